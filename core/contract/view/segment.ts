/** Groups by rules: a sentence as it was read, who belongs, and the groups that were kept. */
import type { SegmentRules } from '../../model/segment-rule.ts'
import type { LocalTexts } from '../language.ts'
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'
import type { SegmentCode } from './portrait.ts'

export interface ReadSentenceView {
  /** Null where something was not understood; `problem` says what. */
  readonly rules: SegmentRules | null
  /** The rules in words that would be read as the same rules. */
  readonly said: LocalTexts | null
  /** Words that mean nothing here, as they were written. */
  readonly unknown: readonly string[]
  readonly problem: Sentence | null
}

export interface SegmentPersonRow {
  readonly customerId: string
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Null for those who never bought. */
  readonly segment: SegmentCode | null
  readonly orderCount: number
  readonly monetaryMinor: number
  readonly lastOrderDay: Day | null
}

export interface SegmentPeopleView {
  readonly asOf: Day
  readonly currency: string
  readonly rules: SegmentRules
  readonly said: LocalTexts
  readonly total: number
  /** How many were looked through. */
  readonly outOf: number
  readonly sentence: Sentence
  /** What keeps rules from meaning anything in this shop: goods that it does not have, chances that are not known yet. */
  readonly notes: readonly Sentence[]
  /** Best customers first. Addresses that were refused are left out. */
  readonly people: readonly SegmentPersonRow[]
}

export interface SavedSegmentView {
  readonly segmentId: string
  readonly name: string
  readonly rules: SegmentRules
  readonly said: LocalTexts
  readonly people: number
  /** Since when the people stay the same; null: worked out anew each day. */
  readonly frozenDay: Day | null
  readonly createdDay: Day
}

export interface SavedSegmentsView {
  readonly asOf: Day
  readonly segments: readonly SavedSegmentView[]
}

export interface LookAlikeView {
  readonly asOf: Day
  readonly currency: string
  /** `model` from 50 people in the group on, `rough` from 20; null: cannot be told. */
  readonly method: 'model' | 'rough' | null
  readonly seeds: number
  readonly total: number
  /** What sets the group apart, strongest first; at most five. */
  readonly traits: readonly Sentence[]
  readonly sentence: Sentence
  /** Most alike first, each with those of the traits that they have. */
  readonly people: readonly (SegmentPersonRow & { readonly shared: readonly Sentence[] })[]
}

export interface SegmentOverlapView {
  readonly asOf: Day
  readonly groups: readonly { readonly segmentId: string; readonly name: string; readonly people: number }[]
  /** People in both of two groups, by their places in `groups`. */
  readonly both: readonly (readonly number[])[]
  readonly sentence: Sentence
}
