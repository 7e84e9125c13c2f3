import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { type PurchaseDays, purchaseDays } from '../customer/purchase-days.ts'
import { momentsOf } from '../stats/welch.ts'
import { type BackTest, backTest } from './back-test.ts'
import { fitLifetime, type LifetimeFit } from './fit.ts'
import { discountedOrders, type Future, inUnits, MONTH_DAYS, modelFuture, ruleFuture } from './future.ts'
import type { GammaGammaFit } from './gamma-gamma.ts'
import { hiatusDays, medianShopGap } from './hiatus-rule.ts'
import type { LifetimeModel } from './likelihood.ts'
import { probabilityAlive, type RepeatRow } from './predict.ts'
import { type PurchaseValues, purchaseValues } from './purchase-value.ts'
import { type CustomerRepeatRows, repeatRows } from './repeat-rows.ts'
import { spendRange } from './value-range.ts'

/** Below these a model of the shop's customers is more noise than news. */
const lifetimeGates = { customers: 50, repeatBuyers: 20, medianGaps: 3 } as const

/** What stands in the way of the lifetime model: how much there is, how much is needed. `observation` counts median gaps. */
export interface LifetimeLack {
  readonly reason: 'customers' | 'repeat-buyers' | 'observation'
  readonly have: number
  readonly need: number
}

export interface LifetimeAssessment {
  readonly kind: 'assessed'
  readonly fit: LifetimeFit
  readonly gammaGamma: GammaGammaFit
  /** Null where the first part of the history is too thin to train on. */
  readonly backTest: BackTest | null
  /** Where the expected orders come from: the model, or the rule that beat it on the shop's own past. */
  readonly chosen: 'model' | 'rule'
  readonly marginShare: number
  /** True where `marginShare` comes from the shop's product costs and not from the assumption. */
  readonly marginKnown: boolean
  readonly horizonMonths: number
  readonly monthlyDiscountRate: number
  /** One entry per customer of the history, NaN where there is no purchase. The chance of being alive is always the model's. */
  readonly probabilityAlive: Float64Array
  readonly expectedOrders30: Float64Array
  readonly expectedOrders90: Float64Array
  /** Expected discounted margin within the horizon, and its 80 % range. Whole minor units. */
  readonly clvMinor: Float64Array
  readonly clvLowMinor: Float64Array
  readonly clvHighMinor: Float64Array
}

export interface LifetimeOptions {
  /** Where costs are unknown for most of the sales. */
  readonly marginShare?: number
  readonly horizonMonths?: number
  readonly monthlyDiscountRate?: number
  readonly model?: LifetimeModel
}

const UNIT_DAYS = 7
const LONGEST_VALIDATION_DAYS = 182

/**
 * Each customer's chance of coming back, orders to come, and value to come (CLV: expected margin of the months ahead, discounted
 * monthly), by MBG/NBD with a weak prior and Gamma-Gamma; or why the shop has too little for it.
 *
 * The model first has to beat the hiatus rule on the last third of the shop's own history (at most half a year); where it does
 * not, orders and value come from the rule. `seed` drives the bootstrap behind that choice, nothing else is random.
 * An empty history answers `{ kind: 'lacking', reason: 'customers', have: 0, need: 50 }`.
 */
export function assessLifetime(
  history: PurchaseHistory,
  asOf: DayNumber,
  seed: number,
  options: LifetimeOptions = {},
): LifetimeAssessment | ({ readonly kind: 'lacking' } & LifetimeLack) {
  const { marginShare: assumed = 0.4, horizonMonths = 12, monthlyDiscountRate = 0.01, model = 'mbg-nbd' } = options
  const days = purchaseDays(history, asOf)
  const rows = repeatRows(days, asOf)
  const lack = lifetimeLack(days, rows)
  if (lack) return { kind: 'lacking', ...lack }
  const fit = fitLifetime(rows, { model, method: 'map', unitDays: UNIT_DAYS })
  const test = ownBackTest(days, rows, asOf, model, seed)
  const chosen = test?.chosen ?? 'model'
  const { mean, sd } = momentsOf(days.netMinor)
  const values = purchaseValues(rows, mean, mean > 0 ? (sd / mean) ** 2 : 0)
  const known = knownMarginShare(history, asOf)
  const marginShare = known ?? assumed
  const futureOf = chosen === 'model' ? modelFuture(fit) : ruleFuture(hiatusDays(days))
  const columns = emptyColumns(history.customerCount)
  rows.customer.forEach((c, i) => {
    const row = rowAt(rows, i)
    const future = futureOf(row)
    columns.probabilityAlive[c] = probabilityAlive(fit.parameters, model, inUnits(row, UNIT_DAYS))
    columns.expectedOrders30[c] = future.expected(30)
    columns.expectedOrders90[c] = future.expected(90)
    const value = lifetimeValue(future, values, i, { marginShare, horizonMonths, monthlyDiscountRate })
    columns.clvMinor[c] = value.clv
    columns.clvLowMinor[c] = value.low
    columns.clvHighMinor[c] = value.high
  })
  const basis = { fit, gammaGamma: values.gammaGamma, backTest: test, chosen, marginShare, marginKnown: known !== null }
  return { kind: 'assessed', ...basis, horizonMonths, monthlyDiscountRate, ...columns }
}

