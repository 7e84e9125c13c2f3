/** Which records of several platforms are one person: what was merged, what is asked, what the owner said. */
import type { Sentence } from '../sentence.ts'

/** One platform's record of a buyer. */
export interface RecordView {
  /** Null where no import names the record any more. */
  readonly customerId: string | null
  readonly platform: string
  readonly key: string
  readonly name: string
  readonly email: string
  /** Full, or as the platform shows it: `138****5678`. */
  readonly phone: string
  readonly region: string
  readonly city: string
  readonly orders: number
  readonly lastOrderDay: string | null
}

/** One line of the sum that speaks for or against one person. */
export interface IdentityStepView {
  readonly sentence: Sentence
  /** Each point doubles the odds; below zero it halves them. */
  readonly bits: number
}

export interface IdentityProposalView {
  readonly kind: 'person' | 'household'
  readonly a: RecordView
  readonly b: RecordView
  /** 0…1. */
  readonly probability: number
  readonly bits: number
  /** From what is true of any two records to the last field, in the order of adding up. */
  readonly steps: readonly IdentityStepView[]
  readonly sentence: Sentence
}

export interface MergedPersonView {
  /** The record that stands for the person. */
  readonly customerId: string
  readonly records: readonly RecordView[]
  /** What they have in common, or that the owner said so. */
  readonly reasons: readonly Sentence[]
  readonly by: 'keys' | 'owner'
}

/** Records with keys in common that look too good to be merged unasked. */
export interface FrozenClusterView {
  readonly reason: 'too-many' | 'one-platform' | 'names'
  readonly sentence: Sentence
  readonly records: readonly RecordView[]
}

export interface IdentityDecisionView {
  readonly edgeId: string
  readonly same: boolean
  readonly a: RecordView
  readonly b: RecordView
  readonly who: string
  /** ISO moment. */
  readonly decidedAt: string
  /** What was known at that time. */
  readonly evidence: readonly Sentence[]
}

export interface IdentityListView {
  readonly asOf: string
  /** At most twenty a day, the likeliest first: of those decided on `asOf` none take a place again. */
  readonly proposals: readonly IdentityProposalView[]
  /** All that wait, shown or not. */
  readonly waiting: number
  readonly merged: readonly MergedPersonView[]
  /** `merged` lists the first 200 of these. */
  readonly mergedTotal: number
  readonly frozen: readonly FrozenClusterView[]
  readonly frozenTotal: number
  readonly decisions: readonly IdentityDecisionView[]
  readonly hiddenPhoneOrders: number
  /** Set where the platforms hide numbers. */
  readonly hiddenNote: Sentence | null
}

export interface IdentityDecidedView {
  readonly edgeId: string
  /** False where something else speaks against it: another word of the owner always holds. */
  readonly isOnePerson: boolean
}
