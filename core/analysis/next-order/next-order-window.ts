import { gapsOf, shopRegularity } from '../customer/rhythm.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import { firstAbove, quantile } from '../stats/quantile.ts'
import { type EarlyGaps, earlyGaps } from './early-gaps.ts'

/** Gaps that a person must have shown before their own rhythm counts. */
const OWN_GAPS = 3
/** The shop's pattern stands in for so many gaps of the person's own. */
const SHOP_WEIGHT = 8
/** Fewer gaps than this, longer than the wait so far, say nothing. */
const ENOUGH_GAPS = 10
/** Points that stand for the shop's pattern when it is mixed with a person's own gaps. */
const PATTERN_POINTS = 99
/** Gaps of one person that enter the pattern. */
const LATEST_GAPS = 3

/** A window speaks of people who come again within so many days. */
const HORIZON_DAYS = 365
/** From this regularity on the shop's buyers keep a rhythm, and the gaps they showed say more than random buying would. */
const KEEPS_RHYTHM = 1.5

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const

export const nextOrderBases = ['none', 'own', 'shop'] as const

/**
 * Days from the end of observation to the next order at the named chances, given that the person comes again; NaN where nothing is
 * known. One entry per customer. Never below 1.
 */
export interface NextOrderWindows {
  readonly p10: Float64Array
  readonly p25: Float64Array
  readonly p50: Float64Array
  readonly p75: Float64Array
  readonly p90: Float64Array
  /** Index in `nextOrderBases`. */
  readonly basis: Uint8Array
}

/** The gamma that buying rates per day are drawn from: shape `r`, rate `alpha` in days. */
export interface BuyingRates {
  readonly r: number
  readonly alpha: number
}

/**
 * When each person is likely to order next, having waited `recencyDays` already.
 *
 * With three gaps and more the person's own gaps are mixed with the shop's pattern (gaps as multiples of each person's median
 * gap, set to this person's median), which counts for eight of them; only gaps longer than the wait so far matter.
 *
 * Others have the shop's rhythm. Where the shop's buyers come at random (regularity under 1.5) and the lifetime model is known, a person
 * still alive waits as its mixed rates say (Lomax: Fader, Hardie & Lee 2005): a curve that also speaks of waits longer than the shop has
 * seen so far. Else the first gaps of the shop's customers speak, silences that still go on counted in; where fewer than 10 were
 * that long nobody knows: the basis is `none`.
 *
 * All windows are of those who come again within a year: they say when, not whether. For whether see `probabilityAlive`.
 *
 * A person who came every 30 days and was last seen 10 days ago has a p50 near 20.
 */
export function nextOrderWindow(summaries: CustomerSummaries, rates: BuyingRates | null = null): NextOrderWindows {
  const n = summaries.customerCount
  const column = () => new Float64Array(n).fill(Number.NaN)
  const columns = [column(), column(), column(), column(), column()] as const
  const basis = new Uint8Array(n)
  const early = earlyGaps(summaries)
  const pattern = gapPattern(summaries)
  const mixture = emptyMixture(summaries)
  const random = rates !== null && !(shopRegularity(summaries.days) >= KEEPS_RHYTHM) ? rates : null
  for (let c = 0; c < n; c++) {
    if (summaries.orderCount[c] === 0) continue
    const waited = summaries.recencyDays[c]!
    const own = summaries.purchaseDayCount[c]! > OWN_GAPS ? ownWindow(summaries, c, waited, pattern, mixture) : null
    const window = own ?? (random ? randomWindow(summaries, c, random) : earlyWindow(early, waited))
    if (!window) continue
    basis[c] = own ? 1 : 2
    columns.forEach((values, level) => {
      values[c] = Math.max(1, window[level]! - waited)
    })
  }
  const [p10, p25, p50, p75, p90] = columns
  return { p10, p25, p50, p75, p90, basis }
}

/**
 * How the next gap compares with the median of a person's gaps before it, over the latest gaps of everyone with enough of them,
 * thinned to even steps of chance; null where the shop has too few. Comparing with earlier gaps only keeps the pattern as wide as
 * a forecast really is.
 */
