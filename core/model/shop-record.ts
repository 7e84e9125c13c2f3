/**
 * What a shop's files say, once read and checked, before anything is stored: the hand-over from `ingest` to `storage`.
 * Lines and order headers are the bulk of every file and travel as columns; people and products appear once each and travel as
 * records. Indices (`order`, `customer`, `product`) count within one ingest run, in order of first appearance.
 */
import type { DayNumber } from './day.ts'
import type { Minor } from './money.ts'
import type { OrderColumns, TextColumn } from './order-columns.ts'
import type { RowRecords } from './row-record.ts'

/** What a line does to the totals. Stored as the index in this list. */
export const lineKinds = ['sale', 'return', 'adjustment'] as const
export type LineKind = (typeof lineKinds)[number]

/** How far an order has come. `cancelled` orders stay in the file but out of every total. Stored by name. */
export const orderStatuses = ['unpaid', 'paid', 'shipped', 'completed', 'refunded', 'cancelled', 'unknown'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/**
 * Which half of an order a file is the authority on. `both`: header and lines stand in one table (Shopify). `header`: one row
 * per order, its lines are only sketched (Taobao order list). `lines`: lines without date or buyer (Taobao items).
 */
export type OrderFacet = 'both' | 'header' | 'lines'

/** Money fields are null where the file does not give them; `settleOrder` turns what is known into the published amounts. */
export interface OrderHeader {
  /** The platform's own order number, as text. */
  readonly key: string
  /** Index in this run's customers, or −1 for a sale without a buyer. */
  readonly customer: number
  /** Seconds since 1970 UTC, or null where the file gives only a day. */
  readonly placedAt: number | null
  /** Calendar day in the shop's zone; null in a lines-only file. */
  readonly day: DayNumber | null
  readonly status: OrderStatus
  /** What the file called the status, kept for the reader. */
  readonly statusText: string
  readonly channel: string
  readonly payment: string
  readonly coupon: string
  readonly country: string
  readonly region: string
  readonly note: string
  /** The number that buyer and owner know the order by, where it is not the key (`#1001`). */
  readonly reference: string
  /** ISO code of the amounts, or empty where they are in the shop's own currency. */
  readonly currency: string
  /** Goods before discounts. */
  readonly goodsMinor: Minor | null
  /** What the buyer paid, postage and tax included as the platform does it. */
  readonly paidMinor: Minor | null
  /** Discounts on the order as a whole, beside those on its lines. */
  readonly discountMinor: Minor | null
  readonly shippingMinor: Minor | null
  readonly taxMinor: Minor | null
  /** Money given back on this order. */
  readonly refundMinor: Minor | null
  /** Line of the file (1-based) where the order first stands. */
  readonly fileLine: number
}

export interface CustomerRecord {
  /** The platform's buyer id, else e-mail, else full phone number. */
  readonly key: string
  readonly keyKind: 'platform' | 'email' | 'phone' | 'name'
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Where the platform hides digits, the number as shown: `138****5678`. */
  readonly hiddenPhone?: string
  readonly country: string
  readonly region: string
  readonly city: string
}

export interface ProductRecord {
  /** SKU or item number, else the normalised title. */
  readonly key: string
  readonly title: string
  readonly category: string
}

/** Typed columns, one entry per line; arrays may be longer than `count`. */
export interface LineColumns {
  readonly count: number
  readonly fileLine: Int32Array
  readonly order: Int32Array
  /** −1 where the line names no product (or several at once). */
  readonly product: Int32Array
  /** Index in `lineKinds`. */
  readonly kind: Uint8Array
  /** Signed as in the file. */
  readonly quantity: Float64Array
  /** Quantity × unit price, signed as in the file, before the discounts beside it. Whole minor units. */
  readonly amountMinor: Float64Array
  /** Discount on this line, not negative. */
  readonly discountMinor: Float64Array
  /** Money given back on this line, not negative. */
  readonly refundMinor: Float64Array
  /** The platform's own line number where it has one, else empty; equal keys within one order are one line. */
  readonly lineKey: TextColumn
  /** Size, colour, engraving; empty where unknown. */
  readonly variant: TextColumn
}

/** A row that could not be taken: kept with its text, never dropped. */
export interface RejectedRow {
  readonly fileLine: number
  /** Header of the column at fault, or empty where the row as a whole is. */
  readonly column: string
  readonly value: string
  readonly code: RowProblemCode
  /** The row's cells as read, in column order. */
  readonly cells: readonly string[]
  /** Its amount as the file's totals count it, and in which currency; '' is the shop's own. */
  readonly basisMinor: Minor
  readonly currency: string
}

/** A row left out on purpose; of the first few the cells are kept, to be shown. */
export interface SkippedRow {
  readonly fileLine: number
  readonly code: SkipCode
  readonly cells?: readonly string[]
}

export const rowProblemCodes = [
  'date-unreadable',
  'date-ambiguous',
  'date-several-days',
  'number-unreadable',
  'order-number-missing',
  'order-number-ruined',
  'order-number-taken',
  'currency-differs',
  'negative-not-allowed',
  'row-cut-short',
  'cell-unreadable',
  'amount-missing',
  'product-missing',
  'campaign-missing',
  'person-missing',
  'text-missing',
  'rating-out-of-range',
  'consent-unreadable',
] as const
export type RowProblemCode = (typeof rowProblemCodes)[number]

/** Why rows were left out on purpose. Counted, never silent. */
export const skipCodes = [
  'blank-row',
  'total-row',
  'repeated-header',
  'padding-row',
  'repeated-line',
  'summary-row',
  'not-a-sale',
  'note-row',
  'picture-row',
  'other-act',
] as const
export type SkipCode = (typeof skipCodes)[number]

/** One step of an ingest run, in file order. Dictionaries list only what was first seen in this batch. */
export interface ShopRecordBatch {
  readonly orders: OrderColumns
  /** Header values that a later row of an earlier order filled in: only blanks of that order may be filled. */
  readonly orderPatches: readonly { readonly order: number; readonly header: OrderHeader }[]
  readonly customers: readonly CustomerRecord[]
  readonly products: readonly ProductRecord[]
  readonly lines: LineColumns
  readonly rows: RowRecords
  readonly rejected: readonly RejectedRow[]
  readonly skipped: readonly SkippedRow[]
  /** Data rows read so far in the run, and bytes consumed, for progress. */
  readonly rowsRead: number
  readonly bytesRead: number
}

/** A warning about a file as a whole; the code has a sentence in `contract/text`. */
export interface FileWarning {
  readonly code: FileWarningCode
  readonly params: Readonly<Record<string, string | number>>
  /** The first five cells that it is about, where it is about cells. */
  readonly cells?: readonly { readonly line: number; readonly value: string }[]
}

export const fileWarningCodes = [
  'mixed-line-ends',
  'last-row-cut-short',
  'cells-unreadable',
  'encoding-guessed',
  'encoding-ambiguous',
  'sheets-left-out',
  'files-left-out',
  'totals-disagree',
  'text-in-number-column',
  'date-order-assumed',
  'no-buyer-column',
  'orders-without-lines',
  'lines-without-orders',
  'order-numbers-ruined',
  'currency-assumed',
  'timezone-assumed',
  'older-than-shop',
  'counts-twice',
  'stated-totals-differ',
] as const
export type FileWarningCode = (typeof fileWarningCodes)[number]

/** The money of a file, for reconciliation: what its rows sum to, what was taken, what stands in rejected rows. */
export interface FileTotals {
  readonly fileMinor: Minor
  readonly importedMinor: Minor
  readonly rejectedMinor: Minor
  /** Amounts of other currencies, each in its own minor units; left out where there are none. */
  readonly foreign?: readonly CurrencyTotals[]
}

export interface CurrencyTotals {
  /** ISO code. */
  readonly currency: string
  readonly fileMinor: Minor
  readonly importedMinor: Minor
  readonly rejectedMinor: Minor
}
