/** One effect measured several times, each time a little differently. */
import { normalSpread } from './normal.ts'

export interface MeasuredEffect {
  readonly effect: number
  /** Standard error; above 0. */
  readonly error: number
}

export interface PooledEffect {
  readonly mean: number
  /** 95 % range of the mean. */
  readonly low: number
  readonly high: number
  /** Spread of the true effects between measurements, as a standard deviation. */
  readonly spread: number
  /** Each measurement drawn towards the mean by how little it knows itself, in order. */
  readonly shrunk: readonly number[]
}

/**
 * Random-effects mean after DerSimonian & Laird (Controlled Clinical Trials 7, 1986): weights 1 / (error² + spread²), the spread by
 * moments from Cochran's Q, never below 0. One measurement is its own mean.
 *
 * Effects 0.1 and 0.3 with errors 0.1 each: mean 0.2, spread 0.1, range ± 0.196.
 */
export function pooledEffect(effects: readonly MeasuredEffect[]): PooledEffect {
  const fixed = effects.map(({ error }) => 1 / error ** 2)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const weighted = (weights: readonly number[]) =>
    sum(effects.map(({ effect }, i) => effect * weights[i]!)) / sum(weights)
  const fixedMean = weighted(fixed)
  const q = sum(effects.map(({ effect }, i) => fixed[i]! * (effect - fixedMean) ** 2))
  const scale = sum(fixed) - sum(fixed.map((weight) => weight ** 2)) / sum(fixed)
  const variance = scale > 0 ? Math.max(0, (q - (effects.length - 1)) / scale) : 0
  const weights = effects.map(({ error }) => 1 / (error ** 2 + variance))
  const mean = weighted(weights)
  const half = normalSpread(0.95) / Math.sqrt(sum(weights))
  return {
    mean,
    low: mean - half,
    high: mean + half,
    spread: Math.sqrt(variance),
    shrunk: effects.map(({ effect, error }) => mean + (variance / (variance + error ** 2)) * (effect - mean)),
  }
}
