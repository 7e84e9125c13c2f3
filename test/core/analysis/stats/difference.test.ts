import { describe, expect, test } from 'vitest'
import { bootstrapDifference } from '../../../../core/analysis/stats/bootstrap.ts'
import { newcombeDifference, ratioOfShares } from '../../../../core/analysis/stats/newcombe.ts'
import { sampleRatio } from '../../../../core/analysis/stats/sample-ratio.ts'
import { momentsOf, twoSidedT, welchDifference } from '../../../../core/analysis/stats/welch.ts'
import { wilsonInterval } from '../../../../core/analysis/stats/wilson.ts'

describe('Wilson interval, Newcombe 1998a table I (methods.md 42)', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (k, n, low, high) => {
    const interval = wilsonInterval(k, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('nothing seen is everything possible; all and none touch the ends', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
    expect(wilsonInterval(0, 5).low).toBe(0)
    expect(wilsonInterval(5, 5).high).toBe(1)
  })
})

describe('difference of shares, Newcombe 1998b method 10 (methods.md 43)', () => {
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  ])('%i/%i − %i/%i', (k1, n1, k2, n2, difference, low, high) => {
    const result = newcombeDifference(k1, n1, k2, n2)
    expect(Math.abs(result.difference - difference)).toBeLessThan(5.1e-5)
    expect(Math.abs(result.low - low)).toBeLessThan(5.1e-5)
    expect(Math.abs(result.high - high)).toBeLessThan(5.1e-5)
  })

  test('an empty arm tells nothing', () => {
    expect(newcombeDifference(0, 0, 1, 10)).toEqual({ difference: Number.NaN, low: -1, high: 1 })
  })
})

describe('Hillstrom e-mail test, from the printed cells (methods.md 32-39)', () => {
  const none = { n: 21306, mean: 0.652789, sd: 11.5882 }
  const mens = { n: 21307, mean: 1.422617, sd: 17.754205 }
  const womens = { n: 21387, mean: 1.077202, sd: 15.116106 }

  test('spend per person, mens against none (35)', () => {
    const result = welchDifference(mens, none)
    expect(Math.abs(result.difference - 0.769827)).toBeLessThan(2e-6)
    expect(Math.abs(result.standardError - 0.145247)).toBeLessThan(1e-6)
    expect(Math.abs(result.t - 5.3)).toBeLessThan(5e-4)
    expect(Math.abs(result.df - 36671.2)).toBeLessThan(0.1)
    expect(Math.abs(result.low - 0.48514)).toBeLessThan(1e-5)
    expect(Math.abs(result.high - 1.054515)).toBeLessThan(1e-5)
  })

  test('spend per person, womens against none (36)', () => {
    const result = welchDifference(womens, none)
    expect(Math.abs(result.difference - 0.424412)).toBeLessThan(2e-6)
    expect(Math.abs(result.low - 0.168957)).toBeLessThan(1e-5)
    expect(Math.abs(result.high - 0.679868)).toBeLessThan(1e-5)
    expect(Math.abs(twoSidedT(result.t, result.df) - 0.00113)).toBeLessThan(5e-6)
  })

  test('means are total by people (33, 34)', () => {
    expect(30311.69 / 21307).toBeCloseTo(mens.mean, 5)
    expect(13908.33 / 21306).toBeCloseTo(none.mean, 5)
    expect(23038.11 / 21387).toBeCloseTo(womens.mean, 5)
  })

  test('visits and buyers (37, 38)', () => {
    expect(newcombeDifference(3894, 21307, 2262, 21306).difference).toBeCloseTo(0.07659, 6)
    expect(newcombeDifference(3238, 21387, 2262, 21306).difference).toBeCloseTo(0.045233, 6)
    const mensBuyers = newcombeDifference(267, 21307, 122, 21306)
    expect(mensBuyers.difference).toBeCloseTo(0.006805, 6)
    expect(mensBuyers.low).toBeCloseTo(0.005014, 6)
    expect(mensBuyers.high).toBeCloseTo(0.008641, 6)
    const womensBuyers = newcombeDifference(189, 21387, 122, 21306)
    expect(womensBuyers.difference).toBeCloseTo(0.003111, 6)
    expect(womensBuyers.low).toBeCloseTo(0.001502, 6)
    expect(womensBuyers.high).toBeCloseTo(0.004745, 6)
  })

  test('people landed in the groups as planned (39)', () => {
    const result = sampleRatio([21306, 21307, 21387], [1, 1, 1])
    expect(result.chiSquare).toBeCloseTo(0.2025, 4)
    expect(result.p).toBeCloseTo(0.9037, 4)
    expect(result.alarm).toBe(false)
    expect(sampleRatio([900, 1100], [1, 1]).alarm).toBe(true)
  })
})

