import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

const YEAR_DAYS = 365
/** A short history is judged on its last quarter, but on no less than this. */
const SEASON_DAYS = 90

export interface Popularity {
  /** Baskets of the recent past with each product; 0 for what is no longer sold. */
  readonly baskets: Int32Array
  /** Products still sold, most baskets first, equal ones by index. */
  readonly ranked: Int32Array
  /** The same within each category; the products without one stand last. */
  readonly rankedByCategory: readonly (readonly number[])[]
}

/**
 * What the shop sells now: baskets per product in the last year up to `asOf`, or in the last quarter of the history where that is
 * shorter, but at least 90 days. A product not sold in that time is not on offer any more; nor is what is no goods, or what the
 * caller does not offer, such as what is out of stock. One pass over the lines.
 */
export function popularityOf(
  history: PurchaseHistory,
  asOf: DayNumber,
  isOffered: (product: number) => boolean = () => true,
): Popularity {
  const from = asOf - windowDays(history, asOf)
  const baskets = new Int32Array(history.productCount)
  const lastBasket = new Int32Array(history.productCount).fill(-1)
  for (let o = 0; o < history.orderCount; o++) {
    if (history.orderIsSale[o] !== 1 || history.orderDay[o]! <= from || history.orderDay[o]! > asOf) continue
    for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
      const p = history.lineProduct[l]!
      if (p < 0 || history.lineQuantity[l]! <= 0 || lastBasket[p] === o) continue
      lastBasket[p] = o
      baskets[p]!++
    }
  }
  for (const p of baskets.keys()) if (history.productIsGoods?.[p] === 0 || !isOffered(p)) baskets[p] = 0
  const ranked = Int32Array.from(baskets.keys())
    .filter((p) => baskets[p]! > 0)
    .sort((p, q) => baskets[q]! - baskets[p]! || p - q)
  const rankedByCategory: number[][] = history.categories.map(() => [])
  for (const p of ranked) rankedByCategory[history.productCategory[p]!]?.push(p)
  return { baskets, ranked, rankedByCategory }
}

function windowDays(history: PurchaseHistory, asOf: DayNumber): number {
  const first = history.orderDay.reduce((earliest, day) => Math.min(earliest, day), asOf)
  return Math.min(YEAR_DAYS, Math.max(SEASON_DAYS, Math.ceil((asOf - first) / 4)))
}
