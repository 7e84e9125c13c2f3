import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import type { Interval } from '../stats/wilson.ts'

/** Orders of nobody in particular that every person starts with. */
const PRIOR_ORDERS = 3
/** Orders at the shop's usual rate that every day starts with, so that a day with one order says little. */
const DAY_PRIOR_ORDERS = 5

export interface DiscountAffinity extends Interval {
  /** 0…1: the share of this person's orders expected with a discount in a time like the shop's usual one. */
  readonly share: number
  readonly orders: number
}

/** How often anybody bought with a discount: over all orders, and on each day. */
export interface DiscountDays {
  readonly rate: number
  readonly ofDay: ReadonlyMap<DayNumber, { readonly orders: number; readonly discounted: number }>
}

export function discountDays(history: PurchaseHistory, asOf: DayNumber): DiscountDays {
  const ofDay = new Map<DayNumber, { orders: number; discounted: number }>()
  let orders = 0
  let discounted = 0
  for (let o = 0; o < history.orderCount; o++) {
    const day = history.orderDay[o]!
    if (history.orderIsSale[o] !== 1 || day > asOf) continue
    const with_ = history.orderDiscountMinor[o]! > 0 ? 1 : 0
    const known = ofDay.get(day)
    if (known) {
      known.orders++
      known.discounted += with_
    } else ofDay.set(day, { orders: 1, discounted: with_ })
    orders++
    discounted += with_
  }
  return { rate: orders === 0 ? 0 : discounted / orders, ofDay }
}

/**
 * How much a person buys on discount beyond what was on offer on those days: the shop's rate b plus Σ(dᵢ − pᵢ) / (n + 3), where dᵢ
 * tells whether order i had a discount and pᵢ how usual that was among the other orders of its day. Who buys when everybody gets a
 * discount learns nothing about themselves: dᵢ − pᵢ is near 0. The range is 95 %.
 *
 * One order, one discount, nothing else known of the day and b = .4 gives .55.
 */
export function discountAffinity(
  orders: readonly { readonly isDiscounted: boolean; readonly usual: number }[],
  rate: number,
): DiscountAffinity {
  const n = orders.length
  let excess = 0
  let variance = PRIOR_ORDERS * rate * (1 - rate)
  for (const { isDiscounted, usual } of orders) {
    excess += (isDiscounted ? 1 : 0) - usual
    variance += usual * (1 - usual)
  }
  const share = within(rate + excess / (n + PRIOR_ORDERS))
  const half = (1.96 * Math.sqrt(variance)) / (n + PRIOR_ORDERS)
  return { share, orders: n, low: within(share - half), high: within(share + half) }
}

/** How usual a discount was among the other orders of the day, drawn towards the shop's rate. */
export function usualOnDay({ rate, ofDay }: DiscountDays, day: DayNumber, isDiscounted: boolean): number {
  const known = ofDay.get(day)
  if (!known) return rate
  const [others, discounted] = [known.orders - 1, known.discounted - (isDiscounted ? 1 : 0)]
  return (discounted + DAY_PRIOR_ORDERS * rate) / (others + DAY_PRIOR_ORDERS)
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
