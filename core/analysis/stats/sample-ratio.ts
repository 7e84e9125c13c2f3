import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'

export interface SampleRatio {
  readonly chiSquare: number
  readonly p: number
  /** True under p < .001: people did not land in the groups as planned, so the comparison cannot be trusted. */
  readonly alarm: boolean
}

/**
 * Did the groups come out in the planned proportions? Pearson's chi-square with groups − 1 degrees of freedom.
 *
 * `counts` people per group, `shares` the plan (any positive weights). Under two groups or nobody there is nothing to doubt.
 * `sampleRatio([21306, 21307, 21387], [1, 1, 1]).p` is .9037 (Hillstrom's e-mail test).
 */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weight = shares.reduce((sum, share) => sum + share, 0)
  if (counts.length < 2 || total === 0) return { chiSquare: 0, p: 1, alarm: false }
  const chiSquare = counts.reduce((sum, count, i) => {
    const expected = (total * shares[i]!) / weight
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const p = 1 - chiSquareCdf(chiSquare, counts.length - 1)
  return { chiSquare, p, alarm: p < 0.001 }
}
