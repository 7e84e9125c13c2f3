/** Reads the amounts of a line, or sketches the one line of an order that the file gives only as a whole. */
import { type LineKind, lineKinds, type OrderHeader } from '../model/shop-record.ts'
import type { DraftLine } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { CellReader, NumberReader, TextReader } from './field-readers.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'

const SALE = lineKinds.indexOf('sale')

export class OrderLineReader {
  readonly quantity: NumberReader
  readonly unitPrice: NumberReader
  readonly lineAmount: NumberReader
  readonly discount: NumberReader
  readonly refund: NumberReader
  private readonly lineKey: TextReader
  private readonly variant: TextReader
  private readonly kinds: CellReader<string> | null
  private readonly reading: Reading

  constructor(reading: Reading) {
    const { fields, rules, facet } = reading.plan
    const numbers = (source: (typeof fields)['paid']) => new NumberReader(source, rules.decimal)
    this.quantity = numbers(fields.quantity)
    this.unitPrice = numbers(fields.unitPrice)
    this.lineAmount = numbers(fields.lineAmount)
    this.discount = numbers(fields.lineDiscount)
    this.refund = numbers(facet === 'lines' ? fields.refund : undefined)
    this.lineKey = new TextReader(fields.lineKey)
    this.variant = new TextReader(fields.variant)
    this.kinds = rules.kinds < 0 ? null : new CellReader(rules.kinds, (text) => text)
    this.reading = reading
  }

  /** Fills `line` from a row that is one line. */
  read(line: DraftLine, block: CellBlock, row: number, documentKind: LineKind | null): RowProblem | null {
    const problem = this.describe(line, block, row)
    if (problem) return problem
    const amount = this.amountOf(line.quantity, block, row)
    if (amount === null)
      return new RowProblem('amount-missing', this.unitPrice.columns[0] ?? this.lineAmount.columns[0] ?? -1)
    if (typeof amount !== 'number') return amount
    line.amountMinor = amount
    return this.settleKind(line, documentKind)
  }

  /** Fills `line` from a row that is a whole order: its goods, or what was paid without postage. */
  sketch(
    line: DraftLine,
    header: OrderHeader,
    block: CellBlock,
    row: number,
    documentKind: LineKind | null,
  ): RowProblem | null {
    const problem = this.describe(line, block, row)
    if (problem) return problem
    const own = this.amountOf(line.quantity, block, row)
    if (own instanceof RowProblem) return own
    const paid = header.paidMinor === null ? null : header.paidMinor - (header.shippingMinor ?? 0)
    const amount = header.goodsMinor ?? own ?? paid
    if (amount === null) return new RowProblem('amount-missing')
    line.amountMinor = amount
    return this.settleKind(line, documentKind)
  }

  /** All but amount and kind. */
  private describe(line: DraftLine, block: CellBlock, row: number): RowProblem | null {
    const quantity = this.quantity.read(block, row)
    if (Number.isNaN(quantity)) return new RowProblem('number-unreadable', this.quantity.faultColumn)
    const discount = this.discount.read(block, row) ?? 0
    if (Number.isNaN(discount)) return new RowProblem('number-unreadable', this.discount.faultColumn)
    const refund = this.refund.read(block, row) ?? 0
    if (Number.isNaN(refund)) return new RowProblem('number-unreadable', this.refund.faultColumn)
    line.fileLine = block.line[row]!
    line.quantity = quantity ?? 1
    line.discountMinor = Math.abs(this.reading.toMinor(discount))
    line.refundMinor = Math.abs(this.reading.toMinor(refund))
    line.lineKey = this.lineKey.read(block, row)
    line.variant = this.variant.read(block, row)
    return null
  }

  /** True where the row's title names one product, not several at once. */
  namesOneProduct(block: CellBlock, row: number): boolean {
    return this.kinds === null || Number(this.kinds.read(block, row)) === 1
  }

  /** The stated amount, else quantity × unit price, in minor units; null where the row gives neither. */
  amountOf(quantity: number, block: CellBlock, row: number): number | RowProblem | null {
    const stated = this.lineAmount.read(block, row)
    if (Number.isNaN(stated)) return new RowProblem('number-unreadable', this.lineAmount.faultColumn)
    if (stated !== null) return this.reading.toMinor(stated)
    const price = this.unitPrice.read(block, row)
    if (Number.isNaN(price)) return new RowProblem('number-unreadable', this.unitPrice.faultColumn)
    return price === null ? null : this.reading.toMinor(quantity * price)
  }

  private settleKind(line: DraftLine, documentKind: LineKind | null): RowProblem | null {
    const { negative } = this.reading.plan.rules
    line.kind = documentKind === null ? SALE : lineKinds.indexOf(documentKind)
    if (documentKind !== null || (line.quantity >= 0 && line.amountMinor >= 0)) return null
    if (negative === 'reject') {
      const column =
        line.quantity < 0 ? this.quantity.columns[0] : (this.lineAmount.columns[0] ?? this.unitPrice.columns[0])
      return new RowProblem('negative-not-allowed', column ?? -1)
    }
    line.kind = lineKinds.indexOf(negative)
    return null
  }
}
