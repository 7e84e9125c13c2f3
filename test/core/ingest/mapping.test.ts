import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { openTables, UnrecognisedTable } from '../../../core/ingest/open-table.ts'
import {
  british,
  chinese,
  dayOf,
  readAll,
  readContent,
  rejected,
  skipped,
  tempFile,
  warningCodes,
} from './ingest-file.ts'

const lines: TableMapping = {
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'no',
    orderDate: 'date',
    customerKey: 'buyer',
    productTitle: 'item',
    quantity: 'qty',
    unitPrice: 'price',
  },
}
const withRules = (rules: TableMapping['rules']): TableMapping => ({ ...lines, rules })
const header = 'no,date,buyer,item,qty,price\n'

describe('a mapping', () => {
  it('reads any table', async () => {
    const read = await readContent(`${header}1,2026-03-01 09:30,Ann,Mug,2,4.25\n1,2026-03-01 09:30,Ann,Tea,1,3\n`, {
      ...british,
      mapping: lines,
    })
    expect(read.table).toMatchObject({
      preset: 'mapping',
      presetTitle: 'Till',
      platform: 'Till',
      facet: 'both',
      confidence: 1,
      mapping: lines,
    })
    expect(read.orders).toMatchObject([{ key: '1', customer: 0, status: 'unknown' }])
    expect(read.lines.map(({ amountMinor }) => amountMinor)).toEqual([850, 300])
    expect(read.end.totals).toEqual({ fileMinor: 1150, importedMinor: 1150, rejectedMinor: 0 })
  })

  it('rounds quantity × price once, halves away from zero', async () => {
    // 3 × 0.335 = 1.005, which is 1.01 and not the 1.00 of binary fractions; 2.5 cents become 3.
    const read = await readContent(`${header}1,2026-03-01,A,x,3,0.335\n2,2026-03-01,A,x,-1,0.025\n`, {
      ...british,
      mapping: lines,
    })
    expect(read.lines.map(({ amountMinor, kind }) => [amountMinor, kind])).toEqual([
      [101, 'sale'],
      [-3, 'return'],
    ])
  })

  it('takes the kind from the order number before the sign', async () => {
    const mapping = withRules({ documentKind: [{ startsWith: 'C', kind: 'return' }], negative: 'adjustment' })
    const read = await readContent(`${header}C1,2026-03-01,A,x,-1,5\n2,2026-03-01,A,x,-1,5\n`, { ...british, mapping })
    expect(read.lines.map(({ kind }) => kind)).toEqual(['return', 'adjustment'])
  })

  it('rejects negative amounts where the rules say so', async () => {
    const read = await readContent(`${header}1,2026-03-01,A,x,-1,5\n2,2026-03-01,A,x,1,5\n`, {
      ...british,
      mapping: withRules({ negative: 'reject' }),
    })
    expect(rejected(read)).toMatchObject([{ fileLine: 2, code: 'negative-not-allowed', column: 'qty', value: '-1' }])
    expect(read.end.totals).toEqual({ fileMinor: 0, importedMinor: 500, rejectedMinor: -500 })
  })

  it('finds the header under a long preamble', async () => {
    const preamble = Array.from({ length: 24 }, (_, i) => `note ${i}`).join('\n')
    const read = await readContent(`${preamble}\n${header}1,2026-03-01,A,x,1,5\n`, { ...british, mapping: lines })
    expect(read.table.headerLine).toBe(25)
    expect(read.lines).toMatchObject([{ line: 26, amountMinor: 500 }])
  })

  it('reads a table without a header by column numbers', async () => {
    const mapping: TableMapping = {
      ...lines,
      header: false,
      columns: { orderKey: '1', orderDate: '2', lineAmount: '4' },
    }
    const read = await readContent('7,2026-03-01,x,5\n8,2026-03-02,y,6\n', { ...british, mapping })
    expect(read.table).toMatchObject({ headerLine: 0 })
    expect(read.lines.map(({ order, amountMinor }) => [order, amountMinor])).toEqual([
      ['7', 500],
      ['8', 600],
    ])
    expect(warningCodes(read)).toEqual(['no-buyer-column'])
  })

  it('makes one key of several columns and adds money of several columns', async () => {
    const mapping: TableMapping = {
      ...lines,
      content: 'orders',
      columns: { orderKey: ['day', 'buyer'], orderDate: 'day', customerName: 'buyer', paid: ['card', 'cash'] },
    }
    const read = await readContent('day,buyer,card,cash\n2026-03-01,Ann,5,1.50\n2026-03-01,Bo,,2\n', {
      ...british,
      mapping,
    })
    expect(read.orders.map(({ key, paidMinor }) => [key, paidMinor])).toEqual([
      ['2026-03-01 Ann', 650],
      ['2026-03-01 Bo', 200],
    ])
    expect(read.customers.map(({ keyKind }) => keyKind)).toEqual(['name', 'name'])
  })

  it('says which column or field is missing', async () => {
    const missing = readContent('no,date\n1,2026-03-01\n', { ...british, mapping: lines })
    await expect(missing).rejects.toMatchObject({ code: 'mapping-column-missing', params: { column: 'buyer' } })
    const invalid = readContent(header, { ...british, mapping: { ...lines, columns: { orderKey: 'no' } } })
    await expect(invalid).rejects.toMatchObject({ code: 'mapping-invalid', params: { detail: 'orderDate' } })
  })

  it('is remembered by the header row', async () => {
    const path = tempFile('till.csv', `${header}1,2026-03-01,A,x,1,5\n`)
    const [first] = await openTables(path, 'till.csv', { ...british, mapping: lines })
    const [again] = await openTables(path, 'till.csv', {
      ...british,
      rememberedMapping: (layout) => (layout === first!.layout ? lines : null),
    })
    expect(again!.mapping).toEqual(lines)
    expect(again!.why[0]!.key).toBe('import.why.mapping-remembered')
  })

  it('rejects rows in another currency', async () => {
    const mapping: TableMapping = { ...lines, columns: { ...lines.columns, currency: 'cur' } }
    const read = await readContent(
      'no,date,buyer,item,qty,price,cur\n1,2026-03-01,A,x,1,5,GBP\n2,2026-03-01,A,x,1,5,eur\n',
      { ...british, mapping },
    )
    expect(rejected(read)).toMatchObject([{ code: 'currency-differs', column: 'cur', value: 'eur' }])
    expect(read.table.statedCurrency).toBeNull()
    const constant = await openTables(tempFile('c.csv', `${header}1,2026-03-01,A,x,1,5\n`), 'c.csv', {
      ...british,
      mapping: { ...lines, constants: { currency: 'EUR' } },
    })
    expect(constant[0]!.statedCurrency).toBe('EUR')
  })
})

