/** Tables of orders: one row per order, per line, or per line without its order's date and buyer. */
import { textAt } from '../model/order-columns.ts'
import {
  type LineKind,
  lineKinds,
  type OrderHeader,
  type ShopRecordBatch,
  type SkipCode,
} from '../model/shop-record.ts'
import type { BatchDraft, DraftLine, Mutable } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isRuinedNumber, isTotalLabel } from './cell-words.ts'
import { NumberReader, type TextReader } from './field-readers.ts'
import { LineKeys } from './line-keys.ts'
import { blankHeader, OrderHeaderReader } from './order-header.ts'
import { OrderLineReader, type RowNature } from './order-lines.ts'
import { ProductIndex, type ProductTitle } from './product-index.ts'
import { type Reading, statedCurrencyReader } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { DocumentKeys, RowRoles } from './row-roles.ts'
import type { TableRecords } from './table-records.ts'

/** Instead of an order's index: a key seen but not yet taken, and keys that cannot be taken. */
const UNMET = -1
const MISSING = -2
const RUINED = -3
const UNREADABLE = -4
const TOTAL = -5
const NO_KIND = -1

export class OrderRecords implements TableRecords {
  lastMoment: number | null = null
  private readonly reading: Reading
  private readonly roles: RowRoles
  private readonly keys: DocumentKeys
  private readonly headers: OrderHeaderReader
  private readonly lines: OrderLineReader
  private readonly products: ProductIndex
  private readonly lineKeys = new LineKeys()
  private readonly currency: TextReader
  /** Orders of other currencies, by index. */
  private readonly foreign = new Map<number, string>()
  /** The same by key, and of orders that were not taken: only the first row of an order may name its currency. */
  private readonly currencyOfSlot = new Map<number, string>()
  /** Null where different numbers in the file cannot become one key. */
  private readonly keysTaken: Set<string> | null
  private readonly orderOfSlot: number[] = []
  private readonly kindOfOrder: number[] = []
  /** Which header fields each order still lacks, as bits of `OrderHeaderReader`. */
  private readonly lackingOfOrder: number[] = []
  private readonly basis: 'paid' | 'lines'
  private readonly paid: NumberReader
  private lastSlot = -1
  /** The line taken last, whose amount need not be read again to be counted. */
  private takenBlock: CellBlock | null = null
  private takenRow = -1
  private takenMinor = 0
  private readonly line: DraftLine = {
    fileLine: 0,
    order: 0,
    product: -1,
    kind: 0,
    quantity: 0,
    amountMinor: 0,
    discountMinor: 0,
    refundMinor: 0,
    lineKey: '',
    variant: '',
  }

  constructor(reading: Reading) {
    const { fields, rules, content } = reading.plan
    this.reading = reading
    this.keysTaken = rules.orderId >= 0 || rules.returns?.key ? new Set() : null
    this.roles = new RowRoles(reading.plan)
    this.keys = new DocumentKeys(reading.plan, this.roles)
    this.headers = new OrderHeaderReader(reading)
    this.lines = new OrderLineReader(reading)
    this.products = new ProductIndex(reading.plan)
    this.currency = statedCurrencyReader(reading)
    this.paid = new NumberReader(fields.paid, rules.decimal)
    this.basis = fields.paid && (content === 'orders' || rules.orderMoney === 'first') ? 'paid' : 'lines'
  }

  continues(block: CellBlock, row: number): boolean {
    return this.keys.slot(block, row) === this.lastSlot
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    if (this.roles.roleOf(block, row) === 'not-a-sale') return this.fateOfOther(block, row)
    const slot = this.keys.slot(block, row)
    const order = this.orderOfSlot[slot] ?? this.judgeKey(slot)
    if (order < UNMET) return this.keyProblem(order)
    const { rowCurrency } = this.reading
    const isOwn = order === UNMET || rowCurrency === (this.foreign.get(order) ?? '')
    if (!isOwn || !this.reading.takes(rowCurrency))
      return new RowProblem('currency-differs', this.reading.plan.fields.currency?.columns[0] ?? -1)
    const fate =
      this.reading.plan.facet === 'header'
        ? this.takeOrder(slot, order, block, row, draft)
        : this.isSummary(block, row)
          ? this.takeSummary(slot, order, block, row, draft)
          : this.takeLine(slot, order, block, row, draft)
    if (fate === null || fate === 'summary-row') this.lastSlot = slot
    return fate
  }

  /** A row without number and date is no payment left out on purpose: what it is must be found out. */
  private fateOfOther(block: CellBlock, row: number): RowProblem | 'not-a-sale' {
    const key = this.keys.text(this.keys.slot(block, row))
    const moment = this.headers.date.read(block, row)
    return key === '' || moment === null || typeof moment === 'string'
      ? new RowProblem('order-number-missing', this.keys.column)
      : 'not-a-sale'
  }

