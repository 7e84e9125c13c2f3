import { expect, test } from 'vitest'
import { interestOf } from '../../../../core/analysis/interest/interest.ts'

test('a view 14 days old at a half-life of 14 days counts .5', () => {
  expect(interestOf([{ day: 100, kind: 'view' }], 114)).toBe(0.5)
  expect(
    interestOf(
      [
        { day: 100, kind: 'cart' },
        { day: 121, kind: 'view' },
      ],
      114,
      7,
    ),
  ).toBe(1)
})
