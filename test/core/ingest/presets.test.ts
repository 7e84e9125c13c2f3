import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openTables } from '../../../core/ingest/open-table.ts'
import { dayToText } from '../../../core/model/day.ts'
import {
  british,
  chinese,
  dayOf,
  fixture,
  readAll,
  readContent,
  readFixture,
  rejected,
  skipped,
  tempFile,
  warningCodes,
} from './ingest-file.ts'

describe('Shopify orders', async () => {
  const read = await readFixture('shopify-orders/orders_export.csv', british)
  const { table, orders, lines, end } = read

  it('is recognised by its columns', () => {
    expect(table).toMatchObject({
      preset: 'shopify-orders',
      platform: 'shopify',
      content: 'order-lines',
      facet: 'both',
      confidence: 1,
    })
    expect(table).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      statedCurrency: 'GBP',
      mapping: null,
    })
    expect(table.columns.find(({ name }) => name === 'Lineitem price')).toMatchObject({
      field: 'unitPrice',
      samples: ['12.50', '8.00', '20.00'],
    })
    expect(table.why.map(({ key }) => key)).toEqual(['import.why.columns'])
  })

  it('reads one order from several rows', () => {
    expect(orders[0]).toMatchObject({
      key: '6123456789001',
      status: 'paid',
      channel: 'web',
      payment: 'Visa',
      coupon: 'WELCOME',
      country: 'GB',
      region: 'London',
      note: 'Please ring twice,\nthen wait.',
      goodsMinor: null,
      paidMinor: 3350,
      discountMinor: 300,
      shippingMinor: 450,
      taxMinor: 0,
      refundMinor: 0,
      fileLine: 2,
    })
    // The note's line break makes the continuation row stand in line 4.
    expect(lines.slice(0, 2)).toMatchObject([
      { line: 2, product: 'TEA-01', quantity: 2, amountMinor: 2500, discountMinor: 0, kind: 'sale' },
      { line: 4, product: 'CUP-02', quantity: 1, amountMinor: 800, discountMinor: 100, kind: 'sale' },
    ])
    expect(read.products[1]).toMatchObject({ key: 'CUP-02', title: 'Cup "Moon"' })
    expect(read.products[2]).toMatchObject({ key: 'gift box', title: 'Gift box' })
  })

  it('knows statuses, refunds and the day in the shop’s zone', () => {
    expect(orders.map(({ status }) => status)).toEqual(['paid', 'paid', 'cancelled', 'unpaid'])
    expect(orders[1]!.refundMinor).toBe(1250)
    expect(orders[0]!.placedAt).toBe(Date.parse('2025-12-06T15:37:33Z') / 1000)
    expect(orders.map(dayOf)).toEqual(['2025-12-06', '2026-01-01', '2026-01-02', '2026-01-03'])
    expect(end.lastMoment).toBe(Date.parse('2026-01-03T14:00:00Z') / 1000)
  })

  it('keys buyers by e-mail, else by their full phone', () => {
    expect(read.customers.map(({ key, keyKind }) => [key, keyKind])).toEqual([
      ['mia.wong@example.com', 'email'],
      ['lee@example.com', 'email'],
      ['13912345678', 'phone'],
    ])
    expect(orders.map(({ customer }) => customer)).toEqual([0, 1, 1, 2])
    expect(read.customers[0]).toMatchObject({ name: 'Mia Wong', phone: '+447700900123', city: 'London' })
  })

  it('accounts for every row and every penny: 33.50 + 24.50 + 15 + 15', () => {
    expect(end).toMatchObject({ rowsRead: 5, rowsRejected: 0, rowsSkipped: 0, warnings: [] })
    expect(end.totals).toEqual({ fileMinor: 8800, importedMinor: 8800, rejectedMinor: 0 })
  })
})

