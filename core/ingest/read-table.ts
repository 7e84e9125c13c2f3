/** The run over one table: rows in, batches of checked records out, and an account of every row at the end. */
import { ShopkeeperError } from '../contract/reply.ts'
import type { JobContext } from '../job/context.ts'
import { toMainUnits } from '../model/money.ts'
import type { FileTotals, FileWarning, ShopRecordBatch, SkipCode } from '../model/shop-record.ts'
import { BATCH_ROWS, BatchDraft } from './batch-draft.ts'
import { type CellBlock, cellText, isRowBlank, rowTexts, rowWidth } from './cell-block.ts'
import { cleanCell, isTotalLabel } from './cell-words.ts'
import { ConsentRecords } from './consent-records.ts'
import { AdvertisingCostRecords, ProductCostRecords } from './cost-records.ts'
import { CustomerRecords } from './customer-records.ts'
import { type DateQuestion, findDateOrders } from './date-order.ts'
import type { DateOrder } from './date-text.ts'
import { headerKey } from './header.ts'
import { LeadRecords } from './lead-records.ts'
import { OrderRecords } from './order-records.ts'
import type { ProductTitle } from './product-index.ts'
import { ProductRecords } from './product-records.ts'
import { ProductVisitRecords } from './product-visit-records.ts'
import { makeReading, type Reading, type ShopBasics } from './reading.ts'
import { ReviewRecords } from './review-records.ts'
import { RowAccount } from './row-account.ts'
import { RowProblem } from './row-problem.ts'
import { StockRecords } from './stock-records.ts'
import type { TablePlan } from './table-plan.ts'
import type { TableRecords } from './table-records.ts'
import type { TableSource } from './table-source.ts'
import { VisitRecords } from './visit-records.ts'

export interface IngestEnd {
  readonly rowsRead: number
  readonly rowsRejected: number
  readonly rowsSkipped: number
  readonly totals: FileTotals
  readonly warnings: readonly FileWarning[]
  /** Newest order in the file, seconds since 1970: of two exports that overlap, the later one is right. */
  readonly lastMoment: number | null
  /** Products whose usual title is not the one of their first row: a stray note there must not name the product. */
  readonly productTitles: readonly ProductTitle[]
  /** Order of day and month by column, as it was read; null where doubtful dates were rejected. */
  readonly dateOrders: ReadonlyMap<number, DateOrder | null>
  readonly questions: readonly DateQuestion[]
}

export interface TableRun {
  readonly file: string
  readonly source: TableSource
  readonly plan: TablePlan
  /** Rows before the first data row. */
  readonly rowsBefore: number
  readonly shop: ShopBasics
  /** Warnings known before the first row. */
  readonly warnings: readonly FileWarning[]
  /** The order of day and month where the table does not show it and no rule says it. */
  readonly usualDateOrder: 'dmy' | 'mdy'
  /** For rows of a table that was read before: the date orders found then. All of these rows may be wrong. */
  readonly again?: ReadonlyMap<number, DateOrder | null>
}

/** Throws `file-header-only` or `file-no-valid-row` at the end of a table that gave nothing. */
export async function* readTable(run: TableRun, context: JobContext): AsyncGenerator<ShopRecordBatch, IngestEnd> {
  const dates = run.again ? { orders: run.again, warnings: [], questions: [] } : await findDateOrders(run, context)
  const pass = new TablePass(run, makeReading(run.plan, run.shop, dates.orders))
  let bytesRead = 0
  for await (const block of run.source.blocks()) {
    bytesRead = block.bytesRead
    for (let row = pass.firstRow(block); row < block.rows; row++) {
      if (pass.isFull(block, row)) {
        yield pass.flush(bytesRead)
        await context.breathe()
      }
      pass.takeRow(block, row)
    }
    context.progress('read', bytesRead, run.source.size)
    await context.breathe()
  }
  if (pass.hasRows) yield pass.flush(run.source.size)
  return { ...pass.end(dates.warnings), dateOrders: dates.orders, questions: dates.questions }
}

class TablePass {
  private readonly run: TableRun
  private readonly reading: Reading
  private readonly records: TableRecords
  private readonly account: RowAccount
  private draft = new BatchDraft(null)
  private toSkip: number
  private narrowest = Number.POSITIVE_INFINITY
  private cutShort: FileWarning[] = []

  constructor(run: TableRun, reading: Reading) {
    this.run = run
    this.reading = reading
    this.records = recordsOf(reading)
    this.account = new RowAccount(run.plan)
    this.toSkip = run.rowsBefore
  }

  firstRow(block: CellBlock): number {
    const first = Math.min(this.toSkip, block.rows)
    this.toSkip -= first
    return first
  }

  get hasRows(): boolean {
    return this.draft.rows > 0 || this.draft.orderPatches.length > 0
  }

  isFull(block: CellBlock, row: number): boolean {
    return this.draft.rows >= BATCH_ROWS && !this.records.continues(block, row)
  }

