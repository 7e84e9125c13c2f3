/** Sales over all orders, those without a buyer too: by product, place and time. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

/** What a platform counted of a product, summed over days: one person on two days is two visitors. */
export interface ProductVisitsView {
  readonly visitors: number | null
  readonly views: number | null
  readonly favourites: number | null
  readonly carts: number | null
  readonly buyers: number | null
  /** Buyers ÷ visitors, as the platform counts both. */
  readonly conversion: number | null
}

export interface SalesProductView {
  /** '' for lines that name no product. */
  readonly productId: string
  /** SKU, item number or title; '' for lines that name no product. */
  readonly key: string
  readonly title: string
  readonly category: string
  readonly orders: number
  readonly items: number
  /** Discounts and refunds of whole orders are spread over their lines: products add up to the shop's net. */
  readonly netMinor: number
  /** Refunds ÷ (net + refunds); null where nothing was sold. */
  readonly refundShare: number | null
  /** Share of its orders whose buyer is known; null where it has none. */
  readonly buyerShare: number | null
  /** Null where no platform's file counts its visits. */
  readonly visits: ProductVisitsView | null
}

export interface SalesRegionView {
  /** ISO code or the file's own word; '' where not known. */
  readonly country: string
  readonly region: string
  readonly orders: number
  readonly netMinor: number
  /** Of the net of all regions; null where that is not above zero. */
  readonly share: number | null
}

export interface SalesMonthView {
  /** `YYYY-MM`. */
  readonly month: string
  readonly orders: number
  readonly netMinor: number
}

export interface SalesViewsView {
  readonly asOf: Day
  readonly currency: string
  /** Where the span begins; null: with the first order. */
  readonly spanFrom: Day | null
  /** Days of the first and last order in the span; null where it has none. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly orders: number
  readonly netMinor: number
  readonly shareWithoutBuyer: number
  /** Greatest net first. */
  readonly products: readonly SalesProductView[]
  /** True where some product has visit counts. */
  readonly hasVisits: boolean
  readonly regions: readonly SalesRegionView[]
  /** Without gaps: a month without orders is there with zeros. */
  readonly months: readonly SalesMonthView[]
  /** Orders by weekday (Monday first) and hour of the shop's zone: 7 × 24. */
  readonly hours: readonly (readonly number[])[]
  /** Orders of which only the day is known. */
  readonly ordersWithoutTime: number
  readonly sentence: Sentence
  /** Whether portraits of people are possible, and why not. */
  readonly peopleSentence: Sentence
}
