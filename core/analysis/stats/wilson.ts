import { normalSpread } from './normal.ts'

/** A range of plausible values. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The score interval of a share: k successes of n (Wilson 1927; method 3 of Newcombe 1998a). It stays inside 0…1 and is sound for
 * small counts, unlike estimate ± error.
 *
 * `k` in 0…n, may be fractional; nothing seen (n = 0) is 0…1. `wilsonInterval(81, 263)` is .2553 … .3662.
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 }
  const z2 = normalSpread(level) ** 2
  const share = k / n
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = Math.sqrt(z2 * (share * (1 - share) + z2 / (4 * n)) * (1 / n)) / (1 + z2 / n)
  return { low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half) }
}