  flush(bytesRead: number): ShopRecordBatch {
    const batch = this.draft.finish(this.account.rowsRead, bytesRead)
    this.account.deliver(this.records.basisIn(batch), '')
    for (const [currency, minor] of this.records.foreignBasisIn?.(batch) ?? []) this.account.deliver(minor, currency)
    this.draft = new BatchDraft(this.draft)
    return batch
  }

  takeRow(block: CellBlock, row: number): void {
    const { account, records, draft } = this
    account.rowsRead++
    const currency = records.currencyOf?.(block, row) ?? ''
    this.reading.useCurrency(currency)
    const fate = this.fateOf(block, row)
    if (typeof fate === 'string') {
      if (fate === 'total-row') account.stateTotal(block.line[row]!, records.basisOf(block, row))
      account.skip(block, row, fate, draft)
      return
    }
    const basis = records.basisOf(block, row)
    account.count(basis, currency)
    if (fate !== null) account.reject(block, row, fate, basis, currency, draft)
  }

  /** Takes the row if it can be taken: null; else why it is left out on purpose, or what is wrong with it. */
  private fateOf(block: CellBlock, row: number): SkipCode | RowProblem | null {
    const width = rowWidth(block, row)
    if (isRowBlank(block, row)) return width > 1 ? 'padding-row' : 'blank-row'
    if (this.records.isTotal(block, row)) return 'total-row'
    if (this.isCutShort(block, row)) {
      this.cutShort = [{ code: 'last-row-cut-short', params: { line: block.line[row]! } }]
      return new RowProblem('row-cut-short')
    }
    this.narrowest = Math.min(this.narrowest, width)
    const outcome = this.records.take(block, row, this.draft)
    if (!(outcome instanceof RowProblem)) return outcome
    if (this.isRepeatedHeader(block, row)) return 'repeated-header'
    if (this.run.plan.rules.notes?.test(rowTexts(block, row).join(','))) return 'note-row'
    return hasTotalLabel(block, row) ? 'total-row' : outcome
  }

  /** The last row, where the file ends before its line does: inside quotes, inside a character, or before other rows end. */
  private isCutShort(block: CellBlock, row: number): boolean {
    if (row < block.rows - 1 || block.ending === 'more' || block.ending === 'line-end') return false
    if (block.ending === 'in-quotes') return true
    const width = rowWidth(block, row)
    const narrow = width < this.run.plan.names.length && width < this.narrowest
    return narrow || cellText(block, row, width - 1).endsWith('\ufffd')
  }

  private isRepeatedHeader(block: CellBlock, row: number): boolean {
    const { names } = this.run.plan
    const named = names.findIndex((name) => name !== '')
    return (
      names.length > 1 &&
      rowTexts(block, row).every((text, i) => headerKey(text) === headerKey(names[i] ?? '')) &&
      named >= 0
    )
  }

  end(dateWarnings: readonly FileWarning[]): Omit<IngestEnd, 'dateOrders' | 'questions'> {
    const { account, run, records } = this
    const { rowsRead, rowsRejected, rowsSkipped, totals, firstProblem } = account
    const mayBeEmpty = run.again !== undefined
    if (account.rowsTaken === 0 && firstProblem && !mayBeEmpty) {
      const { line, code, column, value, currency: found } = firstProblem
      const { currency } = this.reading
      if (code === 'currency-differs' && found !== '')
        throw new ShopkeeperError('file-currency-unrated', { file: run.file, found, currency })
      const rows = rowsRejected
      throw new ShopkeeperError('file-no-valid-row', { file: run.file, rows, line, problem: code, column, value })
    }
    if (account.rowsTaken === 0 && !mayBeEmpty) throw new ShopkeeperError('file-header-only', { file: run.file })
    const amountText = (minor: number) => `${toMainUnits(minor, this.reading.currency)} ${this.reading.currency}`
    const warnings = [
      ...run.warnings,
      ...run.source.warnings(),
      ...this.cutShort,
      ...dateWarnings,
      ...account.warnings(amountText),
    ]
    return {
      rowsRead,
      rowsRejected,
      rowsSkipped,
      totals,
      warnings,
      lastMoment: records.lastMoment,
      productTitles: records.productTitles ?? [],
    }
  }
}

/** True where the row's first text names a sum: looked for only in rows that cannot be taken. */
function hasTotalLabel(block: CellBlock, row: number): boolean {
  return isTotalLabel(
    rowTexts(block, row)
      .map(cleanCell)
      .find((text) => text !== '') ?? '',
  )
}

function recordsOf(reading: Reading): TableRecords {
  switch (reading.plan.content) {
    case 'product-costs':
      return new ProductCostRecords(reading)
    case 'advertising-costs':
      return new AdvertisingCostRecords(reading)
    case 'product-visits':
      return new ProductVisitRecords(reading)
    case 'visits':
      return new VisitRecords(reading)
    case 'customers':
      return new CustomerRecords(reading)
    case 'leads':
      return new LeadRecords(reading)
    case 'consents':
      return new ConsentRecords(reading)
    case 'products':
      return new ProductRecords(reading)
    case 'stock':
      return new StockRecords(reading)
    case 'reviews':
      return new ReviewRecords(reading)
    default:
      return new OrderRecords(reading)
  }
}
