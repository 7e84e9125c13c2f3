/** The shop's products: how they do, which are alike, what is bought together, what will be wanted. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const productAdvices = ['keep', 'fix', 'bundle', 'drop'] as const
export type ProductAdvice = (typeof productAdvices)[number]

export interface GoodsRow {
  readonly productId: string
  /** SKU or item number; the title where the files give none. */
  readonly key: string
  readonly title: string
  readonly category: string
  /** Over the last 365 days. */
  readonly orders: number
  readonly items: number
  readonly netMinor: number
  /** Net less product cost of the last 365 days; the usual margin where the cost is not known. */
  readonly marginMinor: number
  readonly costKnown: boolean
  /** Known people who bought it, ever, and the share of them that bought it on another day too. */
  readonly buyers: number
  readonly repeatShare: number | null
  /** Orders with something of it given back, of its orders; null under 20 orders. */
  readonly returnShare: number | null
  readonly priceMinor: number | null
  readonly rating: number | null
  readonly reviews: number
  /** Pieces left by the newest count; null where no file says. */
  readonly stock: number | null
  /** Days that the stock lasts at the pace of the last 28 days; null without stock or sales. */
  readonly coverDays: number | null
  readonly firstSaleDay: Day | null
  readonly lastSaleDay: Day | null
  readonly advice: ProductAdvice
  readonly reason: Sentence
}

export interface SimilarGroupView {
  readonly productIds: readonly string[]
  readonly titles: readonly string[]
  /** Mean likeness of the titles, 0…1. */
  readonly similarity: number
  /** Whether the younger one took the sales of the older one. */
  readonly cannibal: 'likely' | 'possible' | 'no' | 'cannot-tell'
  readonly sentence: Sentence
}

export interface BundleView {
  readonly productIds: readonly [string, string]
  readonly titles: readonly [string, string]
  /** Orders with both. */
  readonly count: number
  readonly lift: number
  readonly shrunkLift: number
  readonly leverage: number
  readonly llr: number
  /** Of one price for both over 90 days, under a pessimistic view; negative: it would cost more than it brings. */
  readonly expectedProfitMinor: number
}

export interface DemandWeekView {
  /** The Monday. */
  readonly week: Day
  readonly low: number
  readonly likely: number
  readonly high: number
}

export interface DemandView {
  /** '' for goods whose category no file names, or for all goods together. */
  readonly category: string
  /** Pieces sold per week so far, finished weeks only. */
  readonly past: readonly { readonly week: Day; readonly items: number }[]
  /** The weeks to come, in pieces: 10 %, expected and 90 %. */
  readonly weeks: readonly DemandWeekView[]
  readonly method: string
  /** Error of the method by that of repeating the week before (or the same week of last year); null: too short to grade. */
  readonly mase: number | null
  readonly sentence: Sentence
}

export interface GoodsView {
  readonly asOf: Day
  readonly currency: string
  /** How many products were ever sold. */
  readonly products: number
  readonly rows: readonly GoodsRow[]
  readonly groups: readonly SimilarGroupView[]
  /** 0: all of a different kind; near 1: all sales in one kind. */
  readonly homogenisation: readonly { readonly category: string; readonly products: number; readonly index: number }[]
  readonly bundles: readonly BundleView[]
  readonly demand: readonly DemandView[]
  readonly keepOrDrop: readonly {
    readonly productId: string
    readonly advice: ProductAdvice
    readonly reason: Sentence
  }[]
  readonly sentence: Sentence
  readonly groupSentence: Sentence
  readonly bundleSentence: Sentence
}

/** One product laid open. */
export interface ProductView {
  readonly asOf: Day
  readonly currency: string
  readonly product: GoodsRow
  /** Known people. */
  readonly firstBuyers: number
  readonly returned: number
  /** Median days from its first purchase to the next order of anything; null where nobody returned. */
  readonly daysToNext: number | null
  readonly next: readonly {
    readonly productId: string
    readonly title: string
    readonly people: number
    readonly share: number
    readonly lift: number
  }[]
  /** Null where too few come back for it. */
  readonly refill: RefillView | null
  readonly demand: DemandView
  readonly similar: readonly SimilarGroupView[]
  readonly bundles: readonly BundleView[]
  readonly pathSentence: Sentence
}

/** How long a product lasts those who buy it again; people who have not come back yet are counted as waiting. */
export interface RefillView {
  readonly productId: string
  readonly title: string
  readonly buyers: number
  readonly repeatBuyers: number
  /** Waits that ended in another purchase of it, and waits that still go on. */
  readonly waitsEnded: number
  readonly waitsOpen: number
  /** Days after which a quarter, a half, three quarters have bought it again; null where fewer ever do. */
  readonly p25Days: number | null
  readonly p50Days: number | null
  readonly p75Days: number | null
  /** For whom it is the time: waiting since p25 days and at most twice as long. */
  readonly dueCustomerIds: readonly string[]
  readonly sentence: Sentence
}

export interface RefillListView {
  readonly asOf: Day
  /** Only products that people clearly come back for, most buyers first. */
  readonly products: readonly RefillView[]
}

/** A day that moves demand: of the calendar, or the owner's own. */
export interface ShopEventView {
  readonly eventId: string
  readonly name: string
  readonly day: Day
}
