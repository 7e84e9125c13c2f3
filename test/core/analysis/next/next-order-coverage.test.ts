/** The 80 % windows against what simulated buyers really did: random and regular ones, young shops and old ones. */
import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { fitLifetime } from '../../../../core/analysis/lifetime/fit.ts'
import { repeatRows } from '../../../../core/analysis/lifetime/repeat-rows.ts'
import { nextOrderWindow } from '../../../../core/analysis/next-order/next-order-window.ts'
import { betaDraw, gammaDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'
import type { PurchaseHistory } from '../../../../core/model/purchase-history.ts'
import { historyOf, simulatedLives } from '../history.ts'

const YEAR = 365

/** Erlang-k gaps at an own gamma rate (weeks), lost by an own beta chance after each purchase; first seen over two years. */
function buyers(seed: number, lives: { r: number; alpha: number; a: number; b: number; k: number }): PurchaseHistory {
  const random = seededRandom(seed)
  const people = Array.from({ length: 2000 }, () => {
    const rate = gammaDraw(random, lives.r) / lives.alpha / 7
    const loss = betaDraw(random, lives.a, lives.b)
    const days: { day: number }[] = []
    for (
      let day = 2 * YEAR * random();
      day <= 3 * YEAR;
      day += Math.max(1, gammaDraw(random, lives.k) / lives.k / rate)
    ) {
      days.push({ day: Math.floor(day) })
      if (random() < loss) break
    }
    return days
  })
  return historyOf(people)
}

/** Of those who come again within the year after `cut`: the share whose day lies in p10 … p90, by basis. */
function coverage(histories: readonly PurchaseHistory[], cut: number) {
  const found = { own: { inside: 0, all: 0 }, shop: { inside: 0, all: 0 } }
  for (const history of histories) {
    const summaries = summariseCustomers(history, cut)
    const rows = repeatRows(summaries.days, cut)
    const { parameters } = fitLifetime(rows, { model: 'mbg-nbd', method: 'map', unitDays: 1 })
    const { basis, p10, p90 } = nextOrderWindow(summaries, parameters)
    for (let c = 0; c < history.customerCount; c++) {
      const days = history.orderDay.subarray(history.orderStart[c]!, history.orderStart[c + 1]!)
      const next = days.find((day) => day > cut)
      if (basis[c] === 0 || next === undefined || next - cut > YEAR) continue
      const counts = basis[c] === 1 ? found.own : found.shop
      counts.all++
      if (next - cut >= Math.floor(p10[c]!) && next - cut <= Math.ceil(p90[c]!)) counts.inside++
    }
  }
  return found
}

const seeds = [1, 2, 3]
const shops = {
  'random buyers, all new, seen for ten months': {
    cut: 300,
    make: (seed: number) => historyOf(simulatedLives(4000, 665, seed)),
  },
  'random buyers, all new, seen for twenty months': {
    cut: 600,
    make: (seed: number) => historyOf(simulatedLives(4000, 965, seed)),
  },
  'random buyers over two years': {
    cut: 2 * YEAR,
    make: (seed: number) => buyers(seed, { r: 1, alpha: 6, a: 1, b: 4, k: 1 }),
  },
  'rare random buyers over two years': {
    cut: 2 * YEAR,
    make: (seed: number) => buyers(seed, { r: 0.6, alpha: 8, a: 0.8, b: 2.5, k: 1 }),
  },
  'regular buyers (Erlang 3)': {
    cut: 2 * YEAR,
    make: (seed: number) => buyers(seed, { r: 2, alpha: 10, a: 0.7, b: 6, k: 3 }),
  },
  'clocks (Erlang 8)': { cut: 2 * YEAR, make: (seed: number) => buyers(seed, { r: 3, alpha: 12, a: 0.5, b: 8, k: 8 }) },
} as const

describe.each(Object.entries(shops))('%s', (_, { cut, make }) => {
  const { own, shop } = coverage(seeds.map(make), cut)

  test.each([
    ['own', own],
    ['shop', shop],
  ] as const)('%s rhythm: the middle 80 %% hold 75 to 85 of a hundred', (_basis, { inside, all }) => {
    expect(all).toBeGreaterThan(500)
    expect(inside / all).toBeGreaterThan(0.75)
    expect(inside / all).toBeLessThan(0.855)
  })
})
