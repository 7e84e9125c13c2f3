/** A campaign without a control group beside people like those on its list, and beside dates when nothing was sent. */
import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { normalSpread } from '../stats/normal.ts'
import { seededRandom } from '../stats/random.ts'
import { momentsOf } from '../stats/welch.ts'

/** Orders so far, up to each bound. */
const ORDER_BOUNDS = [1, 2, 4] as const
/** Days since the last order, up to each bound. */
const RECENCY_BOUNDS = [30, 60, 120, 240] as const
const STRATA = (ORDER_BOUNDS.length + 1) * (RECENCY_BOUNDS.length + 1)
/** Fewer people like those contacted are no comparison. */
const LEAST_LIKE = 5
const LEAST_CONTACTED = 30
/** Windows without a campaign that the band needs. */
const LEAST_WINDOWS = 20
const MOST_WINDOWS = 60
/** A shop's first quarter is unlike the rest. */
const SETTLING_DAYS = 90

export interface MatchedComparison {
  /** Share of buyers among the contacted less that of people like them, −1…1, and less what chance alone gives. */
  readonly points: number
  /** 95 % by what the same calculation gives on dates when nothing was sent. */
  readonly low: number
  readonly high: number
  readonly windows: number
}

/**
 * People are alike who had as many orders and had been away as long on the day before. The band comes from the same comparison on
 * earlier dates, of as many people of each sort, chosen by lot: what it finds there is chance, since nothing was sent. Null where too
 * few people or dates are there to tell. `isFree` leaves those out of the comparison whom other campaigns reached.
 */
export function matchedComparison(
  history: PurchaseHistory,
  contacted: readonly number[],
  days: { readonly first: DayNumber; readonly last: DayNumber },
  isFree: (c: number) => boolean,
  seed: number,
): MatchedComparison | null {
  const length = days.last - days.first + 1
  const onList = new Uint8Array(history.customerCount)
  for (const c of contacted) onList[c] = 1
  const now = strataOn(history, days.first)
  const take = new Int32Array(STRATA)
  for (const c of contacted) if (now[c]! >= 0) take[now[c]!]!++
  const found = difference(history, now, days.first, days.last, onList, isFree)
  if (found === null || found.matched < LEAST_CONTACTED || found.matched < contacted.length / 2) return null
  const random = seededRandom(seed)
  const begin = history.orderDay.reduce((least, day) => Math.min(least, day), days.first)
  const step = Math.max(7, Math.ceil(length / 4))
  const chance: number[] = []
  for (let back = length; chance.length < MOST_WINDOWS; back += step) {
    const first = days.first - back
    if (first - SETTLING_DAYS < begin) break
    const strata = strataOn(history, first)
    const drawn = drawLike(strata, take, random)
    const placebo = difference(history, strata, first, first + length - 1, drawn, () => true)
    if (placebo !== null) chance.push(placebo.points)
  }
  if (chance.length < LEAST_WINDOWS) return null
  const { mean, sd } = momentsOf(chance)
  const half = normalSpread(0.95) * sd * Math.sqrt(1 + 1 / chance.length)
  const points = found.points - mean
  return { points, low: points - half, high: points + half, windows: chance.length }
}

/** Sort of each person on the day before `day`; −1 for who was no customer yet. */
function strataOn(history: PurchaseHistory, day: DayNumber): Int32Array {
  const strata = new Int32Array(history.customerCount).fill(-1)
  for (let c = 0; c < strata.length; c++) {
    let orders = 0
    let last = 0
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! < day; o++) {
      if (history.orderIsSale[o] !== 1) continue
      orders += 1
      last = history.orderDay[o]!
    }
    if (orders === 0) continue
    strata[c] = place(orders, ORDER_BOUNDS) * (RECENCY_BOUNDS.length + 1) + place(day - last, RECENCY_BOUNDS)
  }
  return strata
}

function place(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound)
  return at < 0 ? bounds.length : at
}

/** As many of each sort by lot, at most half of it. */
function drawLike(strata: Int32Array, take: Int32Array, random: () => number): Uint8Array {
  const size = new Int32Array(STRATA)
  for (const stratum of strata) if (stratum >= 0) size[stratum]!++
  const chosen = new Uint8Array(strata.length)
  const share = Float64Array.from(size, (count, stratum) => Math.min(take[stratum]!, count / 2) / Math.max(count, 1))
  for (let c = 0; c < strata.length; c++) if (strata[c]! >= 0 && random() < share[strata[c]!]!) chosen[c] = 1
  return chosen
}

/** Difference of the shares that bought, sort by sort, weighted by the chosen. */
function difference(
  history: PurchaseHistory,
  strata: Int32Array,
  first: DayNumber,
  last: DayNumber,
  chosen: Uint8Array,
  isFree: (c: number) => boolean,
): { readonly points: number; readonly matched: number } | null {
  const people = [new Float64Array(STRATA), new Float64Array(STRATA)] as const
  const buyers = [new Float64Array(STRATA), new Float64Array(STRATA)] as const
  for (let c = 0; c < strata.length; c++) {
    const stratum = strata[c]!
    const side = chosen[c] === 1 ? 1 : 0
    if (stratum < 0 || (side === 0 && !isFree(c))) continue
    people[side][stratum]! += 1
    if (boughtBetween(history, c, first, last)) buyers[side][stratum]! += 1
  }
  let sum = 0
  let matched = 0
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const [others, own] = [people[0][stratum]!, people[1][stratum]!]
    if (own === 0 || others < LEAST_LIKE) continue
    sum += own * (buyers[1][stratum]! / own - buyers[0][stratum]! / others)
    matched += own
  }
  return matched === 0 ? null : { points: sum / matched, matched }
}

function boughtBetween(history: PurchaseHistory, c: number, first: DayNumber, last: DayNumber): boolean {
  for (let o = history.orderStart[c + 1]! - 1; o >= history.orderStart[c]!; o--) {
    if (history.orderDay[o]! < first) return false
    if (history.orderDay[o]! <= last && history.orderIsSale[o] === 1) return true
  }
  return false
}
