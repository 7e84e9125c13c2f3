import type { ShopRecordBatch, SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import type { ProductTitle } from './product-index.ts'
import type { RowProblem } from './row-problem.ts'

/** Turns the rows of one kind of table into records. */
export interface TableRecords {
  /** True where the row belongs to the same order as the last one taken: a batch must not end between them. */
  continues(block: CellBlock, row: number): boolean
  /** Adds the row's records to the draft; a problem, or why it is left out on purpose, adds nothing. */
  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null
  /** The currency of a row's amounts, '' for the shop's own; left out by tables that name none. */
  currencyOf?(block: CellBlock, row: number): string
  /** The row's amount as the file's totals count it, in minor units of its currency; 0 where it has none. */
  basisOf(block: CellBlock, row: number): number
  /** The same, of records handed on, in the shop's currency. */
  basisIn(batch: ShopRecordBatch): number
  /** The same, in other currencies by code. */
  foreignBasisIn?(batch: ShopRecordBatch): ReadonlyMap<string, number>
  /** True for a row that sums others, whatever its label. */
  isTotal(block: CellBlock, row: number): boolean
  /** Newest moment of the rows taken, seconds since 1970. */
  readonly lastMoment: number | null
  /** Products whose usual title is not the one of their first row. */
  readonly productTitles?: readonly ProductTitle[]
}

/** What records without money share: each row stands for itself and counts for nothing in the file's totals. */
export abstract class PlainRecords implements TableRecords {
  readonly lastMoment: number | null = null
  abstract take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null

  continues(): boolean {
    return false
  }

  basisOf(_block: CellBlock, _row: number): number {
    return 0
  }

  basisIn(_batch: ShopRecordBatch): number {
    return 0
  }

  isTotal(_block: CellBlock, _row: number): boolean {
    return false
  }
}
