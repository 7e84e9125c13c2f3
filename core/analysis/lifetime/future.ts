import type { LifetimeFit } from './fit.ts'
import { firstChance } from './likelihood.ts'
import { expectedOrders, orderCountChances, probabilityAlive, type RepeatRow } from './predict.ts'

export const MONTH_DAYS = 365.25 / 12

/** The orders to come of one customer; times in days. */
export interface Future {
  readonly alive: number
  expected(days: number): number
  chances(days: number): number[]
}

/** A row in days as a row in the model's unit. */
export function inUnits({ repeatCount, repeatSpan, customerAge }: RepeatRow, unitDays: number): RepeatRow {
  return { repeatCount, repeatSpan: repeatSpan / unitDays, customerAge: customerAge / unitDays }
}

/** What the fitted model says of a customer (row in days). */
export function modelFuture({ parameters, model, unitDays }: LifetimeFit): (row: RepeatRow) => Future {
  const { r, alpha, a, b } = parameters
  return (row) => {
    const seen = inUnits(row, unitDays)
    const x = row.repeatCount
    const learned = { r: r + x, alpha: alpha + seen.customerAge, a, b: b + x + firstChance(model) }
    return {
      alive: probabilityAlive(parameters, model, seen),
      expected: (days) => expectedOrders(parameters, model, seen, days / unitDays),
      chances: (days) => orderCountChances(learned, days / unitDays),
    }
  }
}

/** The rule as a model: an own rate known as well as its repeats tell, and nobody lost who is active. */
export function ruleFuture(hiatus: number): (row: RepeatRow) => Future {
  return (row) => {
    const active = row.customerAge - row.repeatSpan <= hiatus && row.repeatCount > 0
    const rate = active && row.customerAge > 0 ? row.repeatCount / row.customerAge : 0
    return {
      alive: active ? 1 : 0,
      expected: (days) => rate * days,
      chances: (days) =>
        active ? orderCountChances({ r: row.repeatCount, alpha: row.customerAge, a: 1e-9, b: 1 }, days) : [1],
    }
  }
}

/**
 * Orders expected within `months`, and the same discounted at `rate` per month: those of the first month count for 1/(1 + rate),
 * and so on. `expected` answers the orders of the next so many days.
 */
export function discountedOrders(expected: (days: number) => number, months: number, rate: number) {
  let orders = 0
  let discounted = 0
  for (let month = 1; month <= months; month++) {
    const until = expected(month * MONTH_DAYS)
    discounted += (until - orders) / (1 + rate) ** month
    orders = until
  }
  return { orders, discounted }
}
