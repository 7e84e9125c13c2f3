import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const mapping = tableMappingSchema.parse({
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: { orderKey: 'No', orderDate: 'Day', customerKey: 'Who', productTitle: 'What', unitPrice: 'Price' },
})
const head = 'No,Day,Who,What,Price\n'
const doubtful = `${head}1,03/04/2026,anna,tea,10.00\n2,05/06/2026,bo,cup,7.50\n`

async function shopWith(options = { currency: 'GBP', timezone: 'Europe/London' }) {
  const shop = await openShop(temporaryFolder(), options)
  onTestFinished(() => shop.core.close())
  return shop
}

describe('the order of day and month', () => {
  it('is asked where nothing shows it, assumed without an answer, and never asked again once said', async () => {
    const { client, file } = await shopWith()
    const asked = await client.run('import/preview', { files: [{ fileId: file('a.csv', doubtful), mapping }] })
    expect(asked.imports[0]).toMatchObject({
      questions: [{ kind: 'date-order', column: 'Day', samples: ['03/04/2026', '05/06/2026'], assumed: 'mdy' }],
      warnings: [{ code: 'date-order-assumed' }],
      firstDay: '2026-03-04',
    })
    const files = [{ fileId: file('a.csv', doubtful), mapping, dateOrder: 'dmy' as const }]
    const said = await client.run('import/start', { files })
    expect(said.imports[0]).toMatchObject({
      questions: [],
      warnings: [],
      firstDay: '2026-04-03',
      lastDay: '2026-06-05',
    })
    const next = `${head}3,07/08/2026,cy,tea,10.00\n`
    const later = await client.run('import/start', { files: [{ fileId: file('b.csv', next) }] })
    expect(later.imports[0]).toMatchObject({ questions: [], warnings: [], firstDay: '2026-08-07' })
  })

  it('is remembered for a platform too, beside its preset', async () => {
    const { client, file } = await shopWith({ currency: 'USD', timezone: 'America/New_York' })
    const fixture = `${import.meta.dirname}/../../fixture/etsy-orders/EtsySoldOrders2026-9.csv`
    const [header = '', first = ''] = readFileSync(fixture, 'utf8').split(/\r?\n/)
    const rowOn = (date: string) => `${header}\n${first.replace('GBP', 'USD').replace(/^[^,]+/, date)}\n`
    const read = async (name: string, date: string, more = {}) =>
      (await client.run('import/start', { files: [{ fileId: file(name, rowOn(date)), ...more }] })).imports[0]
    expect(await read('a.csv', '03/04/26')).toMatchObject({
      preset: 'etsy-orders',
      firstDay: '2026-03-04',
      questions: [{ column: 'Sale Date', samples: ['03/04/26'], assumed: 'mdy' }],
    })
    const answered = await read('b.csv', '03/04/26', { dateOrder: 'dmy' })
    expect(answered).toMatchObject({ firstDay: '2026-04-03', questions: [] })
    expect(await read('c.csv', '05/06/26')).toMatchObject({ firstDay: '2026-06-05', questions: [] })
    const { layouts } = await client.call('mapping/list', {})
    expect(layouts).toMatchObject([{ layout: answered?.layout, mapping: null, dateOrder: 'dmy' }])
    await client.call('mapping/save', { layout: answered?.layout ?? '', dateOrder: null })
    expect(await read('d.csv', '07/08/26')).toMatchObject({ firstDay: '2026-07-08', questions: [{ assumed: 'mdy' }] })
  })

  it('is shown by any day above 12, whatever was said', async () => {
    const { client, file } = await shopWith()
    const clear = `${head}1,13/04/2026,anna,tea,10.00\n2,05/06/2026,bo,cup,7.50\n`
    const files = [{ fileId: file('a.csv', clear), mapping, dateOrder: 'mdy' as const }]
    expect((await client.run('import/start', { files })).imports[0]).toMatchObject({
      questions: [],
      firstDay: '2026-04-13',
      lastDay: '2026-06-05',
      rowsRejected: 0,
    })
  })

  it('is not remembered by a preview', async () => {
    const { client, file } = await shopWith()
    const files = [{ fileId: file('a.csv', doubtful), mapping, dateOrder: 'dmy' as const }]
    await client.run('import/preview', { files })
    expect((await client.call('mapping/list', {})).layouts).toEqual([])
  })
})

