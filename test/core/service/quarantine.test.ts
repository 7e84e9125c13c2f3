import { describe, expect, it, onTestFinished } from 'vitest'
import { type TableMapping, tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const mapping = tableMappingSchema.parse({
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'No',
    orderDate: 'Day',
    customerKey: 'Who',
    productTitle: 'What',
    quantity: 'Qty',
    unitPrice: 'Price',
    currency: 'Cur',
  },
  rules: { dateOrder: 'ymd' },
})
const head = 'No,Day,Who,What,Qty,Price,Cur\n'
const good = [
  '1,2026-01-05,anna,tea,2,10.00,',
  '1,2026-01-05,anna,cup,1,7.50,',
  '1,2026-01-05,anna,pot,1,30.00,',
  '2,2026-01-06,bo,tea,1,10.00,',
  '3,2026-01-07,cy,tea,1,10.00,',
]
const withCell = (row: number, cell: number, text: string) =>
  good.map((line, i) => {
    if (i !== row) return line
    const cells = line.split(',')
    cells[cell] = text
    return cells.join(',')
  })
const tableOf = (rows: readonly string[]) => `${head}${rows.join('\n')}\n`

async function till() {
  const shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
  onTestFinished(() => shop.core.close())
  const hash = async () => (await shop.client.call('facts/read', {})).dataHash
  const take = async (name: string, content: string, with_: TableMapping = mapping) =>
    shop.client.run('import/start', { files: [{ fileId: shop.file(name, content), mapping: with_ }] })
  return { ...shop, hash, take }
}

/** The hash of a shop whose file was right from the start. */
async function hashOf(content: string): Promise<string> {
  const { take, hash } = await till()
  await take('right.csv', content)
  return hash()
}

