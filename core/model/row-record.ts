/**
 * Records of which each row of a file gives one, unlike orders, which are put together from several: costs, people, products, reviews,
 * visits, stock. `customer` and `product` are indices in the run's dictionaries as in `shop-record.ts`, −1 for none.
 */
import type { DayNumber } from './day.ts'
import type { Minor } from './money.ts'

export interface RowRecords {
  readonly productCosts: readonly ProductCostRecord[]
  readonly advertisingCosts: readonly AdvertisingCostRecord[]
  readonly customerProfiles: readonly CustomerProfileRecord[]
  readonly consents: readonly ConsentRecord[]
  readonly leads: readonly LeadRecord[]
  readonly productProfiles: readonly ProductProfileRecord[]
  readonly stockLevels: readonly StockLevelRecord[]
  readonly reviews: readonly ReviewRecord[]
  readonly productVisits: readonly ProductVisitRecord[]
  readonly visits: readonly VisitRecord[]
}
export type RowKind = keyof RowRecords

/** The cost of one unit of a product from a day on. */
export interface ProductCostRecord {
  readonly productKey: string
  readonly title: string
  readonly category: string
  readonly costMinor: Minor
  /** ISO code, or empty for the shop's own. */
  readonly currency: string
  /** Null: since ever. */
  readonly fromDay: DayNumber | null
  readonly fileLine: number
}

/** What an advertising platform charged, and what it claims to have brought in. Counts are null where not given. */
export interface AdvertisingCostRecord {
  readonly platform: string
  readonly campaignKey: string
  readonly campaignName: string
  readonly firstDay: DayNumber
  /** Equal to `firstDay` in a daily report. */
  readonly lastDay: DayNumber
  readonly spendMinor: Minor
  /** Of spend and claimed revenue: ISO code, or empty for the shop's own. */
  readonly currency: string
  readonly impressions: number | null
  readonly clicks: number | null
  readonly claimedOrders: number | null
  readonly claimedRevenueMinor: Minor | null
  readonly fileLine: number
}

/** What a platform's customer list says of a person beyond name and address. Null and empty: the file is silent. */
export interface CustomerProfileRecord {
  readonly customer: number
  readonly tags: readonly string[]
  /** Member level in the platform's own words. */
  readonly level: string
  readonly note: string
  /** How the person came to the shop, in the platform's own words. */
  readonly source: string
  readonly joinedDay: DayNumber | null
  readonly birthday: string
  readonly points: number | null
  /** The platform's own counts, to be held against the shop's orders. */
  readonly statedOrders: number | null
  readonly statedSpendMinor: Minor | null
  readonly fileLine: number
}

export const consentChannels = ['any', 'email', 'sms', 'phone', 'wechat', 'post'] as const
export type ConsentChannel = (typeof consentChannels)[number]

/** A person's word on being contacted: the newest per channel counts, and a refusal of `any` covers all. */
export interface ConsentRecord {
  readonly customer: number
  readonly channel: ConsentChannel
  readonly state: 'granted' | 'refused'
  /** Null where the file does not say when. */
  readonly day: DayNumber | null
  /** Where it was said, in the file's words. */
  readonly source: string
  readonly fileLine: number
}

export const leadKinds = ['enquiry', 'member', 'cart', 'event', 'other'] as const
export type LeadKind = (typeof leadKinds)[number]

/** Somebody who showed interest: an enquiry, a member who may never have bought, a cart left behind, an entry to an event. */
export interface LeadRecord {
  readonly customer: number
  readonly kind: LeadKind
  readonly day: DayNumber | null
  readonly product: number
  readonly source: string
  readonly note: string
  /** What the cart was worth, where the file says so. */
  readonly valueMinor: Minor | null
  readonly fileLine: number
}

export interface ProductProfileRecord {
  readonly product: number
  /** The product's name in web addresses, shared by its variants; empty where the file has none. */
  readonly handle: string
  /** The product's title without its variant. */
  readonly name: string
  readonly vendor: string
  readonly tags: readonly string[]
  /** Such as `{ "Colour": "Red" }`; of all variants of the product. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly priceMinor: Minor | null
  readonly status: 'active' | 'draft' | 'archived' | 'unknown'
  readonly fileLine: number
}

export interface StockLevelRecord {
  readonly product: number
  readonly location: string
  readonly quantity: number
  /** Null: as of the import. */
  readonly day: DayNumber | null
  readonly fileLine: number
}

export interface ReviewRecord {
  /** The platform's own review number, else a key made of person, product, day and text. */
  readonly key: string
  /** What the file calls the product; any may be empty. The shop finds which of its products is meant. */
  readonly productKey: string
  readonly productHandle: string
  readonly productTitle: string
  /** The order it belongs to, where the file says so. */
  readonly orderKey: string
  /** Who wrote it: full address, the platform's buyer id, the name shown. The shop finds which of its people is meant. */
  readonly email: string
  readonly buyerKey: string
  readonly author: string
  /** 1…5; null where the file has text only. */
  readonly rating: number | null
  readonly title: string
  readonly text: string
  /** What the person added later (追评). */
  readonly followUp: string
  readonly reply: string
  readonly day: DayNumber | null
  readonly replyDay: DayNumber | null
  /** False for spam, hidden and unpublished ones. */
  readonly isPublic: boolean
  readonly fileLine: number
}

/** What a platform counts per product and day; null where it does not. */
export interface ProductVisitRecord {
  readonly product: number
  /** All that the file names the product by: two pages of a platform may sell one article. */
  readonly listing: string
  readonly day: DayNumber
  /** Where the visits came from; empty for all together. */
  readonly source: string
  readonly visitors: number | null
  readonly views: number | null
  readonly favourites: number | null
  readonly carts: number | null
  readonly buyers: number | null
  readonly paidItems: number | null
  readonly paidMinor: Minor | null
  readonly refundMinor: Minor | null
  /** Mean seconds a visitor stayed. */
  readonly dwellSeconds: number | null
  readonly fileLine: number
}

export const visitKinds = ['view', 'search', 'favourite', 'cart', 'share'] as const
export type VisitKind = (typeof visitKinds)[number]

/** One act of one visitor. */
export interface VisitRecord {
  /** −1 where the visitor is unknown. */
  readonly customer: number
  readonly product: number
  readonly kind: VisitKind
  readonly at: number | null
  readonly day: DayNumber
  readonly words: string
  /** How many equal acts stand before it in the file: two views in one second are two. */
  readonly repeat: number
  readonly dwellSeconds: number | null
  readonly source: string
  readonly fileLine: number
}

export const noRows: RowRecords = {
  productCosts: [],
  advertisingCosts: [],
  customerProfiles: [],
  consents: [],
  leads: [],
  productProfiles: [],
  stockLevels: [],
  reviews: [],
  productVisits: [],
  visits: [],
}
