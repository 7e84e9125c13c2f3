/** How the lifetime model of a shop, or of a ready table, was fitted and how well it foretold what came later. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export interface ForecastErrorsView {
  /** Mean absolute error, purchases per customer. */
  readonly mae: number
  readonly rmse: number
  /** (forecast − actual) ÷ actual of the total; null where nobody bought. */
  readonly totalBias: number | null
}

export interface LifetimeView {
  /** Null for a ready table. */
  readonly asOf: Day | null
  readonly validationEnd: Day | null
  readonly model: 'bg-nbd' | 'mbg-nbd'
  readonly method: 'map' | 'mle'
  /** Days in the model's unit of time; null where the table has its own. */
  readonly unitDays: number | null
  /** Null where there are too few customers; `why` says what is missing. */
  readonly parameters: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number } | null
  readonly logLikelihood: number | null
  readonly customers: number
  readonly repeatCustomers: number
  readonly repeatPurchases: number
  /** Amounts in main units. Null where the table has no amounts or nothing can be fitted. */
  readonly gammaGamma: {
    readonly p: number
    readonly q: number
    readonly v: number
    readonly logLikelihood: number
    readonly customers: number
    /** Of repeat count and mean value; over .3 the model is in doubt. */
    readonly correlation: number | null
  } | null
  /** On the purchases after `asOf`, or on the last part of the shop's own history; null where that is too short. */
  readonly validation: {
    readonly from: Day
    readonly to: Day
    readonly customers: number
    /** What was really bought. */
    readonly purchases: number
    readonly model: ForecastErrorsView
    readonly rule: ForecastErrorsView
    readonly chosen: 'model' | 'rule'
  } | null
  readonly why: readonly Sentence[]
}
