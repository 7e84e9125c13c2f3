/** The statements on `orders` and `order_lines` that importing and undoing share. */

import { type Exchange, factorOn } from '../model/exchange.ts'
import {
  addLine,
  inShopCurrency,
  isCounted,
  type LineSums,
  noLineSums,
  orderKindOf,
  type SettlingLine,
  settleOrder,
} from '../model/order.ts'
import { lineKinds, type OrderStatus } from '../model/shop-record.ts'
import type { WritableDatabase } from './database.ts'
import { readExchange } from './exchange-store.ts'
import type { HeaderContent, LineContent } from './order-content.ts'

/** Line ids are order id × this + position: an order's lines lie together and need no index. */
export const lineSpan = 2 ** 20

export const orderColumns = [
  'order_id',
  'source_id',
  'key',
  'import_id',
  'file_line',
  'lines_import_id',
  'sketch',
  'customer_id',
  'placed_at',
  'day',
  'status',
  'status_text',
  'channel_id',
  'payment',
  'coupon',
  'country',
  'region',
  'note',
  'reference',
  'currency',
  'goods_given',
  'paid_given',
  'discount_given',
  'shipping_given',
  'tax_given',
  'refund_given',
  'kind',
  'counted',
  'published',
  'gross_minor',
  'discount_minor',
  'refund_minor',
  'adjustment_minor',
  'shipping_minor',
  'tax_minor',
  'net_minor',
] as const

export const lineColumns = [
  'line_id',
  'order_id',
  'import_id',
  'file_line',
  'product_id',
  'kind',
  'quantity',
  'amount_minor',
  'discount_minor',
  'refund_minor',
  'line_key',
  'variant',
  'sketch',
] as const

const rowsPerStatement = 50

/**
 * Inserts rows of `width` values each, gathered until a statement of 50 rows is full: about three times as fast as row by row
 * (measured; larger statements gain nothing more).
 */
export function bulkInsert(database: WritableDatabase, table: string, columns: readonly string[]) {
  const width = columns.length
  const row = `(${columns.map(() => '?').join(',')})`
  const head = `INSERT INTO ${table} (${columns.join(',')}) VALUES `
  const many = database.prepare(head + Array(rowsPerStatement).fill(row).join(','))
  const single = database.prepare(head + row)
  let pending: unknown[] = []
  return {
    add(...values: unknown[]) {
      for (const value of values) pending.push(value)
      if (pending.length < width * rowsPerStatement) return
      many.run(...pending)
      pending = []
    },
    flush() {
      for (let start = 0; start < pending.length; start += width) single.run(...pending.slice(start, start + width))
      pending = []
    },
  }
}

export interface LineRow extends LineContent {
  readonly fileLine: number
}

