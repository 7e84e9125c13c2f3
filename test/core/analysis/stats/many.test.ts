import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '../../../../core/analysis/stats/benjamini-hochberg.ts'
import { digamma } from '../../../../core/analysis/stats/digamma.ts'
import { minimise } from '../../../../core/analysis/stats/lbfgs.ts'
import { detectableDifference, sampleSizePerArm } from '../../../../core/analysis/stats/power.ts'
import { firstAbove, median, quantile } from '../../../../core/analysis/stats/quantile.ts'
import { betaDraw, gammaDraw, hashShare, seededRandom } from '../../../../core/analysis/stats/random.ts'

describe('Benjamini-Hochberg', () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]

  test('the paper’s fifteen p-values: 4 kept at .05, Bonferroni would keep 3 (methods.md 44)', () => {
    expect(benjaminiHochberg(published, 0.05).kept.filter(Boolean)).toHaveLength(4)
    expect(published.filter((p) => p <= 0.05 / 15)).toHaveLength(3)
  })

  test('monotone: a smaller p is never dropped where a larger one is kept, and a larger q keeps no less', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
    fc.assert(
      fc.property(shares, (p) => {
        const { kept, adjusted } = benjaminiHochberg(p, 0.1)
        const wide = benjaminiHochberg(p, 0.3).kept
        for (let i = 0; i < p.length; i++) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p[i]!)
          if (kept[i]) expect(wide[i]).toBe(true)
          for (let j = 0; j < p.length; j++) if (kept[j] && p[i]! <= p[j]!) expect(kept[i]).toBe(true)
        }
      }),
    )
  })

  test('nothing in, nothing out; NaN is no evidence', () => {
    expect(benjaminiHochberg([], 0.1)).toEqual({ kept: [], adjusted: [] })
    expect(benjaminiHochberg([Number.NaN, 0.001], 0.1).kept).toEqual([false, true])
  })
})

test('20 % to 25 % needs 1,030 people a group (Evan Miller’s calculator; methods.md 45)', () => {
  expect(Math.abs(sampleSizePerArm(0.2, 0.25) - 1030)).toBeLessThanOrEqual(1)
  expect(sampleSizePerArm(0.2, 0.2)).toBe(Number.POSITIVE_INFINITY)
})

test('what a shop can see beforehand (capabilities.md K4)', () => {
  expect(detectableDifference(160, 40, 0.05)).toBeCloseTo(0.11, 2)
  expect(detectableDifference(800, 200, 0.05)).toBeCloseTo(0.05, 2)
  expect(detectableDifference(4000, 1000, 0.05)).toBeCloseTo(0.02, 2)
  expect(detectableDifference(100, 0, 0.05)).toBe(0.95)
})

test('type 7 quantiles as R prints them: quantile(c(1,2,4,8,16), c(.2,.5,.9))', () => {
  const values = [1, 2, 4, 8, 16]
  expect(quantile(values, 0.2)).toBeCloseTo(1.8, 12)
  expect(quantile(values, 0.5)).toBe(4)
  expect(quantile(values, 0.9)).toBeCloseTo(12.8, 12)
  expect(quantile([], 0.5)).toBeNaN()
  expect(median([9, Number.NaN, 1, 5])).toBe(5)
  expect([firstAbove(values, 0), firstAbove(values, 4), firstAbove(values, 16)]).toEqual([0, 3, 5])
})

test('digamma against Abramowitz & Stegun table 6.1', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649, 9)
  expect(digamma(2)).toBeCloseTo(0.4227843351, 9)
  expect(digamma(0.5)).toBeCloseTo(-1.963510026, 9)
})

test('the minimiser crosses Rosenbrock’s valley, and stops on a slope it cannot leave', () => {
  const rosenbrock = minimise(
    (p, g) => {
      const [x, y] = [p[0]!, p[1]!]
      g[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      g[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    },
    [-1.2, 1],
  )
  expect(rosenbrock.converged).toBe(true)
  expect(rosenbrock.point[0]).toBeCloseTo(1, 6)
  expect(rosenbrock.point[1]).toBeCloseTo(1, 6)
  const bottomless = (_: Float64Array, gradient: Float64Array) => {
    gradient[0] = 1
    return Number.NaN
  }
  expect(minimise(bottomless, [0]).converged).toBe(false)
})

describe('seeded draws', () => {
  test('equal seeds, equal streams; means of gamma and beta', () => {
    expect([1, 2, 3].map(seededRandom(5))).toEqual([1, 2, 3].map(seededRandom(5)))
    const random = seededRandom(3)
    const mean = (draw: () => number) => Array.from({ length: 20_000 }, draw).reduce((a, b) => a + b, 0) / 20_000
    expect(mean(() => gammaDraw(random, 0.4))).toBeCloseTo(0.4, 1)
    expect(mean(() => gammaDraw(random, 7))).toBeCloseTo(7, 0)
    expect(mean(() => betaDraw(random, 2, 6))).toBeCloseTo(0.25, 2)
  })

  test('hash shares are spread evenly over tenths and unrelated between seeds', () => {
    const counts = new Array<number>(10).fill(0)
    let both = 0
    for (let i = 0; i < 20_000; i++) {
      const one = hashShare(String(i), 1)
      counts[Math.floor(one * 10)]!++
      if (one < 0.5 && hashShare(String(i), 2) < 0.5) both++
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(180)
    expect(Math.abs(both - 5000)).toBeLessThan(250)
    expect(hashShare('42', 1)).toBe(hashShare('42', 1))
    expect(hashShare('', 0)).toBeGreaterThanOrEqual(0)
  })
})
