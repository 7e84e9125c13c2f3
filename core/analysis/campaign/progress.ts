/** How a campaign's profit grew from day to day, and when it had paid for itself. */
import type { DayNumber } from '../../model/day.ts'
import { momentsOf, welchDifference } from '../stats/welch.ts'

/** What one person of a group left on one day. */
export interface DayMargin {
  readonly day: DayNumber
  /** Index of the person in the group. */
  readonly person: number
  readonly marginMinor: number
}

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

interface Arm {
  readonly people: number
  readonly margins: readonly DayMargin[]
}

/**
 * Contacted × (margin per contacted − margin per control) − cost, day after day, by Welch. All costs count from the first day on, so
 * the curve starts below 0. Under two people in a group the range is unknown and there are no days.
 */
export function campaignProgress(
  contacted: Arm,
  holdout: Arm,
  costMinor: number,
  { first, last }: { readonly first: DayNumber; readonly last: DayNumber },
): Progress {
  if (contacted.people < 2 || holdout.people < 2) return { days: [], paybackDay: null }
  const [one, two] = [running(contacted), running(holdout)]
  const days: ProgressDay[] = []
  for (let day = first; day <= last; day++) {
    const margin = welchDifference(momentsOf(one.until(day)), momentsOf(two.until(day)))
    const profit = (perPerson: number) => Math.round(contacted.people * perPerson - costMinor)
    days.push({
      day,
      likelyMinor: profit(margin.difference),
      lowMinor: profit(margin.low),
      highMinor: profit(margin.high),
    })
  }
  return { days, paybackDay: paybackOf(days) }
}

/** The margins of a group so far; days must be asked for in order. */
function running({ people, margins }: Arm) {
  const sums = new Float64Array(people)
  const waiting = margins.toSorted((a, b) => a.day - b.day)
  let at = 0
  return {
    until(day: DayNumber): Float64Array {
      for (; at < waiting.length && waiting[at]!.day <= day; at++) {
        sums[waiting[at]!.person]! += waiting[at]!.marginMinor
      }
      return sums
    },
  }
}

function paybackOf(days: readonly ProgressDay[]): DayNumber | null {
  const below = days.findLastIndex(({ likelyMinor }) => likelyMinor < 0)
  return days[below + 1]?.day ?? null
}
