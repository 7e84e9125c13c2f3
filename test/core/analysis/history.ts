import { betaDraw, gammaDraw, type Random, seededRandom } from '../../../core/analysis/stats/random.ts'
import type { PurchaseHistory } from '../../../core/model/purchase-history.ts'

export interface LineSketch {
  readonly product: number
  readonly quantity?: number
  readonly net?: number
}

export interface OrderSketch {
  readonly day: number
  readonly net?: number
  readonly gross?: number
  readonly discount?: number
  /** Absent: unknown. */
  readonly margin?: number
  readonly sale?: boolean
  readonly channel?: number
  readonly hour?: number
  readonly lines?: readonly LineSketch[]
}

export interface ShopSketch {
  /** The category of each product; −1 unknown. */
  readonly productCategory?: readonly number[]
  readonly categories?: readonly string[]
  readonly channels?: readonly string[]
}

/** A history from hand-written orders per customer. Amounts default to 1000 minor units, one line of product 0. */
export function historyOf(customers: readonly (readonly OrderSketch[])[], shop: ShopSketch = {}): PurchaseHistory {
  const sorted = customers.map((orders) => [...orders].sort((one, two) => one.day - two.day))
  const orders = sorted.flat()
  const lines = orders.map((order) => order.lines ?? [{ product: 0, net: order.net ?? 1000 }])
  const { productCategory = [0], categories = ['tea'], channels = ['web', 'shop'] } = shop
  const float = (of: (order: OrderSketch) => number) => Float64Array.from(orders, of)
  return {
    currency: 'CNY',
    customerCount: customers.length,
    customerId: Float64Array.from(customers, (_, c) => c + 1),
    orderStart: startsOf(sorted.map((list) => list.length)),
    orderCount: orders.length,
    orderId: Float64Array.from(orders, (_, o) => o + 1),
    orderDay: Int32Array.from(orders, (order) => order.day),
    orderHour: Int8Array.from(orders, (order) => order.hour ?? -1),
    orderNetMinor: float((order) => order.net ?? 1000),
    orderGrossMinor: float((order) => order.gross ?? (order.net ?? 1000) + (order.discount ?? 0)),
    orderDiscountMinor: float((order) => order.discount ?? 0),
    orderRefundMinor: float(() => 0),
    orderMarginMinor: float((order) => order.margin ?? Number.NaN),
    orderIsSale: Uint8Array.from(orders, (order) => (order.sale === false ? 0 : 1)),
    orderChannel: Int32Array.from(orders, (order) => order.channel ?? 0),
    channels,
    lineStart: startsOf(lines.map((list) => list.length)),
    lineProduct: Int32Array.from(lines.flat(), (line) => line.product),
    lineQuantity: Float64Array.from(lines.flat(), (line) => line.quantity ?? 1),
    lineNetMinor: Float64Array.from(lines.flat(), (line) => line.net ?? 1000),
    productCount: productCategory.length,
    productId: Float64Array.from(productCategory, (_, p) => p + 1),
    productTitle: productCategory.map((_, p) => `product ${p}`),
    productCategory: Int32Array.from(productCategory),
    categories,
    productPriceMinor: new Float64Array(productCategory.length).fill(1000),
    productCostMinor: new Float64Array(productCategory.length).fill(Number.NaN),
    lastDay: orders.reduce((last, order) => Math.max(last, order.day), 0),
  }
}

function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, i) => {
    starts[i + 1] = starts[i]! + count
  })
  return starts
}

/** A made-up shop of any size over 700 days: own rates per customer, heavy-tailed product popularity, fixed seed. */
export function madeUpHistory(
  customers: number,
  ordersPerCustomer: number,
  linesPerOrder: number,
  seed = 1,
): PurchaseHistory {
  const random = seededRandom(seed)
  const products = 2000
  const shop = {
    productCategory: Array.from({ length: products }, (_, p) => p % 40),
    categories: Array.from({ length: 40 }, (_, g) => `c${g}`),
  }
  const sketch = Array.from({ length: customers }, () => {
    const count = 1 + Math.floor(-Math.log(1 - random()) * (ordersPerCustomer - 1))
    return Array.from({ length: count }, () => ({
      day: 18_000 + Math.floor(random() * 700),
      net: 500 + Math.floor(random() * 9500),
      discount: random() < 0.3 ? 300 : 0,
      channel: random() < 0.7 ? 0 : 1,
      hour: Math.floor(random() * 24),
      lines: Array.from({ length: linesPerOrder }, () => ({ product: Math.floor(random() ** 3 * products), net: 900 })),
    }))
  })
  return historyOf(sketch, shop)
}

const lives = { r: 0.6, alpha: 40, a: 0.9, b: 2.5 }

/** Purchase days of one MBG/NBD customer from `start` to day `until`. */
function lifeOf(random: Random, start: number, until: number): number[] {
  const rate = gammaDraw(random, lives.r) / lives.alpha
  const loss = betaDraw(random, lives.a, lives.b)
  const days = [start]
  for (let at = start; random() >= loss; ) {
    at += -Math.log(1 - random()) / rate
    if (at > until) break
    days.push(Math.ceil(at))
  }
  return days
}

/** Customers who live as MBG/NBD says (r .6, alpha 40 days, a .9, b 2.5), first seen in the first 100 days. */
export function simulatedLives(customers: number, until: number, seed: number): OrderSketch[][] {
  const random = seededRandom(seed)
  return Array.from({ length: customers }, () =>
    lifeOf(random, Math.floor(random() * 100), until).map((day) => ({
      day,
      net: Math.round(1000 * gammaDraw(random, 3)),
    })),
  )
}
