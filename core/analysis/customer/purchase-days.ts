import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

/**
 * The distinct days on which each customer bought, oldest first: days of customer c are `start[c]` … `start[c + 1] − 1`. Several
 * orders of one day are one purchase, the convention of the lifetime models (Fader & Hardie's CDNOW files).
 */
export interface PurchaseDays {
  readonly start: Int32Array
  readonly day: Int32Array
  /** Net of the day's orders, less what came back before the next purchase. */
  readonly netMinor: Float64Array
}

/**
 * Gathers purchase days up to and with `asOf`. A return document lowers the latest purchase before it; one without a purchase
 * before it is left out. Customers without a sale have no days. One pass over the orders.
 */
export function purchaseDays(history: PurchaseHistory, asOf: DayNumber): PurchaseDays {
  const start = new Int32Array(history.customerCount + 1)
  const day = new Int32Array(history.orderCount)
  const netMinor = new Float64Array(history.orderCount)
  let end = 0
  for (let c = 0; c < history.customerCount; c++) {
    const first = end
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const isSale = history.orderIsSale[o] === 1
      if (isSale && (end === first || day[end - 1] !== history.orderDay[o])) day[end++] = history.orderDay[o]!
      if (end > first) netMinor[end - 1]! += history.orderNetMinor[o]!
    }
    start[c + 1] = end
  }
  return { start, day: day.slice(0, end), netMinor: netMinor.slice(0, end) }
}
