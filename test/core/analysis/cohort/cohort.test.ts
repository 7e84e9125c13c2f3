import { expect, test } from 'vitest'
import { retentionCohorts } from '../../../../core/analysis/cohort/retention.ts'
import { secondPurchases } from '../../../../core/analysis/cohort/second-purchase.ts'
import { customerBalance } from '../../../../core/analysis/customer/balance.ts'
import { purchaseDays } from '../../../../core/analysis/customer/purchase-days.ts'
import { tiersOf } from '../../../../core/analysis/customer/value-tiers.ts'
import { changesOf, monthEnds, segmentsAt } from '../../../../core/analysis/segment/month-segments.ts'
import { textToDay } from '../../../../core/model/day.ts'
import { historyOf, simulatedLives } from '../history.ts'

const day = (text: string) => textToDay(text) ?? 0
const history = historyOf([
  [
    { day: day('2026-01-05'), net: 100, margin: 40 },
    { day: day('2026-01-20'), net: 50, margin: 20 },
    { day: day('2026-02-03'), net: 70, margin: 30 },
  ],
  [
    { day: day('2026-01-31'), net: 200, margin: 80 },
    { day: day('2026-03-02'), net: 10, margin: 5 },
  ],
  [{ day: day('2026-02-28'), net: 300, margin: -10 }],
])

test('the retention table by hand, its last month unfinished', () => {
  const [january, february] = retentionCohorts(history, day('2026-03-15'))
  expect(january).toEqual({
    month: '2026-01',
    customers: 2,
    cells: [
      { customers: 2, netMinor: 350, marginMinor: 140, isUnfinished: false },
      { customers: 1, netMinor: 70, marginMinor: 30, isUnfinished: false },
      { customers: 1, netMinor: 10, marginMinor: 5, isUnfinished: true },
    ],
  })
  expect(february?.cells.map(({ customers }) => customers)).toEqual([1, 0])
  expect(retentionCohorts(history, day('2026-03-31'))[0]?.cells[2]?.isUnfinished).toBe(false)
})

test('second purchases count only whole windows', () => {
  const [all] = secondPurchases(history, day('2026-03-15'), 30, () => ['all'])
  expect(all).toMatchObject({ customers: 2, waiting: 1, share: 1, medianDays: 22.5, marginMinor: 175 })
})

test('tiers by what people bring, losses apart', () => {
  expect(tiersOf([-5, 10, 20, 30, 40, 50])).toEqual(['losing', 'low', 'low', 'middle', 'middle', 'top'])
})

test('the balance of customers adds up, month by month and against a count by hand', () => {
  const days = purchaseDays(historyOf(simulatedLives(300, 450, 5)), 450)
  const balances = customerBalance(days, [0, 100, 200, 300, 330, 360, 390, 420, 450], 60)
  balances.forEach((sheet, i) => {
    expect(sheet.start + sheet.new + sheet.returned - sheet.lost).toBe(sheet.end)
    if (i > 0) expect(sheet.start).toBe(balances[i - 1]?.end)
  })
  expect(Math.min(...balances.slice(2).map(({ returned, lost }) => Math.min(returned, lost)))).toBeGreaterThan(0)
  const small = purchaseDays(history, day('2026-03-15'))
  const [sheet] = customerBalance(small, [day('2026-02-15'), day('2026-03-15')], 30)
  // On 15 February the first two are active; by 15 March the first is lost, the third is new.
  expect(sheet).toEqual({ start: 2, new: 1, returned: 0, lost: 1, end: 2 })
})

test('a group must hold for two month ends before it counts as a change', () => {
  const ofMonths = (...groups: number[]) =>
    groups.map((group, i) => ({
      day: i,
      segments: Uint8Array.of(group),
      recencyDays: Float64Array.of(0),
      orderCount: Int32Array.of(1),
      medianGapDays: Float64Array.of(1),
    }))
  const found = changesOf(ofMonths(255, 3, 5, 3, 5, 5, 1), 0)
  expect(found.map(({ at, from, to }) => [at.day, from, to])).toEqual([
    [1, null, 3],
    [4, 3, 5],
  ])
})

test('month ends lead up to the day itself', () => {
  const days = monthEnds(day('2026-01-10'), day('2026-03-15'), 25)
  expect(days).toEqual([day('2026-01-31'), day('2026-02-28'), day('2026-03-15')])
  expect(segmentsAt(history, days)[0]?.orderCount).toEqual(Int32Array.of(2, 1, 0))
})