  private isSummary(block: CellBlock, row: number): boolean {
    return this.reading.plan.rules.summaryRows && this.products.keyOf(block, row) === ''
  }

  /** The order as a whole, whose lines follow. */
  private takeSummary(
    slot: number,
    order: number,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): RowProblem | 'summary-row' {
    if (order !== UNMET) return this.fillBlanks(order, block, row, draft) ?? 'summary-row'
    const begun = this.begin(this.keys.text(slot), block, row, draft)
    if (begun instanceof RowProblem) return begun
    this.addOrder(slot, null, begun, block, row, draft)
    return 'summary-row'
  }

  private natureOf(kind: LineKind | null, block: CellBlock, row: number): RowNature {
    const isReturn = this.roles.roleOf(block, row) === 'return'
    return { kind: isReturn ? 'return' : kind, isReturn, status: () => this.headers.statusIn(block, row) }
  }

  private judgeKey(slot: number): number {
    const key = this.keys.text(slot)
    const state = isTotalLabel(key) ? TOTAL : keyState(key)
    this.orderOfSlot[slot] = state
    return state
  }

  private keyProblem(state: number): RowProblem {
    const code =
      state === MISSING ? 'order-number-missing' : state === RUINED ? 'order-number-ruined' : 'cell-unreadable'
    return new RowProblem(code, this.keys.column)
  }

  /** One row per order: a second row with its number only fills blanks. */
  private takeOrder(
    slot: number,
    order: number,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): RowProblem | SkipCode | null {
    if (order !== UNMET) return this.fillBlanks(order, block, row, draft) ?? 'repeated-line'
    const key = this.keys.text(slot)
    const begun = this.begin(key, block, row, draft)
    if (begun instanceof RowProblem) return begun
    const nature = this.natureOf(this.documentKind(key), block, row)
    const problem = this.lines.sketch(this.line, begun.header, block, row, nature)
    if (problem) return problem
    if (nature.isReturn) asReturn(begun.header, this.line.amountMinor, this.basis === 'paid')
    this.addOrder(slot, nature.kind, begun, block, row, draft)
    this.addLine(this.orderOfSlot[slot]!, this.lines.namesOneProduct(block, row), block, row, draft)
    return null
  }

  /** A line number that its order already has is the same line once more: exports repeat rows at page breaks. */
  private takeLine(
    slot: number,
    known: number,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): RowProblem | SkipCode | null {
    const isNew = known === UNMET
    const nature = this.natureOf(isNew ? this.documentKind(this.keys.text(slot)) : this.kindOf(known), block, row)
    const problem =
      this.lines.read(this.line, block, row, nature) ?? (isNew ? null : this.fillBlanks(known, block, row, draft))
    if (problem) return problem
    this.takenBlock = block
    this.takenRow = row
    this.takenMinor = this.line.amountMinor
    const { lineKey } = this.line
    if (lineKey !== '' && this.lineKeys.has(slot, lineKey)) return 'repeated-line'
    if (isNew) {
      const begun = this.begin(this.keys.text(slot), block, row, draft)
      if (begun instanceof RowProblem) return begun
      this.addOrder(slot, nature.kind, begun, block, row, draft)
    } else {
      const fault = this.joinLine(known, nature, block, row, draft)
      if (fault) return fault
    }
    if (lineKey !== '') this.lineKeys.add(slot, lineKey)
    this.addLine(this.orderOfSlot[slot]!, true, block, row, draft)
    return null
  }

  /** What a further line changes in its order: its part of the money, and an order with a living line is not called off. */
  private joinLine(order: number, { status }: RowNature, block: CellBlock, row: number, draft: BatchDraft) {
    const header = draft.order(order)
    if (!header) return null
    const { statusPerLine } = this.reading.plan.rules
    if (statusPerLine && header.status === 'cancelled') header.status = status()
    return this.headers.addParts(header, block, row)
  }

  /** A platform's id, or a return's own number, may be that of another order of the file: then neither can be told from the other. */
  private begin(number: string, block: CellBlock, row: number, draft: BatchDraft) {
    const begun = this.headers.begin(number, block, row, draft)
    const isTaken = !(begun instanceof RowProblem) && this.keysTaken?.has(begun.header.key)
    return isTaken ? new RowProblem('order-number-taken', this.keys.column) : begun
  }

  private documentKind(key: string): LineKind | null {
    return this.reading.plan.rules.documentKind.find(({ startsWith }) => key.startsWith(startsWith))?.kind ?? null
  }

  private kindOf(order: number): LineKind | null {
    return lineKinds[this.kindOfOrder[order]!] ?? null
  }

