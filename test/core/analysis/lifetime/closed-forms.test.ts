import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLifetime } from '../../../../core/analysis/lifetime/fit.ts'
import { ruleForecast } from '../../../../core/analysis/lifetime/hiatus-rule.ts'
import { lifetimeObjective } from '../../../../core/analysis/lifetime/likelihood.ts'
import { expectedOrders, orderCountChances, probabilityAlive } from '../../../../core/analysis/lifetime/predict.ts'

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const customer = { repeatCount: 2, repeatSpan: 30.43, customerAge: 38.86 }

test('7: E[Y(39)] of Hardie’s Excel note', () => {
  expect(Math.abs(expectedOrders(published, 'bg-nbd', customer, 39) - 1.22603)).toBeLessThan(1e-4)
})

test('8: chance of being alive of the same customer', () => {
  expect(Math.abs(probabilityAlive(published, 'bg-nbd', customer) - 0.72658)).toBeLessThan(1e-4)
})

test('9: chances of counts, BTYD manual by way of lifetimes', () => {
  const chances = (t: number) => orderCountChances(published, t)
  expect(Math.abs(chances(39)[0]! / 0.5737864 - 1)).toBeLessThan(1e-5)
  expect(Math.abs(orderCountChances(published, 2, 10)[10]! / 1.07869e-7 - 1)).toBeLessThan(1e-5)
  expect(Math.abs(chances(30)[11]! / 0.0019995214 - 1)).toBeLessThan(1e-5)
  expect(Math.abs(chances(30)[20]! / 0.000222226 - 1)).toBeLessThan(1e-5)
})

test('60: a = 1 exactly is an ordinary point', () => {
  expect(Math.abs(expectedOrders({ ...published, a: 1 }, 'bg-nbd', customer, 39) - 1.1021368)).toBeLessThan(1e-6)
  const near = expectedOrders({ ...published, a: 1 + 1e-9 }, 'bg-nbd', customer, 39)
  expect(near).toBeCloseTo(1.1021368, 6)
})

test('the counts’ mean is the expected number of orders of a living customer', () => {
  const posterior = { r: 0.243 + 2, alpha: 4.414 + 38.86, a: 0.793, b: 2.426 + 2 }
  const mean = orderCountChances(posterior, 39).reduce((sum, chance, n) => sum + n * chance, 0)
  const alive = probabilityAlive(published, 'bg-nbd', customer)
  expect(mean * alive).toBeCloseTo(expectedOrders(published, 'bg-nbd', customer, 39), 6)
})

describe('chance of being alive', () => {
  test('BG/NBD gives every one-time buyer 1, MBG/NBD does not', () => {
    const once = { repeatCount: 0, repeatSpan: 0, customerAge: 200 }
    expect(probabilityAlive(published, 'bg-nbd', once)).toBe(1)
    expect(probabilityAlive(published, 'mbg-nbd', once)).toBeLessThan(0.6)
  })

  test('never falls when the last purchase is later, all else equal', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, u, v) => {
          const age = 100
          const [early, late] = [Math.min(u, v) * age, Math.max(u, v) * age]
          const at = (repeatSpan: number) =>
            probabilityAlive(published, 'mbg-nbd', { repeatCount: x, repeatSpan, customerAge: age })
          expect(at(late)).toBeGreaterThanOrEqual(at(early))
        },
      ),
    )
  })
})

test('the gradient is the slope of the likelihood', () => {
  const rows = { repeatCount: [0, 3, 1, 12], repeatSpan: [0, 20, 4, 30], customerAge: [10, 22, 35, 36] }
  for (const model of ['bg-nbd', 'mbg-nbd'] as const) {
    const objective = lifetimeObjective(rows, model)
    const at = Float64Array.from([-0.4, 1.2, 0.1, 0.7])
    const gradient = new Float64Array(4)
    objective(at, gradient)
    for (let i = 0; i < 4; i++) {
      const moved = (by: number) =>
        objective(
          at.map((v, j) => (i === j ? v + by : v)),
          new Float64Array(4),
        )
      expect(gradient[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 6)
    }
  }
})

describe('edges', () => {
  test('nobody, one customer, and a shop one day old', () => {
    const options = { model: 'mbg-nbd', method: 'map', unitDays: 7 } as const
    expect(fitLifetime({ repeatCount: [], repeatSpan: [], customerAge: [] }, options).converged).toBe(false)
    expect(fitLifetime({ repeatCount: [0], repeatSpan: [0], customerAge: [0] }, options).logLikelihood).toBeNaN()
    const one = fitLifetime({ repeatCount: [3], repeatSpan: [60], customerAge: [90] }, options)
    expect(one.converged).toBe(true)
    expect(Object.values(one.parameters).every((value) => Number.isFinite(value) && value > 0)).toBe(true)
  })

  test('very large counts stay finite', () => {
    const heavy = { repeatCount: 900, repeatSpan: 300, customerAge: 300.5 }
    expect(probabilityAlive(published, 'mbg-nbd', heavy)).toBeGreaterThan(0.9)
    expect(expectedOrders(published, 'mbg-nbd', heavy, 52)).toBeGreaterThan(50)
  })

  test('the rule: past rate while active, else nothing', () => {
    expect(ruleForecast({ repeatCount: 2, repeatSpan: 35, customerAge: 40 }, 13, 20)).toBe(1)
    expect(ruleForecast({ repeatCount: 2, repeatSpan: 20, customerAge: 40 }, 13, 20)).toBe(0)
    expect(ruleForecast({ repeatCount: 0, repeatSpan: 0, customerAge: 0 }, 13, 20)).toBe(0)
  })
})
