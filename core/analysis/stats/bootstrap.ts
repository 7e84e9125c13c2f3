import type { Difference } from './newcombe.ts'
import { quantile } from './quantile.ts'
import { type Random, seededRandom } from './random.ts'

export interface BootstrapOptions {
  readonly seed: number
  readonly draws?: number
  readonly level?: number
}

/**
 * Difference of two means, first minus second, with the percentile bootstrap interval (Efron 1979): both groups are drawn anew
 * with replacement many times.
 *
 * Most people of a campaign spend nothing, so only the others are drawn: how far apart they fall is geometric, which is exactly
 * the same experiment at the cost of the buyers instead of the people. Empty groups give NaN.
 * `bootstrapDifference([5, 5], [3, 3], { seed: 1 })` is 2 in 2 … 2.
 */
export function bootstrapDifference(
  one: ArrayLike<number>,
  two: ArrayLike<number>,
  { seed, draws = 2000, level = 0.95 }: BootstrapOptions,
): Difference {
  if (one.length === 0 || two.length === 0) return { difference: Number.NaN, low: Number.NaN, high: Number.NaN }
  const random = seededRandom(seed)
  const first = nonZero(one)
  const second = nonZero(two)
  const differences = new Float64Array(draws)
  for (let i = 0; i < draws; i++) {
    differences[i] = drawMean(first, one.length, random) - drawMean(second, two.length, random)
  }
  differences.sort()
  return {
    difference: sum(first) / one.length - sum(second) / two.length,
    low: quantile(differences, (1 - level) / 2),
    high: quantile(differences, (1 + level) / 2),
  }
}

function nonZero(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter((value) => value !== 0)
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function drawMean(nonZeroValues: Float64Array, n: number, random: Random): number {
  const k = nonZeroValues.length
  if (k === 0) return 0
  const logMiss = Math.log1p(-k / n)
  let total = 0
  for (let at = 0; ; ) {
    at += 1 + (k === n ? 0 : Math.floor(Math.log(1 - random()) / logMiss))
    if (at > n) return total / n
    total += nonZeroValues[Math.floor(random() * k)]!
  }
}
