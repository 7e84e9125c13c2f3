import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { naiveError, recentMean, seasonalNaive } from '../../../../core/analysis/demand/baseline.ts'
import { forecastDemand } from '../../../../core/analysis/demand/forecast.ts'
import { croston, isIntermittent, sba, tsb } from '../../../../core/analysis/demand/intermittent.ts'
import { fitHoltWinters, fitSes, holt, ses } from '../../../../core/analysis/demand/smoothing.ts'
import { normalDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'

const path = join(import.meta.dirname, '../../../../../shared/data/series.json')
const hasSeries = existsSync(path)
if (!hasSeries) console.warn('SKIPPED: the published series need ../shared/data/series.json, which is not here')
const data = (hasSeries ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Record<string, number[]>
const { oil = [], ausair = [], austourists = [], AirPassengers = [] } = data

function expectNear(values: ArrayLike<number>, published: readonly number[], tolerance: number): void {
  for (const [i, value] of published.entries()) expect(Math.abs(values[i]! - value)).toBeLessThan(tolerance)
}

describe.skipIf(!hasSeries)('published series (methods.md numbers 49 to 54)', () => {
  test('49: oil by simple smoothing (statsmodels)', () => {
    expect(Math.abs(ses(oil, 0.2).forecast(1)[0]! - 484.8025)).toBeLessThan(1e-4)
    expect(Math.abs(ses(oil, 0.6).forecast(1)[0]! - 501.8375)).toBeLessThan(1e-4)
    const best = fitSes(oil)
    expect(Math.abs(best.alpha - 0.892)).toBeLessThan(1e-3)
    expect(Math.abs(best.forecast(1)[0]! - 496.4935)).toBeLessThan(1e-3)
  })

  test('50: ausair by Holt’s method (Hyndman & Athanasopoulos; statsmodels)', () => {
    const options = { alpha: 0.8, beta: 0.2, level: ausair[0]!, trend: ausair[1]! - ausair[0]! }
    const published = [43.76, 45.59, 47.43, 49.27, 51.1]
    expectNear(holt(ausair, options).forecast(5), published, 0.005)
  })

  test('51: austourists with a multiplied season, all states by least squares (statsmodels)', () => {
    const fit = fitHoltWinters(austourists, 4, 'multiplicative')
    expect(Math.abs(fit.sse - 34.594)).toBeLessThan(1e-3)
    const published = [61.3083, 37.373, 46.9652, 51.5578]
    expectNear(fit.forecast(4), published, 1e-3)
  })

  test('52: the same with an added season, the least-squares optimum of 400 random starts', () => {
    const fit = fitHoltWinters(austourists, 4, 'additive')
    expect(Math.abs(fit.sse - 51.892)).toBeLessThan(1e-2)
    const found = [58.932, 39.286, 47.353, 51.379]
    expectNear(fit.forecast(4), found, 1e-2)
  })

  test('53, 54: Croston, SBA and naive errors of AirPassengers (statsforecast)', () => {
    expect(Math.abs(croston(AirPassengers) - 460.3028)).toBeLessThan(1e-3)
    expect(Math.abs(sba(AirPassengers) - 437.2876)).toBeLessThan(1e-3)
    expect(Math.abs(naiveError(AirPassengers) - 25.8601)).toBeLessThan(1e-4)
    expect(Math.abs(naiveError(AirPassengers, 12) - 32.0303)).toBeLessThan(1e-4)
  })
})

describe('by hand', () => {
  test('naive forecasts', () => {
    expect(Array.from(seasonalNaive([1, 2, 3, 4], 2, 3))).toEqual([3, 4, 3])
    expect(Array.from(seasonalNaive([5], 1, 2))).toEqual([5, 5])
    expect(Array.from(recentMean([9, 1, 3], 2, 2))).toEqual([2, 2])
  })

  test('Croston: sizes 4, 2 and gaps 2, 3 at alpha .5', () => {
    expect(croston([0, 4, 0, 0, 2], 0.5)).toBeCloseTo(3 / 2.5, 12)
    expect(croston([0, 0], 0.5)).toBeNaN()
  })

  test('what is no longer sold fades out, and Croston would keep it', () => {
    const dying = [3, 0, 3, 3, 0, 3, ...new Array(40).fill(0)]
    expect(tsb(dying)).toBeLessThan(0.05)
    expect(croston(dying)).toBeGreaterThan(1)
    expect(tsb([0, 0, 0])).toBe(0)
  })

  test('intermittent from 30 % empty weeks', () => {
    expect(isIntermittent([1, 1, 1, 0])).toBe(true)
    expect(isIntermittent([1, 1, 1, 1, 0])).toBe(false)
  })
})

describe('demand to come', () => {
  const noisy = (weeks: number, level: (week: number) => number, seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: weeks }, (_, t) => Math.max(0, level(t) + 8 * normalDraw(random)))
  }

  test('a constant stays that constant, without doubt', () => {
    for (const weeks of [5, 12, 30, 60, 120]) {
      const { low, likely, high } = forecastDemand(new Array(weeks).fill(7), 4)
      for (const value of [...low, ...likely, ...high]) expect(value).toBeCloseTo(7, 4)
    }
    expect(Array.from(forecastDemand([], 2).likely)).toEqual([0, 0])
  })

  test('methods follow how much there is', () => {
    expect(
      forecastDemand(
        noisy(12, () => 50, 3),
        4,
      ).tried,
    ).toBe('recent-mean')
    expect(
      forecastDemand(
        noisy(40, () => 50, 3),
        4,
      ).tried,
    ).toBe('combined')
    expect(
      forecastDemand(
        [...new Array(40)].map((_, t) => (t % 3 === 0 ? 5 : 0)),
        4,
      ).tried,
    ).toBe('intermittent')
    const yearly = (t: number) => 100 + 60 * Math.sin((2 * Math.PI * t) / 52)
    const season = forecastDemand(noisy(156, yearly, 3), 8)
    expect(season).toMatchObject({ tried: 'season', naive: 'last-year' })
    for (let i = 0; i < 8; i++) expect(Math.abs(season.likely[i]! - yearly(156 + i))).toBeLessThan(20)
  })

  test('smoothing beats repeating the last week of noise, and a walk is best repeated', () => {
    const level = forecastDemand(
      noisy(80, () => 100, 5),
      4,
    )
    expect(level.mase).toBeLessThan(1)
    const random = seededRandom(9)
    let at = 200
    const walk = Array.from({ length: 80 }, () => (at += 10 * normalDraw(random)))
    const walked = forecastDemand(walk, 4)
    expect(walked.method === 'naive').toBe(walked.mase >= 1)
  })

  test('80 % ranges hold 72 to 88 % of what comes, one to four weeks ahead', () => {
    let [inside, all] = [0, 0]
    for (let seed = 1; seed <= 30; seed++) {
      const series = noisy(64, (t) => 80 + t / 4, seed)
      const { low, high } = forecastDemand(series.slice(0, 60), 4, { seed })
      for (let i = 0; i < 4; i++) {
        all++
        if (series[60 + i]! >= low[i]! && series[60 + i]! <= high[i]!) inside++
      }
    }
    expect(inside / all).toBeGreaterThan(0.72)
    expect(inside / all).toBeLessThan(0.88)
  })

  test('an event seen twice has its factor, one seen once is only left out', () => {
    const weeks = noisy(110, () => 100, 2)
    weeks[20]! *= 3
    weeks[72]! *= 3
    const twice = forecastDemand(weeks, 16, { events: [{ name: 'double-11', weeks: [20, 72, 124] }] })
    expect(twice.events).toMatchObject([{ name: 'double-11', use: 'learned' }])
    expect(twice.events[0]!.factor).toBeGreaterThan(2.4)
    expect(twice.likely[14]! / twice.likely[13]!).toBeGreaterThan(2)
    const once = forecastDemand(weeks.slice(0, 60), 4, { events: [{ name: 'double-11', weeks: [20] }] })
    expect(once.events).toEqual([{ name: 'double-11', use: 'left-out', factor: 1 }])
  })
})
