import { describe, expect, it } from 'vitest'
import { matchedComparison } from '../../../../core/analysis/campaign/matched.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'
import { historyOf, type OrderSketch } from '../history.ts'

const days = { first: 900, last: 927 } as const

/** Two years of people with rates of their own; those on the list (chosen by lot among the lapsed) may get one more order. */
function shop(seed: number, people: number, boost: number) {
  const random = seededRandom(seed)
  const contacted: number[] = []
  const histories = Array.from({ length: people }, (_, c): OrderSketch[] => {
    const rate = 0.002 + 0.012 * random()
    const joined = Math.floor(random() * 500)
    const orders: OrderSketch[] = [{ day: joined }]
    for (let day = joined + 1; day <= days.last; day++) if (random() < rate) orders.push({ day })
    const before = orders.filter(({ day }) => day < days.first)
    const lapsed = before.length > 0 && days.first - (before.at(-1)?.day ?? 0) > 45
    if (!lapsed || random() < 0.5) return orders
    contacted.push(c)
    return random() < boost ? [...orders, { day: days.first + Math.floor(random() * 28) }] : orders
  })
  return { history: historyOf(histories), contacted }
}

const compare = (seed: number, people: number, boost: number) => {
  const { history, contacted } = shop(seed, people, boost)
  return matchedComparison(history, contacted, days, () => true, 7)
}

describe('a comparison with people alike', () => {
  it('finds a planted effect within its range', () => {
    const found = compare(1, 1500, 0.25)
    expect(found?.low).toBeGreaterThan(0)
    // A quarter of those who would not have bought anyway.
    expect(found?.low).toBeLessThan(0.21)
    expect(found?.high).toBeGreaterThan(0.16)
    expect(found?.windows).toBeGreaterThanOrEqual(20)
  })

  it('finds nothing where nothing was sent, about as often as it says', () => {
    let covered = 0
    for (let seed = 100; seed < 200; seed++) {
      const found = compare(seed, 500, 0)
      if (found && found.low <= 0 && found.high >= 0) covered += 1
    }
    expect(covered).toBeGreaterThanOrEqual(90)
  })

  it('cannot tell with a short history or few people', () => {
    expect(compare(1, 60, 0.25)).toBeNull()
    const { history, contacted } = shop(1, 1500, 0.25)
    expect(matchedComparison(history, contacted, { first: 200, last: 227 }, () => true, 7)).toBeNull()
  })
})
