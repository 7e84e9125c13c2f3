/** The batch being filled. Records of orders, people and products may still gain what they lack until the batch is handed on. */

import { orderColumns, type TextColumn } from '../model/order-columns.ts'
import type { RowKind, RowRecords } from '../model/row-record.ts'
import type {
  CustomerRecord,
  LineColumns,
  OrderHeader,
  ProductRecord,
  RejectedRow,
  ShopRecordBatch,
  SkippedRow,
} from '../model/shop-record.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A batch is handed on once it holds this many rows and the next row begins another order. */
export const BATCH_ROWS = 8192

export class BatchDraft {
  readonly orders: Mutable<OrderHeader>[] = []
  readonly orderPatches: { readonly order: number; readonly header: OrderHeader }[] = []
  readonly customers: Mutable<CustomerRecord>[] = []
  readonly products: Mutable<ProductRecord>[] = []
  readonly lines = new LineDraft()
  readonly rowRecords: { readonly [K in RowKind]: RowRecords[K][number][] } = {
    productCosts: [],
    advertisingCosts: [],
    customerProfiles: [],
    consents: [],
    leads: [],
    productProfiles: [],
    stockLevels: [],
    reviews: [],
    productVisits: [],
    visits: [],
  }
  readonly rejected: RejectedRow[] = []
  readonly skipped: SkippedRow[] = []
  /** Index in the run of this batch's first order, person and product. */
  readonly firstOrder: number
  readonly firstCustomer: number
  readonly firstProduct: number

  constructor(previous: BatchDraft | null) {
    this.firstOrder = previous ? previous.firstOrder + previous.orders.length : 0
    this.firstCustomer = previous ? previous.firstCustomer + previous.customers.length : 0
    this.firstProduct = previous ? previous.firstProduct + previous.products.length : 0
  }

  get rows(): number {
    let rows = this.lines.count + this.rejected.length + this.skipped.length
    for (const kind in this.rowRecords) rows += this.rowRecords[kind as RowKind].length
    return rows
  }

  addOrder(header: Mutable<OrderHeader>): number {
    return this.firstOrder + this.orders.push(header) - 1
  }

  addCustomer(record: Mutable<CustomerRecord>): number {
    return this.firstCustomer + this.customers.push(record) - 1
  }

  addProduct(record: Mutable<ProductRecord>): number {
    return this.firstProduct + this.products.push(record) - 1
  }

  /** The record if it was begun in this batch, else undefined. (Asking an array for a negative index would be slow.) */
  order(index: number): Mutable<OrderHeader> | undefined {
    return index < this.firstOrder ? undefined : this.orders[index - this.firstOrder]
  }

  customer(index: number): Mutable<CustomerRecord> | undefined {
    return index < this.firstCustomer ? undefined : this.customers[index - this.firstCustomer]
  }

  product(index: number): Mutable<ProductRecord> | undefined {
    return index < this.firstProduct ? undefined : this.products[index - this.firstProduct]
  }

  finish(rowsRead: number, bytesRead: number): ShopRecordBatch {
    const { orders, orderPatches, customers, products, rowRecords, rejected, skipped } = this
    const lines = this.lines.columns()
    return {
      orders: orderColumns(orders),
      orderPatches,
      customers,
      products,
      lines,
      rows: rowRecords,
      rejected,
      skipped,
      rowsRead,
      bytesRead,
    }
  }
}

/** Line columns that grow. */
class LineDraft {
  count = 0
  private fileLine = new Int32Array(BATCH_ROWS)
  private order = new Int32Array(BATCH_ROWS)
  private product = new Int32Array(BATCH_ROWS)
  private kind = new Uint8Array(BATCH_ROWS)
  private quantity = new Float64Array(BATCH_ROWS)
  private amountMinor = new Float64Array(BATCH_ROWS)
  private discountMinor = new Float64Array(BATCH_ROWS)
  private refundMinor = new Float64Array(BATCH_ROWS)
  private lineKey = new TextDraft()
  private variant = new TextDraft()

  add(line: DraftLine): void {
    if (this.count === this.fileLine.length) this.grow()
    const at = this.count++
    this.fileLine[at] = line.fileLine
    this.order[at] = line.order
    this.product[at] = line.product
    this.kind[at] = line.kind
    this.quantity[at] = line.quantity
    this.amountMinor[at] = line.amountMinor
    this.discountMinor[at] = line.discountMinor
    this.refundMinor[at] = line.refundMinor
    this.lineKey.set(at, line.lineKey)
    this.variant.set(at, line.variant)
  }

  columns(): LineColumns {
    const { count, fileLine, order, product, kind, quantity, amountMinor, discountMinor, refundMinor } = this
    const lineKey = this.lineKey.column()
    const variant = this.variant.column()
    return {
      count,
      fileLine,
      order,
      product,
      kind,
      quantity,
      amountMinor,
      discountMinor,
      refundMinor,
      lineKey,
      variant,
    }
  }

  private grow(): void {
    const size = this.count * 2
    this.fileLine = widened(new Int32Array(size), this.fileLine)
    this.order = widened(new Int32Array(size), this.order)
    this.product = widened(new Int32Array(size), this.product)
    this.kind = widened(new Uint8Array(size), this.kind)
    this.quantity = widened(new Float64Array(size), this.quantity)
    this.amountMinor = widened(new Float64Array(size), this.amountMinor)
    this.discountMinor = widened(new Float64Array(size), this.discountMinor)
    this.refundMinor = widened(new Float64Array(size), this.refundMinor)
  }
}

/** A column of texts that grows. */
class TextDraft {
  private index = new Int32Array(BATCH_ROWS)
  private readonly known = new Map<string, number>()

  set(at: number, text: string): void {
    if (at === this.index.length) this.index = widened(new Int32Array(at * 2), this.index)
    let word = this.known.get(text)
    if (word === undefined) {
      word = this.known.size
      this.known.set(text, word)
    }
    this.index[at] = word
  }

  column(): TextColumn {
    return { words: [...this.known.keys()], index: this.index }
  }
}

/** One line; `kind` is the index in `lineKinds`. */
export interface DraftLine {
  fileLine: number
  order: number
  product: number
  kind: number
  quantity: number
  amountMinor: number
  discountMinor: number
  refundMinor: number
  lineKey: string
  variant: string
}

function widened<T extends { set(values: T): void }>(larger: T, filled: T): T {
  larger.set(filled)
  return larger
}
