import { wilsonInterval } from '../stats/wilson.ts'

export interface BundleCase {
  /** Baskets over the whole history: with both, with a, with b. */
  readonly count: number
  readonly countA: number
  readonly countB: number
  /** The same over the last 90 days: what an offer of the next 90 days would meet. */
  readonly recentCount: number
  readonly recentA: number
  readonly recentB: number
  readonly priceA: number
  readonly priceB: number
  readonly marginA: number
  readonly marginB: number
  /** Share by which the offer raises the chance that the other one is bought too; measured, else the owner's assumption. */
  readonly lift: number
  /** Of both prices, given to everybody who buys both. */
  readonly discountShare: number
}

/**
 * What a price for both together would bring in 90 days, in minor units, under a pessimistic view: the chance that a buyer of one
 * takes the other is taken at its lower 20 % point (Wilson), and the discount also goes to all who buy both anyway. Negative where that
 * costs more than the added pieces bring.
 */
export function bundleProfit(given: BundleCase): number {
  const discount = (given.priceA + given.priceB) * given.discountShare
  const onlyA = given.recentA - given.recentCount
  const onlyB = given.recentB - given.recentCount
  const addedB = given.lift * lowChance(given.count, given.countA) * onlyA
  const addedA = given.lift * lowChance(given.count, given.countB) * onlyB
  const gain = addedB * (given.marginB - discount) + addedA * (given.marginA - discount)
  return gain - given.recentCount * discount
}

function lowChance(both: number, of: number): number {
  // 60 % in the middle leave 20 % below.
  return of > 0 ? wilsonInterval(both, of, 0.6).low : 0
}
