import { quantile } from '../stats/quantile.ts'
import { seededRandom } from '../stats/random.ts'
import { recentMean, seasonalNaive } from './baseline.ts'
import { isIntermittent, tsb } from './intermittent.ts'
import { fitHolt, fitSeasonal, fitSes, type Smoothed } from './smoothing.ts'

export const forecastMethods = [
  'recent-mean',
  'smoothing',
  'trend',
  'damped-trend',
  'combined',
  'season',
  'intermittent',
  'naive',
] as const
export type ForecastMethod = (typeof forecastMethods)[number]

/** A day that comes every year and moves the weeks it falls in. `weeks` are indices of the series, those to come included. */
export interface WeekEvent {
  readonly name: string
  readonly weeks: readonly number[]
}

export interface DemandForecast {
  /** 10 %, expected and 90 % per week to come, not below 0. */
  readonly low: Float64Array
  readonly likely: Float64Array
  readonly high: Float64Array
  /** What the numbers come from: the naive forecast where nothing did better on the series' own past. */
  readonly method: ForecastMethod
  /** The method that was tried. */
  readonly tried: ForecastMethod
  /**
   * Mean absolute error of the tried method by that of the naive forecast, on the last weeks of the series, each foretold from what
   * came before it. Under 1 the method is better. NaN where the series is too short to grade.
   */
  readonly mase: number
  /** What the naive forecast repeats: the week before, or the same week of last year from two years on. */
  readonly naive: 'last-week' | 'last-year'
  /** Events by how they are met: `learned` from at least two of them, `left-out` of the training where there was one. */
  readonly events: readonly { readonly name: string; readonly use: 'learned' | 'left-out'; readonly factor: number }[]
}

const YEAR_WEEKS = 52
const gates = { smoothing: 26, choice: 52, season: 2 * YEAR_WEEKS } as const
const MEAN_WEEKS = 8
const ORIGINS = 12
const ORIGIN_STEP = 2
const AHEAD = 4
const DRAWS = 500
const SEASON_LIMIT = 1.645

/**
 * Weekly demand to come, with an 80 % range: the recent mean under 26 weeks, the mean of three smoothings under 52, the best of them by
 * AICc beyond, with a yearly season from 104 on; a smoothed chance and size where weeks are often empty. The method is graded
 * on the last twelve weeks against the naive forecast, four weeks ahead each; where it is no better, the naive one is given.
 *
 * A constant series foretells that constant, with a range of no width. An empty series gives zeros.
 */
export function forecastDemand(
  series: ArrayLike<number>,
  steps: number,
  { events = [], seed = 1 }: { readonly events?: readonly WeekEvent[]; readonly seed?: number } = {},
): DemandForecast {
  const { calm, factors } = withoutEvents(Float64Array.from(series), events)
  const season = calm.length >= gates.season ? YEAR_WEEKS : 1
  const tried = chooseMethod(calm)
  const mase = grade(calm, season)
  const method = mase >= 1 ? ('naive' as const) : tried
  const model = method === 'naive' ? naiveModel(calm, season) : modelOf(tried, calm)
  const ranges = rangesOf(model, calm, steps, seed)
  for (const { weeks, factor } of factors) {
    for (const week of weeks) {
      const at = week - calm.length
      if (at < 0 || at >= steps) continue
      for (const column of [ranges.low, ranges.likely, ranges.high]) column[at]! *= factor
    }
  }
  return {
    ...ranges,
    method,
    tried,
    mase,
    naive: season === 1 ? 'last-week' : 'last-year',
    events: factors.map(({ name, use, factor }) => ({ name, use, factor })),
  }
}

/** A method fitted to a series. `carry`: how much of one week's surprise stays in the weeks after it. */
interface Model {
  readonly forecast: (steps: number) => Float64Array
  readonly errors: Float64Array
  readonly carry: number
}

function chooseMethod(series: Float64Array): ForecastMethod {
  if (series.length < gates.smoothing) return 'recent-mean'
  if (isIntermittent(series)) return 'intermittent'
  if (series.length < gates.choice) return 'combined'
  if (series.length >= gates.season && hasSeason(series, YEAR_WEEKS)) return 'season'
  const candidates = ['smoothing', 'trend', 'damped-trend'] as const
  const scores = candidates.map((method) => aicc(smoothingOf(method, series), series.length))
  return candidates[scores.indexOf(Math.min(...scores))]!
}

/** Whether a value goes with that of a season ago more than chance would have it (90 %, one-sided: the test of the M4 competition). */
function hasSeason(series: Float64Array, length: number): boolean {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length
  let [together, all] = [0, 0]
  for (let t = 0; t < series.length; t++) {
    all += (series[t]! - mean) ** 2
    if (t >= length) together += (series[t]! - mean) * (series[t - length]! - mean)
  }
  return all > 0 && together / all > SEASON_LIMIT / Math.sqrt(series.length)
}

/** Akaike's criterion for small samples, of a model with normal errors; lower is better. */
function aicc({ sse, freedom }: Smoothed, n: number): number {
  const k = freedom + 1
  if (n - k - 1 <= 0) return Number.POSITIVE_INFINITY
  return n * Math.log(Math.max(sse, 1e-12) / n) + 2 * k + (2 * k * (k + 1)) / (n - k - 1)
}

