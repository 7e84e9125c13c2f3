/** Value of the function at `point`; writes its derivative into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

export interface Minimum {
  readonly point: Float64Array
  readonly value: number
  readonly converged: boolean
  readonly evaluations: number
  /** The last moves, which tell how the function bends: a start for the minimum of a function much like this one. */
  readonly moves: readonly Move[]
}

interface Move {
  readonly step: Float64Array
  readonly turn: Float64Array
  readonly curvature: number
}

export interface MinimiseOptions {
  /** No slope above it is left. */
  readonly tolerance?: number
  readonly steps?: number
  /** Moves of a function that bends alike, where `start` is its minimum. */
  readonly near?: readonly Move[]
}

const MEMORY = 20
const ENOUGH_DECREASE = 1e-4

/**
 * Finds a minimum from `start` by the limited-memory BFGS method (Nocedal 1980) with a halving line search. Needs the analytic
 * gradient; a value that is not finite makes the step shorter, so objectives may refuse points by answering Infinity.
 *
 * Converged means: no slope above `tolerance`, or no more improvement that floating point can show.
 * `minimise((p, g) => ((g[0] = 2 * p[0]!), p[0]! ** 2), [3]).point[0]` is 0.
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  { tolerance = 1e-8, steps = 300, near = [] }: MinimiseOptions = {},
): Minimum {
  let point = Float64Array.from(start)
  let gradient = new Float64Array(point.length)
  let value = objective(point, gradient)
  let evaluations = 1
  const moves = [...near]
  for (let round = 0; round < steps; round++) {
    if (largest(gradient) <= tolerance) return { point, value, converged: true, evaluations, moves }
    const direction = descent(gradient, moves)
    const slope = dot(gradient, direction)
    let length = moves.length === 0 ? Math.min(1, 1 / largest(gradient)) : 1
    let next = point
    let nextGradient = gradient
    let nextValue = Number.POSITIVE_INFINITY
    for (let halving = 0; halving < 50; halving++, length /= 2) {
      next = point.map((x, i) => x + length * direction[i]!)
      nextGradient = new Float64Array(point.length)
      nextValue = objective(next, nextGradient)
      evaluations++
      if (nextValue <= value + ENOUGH_DECREASE * length * slope) break
    }
    if (!(nextValue < value)) return { point, value, converged: largest(gradient) < 1e-4, evaluations, moves }
    const step = next.map((x, i) => x - point[i]!)
    const turn = nextGradient.map((g, i) => g - gradient[i]!)
    const curvature = dot(step, turn)
    if (curvature > 1e-14) moves.push({ step, turn, curvature })
    if (moves.length > MEMORY) moves.shift()
    ;[point, gradient, value] = [next, nextGradient, nextValue]
  }
  return { point, value, converged: false, evaluations, moves }
}

/** The two-loop recursion: minus the gradient, bent by the curvature seen in the last moves. */
function descent(gradient: Float64Array, moves: readonly Move[]): Float64Array {
  const direction = gradient.map((g) => -g)
  const shares: number[] = []
  for (const { step, turn, curvature } of moves.toReversed()) {
    const share = dot(step, direction) / curvature
    shares.push(share)
    addScaled(direction, turn, -share)
  }
  const last = moves.at(-1)
  if (last) {
    const scale = last.curvature / dot(last.turn, last.turn)
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale
  }
  moves.forEach(({ step, turn, curvature }, i) => {
    addScaled(direction, step, shares[moves.length - 1 - i]! - dot(turn, direction) / curvature)
  })
  return direction
}

function dot(one: Float64Array, two: Float64Array): number {
  let total = 0
  for (let i = 0; i < one.length; i++) total += one[i]! * two[i]!
  return total
}

function addScaled(target: Float64Array, addend: Float64Array, scale: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += scale * addend[i]!
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}