interface ValueOptions {
  readonly marginShare: number
  readonly horizonMonths: number
  readonly monthlyDiscountRate: number
}

function lifetimeValue(future: Future, values: PurchaseValues, i: number, options: ValueOptions) {
  const { marginShare, horizonMonths, monthlyDiscountRate } = options
  const { orders, discounted } = discountedOrders(future.expected, horizonMonths, monthlyDiscountRate)
  const worth = values.meanMinor[i]! * marginShare * (orders > 0 ? discounted / orders : 1)
  const range = spendRange({
    probabilityAlive: future.alive,
    chances: future.chances(horizonMonths * MONTH_DAYS),
    withinVariance: values.withinVariance[i]!,
    betweenVariance: values.betweenVariance[i]!,
  })
  const clv = Math.round(worth * orders)
  // Where nearly everybody brings nothing the 90 % point is 0; a range that leaves out its own expectation helps nobody.
  return { clv, low: Math.min(clv, Math.round(worth * range.low)), high: Math.max(clv, Math.round(worth * range.high)) }
}

function rowAt(rows: CustomerRepeatRows, i: number): RepeatRow {
  return { repeatCount: rows.repeatCount[i]!, repeatSpan: rows.repeatSpan[i]!, customerAge: rows.customerAge[i]! }
}

/** What the shop lacks for a lifetime model, or null where the gates are met. */
export function lifetimeLack(days: PurchaseDays, rows: CustomerRepeatRows): LifetimeLack | null {
  const customers = rows.customer.length
  if (customers < lifetimeGates.customers)
    return { reason: 'customers', have: customers, need: lifetimeGates.customers }
  const repeatBuyers = rows.repeatCount.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0)
  if (repeatBuyers < lifetimeGates.repeatBuyers) {
    return { reason: 'repeat-buyers', have: repeatBuyers, need: lifetimeGates.repeatBuyers }
  }
  const gaps = longestAge(rows) / medianShopGap(days)
  return gaps < lifetimeGates.medianGaps ? { reason: 'observation', have: gaps, need: lifetimeGates.medianGaps } : null
}

function longestAge(rows: CustomerRepeatRows): number {
  return rows.customerAge.reduce((most, age) => Math.max(most, age), 0)
}

/**
 * Model against rule on the last third of the history up to `asOf` (at most half a year), trained on what came before; null where that
 * is too little to train on.
 */
export function ownBackTest(
  days: PurchaseDays,
  rows: CustomerRepeatRows,
  asOf: DayNumber,
  model: LifetimeModel,
  seed: number,
): BackTest | null {
  const length = Math.min(LONGEST_VALIDATION_DAYS, Math.floor(longestAge(rows) / 3))
  const calibrationEnd = asOf - length
  const before = daysUntil(days, calibrationEnd)
  if (length < 1 || lifetimeLack(before, repeatRows(before, calibrationEnd))) return null
  const hiatus = hiatusDays(before)
  return backTest(days, { calibrationEnd, validationEnd: asOf, model, method: 'map', hiatusDays: hiatus, seed })
}

/** What was bought up to and with `end`. */
export function daysUntil(days: PurchaseDays, end: DayNumber): PurchaseDays {
  const start = new Int32Array(days.start.length)
  const kept: number[] = []
  for (let c = 0; c + 1 < days.start.length; c++) {
    for (let i = days.start[c]!; i < days.start[c + 1]! && days.day[i]! <= end; i++) kept.push(i)
    start[c + 1] = kept.length
  }
  return {
    start,
    day: Int32Array.from(kept, (i) => days.day[i]!),
    netMinor: Float64Array.from(kept, (i) => days.netMinor[i]!),
  }
}

/** Margin by net over the orders whose costs are known, where these are at least half of all net; else null. */
function knownMarginShare(history: PurchaseHistory, asOf: DayNumber): number | null {
  let [net, knownNet, margin] = [0, 0, 0]
  for (let o = 0; o < history.orderCount; o++) {
    if (history.orderDay[o]! > asOf) continue
    net += history.orderNetMinor[o]!
    if (Number.isNaN(history.orderMarginMinor[o]!)) continue
    knownNet += history.orderNetMinor[o]!
    margin += history.orderMarginMinor[o]!
  }
  return knownNet > 0 && knownNet >= net / 2 ? margin / knownNet : null
}

function emptyColumns(customers: number) {
  const column = () => new Float64Array(customers).fill(Number.NaN)
  return {
    probabilityAlive: column(),
    expectedOrders30: column(),
    expectedOrders90: column(),
    clvMinor: column(),
    clvLowMinor: column(),
    clvHighMinor: column(),
  }
}
