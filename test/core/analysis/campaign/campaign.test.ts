import { describe, expect, test } from 'vitest'
import { assignArms } from '../../../../core/analysis/campaign/assign-arms.ts'
import { measureCampaign } from '../../../../core/analysis/campaign/measure-campaign.ts'
import { attributedRevenue, claimsRatio, outcomesOf } from '../../../../core/analysis/campaign/outcomes.ts'
import { adjustVerdicts, buyersNeeded, verdictOf } from '../../../../core/analysis/campaign/verdict.ts'
import { newcombeDifference } from '../../../../core/analysis/stats/newcombe.ts'
import { gammaDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'
import { momentsOf, welchDifference } from '../../../../core/analysis/stats/welch.ts'
import { historyOf } from '../history.ts'

/** So many people of whom so many bought, at amounts that vary a little. */
const group = (people: number, buyers: number, mean = 10_000) => {
  const bought = Uint8Array.from({ length: people }, (_, i) => (i < buyers ? 1 : 0))
  const revenueMinor = Float64Array.from(bought, (flag, i) => flag * (mean + ((i % 7) - 3) * 500))
  return { bought, revenueMinor, marginMinor: revenueMinor.map((revenue) => revenue * 0.4) }
}
const measure = (contacted: ReturnType<typeof group>, holdout: ReturnType<typeof group>, costMinor = 0) =>
  measureCampaign({ contacted, holdout, costMinor, seed: 1 })

describe('the fixtures of capabilities.md K3', () => {
  test('24 of 160 against 1 of 40: counts only, ten more buyers needed', () => {
    const result = measure(group(160, 24), group(40, 1))
    expect(result).toMatchObject({
      verdict: 'counts-only',
      needed: 10,
      low: null,
      high: null,
      incrementalProfitMinor: null,
    })
    expect([result.contactedBuyers, result.holdoutBuyers]).toEqual([24, 1])
  })

  test('96 of 800 against 14 of 200: +5.0 points, 0.1 to 8.7', () => {
    const { conversion, verdict } = measure(group(800, 96), group(200, 14))
    expect(conversion.difference).toBeCloseTo(0.05, 9)
    expect(conversion.low).toBeCloseTo(0.001, 3)
    expect(conversion.high).toBeCloseTo(0.087, 3)
    expect(verdict).toBe('earned')
  })

  test('72 of 800 against 17 of 200: not proven, −4.5 to +4.3', () => {
    const { conversion, verdict, needed } = measure(group(800, 72), group(200, 17))
    expect(conversion.low).toBeCloseTo(-0.045, 3)
    expect(conversion.high).toBeCloseTo(0.043, 3)
    expect(verdict).toBe('not-proven')
    expect(needed === null || needed > 100).toBe(true)
  })
})

describe('money of a campaign', () => {
  test('profit is contacted × difference of margin − cost, with Welch’s range beside a bootstrap that agrees', () => {
    const [contacted, holdout] = [group(800, 160), group(400, 40)]
    const result = measure(contacted, holdout, 50_000)
    const welch = welchDifference(momentsOf(contacted.marginMinor), momentsOf(holdout.marginMinor))
    expect(result.incrementalProfitMinor).toBe(Math.round(800 * welch.difference - 50_000))
    expect(result.low).toBe(Math.round(800 * welch.low - 50_000))
    expect(result.high).toBe(Math.round(800 * welch.high - 50_000))
    expect(Math.abs(result.bootstrap.low / welch.low - 1)).toBeLessThan(0.1)
    expect(result.verdict).toBe('earned')
    expect(result.chanceOfProfit).toBeGreaterThan(0.98)
    expect(result.pValue).toBeLessThan(0.01)
    expect(measure(contacted, holdout, 50_000)).toEqual(result)
  })

  test('a costly campaign without effect lost money', () => {
    const result = measure(group(800, 80), group(800, 80), 500_000)
    expect(result.verdict).toBe('lost')
    expect(result.high).toBeLessThan(0)
    expect(result.chanceOfProfit).toBeLessThan(0.01)
  })

  test('no effect and no cost: a chance near one half', () => {
    expect(Math.abs(measure(group(800, 80), group(800, 80)).chanceOfProfit! - 0.5)).toBeLessThan(0.05)
  })

  test('unknown margins are taken as a share of revenue', () => {
    const unknown = { ...group(100, 20), marginMinor: group(100, 20).revenueMinor.map((v) => (v > 0 ? Number.NaN : 0)) }
    const options = { holdout: group(100, 12), costMinor: 100, seed: 1, marginShare: 0.4 }
    expect(measureCampaign({ contacted: unknown, ...options })).toEqual(
      measureCampaign({ contacted: group(100, 20), ...options }),
    )
  })

  test('rough from 3 buyers, a verdict from 11', () => {
    expect(verdictOf(2, 1, 2)).toBe('counts-only')
    expect(verdictOf(3, 1, 2)).toBe('rough')
    expect(verdictOf(10, 1, 2)).toBe('rough')
    expect(verdictOf(11, 1, 2)).toBe('earned')
    expect(verdictOf(11, -2, -1)).toBe('lost')
    expect(verdictOf(11, -1, 1)).toBe('not-proven')
    expect(measure(group(100, 20), group(50, 5))).toMatchObject({ verdict: 'rough', needed: 6 })
    expect(buyersNeeded('not-proven', 20, 1)).toBe(57)
    expect(buyersNeeded('not-proven', 20, 0.1)).toBeNull()
  })

  test('without a control group: no verdict, no profit, no chance', () => {
    const nobody = group(0, 0)
    const expected = {
      verdict: 'no-control',
      incrementalProfitMinor: null,
      chanceOfProfit: null,
      needed: null,
      pValue: 1,
    }
    expect(measure(group(100, 20), nobody)).toMatchObject(expected)
    expect(measure(nobody, nobody)).toMatchObject(expected)
    expect(measure(group(30, 0), group(1, 0), 100)).toMatchObject({ verdict: 'counts-only', chanceOfProfit: 0 })
  })
})

test('one clear success among many tries stays, a marginal one does not', () => {
  const tries = Array.from({ length: 8 }, (_, i) => ({ verdict: 'not-proven' as const, pValue: 0.2 + i / 10 }))
  const verdicts = adjustVerdicts([
    { verdict: 'earned', pValue: 0.001 },
    { verdict: 'lost', pValue: 0.045 },
    { verdict: 'counts-only', pValue: 1 },
    ...tries,
  ])
  expect(verdicts.slice(0, 3)).toEqual(['earned', 'not-proven', 'counts-only'])
  expect(adjustVerdicts([])).toEqual([])
})

describe('who is left alone', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => 100 + i)
  const size = (n: number, share: number, minimum: number) =>
    assignArms(ids.slice(0, n), 7, share, minimum).reduce((sum, flag) => sum + flag, 0)

  test('the share, at least the minimum, never more than half', () => {
    expect(size(1000, 0.1, 50)).toBe(100)
    expect(size(200, 0.1, 50)).toBe(50)
    expect(size(60, 0.1, 50)).toBe(30)
    expect([size(1, 0.1, 50), size(0, 0.1, 50), size(100, 0, 50)]).toEqual([0, 0, 0])
  })

  test('the same people whatever the order, others with another seed', () => {
    const arms = assignArms(ids, 7, 0.2, 1)
    const backwards = assignArms(ids.toReversed(), 7, 0.2, 1)
    expect([...backwards].reverse()).toEqual([...arms])
    const other = assignArms(ids, 8, 0.2, 1)
    const both = arms.filter((flag, i) => flag === 1 && other[i] === 1).length
    expect(both).toBeGreaterThan(20)
    expect(both).toBeLessThan(60)
  })
})