describe('remembered layouts', () => {
  it('say their columns and which imports used them, can be changed, and be forgotten', async () => {
    const { client, file } = await shopWith()
    const ymd = { ...mapping, rules: { dateOrder: 'ymd' as const } }
    const table = (day: string) => `${head}1,${day},anna,tea,10.00\n`
    await client.run('import/start', { files: [{ fileId: file('a.csv', table('2026-01-05')), mapping: ymd }] })
    await client.run('import/start', { files: [{ fileId: file('b.csv', table('2026-01-06')) }] })
    const { layouts } = await client.call('mapping/list', {})
    expect(layouts).toMatchObject([
      {
        name: 'Till',
        mapping: ymd,
        dateOrder: null,
        columns: ['No', 'Day', 'Who', 'What', 'Price'],
        usedBy: [
          { importId: '2', file: 'b.csv' },
          { importId: '1', file: 'a.csv' },
        ],
      },
    ])
    const layout = layouts[0]?.layout ?? ''
    await client.run('import/undo', { importId: '2' })
    const renamed = { ...ymd, name: 'Stall' }
    expect(await client.call('mapping/save', { layout, mapping: renamed })).toMatchObject({
      name: 'Stall',
      usedBy: [{ importId: '1' }],
    })
    expect(await client.call('mapping/remove', { layout })).toEqual({ layout })
    await expect(client.call('mapping/remove', { layout })).rejects.toMatchObject({ code: 'not-found' })
    const again = await client.run('import/preview', { files: [{ fileId: file('c.csv', table('2026-01-07')) }] })
    expect(again.imports.map(({ mapping: used }) => used?.name)).not.toContain('Stall')
  })

  it('can be given before the first import, for a file that nobody knows', async () => {
    const { client, file } = await shopWith()
    const unknown = 'Alpha,Beta,Gamma,Delta\nA-1,2026-01-05,anna,10.00\n'
    const { failures } = await client.run('import/preview', { files: [{ fileId: file('a.csv', unknown) }] })
    const layout = failures[0]?.layout ?? ''
    const columns = { orderKey: 'Alpha', orderDate: 'Beta', customerKey: 'Gamma', paid: 'Delta' }
    await client.call('mapping/save', { layout, mapping: { version: 1, name: 'Odd', content: 'orders', columns } })
    const { imports } = await client.run('import/start', { files: [{ fileId: file('a.csv', unknown) }] })
    expect(imports[0]).toMatchObject({ layout, ordersAdded: 1, mapping: { name: 'Odd' } })
  })
})

describe('long numbers', () => {
  it('of 19 digits come back unchanged from a workbook that was exported, as text', async () => {
    const { client, core, file } = await shopWith()
    const long = '2847561938475610293'
    const withCurrency = { ...mapping, columns: { ...mapping.columns, currency: 'Cur' } }
    const table = `No,Day,Who,What,Price,Cur\n1,2026-01-05,anna,tea,10.00,\n${long},2026-01-06,${long},tea,10.00,USD\n`
    await client.run('import/start', { files: [{ fileId: file('a.csv', table), mapping: withCurrency }] })
    const list = { list: 'import-problems', importId: '1', format: 'xlsx', language: 'en' } as const
    const { fileId } = await client.call('list/export', list)
    const bytes = readFileSync(core.files.find(fileId)?.path ?? '')
    const [sheet] = (await readXlsx(bytes)).sheets
    expect(sheet?.rows.flat().filter((cell) => String(cell).includes('28475619'))).toEqual([long, long])
    await client.call('settings/update', { rates: { USD: 0.8 } })
    const files = [{ fileId: file('problems.xlsx', bytes), mapping: withCurrency }]
    expect((await client.run('import/start', { files })).imports[0]).toMatchObject({ ordersAdded: 1, rowsRejected: 0 })
    const { rows } = await client.call('portrait/list', {}).then((view) => ({ rows: view.customers }))
    expect(rows.map(({ key }) => key).sort()).toEqual([long, 'anna'])
    const { customerId = '' } = rows.find(({ key }) => key === long) ?? {}
    const portrait = await client.call('portrait/read', { customerId })
    expect(JSON.stringify(portrait)).toContain(`"${long}"`)
  })
})