/** Reads, settles and rewrites single orders: the careful way, for orders that more than one import or batch speaks of. */
export function orderTable(database: WritableDatabase) {
  const product = idByKey('SELECT product_id FROM products WHERE key = ?')
  const customer = database.prepare('SELECT customer_id FROM customers WHERE source_id = ? AND key = ?').pluck()
  const channel = channelIds(database)
  // Rows as lists: naming forty columns one by one costs ten times as much as finding the row.
  const selectOrder = database
    .prepare(
      `SELECT ${storedFields.map((field) => storedColumns[field]).join(', ')} FROM orders
       LEFT JOIN customers USING (customer_id) LEFT JOIN channels USING (channel_id) WHERE order_id = ?`,
    )
    .raw()
  const selectLines = database
    .prepare(
      `SELECT products.key, kind, quantity, amount_minor, discount_minor, refund_minor, line_key, variant, file_line
       FROM order_lines LEFT JOIN products USING (product_id) WHERE line_id >= ? AND line_id < ? ORDER BY line_id`,
    )
    .raw()
  const deleteLines = database.prepare('DELETE FROM order_lines WHERE line_id >= ? AND line_id < ?')
  const insertLine = database.prepare(
    `INSERT INTO order_lines (${lineColumns.join(',')}) VALUES (${lineColumns.map(() => '?').join(',')})`,
  )
  const updateHeader = database.prepare(
    `UPDATE orders SET import_id = @importId, file_line = @fileLine, sketch = @sketch, customer_id = @customerId,
       placed_at = @placedAt, day = @day, status = @status, status_text = @statusText, channel_id = @channelId,
       payment = @payment, coupon = @coupon, country = @country, region = @region, note = @note, reference = @reference, currency = @currency,
       goods_given = @goodsMinor, paid_given = @paidMinor, discount_given = @discountMinor,
       shipping_given = @shippingMinor, tax_given = @taxMinor, refund_given = @refundMinor
     WHERE order_id = @orderId`,
  )
  const updateAmounts = database.prepare(
    `UPDATE orders SET kind = @kind, counted = @counted, published = @counted AND excluded_by = '', gross_minor = @grossMinor, discount_minor = @discountMinor,
       refund_minor = @refundMinor, adjustment_minor = @adjustmentMinor, shipping_minor = @shippingMinor,
       tax_minor = @taxMinor, net_minor = @netMinor, factor = @factor, net_given = @netGiven WHERE order_id = @orderId`,
  )
  let exchange: Exchange | null = null

  function idByKey(sql: string) {
    const statement = database.prepare(sql).pluck()
    return (key: string | null) => (key === null ? null : ((statement.get(key) as number | undefined) ?? null))
  }

  function readOrder(orderId: number): StoredOrder {
    return storedOrder(selectOrder.get(orderId) as unknown[])
  }

  function readLines(orderId: number): LineRow[] {
    const rows = selectLines.all(orderId * lineSpan, (orderId + 1) * lineSpan) as StoredLine[]
    return rows.map(lineOf)
  }

  function replaceLines(orderId: number, importId: number | null, lines: readonly LineRow[], isSketch: boolean): void {
    deleteLines.run(orderId * lineSpan, (orderId + 1) * lineSpan)
    lines.forEach((line, index) => {
      insertLine.run(
        orderId * lineSpan + index,
        orderId,
        importId,
        line.fileLine,
        product(line.product),
        lineKinds.indexOf(line.kind),
        line.quantity,
        line.amountMinor,
        line.discountMinor,
        line.refundMinor,
        line.lineKey,
        line.variant,
        isSketch ? 1 : 0,
      )
    })
  }

  function replaceHeader(
    order: StoredOrder,
    importId: number | null,
    header: HeaderContent,
    fileLine: number,
    sketch: string,
  ) {
    updateHeader.run({
      ...header,
      orderId: order.order_id,
      importId,
      fileLine,
      sketch,
      customerId:
        header.customer === null ? null : ((customer.get(order.source_id, header.customer) as number) ?? null),
      channelId: channel(header.channel),
    })
  }

  /** Recomputes the published amounts of an order from its header and lines as they now stand. */
  function settle(orderId: number): void {
    const order = readOrder(orderId)
    const lines = readLines(orderId)
    const given = settledValues(headerMoney(order), sumLines(lines), lines)
    exchange ??= readExchange(database)
    const factor = factorOn(exchange, order.currency, order.day)
    // Without a rate an order counts nowhere: amounts of different currencies are never added.
    const settled = factor === null ? { ...given, counted: 0 } : { ...given, ...inShopCurrency(given, factor) }
    updateAmounts.run({ orderId, ...settled, factor, netGiven: given.netMinor })
  }

  return { readOrder, readLines, replaceLines, replaceHeader, settle, channel }
}

