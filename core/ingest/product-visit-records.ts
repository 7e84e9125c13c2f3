/** Tables of what a platform counts per product and day: visitors, views, favourites, carts, buyers, what was paid. */
import type { ShopRecordBatch } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isTotalLabel } from './cell-words.ts'
import { readSeconds } from './duration-text.ts'
import { CellReader, DateReader, NumberReader, TextReader } from './field-readers.ts'
import { ProductIndex, type ProductTitle } from './product-index.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import type { FieldSource } from './table-plan.ts'
import type { TableRecords } from './table-records.ts'

const counted = ['visitors', 'views', 'favourites', 'carts', 'buyers', 'paidItems', 'paid', 'refund'] as const
type Counts = Record<(typeof counted)[number], number | null>

export class ProductVisitRecords implements TableRecords {
  lastMoment: number | null = null
  private readonly reading: Reading
  private readonly products: ProductIndex
  private readonly listing: TextReader
  private readonly date: DateReader
  private readonly source: TextReader
  private readonly dwell: DurationReader
  private readonly readers: readonly { readonly field: (typeof counted)[number]; readonly reader: NumberReader }[]

  constructor(reading: Reading) {
    const { fields, rules } = reading.plan
    this.reading = reading
    this.products = new ProductIndex(reading.plan)
    this.listing = new TextReader(fields.productKey && { ...fields.productKey, combine: 'join' })
    this.date = new DateReader(fields.visitDate, undefined, reading.clocks)
    this.source = new TextReader(fields.source ?? fields.channel)
    this.dwell = new DurationReader(fields.dwellSeconds)
    this.readers = counted.map((field) => ({ field, reader: new NumberReader(fields[field], rules.decimal) }))
  }

  continues(): boolean {
    return false
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | null {
    if (this.products.keyOf(block, row) === '') return new RowProblem('product-missing')
    const moment = this.date.read(block, row)
    if (moment === null || typeof moment === 'string')
      return new RowProblem(moment ?? 'date-unreadable', this.date.columns[0])
    const counts = this.countsOf(block, row)
    if (counts instanceof RowProblem) return counts
    const dwellSeconds = this.dwell.read(block, row)
    if (Number.isNaN(dwellSeconds)) return new RowProblem('number-unreadable', this.dwell.column)
    const { paid, refund, ...rest } = counts
    const { toMinor, clocks } = this.reading
    draft.rowRecords.productVisits.push({
      product: this.products.find(block, row, draft),
      listing: this.listing.read(block, row),
      day: moment.day,
      source: this.source.read(block, row),
      ...rest,
      paidMinor: paid === null ? null : toMinor(paid),
      refundMinor: refund === null ? null : toMinor(refund),
      dwellSeconds,
      fileLine: block.line[row]!,
    })
    const end = clocks.shop.toInstant((moment.day + 1) * 86_400) - 1
    if (this.lastMoment === null || end > this.lastMoment) this.lastMoment = end
    return null
  }

  /** Counts of people and things; a count below zero is a mistake in the file. */
  private countsOf(block: CellBlock, row: number): Counts | RowProblem {
    const counts = {} as Counts
    for (const { field, reader } of this.readers) {
      const value = reader.read(block, row)
      if (Number.isNaN(value)) return new RowProblem('number-unreadable', reader.faultColumn)
      if (value !== null && value < 0) return new RowProblem('negative-not-allowed', reader.columns[0])
      counts[field] = value
    }
    return counts
  }

  get productTitles(): readonly ProductTitle[] {
    return this.products.usualTitles()
  }

  /** What was paid, so that the sheet's money can be held against the file. */
  basisOf(block: CellBlock, row: number): number {
    const paid = this.readers.find(({ field }) => field === 'paid')!.reader.read(block, row) ?? 0
    return Number.isNaN(paid) ? 0 : this.reading.toMinor(paid)
  }

  basisIn({ rows: { productVisits } }: ShopRecordBatch): number {
    return productVisits.reduce((sum, { paidMinor }) => sum + (paidMinor ?? 0), 0)
  }

  isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.products.keyOf(block, row)) || isTotalLabel(this.products.title.read(block, row))
  }
}

/** Seconds of a cell in any of the usual spellings: null where blank, NaN where the text is no length of time. */
export class DurationReader {
  readonly column: number
  private readonly cell: CellReader<number | null>

  constructor(source: FieldSource | undefined) {
    this.column = source?.columns[0] ?? -1
    this.cell = new CellReader(Math.max(this.column, 0), (text) => (text === '' ? null : readSeconds(text)))
  }

  read(block: CellBlock, row: number): number | null {
    return this.column < 0 ? null : this.cell.read(block, row)
  }
}
