import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

/** Who bought which items together, oldest first: the form in which next-basket methods are compared. Users and items are indices. */
export interface Baskets {
  readonly itemCount: number
  /** Baskets of user u: `userStart[u]` … `userStart[u + 1] − 1`. */
  readonly userStart: Int32Array
  /** Items of basket b: `basketStart[b]` … `basketStart[b + 1] − 1`, none twice. */
  readonly basketStart: Int32Array
  readonly item: Int32Array
}

/** Baskets from lists of item indices per user. `basketsOf([[[0, 1], [1]]], 2)` is one user with two baskets. */
export function basketsOf(users: readonly (readonly (readonly number[])[])[], itemCount: number): Baskets {
  const userStart = [0]
  const basketStart = [0]
  const items: number[] = []
  for (const user of users) {
    for (const basket of user) {
      for (const item of new Set(basket)) items.push(item)
      basketStart.push(items.length)
    }
    userStart.push(basketStart.length - 1)
  }
  return {
    itemCount,
    userStart: Int32Array.from(userStart),
    basketStart: Int32Array.from(basketStart),
    item: Int32Array.from(items),
  }
}

/**
 * The sales of a history as baskets, one per order, with the day of each; users are the history's customers, also those without any.
 * Lines without a product, of nothing, or of what is no goods are left out, and baskets that then hold nothing.
 */
export function historyBaskets(
  history: PurchaseHistory,
  asOf: DayNumber,
): { readonly baskets: Baskets; readonly day: Int32Array } {
  const userStart = new Int32Array(history.customerCount + 1)
  const basketStart = [0]
  const items: number[] = []
  const days: number[] = []
  const lastBasket = new Int32Array(history.productCount).fill(-1)
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
      if (history.orderIsSale[o] !== 1 || history.orderDay[o]! > asOf) continue
      for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
        const p = history.lineProduct[l]!
        if (p < 0 || history.productIsGoods?.[p] === 0) continue
        if (history.lineQuantity[l]! <= 0 || lastBasket[p] === o) continue
        lastBasket[p] = o
        items.push(p)
      }
      if (items.length === basketStart.at(-1)) continue
      basketStart.push(items.length)
      days.push(history.orderDay[o]!)
    }
    userStart[c + 1] = days.length
  }
  const baskets = {
    itemCount: history.productCount,
    userStart,
    basketStart: Int32Array.from(basketStart),
    item: Int32Array.from(items),
  }
  return { baskets, day: Int32Array.from(days) }
}
