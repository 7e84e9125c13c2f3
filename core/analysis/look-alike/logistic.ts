import { minimise } from '../stats/lbfgs.ts'

export interface LogisticModel {
  readonly intercept: number
  readonly weights: Float64Array
}

/**
 * Ridge logistic regression by L-BFGS: the weights that make Σ log-loss + ridge/2 × Σw² smallest; the intercept is not drawn to 0.
 *
 * `rows` are the features of each case (equal lengths), `isPositive` what came of it. Both kinds must occur.
 */
export function fitLogistic(rows: readonly Float64Array[], isPositive: readonly boolean[], ridge = 1): LogisticModel {
  const width = rows[0]?.length ?? 0
  const { point } = minimise(
    (at, gradient) => {
      gradient.fill(0)
      let loss = 0
      for (let j = 1; j <= width; j++) {
        loss += (ridge / 2) * at[j]! ** 2
        gradient[j] = ridge * at[j]!
      }
      rows.forEach((row, i) => {
        const score = scoreAt(at[0]!, at.subarray(1), row)
        const target = isPositive[i] ? 1 : 0
        // log(1 + e^s) without overflow.
        loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - target * score
        const miss = 1 / (1 + Math.exp(-score)) - target
        gradient[0]! += miss
        for (let j = 0; j < width; j++) gradient[j + 1]! += miss * row[j]!
      })
      return loss
    },
    new Float64Array(width + 1),
    { tolerance: 1e-6 },
  )
  return { intercept: point[0]!, weights: point.slice(1) }
}

/** The log-odds of a case. */
export function logOdds({ intercept, weights }: LogisticModel, row: Float64Array): number {
  return scoreAt(intercept, weights, row)
}

function scoreAt(intercept: number, weights: Float64Array, row: Float64Array): number {
  let score = intercept
  for (let j = 0; j < weights.length; j++) score += weights[j]! * row[j]!
  return score
}
