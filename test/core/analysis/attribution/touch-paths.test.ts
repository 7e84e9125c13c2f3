import { expect, test } from 'vitest'
import {
  firstTouchCredit,
  lastTouchCredit,
  linearCredit,
  markovCredit,
  shapleyCredit,
} from '../../../../core/analysis/attribution/credit.ts'
import { type Touch, touchPaths } from '../../../../core/analysis/attribution/touch-paths.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'
import { historyOf, type OrderSketch } from '../history.ts'

const order = (day: number, channel: number): OrderSketch => ({ day, net: 1000, channel })
const shop = (channel: number) => ['Tmall', 'WeChat'][channel] ?? '?'
const days = { first: 1, asOf: 400 }

test('by hand: contacts and earlier orders within 90 days lead to an order; what nothing followed is lost', () => {
  const history = historyOf([
    // Ordered after a message, and again in the other channel 50 days later.
    [order(10, 0), order(60, 1)],
    // The message is 90 days old: forgotten.
    [order(100, 0)],
    [order(5, 0)],
  ])
  const touches: Touch[] = [
    { customer: 0, day: 10, label: 'sms' },
    { customer: 0, day: 10, label: 'sms' },
    { customer: 1, day: 10, label: 'sms' },
    { customer: 2, day: 20, label: 'sms' },
    // Too young to be called lost, and after the end of observation.
    { customer: 1, day: 350, label: 'mail' },
    { customer: 1, day: 500, label: 'mail' },
  ]
  const found = touchPaths(history, touches, days, shop).map(({ touches: path, conversions, losses }) => [
    path.join(' > '),
    conversions,
    losses,
  ])
  expect(new Set(found)).toEqual(
    new Set([
      ['sms', 0, 1],
      ['sms > Tmall', 1, 0],
      ['sms > Tmall > WeChat', 1, 0],
      ['Tmall', 2, 0],
    ]),
  )
})

test('orders outside the days asked for are no conversions', () => {
  const history = historyOf([[order(10, 0), order(60, 1), order(300, 1)]])
  const paths = touchPaths(history, [], { first: 50, asOf: 100 }, shop)
  expect(paths).toEqual([{ touches: ['Tmall', 'WeChat'], conversions: 1, losses: 0 }])
})

test('by every rule the credit of all touches adds up to the orders', () => {
  const random = seededRandom(11)
  const pick = (below: number) => Math.floor(random() * below)
  const sketches = Array.from({ length: 300 }, () =>
    Array.from({ length: 1 + pick(4) }, () => order(1 + pick(380), pick(2))).sort((a, b) => a.day - b.day),
  )
  const touches = Array.from({ length: 600 }, () => ({
    customer: pick(300),
    day: 1 + pick(390),
    label: ['sms', 'mail', 'search'][pick(3)]!,
  }))
  const paths = touchPaths(historyOf(sketches), touches, days, shop)
  const orders = sketches.reduce((sum, { length }) => sum + length, 0)
  const markov = markovCredit(paths).credit
  for (const credit of [lastTouchCredit, firstTouchCredit, linearCredit, shapleyCredit].map((rule) => rule(paths))) {
    expect([...credit.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(orders, 6)
  }
  expect([...markov.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(orders, 6)
})
