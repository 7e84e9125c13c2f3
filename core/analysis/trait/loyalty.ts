import type { TraitGround } from './ground.ts'
import type { PersonTrait } from './person-traits.ts'

export const stages = ['one-time', 'repeat', 'loyal', 'advocate', 'cooling', 'gone'] as const
export type Stage = (typeof stages)[number]

const LOYAL_ORDERS = 4
const LOYAL_DAYS = 180
/** Times the usual gap without an order. */
const COOLING_GAPS = 2
const GONE_GAPS = 4

/**
 * Where a person stands with the shop, first match wins: gone (four usual gaps without an order), one-time, cooling (two gaps),
 * advocate (three orders and a good review), loyal (four orders over half a year), repeat. The usual gap is the person's own
 * median from three orders on, else the shop's. `days`: since the last order; `spreadDays`: the usual gap.
 */
export function stageOf({ summaries, usualGapDays }: TraitGround, c: number, goodReviews: number): PersonTrait {
  const orders = summaries.orderCount[c]!
  const days = summaries.recencyDays[c]!
  const own = summaries.medianGapDays[c]!
  const gap = Number.isNaN(own) ? usualGapDays : own
  const tenure = summaries.lastDay[c]! - summaries.firstDay[c]!
  const stage: Stage =
    days > GONE_GAPS * gap
      ? 'gone'
      : orders === 1
        ? 'one-time'
        : days > COOLING_GAPS * gap
          ? 'cooling'
          : orders >= 3 && goodReviews > 0
            ? 'advocate'
            : orders >= LOYAL_ORDERS && tenure >= LOYAL_DAYS
              ? 'loyal'
              : 'repeat'
  return { tag: 'stage', value: stage, support: orders, days, spreadDays: gap }
}

const FULL_TENURE_DAYS = 730
const HALF_REPEATS = 2

/**
 * 0…1, the mean of three parts: repeats r / (r + 2), the share of months since the first order that had one (the newest month
 * with an order counts as the last), and the time between first and last order, two years being full. Each part is in the trait:
 * `count` repeats, `usual` the share of months, `days` the time.
 */
export function loyaltyOf({ summaries: { days: all, ...summaries } }: TraitGround, c: number): PersonTrait[] {
  const repeats = summaries.orderCount[c]! - 1
  const tenure = summaries.lastDay[c]! - summaries.firstDay[c]!
  const months = Math.floor(tenure / 30) + 1
  const active = new Set(
    Array.from(all.day.subarray(all.start[c], all.start[c + 1]), (day) =>
      Math.floor((day - summaries.firstDay[c]!) / 30),
    ),
  ).size
  const parts = [repeats / (repeats + HALF_REPEATS), active / months, Math.min(1, tenure / FULL_TENURE_DAYS)]
  const share = parts.reduce((sum, part) => sum + part, 0) / parts.length
  const value = share >= 2 / 3 ? 'high' : share >= 1 / 3 ? 'middle' : 'low'
  return [{ tag: 'loyalty', value, support: repeats + 1, share, usual: active / months, days: tenure, count: repeats }]
}
