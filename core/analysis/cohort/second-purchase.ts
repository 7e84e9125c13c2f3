import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { median } from '../stats/quantile.ts'
import { type Interval, wilsonInterval } from '../stats/wilson.ts'

export interface SecondPurchase extends Interval {
  readonly value: string
  /** Whose window is over. */
  readonly customers: number
  readonly share: number
  /** Of those who came back; NaN for none. */
  readonly medianDays: number
  /** Of all orders within the window; NaN where a cost is unknown. */
  readonly marginMinor: number
  /** First orders whose window is still open: they are in no share. */
  readonly waiting: number
}

/**
 * How many come back for a second order, on another day, within `windowDays` of the first, by what the first order was like:
 * `valuesOf` names its cohort, products or source (each once). Only people whose whole window has been seen count, so a young
 * group never looks like a fall. Largest group first.
 */
export function secondPurchases(
  history: PurchaseHistory,
  asOf: DayNumber,
  windowDays: number,
  valuesOf: (firstOrder: number) => readonly string[],
): SecondPurchase[] {
  const groups = new Map<string, { gaps: number[]; customers: number; waiting: number; marginMinor: number }>()
  for (let c = 0; c < history.customerCount; c++) {
    const span = firstWindow(history, c, asOf, windowDays)
    if (span === null) continue
    for (const value of valuesOf(span.first)) {
      const group = groups.get(value) ?? { gaps: [], customers: 0, waiting: 0, marginMinor: 0 }
      groups.set(value, group)
      if (span.isOpen) {
        group.waiting++
        continue
      }
      group.customers++
      group.marginMinor += span.marginMinor
      if (span.gap !== null) group.gaps.push(span.gap)
    }
  }
  return [...groups]
    .map(([value, { gaps, ...group }]) => ({
      value,
      ...group,
      share: group.customers === 0 ? 0 : gaps.length / group.customers,
      ...wilsonInterval(gaps.length, group.customers),
      medianDays: median(gaps),
    }))
    .sort((a, b) => b.customers - a.customers)
}

function firstWindow(history: PurchaseHistory, c: number, asOf: DayNumber, windowDays: number) {
  let first = -1
  let gap: number | null = null
  let marginMinor = 0
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
    const isSale = history.orderIsSale[o] === 1
    if (first < 0 && !isSale) continue
    if (first < 0) first = o
    const days = history.orderDay[o]! - history.orderDay[first]!
    if (days > windowDays) break
    if (isSale && days > 0) gap ??= days
    marginMinor += history.orderMarginMinor[o]!
  }
  if (first < 0) return null
  return { first, gap, marginMinor, isOpen: history.orderDay[first]! + windowDays > asOf }
}
