/** The books of one run: every row read is taken, rejected or skipped, and the file's money is all accounted for. */
import type { Minor } from '../model/money.ts'
import type { FileTotals, FileWarning, SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import { type CellBlock, cellText, rowTexts } from './cell-block.ts'
import { cleanCell } from './cell-words.ts'
import type { RowProblem } from './row-problem.ts'

/** At most this share of text in a column of numbers is worth a warning; more, and the column is simply not numbers. */
const STRAY_TEXT = 0.05

interface FirstProblem {
  readonly line: number
  readonly code: RowProblem['code']
  readonly column: string
  readonly value: string
}

export class RowAccount {
  rowsRead = 0
  rowsRejected = 0
  rowsSkipped = 0
  firstProblem: FirstProblem | null = null
  private fileMinor: Minor = 0
  private importedMinor: Minor = 0
  private rejectedMinor: Minor = 0
  private readonly names: readonly string[]
  private readonly stray = new Map<number, { count: number; line: number; value: string }>()
  private readonly statedTotals: { readonly line: number; readonly minor: Minor }[] = []
  private ruined = { count: 0, line: 0 }

  constructor(names: readonly string[]) {
    this.names = names
  }

  get rowsTaken(): number {
    return this.rowsRead - this.rowsRejected - this.rowsSkipped
  }

  get totals(): FileTotals {
    const { fileMinor, importedMinor, rejectedMinor } = this
    return { fileMinor, importedMinor, rejectedMinor }
  }

  /** A data row as the file has it, before it is understood. */
  count(basisMinor: Minor): void {
    this.fileMinor += basisMinor
  }

  /** What a batch hands on. */
  deliver(basisMinor: Minor): void {
    this.importedMinor += basisMinor
  }

  skip(block: CellBlock, row: number, code: SkipCode, draft: BatchDraft): void {
    this.rowsSkipped++
    draft.skipped.push({ fileLine: block.line[row]!, code })
  }

  stateTotal(line: number, minor: Minor): void {
    this.statedTotals.push({ line, minor })
  }

  reject(block: CellBlock, row: number, { code, column }: RowProblem, basisMinor: Minor, draft: BatchDraft): void {
    const line = block.line[row]!
    const value = column < 0 ? '' : cleanCell(cellText(block, row, column))
    const name = this.names[column] || (column < 0 ? '' : String(column + 1))
    this.rowsRejected++
    this.rejectedMinor += basisMinor
    this.firstProblem ??= { line, code, column: name, value }
    draft.rejected.push({ fileLine: line, column: name, value, code, cells: rowTexts(block, row) })
    if (code === 'order-number-ruined' && this.ruined.count++ === 0) this.ruined.line = line
    if (code !== 'number-unreadable') return
    const known = this.stray.get(column)
    if (known) known.count++
    else this.stray.set(column, { count: 1, line, value })
  }

  /** What the rows as a whole give to think about; `amountText` says an amount in main units. */
  warnings(amountText: (minor: Minor) => string): FileWarning[] {
    const warnings: FileWarning[] = []
    if (this.ruined.count > 0) warnings.push({ code: 'order-numbers-ruined', params: this.ruined })
    for (const [column, { count, line, value }] of this.stray) {
      if (count > STRAY_TEXT * (this.rowsTaken + count)) continue
      warnings.push({ code: 'text-in-number-column', params: { column: this.names[column] ?? '', count, line, value } })
    }
    // Subtotals disagree with the whole by nature: one row that agrees is enough.
    const [first] = this.statedTotals
    const agrees = this.statedTotals.some(({ minor }) => Math.abs(minor - this.fileMinor) <= 1)
    if (first && !agrees) {
      const stated = amountText(first.minor)
      warnings.push({ code: 'totals-disagree', params: { line: first.line, stated, sum: amountText(this.fileMinor) } })
    }
    return warnings
  }
}
