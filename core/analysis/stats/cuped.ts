/** What people did before a test, taken off what they did in it, so that the range of a difference is narrower. */

export interface Cuped {
  /** One value per person, with the mean of the values given. */
  readonly adjusted: Float64Array
  /** Share of the variance that is gone, 0…1. */
  readonly cut: number
}

/**
 * Deng, Xu, Kohavi and Walker (2013): y − θ (x − mean of x), with θ = cov(y, x) / var(x) over all people of all arms together. As x
 * was settled before anybody was assigned, differences between arms stay what they were on average; only their spread shrinks. The
 * cut is the squared correlation: 0 where x has no spread. Values and covariate are in step.
 */
export function cuped(values: ArrayLike<number>, before: ArrayLike<number>): Cuped {
  const n = values.length
  const [meanY, meanX] = [meanOf(values), meanOf(before)]
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [x, y] = [before[i]! - meanX, values[i]! - meanY]
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const theta = xx > 0 ? xy / xx : 0
  return {
    adjusted: Float64Array.from({ length: n }, (_, i) => values[i]! - theta * (before[i]! - meanX)),
    cut: xx > 0 && yy > 0 ? Math.min(1, (xy * xy) / (xx * yy)) : 0,
  }
}

/** Under this share of variance nobody would see the difference, and the plain figures are easier to check. */
const WORTH_CUT = 0.05
/** θ is itself drawn from the people: with fewer in an arm it may add as much as it takes. */
const PEOPLE_FOR_CUPED = 50

/** Whether the adjusted values are to be used, for arms of these sizes. */
export function isCupedWorth(cut: number, armSizes: readonly number[]): boolean {
  return cut >= WORTH_CUT && armSizes.every((people) => people >= PEOPLE_FOR_CUPED)
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}
