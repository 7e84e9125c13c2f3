/** Traits of a person, and how people move between groups over the months. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'
import type { PortraitListView, PortraitRow, SegmentCode } from './portrait.ts'

export interface TagView {
  readonly tag: string
  readonly value: string
  /** Orders that speak of it. */
  readonly support: number
}

export interface TraitView extends TagView {
  /** What it says, and what it rests on. */
  readonly sentence: Sentence
  readonly reason: Sentence
}

export type TaggedPortrait = PortraitRow & { readonly tags: readonly TagView[] }

export interface TaggedListView extends Omit<PortraitListView, 'customers'> {
  readonly customers: readonly TaggedPortrait[]
}

/** How one person's portrait changed, month end by month end, newest first. */
export interface PortraitChangeView {
  readonly day: Day
  readonly from: SegmentCode | null
  readonly to: SegmentCode
  readonly sentence: Sentence
}

export interface PortraitChangesView {
  readonly changes: readonly PortraitChangeView[]
}

export interface BalanceMonth {
  readonly month: string
  /** Active customers at the end of the month before: start + new + returned − lost = end. */
  readonly start: number
  readonly new: number
  readonly returned: number
  readonly lost: number
  readonly end: number
  /** False for a month that the data cover in part. */
  readonly isComplete: boolean
}

export interface MovementView {
  readonly asOf: Day
  /** Whoever bought within so many days is an active customer. */
  readonly activeDays: number
  readonly months: readonly BalanceMonth[]
  /** From one group to another in the last month, most people first; a change counts once it has held for two month ends. */
  readonly moves: readonly {
    readonly from: SegmentCode
    readonly to: SegmentCode
    readonly people: number
    readonly reason: Sentence
  }[]
  readonly sentence: Sentence
}

export interface ValueTierView {
  readonly tier: 'top' | 'middle' | 'low' | 'losing'
  readonly customers: number
  readonly netMinor: number
  /** Null by net sales. */
  readonly marginMinor: number | null
}

export interface ValueTiersView {
  readonly asOf: Day
  readonly currency: string
  /** By margin where the cost of what was bought is known, else by net sales. */
  readonly basis: 'margin' | 'net'
  readonly tiers: readonly ValueTierView[]
  /** Customers whose cost is not known, and who are in no tier by margin. */
  readonly unknown: number
  /** Who costs more than they bring, the worst first; at most 50. */
  readonly losing: readonly { readonly customerId: string; readonly name: string; readonly broughtMinor: number }[]
  readonly sentence: Sentence
}

export interface CohortRow {
  readonly cohort: string
  readonly customers: number
  /** By months since the first order, 0 the month itself. */
  readonly cells: readonly {
    readonly customers: number
    readonly share: number
    readonly netMinor: number
    readonly marginMinor: number | null
    /** The month is still running: no fall, only not over. */
    readonly isUnfinished: boolean
  }[]
}

export interface SecondPurchaseRow {
  readonly value: string
  readonly customers: number
  /** Of those observed for the whole window, how many came back within it. */
  readonly share: number
  readonly low: number
  readonly high: number
  readonly medianDays: number | null
  /** Of the first orders' customers, margin in the window; null where a cost is unknown. */
  readonly marginMinor: number | null
  /** The window is not over for all of them. */
  readonly isUnfinished: boolean
}

export interface CohortView {
  readonly asOf: Day
  readonly currency: string
  readonly windowDays: number
  readonly cohorts: readonly CohortRow[]
  readonly second: {
    readonly cohort: readonly SecondPurchaseRow[]
    readonly product: readonly SecondPurchaseRow[]
    readonly source: readonly SecondPurchaseRow[]
  }
  readonly sentences: { readonly retention: Sentence; readonly second: Sentence; readonly source: Sentence }
}
