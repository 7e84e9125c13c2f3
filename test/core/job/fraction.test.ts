import { describe, expect, it } from 'vitest'
import { fractionOf } from '../../../core/job/fraction.ts'

const weights = { read: 3, store: 6, index: 1 }

// Expected values are the weighted sums, worked by hand.
describe('fractionOf', () => {
  it.each([
    ['read', 0, 10, 0],
    ['read', 5, 10, 0.15],
    ['store', 0, 10, 0.3],
    ['store', 5, 10, 0.6],
    ['index', 1, 1, 1],
    ['index', 9, 1, 1],
    ['store', -4, 10, 0.3],
    ['store', 7, null, 0.3],
    ['store', 7, 0, 0.3],
    ['unheard-of', 1, 1, 0],
  ])('%s %s of %s is %s', (step, done, total, fraction) => {
    expect(fractionOf(weights, step, done, total)).toBeCloseTo(fraction, 12)
  })

  it('does not divide by an empty plan', () => {
    expect(fractionOf({}, 'read', 1, 1)).toBe(0)
    expect(fractionOf({ read: 0 }, 'read', 1, 1)).toBe(0)
  })
})
