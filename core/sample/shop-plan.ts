/** What a sample shop is made from, and what its simulation yields: plain values, no platform's words. */
import type { CampaignGoal, CostKind } from '../contract/view/campaign.ts'
import type { ContactChannel } from '../contract/view/offer.ts'
import type { DayNumber } from '../model/day.ts'
import type { Minor } from '../model/money.ts'

export interface Product {
  readonly sku: string
  readonly title: string
  readonly category: string
  readonly variant: string
  readonly priceMinor: Minor
  readonly costMinor: Minor
  /** Relative chance to be chosen. */
  readonly popularity: number
}

/** Days on which people buy more or less; with a code, a promotion that takes a share off. */
export interface Season {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  /** Times the usual demand. */
  readonly factor: number
  readonly promotion?: { readonly code: string; readonly share: number }
}

/** What the owner knows of a person when picking the list. */
interface PersonPast {
  readonly orders: number
  readonly daysSince: number
}

export interface CampaignPlan {
  readonly name: string
  readonly goal: CampaignGoal
  readonly channel: ContactChannel
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  readonly listed: (past: PersonPast) => boolean
  /** At most this many people, both arms together. */
  readonly listSize: number
  readonly holdoutShare: number
  /** The true effect: chance that being contacted brings one more order within the days. */
  readonly extraOrderChance: number
  readonly costLines: (contacted: number) => readonly SampleCostLine[]
}

export interface SampleCostLine {
  readonly kind: CostKind
  readonly label: string
  readonly amountMinor: Minor
  readonly hours: number | null
}

export interface ShopPlan {
  readonly seed: number
  readonly firstDay: DayNumber
  readonly endDay: DayNumber
  readonly people: number
  readonly products: readonly Product[]
  readonly seasons: readonly Season[]
  readonly campaigns: readonly CampaignPlan[]
  /** Mean days between a lively customer's orders. */
  readonly gapDays: number
  /** Gamma shape of the gaps: 1 is chance, 2 and more a rhythm such as an emptying tea tin. */
  readonly regularity: number
  /** Mean chance to be lost after an order. */
  readonly lossChance: number
  readonly shipping: { readonly feeMinor: Minor; readonly freeFromMinor: Minor }
  /** Sales a day without a known buyer, on days of high season. */
  readonly walkInsPerDay: number
}

export interface Person {
  readonly index: number
  readonly kind: 'usual' | 'discount-lover' | 'lapsed-regular' | 'wholesale'
  readonly firstDay: DayNumber
  readonly gapDays: number
  readonly regularity: number
  readonly lossChance: number
  readonly favourite: Product
}

export type OrderState = 'completed' | 'shipped' | 'paid' | 'unpaid' | 'cancelled' | 'refunded'

export interface SampleOrder {
  /** Null for a sale without a known buyer. */
  readonly person: Person | null
  readonly day: DayNumber
  readonly secondOfDay: number
  readonly lines: readonly { readonly product: Product; readonly quantity: number }[]
  readonly goodsMinor: Minor
  readonly discountMinor: Minor
  readonly coupon: string
  readonly shippingMinor: Minor
  readonly refundMinor: Minor
  readonly state: OrderState
}

export interface SentCampaign {
  readonly plan: CampaignPlan
  readonly contacted: readonly Person[]
  readonly holdout: readonly Person[]
}

export interface SimulatedShop {
  readonly plan: ShopPlan
  readonly people: readonly Person[]
  /** Oldest first. */
  readonly orders: readonly SampleOrder[]
  readonly campaigns: readonly SentCampaign[]
}