describe('edges of the mean difference', () => {
  test('one value in an arm: no spread known', () => {
    expect(welchDifference({ n: 1, mean: 3, sd: Number.NaN }, { n: 5, mean: 1, sd: 1 }).low).toBeNaN()
  })

  test('no spread at all: a range of no width', () => {
    const result = welchDifference({ n: 4, mean: 0, sd: 0 }, { n: 4, mean: 0, sd: 0 })
    expect([result.difference, result.low, result.high, result.t]).toEqual([0, 0, 0, 0])
  })

  test('moments of R: mean(c(2,4,4,4,5,5,7,9)) = 5, sd = 2.13809', () => {
    const { n, mean, sd } = momentsOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect([n, mean]).toEqual([8, 5])
    expect(sd).toBeCloseTo(2.13809, 5)
    expect(momentsOf([]).mean).toBeNaN()
  })

  test('two-sided t, printed tables: t(10) = 2.228 at .05', () => {
    expect(twoSidedT(2.2281388519649385, 10)).toBeCloseTo(0.05, 9)
    expect(twoSidedT(0, 10)).toBeCloseTo(1, 6)
    expect(twoSidedT(Number.NaN, 10)).toBe(1)
  })
})

describe('bootstrap of a difference of means', () => {
  test('agrees with Welch where both are sound, and repeats with its seed', () => {
    const one = Float64Array.from({ length: 2000 }, (_, i) => (i % 5 === 0 ? 20 + (i % 13) : 0))
    const two = Float64Array.from({ length: 1500 }, (_, i) => (i % 8 === 0 ? 18 + (i % 11) : 0))
    const result = bootstrapDifference(one, two, { seed: 11 })
    const welch = welchDifference(momentsOf(one), momentsOf(two))
    expect(result.difference).toBeCloseTo(welch.difference, 9)
    expect(Math.abs(result.low - welch.low)).toBeLessThan(0.06)
    expect(Math.abs(result.high - welch.high)).toBeLessThan(0.06)
    expect(bootstrapDifference(one, two, { seed: 11 })).toEqual(result)
    expect(bootstrapDifference(one, two, { seed: 12 }).low).not.toBe(result.low)
  })

  test('no width where everybody spends the same, NaN for an empty arm', () => {
    expect(bootstrapDifference([5, 5], [3, 3], { seed: 1 })).toEqual({ difference: 2, low: 2, high: 2 })
    expect(bootstrapDifference([], [3], { seed: 1 }).difference).toBeNaN()
  })
})

test('ratio of shares contains one exactly when the shares may be equal', () => {
  const twice = ratioOfShares(60, 200, 30, 200)
  expect(twice.ratio).toBeCloseTo(2, 9)
  expect(twice.low).toBeGreaterThan(1)
  expect(twice.high).toBeLessThan(3.1)
  const same = ratioOfShares(10, 50, 20, 100)
  expect(same.low).toBeLessThan(1)
  expect(same.high).toBeGreaterThan(1)
  expect(ratioOfShares(0, 50, 20, 100)).toMatchObject({ ratio: 0, low: 0 })
  expect(Number.isFinite(ratioOfShares(5, 50, 0, 100).high)).toBe(true)
})