function gapPattern(summaries: CustomerSummaries): Float64Array | null {
  const multiples: number[] = []
  for (let c = 0; c < summaries.customerCount; c++) {
    if (summaries.purchaseDayCount[c]! <= OWN_GAPS + 1) continue
    const gaps = gapsOf(summaries.days, c)
    for (let i = Math.max(OWN_GAPS, gaps.length - LATEST_GAPS); i < gaps.length; i++) {
      multiples.push(gaps[i]! / quantile(gaps.slice(0, i).sort(), 0.5))
    }
  }
  if (multiples.length < ENOUGH_GAPS) return null
  const sorted = Float64Array.from(multiples).sort()
  return Float64Array.from({ length: PATTERN_POINTS }, (_, i) => quantile(sorted, (i + 0.5) / PATTERN_POINTS))
}

/** Points of a mixed distribution by rising gap, in buffers that serve one person after the other. */
interface Mixture {
  readonly gap: Float64Array
  readonly weight: Float64Array
}

function emptyMixture(summaries: CustomerSummaries): Mixture {
  const most = summaries.purchaseDayCount.reduce((largest, count) => Math.max(largest, count), 0) + PATTERN_POINTS
  return { gap: new Float64Array(most), weight: new Float64Array(most) }
}

function ownWindow(
  summaries: CustomerSummaries,
  c: number,
  waited: number,
  pattern: Float64Array | null,
  mixture: Mixture,
): readonly number[] | null {
  const own = gapsOf(summaries.days, c).sort()
  const scale = summaries.medianGapDays[c]!
  const points = pattern?.length ?? 0
  let count = 0
  for (let i = 0, j = 0; i < own.length || j < points; ) {
    const fromShop = i === own.length || (j < points && pattern![j]! * scale < own[i]!)
    const gap = fromShop ? pattern![j++]! * scale : own[i++]!
    if (gap <= waited) continue
    mixture.gap[count] = gap
    mixture.weight[count++] = fromShop ? SHOP_WEIGHT / PATTERN_POINTS : 1
  }
  return count === 0 ? null : weightedQuantiles(mixture, count)
}

/** Each point's weight is spread around it, and quantiles are read between the points' middles. */
function weightedQuantiles({ gap, weight }: Mixture, count: number): readonly number[] {
  let total = 0
  for (let i = 0; i < count; i++) total += weight[i]!
  let at = 0
  let below = 0
  return LEVELS.map((level) => {
    while (at < count && below + weight[at]! / 2 < level * total) below += weight[at++]!
    if (at === 0) return gap[0]!
    if (at === count) return gap[count - 1]!
    const before = below - weight[at - 1]! / 2
    const share = (level * total - before) / (below + weight[at]! / 2 - before)
    return gap[at - 1]! + share * (gap[at]! - gap[at - 1]!)
  })
}

/** Days from the last purchase to the next of somebody who buys at random at an own rate and comes again within the horizon. */
function randomWindow(summaries: CustomerSummaries, c: number, { r, alpha }: BuyingRates): readonly number[] {
  const age = alpha + summaries.asOf - summaries.firstDay[c]!
  const shape = r + summaries.purchaseDayCount[c]! - 1
  const within = 1 - (age / (age + HORIZON_DAYS)) ** shape
  return LEVELS.map((level) => summaries.recencyDays[c]! + age * ((1 - level * within) ** (-1 / shape) - 1))
}

/** Days from the last purchase to the next at the levels, among the shop's early gaps longer than the wait. */
function earlyWindow({ gap, cumulative }: EarlyGaps, waited: number): readonly number[] | null {
  const from = firstAbove(gap, waited)
  if (gap.length - from < ENOUGH_GAPS) return null
  const before = from > 0 ? cumulative[from - 1]! : 0
  const rest = cumulative.at(-1)! - before
  return LEVELS.map((level) => gap[Math.min(gap.length - 1, firstAbove(cumulative, before + level * rest))]!)
}
