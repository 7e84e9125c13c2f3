/** Of people told the same chance of buying within 30 days, as many do: in every fifth, on simulated shops, by the model and by the rule. */
import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { assessLifetime } from '../../../../core/analysis/lifetime/assess.ts'
import { buyingChances } from '../../../../core/analysis/offer/buying-chance.ts'
import { wilsonInterval } from '../../../../core/analysis/stats/wilson.ts'
import { historyOf, simulatedLives } from '../history.ts'

const DAYS = 30

/** Five groups by falling chance: what was foretold, what happened, of how many. */
function fifths(seed: number, cut: number, by: 'model' | 'rule') {
  const history = historyOf(simulatedLives(5000, cut + 60, seed))
  const summaries = summariseCustomers(history, cut)
  const lifetime = assessLifetime(history, cut, 1)
  if (lifetime.kind !== 'assessed') throw new Error('too few customers')
  const { chance } = buyingChances(summaries, by === 'model' ? { ...lifetime, chosen: 'model' } : null, DAYS)
  const people = Array.from(chance.keys())
    .filter((c) => !Number.isNaN(chance[c]))
    .sort((a, b) => chance[b]! - chance[a]!)
  return Array.from({ length: 5 }, (_, fifth) => {
    const group = people.slice(Math.floor((people.length * fifth) / 5), Math.floor((people.length * (fifth + 1)) / 5))
    const foretold = group.reduce((sum, c) => sum + chance[c]!, 0) / group.length
    const bought = group.filter((c) =>
      history.orderDay
        .subarray(history.orderStart[c]!, history.orderStart[c + 1]!)
        .some((day) => day > cut && day <= cut + DAYS),
    ).length
    return { foretold, bought, people: group.length }
  })
}

describe.each(['model', 'rule'] as const)('by the %s', (by) => {
  test.each([200, 400])('seen for %i days: each fifth lies in its binomial band', (cut) => {
    let outside = 0
    for (const seed of [1, 2, 3]) {
      for (const { foretold, bought, people } of fifths(seed, cut, by)) {
        const { low, high } = wilsonInterval(bought, people, 0.99)
        if (foretold < low - 0.005 || foretold > high + 0.005) outside++
      }
    }
    // 15 bands of 99 %: one outside happens by chance in one shop of seven.
    expect(outside).toBeLessThanOrEqual(by === 'model' ? 1 : 3)
  })
})
