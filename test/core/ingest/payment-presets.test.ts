/** Shops of one's own, and records of payments. All numbers are added up by hand from the fixtures. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zoneNamed } from '../../../core/ingest/zone-names.ts'
import {
  british,
  chinese,
  dayOf,
  fixture,
  netByOrder,
  readContent,
  readFixture,
  rejected,
  skipped,
  warningCodes,
} from './ingest-file.ts'

const american = { timezone: 'America/New_York', currency: 'USD' }
const skippedLines = (read: Awaited<ReturnType<typeof readFixture>>) =>
  skipped(read).map(({ fileLine, code }) => [fileLine, code])

describe('WooCommerce', () => {
  it('gives whole orders in its analytics', async () => {
    const read = await readFixture('woocommerce-analytics/orders.csv', british)
    expect(read.table).toMatchObject({ preset: 'woocommerce-analytics', facet: 'header', confidence: 1 })
    // A list of two products names none.
    expect(read.lines).toMatchObject([
      { product: 'jasmine tea, 100 g', quantity: 2, amountMinor: 299_900 },
      { product: null, quantity: 3, amountMinor: 2050 },
      { product: 'cup', amountMinor: 800 },
      { product: 'cup', amountMinor: 800 },
    ])
    expect(read.products[0]).toMatchObject({ title: 'Jasmine tea, 100 g' })
    expect(netByOrder(read)).toEqual({ 1001: 299_900, 1002: 2050, 1003: 0, 1004: null })
    expect(read.customers.map(({ key, keyKind }) => [key, keyKind])).toEqual([
      ['Mia Wong', 'name'],
      ['Lee Gray', 'name'],
    ])
    expect(read.end.totals).toEqual({ fileMinor: 303_550, importedMinor: 303_550, rejectedMinor: 0 })
  })

  it('gives lines by the plug-in Advanced Order Export', async () => {
    const read = await readFixture('woocommerce-lines/orders.csv', british)
    expect(read.table).toMatchObject({ preset: 'woocommerce-lines', platform: 'woocommerce', confidence: 1 })
    expect(read.orders[0]).toMatchObject({ status: 'completed', taxMinor: 300, country: 'GB', refundMinor: null })
    expect(read.lines).toMatchObject([
      { product: 'TEA-1', quantity: 2, amountMinor: 2200, refundMinor: 0, variant: 'Size: 100 g' },
      { product: 'CUP-1', quantity: 1, amountMinor: 1100, refundMinor: 1100 },
      { amountMinor: 1100 },
    ])
    expect(read.customers).toMatchObject([{ key: 'mia@example.com', name: 'Mia Wong', phone: '07700900123' }])
    expect(netByOrder(read)).toEqual({ 501: 2200, 502: null })
  })

  it('gives whole orders by the plug-in Order/Customer Import Export', async () => {
    const read = await readFixture('woocommerce-orders/orders.csv', british)
    expect(read.table).toMatchObject({ preset: 'woocommerce-orders', facet: 'header', confidence: 1 })
    expect(read.orders[0]).toMatchObject({ key: 'A-9001', paidMinor: 3680, shippingMinor: 400, taxMinor: 580 })
    expect(read.customers[0]).toMatchObject({ key: '7', email: 'mia@example.com', name: 'Mia Wong', city: 'York' })
    expect(read.orders.map(({ status }) => status)).toEqual(['completed', 'cancelled'])
    expect(read.lines.map(({ product }) => product)).toEqual([null, null])
  })
})

describe('Stripe', () => {
  it('gives payments in UTC with refunds beside them', async () => {
    const read = await readFixture('stripe-payments/unified_payments.csv', american)
    expect(read.table).toMatchObject({ preset: 'stripe-payments', platform: 'stripe', confidence: 1 })
    expect(read.table.statedTimezone).toBe(null)
    expect(read.orders.map(({ status }) => status)).toEqual(['paid', 'refunded', 'unpaid'])
    // Two in the morning in London is still the day before in New York.
    expect(read.orders.map(dayOf)).toEqual(['2026-06-04', '2026-06-05', '2026-06-06'])
    expect(netByOrder(read)).toEqual({ ch_1: 150_000, ch_2: 8000, ch_3: null })
    expect(rejected(read)).toMatchObject([{ code: 'currency-differs', value: 'eur' }])
    expect(read.end.totals).toEqual({
      fileMinor: 167_500,
      importedMinor: 167_500,
      rejectedMinor: 0,
      foreign: [{ currency: 'EUR', fileMinor: 1000, importedMinor: 0, rejectedMinor: 1000 }],
    })
    expect(warningCodes(read)).toEqual(['no-buyer-column'])
  })

  it('reads the older layout with its customers', async () => {
    const read = await readFixture('stripe-payments/payments_2021.csv', american)
    expect(read.table).toMatchObject({ preset: 'stripe-payments', confidence: 1 })
    expect(read.customers).toMatchObject([{ key: 'cus_A', email: 'mia@example.com', name: 'Mia Wong', country: 'US' }])
    expect(netByOrder(read)).toEqual({ ch_9: 5000, ch_10: 0 })
    expect(read.orders[0]!.note).toBe('Invoice 12')
  })
})

it('reads PayPal’s sales and refunds out of all movements', async () => {
  const read = await readFixture('paypal-activity/Download.csv', british)
  expect(read.table).toMatchObject({ preset: 'paypal-activity', platform: 'paypal', confidence: 1 })
  expect(skippedLines(read)).toEqual([4, 5, 6, 7].map((line) => [line, 'not-a-sale']))
  expect(read.orders[0]).toMatchObject({ key: 'T1', paidMinor: 150_000, shippingMinor: 1000 })
  expect(read.orders[0]!.placedAt).toBe(Date.parse('2026-09-06T03:00:00Z') / 1000)
  expect(read.orders[1]).toMatchObject({ key: 'T2', note: 'T1', paidMinor: -10_000 })
  expect(read.lines).toMatchObject([
    { kind: 'sale', product: 'tea chest', amountMinor: 149_000 },
    { kind: 'return', amountMinor: -10_000 },
    { kind: 'sale', quantity: 2, amountMinor: 2000 },
  ])
  // The refund belongs to the buyer, not to the shop that sent it.
  expect(read.orders.map(({ customer }) => read.customers[customer]?.key)).toEqual([
    'mia@example.com',
    'mia@example.com',
    'lee@example.com',
  ])
  expect(netByOrder(read)).toEqual({ T1: 149_000, T2: -10_000, T7: 2000 })
  expect(read.end.totals).toEqual({ fileMinor: 142_000, importedMinor: 142_000, rejectedMinor: 0 })
})

describe('Alipay', () => {
  it('gives what came in and what was given back in the app’s bill', async () => {
    const read = await readFixture('alipay-mobile-bill/bill.csv', chinese)
    expect(read.table).toMatchObject({
      preset: 'alipay-mobile-bill',
      platform: 'alipay',
      confidence: 1,
      headerLine: 25,
    })
    expect(read.table.encoding).toBe('gb18030')
    expect(skippedLines(read)).toEqual([
      [27, 'not-a-sale'],
      [28, 'not-a-sale'],
    ])
    expect(netByOrder(read)).toEqual({
      '2026030122001100001': 8800,
      '2026030422001100004': -2000,
      '2026030522001100005': null,
    })
    expect(read.lines.map(({ kind }) => kind)).toEqual(['sale', 'return', 'sale'])
    // Hidden accounts make no person; an address does.
    expect(read.customers.map(({ key }) => key)).toEqual(['cha@example.com'])
    expect(read.end.totals.fileMinor).toBe(8800 - 2000 + 2000)
  })

  it('gives refunds in a column of the website’s bill', async () => {
    const read = await readFixture('alipay-web-bill/alipay_record.csv', chinese)
    expect(read.table).toMatchObject({ preset: 'alipay-web-bill', platform: 'alipay', confidence: 1, headerLine: 5 })
    expect(netByOrder(read)).toEqual({ '2019050122001100001': 12_000, '2019050222001100002': 5000 })
    expect(skippedLines(read)).toEqual([
      [8, 'not-a-sale'],
      [9, 'not-a-sale'],
      ...[10, 11, 12, 13, 14, 15, 16].map((line) => [line, 'note-row']),
    ])
    expect(rejected(read)).toEqual([])
    // As the bill itself says: 已收入 2笔, 200.00元.
    expect(read.end.totals).toEqual({ fileMinor: 20_000, importedMinor: 20_000, rejectedMinor: 0 })
  })
})

describe('WeChat Pay', () => {
  it('gives refunds in the status of the personal bill', async () => {
    const read = await readFixture('wechat-personal-bill/bill.csv', chinese)
    expect(read.table).toMatchObject({ preset: 'wechat-personal-bill', platform: 'wechat-pay', confidence: 1 })
    expect(read.table.headerLine).toBe(17)
    expect(read.orders.map(({ status, refundMinor }) => [status, refundMinor])).toEqual([
      ['completed', null],
      ['paid', 10_000],
      ['refunded', null],
    ])
    expect(Object.values(netByOrder(read))).toEqual([2816, 64_200, 0])
    expect(read.orders[0]).toMatchObject({ key: '100003950126030100000000001', customer: 0 })
    expect(read.customers.map(({ key, keyKind }) => [key, keyKind])).toEqual([['老茶客', 'name']])
    expect(skippedLines(read)).toEqual([21, 22, 23].map((line) => [line, 'not-a-sale']))
    expect(read.end.totals.fileMinor).toBe(82_016)
  })

  it('gives refunds as rows of the merchant’s bill, and buyers that can be told apart', async () => {
    const read = await readFixture('wechat-merchant-bill/bill.csv', chinese)
    expect(read.table).toMatchObject({ preset: 'wechat-merchant-bill', platform: 'wechat-pay', confidence: 1 })
    expect(netByOrder(read)).toEqual({
      '420000000000000001': 9800,
      '420000000000000002': 4000,
      '503000000000000001': -3000,
    })
    expect(read.lines).toMatchObject([
      { kind: 'sale', product: '龙井 250g', amountMinor: 9800 },
      { kind: 'sale', product: '茶漏' },
      { kind: 'return', product: '龙井 250g', amountMinor: -3000, quantity: -1 },
    ])
    expect(read.customers.map(({ key, keyKind }) => [key, keyKind])).toEqual([['oABC1', 'platform']])
    expect(skippedLines(read)).toEqual([
      [5, 'not-a-sale'],
      [6, 'note-row'],
      [7, 'note-row'],
    ])
    expect(read.end.totals).toEqual({ fileMinor: 10_800, importedMinor: 10_800, rejectedMinor: 0 })
  })
})

it.each([
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['PDT', 'Etc/GMT+7'],
  ['GMT+08:00', '+08:00'],
  ['CST', undefined],
  ['constructor', undefined],
  ['Nowhere/Land', undefined],
])('knows the zone called %s', (name, zone) => {
  expect(zoneNamed(name)?.name).toBe(zone)
})

it('makes no person of a PayPal row that is left out', async () => {
  // Older downloads lack the column that tells credits from debits: the sign tells the shop’s own purchases.
  const older = readFileSync(fixture('paypal-activity/Download.csv'), 'utf8').replace('"Balance Impact"', '"Impact"')
  const read = await readContent(older, british)
  expect(read.orders.map(({ key }) => key)).toEqual(['T1', 'T2', 'T6', 'T7'])
  expect(read.customers.map(({ key }) => key)).toEqual(['mia@example.com', 'lee@example.com'])
})
