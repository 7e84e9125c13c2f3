/** How a campaign's profit grew from day to day, and when it had paid for itself. */
import type { DayNumber } from '../../model/day.ts'
import { type CampaignGroups, profitRange } from './measure-campaign.ts'

export interface ProgressDay {
  readonly day: DayNumber
  /** Incremental profit from the first day to this one, all costs taken off, with its 95 % range. */
  readonly likelyMinor: number
  readonly lowMinor: number
  readonly highMinor: number
}

export interface Progress {
  readonly days: readonly ProgressDay[]
  /** The first day from which the profit stayed at or above 0 until the end; null where it never did. */
  readonly paybackDay: DayNumber | null
}

/**
 * The incremental profit of `measureCampaign` from the first day to each of the days, of the outcomes until then. All costs count from
 * the first day on, so the curve starts low. Under two people in a group nothing is known of the range and there are no days.
 */
export function campaignProgress(
  { first, last }: { readonly first: DayNumber; readonly last: DayNumber },
  groupsUntil: (day: DayNumber) => CampaignGroups,
): Progress {
  const days: ProgressDay[] = []
  for (let day = first; day <= last; day++) {
    const groups = groupsUntil(day)
    if (groups.contacted.bought.length < 2 || groups.holdout.bought.length < 2) break
    const { likely, low, high } = profitRange(groups)
    days.push({ day, likelyMinor: Math.round(likely), lowMinor: Math.round(low), highMinor: Math.round(high) })
  }
  return { days, paybackDay: paybackOf(days) }
}

function paybackOf(days: readonly ProgressDay[]): DayNumber | null {
  const below = days.findLastIndex(({ likelyMinor }) => likelyMinor < 0)
  return days[below + 1]?.day ?? null
}
