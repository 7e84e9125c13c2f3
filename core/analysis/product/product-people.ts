import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { quantile } from '../stats/quantile.ts'

/** Known people per product. */
export interface ProductPeople {
  readonly buyers: Int32Array
  /** Who bought it on two days at least. */
  readonly repeatBuyers: Int32Array
  /** Over the last 365 days: buyers, and those of them among the best fifth of all customers by margin (net where cost is unknown). */
  readonly yearBuyers: Int32Array
  readonly topBuyers: Int32Array
}

const YEAR = 365

export function productPeople(history: PurchaseHistory, asOf: DayNumber): ProductPeople {
  const size = history.productCount
  const isTop = bestFifth(history, asOf)
  const people = {
    buyers: new Int32Array(size),
    repeatBuyers: new Int32Array(size),
    yearBuyers: new Int32Array(size),
    topBuyers: new Int32Array(size),
  }
  const firstDay = new Int32Array(size)
  const seen = new Int32Array(size).fill(-1)
  const repeated = new Int32Array(size).fill(-1)
  const recent = new Int32Array(size).fill(-1)
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      if (history.orderIsSale[o] !== 1) continue
      const day = history.orderDay[o]!
      for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
        const p = history.lineProduct[l]!
        if (p < 0 || !(history.lineQuantity[l]! > 0)) continue
        if (seen[p] !== c) {
          seen[p] = c
          firstDay[p] = day
          people.buyers[p]!++
        } else if (repeated[p] !== c && day > firstDay[p]!) {
          repeated[p] = c
          people.repeatBuyers[p]!++
        }
        if (asOf - day < YEAR && recent[p] !== c) {
          recent[p] = c
          people.yearBuyers[p]!++
          if (isTop[c] === 1) people.topBuyers[p]!++
        }
      }
    }
  }
  return people
}

function bestFifth(history: PurchaseHistory, asOf: DayNumber): Uint8Array {
  const worth = new Float64Array(history.customerCount)
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const margin = history.orderMarginMinor[o]!
      worth[c]! += Number.isNaN(margin) ? history.orderNetMinor[o]! : margin
    }
  }
  const limit = quantile(worth.slice().sort(), 0.8)
  return Uint8Array.from(worth, (value) => (value > 0 && value >= limit ? 1 : 0))
}
