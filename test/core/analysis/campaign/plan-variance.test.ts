import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planVariance } from '../../../../core/analysis/campaign/plan-variance.ts'

const plan = {
  extraBuyers: 10,
  marginPerBuyerMinor: 500,
  costMinor: 2000,
  lowMinor: -2000,
  likelyMinor: 3000,
  highMinor: 8000,
}

test('by hand: two more buyers at 5.00, 1.50 more left by all, 4.00 more spent', () => {
  const actual = { extraBuyers: 12, costMinor: 2400, profitMinor: 12 * 500 + 150 - 2400 }
  expect(planVariance(plan, actual)).toEqual({ buyersMinor: 1000, valueMinor: 150, costMinor: -400, totalMinor: 750 })
})

test('what went as planned differs in nothing', () => {
  const actual = { extraBuyers: 10, costMinor: 2000, profitMinor: 3000 }
  expect(Object.values(planVariance(plan, actual)).every((part) => part === 0)).toBe(true)
})

test('the parts always add up to the minor unit', () => {
  const actual = fc.record({
    extraBuyers: fc.double({ min: -500, max: 500, noNaN: true }),
    costMinor: fc.integer({ min: 0, max: 1_000_000 }),
    profitMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  })
  fc.assert(
    fc.property(actual, (measured) => {
      const { buyersMinor, valueMinor, costMinor, totalMinor } = planVariance(plan, measured)
      expect(buyersMinor + valueMinor + costMinor).toBe(totalMinor)
      expect(totalMinor).toBe(measured.profitMinor - plan.likelyMinor)
    }),
  )
})
