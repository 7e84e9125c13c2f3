/** Orders of marketplaces and tills. All numbers are added up by hand from the fixtures. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

const statuses = ({ orders }: Awaited<ReturnType<typeof readFixture>>) => orders.map(({ status }) => status)

describe('JD orders', async () => {
  const read = await readFixture('jd-orders/orders.csv', chinese)

  it('are recognised in GBK', () => {
    expect(read.table).toMatchObject({ preset: 'jd-orders', platform: 'jd', confidence: 1, encoding: 'gb18030' })
  })

  it('count the order’s money once, however many rows repeat it', () => {
    expect(read.orders[0]).toMatchObject({
      paidMinor: 14_000,
      shippingMinor: 1000,
      status: 'completed',
      channel: '手机',
    })
    expect(read.lines.slice(0, 2)).toMatchObject([
      { product: '10001', quantity: 2, amountMinor: 10_000 },
      { product: 'GW01', quantity: 1, amountMinor: 5000 },
    ])
    // 140 − 10 postage; 50 from the balance; the third was called off.
    expect(netByOrder(read)).toEqual({ 302100000001: 13_000, 302100000002: 5000, 302100000003: null })
    // 100 + 50 + 50 + 66 of goods.
    expect(read.end.totals).toEqual({ fileMinor: 26_600, importedMinor: 26_600, rejectedMinor: 0 })
  })

  it('know buyers by their account, not by a hidden phone', () => {
    expect(read.customers).toMatchObject([
      { key: 'jd_春茶', keyKind: 'platform', phone: '' },
      { key: 'jd_青瓷', phone: '13912345678' },
    ])
  })
})

it('reads Pinduoduo orders, which name no buyer', async () => {
  const read = await readFixture('pinduoduo-orders/orders.csv', chinese)
  expect(read.table).toMatchObject({ preset: 'pinduoduo-orders', platform: 'pinduoduo', confidence: 1 })
  expect(warningCodes(read)).toEqual(['no-buyer-column'])
  expect(read.orders[0]).toMatchObject({ key: '260301-100000000000001', paidMinor: 9500, customer: -1 })
  expect(read.lines[0]).toMatchObject({ product: 'BLC125', quantity: 2, amountMinor: 10_000, variant: '125g' })
  expect(read.lines[1]).toMatchObject({ product: '700001' })
  expect(statuses(read)).toEqual(['completed', 'refunded', 'cancelled'])
  // The second was given back whole: 36 − 6 postage − 30.
  expect(Object.values(netByOrder(read))).toEqual([9500, 0, null])
  expect(skipped(read)).toEqual([{ fileLine: 5, code: 'repeated-line' }])
  // 95 + 36 + 0 received.
  expect(read.end.totals).toEqual({ fileMinor: 13_100, importedMinor: 13_100, rejectedMinor: 0 })
})

it('reads Douyin orders, each sub-order with its own status', async () => {
  const read = await readFixture('douyin-orders/orders.csv', chinese)
  expect(read.table).toMatchObject({ preset: 'douyin-orders', platform: 'douyin', confidence: 1 })
  expect(read.orders[0]).toMatchObject({ key: '6917926768823643751', shippingMinor: 600, note: '', channel: '抖音' })
  expect(read.lines.slice(0, 2)).toMatchObject([
    // 88 payable + 5 + 7 of discounts.
    { product: 'ZS100', quantity: 2, amountMinor: 10_000, discountMinor: 1200, refundMinor: 0 },
    // 46 payable with 6 of postage, given back.
    { product: 'GDB', amountMinor: 4000, discountMinor: 0, refundMinor: 4000, lineKey: '6917926768823643753' },
  ])
  expect(statuses(read)).toEqual(['completed', 'cancelled', 'shipped'])
  expect(Object.values(netByOrder(read))).toEqual([8800, null, 4000])
  // Ciphers make no person.
  expect(read.customers).toEqual([])
  // 100 + 40 + 50 + 50 + 40 of goods.
  expect(read.end.totals.fileMinor).toBe(28_000)
})

describe('Etsy', () => {
  it('gives order money in the orders file', async () => {
    const read = await readFixture('etsy-orders/EtsySoldOrders2026-9.csv', british)
    expect(read.table).toMatchObject({ preset: 'etsy-orders', platform: 'etsy', facet: 'header', confidence: 1 })
    expect(read.table.statedCurrency).toBe('GBP')
    expect(read.orders[0]).toMatchObject({ goodsMinor: 5000, paidMinor: 5300, shippingMinor: 500, taxMinor: 300 })
    expect(read.orders.map(dayOf)).toEqual(['2026-09-05', '2026-09-25', '2026-09-26'])
    expect(read.orders[1]).toMatchObject({ shippingMinor: 400, refundMinor: 600, customer: -1 })
    // 50 − 5; 12 − (16 − 10 after adjustment); called off.
    expect(netByOrder(read)).toEqual({ 3001: 4500, 3002: 600, 3003: null })
    expect(read.customers).toMatchObject([{ key: 'teafan', keyKind: 'platform', name: 'Mia Wong' }])
    expect(read.end.totals.fileMinor).toBe(5300 + 1600 + 1600)
  })

  it('gives lines in the items file, and never its order money', async () => {
    const read = await readFixture('etsy-items/EtsySoldOrderItems2026-9.csv', british)
    expect(read.table).toMatchObject({ preset: 'etsy-items', platform: 'etsy', facet: 'lines', confidence: 1 })
    expect(read.orders).toMatchObject([
      { key: '3001', day: null, shippingMinor: null, taxMinor: null, discountMinor: null, paidMinor: null },
      { key: '3002' },
    ])
    // Two equal towels are two lines; the same line number once more is none.
    expect(read.lines.map(({ product, amountMinor }) => [product, amountMinor])).toEqual([
      ['CUP-B', 4000],
      ['556', 500],
      ['556', 500],
      ['CUP-B', 1200],
    ])
    expect(skipped(read)).toEqual([{ fileLine: 5, code: 'repeated-line' }])
    expect(read.end.totals.fileMinor).toBe(6200)
  })
})

describe('Amazon', () => {
  it('writes quotation marks as they are, and each line’s part of the money', async () => {
    const read = await readFixture('amazon-orders/all-orders.txt', british)
    expect(read.table).toMatchObject({ preset: 'amazon-orders', platform: 'amazon', confidence: 1, delimiter: '\t' })
    expect(read.products.map(({ title }) => title)).toEqual(['Mug 5" tall, "blue', '"Tea" strainer', 'Cup'])
    expect(read.lines.slice(0, 2)).toMatchObject([
      { product: 'MUG-5', quantity: 2, amountMinor: 3000, discountMinor: 300 },
      { product: 'STR-1', quantity: 1, amountMinor: 800 },
    ])
    // Postage 5 − 5 + 1, tax 2.40 + 0.40 + 0.64.
    expect(read.orders[0]).toMatchObject({ shippingMinor: 100, taxMinor: 344, channel: 'Amazon.co.uk' })
    expect(dayOf(read.orders[0]!)).toBe('2026-06-18')
  })

  it('lacks the price of what was called off or is still pending', async () => {
    const read = await readFixture('amazon-orders/all-orders.txt', british)
    expect(rejected(read)).toEqual([])
    expect(statuses(read)).toEqual(['shipped', 'cancelled', 'unpaid', 'shipped'])
    expect(Object.values(netByOrder(read))).toEqual([3500, null, null, 2000])
    expect(warningCodes(read)).toEqual(['no-buyer-column'])
    expect(read.end.totals).toEqual({ fileMinor: 5800, importedMinor: 5800, rejectedMinor: 0 })
  })

  it('rejects a blank price where something was sold', async () => {
    const text = readFileSync(fixture('amazon-orders/all-orders.txt'), 'utf8').replace('\t8.00\t', '\t\t')
    expect(rejected(await readContent(text, british))).toMatchObject([{ code: 'amount-missing', column: 'item-price' }])
  })

  it('gives the buyer’s relay address with new orders', async () => {
    const read = await readFixture('amazon-new-orders/new-orders.txt', british)
    expect(read.table).toMatchObject({ preset: 'amazon-new-orders', platform: 'amazon', confidence: 1 })
    expect(read.orders).toMatchObject([{ shippingMinor: 300, taxMinor: 893, status: 'unknown' }])
    expect(read.customers).toMatchObject([{ key: 'x1y2@marketplace.amazon.co.uk', name: 'Lee "Lou" Gray' }])
    expect(Object.values(netByOrder(read))).toEqual([5000])
  })

  it('gives no prices with unshipped orders, which is said', async () => {
    await expect(readFixture('amazon-unshipped/unshipped.txt', british)).rejects.toMatchObject({
      code: 'file-no-valid-row',
      params: { problem: 'amount-missing', rows: 1 },
    })
  })
})

it('reads eBay’s report between its padding and its notes', async () => {
  const read = await readFixture('ebay-orders/eBay-OrdersReport.csv', british)
  expect(read.table).toMatchObject({ preset: 'ebay-orders', platform: 'ebay', confidence: 1, headerLine: 2 })
  expect(skipped(read).map(({ fileLine, code }) => [fileLine, code])).toEqual([
    [3, 'padding-row'],
    [5, 'summary-row'],
    [8, 'blank-row'],
    [9, 'note-row'],
    [10, 'note-row'],
  ])
  expect(read.orders).toMatchObject([
    { key: '12-00001-00001', paidMinor: 2750, shippingMinor: 350, region: 'Somerset' },
    { key: '12-00002-00002', paidMinor: 4500, shippingMinor: 500, customer: 1 },
  ])
  expect(read.orders.map(dayOf)).toEqual(['2026-09-05', '2026-09-06'])
  expect(read.lines.map(({ order, product, amountMinor }) => [order, product, amountMinor])).toEqual([
    ['12-00001-00001', 'POT-B', 2400],
    ['12-00002-00002', '110000000002', 1000],
    ['12-00002-00002', '110000000003', 3000],
  ])
  expect(read.customers.map(({ key }) => key)).toEqual(['tea_otter', 'kettle_fan'])
  expect(Object.values(netByOrder(read))).toEqual([2400, 4000])
  expect(rejected(read)).toEqual([])
  expect(read.end.totals).toEqual({ fileMinor: 6400, importedMinor: 6400, rejectedMinor: 0 })
})

describe('Square', () => {
  it('names the zone of each item’s time', async () => {
    const read = await readFixture('square-items/items.csv', british)
    expect(read.table).toMatchObject({ preset: 'square-items', platform: 'square', confidence: 1 })
    expect(read.table.statedTimezone).toBe('America/New_York')
    expect(read.orders[0]!.placedAt).toBe(Date.parse('2026-07-18T16:59:30Z') / 1000)
    // Half past eleven at night in New York is the next day in London.
    expect(read.orders.map(dayOf)).toEqual(['2026-07-18', '2026-07-19', '2026-07-20'])
  })

  it('gives refunds as documents of their own, and most sales without a customer', async () => {
    const read = await readFixture('square-items/items.csv', british)
    expect(read.orders.map(({ key, customer }) => [key, customer])).toEqual([
      ['TX1', 0],
      ['TX2', -1],
      ['R1', 0],
    ])
    expect(read.orders[0]!.taxMinor).toBe(233)
    expect(read.lines).toMatchObject([
      { product: 'latte', quantity: 1, amountMinor: 450, kind: 'sale', variant: 'Large' },
      { product: 'MUG-1', quantity: 2, amountMinor: 2400, discountMinor: 240 },
      { amountMinor: 300 },
      { product: 'MUG-1', quantity: -1, amountMinor: -1200, discountMinor: 120, kind: 'return' },
    ])
    // 4.50 + 24 − 2.40; 3; − (12 − 1.20).
    expect(netByOrder(read)).toEqual({ TX1: 2610, TX2: 300, R1: -1080 })
    expect(read.end.totals).toEqual({ fileMinor: 1950, importedMinor: 1950, rejectedMinor: 0 })
  })

  it('gives the same refunds with its transactions', async () => {
    const read = await readFixture('square-transactions/transactions.csv', british)
    expect(read.table).toMatchObject({ preset: 'square-transactions', facet: 'header', confidence: 1 })
    // Neither tax nor tip is a sale; 24 − 2.40; − 10.80.
    expect(netByOrder(read)).toEqual({ TX8: 114_900, TX9: 2160, R9: -1080 })
    expect(read.orders[0]!.placedAt).toBe(Date.parse('2018-12-27T15:15:00Z') / 1000)
    expect(read.customers).toMatchObject([{ key: 'CUST1', name: 'Mia Wong' }])
    expect(read.end.totals.fileMinor).toBe(114_900 + 2400 - 1080)
    expect(read.end.totals.importedMinor).toBe(read.end.totals.fileMinor)
  })
})

it('rejects a row whose part of the money is no number', async () => {
  const text = readFileSync(fixture('amazon-orders/all-orders.txt'), 'utf8').replace('\t0.64\t', '\tlots\t')
  const read = await readContent(text, british)
  expect(rejected(read)).toMatchObject([{ code: 'number-unreadable', column: 'item-tax', value: 'lots' }])
  expect(read.orders[0]).toMatchObject({ shippingMinor: 0, taxMinor: 280 })
})