describe('rows set aside', () => {
  it('are edited, read again and join their order and their import, which an undo takes back whole', async () => {
    const { client, take, hash } = await till()
    const empty = await hash()
    await take('till.csv', tableOf(withCell(1, 4, '1a')))
    const before = await client.call('import/problems', { importId: '1' })
    expect(before.columns).toEqual(['No', 'Day', 'Who', 'What', 'Qty', 'Price', 'Cur'])
    expect(before.problems).toEqual([
      {
        line: 3,
        column: 'Qty',
        value: '1a',
        code: 'number-unreadable',
        cells: ['1', '2026-01-05', 'anna', 'cup', '1a', '7.50', ''],
      },
    ])
    const cells = ['1', '2026-01-05', 'anna', 'cup', '1', '7.50', '']
    expect(await client.call('import/fix', { importId: '1', rows: [{ line: 3, cells }] })).toEqual({
      importId: '1',
      rowsEdited: 1,
    })
    const retry = await client.run('import/retry', { importId: '1' })
    expect(retry).toMatchObject({ rowsTaken: 1, rowsSkipped: 0, rowsStillRejected: 0 })
    expect(retry.file).toMatchObject({
      importId: '1',
      rowsRead: 5,
      linesAdded: 5,
      ordersAdded: 3,
      customersAdded: 3,
      rowsRejected: 0,
      rowsFixed: 1,
      problems: [],
      totals: { fileMinor: 7750, importedMinor: 7750, rejectedMinor: 0 },
    })
    expect(await hash()).toBe(await hashOf(tableOf(good)))
    expect((await client.call('import/problems', { importId: '1', state: 'taken' })).problems).toMatchObject([
      { line: 3, cells, cellsInFile: ['1', '2026-01-05', 'anna', 'cup', '1a', '7.50', ''], state: 'taken' },
    ])
    expect((await client.call('import/list', {})).imports).toHaveLength(1)
    expect(await client.run('import/undo', { importId: '1' })).toMatchObject({ linesRemoved: 5 })
    expect(await hash()).toBe(empty)
  })

  it.each([
    ['the first row of an order', 0, 1, 'soon'],
    ['a later row of an order', 2, 5, 'much'],
    ['an order of its own', 3, 1, 'never'],
    ['the newest order', 4, 1, '?'],
  ])('give the shop that the right file would have given: %s', async (_, row, cell, text) => {
    const { client, take, hash } = await till()
    await take('till.csv', tableOf(withCell(row, cell, text)))
    const right = (good[row] as string).split(',')
    await client.call('import/fix', { importId: '1', rows: [{ line: row + 2, cells: right }] })
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 1, rowsStillRejected: 0 })
    expect(await hash()).toBe(await hashOf(tableOf(good)))
  })

  it('stay with their new problem while they are still wrong, and keep the others', async () => {
    const { client, take } = await till()
    await take('till.csv', tableOf(withCell(1, 4, '1a')))
    const cells = ['1', '2026-01-05', 'anna', 'cup', '1', 'dear', '']
    await client.call('import/fix', { importId: '1', rows: [{ line: 3, cells }] })
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 0, rowsStillRejected: 1 })
    expect((await client.call('import/problems', { importId: '1' })).problems).toMatchObject([
      { column: 'Price', value: 'dear', code: 'number-unreadable' },
    ])
    expect((await client.call('facts/read', {})).orderLines).toBe(4)
  })

  it('join an order whose later rows leave out what its first row says', async () => {
    const { client, take, hash } = await till()
    const sparse = ['1,2026-01-05,anna,tea,2,10.00,', '1,,,cup,x,7.50,', '2,2026-01-06,bo,tea,1,10.00,']
    await take('till.csv', tableOf(sparse))
    await client.call('import/fix', {
      importId: '1',
      rows: [{ line: 3, cells: ['1', '', '', 'cup', '1', '7.50', ''] }],
    })
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 1 })
    expect(await hash()).toBe(await hashOf(tableOf(sparse.map((row) => row.replace(',x,', ',1,')))))
  })

  it('are neither doubled nor lost when the file or another with the same fault comes again', async () => {
    const { client, take, hash } = await till()
    const wrong = tableOf(withCell(1, 4, '1a'))
    await take('till.csv', wrong)
    const cells = (good[1] as string).split(',')
    await client.call('import/fix', { importId: '1', rows: [{ line: 3, cells }] })
    await client.run('import/retry', { importId: '1' })
    const fixed = await hash()
    const again = await take('till.csv', wrong)
    expect(again.imports[0]).toMatchObject({ importId: '1', linesAdded: 0, linesUnchanged: 5, rowsRejected: 0 })
    expect(await hash()).toBe(fixed)
    await take('later.csv', `${wrong}4,2026-02-01,di,tea,1,10.00,\n`)
    await client.run('import/undo', { importId: '2' })
    expect(await hash()).toBe(fixed)
    await take('later.csv', `${wrong}4,2026-02-01,di,tea,1,10.00,\n`)
    expect(await hash()).toBe(await hashOf(`${tableOf(good)}4,2026-02-01,di,tea,1,10.00,\n`))
  })

  it('yield to a newer export that says otherwise, and come back when that is undone', async () => {
    const { client, take, hash } = await till()
    await take('till.csv', tableOf(withCell(3, 4, '1a')))
    await client.call('import/fix', { importId: '1', rows: [{ line: 5, cells: (good[3] as string).split(',') }] })
    await client.run('import/retry', { importId: '1' })
    const fixed = await hash()
    const newer = tableOf([...withCell(3, 4, '5'), '9,2026-03-01,ed,tea,1,10.00,'])
    await take('newer.csv', newer)
    expect(await hash()).toBe(await hashOf(newer))
    await client.run('import/undo', { importId: '2' })
    expect(await hash()).toBe(fixed)
  })

  it('are taken without an edit once the owner has set the rate of their currency', async () => {
    const { client, take } = await till()
    await take('till.csv', tableOf(withCell(3, 6, 'USD')))
    expect((await client.call('import/problems', { importId: '1' })).problems[0]?.code).toBe('currency-differs')
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 0, rowsStillRejected: 1 })
    await client.call('settings/update', { rates: { USD: 0.8 } })
    const { file, ...counts } = await client.run('import/retry', { importId: '1' })
    expect(counts).toMatchObject({ rowsTaken: 1, rowsStillRejected: 0 })
    expect(file.totals).toMatchObject({
      fileMinor: 6750,
      importedMinor: 6750,
      foreign: [{ currency: 'USD', fileMinor: 1000, importedMinor: 1000, rejectedMinor: 0 }],
    })
    // 20.00 + 7.50 + 30.00 + 10.00 pounds, and 10.00 dollars at 0.80.
    expect((await client.call('facts/read', {})).netMinor).toBe(6750 + 800)
  })

  it('are taken without an edit once the mapping of their layout is right', async () => {
    const { client, take } = await till()
    const strict = { ...mapping, rules: { ...mapping.rules, negative: 'reject' as const } }
    await take('till.csv', tableOf(withCell(4, 4, '-1')), strict)
    const { layout = '' } = (await client.call('import/list', {})).imports[0] ?? {}
    await client.call('mapping/save', { layout, mapping })
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 1 })
    expect(await client.call('facts/read', {})).toMatchObject({ returns: 1 })
  })

  it('are dismissed as no data, no longer count as left out, and can be restored', async () => {
    const { client, take } = await till()
    await take('till.csv', tableOf([...good, 'see,you,soon,,,,', '5,2026-01-08,di,tea,x,10.00,']))
    expect((await client.call('today/read', {})).dataNote).toEqual({ rowsUsed: 5, rowsLeftOut: 2 })
    expect(await client.call('import/drop-problems', { importId: '1', lines: [7] })).toEqual({
      importId: '1',
      rowsDismissed: 1,
      rowsRestored: 0,
      rowsRejected: 1,
    })
    expect((await client.call('segment/list', {})).dataNote).toEqual({ rowsUsed: 5, rowsLeftOut: 1 })
    expect((await client.call('import/list', {})).imports[0]).toMatchObject({ rowsRejected: 1, rowsDismissed: 1 })
    expect((await client.call('import/problems', { importId: '1', state: 'all' })).problems).toMatchObject([
      { line: 7, state: 'dismissed' },
      { line: 8 },
    ])
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsStillRejected: 1 })
    expect(await client.call('import/drop-problems', { importId: '1', restore: true })).toMatchObject({
      rowsRestored: 1,
      rowsRejected: 2,
    })
    expect((await client.call('offer/list', {})).dataNote).toEqual({ rowsUsed: 5, rowsLeftOut: 2 })
  })

  it('of a file cut short wait for the owner: what is missing cannot be seen', async () => {
    const { client, take } = await till()
    await take('till.csv', `${head}${good.slice(0, 4).join('\n')}\n3,2026-01-07,cy,tea,1,1`)
    const [problem] = (await client.call('import/problems', { importId: '1' })).problems
    expect(problem?.code).toBe('row-cut-short')
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 0, rowsStillRejected: 1 })
    await client.call('import/fix', { importId: '1', rows: [{ line: 6, cells: (good[4] as string).split(',') }] })
    expect(await client.run('import/retry', { importId: '1' })).toMatchObject({ rowsTaken: 1, rowsStillRejected: 0 })
  })

  it('refuse what does not wait, and keep nothing of such a request', async () => {
    const { client, take } = await till()
    await take('till.csv', tableOf(withCell(1, 4, '1a')))
    const rows = [
      { line: 3, cells: ['changed'] },
      { line: 4, cells: ['no'] },
    ]
    await expect(client.call('import/fix', { importId: '1', rows })).rejects.toMatchObject({
      code: 'row-not-open',
      params: { line: 4 },
    })
    expect((await client.call('import/problems', { importId: '1' })).problems[0]?.cellsInFile).toBeUndefined()
    await expect(client.run('import/retry', { importId: '7' })).rejects.toMatchObject({ code: 'import-not-found' })
    await client.run('import/undo', { importId: '1' })
    await expect(client.call('import/drop-problems', { importId: '1' })).rejects.toMatchObject({
      code: 'import-not-found',
    })
  })
})

