/** The books of one run: every row read is taken, rejected or skipped, and the file's money is all accounted for. */
import type { Minor } from '../model/money.ts'
import type { CurrencyTotals, FileTotals, FileWarning, SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import { type CellBlock, cellText, rowTexts } from './cell-block.ts'
import { cleanCell } from './cell-words.ts'
import type { RowProblem } from './row-problem.ts'
import { StrayTexts } from './stray-text.ts'
import type { TablePlan } from './table-plan.ts'

/** Of so many rows left out on purpose the cells are kept. */
const SKIPPED_SHOWN = 5

interface FirstProblem {
  readonly line: number
  readonly code: RowProblem['code']
  readonly column: string
  readonly value: string
  /** '' for the shop's own. */
  readonly currency: string
}

type Sums = Omit<{ -readonly [K in keyof CurrencyTotals]: CurrencyTotals[K] }, 'currency'>

const noMoney = (): Sums => ({ fileMinor: 0, importedMinor: 0, rejectedMinor: 0 })

export class RowAccount {
  rowsRead = 0
  rowsRejected = 0
  rowsSkipped = 0
  firstProblem: FirstProblem | null = null
  /** By currency; '' is the shop's own. */
  private readonly sums = new Map([['', noMoney()]])
  private readonly names: readonly string[]
  private readonly stray: StrayTexts
  private readonly statedTotals: { readonly line: number; readonly minor: Minor }[] = []
  private ruined = { count: 0, line: 0 }

  constructor(plan: TablePlan) {
    this.names = plan.names
    this.stray = new StrayTexts(plan)
  }

  get rowsTaken(): number {
    return this.rowsRead - this.rowsRejected - this.rowsSkipped
  }

  get totals(): FileTotals {
    const foreign = [...this.sums].filter(([currency]) => currency !== '')
    const own = { ...this.moneyIn('') }
    return foreign.length === 0 ? own : { ...own, foreign: foreign.map(([currency, sums]) => ({ currency, ...sums })) }
  }

  private moneyIn(currency: string): Sums {
    const known = this.sums.get(currency)
    if (known) return known
    const begun = noMoney()
    this.sums.set(currency, begun)
    return begun
  }

  /** A data row as the file has it, before it is understood. */
  count(basisMinor: Minor, currency: string): void {
    this.moneyIn(currency).fileMinor += basisMinor
  }

  /** What a batch hands on. */
  deliver(basisMinor: Minor, currency: string): void {
    this.moneyIn(currency).importedMinor += basisMinor
  }

  skip(block: CellBlock, row: number, code: SkipCode, draft: BatchDraft): void {
    const shown = this.rowsSkipped++ < SKIPPED_SHOWN ? { cells: rowTexts(block, row) } : {}
    draft.skipped.push({ fileLine: block.line[row]!, code, ...shown })
  }

  stateTotal(line: number, minor: Minor): void {
    this.statedTotals.push({ line, minor })
  }

  reject(
    block: CellBlock,
    row: number,
    problem: RowProblem,
    basisMinor: Minor,
    currency: string,
    draft: BatchDraft,
  ): void {
    const { code, column } = problem
    const line = block.line[row]!
    const cell = column < 0 ? '' : cleanCell(cellText(block, row, column))
    // The currency may stand in a header or be said by the platform.
    const value = code === 'currency-differs' ? cell || currency : cell
    const name = this.names[column] || (column < 0 ? '' : String(column + 1))
    this.rowsRejected++
    this.moneyIn(currency).rejectedMinor += basisMinor
    this.firstProblem ??= { line, code, column: name, value, currency }
    draft.rejected.push({
      fileLine: line,
      column: name,
      value,
      code,
      cells: rowTexts(block, row),
      basisMinor,
      currency,
    })
    if (code === 'order-number-ruined' && this.ruined.count++ === 0) this.ruined.line = line
    this.stray.look(block, row, problem)
  }

  /** What the rows as a whole give to think about; `amountText` says an amount in main units. */
  warnings(amountText: (minor: Minor) => string): FileWarning[] {
    const warnings: FileWarning[] = []
    if (this.ruined.count > 0) warnings.push({ code: 'order-numbers-ruined', params: this.ruined })
    warnings.push(...this.stray.warnings(this.rowsTaken))
    // Subtotals disagree with the whole by nature: one row that agrees is enough.
    const [first] = this.statedTotals
    const agrees = this.statedTotals.some(({ minor }) => Math.abs(minor - this.moneyIn('').fileMinor) <= 1)
    if (first && !agrees) {
      const stated = amountText(first.minor)
      warnings.push({
        code: 'totals-disagree',
        params: { line: first.line, stated, sum: amountText(this.moneyIn('').fileMinor) },
      })
    }
    return warnings
  }
}
