import { describe, expect, test } from 'vitest'
import { channelPeople } from '../../../../core/analysis/channel/channel-people.ts'
import { channelRole } from '../../../../core/analysis/channel/channel-role.ts'
import { priceConflicts } from '../../../../core/analysis/channel/price-conflicts.ts'
import { historyOf, type OrderSketch } from '../history.ts'

/** Channels of the sketches: 0 and 1. */
const order = (day: number, channel: number): OrderSketch => ({ day, net: 1000, channel })

describe('who begins where and who comes back', () => {
  const history = historyOf([
    [order(1, 0), order(5, 1), order(9, 1)],
    [order(1, 0), order(1, 1)],
    [order(2, 1)],
    [order(3, 1), order(30, 0)],
  ])
  const { channels, journeys } = channelPeople(history, 20)

  test('counts by hand, nothing after the day asked for', () => {
    // First orders: two people in 0, two in 1 (the fourth's second order is on day 30). The second person bought twice on one day.
    expect(channels[0]).toMatchObject({ orders: 2, customers: 2, firstOrders: 2, returned: 1, netMinor: 2000 })
    expect(channels[1]).toMatchObject({ orders: 5, customers: 4, firstOrders: 2, returned: 0, netMinor: 5000 })
    expect(journeys).toEqual([{ from: 0, to: 1, customers: 2 }])
  })

  test('no role is named of a handful of people', () => {
    expect(channelRole(channels[0]!, channels)).toBeNull()
  })
})

test('a channel that brings people who do not return is told from one that keeps them', () => {
  const loyal = Array.from({ length: 60 }, () => [order(1, 1), order(20, 1), order(40, 1), order(60, 1)])
  const passing = Array.from({ length: 80 }, (_, c) => (c % 10 === 0 ? [order(3, 0), order(50, 0)] : [order(3, 0)]))
  const { channels } = channelPeople(historyOf([...loyal, ...passing]), 90)
  expect(channelRole(channels[0]!, channels)).toMatchObject({
    newcomers: { share: 80 / 88, rest: 60 / 240, standing: 'more' },
    returners: { share: 0.1, rest: 1, standing: 'fewer' },
  })
  expect(channelRole(channels[1]!, channels)?.newcomers.standing).toBe('fewer')
})

test('two channels that are alike get no role by chance', () => {
  const people = Array.from({ length: 100 }, (_, c) => [order(1 + (c % 7), c % 2), order(40, c % 2)])
  const { channels } = channelPeople(historyOf(people), 90)
  expect(channelRole(channels[0]!, channels)).toMatchObject({
    newcomers: { standing: 'alike' },
    returners: { standing: 'alike' },
  })
})

describe('one product at two prices', () => {
  const sale = (day: number, channel: number, price: number, quantity = 1): OrderSketch => ({
    day,
    net: price * quantity,
    channel,
    lines: [{ product: 0, quantity, net: price * quantity }],
  })
  const sales = (channel: number, ...prices: number[]) => prices.map((price, i) => [sale(10 + i, channel, price)])

  test('medians over at least three sales each', () => {
    const history = historyOf([...sales(0, 5000, 5200, 4800), ...sales(1, 4000, 4000, 9900)])
    expect(priceConflicts(history, 0, 90)).toMatchObject([
      {
        prices: [
          { channel: 0, priceMinor: 5000, sales: 3 },
          { channel: 1, priceMinor: 4000, sales: 3 },
        ],
        difference: expect.closeTo(0.2, 9),
      },
    ])
  })

  test('few sales, small differences and old prices are no conflict', () => {
    expect(priceConflicts(historyOf([...sales(0, 5000, 5000, 5000), ...sales(1, 4000, 4000)]), 0, 90)).toEqual([])
    expect(priceConflicts(historyOf([...sales(0, 5000, 5000, 5000), ...sales(1, 4900, 4900, 4900)]), 0, 90)).toEqual([])
    expect(priceConflicts(historyOf([...sales(0, 5000, 5000, 5000), ...sales(1, 4000, 4000, 4000)]), 40, 90)).toEqual(
      [],
    )
  })
})
