import type { PurchaseDays } from '../customer/purchase-days.ts'
import { shopGaps } from '../customer/rhythm.ts'
import { quantile } from '../stats/quantile.ts'
import type { RepeatRow } from './predict.ts'

/** A customer is taken for lost after so many of the shop's median gaps without a purchase. */
const LOST_AFTER_GAPS = 2.5

/** The shop's median days between two purchases of one person; NaN where nobody came twice. */
export function medianShopGap(days: PurchaseDays): number {
  return quantile(shopGaps(days), 0.5)
}

/** How long a silence counts as gone: 2.5 median gaps. NaN where nobody came twice. */
export function hiatusDays(days: PurchaseDays): number {
  return LOST_AFTER_GAPS * medianShopGap(days)
}

/**
 * The honest baseline beside every lifetime model (Wuebben & von Wangenheim 2008): whoever bought within the hiatus goes on at their past
 * rate, everybody else is gone. Same time unit throughout.
 *
 * 2 repeats in 40 weeks, last one 5 weeks ago, hiatus 13, over 20 weeks: 1. A customer of age 0 gives 0.
 */
export function ruleForecast(
  { repeatCount, repeatSpan, customerAge }: RepeatRow,
  hiatus: number,
  time: number,
): number {
  const active = customerAge - repeatSpan <= hiatus
  return active && customerAge > 0 ? (repeatCount / customerAge) * time : 0
}
