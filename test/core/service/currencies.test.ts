import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
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
    currency: 'Money',
    refund: 'Back',
  },
  rules: { dateOrder: 'ymd' },
})
const head = 'No,Day,Who,What,Qty,Price,Money,Back\n'
const rows = [
  '1,2026-01-05,anna,tea,2,10.00,CNY,',
  // Two lines; only the first names the currency, as Shopify does it.
  '2,2026-01-06,bo,tea,1,10.01,USD,0.50',
  '2,2026-01-06,bo,cup,3,3.33,,',
  '3,2026-02-07,cai,tea,1,1500,JPY,',
  '4,2026-02-08,dan,tea,1,1.234,KWD,',
]

async function till() {
  const shop = await openShop(temporaryFolder(), { currency: 'CNY', timezone: 'Asia/Shanghai' })
  onTestFinished(() => shop.core.close())
  return { ...shop, files: () => [{ fileId: shop.file('till.csv', head + rows.join('\n')), mapping }] }
}

/** By hand: 20.00 CNY; USD 10.01 + 9.99 − 0.50 = 19.50 at 7.1 = 138.45; JPY 1500 at 0.048 = 72.00; KWD 1.234 at 23.1 = 28.51 (28.5054). */
const rates = { USD: 7.1, JPY: 0.048, KWD: 23.1 }

