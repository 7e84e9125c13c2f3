/** Tables of what is on the shelf: a product, how many pieces, perhaps where and on which day. */
import type { DayNumber } from '../model/day.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isTotalLabel } from './cell-words.ts'
import { DateReader, NumberReader, TextReader } from './field-readers.ts'
import { ProductIndex, type ProductTitle } from './product-index.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { PlainRecords } from './table-records.ts'

export class StockRecords extends PlainRecords {
  override lastMoment: number | null = null
  private readonly reading: Reading
  private readonly products: ProductIndex
  private readonly quantity: NumberReader
  private readonly date: DateReader
  private readonly location: TextReader

  constructor(reading: Reading) {
    super()
    const { fields, rules } = reading.plan
    this.reading = reading
    this.products = new ProductIndex(reading.plan)
    this.quantity = new NumberReader(fields.stockQuantity, rules.decimal)
    this.date = new DateReader(fields.stockDate, undefined, reading.clocks)
    this.location = new TextReader(fields.location)
  }

  /** Shops sell more than they have: a level below zero is taken as it stands. */
  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | null {
    if (this.products.keyOf(block, row) === '') return new RowProblem('product-missing')
    const quantity = this.quantity.read(block, row)
    if (quantity === null) return new RowProblem('amount-missing', this.quantity.columns[0])
    if (Number.isNaN(quantity)) return new RowProblem('number-unreadable', this.quantity.faultColumn)
    const moment = this.date.read(block, row)
    if (typeof moment === 'string') return new RowProblem(moment, this.date.columns[0])
    const day = moment?.day ?? null
    draft.rowRecords.stockLevels.push({
      product: this.products.find(block, row, draft),
      location: this.location.read(block, row),
      quantity,
      day,
      fileLine: block.line[row]!,
    })
    if (day !== null) this.noteDay(day)
    return null
  }

  private noteDay(day: DayNumber): void {
    const end = this.reading.clocks.shop.toInstant((day + 1) * 86_400) - 1
    if (this.lastMoment === null || end > this.lastMoment) this.lastMoment = end
  }

  get productTitles(): readonly ProductTitle[] {
    return this.products.usualTitles()
  }

  override isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.products.keyOf(block, row))
  }
}
