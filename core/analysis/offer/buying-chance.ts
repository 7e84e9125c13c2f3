import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile'
import type { CustomerSummaries } from '../customer/summary.ts'
import type { LifetimeAssessment } from '../lifetime/assess.ts'
import { firstAbove } from '../stats/quantile.ts'

/** The shop's own rate counts for so many people when few have waited as long. */
const PSEUDO_PEOPLE = 3
const SPREAD = 0.8
/** Fewer silences than this do not tell how a long one ends. */
const ENOUGH_SILENCES = 10

/** One entry per customer: the chance to buy within the days asked for without being contacted, with its 80 % range. */
export interface BuyingChances {
  /** NaN for customers without a sale. */
  readonly chance: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * How likely each person is to buy in the next 30 days (or `days`) if left alone.
 *
 * Where the lifetime model was chosen: the chance of being a customer still, times that of a purchase at rates mixed as the model says,
 * 1 − ((α + T) ÷ (α + T + days))^(r + x) (Fader, Hardie & Lee 2005). Else from the shop's own past: of all
 * silences that lasted as long as this person's, what share ended within the next `days` (actuarial estimate, silences still going
 * on included; after the first, the next three and later purchases apart; three pseudo-people at the shop's mean rate).
 *
 * The range is that of a buying rate known from as many orders as the person made (gamma, 10 % and 90 %).
 */
export function buyingChances(
  summaries: CustomerSummaries,
  lifetime: LifetimeAssessment | null,
  days = 30,
): BuyingChances {
  const n = summaries.customerCount
  const columns = { chance: nanColumn(n), low: nanColumn(n), high: nanColumn(n) }
  const byModel = lifetime?.chosen === 'model' ? modelChances(summaries, lifetime, days) : null
  const bySilence = byModel ? null : silenceChances(summaries, days)
  const spread = rateSpread()
  for (let c = 0; c < n; c++) {
    const orders = summaries.orderCount[c]!
    if (orders === 0) continue
    const chance = byModel ? byModel(c) : bySilence!(c)
    const rate = -Math.log1p(-Math.min(chance, 1 - 1e-9))
    const { low, high } = spread(orders)
    columns.chance[c] = chance
    columns.low[c] = -Math.expm1(-rate * low)
    columns.high[c] = -Math.expm1(-rate * high)
  }
  return columns
}

function modelChances(
  summaries: CustomerSummaries,
  { fit, probabilityAlive }: LifetimeAssessment,
  days: number,
): (c: number) => number {
  const { r, alpha } = fit.parameters
  return (c) => {
    const age = alpha * fit.unitDays + summaries.asOf - summaries.firstDay[c]!
    const shape = r + summaries.purchaseDayCount[c]! - 1
    return probabilityAlive[c]! * (1 - (age / (age + days)) ** shape)
  }
}

function nanColumn(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN)
}

/** Factors on a rate known from so many orders: the 10 % and 90 % points of a gamma of that shape and mean 1. */
function rateSpread(): (orders: number) => { readonly low: number; readonly high: number } {
  const known = new Map<number, { readonly low: number; readonly high: number }>()
  return (orders) => {
    // Beyond 200 orders the range is too narrow to matter, and the quantile slow.
    const shape = Math.min(orders, 200)
    const found = known.get(shape) ?? {
      low: Math.min(1, gammaQuantile((1 - SPREAD) / 2, shape, shape)),
      high: Math.max(1, gammaQuantile((1 + SPREAD) / 2, shape, shape)),
    }
    known.set(shape, found)
    return found
  }
}

/** Lengths of silences after a purchase: those that a purchase ended, and those still going on. Ascending. */
interface Silences {
  readonly ended: Float64Array
  readonly open: Float64Array
  readonly longestToldWait: number
}

/** Silences after the first purchase, after the next few, and after later ones end in different ways. */
const LAST_OF_STRATUM = [1, 4, Number.POSITIVE_INFINITY] as const

function stratumOf(purchases: number): number {
  return LAST_OF_STRATUM.findIndex((last) => purchases <= last)
}

function silenceChances(summaries: CustomerSummaries, days: number): (c: number) => number {
  const strata = silencesByStratum(summaries, days)
  const base = meanChance(strata, days)
  return (c) => {
    const { ended, open, longestToldWait } = strata[stratumOf(summaries.purchaseDayCount[c]!)]!
    const waited = Math.min(summaries.recencyDays[c]!, longestToldWait)
    const bought = countBetween(ended, waited, waited + days)
    const dropped = countBetween(open, waited, waited + days)
    const silent = countBetween(ended, waited) + countBetween(open, waited)
    return Math.min(1, (bought + PSEUDO_PEOPLE * base) / (silent - dropped / 2 + PSEUDO_PEOPLE))
  }
}

/** The wait beyond which too few silences are followed to their end: those who waited longer are judged by it. */
function longestToldWait(ended: Float64Array, open: Float64Array, days: number): number {
  const all = Float64Array.from([...ended, ...open]).sort()
  const enough = Math.min(ENOUGH_SILENCES, Math.ceil(all.length / 2))
  return Math.max(0, (all.at(-enough) ?? 0) - days)
}

function silencesByStratum(
  { days: { start, day }, customerCount, asOf }: CustomerSummaries,
  within: number,
): Silences[] {
  const ended = LAST_OF_STRATUM.map((): number[] => [])
  const open = LAST_OF_STRATUM.map((): number[] => [])
  for (let c = 0; c < customerCount; c++) {
    for (let i = start[c]!; i < start[c + 1]!; i++) {
      const stratum = stratumOf(i - start[c]! + 1)
      if (i + 1 < start[c + 1]!) ended[stratum]!.push(day[i + 1]! - day[i]!)
      else open[stratum]!.push(asOf - day[i]!)
    }
  }
  return LAST_OF_STRATUM.map((_, stratum) => {
    const done = Float64Array.from(ended[stratum]!).sort()
    const going = Float64Array.from(open[stratum]!).sort()
    return { ended: done, open: going, longestToldWait: longestToldWait(done, going, within) }
  })
}

/** Purchases per person and day of all silences, as a chance within `days`; 0 where no time has passed. */
function meanChance(groups: readonly Silences[], days: number): number {
  let ended = 0
  let exposure = 0
  for (const group of groups) {
    ended += group.ended.length
    for (const lengths of [group.ended, group.open]) for (const length of lengths) exposure += length
  }
  return exposure > 0 ? -Math.expm1((-ended / exposure) * days) : 0
}

/** How many of ascending `sorted` are above `from` and not above `to`. */
function countBetween(sorted: Float64Array, from: number, to = Number.POSITIVE_INFINITY): number {
  return firstAbove(sorted, to) - firstAbove(sorted, from)
}
