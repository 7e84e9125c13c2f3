import { expect, test } from 'vitest'
import { campaignProgress } from '../../../../core/analysis/campaign/progress.ts'

const days = { first: 10, last: 14 }

test('by hand: two of four contacted buy, one of two left alone', () => {
  const contacted = {
    people: 4,
    margins: [
      { day: 12, person: 0, marginMinor: 4000 },
      { day: 11, person: 1, marginMinor: 2000 },
    ],
  }
  const holdout = { people: 2, margins: [{ day: 14, person: 0, marginMinor: 1000 }] }
  const { days: found, paybackDay } = campaignProgress(contacted, holdout, 1500, days)
  // Until day 13 nobody left alone bought; then 4 × 500 of the margin would have come anyway.
  expect(found.map(({ likelyMinor }) => likelyMinor)).toEqual([-1500, 500, 4500, 4500, 2500])
  expect(paybackDay).toBe(11)
  for (const { lowMinor, likelyMinor, highMinor } of found) {
    expect(lowMinor).toBeLessThanOrEqual(likelyMinor)
    expect(likelyMinor).toBeLessThanOrEqual(highMinor)
  }
})

test('what was earned and lost again has not paid', () => {
  const contacted = {
    people: 2,
    margins: [
      { day: 10, person: 0, marginMinor: 3000 },
      { day: 13, person: 0, marginMinor: -3000 },
    ],
  }
  expect(campaignProgress(contacted, { people: 2, margins: [] }, 100, days).paybackDay).toBeNull()
  expect(campaignProgress(contacted, { people: 2, margins: [] }, 100, { first: 10, last: 12 }).paybackDay).toBe(10)
})

test('without two people in each group nothing is drawn', () => {
  expect(campaignProgress({ people: 5, margins: [] }, { people: 1, margins: [] }, 0, days).days).toEqual([])
})
