import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { buyingChances } from '../../../../core/analysis/offer/buying-chance.ts'
import { usualBaskets } from '../../../../core/analysis/offer/usual-basket.ts'
import { historyOf, simulatedLives } from '../history.ts'

describe('chance to buy within 30 days if left alone, from the shop’s silences', () => {
  test('by hand: silences of 10 and 50 ended, one of 5 and two of 100 and 40 go on', () => {
    const history = historyOf([[{ day: 0 }, { day: 10 }], [{ day: 0 }], [{ day: 40 }, { day: 90 }], [{ day: 60 }], []])
    const { chance, low, high } = buyingChances(summariseCustomers(history, 100), null)
    const exposure = 10 + 50 + 100 + 40 + 90 + 10
    const base = 1 - Math.exp((-2 / exposure) * 30)
    // One-time buyer who waited 40. Two of the four first silences (10, 40 open, 50, 100 open) lasted 50 days, so waits beyond 20
    // are judged as 20: of the three silent that long one bought by day 50, and one was lost from sight.
    expect(chance[3]).toBeCloseTo((1 + 3 * base) / (3 - 0.5 + 3), 12)
    expect(chance[4]).toBeNaN()
    for (let c = 0; c < 4; c++) {
      expect(low[c]!).toBeLessThan(chance[c]!)
      expect(high[c]!).toBeGreaterThan(chance[c]!)
    }
  })

  test('foretells how many really buy', () => {
    const history = historyOf(simulatedLives(4000, 400, 9))
    const cut = 150
    const { chance } = buyingChances(summariseCustomers(history, cut), null)
    let [expected, actual] = [0, 0]
    for (let c = 0; c < history.customerCount; c++) {
      if (Number.isNaN(chance[c])) continue
      expected += chance[c]!
      const days = history.orderDay.slice(history.orderStart[c], history.orderStart[c + 1])
      if (days.some((day) => day > cut && day <= cut + 30)) actual++
    }
    expect(actual).toBeGreaterThan(300)
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.15)
  })

  test('nobody and one buyer of today', () => {
    expect(buyingChances(summariseCustomers(historyOf([]), 5), null).chance).toHaveLength(0)
    expect(buyingChances(summariseCustomers(historyOf([[{ day: 5 }]]), 5), null).chance[0]).toBe(0)
  })
})

test('usual baskets are drawn to the shop’s mean; margins are own where known', () => {
  const history = historyOf([
    [{ day: 1, net: 4000 }],
    [
      { day: 1, net: 1000, margin: 250 },
      { day: 2, net: 1000, margin: 250 },
    ],
    [{ day: 3, net: -500, sale: false }],
  ])
  const { basketMinor, marginMinor, isMarginKnown } = usualBaskets(summariseCustomers(history, 5), 0.4)
  const shop = 6000 / 3
  expect(basketMinor[0]).toBeCloseTo((4000 + 3 * shop) / 4, 9)
  expect(marginMinor[0]).toBeCloseTo(basketMinor[0]! * 0.4, 9)
  expect(marginMinor[1]).toBeCloseTo(basketMinor[1]! * 0.25, 9)
  expect([...isMarginKnown]).toEqual([0, 1, 0])
  expect(basketMinor[2]).toBeNaN()
})
