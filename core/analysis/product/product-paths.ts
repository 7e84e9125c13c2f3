import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { median } from '../stats/quantile.ts'

export interface NextProduct {
  readonly product: number
  /** People whose next order after this product held it; the product itself is counted too. */
  readonly people: number
  /** Of all people who ordered again. */
  readonly share: number
  /** How many times more than its share of all orders; 1: no more than usual. */
  readonly lift: number
}

export interface ProductPaths {
  readonly buyers: number
  /** Buyers whose first order in the shop held it. */
  readonly firstBuyers: number
  /** Buyers who ordered again on a later day. */
  readonly returned: number
  /** Median days from the first purchase of it to the next order of anything; NaN where nobody returned. */
  readonly medianDays: number
  /** What the next order held, most people first. */
  readonly next: readonly NextProduct[]
}

const NEXT_SHOWN = 5
const LEAST_PEOPLE = 3

/**
 * Who begins with a product and what follows it, up to and with `asOf`. Each person counts once, from the first day with the product
 * to the next day with an order.
 */
export function productPaths(history: PurchaseHistory, product: number, asOf: DayNumber): ProductPaths {
  const followers = new Int32Array(history.productCount)
  const holders = new Int32Array(history.productCount)
  const seen = new Int32Array(history.productCount).fill(-1)
  const gaps: number[] = []
  let [buyers, firstBuyers, orders] = [0, 0, 0]
  const goodsOf = (order: number, visit: (product: number) => void) => {
    for (let l = history.lineStart[order]!; l < history.lineStart[order + 1]!; l++) {
      const p = history.lineProduct[l]!
      if (p >= 0 && history.lineQuantity[l]! > 0 && history.productIsGoods?.[p] !== 0) visit(p)
    }
  }
  let stamp = 0
  for (let c = 0; c < history.customerCount; c++) {
    let [first, since, next] = [-1, -1, -1]
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      if (history.orderIsSale[o] !== 1) continue
      const day = history.orderDay[o]!
      if (first < 0) first = day
      orders++
      stamp++
      let isIn = false
      goodsOf(o, (p) => {
        if (p === product) isIn = true
        if (seen[p] === stamp) return
        seen[p] = stamp
        holders[p]!++
      })
      if (since >= 0 && next < 0 && day > since) next = o
      if (isIn && since < 0) {
        since = day
        buyers++
        if (day === first) firstBuyers++
      }
    }
    if (next < 0) continue
    gaps.push(history.orderDay[next]! - since)
    stamp++
    goodsOf(next, (p) => {
      if (seen[p] === stamp) return
      seen[p] = stamp
      followers[p]!++
    })
  }
  const next = Array.from(followers.keys())
    .filter((p) => followers[p]! >= LEAST_PEOPLE)
    .sort((a, b) => followers[b]! - followers[a]!)
    .slice(0, NEXT_SHOWN)
    .map((p): NextProduct => {
      const share = followers[p]! / gaps.length
      return { product: p, people: followers[p]!, share, lift: share / (holders[p]! / orders) }
    })
  return { buyers, firstBuyers, returned: gaps.length, medianDays: median(Float64Array.from(gaps)), next }
}
