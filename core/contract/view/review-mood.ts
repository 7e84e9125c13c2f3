/** What reviews say: moods of a ready table, and of the shop with what it costs and whom to answer. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const reviewAspectNames = [
  'quality',
  'size',
  'delivery',
  'service',
  'price',
  'packaging',
  'looks',
  'taste',
] as const
export type ReviewAspectName = (typeof reviewAspectNames)[number]

export interface AspectMoodView {
  readonly aspect: ReviewAspectName
  /** −1 … 1. */
  readonly mood: number
}

export interface AgreementView {
  /** Rows with 1, 2, 4 or 5 stars and words of their own. */
  readonly n: number
  readonly accuracy: number | null
  readonly kappa: number | null
}

export interface ReviewTableView {
  readonly file: string
  /** One for each row of the table that is not blank, in its order. */
  readonly rows: readonly { readonly mood: number; readonly aspects: readonly AspectMoodView[] }[]
  /** Rows with no words of their own: empty, or praise that the platform wrote. */
  readonly defaults: number
  readonly agreement: AgreementView
  readonly why: readonly Sentence[]
}

/** Good reviews of the rated ones, default praise left out, with the 95 % interval of Wilson. */
export interface ReviewRate {
  readonly good: number
  readonly bad: number
  readonly rated: number
  readonly share: number | null
  readonly low: number
  readonly high: number
}

export interface ReviewProductView extends ReviewRate {
  readonly productId: string | null
  readonly product: string
  /** The share drawn towards the shop's, as if ten more reviews of its average had come in. */
  readonly rank: number | null
  readonly followUps: number
  /** Mean mood of the follow-ups minus that of the same reviews when first written; null without any. */
  readonly followUpGap: number | null
}

export interface ReviewAspectView {
  readonly aspect: ReviewAspectName
  readonly good: number
  readonly bad: number
  readonly mood: number
}

export interface ReviewFaultView {
  readonly aspect: ReviewAspectName
  readonly productId: string | null
  readonly product: string
  readonly reviews: number
  /** This fault's part of what was given back on the product, plus the margin of a piece for each bad review. */
  readonly moneyMinor: number
  readonly refundMinor: number
  readonly example: string
}

export interface UnansweredReviewView {
  readonly reviewId: string
  readonly customerId: string | null
  readonly author: string
  readonly product: string
  readonly day: Day | null
  readonly stars: number | null
  readonly text: string
  readonly aspects: readonly ReviewAspectName[]
  readonly spentMinor: number | null
  /** Expected margin to come; null where the person or the shop's rhythm is not known. */
  readonly valueMinor: number | null
  /** Only facts of the review and its order; nothing is promised. */
  readonly draft: Sentence
}

export interface RecoveryView {
  readonly people: number
  readonly back: number
  readonly share: number | null
  readonly low: number
  readonly high: number
}

export interface ReviewMoodView {
  readonly currency: string
  readonly reviews: number
  readonly defaults: number
  readonly sentence: Sentence
  readonly nextStep: Sentence | null
  readonly notes: readonly Sentence[]
  readonly rate: ReviewRate
  readonly months: readonly (ReviewRate & { readonly month: string })[]
  readonly products: readonly ReviewProductView[]
  /** Empty where text and stars agree too little (kappa under 0.4) to be shown. */
  readonly aspects: readonly ReviewAspectView[]
  readonly agreement: AgreementView
  readonly faults: readonly ReviewFaultView[]
  readonly unanswered: readonly UnansweredReviewView[]
  readonly answerDays: number | null
  /** Who bought again within 90 days after a bad review. */
  readonly recovery: { readonly answered: RecoveryView; readonly unanswered: RecoveryView }
  /** Bad reviews for each 1,000 orders of the same time. */
  readonly complaints: {
    readonly orders: number
    readonly bad: number
    readonly per1000: number | null
    readonly low: number
    readonly high: number
  }
}
