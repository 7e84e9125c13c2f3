/** Seeded chance for the sample shops: the same seed gives the same shop on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Dice {
  /** 0 ≤ x < 1. */
  uniform(): number
  /** Whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T
  /** Gamma distributed with the given shape and mean; shape 1 is the exponential distribution. */
  gamma(shape: number, mean: number): number
  /** Beta distributed, as the share of one of two gammas. */
  beta(a: number, b: number): number
}

export function createDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed)
  const uniform = () => uniformFloat64(generator)

  function normal(): number {
    // Box and Muller (1958); 1 − u keeps the logarithm away from zero.
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  }

  // Marsaglia and Tsang (2000); a shape under 1 is drawn one higher and scaled back by a power of a uniform number.
  function standardGamma(shape: number): number {
    if (shape < 1) return standardGamma(shape + 1) * (1 - uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }

  function weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = uniform() * items.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of items) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return items[items.length - 1] as T
  }

  return {
    uniform,
    weighted,
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    chance: (probability) => uniform() < probability,
    pick: (items) => items[Math.floor(uniform() * items.length)] as (typeof items)[number],
    gamma: (shape, mean) => (standardGamma(shape) * mean) / shape,
    beta: (a, b) => {
      const x = standardGamma(a)
      return x / (x + standardGamma(b))
    },
  }
}
