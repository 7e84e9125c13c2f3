import { type DayNumber, weekdayOf } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { shopGaps } from '../customer/rhythm.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import { quantile, sortedNumbers } from '../stats/quantile.ts'
import { type DiscountDays, discountDays } from './discount-affinity.ts'
import type { ProductAttributes } from './product-attributes.ts'

export const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const
/** Where gaps are not known, a month is taken as usual. */
const USUAL_GAP_DAYS = 30
const SATURDAY = 6

/** What is usual in the shop: the measure against which a person's traits stand out. */
export interface TraitGround {
  readonly history: PurchaseHistory
  readonly summaries: CustomerSummaries
  readonly attributes: ProductAttributes
  readonly asOf: DayNumber
  /** Share of orders that hold a product with the attribute. */
  readonly attributeShare: Float64Array
  /** Share of orders by part of the day, of those with a known hour. */
  readonly partShare: readonly number[]
  readonly weekendShare: number
  /** Share of orders that came back in part or whole. */
  readonly returnShare: number
  readonly channelShare: Float64Array
  /** Thirds of what an order brings. */
  readonly orderCuts: readonly [number, number]
  readonly usualGapDays: number
  readonly discounts: DiscountDays
}

/** One pass over orders and lines up to and with `summaries.asOf`. */
export function traitGround(
  history: PurchaseHistory,
  summaries: CustomerSummaries,
  attributes: ProductAttributes,
): TraitGround {
  const { asOf } = summaries
  const parts = [0, 0, 0, 0]
  const channels = new Float64Array(history.channels.length)
  const held = new Float64Array(attributes.all.length)
  const nets: number[] = []
  let [weekend, returned] = [0, 0]
  for (let o = 0; o < history.orderCount; o++) {
    if (history.orderIsSale[o] !== 1 || history.orderDay[o]! > asOf) continue
    nets.push(history.orderNetMinor[o]!)
    if (history.orderHour[o]! >= 0) parts[Math.floor(history.orderHour[o]! / 6)]!++
    if (isWeekend(history.orderDay[o]!)) weekend++
    if (history.orderRefundMinor[o]! > 0) returned++
    channels[history.orderChannel[o]!]!++
    for (const id of attributesOfOrder(history, attributes, o)) held[id]!++
  }
  const orders = Math.max(1, nets.length)
  const timed = Math.max(
    1,
    parts.reduce((sum, count) => sum + count, 0),
  )
  const sorted = sortedNumbers(nets)
  const gaps = shopGaps(summaries.days)
  return {
    history,
    summaries,
    attributes,
    asOf,
    attributeShare: held.map((count) => count / orders),
    partShare: parts.map((count) => count / timed),
    weekendShare: weekend / orders,
    returnShare: returned / orders,
    channelShare: channels.map((count) => count / orders),
    orderCuts: [quantile(sorted, 1 / 3), quantile(sorted, 2 / 3)],
    usualGapDays: gaps.length > 0 ? Math.max(1, quantile(gaps, 0.5)) : USUAL_GAP_DAYS,
    discounts: discountDays(history, asOf),
  }
}

export function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) >= SATURDAY
}

/** Each attribute once, however many lines hold it. Lines that came back count for nothing. */
export function attributesOfOrder(history: PurchaseHistory, attributes: ProductAttributes, order: number): Set<number> {
  const found = new Set<number>()
  for (let line = history.lineStart[order]!; line < history.lineStart[order + 1]!; line++) {
    const product = history.lineProduct[line]!
    if (product < 0 || history.lineNetMinor[line]! <= 0) continue
    for (let at = attributes.start[product]!; at < attributes.start[product + 1]!; at++) found.add(attributes.ids[at]!)
  }
  return found
}
