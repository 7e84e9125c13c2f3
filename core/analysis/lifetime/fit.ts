import { minimise, type Objective } from '../stats/lbfgs.ts'
import { median } from '../stats/quantile.ts'
import { type LifetimeModel, type LifetimeParameters, lifetimeObjective } from './likelihood.ts'
import type { RepeatRows } from './repeat-rows.ts'

/** `map` mixes in a weak prior, which saves small shops from absurd fits and changes nothing at 500 customers. */
export type FitMethod = 'map' | 'mle'

export interface FitOptions {
  readonly model: LifetimeModel
  readonly method: FitMethod
  /** Length of the model's time unit in units of the rows: 7 for rows in days and a model in weeks. */
  readonly unitDays: number
}

export interface LifetimeFit extends FitOptions {
  readonly parameters: LifetimeParameters
  /** Of the data at the parameters, without the prior, times in the model's unit. */
  readonly logLikelihood: number
  readonly customers: number
  readonly converged: boolean
}

/** Times are scaled to at most this while fitting; unscaled times are the known cause of fits that fail. */
const LONGEST_AGE = 10

/** From so many on, a first fit to every twentieth saves more than it costs. */
const MANY_CUSTOMERS = 20_000

/**
 * Fits BG/NBD or MBG/NBD by L-BFGS on the log parameters.
 *
 * `rows` in days (or any unit, with `unitDays` 1). The prior of `map` is normal on the log parameters, centre (1, median age / 2,
 * 1, 3), standard deviation 1. Parameters come back in the model's unit. No rows, or ages of 0 only, give the prior's centre and
 * `converged` false.
 *
 * CDNOW by `{ model: 'bg-nbd', method: 'mle', unitDays: 7 }`: r .243, alpha 4.414, a .793, b 2.426 (Fader, Hardie & Lee 2005).
 */
export function fitLifetime(rows: RepeatRows, options: FitOptions): LifetimeFit {
  const customers = rows.repeatCount.length
  let longest = 0
  for (let i = 0; i < customers; i++) longest = Math.max(longest, rows.customerAge[i]!)
  const scale = longest > 0 ? LONGEST_AGE / longest : 1
  const scaled: RepeatRows = {
    repeatCount: rows.repeatCount,
    repeatSpan: scaledBy(rows.repeatSpan, scale),
    customerAge: scaledBy(rows.customerAge, scale),
  }
  const centre = [1, Math.max(median(scaled.customerAge) / 2, 1e-3) || 1, 1, 3].map(Math.log)
  const usable = customers > 0 && longest > 0
  const likelihood = lifetimeObjective(scaled, options.model)
  const objective = options.method === 'map' ? withPrior(likelihood, centre, customers) : likelihood
  const found = usable
    ? minimiseFrom(scaled, objective, centre, options)
    : { point: Float64Array.from(centre), converged: false }
  const [r, alpha, a, b] = Array.from(found.point, Math.exp) as [number, number, number, number]
  return {
    ...options,
    parameters: { r, alpha: alpha / scale / options.unitDays, a, b },
    logLikelihood: usable ? inModelUnit(likelihood, found.point, rows, scale * options.unitDays) : Number.NaN,
    customers,
    converged: found.converged,
  }
}

/** Among many customers, from the optimum of a few of them: it is near, bends alike, and costs a twentieth of each step saved. */
function minimiseFrom(
  rows: RepeatRows,
  objective: Objective,
  centre: readonly number[],
  { model, method }: FitOptions,
) {
  if (rows.repeatCount.length < MANY_CUSTOMERS) return minimise(objective, centre)
  const few = {
    repeatCount: everyTwentieth(rows.repeatCount),
    repeatSpan: everyTwentieth(rows.repeatSpan),
    customerAge: everyTwentieth(rows.customerAge),
  }
  const likelihood = lifetimeObjective(few, model)
  const customers = few.repeatCount.length
  const found = minimise(method === 'map' ? withPrior(likelihood, centre, customers) : likelihood, centre)
  return minimise(objective, found.point, { near: found.moves })
}

function everyTwentieth(values: ArrayLike<number>): Float64Array {
  const few = new Float64Array(Math.ceil(values.length / 20))
  for (let i = 0; i < few.length; i++) few[i] = values[20 * i]!
  return few
}

function scaledBy(values: ArrayLike<number>, scale: number): Float64Array {
  const scaled = new Float64Array(values.length)
  for (let i = 0; i < scaled.length; i++) scaled[i] = values[i]! * scale
  return scaled
}

function withPrior(likelihood: Objective, centre: readonly number[], customers: number): Objective {
  return (theta, gradient) => {
    let value = likelihood(theta, gradient)
    for (let i = 0; i < theta.length; i++) {
      const off = theta[i]! - centre[i]!
      value += off ** 2 / 2 / customers
      gradient[i]! += off / customers
    }
    return value
  }
}

/** A density over times changes with their unit: every repeat purchase adds the logarithm of the scale. */
function inModelUnit(likelihood: Objective, point: Float64Array, rows: RepeatRows, scale: number): number {
  let purchases = 0
  for (let i = 0; i < rows.repeatCount.length; i++) purchases += rows.repeatCount[i]!
  const mean = likelihood(point, new Float64Array(point.length))
  return -mean * rows.repeatCount.length + purchases * Math.log(scale)
}
