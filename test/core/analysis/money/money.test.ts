import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Period, profitBridge, profitOf } from '../../../../core/analysis/money/bridge.ts'
import { differenceInDifferences } from '../../../../core/analysis/money/difference-in-differences.ts'
import { decideSpending } from '../../../../core/analysis/money/stop-rule.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

describe('when to stop spending', () => {
  test('no order: margin 100, spend 300 stops, spend 200 waits until 300', () => {
    expect(decideSpending(30_000, 10_000, 0)).toMatchObject({ verdict: 'stop', lambda: 3, decideAtMinor: null })
    expect(decideSpending(20_000, 10_000, 0)).toMatchObject({ verdict: 'wait', lambda: 2, decideAtMinor: 30_000 })
  })

  test('some orders: Poisson tails on either side', () => {
    // P(at most 2 | 7) = 2.96 %; P(at most 4 | 7) = 17.3 %; P(at least 12 | 5) = 0.55 %.
    expect(decideSpending(70_000, 10_000, 2).verdict).toBe('stop')
    expect(decideSpending(70_000, 10_000, 4).verdict).toBe('not-proven')
    expect(decideSpending(50_000, 10_000, 12).verdict).toBe('earns')
    expect(decideSpending(50_000, 10_000, 12).profitMinor).toBe(70_000)
  })

  test('lines that earn are named at most one time in twenty', () => {
    const random = seededRandom(7)
    const poisson = (mean: number) => {
      let [count, chance] = [0, Math.exp(-mean) / random()]
      // Knuth's product of uniforms.
      chance = Math.exp(-mean)
      for (let product = random(); product > chance; product *= random()) count++
      return count
    }
    let [named, lines] = [0, 0]
    for (let line = 0; line < 4000; line++) {
      const lambda = 0.5 + 12 * random()
      // True orders a tenth above what would pay: a clearly positive line.
      const { verdict } = decideSpending(lambda * 10_000, 10_000, poisson(1.1 * lambda))
      lines++
      if (verdict === 'stop') named++
    }
    expect(named / lines).toBeLessThan(0.05)
  })
})

// Row 46 of the house's list: Card & Krueger (1994), from the rounded means of their table.
test('difference in differences', () => {
  expect(differenceInDifferences({ before: 20.44, after: 21.03 }, { before: 23.33, after: 21.17 })).toBeCloseTo(2.75, 9)
})

const minor = fc.integer({ min: -1_000_000, max: 5_000_000 })
const period = fc.record({
  products: fc.uniqueArray(
    fc.record({
      product: fc.integer({ min: 0, max: 9 }),
      pieces: fc.integer({ min: 0, max: 500 }),
      netMinor: minor,
      costMinor: fc.integer({ min: 0, max: 900_000 }),
    }),
    { selector: ({ product }) => product, maxLength: 8 },
  ),
  otherNetMinor: minor,
  marketingMinor: minor,
  peopleMinor: minor,
  overheadMinor: minor,
})

describe('profit bridge', () => {
  test('adds up to the minor unit, whatever happened', () => {
    fc.assert(
      fc.property(period, period, (before: Period, after: Period) => {
        const { beforeMinor, afterMinor, parts } = profitBridge(before, after)
        expect(beforeMinor + parts.reduce((sum, part) => sum + part.minor, 0)).toBe(afterMinor)
        expect(afterMinor).toBe(profitOf(after))
        expect(parts.every((part) => Number.isSafeInteger(part.minor))).toBe(true)
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  const quiet = { otherNetMinor: 0, marketingMinor: 0, peopleMinor: 0, overheadMinor: 0 }
  const part = (before: Period, after: Period, name: string) =>
    profitBridge(before, after).parts.find((each) => each.part === name)?.minor

  test('names what changed', () => {
    const one = (pieces: number, price: number, cost: number) => [
      { product: 1, pieces, netMinor: pieces * price, costMinor: pieces * cost },
    ]
    const before = { ...quiet, products: one(100, 1000, 600) }
    expect(part(before, { ...quiet, products: one(150, 1000, 600) }, 'volume')).toBe(20_000)
    expect(part(before, { ...quiet, products: one(100, 1100, 600) }, 'price')).toBe(10_000)
    expect(part(before, { ...quiet, products: one(100, 1000, 700) }, 'product-cost')).toBe(-10_000)
    expect(part(before, { ...before, marketingMinor: 3000 }, 'marketing')).toBe(-3000)
    const two = (first: number, second: number) => [
      { product: 1, pieces: first, netMinor: first * 1000, costMinor: first * 600 },
      { product: 2, pieces: second, netMinor: second * 1000, costMinor: second * 200 },
    ]
    expect(part({ ...quiet, products: two(50, 50) }, { ...quiet, products: two(20, 80) }, 'mix')).toBe(12_000)
  })
})
