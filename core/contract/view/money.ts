/** What is left after everything, where it went, and what to stop paying for. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const bridgePartCodes = [
  'volume',
  'mix',
  'price',
  'product-cost',
  'order-level',
  'marketing',
  'people',
  'overhead',
  'rounding',
] as const

export interface MoneyPeriodView {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly netMinor: number
  readonly productCostMinor: number
  readonly marketingMinor: number
  readonly peopleMinor: number
  readonly overheadMinor: number
  readonly profitMinor: number
}

export interface MoneyMonthView {
  /** `YYYY-MM`. */
  readonly month: string
  readonly netMinor: number
  readonly costMinor: number
  readonly profitMinor: number
}

/** A line of advertising and whether to go on with it. */
export interface SpendingLineView {
  readonly platform: string
  readonly name: string
  readonly spendMinor: number
  /** As the platform counts them; null where its file does not say. */
  readonly orders: number | null
  /** Orders that would pay for the spend. */
  readonly lambda: number | null
  readonly verdict: 'stop' | 'wait' | 'earns' | 'not-proven' | 'silent'
  /** Spend from which it can be decided. */
  readonly decideAtMinor: number | null
  readonly profitMinor: number | null
  readonly lowMinor: number | null
  readonly highMinor: number | null
  readonly sentence: Sentence
}

export const runningCostKinds = ['people', 'fees', 'rent', 'other'] as const
export const costControls = ['fixed', 'stoppable', 'contract'] as const

export interface RunningCostView {
  readonly costId: string
  readonly name: string
  readonly kind: (typeof runningCostKinds)[number]
  /** Per month. */
  readonly amountMinor: number
  readonly hours: number | null
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly control: (typeof costControls)[number]
  readonly contractUntil: Day | null
}

export interface DiscountView {
  readonly month: string
  readonly discountMinor: number
  /** Given to people who usually pay the full price. */
  readonly needlessMinor: number
}

export interface MoneyView {
  readonly asOf: Day
  readonly currency: string
  /** The last 30 days and the 30 before. */
  readonly now: MoneyPeriodView
  readonly before: MoneyPeriodView
  /** Parts add up to now − before, to the minor unit. */
  readonly bridge: readonly { readonly part: (typeof bridgePartCodes)[number]; readonly minor: number }[]
  readonly bridgeSentence: Sentence
  /** Finished and current months of the last two years, oldest first. */
  readonly months: readonly MoneyMonthView[]
  readonly productCostKnownShare: number
  /** Advertising of the last 90 days, clearest waste first. */
  readonly spending: readonly SpendingLineView[]
  readonly stopSentence: Sentence
  /** Lines whose profit per unit of spend clearly lies below that of another: their ranges do not overlap. Worst first. */
  readonly shifts: readonly { readonly from: SpendingLineView; readonly to: SpendingLineView }[]
  /** Where money may be moved, or the test that would tell; null with fewer than two lines to compare. */
  readonly shiftSentence: Sentence | null
  /** What can still be kept this month: what stoppable costs and lines named for stopping would cost until its end. */
  readonly savableMinor: number
  readonly runningCosts: readonly RunningCostView[]
  /** Profit of the last 30 days for each hour worked; null where no hours are entered. */
  readonly profitPerHourMinor: number | null
  readonly discounts: readonly DiscountView[]
  readonly discountSentence: Sentence
  readonly sentence: Sentence
}
