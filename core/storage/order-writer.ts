/**
 * Takes one import's orders into the shop. Orders that the shop does not know go straight in, batch by batch; orders that it knows
 * from elsewhere wait until the file is read and are then compared (`order-versions.ts`).
 */
import { isCounted } from '../model/order.ts'
import { headerAt, type OrderColumns, type TextColumn, textAt } from '../model/order-columns.ts'
import {
  type LineColumns,
  lineKinds,
  type OrderFacet,
  type OrderHeader,
  type OrderStatus,
  type ShopRecordBatch,
} from '../model/shop-record.ts'
import { type ColumnValues, columnInsert } from './column-insert.ts'
import type { WritableDatabase } from './database.ts'
import { orderIndices } from './migrations/0001-first-schema.ts'
import { encodeHeader, encodeLines, type HeaderContent } from './order-content.ts'
import { channelIds, type LineRow, lineColumns, lineSpan, orderColumns } from './order-table.ts'
import { type OrderTally, settleColumns, tallyLines } from './order-tally.ts'
import { type Facet, headerOf, orderVersions, type Version } from './order-versions.ts'

export interface OrderCounts {
  ordersAdded: number
  linesAdded: number
  linesChanged: number
  linesUnchanged: number
  /** Orders of which the shop keeps a later export's word. */
  ordersOlder: number
}

interface WaitingOrder {
  readonly orderId: number
  header: OrderHeader
  readonly lines: LineRow[]
}

export interface OrderWriter {
  write(batch: ShopRecordBatch, customerIds: readonly number[], productIds: readonly number[]): void
  /** Compares the orders that waited; call once, after the import's rank is set. */
  finish(breathe: () => Promise<void>): Promise<OrderCounts>
}

