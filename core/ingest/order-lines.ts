/** Reads the amounts of a line, or sketches the one line of an order that the file gives only as a whole. */
import { type LineKind, lineKinds, type OrderHeader, type OrderStatus } from '../model/shop-record.ts'
import type { DraftLine } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { CellReader, ConditionReader, NumberReader, TextReader } from './field-readers.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'

const SALE = lineKinds.indexOf('sale')

/** What is known of a row before its amounts are read. */
export interface RowNature {
  /** From the order number or the rules; null: the sign decides. */
  readonly kind: LineKind | null
  /** Money given back, whatever its sign in the file. */
  readonly isReturn: boolean
  /** Asked only where the amounts leave a doubt. */
  readonly status: () => OrderStatus
}

export class OrderLineReader {
  readonly quantity: NumberReader
  readonly unitPrice: NumberReader
  readonly lineAmount: NumberReader
  readonly discount: NumberReader
  readonly refund: NumberReader
  private readonly lineKey: TextReader
  private readonly variant: TextReader
  private readonly kinds: CellReader<string> | null
  private readonly returned: NumberReader
  private readonly givenBack: readonly ConditionReader[]
  private readonly reading: Reading

  constructor(reading: Reading) {
    const { fields, rules, facet } = reading.plan
    const numbers = (source: (typeof fields)['paid']) => new NumberReader(source, rules.decimal)
    this.quantity = numbers(fields.quantity)
    this.unitPrice = numbers(fields.unitPrice)
    this.lineAmount = numbers(fields.lineAmount)
    this.discount = numbers(fields.lineDiscount)
    this.refund = numbers(facet === 'lines' || rules.orderMoney === 'parts' ? fields.refund : undefined)
    this.returned = numbers(rules.returns?.amount ?? undefined)
    this.givenBack = rules.lineRefunded.map((condition) => new ConditionReader(condition))
    this.lineKey = new TextReader(fields.lineKey)
    this.variant = new TextReader(fields.variant)
    this.kinds = rules.kinds < 0 ? null : new CellReader(rules.kinds, (text) => text)
    this.reading = reading
  }

  /** Fills `line` from a row that is one line. What was called off or not yet paid may lack its amount. */
  read(line: DraftLine, block: CellBlock, row: number, nature: RowNature): LineOutcome {
    const problem = this.describe(line, block, row)
    if (problem) return problem
    const amount = this.amountOf(line.quantity, block, row, nature.isReturn) ?? amountUnpaid(nature.status)
    if (amount === null)
      return new RowProblem('amount-missing', this.unitPrice.columns[0] ?? this.lineAmount.columns[0] ?? -1)
    if (typeof amount !== 'number') return amount
    line.amountMinor = amount
    const isOff = this.reading.plan.rules.statusPerLine && nature.status() === 'cancelled'
    if (isOff || this.givenBack.some((condition) => condition.holds(block, row)))
      line.refundMinor = Math.max(amount - line.discountMinor, 0)
    return this.settleKind(line, nature)
  }

  /** Fills `line` from a row that is a whole order: its goods, or what was paid without postage. */
  sketch(line: DraftLine, header: OrderHeader, block: CellBlock, row: number, nature: RowNature): LineOutcome {
    const problem = this.describe(line, block, row)
    if (problem) return problem
    const own = this.amountOf(line.quantity, block, row, nature.isReturn)
    if (own instanceof RowProblem) return own
    const paid = header.paidMinor === null ? null : header.paidMinor - (header.shippingMinor ?? 0)
    const known = nature.isReturn ? (own ?? header.paidMinor ?? header.goodsMinor) : (header.goodsMinor ?? own ?? paid)
    const amount = known ?? amountUnpaid(nature.status)
    if (amount === null) return new RowProblem('amount-missing')
    line.amountMinor = amount
    return this.settleKind(line, nature)
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
  amountOf(quantity: number, block: CellBlock, row: number, isReturn = false): number | RowProblem | null {
    const returned = isReturn ? this.returned.read(block, row) : null
    if (Number.isNaN(returned)) return new RowProblem('number-unreadable', this.returned.faultColumn)
    const stated = returned ?? this.lineAmount.read(block, row)
    if (Number.isNaN(stated)) return new RowProblem('number-unreadable', this.lineAmount.faultColumn)
    if (stated !== null) return this.signed(stated, isReturn)
    const price = this.unitPrice.read(block, row)
    if (Number.isNaN(price)) return new RowProblem('number-unreadable', this.unitPrice.faultColumn)
    return price === null ? null : this.signed(quantity * price, isReturn)
  }

  private signed(main: number, isReturn: boolean): number {
    return this.reading.toMinor(isReturn ? -Math.abs(main) : main)
  }

  private settleKind(line: DraftLine, { kind, isReturn }: RowNature): LineOutcome {
    if (isReturn) {
      line.quantity = -Math.abs(line.quantity)
      line.amountMinor = -Math.abs(line.amountMinor)
    }
    const { negative } = this.reading.plan.rules
    line.kind = kind === null ? SALE : lineKinds.indexOf(kind)
    if (kind !== null || (line.quantity >= 0 && line.amountMinor >= 0)) return null
    if (negative === 'skip') return 'not-a-sale'
    if (negative === 'reject') {
      const column =
        line.quantity < 0 ? this.quantity.columns[0] : (this.lineAmount.columns[0] ?? this.unitPrice.columns[0])
      return new RowProblem('negative-not-allowed', column ?? -1)
    }
    line.kind = lineKinds.indexOf(negative)
    return null
  }
}

type LineOutcome = RowProblem | 'not-a-sale' | null

/** Nothing was charged for what was called off or not yet paid; other rows must say their amount. */
function amountUnpaid(statusOf: () => OrderStatus): number | null {
  const status = statusOf()
  return status === 'cancelled' || status === 'unpaid' ? 0 : null
}
