import { expect, test } from 'vitest'
import type { CampaignGroups } from '../../../../core/analysis/campaign/measure-campaign.ts'
import { measureCampaign } from '../../../../core/analysis/campaign/measure-campaign.ts'
import { campaignProgress } from '../../../../core/analysis/campaign/progress.ts'

type Sale = readonly [day: number, person: number, margin: number]

const outcomes = (people: number, sales: readonly Sale[]) => {
  const values = new Float64Array(people)
  for (const [, person, margin] of sales) values[person]! += margin
  return { bought: Uint8Array.from(values, (value) => (value > 0 ? 1 : 0)), revenueMinor: values, marginMinor: values }
}

const groupsUntil =
  (contacted: readonly [number, readonly Sale[]], holdout: readonly [number, readonly Sale[]], costMinor: number) =>
  (until: number): CampaignGroups => {
    const by = ([people, sales]: typeof contacted) =>
      outcomes(
        people,
        sales.filter(([day]) => day <= until),
      )
    return { contacted: by(contacted), holdout: by(holdout), costMinor, seed: 1 }
  }

const days = { first: 10, last: 14 }

test('by hand: two of four contacted buy, one of two left alone; the last day is the verdict’s figure', () => {
  const until = groupsUntil(
    [
      4,
      [
        [12, 0, 4000],
        [11, 1, 2000],
      ],
    ],
    [2, [[14, 0, 1000]]],
    1500,
  )
  const { days: found, paybackDay } = campaignProgress(days, until)
  // Until day 13 nobody left alone bought; then 4 × 500 of the margin would have come anyway.
  expect(found.map(({ likelyMinor }) => likelyMinor)).toEqual([-1500, 500, 4500, 4500, 2500])
  expect(paybackDay).toBe(11)
  for (const { lowMinor, likelyMinor, highMinor } of found) {
    expect(lowMinor).toBeLessThanOrEqual(likelyMinor)
    expect(likelyMinor).toBeLessThanOrEqual(highMinor)
  }
})

test('ends at the profit and range of the campaign’s own measure', () => {
  const sales = (people: number): Sale[] => Array.from({ length: people }, (_, i) => [10 + (i % 5), i, 100 + i])
  const until = groupsUntil([60, sales(40)], [60, sales(20)], 500)
  const last = campaignProgress(days, until).days.at(-1)!
  const { incrementalProfitMinor, low, high } = measureCampaign(until(14))
  expect([last.likelyMinor, last.lowMinor, last.highMinor]).toEqual([incrementalProfitMinor, low, high])
})

test('what was earned and lost again has not paid', () => {
  const until = groupsUntil(
    [
      2,
      [
        [10, 0, 3000],
        [13, 0, -3000],
      ],
    ],
    [2, []],
    100,
  )
  expect(campaignProgress(days, until).paybackDay).toBeNull()
  expect(campaignProgress({ first: 10, last: 12 }, until).paybackDay).toBe(10)
})

test('without two people in each group nothing is drawn', () => {
  expect(campaignProgress(days, groupsUntil([5, []], [1, []], 0)).days).toEqual([])
})