describe('orders in several rows', () => {
  const mapping: TableMapping = {
    ...lines,
    columns: { ...lines.columns, note: 'note', paid: 'total', status: 'state' },
    rules: { status: { cancelled: ['void'] } },
  }
  const head = 'no,date,buyer,item,qty,price,note,total,state\n'

  it('fills blanks from rows that come later, also apart from the first', async () => {
    const text = `${head}1,2026-03-01,,x,1,5,,7,void\n1,,Ann,y,1,2,,,\n2,2026-03-02,Bo,x,1,5,,5,\n1,,,z,1,0,late,,\n`
    const read = await readContent(text, { ...british, mapping })
    expect(read.orders[0]).toMatchObject({ key: '1', paidMinor: 700, note: 'late', status: 'cancelled', fileLine: 2 })
    expect(read.customers[read.orders[0]!.customer]).toMatchObject({ key: 'Ann' })
    expect(read.batches[0]!.orderPatches).toEqual([])
    expect(read.lines.map(({ order }) => order)).toEqual(['1', '1', '2', '1'])
  })

  it('patches orders of earlier batches only where something was blank', async () => {
    const filler = Array.from({ length: 9000 }, (_, i) => `f${i},2026-03-02,B${i % 10},x,1,1,,1,\n`).join('')
    const text = `${head}1,2026-03-01,Ann,x,1,5,,7,\n2,2026-03-01,Ann,x,1,5,full,7,paid\n${filler}1,,,y,1,2,late,,\n2,,,y,1,2,other,9,\n`
    const read = await readContent(text, { ...british, mapping })
    expect(read.batches.map(({ orders }) => orders.count)).toEqual([8192, 810])
    expect(read.batches[1]!.orderPatches).toMatchObject([
      { order: 0, header: { key: '1', note: 'late', paidMinor: null, customer: -1 } },
    ])
    expect(read.lines.at(-1)).toMatchObject({ order: '2', line: 9005 })
    expect(read.batches[1]!.customers).toEqual([])
  })

  it('never cuts an order whose rows stand together', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `o${Math.floor(i / 3000)},2026-03-01,A,x,1,1,,,\n`).join('')
    const read = await readContent(head + rows, { ...british, mapping })
    expect(read.batches.map(({ lines: { count } }) => count)).toEqual([9000, 9000, 2000])
  })

  it('counts a second row of an order that stands in one row', async () => {
    const orders: TableMapping = {
      ...lines,
      content: 'orders',
      columns: { orderKey: 'no', orderDate: 'date', customerKey: 'buyer', paid: 'total' },
    }
    const read = await readContent('no,date,buyer,total\n1,2026-03-01,Ann,5\n1,2026-03-01,Ann,5\n', {
      ...british,
      mapping: orders,
    })
    expect(skipped(read)).toEqual([{ fileLine: 3, code: 'repeated-line' }])
    expect(read.end).toMatchObject({ rowsRead: 2, rowsSkipped: 1, totals: { fileMinor: 500, importedMinor: 500 } })
  })
})

