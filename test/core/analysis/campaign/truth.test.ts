/** A shop whose campaigns have effects that are known: what is said of them must add up, and no good advertising be stopped. */
import { describe, expect, it } from 'vitest'
import { measureCampaign } from '../../../../core/analysis/campaign/measure-campaign.ts'
import { decideSpending } from '../../../../core/analysis/money/stop-rule.ts'
import { gammaDraw, normalDraw, type Random, seededRandom } from '../../../../core/analysis/stats/random.ts'

function people(count: number, share: number, random: Random) {
  const bought = Uint8Array.from({ length: count }, () => (random() < share ? 1 : 0))
  const revenueMinor = Float64Array.from(bought, (flag) => (flag === 1 ? Math.round(4000 * gammaDraw(random, 2)) : 0))
  return { bought, revenueMinor, marginMinor: revenueMinor.map((revenue) => revenue * 0.4) }
}
/** Mean margin of an order: two times 4,000 at 40 %. */
const MARGIN = 3200

/** 200 campaigns of 200 to 1,200 people at 10 to 20 % usual buyers; effects around +2 points. */
function year(seed: number) {
  const random = seededRandom(seed)
  return Array.from({ length: 200 }, () => {
    const size = 200 + Math.floor(1000 * random())
    const usual = 0.1 + 0.1 * random()
    const effect = Math.max(-0.05, 0.02 + 0.02 * normalDraw(random))
    const costMinor = Math.round(size * 20 * random())
    const result = measureCampaign({
      contacted: people(size, usual + effect, random),
      holdout: people(Math.max(50, Math.round(size / 5)), usual, random),
      costMinor,
      seed: 1,
    })
    return { truth: size * effect * MARGIN - costMinor, result }
  })
}

describe('200 campaigns with known effects', () => {
  it('sum to the truth within the range that is stated for the sum', () => {
    let within = 0
    let earnedWrongly = 0
    let earned = 0
    for (let seed = 1; seed <= 3; seed++) {
      const told = year(seed).filter(({ result }) => result.incrementalProfitMinor !== null)
      expect(told.length).toBeGreaterThan(150)
      const sum = told.reduce((total, { result }) => total + (result.incrementalProfitMinor ?? 0), 0)
      const truth = told.reduce((total, each) => total + each.truth, 0)
      // Ranges of independent campaigns add like their squares.
      const half = Math.hypot(...told.map(({ result: { low, high } }) => ((high ?? 0) - (low ?? 0)) / 2))
      if (Math.abs(sum - truth) <= half) within += 1
      const good = told.filter(({ result }) => result.verdict === 'earned')
      earned += good.length
      earnedWrongly += good.filter((each) => each.truth < 0).length
    }
    expect(within).toBe(3)
    expect(earned).toBeGreaterThan(20)
    expect(earnedWrongly / earned).toBeLessThan(0.1)
  })
})

describe('the stop-spending list', () => {
  it('names advertising that truly earns at most one time in twenty', () => {
    const random = seededRandom(3)
    let stopped = 0
    const lines = 4000
    for (let line = 0; line < lines; line++) {
      // Truly earns: at least one order per margin spent, so that spend comes back.
      const marginMinor = 2000 + 8000 * random()
      const spendMinor = marginMinor * (0.5 + 9 * random())
      const expectedOrders = (spendMinor / marginMinor) * (1 + random())
      if (decideSpending(spendMinor, marginMinor, poisson(expectedOrders, random)).verdict === 'stop') stopped += 1
    }
    expect(stopped / lines).toBeLessThanOrEqual(0.05)
  })
})

function poisson(mean: number, random: Random): number {
  let count = 0
  for (let left = Math.exp(-mean), product = random(); product > left; count++) product *= random()
  return count
}
