/** What people ask to have changed. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export interface WishMention {
  readonly from: 'note' | 'enquiry' | 'review'
  /** In the writer's own words. */
  readonly text: string
  readonly day: Day | null
  readonly customerId: string | null
  readonly name: string
  readonly source: { readonly importId: string; readonly file: string; readonly line: number }
}

export interface WishView {
  readonly kind: 'engraving' | 'packaging' | 'card' | 'size' | 'colour' | 'ingredients' | 'amount'
  readonly people: number
  /** Median net of the orders that came with the wish, and of all others; null under five. */
  readonly usualOrderMinor: number | null
  readonly restOrderMinor: number | null
  /** What such orders contain most often. */
  readonly products: readonly string[]
  /** Best customers first. */
  readonly askFirst: readonly { readonly customerId: string; readonly name: string }[]
  /** Newest first. */
  readonly mentions: readonly WishMention[]
  readonly sentence: Sentence
}

export interface WishListView {
  readonly asOf: Day
  readonly currency: string
  /** Notes, enquiries and reviews that were read. */
  readonly read: number
  /** Most people first; only what at least three asked for. */
  readonly wishes: readonly WishView[]
  readonly sentence: Sentence
}
