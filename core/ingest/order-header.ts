/** Reads what a row says about its order as a whole, and fills in later what earlier rows left blank. */
import type { Minor } from '../model/money.ts'
import type { OrderHeader, OrderStatus } from '../model/shop-record.ts'
import type { BatchDraft, Mutable } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isRuinedNumber } from './cell-words.ts'
import { CustomerIndex, regionReader } from './customer-index.ts'
import { CellReader, ConditionReader, DateReader, NumberReader, TextReader } from './field-readers.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import type { PlanRules } from './table-plan.ts'

const textFields = ['channel', 'payment', 'coupon', 'country', 'note'] as const
const moneyFields = {
  goodsMinor: 'goods',
  paidMinor: 'paid',
  discountMinor: 'orderDiscount',
  shippingMinor: 'shipping',
  taxMinor: 'tax',
  refundMinor: 'refund',
} as const
type MoneyField = keyof typeof moneyFields

/** Each header field has a bit, set while the order lacks it. */
const DATE = 1
const CUSTOMER = 2
const STATUS = 4
const REGION = 8
const FIRST_TEXT = 16
const FIRST_MONEY = FIRST_TEXT << textFields.length

export class OrderHeaderReader {
  readonly customers: CustomerIndex
  readonly date: DateReader
  readonly money: readonly { readonly field: MoneyField; readonly reader: NumberReader; readonly bit: number }[]
  /** The bits of fields that this table can give at all. */
  private readonly given: number
  private readonly texts: readonly {
    readonly field: (typeof textFields)[number]
    readonly reader: TextReader
    readonly bit: number
  }[]
  private readonly status: TextReader
  private readonly region: TextReader
  private readonly cancelledAt: CellReader<string> | null
  private readonly orderId: CellReader<string> | null
  private readonly reference: CellReader<string> | null
  private readonly statusOf: (text: string) => OrderStatus
  private readonly statusWhere: readonly { readonly condition: ConditionReader; readonly status: OrderStatus }[]
  private readonly adjustedPaid: NumberReader
  private readonly moneyInParts: boolean
  private readonly toMinor: (main: number) => Minor
  private readonly dateNeeded: boolean
  private readonly keyOfOrder: Reading['keyOfOrder']

  constructor({ plan, clocks, toMinor, keyOfOrder }: Reading) {
    const { fields, rules } = plan
    this.moneyInParts = rules.orderMoney === 'parts'
    const refundOnLines = plan.facet === 'lines' || this.moneyInParts
    this.region = regionReader(plan)
    this.customers = new CustomerIndex(plan, this.region)
    this.date = new DateReader(fields.orderDate, fields.orderTime, clocks, rules.zones)
    this.status = new TextReader(fields.status)
    this.texts = textFields
      .map((field, i) => ({ field, reader: new TextReader(fields[field]), bit: FIRST_TEXT << i }))
      .filter(({ reader }) => reader.gives)
    this.money = (Object.keys(moneyFields) as MoneyField[])
      .map((field, i) => ({
        field,
        reader: new NumberReader(fields[moneyFields[field]], rules.decimal),
        bit: FIRST_MONEY << i,
      }))
      .filter(({ field, reader }) => reader.gives && !(refundOnLines && field === 'refundMinor'))
    this.cancelledAt = rules.cancelledAt < 0 ? null : new CellReader(rules.cancelledAt, (text) => text)
    this.reference = rules.reference < 0 ? null : new CellReader(rules.reference, (text) => text)
    this.orderId = rules.orderId < 0 ? null : new CellReader(rules.orderId, (text) => text)
    this.statusOf = statusWords(rules)
    this.statusWhere = rules.statusWhere.map((where) => ({
      condition: new ConditionReader(where),
      status: where.status,
    }))
    const adjusted = rules.adjustedPaid < 0 ? [] : [rules.adjustedPaid]
    this.adjustedPaid = new NumberReader({ columns: adjusted, combine: 'first', constant: null }, rules.decimal)
    this.toMinor = toMinor
    this.keyOfOrder = keyOfOrder
    this.dateNeeded = plan.facet !== 'lines'
    this.given = [...this.texts, ...this.money].reduce((bits, { bit }) => bits | bit, 0)
    if (this.date.gives) this.given |= DATE
    if (this.customers.gives) this.given |= CUSTOMER
    if (this.status.gives) this.given |= STATUS
    if (this.region.gives) this.given |= REGION
  }

  /** Begins an order, its buyer still unknown. `lacking` tells which of the given fields it has not yet. */
  begin(
    key: string,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): { readonly header: Mutable<OrderHeader>; readonly lacking: number } | RowProblem {
    const header = blankHeader(key, block.line[row]!)
    const filled = this.fill(header, this.given & ~CUSTOMER, block, row, draft)
    if (filled instanceof RowProblem) return filled
    const lacking = filled | (this.given & CUSTOMER)
    const known = this.keyOfOrder(key)
    if (this.dateNeeded && header.day === null && known === null)
      return new RowProblem('date-unreadable', this.date.columns[0])
    header.reference = this.reference?.read(block, row) ?? ''
    const id = this.orderId?.read(block, row) || (known ?? '')
    if (id !== '' && id !== key && !isRuinedNumber(id)) {
      header.reference = key
      header.key = id
    }
    if (this.cancelledAt && this.cancelledAt.read(block, row) !== '') header.status = 'cancelled'
    const adjusted = this.adjustedPaid.read(block, row) ?? 0
    if (adjusted > 0 && header.paidMinor !== null)
      header.refundMinor = Math.max(header.paidMinor - this.toMinor(adjusted), 0)
    return { header, lacking: this.moneyInParts ? lacking % FIRST_MONEY : lacking }
  }

