import { civilDay, type DayNumber, monthOf } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { summariseCustomers } from '../customer/summary.ts'
import { scoreRfm } from '../rfm/score.ts'
import { NO_SEGMENT, segmentColumn } from '../rfm/segment.ts'

/** Everybody's group as it stood at the end of one day. */
export interface MonthSegments {
  readonly day: DayNumber
  readonly segments: Uint8Array
  readonly recencyDays: Float64Array
  readonly orderCount: Int32Array
  readonly medianGapDays: Float64Array
}

/** The last days of the months up to `asOf`, at most `most` of them, oldest first; `asOf` itself ends the list. */
export function monthEnds(firstDay: DayNumber, asOf: DayNumber, most: number): DayNumber[] {
  const days = [asOf]
  let end = startOfMonth(asOf) - 1
  while (end >= firstDay && days.length < most) {
    days.push(end)
    end = startOfMonth(end) - 1
  }
  return days.reverse()
}

export function startOfMonth(day: DayNumber): DayNumber {
  const [year, month] = monthOf(day).split('-').map(Number)
  return civilDay(year!, month!, 1) ?? day
}

/** Scores and groups anew as the owner would have seen them on each of the days. */
export function segmentsAt(history: PurchaseHistory, days: readonly DayNumber[]): MonthSegments[] {
  return days.map((day) => {
    const summaries = summariseCustomers(history, day)
    const { recencyDays, orderCount, medianGapDays } = summaries
    return { day, recencyDays, orderCount, medianGapDays, segments: segmentColumn(summaries, scoreRfm(summaries)) }
  })
}

export interface SegmentChange {
  readonly at: MonthSegments
  /** Null on becoming a customer. */
  readonly from: number | null
  readonly to: number
}

/**
 * When a person's group changed. A new group counts once it has held for two days in a row, so that somebody on a line is not
 * reported every month; a change shows on the first of the two. The first group counts at once; one that only the last day
 * shows waits for the next.
 */
export function changesOf(months: readonly MonthSegments[], c: number): SegmentChange[] {
  const changes: SegmentChange[] = []
  let current = NO_SEGMENT
  months.forEach((at, i) => {
    const to = at.segments[c]!
    if (to === NO_SEGMENT || to === current) return
    const isFirst = current === NO_SEGMENT
    if (!isFirst && months[i + 1]?.segments[c] !== to) return
    changes.push({ at, from: isFirst ? null : current, to })
    current = to
  })
  return changes
}
