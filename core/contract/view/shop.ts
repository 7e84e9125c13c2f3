/** The app, the shop, its settings and facts, and files that go out. */
import type { Language } from '../language.ts'
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'
import type { ContactChannel, OfferRung } from './offer.ts'

export interface AboutView {
  readonly version: string
  readonly host: 'electron' | 'web' | 'command-line' | 'test'
}

export interface ShopView {
  readonly shopId: string
  readonly name: string
  readonly currency: string
  readonly timezone: string
  readonly sample: Language | null
  readonly orders: number
  readonly customers: number
  readonly lastOrderDay: Day | null
}

export interface FactsView {
  readonly schemaVersion: number
  readonly currency: string
  readonly timezone: string
  readonly orders: number
  readonly returns: number
  readonly adjustments: number
  readonly orderLines: number
  readonly customers: number
  readonly buyers: number
  readonly anonymousOrders: number
  /** Orders that count nowhere: called off or left unpaid, or left out by the owner's rules. */
  readonly excludedOrders: number
  /** Of these, what the rules leave out though it would count. */
  readonly ruledOutOrders: number
  readonly ruledOutMinor: number
  readonly products: number
  readonly firstOrderDay: Day | null
  readonly lastOrderDay: Day | null
  readonly grossMinor: number
  readonly discountMinor: number
  readonly refundMinor: number
  readonly adjustmentMinor: number
  readonly netMinor: number
  /** One entry per currency that orders are in. Amounts of a currency without a rate are in none of the other figures. */
  readonly currencies: readonly CurrencyFactsView[]
  readonly shippingMinor: number
  readonly taxMinor: number
  readonly campaigns: number
  readonly reviews: number
  readonly imports: number
  /** What is to be known of imports that a crash cut off; empty in the usual case. */
  readonly interrupted: readonly Sentence[]
  /** Over every published row's content, not its internal ids: equal shops have equal hashes. */
  readonly dataHash: string
}

export interface CurrencyFactsView {
  readonly currency: string
  readonly orders: number
  /** In its own minor units. */
  readonly netOriginalMinor: number
  /** Today's rate to the shop's currency: 1 for its own, null where none is set. */
  readonly rate: number | null
  /** In the shop's minor units. */
  readonly netMinor: number
}

/** The assumptions of methods.md 2.5 and the shop's own basics; each can be changed on the Settings page. */
export interface SettingsView {
  readonly name: string
  readonly currency: string
  readonly timezone: string
  readonly marginShare: number
  readonly contactCostMinor: Readonly<Record<ContactChannel, number>>
  readonly hourlyRateMinor: number
  /** Relative lift of a person's own 30-day buying chance. */
  readonly liftByRung: Readonly<Record<OfferRung, number>>
  /** Cost of a rung as a share of the usual basket. */
  readonly costShareByRung: Readonly<Record<OfferRung, number>>
  readonly marginFloorShare: number
  readonly holdoutShare: number
  readonly holdoutMinimum: number
  readonly contactGapDays: number
  /** At most so many contacts of a person in 30 days, over all channels. */
  readonly contactsPerMonth: number
  /** Days without contact after a complaint. */
  readonly quietDays: number
  /** Share of people who are never contacted, chosen by lot for good; 0: nobody. */
  readonly neverContactShare: number
  /** By ISO code: what one unit is worth in the shop's currency, from a day on (null: since ever). */
  readonly rates: Readonly<Record<string, readonly { readonly from: Day | null; readonly rate: number }[]>>
}

/** A file the core wrote, to be saved where the owner says. */
export interface OutputFileView {
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
}

export interface ReportView extends OutputFileView {
  readonly sheets: readonly string[]
}