describe('Taobao orders', async () => {
  const read = await readFixture('taobao-orders/ExportOrderList201707250900.csv', chinese)
  const { table, orders, lines } = read

  it('is recognised in GBK', () => {
    expect(table).toMatchObject({
      preset: 'taobao-orders',
      platform: 'taobao',
      facet: 'header',
      confidence: 1,
      encoding: 'gb18030',
    })
    expect(table).toMatchObject({ statedCurrency: 'CNY', statedTimezone: 'Asia/Shanghai' })
  })

  it('keeps the money in the header and sketches one line', () => {
    expect(orders[0]).toMatchObject({
      key: '35153131473293571',
      status: 'completed',
      statusText: '交易成功',
      channel: '山里茶铺',
      region: '浙江省',
      note: '老客户,\n送小样',
      goodsMinor: 10_000,
      paidMinor: 9800,
      shippingMinor: 1000,
      refundMinor: 0,
    })
    expect(dayOf(orders[0]!)).toBe('2017-07-08')
    expect(lines[0]).toMatchObject({ product: '明前龙井 250g', quantity: 2, amountMinor: 10_000, kind: 'sale' })
    // Two kinds in one cell name no product.
    expect(lines[1]).toMatchObject({ product: null, quantity: 3, amountMinor: 25_650 })
    expect(orders[1]!.refundMinor).toBe(5650)
  })

  it('tells closed and unpaid orders', () => {
    expect(orders.map(({ status }) => status)).toEqual(['completed', 'completed', 'cancelled', 'unpaid', 'shipped'])
  })

  it('makes no person of a hidden buyer', () => {
    expect(read.customers.map(({ key, keyKind }) => [key, keyKind])).toEqual([
      ['茶友小王', 'platform'],
      ['路过的鱼', 'platform'],
      ['青瓷', 'platform'],
    ])
    expect(orders.map(({ customer }) => customer)).toEqual([0, 0, 1, 2, -1])
    expect(read.customers[0]!.phone).toBe('13912345678')
  })

  it('sets a ruined order number aside', () => {
    expect(rejected(read)).toMatchObject([{ code: 'order-number-ruined', column: '订单编号', value: '3.51531E+16' }])
    expect(rejected(read)[0]!.cells).toHaveLength(46)
    expect(warningCodes(read)).toEqual(['order-numbers-ruined'])
    // 98 + 256.50 + 66 + 0 + 30 paid, 12 set aside.
    expect(read.end.totals).toEqual({ fileMinor: 46_250, importedMinor: 45_050, rejectedMinor: 1200 })
  })

  it('reads the later file of 61 columns and the half-width comma', async () => {
    const later = await readFixture('taobao-orders/ExportOrderList202305010900.csv', chinese)
    expect(later.table).toMatchObject({ preset: 'taobao-orders', confidence: 1 })
    expect(later.table.columns).toHaveLength(61)
    expect(later.orders[0]).toMatchObject({ key: '1893456712345678901', status: 'paid', paidMinor: 8800 })
  })

  it('warns where shop and platform count in other money or other hours', async () => {
    const abroad = await readFixture('taobao-orders/ExportOrderList202305010900.csv', british)
    expect(warningCodes(abroad)).toEqual(['currency-assumed', 'timezone-assumed'])
  })
})

it('reads Taobao items as lines without an order of their own', async () => {
  const read = await readFixture('taobao-items/ExportOrderDetailList201707250900.csv', chinese)
  expect(read.table).toMatchObject({
    preset: 'taobao-items',
    platform: 'taobao',
    content: 'order-items',
    facet: 'lines',
  })
  expect(read.orders.map(({ key, day, paidMinor }) => [key, day, paidMinor])).toEqual([
    ['35153131473293571', null, null],
    ['35153131473293572', null, null],
  ])
  expect(read.lines).toMatchObject([
    { product: 'LJ250', quantity: 2, amountMinor: 10_000, variant: '规格:250g' },
    { product: 'LJ250', quantity: 2, amountMinor: 19_650 },
    { product: '白瓷盖碗', quantity: 1, amountMinor: 6000 },
  ])
  expect(read.end.totals.fileMinor).toBe(35_650)
})

it('reads Youzan orders', async () => {
  const read = await readFixture('youzan-orders/orders.csv', chinese)
  expect(read.table).toMatchObject({ preset: 'youzan-orders', facet: 'header', confidence: 1 })
  expect(read.orders).toMatchObject([
    {
      status: 'completed',
      goodsMinor: 12_000,
      shippingMinor: 1000,
      paidMinor: 11_000,
      discountMinor: 2000,
      refundMinor: 0,
      channel: '网店',
    },
    { status: 'completed', goodsMinor: 20_000, paidMinor: 20_000, refundMinor: 2000, channel: '门店', customer: -1 },
    { status: 'cancelled', paidMinor: 0, customer: 0 },
  ])
  expect(read.customers).toMatchObject([{ key: '13800000001', keyKind: 'phone', name: '春来', city: '苏州市' }])
  expect(read.lines.map(({ product }) => product)).toEqual(['碧螺春礼盒', null, '茶漏'])
  expect(dayOf(read.orders[1]!)).toBe('2026-03-02')
})

