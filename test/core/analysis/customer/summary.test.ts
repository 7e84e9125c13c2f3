import { describe, expect, test } from 'vitest'
import { shopRegularity } from '../../../../core/analysis/customer/rhythm.ts'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { historyOf, madeUpHistory } from '../history.ts'

describe('summaries of a hand-made shop', () => {
  const history = historyOf(
    [
      [
        {
          day: 100,
          net: 3000,
          margin: 1000,
          discount: 0,
          lines: [
            { product: 0, net: 2000 },
            { product: 2, net: 1000 },
          ],
        },
        {
          day: 110,
          net: 2000,
          margin: 800,
          discount: 500,
          gross: 2500,
          channel: 1,
          lines: [{ product: 2, net: 2000 }],
        },
        { day: 110, net: 1000, margin: 200, channel: 1, lines: [{ product: 1, net: 1000 }] },
        { day: 130, net: 1000, margin: 300, lines: [{ product: 1, net: 1000 }] },
        { day: 131, net: -1000, margin: -300, sale: false, lines: [{ product: 1, net: -1000, quantity: -1 }] },
        { day: 190, net: 9000, lines: [{ product: 0, net: 9000 }] },
      ],
      [{ day: 120, net: -500, sale: false, lines: [{ product: 0, net: -500 }] }],
      [{ day: 105, net: 4000, lines: [{ product: -1, net: 4000 }] }],
      [],
    ],
    { productCategory: [0, 1, 1], categories: ['tea', 'cups'] },
  )
  const summary = summariseCustomers(history, 150)

  test('counts, days and money up to the end of observation', () => {
    expect([...summary.orderCount]).toEqual([4, 0, 1, 0])
    expect(summary.buyerCount).toBe(2)
    expect([...summary.purchaseDayCount]).toEqual([3, 0, 1, 0])
    expect([summary.firstDay[0], summary.lastDay[0], summary.recencyDays[0]]).toEqual([100, 130, 20])
    expect([...summary.monetaryMinor]).toEqual([6000, -500, 4000, 0])
    expect(summary.marginMinor[0]).toBe(2000)
    expect(summary.marginMinor[2]).toBeNaN()
    expect(summary.recencyDays[1]).toBeNaN()
  })

  test('rhythm: gaps of 10 and 20 days', () => {
    expect(summary.medianGapDays[0]).toBe(15)
    const variance = (2 / 12 + (10 / 30 - 0.5) ** 2) / 3
    expect(summary.regularity[0]).toBeCloseTo((1 - 4 * variance) / (8 * variance), 12)
    expect(summary.medianGapDays[2]).toBeNaN()
  })

  test('discount share: .8 by value, .2 by orders, three pseudo-orders of the shop', () => {
    const own = 0.8 * (500 / 7500) + 0.2 * (1 / 4)
    const shop = 0.8 * (500 / 11500) + 0.2 * (1 / 5)
    expect(summary.discountShare[0]).toBeCloseTo((4 * own + 3 * shop) / 7, 12)
    expect(summary.discountShare[2]).toBeCloseTo((3 * shop) / 4, 12)
    expect(summary.discountShare[3]).toBeCloseTo(shop, 12)
  })

  test('favourites by net of returns, channels by use', () => {
    expect([...summary.favourites.category.slice(0, 3)]).toEqual([1, 0, -1])
    expect([...summary.favourites.product.slice(0, 3)]).toEqual([2, 0, 1])
    expect([...summary.favourites.product.slice(3, 9)]).toEqual([-1, -1, -1, -1, -1, -1])
    expect([...summary.channels.slice(summary.channelStart[0], summary.channelStart[1])]).toEqual([0, 1])
  })

  test('what comes after the end of observation changes nothing', () => {
    expect(summariseCustomers(history, 189)).toMatchObject({
      orderCount: summary.orderCount,
      favourites: summary.favourites,
    })
  })
})

test('nobody, and a shop with one order', () => {
  const empty = summariseCustomers(historyOf([]), 10)
  expect([empty.customerCount, empty.buyerCount, empty.discountShare.length]).toEqual([0, 0, 0])
  const one = summariseCustomers(historyOf([[{ day: 5 }]]), 5)
  expect([one.recencyDays[0], one.orderCount[0], one.discountShare[0]]).toEqual([0, 1, 0])
})

test('random buyers have a regularity near 1, clocks one well above 2 (Wheat & Morrison 1990)', () => {
  const shop = madeUpHistory(1500, 8, 1)
  expect(Math.abs(shopRegularity(summariseCustomers(shop, shop.lastDay).days) - 1)).toBeLessThan(0.25)
  const clock = historyOf([Array.from({ length: 9 }, (_, i) => ({ day: 30 * i }))])
  expect(summariseCustomers(clock, 300).regularity[0]).toBeGreaterThan(4)
})