  private addOrder(
    slot: number,
    kind: LineKind | null,
    { header, lacking }: Exclude<ReturnType<OrderHeaderReader['begin']>, RowProblem>,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): void {
    header.currency = this.reading.rowCurrency
    this.keysTaken?.add(header.key)
    const order = draft.addOrder(header)
    if (header.currency !== '') this.foreign.set(order, header.currency)
    this.orderOfSlot[slot] = order
    this.kindOfOrder[order] = kind === null ? NO_KIND : lineKinds.indexOf(kind)
    this.lackingOfOrder[order] = this.headers.findBuyer(header, lacking, block, row, draft)
    if (header.day === null) return
    const moment = header.placedAt ?? this.reading.clocks.shop.toInstant(header.day * 86_400)
    if (this.lastMoment === null || moment > this.lastMoment) this.lastMoment = moment
  }

  private addLine(order: number, named: boolean, block: CellBlock, row: number, draft: BatchDraft): void {
    this.line.order = order
    this.line.product = named ? this.products.find(block, row, draft) : -1
    draft.lines.add(this.line)
  }

  private fillBlanks(order: number, block: CellBlock, row: number, draft: BatchDraft): RowProblem | null {
    const lacking = this.lackingOfOrder[order]!
    if (lacking === 0) return null
    const begun = draft.order(order)
    const header = begun ?? blankHeader(this.keys.text(this.keys.slot(block, row)), block.line[row]!)
    const left = this.headers.fill(header, lacking, block, row, draft)
    if (left instanceof RowProblem) return left
    if (left === lacking) return null
    this.lackingOfOrder[order] = left
    if (!begun) draft.orderPatches.push({ order, header })
    return null
  }

  get productTitles(): readonly ProductTitle[] {
    return this.products.usualTitles()
  }

  currencyOf(block: CellBlock, row: number): string {
    if (!this.currency.gives) return ''
    const stated = this.currency.read(block, row)
    if (stated === this.reading.currency || (stated === '' && this.currencyOfSlot.size === 0)) return ''
    const slot = this.keys.slot(block, row)
    if (stated === '') return this.currencyOfSlot.get(slot) ?? ''
    if (!this.currencyOfSlot.has(slot)) this.currencyOfSlot.set(slot, stated)
    return stated
  }

  basisOf(block: CellBlock, row: number): number {
    if (this.basis === 'lines' && this.takenRow === row && this.takenBlock === block) return this.takenMinor
    const isReturn = this.roles.roleOf(block, row) === 'return'
    const asksLine = isReturn || this.basis === 'lines'
    const own = asksLine ? this.lines.amountOf(this.lines.quantity.read(block, row) ?? 1, block, row, isReturn) : null
    if (typeof own === 'number' && !Number.isNaN(own)) return own
    if (this.basis === 'lines') return 0
    const paid = this.paid.read(block, row) ?? 0
    return Number.isNaN(paid) ? 0 : this.reading.toMinor(isReturn ? -Math.abs(paid) : paid)
  }

  basisIn(batch: ShopRecordBatch): number {
    const { lines, orders, orderPatches } = batch
    let sum = 0
    if (this.basis === 'lines') for (let i = 0; i < lines.count; i++) sum += lines.amountMinor[i]!
    else {
      for (const paidMinor of orders.numbers.paidMinor) sum += Number.isNaN(paidMinor) ? 0 : paidMinor
      for (const { header } of orderPatches) sum += header.paidMinor ?? 0
    }
    for (const foreign of this.foreignBasisIn(batch).values()) sum -= foreign
    return sum
  }

  foreignBasisIn({ lines, orders, orderPatches }: ShopRecordBatch): Map<string, number> {
    const sums = new Map<string, number>()
    if (this.foreign.size === 0) return sums
    const add = (currency: string | undefined, minor: number) => {
      if (currency) sums.set(currency, (sums.get(currency) ?? 0) + minor)
    }
    if (this.basis === 'lines')
      for (let i = 0; i < lines.count; i++) add(this.foreign.get(lines.order[i]!), lines.amountMinor[i]!)
    else for (let i = 0; i < orders.count; i++) add(textAt(orders.texts.currency, i), orders.numbers.paidMinor[i]! || 0)
    if (this.basis === 'paid')
      for (const { order, header } of orderPatches) add(this.foreign.get(order), header.paidMinor ?? 0)
    return sums
  }

  isTotal(block: CellBlock, row: number): boolean {
    const slot = this.keys.slot(block, row)
    return (this.orderOfSlot[slot] ?? this.judgeKey(slot)) === TOTAL
  }
}

/** A return says what was given back, and nothing of postage, tax or discounts. */
function asReturn(header: Mutable<OrderHeader>, amountMinor: number, statesPaid: boolean): void {
  header.paidMinor = statesPaid ? amountMinor : null
  for (const field of ['goodsMinor', 'discountMinor', 'shippingMinor', 'taxMinor', 'refundMinor'] as const)
    header[field] = null
}

function keyState(key: string): number {
  if (key === '') return MISSING
  if (isRuinedNumber(key)) return RUINED
  return key.includes('\ufffd') ? UNREADABLE : UNMET
}
