import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** How many standard deviations hold the middle `level` of a normal distribution: `normalSpread(0.95)` is 1.95996. */
export function normalSpread(level: number): number {
  return normalQuantile(0.5 + level / 2, 0, 1)
}

/** The point below which a share `p` of a standard normal lies: `standardNormalQuantile(0.9)` is 1.28155. */
export function standardNormalQuantile(p: number): number {
  return normalQuantile(p, 0, 1)
}

/** Share of a standard normal beyond ±|z|: the two-sided p of a z test. NaN counts as no evidence, 1. */
export function twoSidedNormal(z: number): number {
  return Number.isNaN(z) ? 1 : 2 * normalCdf(-Math.abs(z), 0, 1)
}