function smoothingOf(method: ForecastMethod, series: Float64Array): Smoothed {
  switch (method) {
    case 'trend':
      return fitHolt(series, false)
    case 'damped-trend':
      return fitHolt(series, true)
    case 'season':
      return fitSeasonal(series, YEAR_WEEKS)
    default:
      return fitSes(series)
  }
}

function modelOf(method: ForecastMethod, series: Float64Array): Model {
  switch (method) {
    case 'recent-mean':
      return meanModel(series)
    case 'intermittent': {
      const level = tsb(series)
      return {
        forecast: (steps) => new Float64Array(steps).fill(level),
        errors: series.map((value) => value - level),
        carry: 0,
      }
    }
    case 'combined': {
      const parts = (['smoothing', 'trend', 'damped-trend'] as const).map((part) => smoothingOf(part, series))
      const mean = (rows: readonly Float64Array[]) =>
        rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length)
      const fitted = mean(parts.map((part) => part.fitted))
      return {
        forecast: (steps) => mean(parts.map((part) => part.forecast(steps))),
        errors: series.map((value, t) => value - fitted[t]!),
        carry: fitSes(series).alpha,
      }
    }
    default: {
      const model = smoothingOf(method, series)
      const errors = series.map((value, t) => value - model.fitted[t]!)
      return { forecast: model.forecast, errors, carry: method === 'season' ? 0 : fitSes(series).alpha }
    }
  }
}

function meanModel(series: Float64Array): Model {
  const errors = series.map((value, t) => value - recentMean(series.subarray(0, Math.max(1, t)), MEAN_WEEKS, 1)[0]!)
  return { forecast: (steps) => recentMean(series, MEAN_WEEKS, steps), errors, carry: 1 / MEAN_WEEKS }
}

function naiveModel(series: Float64Array, season: number): Model {
  const errors = series.slice(season).map((value, t) => value - series[t]!)
  return { forecast: (steps) => seasonalNaive(series, season, steps), errors, carry: season === 1 ? 1 : 0 }
}

function grade(series: Float64Array, season: number): number {
  const first = Math.max(MEAN_WEEKS, season, series.length - ORIGINS - AHEAD + 1)
  // Which method to grade is settled before the first of the weeks that it is graded on.
  const method = chooseMethod(series.subarray(0, first))
  let [own, naive] = [0, 0]
  for (let origin = first; origin + AHEAD <= series.length; origin += ORIGIN_STEP) {
    const past = series.subarray(0, origin)
    const foretold = modelOf(method, past).forecast(AHEAD)
    const repeated = seasonalNaive(past, season, AHEAD)
    for (let i = 0; i < AHEAD; i++) {
      own += Math.abs(series[origin + i]! - Math.max(0, foretold[i]!))
      naive += Math.abs(series[origin + i]! - repeated[i]!)
    }
  }
  // Two forecasts without any error are equally good, and the plainer one will do.
  if (naive === 0) return own === 0 && first + AHEAD <= series.length ? 1 : Number.NaN
  return own / naive
}

/** The 10 % and 90 % points of what redrawn errors of the past would make of the weeks to come. */
function rangesOf({ forecast, errors, carry }: Model, series: Float64Array, steps: number, seed: number) {
  const likely = forecast(steps).map((value) => Math.max(0, value))
  if (errors.length === 0 || series.length === 0) return { low: likely.slice(), likely, high: likely.slice() }
  const random = seededRandom(seed)
  const draws = Array.from({ length: DRAWS }, () => {
    let carried = 0
    return likely.map((value) => {
      const error = errors[Math.floor(random() * errors.length)]!
      const week = value + carried + error
      carried += carry * error
      return Math.max(0, week)
    })
  })
  const pointOf = (share: number) =>
    likely.map((_, i) => quantile(Float64Array.from(draws, (draw) => draw[i]!).sort(), share))
  return {
    low: pointOf(0.1).map((low, i) => Math.min(low, likely[i]!)),
    likely,
    high: pointOf(0.9).map((high, i) => Math.max(high, likely[i]!)),
  }
}

/** Weeks of events are taken out of the training; what they made of the weeks around them is a factor, once it was seen twice. */
function withoutEvents(series: Float64Array, events: readonly WeekEvent[]) {
  const taken = new Set(events.flatMap(({ weeks }) => weeks))
  const calm = series.map((value, t) => (taken.has(t) ? usualAround(series, t, taken) : value))
  const factors = events.flatMap(({ name, weeks }) => {
    const ratios = weeks
      .filter((week) => week >= 0 && week < series.length && calm[week]! > 0)
      .map((week) => series[week]! / calm[week]!)
    if (ratios.length === 0) return []
    const isLearned = ratios.length >= 2
    const factor = isLearned ? ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length : 1
    return [{ name, weeks, use: isLearned ? ('learned' as const) : ('left-out' as const), factor }]
  })
  return { calm, factors }
}

/** The mean of the two nearest weeks on each side without an event. */
function usualAround(series: Float64Array, at: number, taken: ReadonlySet<number>): number {
  const near: number[] = []
  for (const side of [-1, 1]) {
    let found = 0
    for (let t = at + side; t >= 0 && t < series.length && found < 2; t += side) {
      if (taken.has(t)) continue
      near.push(series[t]!)
      found++
    }
  }
  return near.length === 0 ? series[at]! : near.reduce((sum, value) => sum + value, 0) / near.length
}
