/** Rows that are looked at before and after an import: samples of what it does, rows set aside, questions, and remembered layouts. */
import type { Minor } from '../../model/money.ts'
import type { SkipCode } from '../../model/shop-record.ts'
import type { MappingField, TableMapping } from '../mapping.ts'
import type { SentenceValue } from '../sentence.ts'
import type { Day } from './common.ts'
import type { ImportFileView, ImportProblemView } from './import.ts'

/** How a row that was not taken stands: waiting, told to be no data at all, or taken after the owner put it right. */
export const problemStates = ['open', 'dismissed', 'taken'] as const
export type ProblemState = (typeof problemStates)[number]

/** One value of a row; `before` only where the import changes it, null where there was or is none. */
export interface SampleValue {
  readonly field: MappingField
  readonly value: SentenceValue | null
  readonly before?: SentenceValue | null
}

/** One row of the file by what it says. Of a changed row only the fields that differ are listed. */
export interface RowSample {
  /** Line of the file, 1-based. */
  readonly line: number
  /** What the row is about: its order number, person, product or campaign. */
  readonly name: string
  readonly values: readonly SampleValue[]
}

export interface SkippedRowView {
  readonly line: number
  readonly code: SkipCode
  readonly cells: readonly string[]
}

/** Up to five rows of each fate, in file order. */
export interface ImportSamples {
  readonly added: readonly RowSample[]
  readonly changed: readonly RowSample[]
  readonly unchanged: readonly RowSample[]
  readonly rejected: readonly ImportProblemView[]
  readonly skipped: readonly SkippedRowView[]
}

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrderName = (typeof dateOrders)[number]

/** What the file cannot tell by itself. Answered by `dateOrder` beside the file, once per layout. */
export interface ImportQuestion {
  readonly kind: 'date-order'
  readonly column: string
  /** Values that can be read two ways, as they stand in the file. */
  readonly samples: readonly string[]
  /** How they are read without an answer. */
  readonly assumed: DateOrderName
}

/** What the shop's published orders sum to. */
export interface ShopMoneyView {
  readonly orders: number
  readonly grossMinor: Minor
  readonly discountMinor: Minor
  readonly refundMinor: Minor
  readonly adjustmentMinor: Minor
  readonly netMinor: Minor
}

/** The shop's money around a run: before its first file and after its last, rules applied. */
export interface ShopMoneyChange {
  readonly before: ShopMoneyView
  readonly after: ShopMoneyView
}

/**
 * Rows of all files that still stand: taken, and set aside without a decision. Rows left out on purpose (blank, totals, dismissed) are
 * in neither; a row that stands in two files counts twice, in either number.
 */
export interface DataNote {
  readonly rowsUsed: number
  readonly rowsLeftOut: number
}

/** A report with a word on the rows it rests on. */
export type Noted<V> = V & { readonly dataNote: DataNote }

export interface FixView {
  readonly importId: string
  readonly rowsEdited: number
}

export interface RetryView {
  readonly importId: string
  readonly rowsTaken: number
  /** Told, now that they can be read, to be left out on purpose: totals, repeated lines. */
  readonly rowsSkipped: number
  readonly rowsStillRejected: number
  /** The import as it stands now. */
  readonly file: Omit<ImportFileView, 'fileId'>
}

export interface DropView {
  readonly importId: string
  readonly rowsDismissed: number
  readonly rowsRestored: number
  /** Rows that still wait. */
  readonly rowsRejected: number
}

/** What the shop remembers of one layout (one header row): a mapping, an answer about its dates, or both. */
export interface LayoutView {
  readonly layout: string
  /** Of the mapping, else of the platform's file. */
  readonly name: string
  readonly mapping: TableMapping | null
  readonly dateOrder: DateOrderName | null
  /** Column names in file order; those the mapping uses where no import of this layout is kept. */
  readonly columns: readonly string[]
  /** Imports of this layout that were read this way, newest first; undone ones are left out. */
  readonly usedBy: readonly { readonly importId: string; readonly file: string; readonly importedAt: string }[]
  readonly lastUsed: Day | null
}

export interface LayoutListView {
  readonly layouts: readonly LayoutView[]
}
