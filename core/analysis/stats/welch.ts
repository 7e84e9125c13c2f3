import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Difference } from './newcombe.ts'

/** Number of values, their mean, and their sample standard deviation (n − 1). */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly sd: number
}

export interface WelchDifference extends Difference {
  readonly standardError: number
  readonly t: number
  readonly df: number
}

/**
 * Difference of two means, first minus second, without assuming equal spread (Welch 1947; degrees of freedom by Satterthwaite).
 *
 * Under two values in an arm nothing is known of the spread: error, t, df and the range are NaN. Two arms without any spread give
 * an error of 0 and a range of no width. `welchDifference({ n: 5, mean: 3, sd: 1 }, { n: 5, mean: 1, sd: 1 }).difference` is 2.
 */
export function welchDifference(one: Moments, two: Moments, level = 0.95): WelchDifference {
  const difference = one.mean - two.mean
  if (one.n < 2 || two.n < 2) {
    const unknown = Number.NaN
    return { difference, standardError: unknown, t: unknown, df: unknown, low: unknown, high: unknown }
  }
  const v1 = one.sd ** 2 / one.n
  const v2 = two.sd ** 2 / two.n
  const standardError = Math.sqrt(v1 + v2)
  if (standardError === 0) {
    const df = one.n + two.n - 2
    return {
      difference,
      standardError,
      t: difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY,
      df,
      low: difference,
      high: difference,
    }
  }
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (one.n - 1) + v2 ** 2 / (two.n - 1))
  const half = tQuantile(0.5 + level / 2, df) * standardError
  return {
    difference,
    standardError,
    t: difference / standardError,
    df,
    low: difference - half,
    high: difference + half,
  }
}

/** Count, mean and sample standard deviation of values without NaN, in one pass (Welford 1962). Spread of one value is NaN. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let mean = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const step = values[i]! - mean
    mean += step / (i + 1)
    squares += step * (values[i]! - mean)
  }
  const n = values.length
  return { n, mean: n > 0 ? mean : Number.NaN, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN }
}

/**
 * The two-sided p of a t value: the share of Student's t beyond ±|t|, found by halving on its quantile, to 1e-7. NaN is 1, no
 * evidence. `twoSidedT(2.2281388519649385, 10)` is .05.
 */
export function twoSidedT(t: number, df: number): number {
  const beyond = Math.abs(t)
  if (Number.isNaN(beyond) || !(df > 0)) return 1
  if (beyond === Number.POSITIVE_INFINITY) return 0
  let low = 0
  let high = 1
  for (let step = 0; step < 45; step++) {
    const middle = (low + high) / 2
    if (-tQuantile(middle / 2, df) > beyond) low = middle
    else high = middle
  }
  return high
}
