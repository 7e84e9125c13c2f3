/** The shop's channels side by side: what each brings, keeps and earns. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export interface ChannelView {
  /** As the files name it; '' where they name none. */
  readonly channel: string
  /** All sales, walk-ins included. */
  readonly orders: number
  /** People with an order here; walk-ins cannot be counted as people. */
  readonly customers: number
  /** Share of the orders that name no buyer. */
  readonly anonymousShare: number
  /** Of the orders of known people: the share that was their first in the shop; null where nobody is known. */
  readonly newCustomerShare: number | null
  /** Of the people who began here: the share that bought again, through any channel; null where nobody began here. */
  readonly repeatShare: number | null
  readonly netMinor: number
  /** What the platform keeps, as a share of net; the owner's word, 0 where nothing was said. */
  readonly feeShare: number
  /** Net less product cost less fees. Where costs are unknown the shop's usual margin is assumed. */
  readonly marginAfterFeesMinor: number
  /** Share of net whose product cost is known; the rest of the margin is assumed. */
  readonly costKnownShare: number
  readonly role: Sentence
}

export interface ChannelJourneyView {
  readonly from: string
  readonly to: string
  readonly customers: number
}

export interface PriceConflictView {
  readonly productId: string
  readonly title: string
  /** Dearest first. */
  readonly prices: readonly { readonly channel: string; readonly priceMinor: number; readonly sales: number }[]
  /** How far the cheapest lies below the dearest. */
  readonly differenceShare: number
}

export interface SourceView {
  /** Of the first order; '' where files name none. It stays for life. */
  readonly channel: string
  readonly people: number
  /** Margin per person within 30, 90 and 365 days of the first order, with its 95 % range; null where too few are known so long. */
  readonly margins: readonly ({
    readonly days: number
    readonly people: number
    readonly likely: number
    readonly low: number
    readonly high: number
  } | null)[]
}

export interface SourceListView {
  readonly asOf: Day
  readonly currency: string
  /** Most people first. */
  readonly sources: readonly SourceView[]
  /** Of the last 365 days. */
  readonly acquisition: {
    /** Advertising as reported. */
    readonly spendMinor: number
    /** Campaigns to people who were customers already: not part of the cost of new ones. */
    readonly onKnownMinor: number
    /** People whose first order lies in these days. */
    readonly people: number
    readonly costPerPersonMinor: number | null
    /** Days from the first order until the mean margin has paid it; null where a year does not, or it cannot be told. */
    readonly paybackDays: number | null
  }
  readonly sentence: Sentence
  readonly costSentence: Sentence
}

export const creditModels = ['last', 'first', 'linear', 'shapley', 'markov'] as const

/** What share in the orders a touch may have had: accounts kept by several rules, not causes. */
export interface CreditView {
  /** A channel that was bought through, a contact by a campaign, or a visit. */
  readonly kind: 'sale' | 'contact' | 'visit'
  /** A sales channel, a contact channel, or the source of a visit. */
  readonly channel: string
  /** Orders by each rule. */
  readonly orders: Readonly<Record<(typeof creditModels)[number], number>>
  readonly low: number
  readonly high: number
}

export interface CreditListView {
  readonly asOf: Day
  readonly lookBackDays: number
  /** Orders of known people in the last 365 days. */
  readonly orders: number
  /** Of them, those with more than one kind of touch. */
  readonly sharedOrders: number
  readonly neededOrders: number
  /** Largest share first; empty under `neededOrders`. */
  readonly credits: readonly CreditView[]
  readonly sentence: Sentence
}

export interface ChannelListView {
  readonly asOf: Day
  readonly currency: string
  /** Greatest margin after fees first. */
  readonly channels: readonly ChannelView[]
  /** From the first channel of a person to a later one, most people first. */
  readonly journeys: readonly ChannelJourneyView[]
  /** Share of all orders that name a buyer: what journeys can rest on. */
  readonly identifiedShare: number
  /** Of the last 90 days, widest difference first. */
  readonly priceConflicts: readonly PriceConflictView[]
  readonly sentence: Sentence
  readonly journeySentence: Sentence
  readonly conflictSentence: Sentence
}
