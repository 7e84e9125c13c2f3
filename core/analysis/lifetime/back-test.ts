import type { DayNumber } from '../../model/day.ts'
import type { PurchaseDays } from '../customer/purchase-days.ts'
import { seededRandom } from '../stats/random.ts'
import { type FitMethod, fitLifetime } from './fit.ts'
import { inUnits } from './future.ts'
import { ruleForecast } from './hiatus-rule.ts'
import type { LifetimeModel } from './likelihood.ts'
import { expectedOrders, type RepeatRow } from './predict.ts'
import { type CustomerRepeatRows, purchasesBetween, repeatRows } from './repeat-rows.ts'

/** How far forecasts of a customer's purchases were off. */
export interface ForecastErrors {
  /** Mean absolute error, purchases per customer. */
  readonly mae: number
  /** Root of the mean squared error. */
  readonly rmse: number
  /** (forecast − actual) / actual of the total; NaN where nobody bought. */
  readonly totalBias: number
}

export interface BackTest {
  readonly calibrationEnd: DayNumber
  readonly validationEnd: DayNumber
  readonly customers: number
  /** What the customers really bought in the validation period. */
  readonly purchases: number
  readonly model: ForecastErrors
  readonly rule: ForecastErrors
  /** The model, only where its mean squared error is lower by more than one standard error. */
  readonly chosen: 'model' | 'rule'
}

export interface BackTestOptions {
  readonly calibrationEnd: DayNumber
  readonly validationEnd: DayNumber
  readonly model: LifetimeModel
  readonly method: FitMethod
  /** Silence after which the rule takes a customer for gone. */
  readonly hiatusDays: number
  readonly seed: number
}

const DAYS_PER_WEEK = 7
/** Redraws of the customers: fewer in a large shop, whose error is known well from each. */
const MOST_REDRAWS = 200
const FEWEST_REDRAWS = 50
const REDRAWN_CUSTOMERS = 2_000_000

/**
 * Trains on the shop's past up to `calibrationEnd`, forecasts every customer's purchases up to `validationEnd`, and scores model
 * and rule on what really happened. They are compared by squared error, which the true expectation makes smallest; absolute error
 * would favour foretelling nothing for everybody. The standard error of the gain comes from redrawing customers (seeded bootstrap). Where
 * nobody was seen before the cut all errors are NaN and the rule is chosen.
 */
export function backTest(days: PurchaseDays, options: BackTestOptions): BackTest {
  const { calibrationEnd, validationEnd, model, method, hiatusDays, seed } = options
  const rows = repeatRows(days, calibrationEnd)
  const actual = purchasesBetween(days, rows, calibrationEnd, validationEnd)
  const length = validationEnd - calibrationEnd
  const { parameters } = fitLifetime(rows, { model, method, unitDays: DAYS_PER_WEEK })
  const byModel = forecasts(rows, (row) =>
    expectedOrders(parameters, model, inUnits(row, DAYS_PER_WEEK), length / DAYS_PER_WEEK),
  )
  const byRule = forecasts(rows, (row) => ruleForecast(row, hiatusDays, length))
  return {
    calibrationEnd,
    validationEnd,
    customers: rows.customer.length,
    purchases: actual.reduce((sum, count) => sum + count, 0),
    model: errorsOf(byModel, actual),
    rule: errorsOf(byRule, actual),
    chosen: isBetter(byModel, byRule, actual, seed) ? 'model' : 'rule',
  }
}

function forecasts(rows: CustomerRepeatRows, forecast: (row: RepeatRow) => number): Float64Array {
  return Float64Array.from(rows.customer, (_, i) =>
    forecast({
      repeatCount: rows.repeatCount[i]!,
      repeatSpan: rows.repeatSpan[i]!,
      customerAge: rows.customerAge[i]!,
    }),
  )
}

function errorsOf(forecast: Float64Array, actual: Int32Array): ForecastErrors {
  let [absolute, squared, foretold, happened] = [0, 0, 0, 0]
  for (let i = 0; i < forecast.length; i++) {
    const error = forecast[i]! - actual[i]!
    absolute += Math.abs(error)
    squared += error * error
    foretold += forecast[i]!
    happened += actual[i]!
  }
  return {
    mae: absolute / forecast.length,
    rmse: Math.sqrt(squared / forecast.length),
    totalBias: happened > 0 ? (foretold - happened) / happened : Number.NaN,
  }
}

function isBetter(model: Float64Array, rule: Float64Array, actual: Int32Array, seed: number): boolean {
  const n = model.length
  if (n === 0) return false
  const gain = model.map((forecast, i) => (rule[i]! - actual[i]!) ** 2 - (forecast - actual[i]!) ** 2)
  const mean = gain.reduce((sum, value) => sum + value, 0) / n
  const random = seededRandom(seed)
  const redraws = Math.max(FEWEST_REDRAWS, Math.min(MOST_REDRAWS, Math.floor(REDRAWN_CUSTOMERS / n)))
  let squares = 0
  for (let draw = 0; draw < redraws; draw++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += gain[Math.floor(random() * n)]!
    squares += (sum / n - mean) ** 2
  }
  return mean > Math.sqrt(squares / redraws)
}
