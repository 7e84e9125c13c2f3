/** Known parameters are found again in simulated customers, and what follows is foretold (the 5 % bars of the house's methods, section 7). */
import { describe, expect, test } from 'vitest'
import { fitLifetime } from '../../../../core/analysis/lifetime/fit.ts'
import type { LifetimeModel, LifetimeParameters } from '../../../../core/analysis/lifetime/likelihood.ts'
import { expectedOrders } from '../../../../core/analysis/lifetime/predict.ts'
import { betaDraw, gammaDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'

const truth: LifetimeParameters = { r: 0.8, alpha: 6, a: 0.9, b: 4 }

/** Weeks; seen for 30 to 130 of them, then followed for `later` more. */
function simulate(model: LifetimeModel, customers: number, seed: number, later = 0) {
  const random = seededRandom(seed)
  const rows = {
    repeatCount: new Int32Array(customers),
    repeatSpan: new Float64Array(customers),
    customerAge: new Float64Array(customers),
  }
  let afterwards = 0
  for (let c = 0; c < customers; c++) {
    const rate = gammaDraw(random, truth.r) / truth.alpha
    const loss = betaDraw(random, truth.a, truth.b)
    const age = 30 + 100 * random()
    rows.customerAge[c] = age
    // In MBG/NBD a customer may be lost right after the first purchase, in BG/NBD only after a repeat.
    let isAlive = model === 'bg-nbd' || random() >= loss
    for (let at = 0; isAlive; isAlive = random() >= loss) {
      at += -Math.log(1 - random()) / rate
      if (at > age + later) break
      if (at > age) afterwards++
      else {
        rows.repeatCount[c]!++
        rows.repeatSpan[c] = at
      }
    }
  }
  return { rows, afterwards }
}

describe.each(['bg-nbd', 'mbg-nbd'] as const)('%s', (model) => {
  test('100,000 customers give the parameters back within 5 %', () => {
    const { rows } = simulate(model, 100_000, 11)
    const { parameters, converged } = fitLifetime(rows, { model, method: 'mle', unitDays: 1 })
    expect(converged).toBe(true)
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(parameters[name] / truth[name] - 1), name).toBeLessThan(0.05)
    }
  })

  test('4,000 customers foretell the orders of the next half-year within 5 %, over five shops', () => {
    // One shop's own luck moves its total by some 3 %.
    const ratios = [1, 2, 3, 4, 5].map((seed) => {
      const { rows, afterwards } = simulate(model, 4000, seed, 26)
      const { parameters } = fitLifetime(rows, { model, method: 'map', unitDays: 1 })
      let foretold = 0
      for (let c = 0; c < 4000; c++) {
        const row = {
          repeatCount: rows.repeatCount[c]!,
          repeatSpan: rows.repeatSpan[c]!,
          customerAge: rows.customerAge[c]!,
        }
        foretold += expectedOrders(parameters, model, row, 26)
      }
      return foretold / afterwards
    })
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
    expect(Math.abs(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length - 1)).toBeLessThan(0.05)
  })

  test('every customer twice changes nothing; days and weeks tell the same', () => {
    const { rows } = simulate(model, 1000, 5)
    const fit = fitLifetime(rows, { model, method: 'mle', unitDays: 1 }).parameters
    const twice = <T extends Int32Array | Float64Array>(values: T) => Float64Array.from([...values, ...values])
    const doubled = fitLifetime(
      {
        repeatCount: twice(rows.repeatCount),
        repeatSpan: twice(rows.repeatSpan),
        customerAge: twice(rows.customerAge),
      },
      { model, method: 'mle', unitDays: 1 },
    ).parameters
    const inDays = {
      ...rows,
      repeatSpan: rows.repeatSpan.map((weeks) => weeks * 7),
      customerAge: rows.customerAge.map((weeks) => weeks * 7),
    }
    const fromDays = fitLifetime(inDays, { model, method: 'mle', unitDays: 7 }).parameters
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(doubled[name] / fit[name]).toBeCloseTo(1, 4)
      expect(fromDays[name] / fit[name]).toBeCloseTo(1, 6)
    }
  })
})
