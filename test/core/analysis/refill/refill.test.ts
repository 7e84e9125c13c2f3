import { expect, test } from 'vitest'
import { productLimitQuantiles, refills } from '../../../../core/analysis/refill/refill.ts'
import { historyOf } from '../history.ts'

test('the product-limit curve by hand', () => {
  // Waits 6, 6, 6, 7, 10, 13, 16, 22, 23 ended; 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 go on: the 6-MP arm of Freireich et al.
  // (1963), whose median is 23 and whose curve stands at .857 after 6, .807 after 7, .753 after 10, .690 after 13, .627 after 16,
  // .538 after 22 and .448 after 23 weeks.
  const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
  expect(productLimitQuantiles(ended, open, [0.1, 0.25, 0.5, 0.75])).toEqual([6, 13, 23, Number.NaN])
  expect(productLimitQuantiles([10, 30], [20], [0.5])).toEqual([30])
  expect(productLimitQuantiles([], [5], [0.5])).toEqual([Number.NaN])
})

test('a product that lasts thirty days; one that nobody buys twice is not refilled', () => {
  const lines = [{ product: 0 }, { product: 1 }]
  const loyal = Array.from({ length: 20 }, (_, c) =>
    [0, 30, 60].map((day, i) => ({ day: day + (c % 3), lines: i === 0 ? lines : [{ product: 0 }] })),
  )
  const once = Array.from({ length: 10 }, () => [{ day: 70, lines }])
  const history = historyOf([...loyal, ...once], { productCategory: [0, 0] })
  const [tea, ...others] = refills(history, 90)
  expect(others).toEqual([])
  expect(tea).toMatchObject({
    product: 0,
    buyers: 30,
    repeatBuyers: 20,
    ended: 40,
    open: 30,
    p25: 30,
    p50: 30,
    p75: 30,
  })
  // Bought last on day 60: exactly thirty days ago. Those of day 61 and 62, and of day 70, have still some days to go.
  expect(tea!.due.length).toBe(7)
  // Five days on all twenty are; two months after that nobody waits for a refill any more.
  expect(refills(history, 95)[0]!.due.length).toBe(20)
  expect(refills(history, 155)[0]!.due).toEqual([])
})
