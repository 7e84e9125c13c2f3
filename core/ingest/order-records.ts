/** Tables of orders: one row per order, per line, or per line without its order's date and buyer. */
import { type LineKind, lineKinds, type ShopRecordBatch } from '../model/shop-record.ts'
import type { BatchDraft, DraftLine } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isRuinedNumber, isTotalLabel } from './cell-words.ts'
import { NumberReader, TextReader } from './field-readers.ts'
import { KeyColumn } from './key-column.ts'
import { blankHeader, OrderHeaderReader } from './order-header.ts'
import { OrderLineReader } from './order-lines.ts'
import { ProductIndex, type ProductTitle } from './product-index.ts'
import { currencyCode, type Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
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
  private readonly keys: KeyColumn
  private readonly headers: OrderHeaderReader
  private readonly lines: OrderLineReader
  private readonly products: ProductIndex
  private readonly lineKeys = new Set<string>()
  private readonly currency: TextReader
  private readonly orderOfSlot: number[] = []
  private readonly kindOfOrder: number[] = []
  /** Which header fields each order still lacks, as bits of `OrderHeaderReader`. */
  private readonly lackingOfOrder: number[] = []
  private readonly basis: 'paid' | 'lines'
  private readonly paid: NumberReader
  private lastSlot = -1
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
    this.keys = new KeyColumn(fields.orderKey, rules.idsWithoutDecimals)
    this.headers = new OrderHeaderReader(reading)
    this.lines = new OrderLineReader(reading)
    this.products = new ProductIndex(reading.plan)
    this.currency = new TextReader(fields.currency, currencyCode)
    this.paid = new NumberReader(fields.paid, rules.decimal)
    this.basis = fields.paid && (content === 'orders' || rules.orderMoney === 'first') ? 'paid' : 'lines'
  }

  continues(block: CellBlock, row: number): boolean {
    return this.keys.slot(block, row) === this.lastSlot
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | 'repeated-line' | null {
    const slot = this.keys.slot(block, row)
    const order = this.orderOfSlot[slot] ?? this.judgeKey(slot)
    if (order < UNMET) return this.keyProblem(order)
    const foreign = this.currency.gives && ![this.reading.currency, ''].includes(this.currency.read(block, row))
    if (foreign) return new RowProblem('currency-differs', this.reading.plan.fields.currency?.columns[0] ?? -1)
    const problem =
      this.reading.plan.facet === 'header'
        ? this.takeOrder(slot, order, block, row, draft)
        : this.takeLine(slot, order, block, row, draft)
    if (problem === null) this.lastSlot = slot
    return problem
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
  ): RowProblem | 'repeated-line' | null {
    if (order !== UNMET) return this.fillBlanks(order, block, row, draft) ?? 'repeated-line'
    const key = this.keys.text(slot)
    const begun = this.headers.begin(key, block, row, draft)
    if (begun instanceof RowProblem) return begun
    const kind = this.documentKind(key)
    const problem = this.lines.sketch(this.line, begun.header, block, row, kind)
    if (problem) return problem
    this.addOrder(slot, kind, begun, draft)
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
  ): RowProblem | 'repeated-line' | null {
    const isNew = known === UNMET
    const kind = isNew ? this.documentKind(this.keys.text(slot)) : this.kindOf(known)
    const problem =
      this.lines.read(this.line, block, row, kind) ?? (isNew ? null : this.fillBlanks(known, block, row, draft))
    if (problem) return problem
    const lineKey = this.line.lineKey === '' ? null : `${slot} ${this.line.lineKey}`
    if (lineKey !== null && this.lineKeys.has(lineKey)) return 'repeated-line'
    if (isNew) {
      const begun = this.headers.begin(this.keys.text(slot), block, row, draft)
      if (begun instanceof RowProblem) return begun
      this.addOrder(slot, kind, begun, draft)
    }
    if (lineKey !== null) this.lineKeys.add(lineKey)
    this.addLine(this.orderOfSlot[slot]!, true, block, row, draft)
    return null
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
    draft: BatchDraft,
  ): void {
    const order = draft.addOrder(header)
    this.orderOfSlot[slot] = order
    this.kindOfOrder[order] = kind === null ? NO_KIND : lineKinds.indexOf(kind)
    this.lackingOfOrder[order] = lacking
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

  basisOf(block: CellBlock, row: number): number {
    if (this.basis === 'paid') {
      const paid = this.paid.read(block, row) ?? 0
      return Number.isNaN(paid) ? 0 : this.reading.toMinor(paid)
    }
    const amount = this.lines.amountOf(this.lines.quantity.read(block, row) ?? 1, block, row)
    return typeof amount === 'number' && !Number.isNaN(amount) ? amount : 0
  }

  basisIn({ lines, orders, orderPatches }: ShopRecordBatch): number {
    let sum = 0
    if (this.basis === 'lines') for (let i = 0; i < lines.count; i++) sum += lines.amountMinor[i]!
    else for (const { paidMinor } of [...orders, ...orderPatches.map(({ header }) => header)]) sum += paidMinor ?? 0
    return sum
  }

  isTotal(block: CellBlock, row: number): boolean {
    const slot = this.keys.slot(block, row)
    return (this.orderOfSlot[slot] ?? this.judgeKey(slot)) === TOTAL
  }
}

function keyState(key: string): number {
  if (key === '') return MISSING
  if (isRuinedNumber(key)) return RUINED
  return key.includes('\ufffd') ? UNREADABLE : UNMET
}