test('A/A: groups drawn by 2,000 campaign seeds from one audience differ at 5 % ± 1.5 %', () => {
  const random = seededRandom(5)
  const people = 600
  const ids = Array.from({ length: people }, (_, i) => i + 1)
  const spend = ids.map(() => (random() < 0.2 ? Math.round(5000 * gammaDraw(random, 2)) : 0))
  let [byMoney, byShare] = [0, 0]
  for (let seed = 0; seed < 2000; seed++) {
    const arms = assignArms(ids, seed, 0.4, 1)
    const one = spend.filter((_, i) => arms[i] === 0)
    const two = spend.filter((_, i) => arms[i] === 1)
    const money = welchDifference(momentsOf(one), momentsOf(two))
    const buyers = (values: readonly number[]) => values.filter((value) => value > 0).length
    const share = newcombeDifference(buyers(one), one.length, buyers(two), two.length)
    if (money.low > 0 || money.high < 0) byMoney++
    if (share.low > 0 || share.high < 0) byShare++
  }
  expect(Math.abs(byMoney / 2000 - 0.05)).toBeLessThan(0.015)
  expect(Math.abs(byShare / 2000 - 0.05)).toBeLessThan(0.015)
})

test('what people did in the campaign’s days, and what platforms claim of it', () => {
  const history = historyOf([
    [
      { day: 9, net: 100 },
      { day: 10, net: 200, margin: 50 },
      { day: 20, net: 300 },
      { day: 21, net: 400 },
    ],
    [{ day: 12, net: -50, sale: false, margin: -10 }],
    [],
  ])
  const outcomes = outcomesOf(history, [0, 1, 2], 10, 20)
  expect([...outcomes.bought]).toEqual([1, 0, 0])
  expect([...outcomes.revenueMinor]).toEqual([500, -50, 0])
  expect([...outcomes.marginMinor]).toEqual([Number.NaN, -10, 0])
  expect(attributedRevenue(outcomes)).toBe(450)
  expect(claimsRatio(1500, 1000)).toBe(1.5)
  expect(claimsRatio(1500, 0)).toBeNull()
})
