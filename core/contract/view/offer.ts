/** Offers: who is worth contacting, with what. */
import type { Sentence } from '../sentence.ts'
import type { Day, Sureness } from './common.ts'
import type { SegmentCode } from './portrait.ts'

export const offerRungs = ['reminder', 'gift', 'bundle', 'free-delivery', 'ten-off', 'fifteen-off'] as const

export type OfferRung = (typeof offerRungs)[number]

export const contactChannels = ['email', 'sms', 'wechat-work', 'phone'] as const

export type ContactChannel = (typeof contactChannels)[number]

export interface OfferView {
  readonly customerId: string
  readonly name: string
  readonly segment: SegmentCode
  readonly productIds: readonly string[]
  readonly productTitles: readonly string[]
  readonly productKind: 'repeat' | 'new'
  readonly offer: OfferRung
  readonly channel: ContactChannel
  readonly day: Day
  readonly costMinor: number
  readonly expectedProfitMinor: number
  readonly lowMinor: number
  readonly highMinor: number
  /** What the person is expected to leave in the shop if they come, before the offer. */
  readonly marginAtStakeMinor: number
  readonly reason: Sentence
  /** `assumed`: leans on the assumptions of Settings; `measured`: on past campaigns with a control group. */
  readonly evidence: 'assumed' | 'measured'
  readonly sureness: Sureness
}

export interface OfferListView {
  readonly asOf: Day
  readonly currency: string
  readonly budgetMinor: number | null
  readonly spentMinor: number
  readonly expectedProfitMinor: number
  /** The plan is at most this much below the best possible under the same assumptions. */
  readonly boundGapMinor: number
  readonly offers: readonly OfferView[]
  /** People left alone on purpose, so that the effect can be measured. */
  readonly holdout: readonly string[]
  /** Why the others are not listed. */
  readonly skipped: Readonly<
    Partial<
      Record<
        | 'not-worth-it'
        | 'not-due'
        | 'too-late'
        | 'over-budget'
        | 'contacted-recently'
        | 'contacted-often'
        | 'complained'
        | 'never-contacted'
        | 'no-contact'
        | 'over-limit'
        | 'refused',
        number
      >
    >
  >
  readonly warnings: readonly Sentence[]
  readonly sentence: Sentence
}
