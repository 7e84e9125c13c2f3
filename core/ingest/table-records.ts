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
  /** The row's amount as the file's totals count it, in minor units; 0 where it has none. */
  basisOf(block: CellBlock, row: number): number
  /** The same, of records handed on. */
  basisIn(batch: ShopRecordBatch): number
  /** True for a row that sums others, whatever its label. */
  isTotal(block: CellBlock, row: number): boolean
  /** Newest moment of the rows taken, seconds since 1970. */
  readonly lastMoment: number | null
  /** Products whose usual title is not the one of their first row. */
  readonly productTitles?: readonly ProductTitle[]
}
