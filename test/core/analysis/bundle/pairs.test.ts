import { describe, expect, test } from 'vitest'
import { bundleProfit } from '../../../../core/analysis/bundle/bundle-profit.ts'
import { type Baskets, boughtTogether, logLikelihoodRatio } from '../../../../core/analysis/bundle/pairs.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

describe('log-likelihood ratio', () => {
  // Rows 26 and 27 of the house's list of published numbers: the tests of Apache Mahout, and Dunning (1993), table 1.
  test.each([
    [1, 0, 0, 1, 2.772589],
    [10, 0, 0, 10, 27.72589],
    [5, 1995, 0, 100_000, 39.33052],
    [1000, 1995, 1000, 100_000, 4730.737],
    [1000, 1000, 1000, 100_000, 5734.343],
    [1000, 1000, 1000, 99_000, 5714.932],
  ])('of %i %i %i %i is %d', (a, b, c, d, expected) => {
    expect(Math.abs(logLikelihoodRatio(a, b, c, d) / expected - 1)).toBeLessThan(1e-5)
  })
  test('Dunning', () => expect(logLikelihoodRatio(110, 2442, 111, 29_114)).toBeCloseTo(270.72, 2))
})

function basketsOf(list: readonly (readonly number[])[]): Baskets {
  const start = [0]
  for (const basket of list) start.push(start.at(-1)! + basket.length)
  return { start: Int32Array.from(start), products: Int32Array.from(list.flat()) }
}

test('counts, lift and leverage by hand', () => {
  // 0 and 1 together in 40 of 400 baskets, each in 50; 2 and 3 in half of them, by chance.
  const list = Array.from({ length: 400 }, (_, i) => [
    ...(i < 50 ? [0] : []),
    ...(i < 40 || (i >= 50 && i < 60) ? [1] : []),
    ...(i % 2 === 0 ? [2] : []),
    ...(i % 4 < 2 ? [3] : []),
  ])
  const [pair, ...others] = boughtTogether(basketsOf(list), 4)
  expect(pair).toMatchObject({ a: 0, b: 1, count: 40, countA: 50, countB: 50 })
  expect(pair!.lift).toBeCloseTo((40 * 400) / (50 * 50), 9)
  expect(pair!.shrunkLift).toBeCloseTo((40 * 400) / (60 * 60), 9)
  expect(pair!.leverage).toBeCloseTo(0.1 - 1 / 64, 9)
  expect(others).toEqual([])
})

test('products bought at random make no pairs', () => {
  const random = seededRandom(3)
  const list = Array.from({ length: 2000 }, () => [
    ...new Set(Array.from({ length: 3 }, () => Math.floor(random() * 30))),
  ])
  expect(boughtTogether(basketsOf(list), 30).length).toBeLessThanOrEqual(1)
})

test('fewer than a hundred baskets of two goods give none', () => {
  expect(boughtTogether(basketsOf(Array.from({ length: 99 }, () => [0, 1])), 2)).toEqual([])
})

test('a price for both pays where many buy only one, and costs where all buy both anyway', () => {
  const base = {
    count: 100,
    countA: 1000,
    countB: 200,
    recentCount: 10,
    recentA: 300,
    recentB: 20,
    lift: 0.25,
    discountShare: 0.05,
  }
  const prices = { priceA: 1000, priceB: 3000, marginA: 400, marginB: 1500 }
  expect(bundleProfit({ ...base, ...prices })).toBeGreaterThan(0)
  expect(bundleProfit({ ...base, ...prices, recentCount: 250, recentA: 260, recentB: 260 })).toBeLessThan(0)
})
