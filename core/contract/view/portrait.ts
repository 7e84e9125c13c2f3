/** Customers one by one and by segment. */
import type { ConsentChannel } from '../../model/row-record.ts'
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'
import type { OfferView } from './offer.ts'
import type { ConsentView, LeadView, ProfileView } from './person.ts'
import type { ReviewRow } from './review.ts'
import type { TraitView } from './trait.ts'

export const segmentCodes = [
  'champions',
  'loyal',
  'promising',
  'new',
  'needs-attention',
  'at-risk',
  'cant-lose',
  'hibernating',
] as const

export type SegmentCode = (typeof segmentCodes)[number]

/** Days until the next order, counted from `asOf`, at the named chances. */
export interface NextOrderView {
  readonly p10: Day
  readonly p25: Day
  readonly p50: Day
  readonly p75: Day
  readonly p90: Day
  readonly basis: 'own' | 'shop'
}

export interface PortraitRow {
  readonly customerId: string
  /** The platform's own buyer id; of a person with several records that of the first. */
  readonly key: string
  readonly platform: string
  /** What each platform calls the person, that of `key` first. */
  readonly records: readonly { readonly platform: string; readonly key: string }[]
  readonly name: string
  readonly firstOrderDay: Day
  readonly lastOrderDay: Day
  readonly orderCount: number
  readonly monetaryMinor: number
  /** Null where no product cost is known for all that the person bought. */
  readonly marginMinor: number | null
  readonly recencyDays: number
  readonly r: number
  readonly f: number
  readonly m: number
  readonly segment: SegmentCode
  /** Null under the gates of methods.md 2.1. */
  readonly probabilityAlive: number | null
  readonly expectedOrders90: number | null
  readonly clvMinor: number | null
  readonly clvLowMinor: number | null
  readonly clvHighMinor: number | null
  readonly nextOrder: NextOrderView | null
  /** Median days between orders; null under two gaps. */
  readonly rhythmDays: number | null
  /** 1 = random, 2 and more = a clock; null under two gaps. */
  readonly regularity: number | null
  readonly discountShare: number
  /** Channels by which the person does not want to be contacted; `any`: none at all. */
  readonly refuses: readonly ConsentChannel[]
  readonly favouriteCategories: readonly string[]
  readonly favouriteProducts: readonly string[]
  readonly channels: readonly string[]
  readonly country: string
  readonly region: string
}

export interface PortraitListView {
  readonly asOf: Day
  readonly currency: string
  /** People that match the filter. */
  readonly total: number
  readonly customers: readonly PortraitRow[]
  /** Set where the lifetime model's gates are not met: what is lacking and what is shown instead. */
  readonly modelNote: Sentence | null
}

export interface TimelineEntry {
  readonly day: Day
  readonly kind: 'order' | 'return' | 'adjustment' | 'contact'
  /** Empty for a contact. */
  readonly platform: string
  readonly reference: string
  readonly netMinor: number | null
  readonly items: readonly { readonly title: string; readonly quantity: number; readonly amountMinor: number }[]
  readonly channel: string
  /** Where it came from: file and first line. */
  readonly source: { readonly importId: string; readonly file: string; readonly line: number } | null
}

export interface PortraitView {
  readonly asOf: Day
  readonly currency: string
  readonly customer: PortraitRow
  readonly email: string
  readonly phone: string
  /** Three sentences made only of stated facts. */
  readonly summary: readonly Sentence[]
  /** What the orders show, with what each rests on. */
  readonly traits: readonly TraitView[]
  /** Products for which it is the time to buy them again, at most five. */
  readonly refills: readonly { readonly productId: string; readonly sentence: Sentence }[]
  readonly timeline: readonly TimelineEntry[]
  readonly categories: readonly { readonly name: string; readonly netMinor: number; readonly share: number }[]
  /** What the person wrote of what they bought, newest first. */
  readonly reviews: readonly ReviewRow[]
  readonly offer: OfferView | null
  /** Per channel the word that counts; channels nobody spoke of are absent. */
  readonly consents: readonly ConsentView[]
  /** One per platform list that names the person. */
  readonly profiles: readonly ProfileView[]
  /** Newest first. */
  readonly leads: readonly LeadView[]
}

export interface SegmentView {
  readonly segment: SegmentCode
  readonly customers: number
  readonly share: number
  readonly netMinor: number
  readonly netShare: number
  readonly marginMinor: number | null
  readonly medianRecencyDays: number
  readonly medianOrderCount: number
  readonly meanOrderMinor: number
  /** What sets the group apart from the rest, strongest first; empty under 20 people or where only noise. */
  readonly traits: readonly {
    readonly sentence: Sentence
    readonly lift: number
    readonly low: number
    readonly high: number
  }[]
  readonly advice: Sentence
}

export interface SegmentListView {
  readonly asOf: Day
  readonly currency: string
  readonly segments: readonly SegmentView[]
  /** The cut values behind the scores, in days, orders and money. */
  readonly cuts: {
    readonly recencyDays: readonly number[]
    readonly orderCount: readonly number[]
    readonly monetaryMinor: readonly number[]
  }
  readonly sentence: Sentence
}