describe('two orders of one file with one number', () => {
  it('are told apart by the owner: the second waits, with its line', async () => {
    const { client, file } = await till()
    const columns =
      'Name,Financial Status,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Currency,Id'
    const rest = 'paid,10.00,10.00,2026-01-05 10:00:00 +0000,1,tea,10.00,GBP,450789469'
    const content = `${columns}\n#1001,${rest}\n#9999,${rest}\n`
    const { imports } = await client.run('import/start', {
      files: [{ fileId: file('orders.csv', content), preset: 'shopify-orders', currency: 'GBP' }],
    })
    expect(imports[0]).toMatchObject({
      ordersAdded: 1,
      problems: [{ line: 3, code: 'order-number-taken', value: '#9999' }],
    })
  })
})

describe('text in a column of numbers', () => {
  it.each([
    ['Qty', 4, 'quantity'],
    ['Price', 5, 'unit price'],
  ])('is told with its cells and its true number: %s', async (column, cell) => {
    const { take } = await till()
    const rows = Array.from({ length: 200 }, (_, i) => `${i + 1},2026-01-05,p${i},tea,2,10.00,`)
    for (const row of [10, 20, 30, 40, 50, 60, 70]) {
      const cells = (rows[row] as string).split(',')
      cells[cell] = `${row}a`
      // A row with another fault before it hides none of them.
      if (row === 20) cells[1] = 'never'
      rows[row] = cells.join(',')
    }
    const { imports } = await take('till.csv', tableOf(rows))
    const warning = imports[0]?.warnings.find(({ code }) => code === 'text-in-number-column')
    expect(warning).toEqual({
      code: 'text-in-number-column',
      params: { column, count: 7, line: 12, value: '10a' },
      cells: [10, 20, 30, 40, 50].map((row) => ({ line: row + 2, value: `${row}a` })),
    })
  })

  it('is told of counts in other tables too', async () => {
    const { client, file } = await till()
    const visits = tableMappingSchema.parse({
      version: 1,
      name: 'Visits',
      content: 'product-visits',
      columns: { productKey: 'Item', visitDate: 'Day', visitors: 'Visitors', views: 'Views' },
      rules: { dateOrder: 'ymd' },
    })
    const rows = Array.from({ length: 100 }, (_, i) => `A${i},2026-01-05,${i},${i === 60 ? 'many' : i}`)
    const files = [{ fileId: file('visits.csv', `Item,Day,Visitors,Views\n${rows.join('\n')}\n`), mapping: visits }]
    const { imports } = await client.run('import/start', { files })
    expect(imports[0]?.warnings).toContainEqual({
      code: 'text-in-number-column',
      params: { column: 'Views', count: 1, line: 62, value: 'many' },
      cells: [{ line: 62, value: 'many' }],
    })
  })
})
