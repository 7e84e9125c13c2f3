/** What customers said of what they bought. */
import type { Day } from './common.ts'

export interface ReviewRow {
  readonly reviewId: string
  readonly platform: string
  /** The shop's product where it was found, else what the file calls it. */
  readonly product: string
  readonly productId: string | null
  /** The person it was linked to; null where the file gives only a name, or nobody is known by it. */
  readonly customerId: string | null
  readonly author: string
  /** 1…5; null where the file has text only. */
  readonly rating: number | null
  readonly title: string
  readonly text: string
  /** What the person added later (追评). */
  readonly followUp: string
  readonly reply: string
  readonly day: Day | null
  readonly replyDay: Day | null
  /** False for spam, hidden and unpublished ones. */
  readonly isPublic: boolean
  /** The order it speaks of: named by the file, else the person's latest with that product before the review. */
  readonly orderKey: string
  readonly orderDay: Day | null
  readonly source: { readonly importId: string; readonly file: string; readonly line: number }
}

export interface ReviewListView {
  readonly total: number
  /** Of the rated ones among them; null where none is. */
  readonly meanRating: number | null
  /** How many gave 1, 2, 3, 4 and 5 stars; halves count up. */
  readonly ratings: readonly number[]
  /** Newest first; those without a day last. */
  readonly reviews: readonly ReviewRow[]
}
