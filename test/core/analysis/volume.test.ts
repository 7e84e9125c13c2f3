import { expect, test } from 'vitest'
import { summariseCustomers } from '../../../core/analysis/customer/summary.ts'
import { assessLifetime } from '../../../core/analysis/lifetime/assess.ts'
import { suggestNextBasket } from '../../../core/analysis/next-basket/next-basket.ts'
import { nextOrderWindow } from '../../../core/analysis/next-order/next-order-window.ts'
import { buyingChances } from '../../../core/analysis/offer/buying-chance.ts'
import { chooseWithinBudget } from '../../../core/analysis/offer/knapsack.ts'
import { scoreRfm } from '../../../core/analysis/rfm/score.ts'
import { segmentColumn } from '../../../core/analysis/rfm/segment.ts'
import { describeSegments } from '../../../core/analysis/segment/describe-segments.ts'
import { attributesOf } from '../../../core/analysis/segment/traits.ts'
import { madeUpHistory } from './history.ts'

/** Shortest of three runs, so that a busy machine does not decide. */
function shortest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

test('eight times the shop takes about eight times as long, not sixty-four', () => {
  const small = madeUpHistory(2500, 4, 4)
  const large = madeUpHistory(20_000, 4, 4)
  const analyses: Record<string, (shop: typeof small) => unknown> = {
    summary: (shop) => summariseCustomers(shop, shop.lastDay),
    lifetime: (shop) => assessLifetime(shop, shop.lastDay, 1),
    'next basket': (shop) => suggestNextBasket(shop, shop.lastDay),
    'next order': (shop) => nextOrderWindow(summariseCustomers(shop, shop.lastDay)),
    chances: (shop) => buyingChances(summariseCustomers(shop, shop.lastDay), null),
    segments: (shop) => {
      const summaries = summariseCustomers(shop, shop.lastDay)
      describeSegments(summaries, segmentColumn(summaries, scoreRfm(summaries)), attributesOf(shop, summaries))
    },
    knapsack: (shop) =>
      chooseWithinBudget(
        Array.from({ length: shop.customerCount }, (_, c) => [
          { cost: 1, value: 1 + (c % 7) },
          { cost: 5 + (c % 3), value: 3 + (c % 11) },
        ]),
        shop.customerCount,
      ),
  }
  for (const [name, analyse] of Object.entries(analyses)) {
    const [few, many] = [shortest(() => analyse(small)), shortest(() => analyse(large))]
    expect(many, `${name}: ${few.toFixed(1)} ms, then ${many.toFixed(1)} ms`).toBeLessThan(25 * few + 20)
  }
})