  /** Finds the buyer of an order that is taken; answers what it lacks still. A row that is not taken must add no person. */
  findBuyer(header: Mutable<OrderHeader>, lacking: number, block: CellBlock, row: number, draft: BatchDraft): number {
    if ((lacking & CUSTOMER) === 0) return lacking
    header.customer = this.customers.find(block, row, draft)
    return header.customer < 0 ? lacking : lacking & ~CUSTOMER
  }

  /** What this row says of how far its order has come; the worst of several status columns where one says it was called off. */
  statusIn(block: CellBlock, row: number): OrderStatus {
    const overruled = this.statusWhere.find(({ condition }) => condition.holds(block, row))
    if (overruled) return overruled.status
    const statuses = this.status.readAll(block, row).map((text) => this.statusOf(text))
    return (
      statuses.find((status) => status === 'cancelled') ?? statuses.find((status) => status !== 'unknown') ?? 'unknown'
    )
  }

  /** Adds a further row's part of the order's money. A row with a part that is no number adds nothing. */
  addParts(header: Mutable<OrderHeader>, block: CellBlock, row: number): RowProblem | null {
    if (!this.moneyInParts) return null
    const parts = this.money.map(({ reader }) => reader.read(block, row) ?? 0)
    const fault = parts.findIndex(Number.isNaN)
    if (fault >= 0) return new RowProblem('number-unreadable', this.money[fault]!.reader.faultColumn)
    this.money.forEach(({ field }, i) => {
      const minor = this.toMinor(parts[i]!)
      header[field] = (header[field] ?? 0) + (field === 'discountMinor' ? Math.abs(minor) : minor)
    })
    return null
  }

  /** Fills the blanks named by `lacking` from this row; answers which of them remain. */
  fill(
    header: Mutable<OrderHeader>,
    lacking: number,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): number | RowProblem {
    let left = lacking
    for (const { field, reader, bit } of this.money) {
      if ((lacking & bit) === 0) continue
      const value = reader.read(block, row)
      if (value === null) continue
      if (Number.isNaN(value)) return new RowProblem('number-unreadable', reader.faultColumn)
      const minor = this.toMinor(value)
      header[field] = field === 'discountMinor' || field === 'refundMinor' ? Math.abs(minor) : minor
      left &= ~bit
    }
    if (lacking & DATE) {
      const moment = this.date.read(block, row)
      if (typeof moment === 'string') return new RowProblem(moment, this.date.columns[0])
      if (moment) {
        header.placedAt = moment.placedAt
        header.day = moment.day
        left &= ~DATE
      }
    }
    return this.fillTexts(header, left, block, row, draft)
  }

  private fillTexts(
    header: Mutable<OrderHeader>,
    lacking: number,
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): number {
    let left = lacking
    for (const { field, reader, bit } of this.texts) {
      if ((lacking & bit) === 0) continue
      header[field] = reader.read(block, row)
      if (header[field] !== '') left &= ~bit
    }
    if (lacking & REGION) {
      header.region = this.region.read(block, row)
      if (header.region !== '') left &= ~REGION
    }
    if (lacking & STATUS) {
      header.statusText = this.status.read(block, row)
      const overruled = this.statusWhere.find(({ condition }) => condition.holds(block, row))
      header.status = overruled?.status ?? this.statusOf(header.statusText)
      if (header.statusText !== '') left &= ~STATUS
    }
    return this.findBuyer(header, left, block, row, draft)
  }
}

export function blankHeader(key: string, fileLine: number): Mutable<OrderHeader> {
  return {
    key,
    customer: -1,
    placedAt: null,
    day: null,
    status: 'unknown',
    statusText: '',
    channel: '',
    payment: '',
    coupon: '',
    country: '',
    region: '',
    note: '',
    reference: '',
    currency: '',
    goodsMinor: null,
    paidMinor: null,
    discountMinor: null,
    shippingMinor: null,
    taxMinor: null,
    refundMinor: null,
    fileLine,
  }
}

function statusWords({ status, statusByStart }: PlanRules): (text: string) => OrderStatus {
  const words = Object.entries(status).flatMap(([meaning, texts]) =>
    texts.map((text) => [text.toLowerCase(), meaning as OrderStatus] as const),
  )
  const exact = new Map(words)
  return (text) => {
    if (text === '') return 'unknown'
    const lower = text.toLowerCase()
    const found = exact.get(lower) ?? (statusByStart ? words.find(([word]) => lower.startsWith(word))?.[1] : undefined)
    return found ?? 'paid'
  }
}
