import { minimise } from '../stats/lbfgs.ts'
import { withNumericGradient } from '../stats/numeric-gradient.ts'

/** A smoothing model run over a series: what it foretold one step ahead each time, and what it foretells next. */
export interface Smoothed {
  /** One step ahead for each value of the series. */
  readonly fitted: Float64Array
  /** The steps after the end, the nearest first. */
  forecast(steps: number): Float64Array
  /** Sum of squared one-step errors. */
  readonly sse: number
  /** Free numbers behind it, for AICc. */
  readonly freedom: number
}

/**
 * Simple exponential smoothing: the level moves by `alpha` of each error, from `start` (by default the first value).
 *
 * `ses([1, 3], 0.5).forecast(1)` is [2].
 */
export function ses(series: ArrayLike<number>, alpha: number, start = series[0] ?? 0): Smoothed {
  let level = start
  const fitted = Float64Array.from(series, (value) => {
    const foretold = level
    level += alpha * (value - level)
    return foretold
  })
  return smoothed(series, fitted, (steps) => new Float64Array(steps).fill(level), 2)
}

export interface TrendOptions {
  readonly alpha: number
  readonly beta: number
  /** Damping of the trend, 1 for none. */
  readonly phi?: number
  readonly level: number
  readonly trend: number
}

/** Holt's method: level and trend, the trend damped by `phi` each step. */
export function holt(series: ArrayLike<number>, { alpha, beta, phi = 1, level, trend }: TrendOptions): Smoothed {
  let [l, b] = [level, trend]
  const fitted = Float64Array.from(series, (value) => {
    const foretold = l + phi * b
    const next = foretold + alpha * (value - foretold)
    b = beta * (next - l) + (1 - beta) * phi * b
    l = next
    return foretold
  })
  const forecast = (steps: number) => {
    let grown = 0
    return Float64Array.from({ length: steps }, (_, i) => {
      grown += phi ** (i + 1)
      return l + grown * b
    })
  }
  return smoothed(series, fitted, forecast, phi === 1 ? 4 : 5)
}

export interface SeasonOptions extends TrendOptions {
  readonly gamma: number
  /** One value per step of the season, the first for the first value of the series. */
  readonly season: ArrayLike<number>
  readonly kind: 'additive' | 'multiplicative'
}

/** Holt-Winters: level, trend and a season that is added or multiplied. */
export function holtWinters(series: ArrayLike<number>, options: SeasonOptions): Smoothed {
  const { alpha, beta, gamma, phi = 1, level, trend, kind } = options
  const season = Float64Array.from(options.season)
  const length = season.length
  const multiplied = kind === 'multiplicative'
  const apply = (base: number, factor: number) => (multiplied ? base * factor : base + factor)
  const remove = (value: number, factor: number) => (multiplied ? value / factor : value - factor)
  let [l, b] = [level, trend]
  const fitted = Float64Array.from(series, (value, t) => {
    const at = t % length
    const base = l + phi * b
    const factor = season[at]!
    const next = alpha * remove(value, factor) + (1 - alpha) * base
    season[at] = gamma * (multiplied ? value / base : value - base) + (1 - gamma) * factor
    b = beta * (next - l) + (1 - beta) * phi * b
    l = next
    return apply(base, factor)
  })
  const forecast = (steps: number) => {
    let grown = 0
    return Float64Array.from({ length: steps }, (_, i) => {
      grown += phi ** (i + 1)
      return apply(l + grown * b, season[(series.length + i) % length]!)
    })
  }
  return smoothed(series, fitted, forecast, length + (phi === 1 ? 5 : 6))
}

function smoothed(
  series: ArrayLike<number>,
  fitted: Float64Array,
  forecast: Smoothed['forecast'],
  freedom: number,
): Smoothed {
  const sse = fitted.reduce((sum, foretold, t) => sum + (series[t]! - foretold) ** 2, 0)
  return { fitted, forecast, sse, freedom }
}

/** SES with the weight and the first level of least squares. */
export function fitSes(series: ArrayLike<number>): Smoothed & { readonly alpha: number } {
  const spread = spreadOf(series)
  const run = (theta: ArrayLike<number>) => ses(series, share(theta[0]!), (series[0] ?? 0) + spread * theta[1]!)
  const starts = [
    [0, 0],
    [-2, 0],
    [2, 0],
  ]
  const found = leastSquares(series, run, starts)
  return { ...run(found), alpha: share(found[0]!) }
}

