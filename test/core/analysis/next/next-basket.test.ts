import { describe, expect, test } from 'vitest'
import { suggestionsOf, suggestNextBasket } from '../../../../core/analysis/next-basket/next-basket.ts'
import { historyOf, madeUpHistory } from '../history.ts'

const basket = (day: number, ...products: number[]) => ({
  day,
  lines: products.map((product) => ({ product, net: 100 })),
})
const shop = { productCategory: [0, 0, 1, 1, 1], categories: ['tea', 'cups'] }

describe('what each person is likely to buy next', () => {
  const history = historyOf(
    [
      [basket(900, 0, 1), basket(910, 1), basket(920, 0, 0)],
      [basket(905, 2), basket(915, 2)],
      [basket(930, 3), basket(931, 3), basket(932, 3, 2)],
      [basket(10, 4), basket(20, 4), basket(30, 4)],
      [],
    ],
    shop,
  )
  const baskets = suggestNextBasket(history, 940, { top: 4 })

  test('own products by .9 per basket since, then what sells; no product twice', () => {
    const list = suggestionsOf(baskets, 0)
    expect(list.map((item) => item.product)).toEqual([0, 1, 2, 3])
    expect(list[0]!.score).toBeCloseTo(1 + 0.81, 12)
    expect(list[1]!.score).toBeCloseTo(0.9 + 0.81, 12)
    expect(list.map((item) => item.kind)).toEqual(['repeat', 'repeat', 'new', 'new'])
    expect(list.map((item) => item.support)).toEqual([2, 2, 3, 3])
  })

  test('under three baskets: bestsellers of the favourite category, then of the shop', () => {
    expect(suggestionsOf(baskets, 1).map((item) => [item.product, item.kind])).toEqual([
      [2, 'repeat'],
      [3, 'new'],
      [0, 'new'],
      [1, 'new'],
    ])
  })

  test('what is no longer sold is not suggested, not even to its buyers', () => {
    expect(suggestionsOf(baskets, 3).some((item) => item.product === 4)).toBe(false)
  })

  test('who never bought gets the bestsellers', () => {
    expect(suggestionsOf(baskets, 4).map((item) => item.product)).toEqual([2, 3, 0, 1])
  })

  test('purchases after the end of observation are not seen', () => {
    expect(suggestionsOf(suggestNextBasket(history, 25, { top: 4 }), 0).map((item) => item.product)).toEqual([4])
  })
})

test('a shop without products, and nobody at all', () => {
  const none = historyOf([[basket(1, -1)]], { productCategory: [], categories: [] })
  expect(suggestionsOf(suggestNextBasket(none, 5), 0)).toEqual([])
  expect(suggestNextBasket(historyOf([]), 5).product).toHaveLength(0)
})

test('in any shop: no product twice, scores never rise along own products', () => {
  const history = madeUpHistory(200, 5, 4)
  const baskets = suggestNextBasket(history, history.lastDay)
  for (let c = 0; c < history.customerCount; c++) {
    const list = suggestionsOf(baskets, c)
    expect(new Set(list.map((item) => item.product)).size).toBe(list.length)
    expect(list).toHaveLength(5)
    for (const item of list) expect(item.support).toBeGreaterThan(0)
  }
})