/** A row of `orders`, with its customer's key and channel's name. */
export interface StoredOrder {
  readonly order_id: number
  readonly source_id: number
  readonly key: string
  readonly import_id: number | null
  readonly file_line: number
  readonly lines_import_id: number | null
  readonly sketch: string
  readonly customer_key: string | null
  readonly placed_at: number | null
  readonly day: number | null
  readonly status: OrderStatus
  readonly status_text: string
  readonly channel_name: string | null
  readonly payment: string
  readonly coupon: string
  readonly country: string
  readonly region: string
  readonly note: string
  readonly reference: string
  readonly currency: string
  readonly goods_given: number | null
  readonly paid_given: number | null
  readonly discount_given: number | null
  readonly shipping_given: number | null
  readonly tax_given: number | null
  readonly refund_given: number | null
}

const storedColumns: Readonly<Record<keyof StoredOrder, string>> = {
  order_id: 'order_id',
  source_id: 'orders.source_id',
  key: 'orders.key',
  import_id: 'import_id',
  file_line: 'file_line',
  lines_import_id: 'lines_import_id',
  sketch: 'sketch',
  customer_key: 'customers.key',
  placed_at: 'placed_at',
  day: 'day',
  status: 'status',
  status_text: 'status_text',
  channel_name: 'channels.name',
  payment: 'payment',
  coupon: 'coupon',
  country: 'orders.country',
  region: 'orders.region',
  note: 'note',
  reference: 'reference',
  currency: 'currency',
  goods_given: 'goods_given',
  paid_given: 'paid_given',
  discount_given: 'discount_given',
  shipping_given: 'shipping_given',
  tax_given: 'tax_given',
  refund_given: 'refund_given',
}
const storedFields = Object.keys(storedColumns) as (keyof StoredOrder)[]

function storedOrder(row: readonly unknown[]): StoredOrder {
  const order: Partial<Record<keyof StoredOrder, unknown>> = {}
  for (let i = 0; i < storedFields.length; i++) order[storedFields[i]!] = row[i]
  return order as unknown as StoredOrder
}

type StoredLine = [string | null, number, number, number, number, number, string, string, number]

function lineOf([
  product,
  kind,
  quantity,
  amountMinor,
  discountMinor,
  refundMinor,
  lineKey,
  variant,
  fileLine,
]: StoredLine): LineRow {
  const kindName = lineKinds[kind] ?? 'sale'
  return { product, kind: kindName, quantity, amountMinor, discountMinor, refundMinor, lineKey, variant, fileLine }
}

export interface SettlingHeader {
  readonly day: number | null
  readonly status: OrderStatus
  readonly goodsMinor: number | null
  readonly paidMinor: number | null
  readonly discountMinor: number | null
  readonly shippingMinor: number | null
  readonly taxMinor: number | null
  readonly refundMinor: number | null
}

function headerMoney(order: StoredOrder): SettlingHeader {
  return {
    day: order.day,
    status: order.status,
    goodsMinor: order.goods_given,
    paidMinor: order.paid_given,
    discountMinor: order.discount_given,
    shippingMinor: order.shipping_given,
    taxMinor: order.tax_given,
    refundMinor: order.refund_given,
  }
}

export function sumLines(lines: readonly SettlingLine[]): LineSums {
  return lines.reduce(addLine, noLineSums)
}

/** The settled columns of an order, by the names that the statements bind. */
export function settledValues(header: SettlingHeader, sums: LineSums, lines: readonly SettlingLine[]) {
  return {
    kind: orderKindOf(lines),
    counted: isCounted(header.day, header.status, lines.length) ? 1 : 0,
    ...settleOrder(header, sums),
  }
}

/** Channel names to ids, added when first met. */
export function channelIds(database: WritableDatabase): (name: string) => number | null {
  const known = new Map<string, number>()
  const find = database.prepare('SELECT channel_id FROM channels WHERE name = ?').pluck()
  const add = database.prepare('INSERT INTO channels (name) VALUES (?)')
  return (name) => {
    if (name === '') return null
    const id = known.get(name) ?? (find.get(name) as number | undefined) ?? Number(add.run(name).lastInsertRowid)
    known.set(name, id)
    return id
  }
}
