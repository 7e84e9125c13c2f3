import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { type Favourites, favouritesOf } from './favourites.ts'
import { type PurchaseDays, purchaseDays } from './purchase-days.ts'
import { type Rhythms, rhythmsOf } from './rhythm.ts'

/** Pseudo-orders of the shop's mean in a person's discount share (methods of the house: beta shrinkage). */
const DISCOUNT_PSEUDO_ORDERS = 3

/** One entry per customer of the history, in its order. Who never bought has `orderCount` 0 and no scores. */
export interface CustomerSummaries extends Rhythms {
  readonly currency: string
  readonly asOf: DayNumber
  readonly customerCount: number
  /** Customers with at least one sale. */
  readonly buyerCount: number
  /** Day numbers of the first and last sale; meaningless where `orderCount` is 0. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  /** Sale orders. */
  readonly orderCount: Int32Array
  readonly discountedOrderCount: Int32Array
  /** Distinct days with a sale. */
  readonly purchaseDayCount: Int32Array
  /** Net of returns and adjustments. */
  readonly monetaryMinor: Float64Array
  /** Net minus product cost; NaN where the cost of anything bought is unknown. */
  readonly marginMinor: Float64Array
  /** Days from the last sale to `asOf`; NaN where `orderCount` is 0. */
  readonly recencyDays: Float64Array
  /** 0…1, how much the person buys on discount; the shop's mean for those who never bought. */
  readonly discountShare: Float64Array
  readonly favourites: Favourites
  /** Channels of customer c, most used first: `channels[channelStart[c]]` … `channels[channelStart[c + 1] − 1]`. */
  readonly channelStart: Int32Array
  readonly channels: Int32Array
  readonly days: PurchaseDays
}

/**
 * Who every customer was up to and with `asOf`, as columns. A few passes over the typed arrays, no object per customer.
 *
 * An empty history gives empty columns; orders after `asOf` are as if they had not happened.
 * `summariseCustomers(history, history.lastDay).orderCount[0]` is the number of sales to the first customer.
 */
export function summariseCustomers(history: PurchaseHistory, asOf: DayNumber): CustomerSummaries {
  const days = purchaseDays(history, asOf)
  const totals = totalsOf(history, asOf)
  return {
    currency: history.currency,
    asOf,
    customerCount: history.customerCount,
    buyerCount: countPositive(totals.orderCount),
    ...totals,
    ...spanOf(days, asOf),
    ...rhythmsOf(days),
    ...channelsOf(history, asOf),
    favourites: favouritesOf(history, asOf),
    days,
  }
}

function spanOf(days: PurchaseDays, asOf: DayNumber) {
  const customers = days.start.length - 1
  const firstDay = new Int32Array(customers)
  const lastDay = new Int32Array(customers)
  const purchaseDayCount = new Int32Array(customers)
  const recencyDays = new Float64Array(customers).fill(Number.NaN)
  for (let c = 0; c < customers; c++) {
    const [from, to] = [days.start[c]!, days.start[c + 1]!]
    if (from === to) continue
    purchaseDayCount[c] = to - from
    firstDay[c] = days.day[from]!
    lastDay[c] = days.day[to - 1]!
    recencyDays[c] = asOf - lastDay[c]!
  }
  return { firstDay, lastDay, purchaseDayCount, recencyDays }
}

function totalsOf(history: PurchaseHistory, asOf: DayNumber) {
  const n = history.customerCount
  const orderCount = new Int32Array(n)
  const discountedOrderCount = new Int32Array(n)
  const monetaryMinor = new Float64Array(n)
  const marginMinor = new Float64Array(n)
  const grossMinor = new Float64Array(n)
  const discountMinor = new Float64Array(n)
  for (let c = 0; c < n; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      monetaryMinor[c]! += history.orderNetMinor[o]!
      marginMinor[c]! += history.orderMarginMinor[o]!
      if (history.orderIsSale[o] !== 1) continue
      orderCount[c]!++
      grossMinor[c]! += history.orderGrossMinor[o]!
      discountMinor[c]! += history.orderDiscountMinor[o]!
      if (history.orderDiscountMinor[o]! > 0) discountedOrderCount[c]!++
    }
  }
  const discountShare = discountShares(orderCount, discountedOrderCount, grossMinor, discountMinor)
  return { orderCount, discountedOrderCount, monetaryMinor, marginMinor, discountShare }
}

/** .8 × share of value discounted + .2 × share of orders with a discount, drawn towards the shop's own figure. */
function discountShares(
  orders: Int32Array,
  discounted: Int32Array,
  grossMinor: Float64Array,
  discountMinor: Float64Array,
): Float64Array {
  const raw = (value: number, of: number, k: number, n: number) =>
    0.8 * (of > 0 ? Math.min(1, value / of) : 0) + 0.2 * (n > 0 ? k / n : 0)
  const shop = raw(total(discountMinor), total(grossMinor), total(discounted), total(orders))
  const shares = new Float64Array(orders.length)
  for (let c = 0; c < orders.length; c++) {
    const n = orders[c]!
    const own = raw(discountMinor[c]!, grossMinor[c]!, discounted[c]!, n)
    shares[c] = (n * own + DISCOUNT_PSEUDO_ORDERS * shop) / (n + DISCOUNT_PSEUDO_ORDERS)
  }
  return shares
}

function countPositive(values: Int32Array): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) count++
  return count
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

function channelsOf(history: PurchaseHistory, asOf: DayNumber) {
  const channelStart = new Int32Array(history.customerCount + 1)
  const channels = new Int32Array(history.orderCount)
  const uses = new Int32Array(history.channels.length)
  let end = 0
  for (let c = 0; c < history.customerCount; c++) {
    const first = end
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const channel = history.orderChannel[o]!
      if (history.orderIsSale[o] !== 1 || channel < 0) continue
      if (uses[channel]!++ === 0) channels[end++] = channel
    }
    if (end > first + 1) channels.subarray(first, end).sort((a, b) => uses[b]! - uses[a]!)
    for (let at = first; at < end; at++) uses[channels[at]!] = 0
    channelStart[c + 1] = end
  }
  return { channelStart, channels: channels.slice(0, end) }
}
