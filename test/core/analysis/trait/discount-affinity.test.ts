import { expect, test } from 'vitest'
import { discountAffinity, usualOnDay } from '../../../../core/analysis/trait/discount-affinity.ts'

test('one order, one discount, 40 % of all orders discounted: .55', () => {
  const { share, low, high } = discountAffinity([{ isDiscounted: true, usual: 0.4 }], 0.4)
  expect(share).toBeCloseTo(0.55, 12)
  expect(low).toBeLessThan(0.4)
  expect(high).toBeGreaterThan(0.55)
})

test('a discount on a day when everybody got one says little; at full price on that day says much', () => {
  const bargain = { rate: 0.4, ofDay: new Map([[7, { orders: 96, discounted: 96 }]]) }
  const usual = usualOnDay(bargain, 7, true)
  expect(usual).toBeCloseTo(97 / 100, 12)
  expect(discountAffinity([{ isDiscounted: true, usual }], 0.4).share).toBeCloseTo(0.4075, 12)
  expect(usualOnDay(bargain, 8, true)).toBe(0.4)
})