describe('orders in several currencies', () => {
  it('rejects what has no rate, and never adds it to the rest', async () => {
    const { client, files } = await till()
    const run = await client.run('import/start', { files: files() })
    expect(run.imports[0]).toMatchObject({ ordersAdded: 1, rowsRejected: 4 })
    expect(run.imports[0]?.problems[0]).toMatchObject({
      line: 3,
      column: 'Money',
      value: 'USD',
      code: 'currency-differs',
    })
    expect(run.imports[0]?.totals).toMatchObject({ currency: 'CNY', fileMinor: 2000, importedMinor: 2000 })
    expect(run.imports[0]?.totals.foreign).toEqual([
      { currency: 'USD', fileMinor: 2000, importedMinor: 0, rejectedMinor: 2000 },
      { currency: 'JPY', fileMinor: 1500, importedMinor: 0, rejectedMinor: 1500 },
      { currency: 'KWD', fileMinor: 1234, importedMinor: 0, rejectedMinor: 1234 },
    ])
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: 2000 })
  })

  it('takes them with a rate, in their own minor units and in the shop’s', async () => {
    const { client, files } = await till()
    await client.call('settings/update', { rates })
    const run = await client.run('import/start', { files: files() })
    expect(run.imports[0]).toMatchObject({ ordersAdded: 4, linesAdded: 5, rowsRejected: 0 })
    expect(run.imports[0]?.totals).toEqual({
      currency: 'CNY',
      fileMinor: 2000,
      importedMinor: 2000,
      rejectedMinor: 0,
      foreign: [
        { currency: 'USD', fileMinor: 2000, importedMinor: 2000, rejectedMinor: 0 },
        { currency: 'JPY', fileMinor: 1500, importedMinor: 1500, rejectedMinor: 0 },
        { currency: 'KWD', fileMinor: 1234, importedMinor: 1234, rejectedMinor: 0 },
      ],
    })
    const facts = await client.call('facts/read', {})
    expect(facts).toMatchObject({ orders: 4, netMinor: 2000 + 13_845 + 7200 + 2851 })
    expect(facts.currencies).toEqual([
      { currency: 'CNY', orders: 1, netOriginalMinor: 2000, rate: 1, netMinor: 2000 },
      { currency: 'JPY', orders: 1, netOriginalMinor: 1500, rate: 0.048, netMinor: 7200 },
      { currency: 'KWD', orders: 1, netOriginalMinor: 1234, rate: 23.1, netMinor: 2851 },
      { currency: 'USD', orders: 1, netOriginalMinor: 1950, rate: 7.1, netMinor: 13_845 },
    ])
    const { customers } = await client.call('portrait/list', {})
    expect(customers.find(({ key }) => key === 'bo')).toMatchObject({ monetaryMinor: 13_845 })
  })

  it('settles anew when a rate changes, begins on a day, or goes', async () => {
    const { client, files } = await till()
    await client.call('settings/update', { rates })
    await client.run('import/start', { files: files() })
    const before = await client.call('facts/read', {})
    await client.call('settings/update', { rates: { ...rates, USD: 7 } })
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: before.netMinor - 195 })
    const dated = [
      { from: '2026-02-08', rate: 30 },
      { from: null, rate: 20 },
    ]
    const settings = await client.call('settings/update', { rates: { ...rates, KWD: dated } })
    expect(settings.rates.KWD).toEqual([
      { from: null, rate: 20 },
      { from: '2026-02-08', rate: 30 },
    ])
    // 1.234 × 30
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: before.netMinor - 2851 + 3702 })
    const { JPY: _gone, ...others } = rates
    await client.call('settings/update', { rates: others })
    const without = await client.call('facts/read', {})
    expect(without).toMatchObject({ orders: 3, netMinor: before.netMinor - 7200 })
    expect(without.currencies).toContainEqual({
      currency: 'JPY',
      orders: 1,
      netOriginalMinor: 1500,
      rate: null,
      netMinor: 0,
    })
    await client.call('settings/update', { rates })
    expect(await client.call('facts/read', {})).toEqual(before)
  })

  it('reads a file again once its rate is there, and undoes it whole', async () => {
    const { client, files } = await till()
    await client.run('import/start', { files: files() })
    await client.call('settings/update', { rates })
    const again = await client.run('import/start', { files: files() })
    expect(again.imports[0]).toMatchObject({ ordersAdded: 3, linesUnchanged: 1 })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 4, netMinor: 25_896 })
    await client.run('import/undo', { importId: again.imports[0]!.importId! })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 1, netMinor: 2000 })
  })

  it('refuses a row that names another currency than the rest of its order', async () => {
    const { client, file } = await till()
    await client.call('settings/update', { rates })
    const text = `${head}1,2026-01-05,anna,tea,1,10.00,USD,\n1,2026-01-05,anna,cup,1,5.00,CNY,\n1,2026-01-05,anna,pot,1,7.00,,\n`
    const run = await client.run('import/start', { files: [{ fileId: file('mixed.csv', text), mapping }] })
    expect(run.imports[0]).toMatchObject({ linesAdded: 2, rowsRejected: 1 })
    expect(run.imports[0]?.problems[0]).toMatchObject({ line: 3, code: 'currency-differs' })
    // USD 17 at 7.1
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: 12_070 })
  })

  it('says which rate is lacking where a whole file is in another currency', async () => {
    const { client, file } = await till()
    const run = await client.run('import/start', { files: [{ fileId: file('usd.csv', head + rows[1]), mapping }] })
    expect(run.failures[0]).toMatchObject({
      code: 'file-currency-unrated',
      params: { found: 'USD', currency: 'CNY', file: 'usd.csv' },
    })
  })

  it('converts costs by the rate of their day', async () => {
    const { client, file } = await till()
    const usd = [
      { from: null, rate: 7 },
      { from: '2026-02-01', rate: 8 },
    ]
    await client.call('settings/update', { rates: { USD: usd } })
    const costs = tableMappingSchema.parse({
      version: 1,
      name: 'Ads',
      content: 'advertising-costs',
      columns: { campaignName: 'Name', firstDate: 'Day', spend: 'Spend', currency: 'Money', claimedRevenue: 'Claimed' },
      rules: { dateOrder: 'ymd' },
    })
    const text =
      'Name,Day,Spend,Money,Claimed\nspring,2026-01-05,10.00,USD,20.00\nspring,2026-02-05,1.00,USD,\nspring,2026-02-06,5.00,,\n'
    const run = await client.run('import/start', {
      files: [
        { fileId: file('till.csv', `${head}${rows[0]}\n5,2026-03-01,anna,tea,1,1.00,CNY,`), mapping },
        { fileId: file('ads.csv', text), mapping: costs },
      ],
    })
    expect(run.imports[1]?.totals).toMatchObject({ fileMinor: 500, foreign: [{ currency: 'USD', fileMinor: 1100 }] })
    const { campaigns } = await client.call('campaign/list', {})
    // 10 × 7 + 1 × 8 + 5
    expect(campaigns.reduce((sum, { costs: { totalMinor } }) => sum + totalMinor, 0)).toBe(8300)
  })
})
