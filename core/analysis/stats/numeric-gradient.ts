import type { Objective } from './lbfgs.ts'

/** Cube root of the machine's precision: where rounding and curvature cost a central difference the same. */
const STEP = 6e-6

/** An objective whose gradient is found by central differences: two evaluations per parameter, for small problems only. */
export function withNumericGradient(value: (theta: Float64Array) => number): Objective {
  return (theta, gradient) => {
    const moved = Float64Array.from(theta)
    for (let i = 0; i < moved.length; i++) {
      const step = STEP * Math.max(1, Math.abs(theta[i]!))
      moved[i] = theta[i]! + step
      const above = value(moved)
      moved[i] = theta[i]! - step
      gradient[i] = (above - value(moved)) / (2 * step)
      moved[i] = theta[i]!
    }
    return value(moved)
  }
}