describe('dates of a column', () => {
  const dated = (...dates: string[]) => header + dates.map((date, i) => `${i},${date},A,x,1,1\n`).join('')

  it('a value above 12 decides, wherever it stands', async () => {
    const many = Array.from({ length: 60_000 }, () => '03/04/2026')
    const read = await readContent(dated(...many, '25/04/2026'), { ...british, mapping: lines })
    expect(dayOf(read.orders[0]!)).toBe('2026-04-03')
    expect(warningCodes(read)).toEqual([])
  })

  it('else the rule, else the month comes first with a warning', async () => {
    const ruled = await readContent(dated('03/04/2026'), { ...british, mapping: withRules({ dateOrder: 'dmy' }) })
    expect(dayOf(ruled.orders[0]!)).toBe('2026-04-03')
    const assumed = await readContent(dated('03/04/2026'), { ...british, mapping: lines })
    expect(dayOf(assumed.orders[0]!)).toBe('2026-03-04')
    expect(assumed.end.warnings).toEqual([{ code: 'date-order-assumed', params: { column: 'date', monthFirst: 1 } }])
  })

  it('rejects doubtful dates where the column contradicts itself', async () => {
    const read = await readContent(dated('25/04/2026', '04/25/2026', '03/04/2026'), { ...british, mapping: lines })
    expect(read.orders.map(dayOf)).toEqual(['2026-04-25', '2026-04-25'])
    expect(rejected(read)).toMatchObject([{ code: 'date-ambiguous', value: '03/04/2026' }])
  })

  it('reads a date and a time that stand apart', async () => {
    const mapping: TableMapping = {
      ...lines,
      columns: { orderKey: 'no', orderDate: 'd', orderTime: 't', lineAmount: 'a' },
    }
    const read = await readContent('no,d,t,a\n1,2026-07-18,12:59:30,8\n', { ...british, mapping })
    expect(read.orders[0]!.placedAt).toBe(Date.parse('2026-07-18T11:59:30Z') / 1000)
  })

  it('counts days in the shop’s zone and times in the file’s', async () => {
    const read = await readContent(dated('2026-03-01 23:30:00'), {
      ...chinese,
      mapping: withRules({ timezone: 'Europe/London' }),
    })
    expect(dayOf(read.orders[0]!)).toBe('2026-03-02')
  })
})

describe('a table that nobody knows', () => {
  it('is guessed from its words in Chinese', async () => {
    const text = '单号,下单时间,客户姓名,手机号,商品名称,数量,单价,备注\n1,2026-03-01,张三,13912345678,茶,1,5,\n'
    const error = await openTables(tempFile('销售.csv', text), '销售.csv', chinese).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(UnrecognisedTable)
    const { mapping, columns } = error as UnrecognisedTable
    expect(mapping).toEqual({
      version: 1,
      name: '销售',
      content: 'order-lines',
      columns: {
        orderKey: '单号',
        orderDate: '下单时间',
        customerName: '客户姓名',
        phone: '手机号',
        productTitle: '商品名称',
        quantity: '数量',
        unitPrice: '单价',
        note: '备注',
      },
    })
    expect(columns[0]).toEqual({ name: '单号', field: 'orderKey', samples: ['1'] })
    const read = await readContent(text, { ...chinese, mapping })
    expect(read.customers).toMatchObject([{ key: '13912345678', name: '张三' }])
  })

  it('is guessed from its words in English, decimal ids included', async () => {
    const text =
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,A,x,1,2026-03-01,5,17850.0,UK\n'
    const error = (await openTables(tempFile('or.csv', text), 'or.csv', british).catch(
      (caught: unknown) => caught,
    )) as UnrecognisedTable
    expect(error.mapping).toMatchObject({ content: 'order-lines', rules: { idsWithoutDecimals: true } })
    const read = await readContent(text, { ...british, mapping: error.mapping })
    expect(read.customers[0]!.key).toBe('17850')
  })

  it('is guessed as advertising costs', async () => {
    const text = '日期,推广计划,消耗,展现,点击\n2026-03-01,春茶,10,5,1\n'
    const error = (await openTables(tempFile('ad.csv', text), 'ad.csv', chinese).catch(
      (caught: unknown) => caught,
    )) as UnrecognisedTable
    expect(error.mapping).toMatchObject({
      content: 'advertising-costs',
      columns: { firstDate: '日期', campaignName: '推广计划', spend: '消耗' },
    })
    const [table] = await openTables(tempFile('ad.csv', text), 'ad.csv', { ...chinese, mapping: error.mapping })
    expect((await readAll(table!)).batches[0]!.rows.advertisingCosts).toMatchObject([
      { campaignKey: '春茶', spendMinor: 1000, clicks: 1 },
    ])
  })
})
