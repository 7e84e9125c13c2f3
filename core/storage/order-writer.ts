/**
 * Takes one import's orders into the shop. Orders that the shop does not know go straight in, batch by batch; orders that it knows
 * from elsewhere wait until the file is read and are then compared (`order-versions.ts`).
 */
import { addLine, type LineSums, noLineSums } from '../model/order.ts'
import {
  type LineColumns,
  lineKinds,
  type OrderFacet,
  type OrderHeader,
  type ShopRecordBatch,
} from '../model/shop-record.ts'
import type { WritableDatabase } from './database.ts'
import { orderIndices } from './migrations/0001-first-schema.ts'
import { encodeHeader, encodeLines, type HeaderContent } from './order-content.ts'
import {
  bulkInsert,
  channelIds,
  type LineRow,
  lineColumns,
  lineSpan,
  orderColumns,
  settledValues,
} from './order-table.ts'
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
  const orderRows = bulkInsert(database, 'orders', orderColumns)
  const lineRows = bulkInsert(database, 'order_lines', lineColumns)
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
    const ownLines = gatherLines(batch.lines, firstNew, batch.orders.length)
    batch.orders.forEach((header, offset) => {
      const known = findOrder?.get(sourceId, header.key) as number | undefined
      orderIds.push(known ?? nextOrderId)
      nextPosition.push(0)
      if (known !== undefined) waiting.set(firstNew + offset, { orderId: known, header, lines: [] })
      else {
        insertOrder(nextOrderId, header, ownLines[offset] ?? [], customerIds)
        nextOrderId += 1
        counts.ordersAdded += 1
      }
    })
    orderRows.flush()
    writeLines(batch.lines, productIds, firstNew)
    lineRows.flush()
    for (const { order, header } of batch.orderPatches) {
      const held = waiting.get(order)
      if (held) held.header = fillBlanks(held.header, header)
      else patches.set(order, fillBlanks(patches.get(order) ?? header, header))
    }
  }

  function insertOrder(
    orderId: number,
    header: OrderHeader,
    lines: readonly LineRow[],
    customerIds: readonly number[],
  ) {
    const settled = settledValues(header, lines.reduce<LineSums>(addLine, noLineSums), lines)
    orderRows.add(
      orderId,
      sourceId,
      header.key,
      facet === 'lines' ? null : importId,
      header.fileLine,
      facet === 'header' ? null : importId,
      facet === 'header' && lines.length > 0 ? encodeLines(lines) : '',
      header.customer < 0 ? null : (customerIds[header.customer] ?? null),
      header.placedAt,
      header.day,
      header.status,
      header.statusText,
      channel(header.channel),
      header.payment,
      header.coupon,
      header.country,
      header.region,
      header.note,
      header.reference,
      header.currency,
      header.goodsMinor,
      header.paidMinor,
      header.discountMinor,
      header.shippingMinor,
      header.taxMinor,
      header.refundMinor,
      settled.kind,
      settled.counted,
      settled.counted,
      settled.grossMinor,
      settled.discountMinor,
      settled.refundMinor,
      settled.adjustmentMinor,
      settled.shippingMinor,
      settled.taxMinor,
      settled.netMinor,
    )
  }

  function writeLines(lines: LineColumns, productIds: readonly number[], firstNew: number): void {
    for (let row = 0; row < lines.count; row++) {
      const order = lines.order[row] as number
      const held = waiting.get(order)
      if (held) {
        held.lines.push(lineAt(lines, row))
        continue
      }
      const orderId = orderIds[order] as number
      const position = nextPosition[order] as number
      nextPosition[order] = position + 1
      if (order < firstNew) unsettled.add(orderId)
      const product = lines.product[row] as number
      lineRows.add(
        orderId * lineSpan + position,
        orderId,
        importId,
        lines.fileLine[row],
        product < 0 ? null : (productIds[product] ?? null),
        lines.kind[row],
        lines.quantity[row],
        lines.amountMinor[row],
        lines.discountMinor[row],
        lines.refundMinor[row],
        lines.lineKey[row] ?? '',
        lines.variant[row] ?? '',
        facet === 'header' ? 1 : 0,
      )
      counts.linesAdded += 1
    }
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
      lineKey: lines.lineKey[row] ?? '',
      variant: lines.variant[row] ?? '',
      fileLine: lines.fileLine[row] as number,
    }
  }

  /** This batch's lines by new order, to settle each order as it goes in. */
  function gatherLines(lines: LineColumns, firstNew: number, orderCount: number): LineRow[][] {
    const byOrder: LineRow[][] = Array.from({ length: orderCount }, () => [])
    for (let row = 0; row < lines.count; row++) {
      byOrder[(lines.order[row] as number) - firstNew]?.push(lineAt(lines, row))
    }
    return byOrder
  }

  async function finish(breathe: () => Promise<void>): Promise<OrderCounts> {
    if (shopIsEmpty) database.exec(orderIndices)
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
    const before = versions.table.readLines(held.orderId)
    const wasSketch = versions.table.readOrder(held.orderId).lines_import_id === null
    const wasPublished = versions.table.readOrder(held.orderId).import_id !== null
    const said = saidOf(held)
    for (const { name, version } of said) versions.putAside(held.orderId, name, version)
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

const indexNames = ['orders_by_key', 'orders_by_customer', 'orders_by_day']

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