export function orderWriter(
  database: WritableDatabase,
  context: {
    readonly importId: number
    readonly sourceId: number
    readonly facet: OrderFacet
    /** Natural keys of this run's dictionaries, by index. */
    readonly customerKeys: readonly string[]
    readonly productKeys: readonly string[]
  },
): OrderWriter {
  const { importId, sourceId, facet, customerKeys, productKeys } = context
  const shopIsEmpty = database.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined
  // Filling an empty table and sorting its index once is faster than keeping the index in order all along.
  if (shopIsEmpty) for (const name of indexNames) database.exec(`DROP INDEX IF EXISTS ${name}`)
  const sourceIsEmpty =
    shopIsEmpty || database.prepare('SELECT 1 FROM orders WHERE source_id = ? LIMIT 1').get(sourceId) === undefined
  const findOrder = sourceIsEmpty
    ? null
    : database.prepare('SELECT order_id FROM orders WHERE source_id = ? AND key = ?').pluck()
  const orderRows = columnInsert(database, 'orders', orderColumns)
  const lineRows = columnInsert(database, 'order_lines', lineColumns)
  const channel = channelIds(database)
  const counts: OrderCounts = { ordersAdded: 0, linesAdded: 0, linesChanged: 0, linesUnchanged: 0, ordersOlder: 0 }
  let nextOrderId = ((database.prepare('SELECT max(order_id) FROM orders').pluck().get() as number | null) ?? 0) + 1

  /** By order index of the run: the row id, and the next free position among its lines. */
  const orderIds: number[] = []
  const nextPosition: number[] = []
  const waiting = new Map<number, WaitingOrder>()
  /** Orders that went in and were added to by a later batch: to be settled again. */
  const unsettled = new Set<number>()
  const patches = new Map<number, OrderHeader>()

  function write(batch: ShopRecordBatch, customerIds: readonly number[], productIds: readonly number[]): void {
    const firstNew = orderIds.length
    const tally = tallyLines(batch.lines, firstNew, batch.orders.count)
    const fresh = placeOrders(batch.orders, firstNew)
    if (fresh.length > 0) insertOrders(batch, fresh, firstNew, tally, customerIds)
    counts.ordersAdded += fresh.length
    insertLines(batch.lines, placeLines(batch.lines, firstNew), productIds)
    for (const { order, header } of batch.orderPatches) {
      const held = waiting.get(order)
      if (held) held.header = fillBlanks(held.header, header)
      else patches.set(order, fillBlanks(patches.get(order) ?? header, header))
    }
  }

  /** Gives every order its row id; answers the rows of those that the shop does not know yet. The others wait. */
  function placeOrders(orders: OrderColumns, firstNew: number): Int32Array {
    const fresh = new Int32Array(orders.count)
    let count = 0
    for (let row = 0; row < orders.count; row++) {
      const known = findOrder?.get(sourceId, orders.key[row]) as number | undefined
      orderIds.push(known ?? nextOrderId)
      nextPosition.push(0)
      if (known !== undefined) waiting.set(firstNew + row, { orderId: known, header: headerAt(orders, row), lines: [] })
      else {
        fresh[count++] = row
        nextOrderId += 1
      }
    }
    return fresh.subarray(0, count)
  }

  function insertOrders(
    batch: ShopRecordBatch,
    rows: Int32Array,
    firstNew: number,
    tally: OrderTally,
    customerIds: readonly number[],
  ): void {
    const { orders } = batch
    const { customer, fileLine, key, numbers } = orders
    const settled = settleColumns(orders, tally)
    const counted = new Uint8Array(orders.count)
    for (let row = 0; row < orders.count; row++) {
      const day = Number.isNaN(numbers.day[row]) ? null : numbers.day[row]!
      counted[row] = isCounted(day, textAt(orders.texts.status, row) as OrderStatus, tally.lines[row]!) ? 1 : 0
    }
    const values: Record<(typeof orderColumns)[number], ColumnValues> = {
      // SQLite numbers the rows itself, one by one from the highest, as `placeOrders` does.
      order_id: null,
      source_id: sourceId,
      key,
      import_id: facet === 'lines' ? null : importId,
      file_line: fileLine,
      lines_import_id: facet === 'header' ? null : importId,
      sketch: facet === 'header' ? sketches(batch.lines, firstNew, orders.count) : '',
      customer_id: idsOf(customer, customerIds),
      placed_at: numbers.placedAt,
      day: numbers.day,
      status: orders.texts.status,
      status_text: orders.texts.statusText,
      channel_id: channelColumn(orders.texts.channel),
      payment: orders.texts.payment,
      coupon: orders.texts.coupon,
      country: orders.texts.country,
      region: orders.texts.region,
      note: orders.texts.note,
      reference: orders.texts.reference,
      currency: orders.texts.currency,
      goods_given: numbers.goodsMinor,
      paid_given: numbers.paidMinor,
      discount_given: numbers.discountMinor,
      shipping_given: numbers.shippingMinor,
      tax_given: numbers.taxMinor,
      refund_given: numbers.refundMinor,
      kind: { words: lineKinds, index: Int32Array.from(tally.kind) },
      counted,
      published: { from: '{counted}' },
      gross_minor: settled.grossMinor,
      discount_minor: settled.discountMinor,
      refund_minor: settled.refundMinor,
      adjustment_minor: settled.adjustmentMinor,
      shipping_minor: settled.shippingMinor,
      tax_minor: settled.taxMinor,
      net_minor: { from: '{gross_minor} - {discount_minor} - {refund_minor} + {adjustment_minor}' },
    }
    orderRows.add(
      rows,
      orderColumns.map((column) => values[column]),
    )
  }

  function channelColumn({ words, index }: TextColumn): ColumnValues {
    return { words: words.map((word) => channel(word)), index }
  }

  /** Gives every line its id; answers the rows of those that go straight in. Lines of orders that wait, wait with them. */
  function placeLines(lines: LineColumns, firstNew: number): Int32Array {
    const direct = new Int32Array(lines.count)
    let count = 0
    for (let row = 0; row < lines.count; row++) {
      const order = lines.order[row] as number
      const held = waiting.size === 0 ? undefined : waiting.get(order)
      if (held) held.lines.push(lineAt(lines, row))
      else direct[count++] = row
      if (!held && order < firstNew) unsettled.add(orderIds[order] as number)
    }
    return direct.subarray(0, count)
  }

  function insertLines(lines: LineColumns, rows: Int32Array, productIds: readonly number[]): void {
    const lineId = new Float64Array(lines.count)
    for (const row of rows) {
      const order = lines.order[row] as number
      const position = nextPosition[order] as number
      nextPosition[order] = position + 1
      lineId[row] = (orderIds[order] as number) * lineSpan + position
    }
    const values: Record<(typeof lineColumns)[number], ColumnValues> = {
      line_id: lineId,
      order_id: { from: `CAST({line_id} AS INTEGER) / ${lineSpan}` },
      import_id: importId,
      file_line: lines.fileLine,
      product_id: idsOf(lines.product.subarray(0, lines.count), productIds),
      kind: lines.kind,
      quantity: lines.quantity,
      amount_minor: lines.amountMinor,
      discount_minor: lines.discountMinor,
      refund_minor: lines.refundMinor,
      line_key: lines.lineKey,
      variant: lines.variant,
      sketch: facet === 'header' ? 1 : 0,
    }
    lineRows.add(
      rows,
      lineColumns.map((column) => values[column]),
    )
    counts.linesAdded += rows.length
  }

  /** Of an order-level file: each order's lines as they are kept beside it. */
  function sketches(lines: LineColumns, firstNew: number, orders: number): string[] {
    const byOrder: LineRow[][] = Array.from({ length: orders }, () => [])
    for (let row = 0; row < lines.count; row++)
      byOrder[(lines.order[row] as number) - firstNew]?.push(lineAt(lines, row))
    return byOrder.map((own) => (own.length > 0 ? encodeLines(own) : ''))
  }

  function lineAt(lines: LineColumns, row: number): LineRow {
    const product = lines.product[row] as number
    return {
      product: product < 0 ? null : (productKeys[product] ?? null),
      kind: lineKinds[lines.kind[row] as number] ?? 'sale',
      quantity: lines.quantity[row] as number,
      amountMinor: lines.amountMinor[row] as number,
      discountMinor: lines.discountMinor[row] as number,
      refundMinor: lines.refundMinor[row] as number,
      lineKey: textAt(lines.lineKey, row),
      variant: textAt(lines.variant, row),
      fileLine: lines.fileLine[row] as number,
    }
  }

  async function finish(breathe: () => Promise<void>): Promise<OrderCounts> {
    if (shopIsEmpty)
      for (const sql of orderIndices.trim().split('\n')) {
        database.exec(sql)
        await breathe()
      }
    const versions = orderVersions(database)
    const { table } = versions
    for (const [order, header] of patches) {
      const stored = table.readOrder(orderIds[order] as number)
      const merged = fillBlanks(headerOf(stored), headerContent(header, []))
      table.replaceHeader(stored, importId, merged, stored.file_line, stored.sketch)
      unsettled.add(stored.order_id)
    }
    for (const orderId of unsettled) table.settle(orderId)
    let done = 0
    for (const held of waiting.values()) {
      compare(versions, held)
      done += 1
      if (done % 500 === 0) await breathe()
    }
    return counts
  }

  function compare(versions: ReturnType<typeof orderVersions>, held: WaitingOrder): void {
    const said = saidOf(held)
    for (const { name, version } of said) versions.putAside(held.orderId, name, version)
    // What is published is the best word so far; the same word once more cannot change that.
    if (versions.agrees(held.orderId, said)) {
      counts.linesUnchanged += facet === 'header' ? versions.table.readLines(held.orderId).length : held.lines.length
      return
    }
    const before = versions.table.readLines(held.orderId)
    const wasSketch = versions.table.readOrder(held.orderId).lines_import_id === null
    const wasPublished = versions.table.readOrder(held.orderId).import_id !== null
    const changed = versions.republish(held.orderId, null)
    const now = versions.table.readOrder(held.orderId)
    if (said.some(({ name, version }) => versions.published(now, name)?.content !== version.content))
      counts.ordersOlder += 1
    if (facet !== 'lines' && !wasPublished) counts.ordersAdded += 1
    count(wasSketch ? [] : before, versions.table.readLines(held.orderId), changed.header, facet !== 'header')
  }

  /** This import's word on the order, for the facets that its file is an authority on. */
  function saidOf({ header, lines }: WaitingOrder): { readonly name: Facet; readonly version: Version }[] {
    const content = encodeHeader(headerContent(header, facet === 'header' ? lines : []))
    const fileLines = lines.map((line) => line.fileLine)
    const headerSaid = { name: 'header', version: { importId, content, fileLines: [header.fileLine] } } as const
    const linesSaid = { name: 'lines', version: { importId, content: encodeLines(lines), fileLines } } as const
    return [...(facet === 'lines' ? [] : [headerSaid]), ...(facet === 'header' ? [] : [linesSaid])]
  }

  function count(
    before: readonly LineRow[],
    after: readonly LineRow[],
    headerChanged: boolean,
    hasLines: boolean,
  ): void {
    if (!hasLines && !headerChanged) {
      counts.linesUnchanged += after.length
      return
    }
    after.forEach((line, index) => {
      const old = before[index]
      if (!old && hasLines) counts.linesAdded += 1
      else if (headerChanged || !old || !sameLine(old, line)) counts.linesChanged += 1
      else counts.linesUnchanged += 1
    })
  }

  function headerContent(header: OrderHeader, sketch: readonly LineRow[]): HeaderContent {
    const { key: _key, customer, fileLine: _fileLine, ...rest } = header
    return { ...rest, customer: customer < 0 ? null : (customerKeys[customer] ?? null), sketch }
  }

  return { write, finish }
}

/** Row ids of indices in the run's dictionaries; NaN, which is stored as null, for none. */
function idsOf(indices: Int32Array, ids: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => (index < 0 ? Number.NaN : (ids[index] ?? Number.NaN)))
}

const indexNames = ['orders_by_key', 'orders_by_customer']

function sameLine(a: LineRow, b: LineRow): boolean {
  return encodeLines([a]) === encodeLines([b])
}

/** A later row of the same order may only fill what earlier rows left blank. */
function fillBlanks<T extends { readonly status: string }>(header: T, more: T): T {
  const isBlank = (field: string, value: unknown) =>
    value === null ||
    value === '' ||
    (field === 'customer' && value === -1) ||
    (field === 'status' && value === 'unknown')
  const filled = Object.entries(header).map(([field, value]) => [
    field,
    isBlank(field, value) ? more[field as keyof T] : value,
  ])
  return Object.fromEntries(filled) as T
}
