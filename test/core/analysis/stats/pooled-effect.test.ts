import { describe, expect, it } from 'vitest'
import { pooledEffect } from '../../../../core/analysis/stats/pooled-effect.ts'
import { normalDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'

describe('the pooled effect', () => {
  it('is the plain weighted mean where nothing but chance differs', () => {
    const { mean, spread, low, high } = pooledEffect([
      { effect: 0.05, error: 0.02 },
      { effect: 0.05, error: 0.04 },
    ])
    expect(mean).toBeCloseTo(0.05, 12)
    expect(spread).toBe(0)
    expect((high - low) / 2).toBeCloseTo(1.959964 / Math.sqrt(2500 + 625), 6)
  })

  // By hand: Q = 2, c = 200 − 20000/200 = 100, τ² = (2 − 1)/100 = .01; each weight 1/.02, error of the mean √.01.
  it('follows DerSimonian and Laird by hand', () => {
    const pooled = pooledEffect([
      { effect: 0.1, error: 0.1 },
      { effect: 0.3, error: 0.1 },
    ])
    expect(pooled.mean).toBeCloseTo(0.2, 12)
    expect(pooled.spread).toBeCloseTo(0.1, 12)
    expect(pooled.high - pooled.mean).toBeCloseTo(0.1959964, 6)
    expect(pooled.shrunk[0]).toBeCloseTo(0.15, 12)
  })

  it('covers the true mean about as often as it says', () => {
    const random = seededRandom(11)
    let covered = 0
    const rounds = 2000
    for (let round = 0; round < rounds; round++) {
      const effects = Array.from({ length: 12 }, () => {
        const error = 0.01 + 0.02 * random()
        return { effect: 0.03 + 0.01 * normalDraw(random) + error * normalDraw(random), error }
      })
      const { low, high } = pooledEffect(effects)
      if (low <= 0.03 && 0.03 <= high) covered += 1
    }
    expect(covered / rounds).toBeGreaterThan(0.91)
    expect(covered / rounds).toBeLessThan(0.975)
  })
})
