import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstTouchCredit,
  lastTouchCredit,
  linearCredit,
  markovCredit,
  shapleyCredit,
  type TouchPath,
} from '../../../../core/analysis/attribution/credit.ts'

describe('Markov removal effects', () => {
  // Row 47 of the house's list: the worked example of Bryl's tutorial on Markov attribution.
  test('three paths, one order', () => {
    const { conversion, removal, credit } = markovCredit([
      { touches: ['C1', 'C2', 'C3'], conversions: 1 },
      { touches: ['C1'], conversions: 0, losses: 1 },
      { touches: ['C2', 'C3'], conversions: 0, losses: 1 },
    ])
    expect(conversion).toBeCloseTo(1 / 3, 9)
    expect(['C1', 'C2', 'C3'].map((name) => removal.get(name))).toEqual(
      [0.5, 1, 1].map((value) => expect.closeTo(value, 9)),
    )
    expect(['C1', 'C2', 'C3'].map((name) => credit.get(name))).toEqual(
      [0.2, 0.4, 0.4].map((value) => expect.closeTo(value, 9)),
    )
  })

  // Row 48: the paths of pychattr, solved exactly where that package simulates (1.991, 1.009).
  test('paths that come back to a channel', () => {
    const { credit } = markovCredit(['ABABBA', 'ABBAA', 'AA'].map((path) => ({ touches: [...path], conversions: 1 })))
    expect(credit.get('A')).toBeCloseTo(2, 9)
    expect(credit.get('B')).toBeCloseTo(1, 9)
  })

  test('no order, no credit', () => {
    expect(markovCredit([{ touches: ['A'], conversions: 0, losses: 5 }]).credit.size).toBe(0)
    expect(markovCredit([]).conversion).toBe(0)
  })
})

test('first, last, linear and Shapley by hand', () => {
  const paths = [
    { touches: ['A', 'B', 'B'], conversions: 2 },
    { touches: ['B'], conversions: 1 },
  ]
  expect(Object.fromEntries(firstTouchCredit(paths))).toEqual({ A: 2, B: 1 })
  expect(Object.fromEntries(lastTouchCredit(paths))).toEqual({ B: 3 })
  expect(linearCredit(paths).get('A')).toBeCloseTo(2 / 3, 9)
  expect(Object.fromEntries(shapleyCredit(paths))).toEqual({ A: 1, B: 2 })
})

const pathOf = fc.record({
  touches: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 6 }),
  conversions: fc.integer({ min: 0, max: 20 }),
  losses: fc.integer({ min: 0, max: 20 }),
})

test('whatever the paths, credit adds up to the orders and nobody absent gets any', () => {
  fc.assert(
    fc.property(fc.array(pathOf, { minLength: 1, maxLength: 12 }), (paths: TouchPath[]) => {
      const orders = paths.reduce((sum, { conversions }) => sum + conversions, 0)
      for (const rule of [
        firstTouchCredit,
        lastTouchCredit,
        linearCredit,
        shapleyCredit,
        (all: TouchPath[]) => markovCredit(all).credit,
      ]) {
        const credit = rule(paths)
        expect([...credit.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(orders, 6)
        expect(credit.has('absent')).toBe(false)
        for (const part of credit.values()) expect(part).toBeGreaterThanOrEqual(-1e-9)
      }
    }),
    { numRuns: 200, seed: 5 },
  )
})

/** Shapley's formula itself: the mean of what a channel adds over all orders in which channels can join. */
function shapleyByDefinition(paths: readonly TouchPath[], channels: readonly string[]): Map<string, number> {
  const worth = (set: ReadonlySet<string>) =>
    paths.reduce(
      (sum, { touches, conversions }) => (touches.every((touch) => set.has(touch)) ? sum + conversions : sum),
      0,
    )
  const orders = permutations(channels)
  return new Map(
    channels.map((channel) => {
      const added = orders.map((order) => {
        const before = new Set(order.slice(0, order.indexOf(channel)))
        return worth(new Set([...before, channel])) - worth(before)
      })
      return [channel, added.reduce((sum, value) => sum + value, 0) / orders.length]
    }),
  )
}

function permutations(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}

test('the short way to Shapley is the long way', () => {
  fc.assert(
    fc.property(fc.array(pathOf, { minLength: 1, maxLength: 8 }), (paths: TouchPath[]) => {
      const channels = ['a', 'b', 'c', 'd', 'e']
      const credit = shapleyCredit(paths)
      for (const [channel, value] of shapleyByDefinition(paths, channels)) {
        expect(credit.get(channel) ?? 0).toBeCloseTo(value, 9)
      }
    }),
    { numRuns: 30, seed: 6 },
  )
})
