import { describe, expect, test } from 'vitest'
import { measureExperiment } from '../../../../core/analysis/campaign/experiment.ts'
import { measureCampaign } from '../../../../core/analysis/campaign/measure-campaign.ts'
import { cuped, isCupedWorth } from '../../../../core/analysis/stats/cuped.ts'
import { normalDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'
import { momentsOf } from '../../../../core/analysis/stats/welch.ts'

describe('cuped', () => {
  test('by hand: y = 1, 3, 2 over x = 1, 2, 3 has theta 1/2 and a cut of 1/4', () => {
    const { adjusted, cut } = cuped([1, 3, 2], [1, 2, 3])
    expect([...adjusted]).toEqual([1.5, 3, 1.5])
    expect(cut).toBeCloseTo(0.25, 12)
  })
  test('the mean stays; the variance shrinks by the cut', () => {
    const random = seededRandom(7)
    const before = Float64Array.from({ length: 4000 }, () => normalDraw(random))
    const values = before.map((x) => 10 + 0.8 * x + normalDraw(random))
    const { adjusted, cut } = cuped(values, before)
    expect(momentsOf(adjusted).mean).toBeCloseTo(momentsOf(values).mean, 9)
    expect((momentsOf(adjusted).sd / momentsOf(values).sd) ** 2).toBeCloseTo(1 - cut, 9)
  })
  test('nothing known before, or nothing spread, cuts nothing', () => {
    expect(cuped([1, 2, 3], [5, 5, 5])).toEqual({ adjusted: Float64Array.of(1, 2, 3), cut: 0 })
    expect(cuped([4, 4], [1, 2]).cut).toBe(0)
  })
  test('is used from 5 % and 50 people an arm', () => {
    expect(isCupedWorth(0.05, [50, 50])).toBe(true)
    expect(isCupedWorth(0.049, [500, 500])).toBe(false)
    expect(isCupedWorth(0.9, [500, 49])).toBe(false)
  })
})

/** People who spend by habit, of whom the contacted spend `extra` more. */
function habitual(seed: number, people: readonly [number, number], extra: number) {
  const random = seededRandom(seed)
  const group = (size: number, more: number) => {
    const before = Float64Array.from({ length: size }, () => Math.max(0, 100 + 60 * normalDraw(random)))
    const spent = before.map((x) => Math.max(0, x + 30 * normalDraw(random)) + more)
    const outcomes = { bought: new Uint8Array(size).fill(1), revenueMinor: spent, marginMinor: spent }
    return { before, outcomes }
  }
  return [group(people[0], extra), group(people[1], 0)] as const
}

test('a campaign among habitual buyers: unbiased, 5 % false alarms, a range about half as wide', () => {
  let [alarms, sum, narrower] = [0, 0, 0]
  const rounds = 200
  for (let seed = 0; seed < rounds; seed++) {
    const [contacted, holdout] = habitual(seed, [200, 100], 0)
    const groups = { contacted: contacted.outcomes, holdout: holdout.outcomes, costMinor: 0, seed: 1 }
    const plain = measureCampaign(groups)
    const beyond = measureCampaign({ ...groups, before: { contacted: contacted.before, holdout: holdout.before } })
    expect(beyond.varianceCut).toBeGreaterThan(0.6)
    alarms += beyond.low! > 0 || beyond.high! < 0 ? 1 : 0
    sum += beyond.incrementalProfitMinor! / 200
    narrower += (beyond.high! - beyond.low!) / (plain.high! - plain.low!)
  }
  expect(alarms / rounds).toBeGreaterThan(0.025)
  expect(alarms / rounds).toBeLessThan(0.08)
  expect(Math.abs(sum / rounds)).toBeLessThan(0.6)
  expect(narrower / rounds).toBeLessThan(0.6)
}, 60_000)

test('the chance of profit leans the way the adjusted range does', () => {
  const [contacted, holdout] = habitual(3, [200, 100], 20)
  const groups = { contacted: contacted.outcomes, holdout: holdout.outcomes, costMinor: 0, seed: 1 }
  const measure = measureCampaign({ ...groups, before: { contacted: contacted.before, holdout: holdout.before } })
  expect(measure.verdict).toBe('earned')
  expect(measure.chanceOfProfit).toBeGreaterThan(0.9)
})

test('a ready table: the cut is told, and used only where it helps', () => {
  const [contacted, holdout] = habitual(5, [300, 300], 10)
  const both = (pick: (group: typeof contacted) => Float64Array) =>
    Float64Array.of(...pick(contacted), ...pick(holdout))
  const table = {
    arms: ['none', 'mail'],
    arm: Int32Array.from({ length: 600 }, (_, i) => (i < 300 ? 1 : 0)),
    metrics: [{ name: 'spend', values: both(({ outcomes }) => outcomes.revenueMinor) }],
  }
  const options = { revenue: 'spend', margin: 0.5, costPerContact: 0, shares: null, seed: 1 }
  const [plain] = measureExperiment(table, options).comparisons
  const habit = measureExperiment({ ...table, before: both(({ before }) => before) }, options)
  const noise = seededRandom(1)
  const useless = measureExperiment({ ...table, before: table.metrics[0]!.values.map(() => noise()) }, options)
  expect(plain).toMatchObject({ method: 'welch', varianceCut: null })
  expect(habit.comparisons[0]).toMatchObject({ method: 'cuped' })
  expect(habit.comparisons[0]!.standardError).toBeLessThan(plain!.standardError * 0.7)
  expect(habit.profit[0]!.incrementalProfit).toBeCloseTo(300 * 0.5 * habit.comparisons[0]!.difference, 6)
  expect(useless.comparisons[0]).toMatchObject({ method: 'welch', difference: plain!.difference })
  expect(useless.comparisons[0]!.varianceCut).toBeLessThan(0.05)
})
