import type { DayNumber } from '../../model/day.ts'
import type { PurchaseDays } from '../customer/purchase-days.ts'

/** What the lifetime models know of each customer: columns of one length, times in one unit. */
export interface RepeatRows {
  /** Purchase days after the first (x in the papers). */
  readonly repeatCount: ArrayLike<number>
  /** From the first to the last purchase, 0 for one purchase (t_x, "recency" in the papers). */
  readonly repeatSpan: ArrayLike<number>
  /** From the first purchase to the end of observation (T). Not below `repeatSpan`. */
  readonly customerAge: ArrayLike<number>
}

export interface CustomerRepeatRows extends RepeatRows {
  readonly repeatCount: Int32Array
  readonly repeatSpan: Float64Array
  readonly customerAge: Float64Array
  /** Index of each row's customer in the history. */
  readonly customer: Int32Array
  /** Mean net of the purchase days after the first, minor units; 0 for one purchase. */
  readonly meanRepeatMinor: Float64Array
}

/**
 * One row, times in days, for each customer who bought up to and with `observationEnd`; what came later is not seen.
 *
 * Purchases on days 0, 10 and 40 seen on day 50 give repeatCount 2, repeatSpan 40, customerAge 50.
 */
export function repeatRows(days: PurchaseDays, observationEnd: DayNumber): CustomerRepeatRows {
  const customers = days.start.length - 1
  const customer = new Int32Array(customers)
  const repeatCount = new Int32Array(customers)
  const repeatSpan = new Float64Array(customers)
  const customerAge = new Float64Array(customers)
  const meanRepeatMinor = new Float64Array(customers)
  let rows = 0
  for (let c = 0; c < customers; c++) {
    const first = days.start[c]!
    let end = first
    let spent = 0
    for (; end < days.start[c + 1]! && days.day[end]! <= observationEnd; end++) {
      if (end > first) spent += days.netMinor[end]!
    }
    if (end === first) continue
    customer[rows] = c
    repeatCount[rows] = end - first - 1
    repeatSpan[rows] = days.day[end - 1]! - days.day[first]!
    customerAge[rows] = observationEnd - days.day[first]!
    meanRepeatMinor[rows] = end - first > 1 ? spent / (end - first - 1) : 0
    rows++
  }
  return {
    customer: customer.slice(0, rows),
    repeatCount: repeatCount.slice(0, rows),
    repeatSpan: repeatSpan.slice(0, rows),
    customerAge: customerAge.slice(0, rows),
    meanRepeatMinor: meanRepeatMinor.slice(0, rows),
  }
}

/** Purchase days of each row's customer after `from`, up to and with `to`. */
export function purchasesBetween(
  days: PurchaseDays,
  rows: CustomerRepeatRows,
  from: DayNumber,
  to: DayNumber,
): Int32Array {
  return rows.customer.map((c) => {
    let count = 0
    for (let i = days.start[c]!; i < days.start[c + 1]!; i++) if (days.day[i]! > from && days.day[i]! <= to) count++
    return count
  })
}
