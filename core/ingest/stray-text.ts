/** Text in columns of numbers (the "3a" trap): which cells, in rows that could not be taken. */
import type { FileWarning } from '../model/shop-record.ts'
import { type CellBlock, cellText } from './cell-block.ts'
import { cleanCell } from './cell-words.ts'
import { numberAmongWords, readNumber } from './number-text.ts'
import type { RowProblem } from './row-problem.ts'
import type { MappingField, TablePlan } from './table-plan.ts'

/** At most this share of text in a column of numbers is worth a warning; more, and the column is simply not numbers. */
const STRAY_SHARE = 0.05
const CELLS_NAMED = 5

/** Fields that nothing but a number can fill. */
const numericFields: readonly MappingField[] = [
  'quantity',
  'unitPrice',
  'lineAmount',
  'lineDiscount',
  'goods',
  'orderDiscount',
  'shipping',
  'tax',
  'paid',
  'refund',
  'unitCost',
  'spend',
  'impressions',
  'clicks',
  'claimedOrders',
  'claimedRevenue',
  'points',
  'statedOrders',
  'statedSpend',
  'cartValue',
  'stockQuantity',
  'visitors',
  'views',
  'favourites',
  'carts',
  'buyers',
  'paidItems',
]

type Cell = NonNullable<FileWarning['cells']>[number]

export class StrayTexts {
  private readonly plan: TablePlan
  private readonly isNumber = new Map<number, (text: string) => boolean>()
  private readonly found = new Map<number, { count: number; readonly cells: Cell[] }>()

  constructor(plan: TablePlan) {
    this.plan = plan
    for (const field of numericFields) {
      const source = plan.fields[field]
      const pick = source?.amongWords ? numberAmongWords : (text: string) => text
      const isNumber = (text: string) => text === '' || !Number.isNaN(readNumber(pick(text), plan.rules.decimal))
      for (const column of [...(source?.columns ?? []), ...(source?.less ?? [])]) this.isNumber.set(column, isNumber)
    }
  }

  /** Looks at every column of numbers of a row that was not taken, whatever kept it from being taken. */
  look(block: CellBlock, row: number, problem: RowProblem): void {
    for (const [column, isNumber] of this.isNumber) {
      const value = cleanCell(cellText(block, row, column))
      if (!isNumber(value)) this.note(column, { line: block.line[row]!, value })
    }
    if (problem.code === 'number-unreadable' && problem.column >= 0 && !this.isNumber.has(problem.column))
      this.note(problem.column, { line: block.line[row]!, value: cleanCell(cellText(block, row, problem.column)) })
  }

  private note(column: number, cell: Cell): void {
    const known = this.found.get(column) ?? { count: 0, cells: [] }
    this.found.set(column, known)
    known.count++
    if (known.cells.length < CELLS_NAMED) known.cells.push(cell)
  }

  warnings(rowsTaken: number): FileWarning[] {
    return [...this.found]
      .filter(([, { count }]) => count <= STRAY_SHARE * (rowsTaken + count))
      .map(([column, { count, cells }]) => {
        const [{ line, value } = { line: 0, value: '' }] = cells
        return {
          code: 'text-in-number-column',
          params: { column: this.plan.names[column] || String(column + 1), count, line, value },
          cells,
        }
      })
  }
}
