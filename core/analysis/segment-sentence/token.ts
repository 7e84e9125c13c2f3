/** Pieces of a sentence about people, the same for both languages. */
import type { DayNumber } from '../../model/day.ts'
import type { Bounds, OrderFilter, Period, PeriodUnit } from '../../model/segment-rule.ts'

/** What a clause is about, beside the orders themselves. */
export type Head =
  | 'buy'
  | 'order'
  | 'spend'
  | 'average'
  | 'first-order'
  | 'last-order'
  | 'first-channel'
  | 'contact'
  | 'return'
  | 'review'
  | 'good-review'
  | 'bad-review'
  | 'late'
  | 'chance'
  | 'reach-email'
  | 'reach-sms'
  | 'reach-phone'
  | 'reach-any'
  | 'orders-share'

export type Token =
  | { readonly type: 'what' | 'place' | 'channel' | 'segment' | 'group' | 'word'; readonly text: string }
  | { readonly type: 'head'; readonly head: Head }
  | { readonly type: 'period'; readonly period: Period }
  /** A length of time without a word on where it lies: "for 60 days". */
  | { readonly type: 'span'; readonly count: number; readonly unit: PeriodUnit }
  | ({ readonly type: 'count' | 'percent'; readonly isBare: boolean } & Bounds)
  /** Of money or of times: the clause tells. */
  | ({ readonly type: 'number'; readonly isBare: boolean } & StrictBounds)
  /** In main units. `currency`: a code, or a sign that several share; null: not said. */
  | ({ readonly type: 'amount'; readonly isBare: boolean; readonly currency: string | null } & StrictBounds)
  | { readonly type: 'discount'; readonly value: boolean }
  /** Never, mostly, always: a share of the orders. */
  | ({ readonly type: 'discount-share' } & Bounds)
  /** "Repeat customers", "leads": said of the person, whatever else the clause says of orders. */
  | ({ readonly type: 'buyers' } & Bounds)
  | { readonly type: 'time'; readonly time: NonNullable<OrderFilter['time']> }
  | { readonly type: 'not' | 'only' | 'and' | 'or' | 'comma' | 'open' | 'close' | 'filler' }

/** Bounds that may leave their own value out: "over 500". */
export interface StrictBounds extends Bounds {
  readonly isStrict: boolean
}

/** What the shop itself calls things, so that they are known in a sentence. */
export interface Vocabulary {
  readonly asOf: DayNumber
  readonly currency: string
  readonly places: readonly string[]
  readonly channels: readonly string[]
  /** What people call a channel that files name by a code. */
  readonly channelNames: readonly { readonly name: string; readonly channel: string }[]
  /** Titles and categories. */
  readonly products: readonly string[]
  /** The groups by recency, frequency and money, in both languages. */
  readonly segments: readonly { readonly name: string; readonly code: string }[]
  readonly groups: readonly { readonly name: string; readonly segmentId: string }[]
}

/** A way of saying something. The pattern is sticky; `make` answers null where the match means nothing after all. */
export interface WordRule {
  readonly pattern: RegExp
  readonly make: (match: RegExpExecArray, vocabulary: Vocabulary) => Token | readonly Token[] | null
}

export interface Lexicon {
  /** Puts spelled numbers and other spellings into one form before words are told apart. */
  readonly prepare: (text: string) => string
  readonly rules: readonly WordRule[]
  /** One word that no rule knows. */
  readonly word: RegExp
  /** Between words that belong together. */
  readonly joint: '' | ' '
}
