import type { RowProblemCode } from '../model/shop-record.ts'

/** Why a row cannot be taken, and the column at fault (−1: the row as a whole). */
export class RowProblem {
  readonly code: RowProblemCode
  readonly column: number
  constructor(code: RowProblemCode, column = -1) {
    this.code = code
    this.column = column
  }
}