/** Holt's method, damped or not, with weights and first states of least squares. */
export function fitHolt(series: ArrayLike<number>, damped: boolean): Smoothed {
  const slope = ((series[series.length - 1] ?? 0) - (series[0] ?? 0)) / Math.max(1, series.length - 1)
  const spread = spreadOf(series)
  const run = (theta: ArrayLike<number>) =>
    holt(series, {
      alpha: share(theta[0]!),
      beta: share(theta[1]!),
      phi: damped ? 0.8 + 0.18 * share(theta[4]!) : 1,
      level: (series[0] ?? 0) + spread * theta[2]!,
      trend: slope + spread * theta[3]!,
    })
  const starts = [
    [0, -2, 0, 0, 0],
    [-2, -4, 0, 0, 0],
  ]
  return run(leastSquares(series, run, damped ? starts : starts.map((start) => start.slice(0, 4))))
}

/**
 * Holt-Winters with all weights and first states of least squares. Needs two full seasons. Several starts, because the sum of
 * squares has more than one valley.
 */
export function fitHoltWinters(
  series: ArrayLike<number>,
  length: number,
  kind: SeasonOptions['kind'],
): Smoothed & { readonly options: SeasonOptions } {
  const first = firstStates(series, length, kind)
  const spread = spreadOf(series)
  const unit = kind === 'multiplicative' ? 1 : spread
  const optionsOf = (theta: ArrayLike<number>): SeasonOptions => ({
    alpha: share(theta[0]!),
    beta: share(theta[1]!),
    gamma: share(theta[2]!),
    level: first.level + spread * theta[3]!,
    trend: first.trend + spread * theta[4]!,
    season: first.season.map((value, i) => value + unit * theta[5 + i]!),
    kind,
  })
  const run = (theta: ArrayLike<number>) => holtWinters(series, optionsOf(theta))
  const rest = new Array<number>(length + 2).fill(0)
  const weights = [
    [-1, -3, -1],
    [1, -5, -5],
    [-3, -5, 0],
    [2, -1, -3],
  ]
  const found = leastSquares(
    series,
    run,
    weights.map((start) => [...start, ...rest]),
    { tolerance: 1e-9, steps: 500 },
  )
  return { ...run(found), options: optionsOf(found) }
}

/**
 * Additive Holt-Winters for long seasons: least squares find the weights, while the first states are taken from the first two seasons.
 * With a year of weeks there are too many of them to be found as well.
 */
export function fitSeasonal(series: ArrayLike<number>, length: number): Smoothed {
  const first = firstStates(series, length, 'additive')
  const second = Array.from({ length }, (_, i) => series[length + i]! - first.level - first.trend * (length + i + 1))
  const season = first.season.map((value, i) => (value + second[i]!) / 2)
  const run = (theta: ArrayLike<number>) =>
    holtWinters(series, {
      alpha: share(theta[0]!),
      beta: share(theta[1]!),
      gamma: share(theta[2]!),
      level: first.level,
      trend: 0,
      season,
      kind: 'additive',
    })
  const starts = [
    [-1, -5, -3],
    [-3, -6, -1],
  ]
  return run(leastSquares(series, run, starts))
}

function firstStates(series: ArrayLike<number>, length: number, kind: SeasonOptions['kind']) {
  const mean = (from: number) => {
    let sum = 0
    for (let t = from; t < from + length; t++) sum += series[t]!
    return sum / length
  }
  const [one, two] = [mean(0), mean(length)]
  const trend = (two - one) / length
  const season = Array.from({ length }, (_, i) => (kind === 'multiplicative' ? series[i]! / one : series[i]! - one))
  return { level: one - (trend * (length + 1)) / 2, trend, season }
}

function leastSquares(
  series: ArrayLike<number>,
  run: (theta: ArrayLike<number>) => Smoothed,
  starts: readonly (readonly number[])[],
  precision: { readonly tolerance?: number; readonly steps?: number } = { tolerance: 1e-6, steps: 100 },
): Float64Array {
  const scale = spreadOf(series) ** 2 * Math.max(1, series.length)
  const objective = withNumericGradient((theta) => {
    const value = run(theta).sse / scale
    return Number.isFinite(value) ? value : Number.MAX_VALUE / 1e10
  })
  let best: { readonly point: Float64Array; readonly value: number } | null = null
  for (const start of starts) {
    const { point } = minimise(objective, start, precision)
    const value = run(point).sse
    if (!best || value < best.value) best = { point, value }
  }
  return best!.point
}

/** A number of the whole line as a weight between 0 and 1. */
function share(theta: number): number {
  return 1 / (1 + Math.exp(-theta))
}

function spreadOf(series: ArrayLike<number>): number {
  const values = Array.from(series)
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return Math.sqrt(variance) || 1
}
