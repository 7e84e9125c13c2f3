/** The first page. */
import type { Sentence } from '../sentence.ts'
import type { Day, Sureness } from './common.ts'

export const todayCardKinds = [
  'contact',
  'losing',
  'campaign',
  'profit',
  'stop-spending',
  'claims',
  'best-customers',
  'dependence',
  'changes',
  'data',
] as const

export type TodayCardKind = (typeof todayCardKinds)[number]

export interface TodayCard {
  readonly kind: TodayCardKind
  readonly sentence: Sentence
  readonly detail: Sentence | null
  readonly number: number | null
  readonly low: number | null
  readonly high: number | null
  readonly moneyMinor: number | null
  readonly sureness: Sureness
  /** Where the card's one button leads. */
  readonly action: {
    readonly page: 'customers' | 'offers' | 'campaigns' | 'money' | 'data' | 'settings'
    readonly filter: string | null
  }
  /** A few names, amounts or lines that make it concrete. */
  readonly items: readonly { readonly label: string; readonly note: Sentence; readonly customerId: string | null }[]
}

export interface TodayView {
  readonly asOf: Day
  /** Days between the newest data and today. */
  readonly dataAgeDays: number
  readonly currency: string
  readonly cards: readonly TodayCard[]
}