describe('advertising costs', () => {
  const costs = ({ batches }: Awaited<ReturnType<typeof readAll>>) =>
    batches.flatMap((batch) => batch.rows.advertisingCosts)

  it('reads Alimama’s days and leaves the total out', async () => {
    const read = await readFixture('alimama-costs/report.csv', chinese)
    expect(read.table).toMatchObject({ preset: 'alimama-costs', platform: 'alimama', confidence: 1 })
    expect(costs(read)).toMatchObject([
      {
        campaignKey: '900001',
        campaignName: '春茶上新',
        spendMinor: 8880,
        impressions: 12_345,
        clicks: 321,
        claimedRevenueMinor: 35_050,
      },
      { spendMinor: 6120, impressions: 10_000, claimedRevenueMinor: 0, claimedOrders: null },
    ])
    expect(dayToText(costs(read)[0]!.firstDay)).toBe('2026-03-01')
    expect(skipped(read)).toEqual([{ fileLine: 4, code: 'total-row' }])
    expect(read.end).toMatchObject({ rowsRead: 3, rowsSkipped: 1, warnings: [] })
  })

  it('says where the total does not fit the rows', async () => {
    const text = readFileSync(fixture('alimama-costs/report.csv'), 'utf8').replace('150.00', '160.00')
    const read = await readContent(text, chinese)
    expect(read.end.warnings).toEqual([
      { code: 'totals-disagree', params: { line: 4, stated: '160 CNY', sum: '150 CNY' } },
    ])
  })

  it('reads the table inside a ZIP, with the day from its name', async () => {
    const withoutDay = readFileSync(fixture('alimama-costs/report.csv'), 'utf8')
      .split('\n')
      .slice(0, 2)
      .map((line) => line.replace(/^[^,]*,/, ''))
    const zip = zipSync({
      'report_20260301.csv': Buffer.from(withoutDay.join('\n')),
      '__MACOSX/x.csv': Buffer.from('x'),
    })
    const [table] = await openTables(tempFile('a.zip', zip), 'a.zip', chinese)
    expect(table!.file).toBe('a.zip/report_20260301.csv')
    const [cost] = costs(await readAll(table!))
    expect([dayToText(cost!.firstDay), cost!.spendMinor]).toEqual(['2026-03-01', 8880])
  })

  it('reads Google’s report under its title, without its totals', async () => {
    const read = await readFixture('google-ads-costs/report.csv', british)
    expect(read.table).toMatchObject({ preset: 'google-ads-costs', headerLine: 3 })
    expect(costs(read)).toMatchObject([
      {
        campaignName: 'Spring tea',
        spendMinor: 41_234,
        impressions: 224_144,
        clicks: 3210,
        claimedOrders: 12,
        claimedRevenueMinor: 125_050,
      },
      { campaignName: 'Total tea ware', spendMinor: 766 },
    ])
    expect(costs(read).map(({ firstDay, lastDay }) => `${dayToText(firstDay)}…${dayToText(lastDay)}`)[0]).toBe(
      '2026-03-31…2026-04-13',
    )
    expect(read.end).toMatchObject({ rowsRead: 4, rowsSkipped: 2, rowsRejected: 0, warnings: [] })
  })

  it('reads Google’s UTF-16 download with tabs', async () => {
    const text = readFileSync(fixture('google-ads-costs/report.csv'), 'utf8')
    const tabbed = text
      .split('\n')
      .map((line, i) => (i < 2 ? line : line.replace(/"([^"]*)"|,/g, (all, quoted) => (all === ',' ? '\t' : quoted))))
    const read = await readContent(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabbed.join('\r\n'), 'utf16le')]),
      british,
    )
    expect(read.table).toMatchObject({ preset: 'google-ads-costs', encoding: 'utf-16le', delimiter: '\t' })
    expect(read.end.totals.fileMinor).toBe(42_000)
  })

  it('reads Meta’s currency from the column name and drops the account’s total', async () => {
    const read = await readFixture('meta-ads-costs/campaigns.csv', british)
    expect(read.table).toMatchObject({ preset: 'meta-ads-costs', statedCurrency: 'GBP', confidence: 1 })
    expect(costs(read)).toMatchObject([
      { campaignName: "Mother's Day", spendMinor: 10_025, clicks: 500 },
      { campaignName: 'New cups', spendMinor: 5000, clicks: 300 },
    ])
    expect(read.end).toMatchObject({ rowsSkipped: 1, warnings: [] })
    const other = readContent(readFileSync(fixture('meta-ads-costs/campaigns.csv')), chinese)
    await expect(other).rejects.toMatchObject({
      code: 'file-currency-unrated',
      params: { found: 'GBP', currency: 'CNY' },
    })
  })
})

it('reads product costs in any money style, each from its day', async () => {
  const read = await readFixture('product-costs/costs.csv', chinese)
  expect(read.table).toMatchObject({ preset: 'product-costs', content: 'product-costs', confidence: 1 })
  const costs = read.batches.flatMap((batch) => batch.rows.productCosts)
  expect(
    costs.map(({ productKey, costMinor, fromDay }) => [
      productKey,
      costMinor,
      fromDay === null ? null : dayToText(fromDay),
    ]),
  ).toEqual([
    ['LJ250', 3150, null],
    ['LJ250', 3300, '2026-03-01'],
    ['GW01', 102_000, '2026-01-05'],
  ])
  expect(rejected(read)).toMatchObject([{ fileLine: 5, code: 'amount-missing', column: '成本' }])
  expect(skipped(read)).toMatchObject([{ code: 'total-row' }])
})

it.each(['taobao_ExportOrderList_2017_gbk.csv', 'shopify_orders_export.csv', 'youzan_orders.csv'])(
  'says that a header alone holds nothing: %s',
  async (name) => {
    const preset = {
      taobao: 'taobao-orders/ExportOrderList201707250900.csv',
      shopify: 'shopify-orders/orders_export.csv',
      youzan: 'youzan-orders/orders.csv',
    }
    const bytes = readFileSync(fixture(preset[name.split('_')[0] as keyof typeof preset]))
    const header = bytes.subarray(0, bytes.indexOf(0x0a) + 1)
    await expect(readContent(header, chinese)).rejects.toMatchObject({ code: 'file-header-only' })
  },
)
