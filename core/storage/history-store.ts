/** Reads the shop's purchases as typed columns for `analysis` (model/purchase-history.ts). */

import { isGoods } from '../model/goods.ts'
import { roundHalfAway } from '../model/money.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { readColumns, writeColumns } from './column-store.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { recordsOfPerson } from './identity-store.ts'
import { lineSpan } from './order-table.ts'

/** A history before product costs are known: margins and costs are added by the service that knows both. */
export type PurchaseRows = Omit<PurchaseHistory, 'orderMarginMinor' | 'productCostMinor' | 'currency' | 'lastDay'> & {
  readonly productKey: readonly string[]
  /** One entry: the day of the newest order of all, walk-ins included; 0 for none. */
  readonly lastOrderDay: Int32Array
}

/** Read row by row from the tables. */
export function readPurchases(database: ReadableDatabase, hourOf: (epochSeconds: number) => number): PurchaseRows {
  const products = readProducts(database)
  const orders = readOrders(database, hourOf)
  const lines = readLines(database, orders.orderId, products.productId)
  const lastOrderDay = Int32Array.of(readLastOrderDay(database) ?? 0)
  return { ...orders, channels: readChannels(database).names, ...products, ...lines, lastOrderDay }
}

/** The columns that take the time, by the arrays that hold them; products and channels are few and are always read from their tables. */
const keptColumns = {
  customerId: Float64Array,
  orderStart: Int32Array,
  orderId: Float64Array,
  orderDay: Int32Array,
  orderHour: Int8Array,
  orderNetMinor: Float64Array,
  orderGrossMinor: Float64Array,
  orderDiscountMinor: Float64Array,
  orderRefundMinor: Float64Array,
  orderIsSale: Uint8Array,
  orderChannel: Int32Array,
  lineStart: Int32Array,
  lineProduct: Int32Array,
  lineQuantity: Float64Array,
  lineNetMinor: Float64Array,
  productPriceMinor: Float64Array,
  lastOrderDay: Int32Array,
} as const
type KeptColumns = { readonly [N in keyof typeof keptColumns]: InstanceType<(typeof keptColumns)[N]> }
const keptNames = Object.keys(keptColumns) as (keyof typeof keptColumns)[]

/** The same from the copy that `keepPurchases` left, or null where there is none of this data revision. */
export function readKeptPurchases(database: ReadableDatabase, revision: number): PurchaseRows | null {
  const found = readColumns(database, revision, keptNames)
  if (found === null) return null
  const entries = keptNames.map((name) => {
    const Numbers = keptColumns[name]
    return [name, found[name] instanceof Numbers ? found[name] : new Numbers(found[name])] as const
  })
  const columns = Object.fromEntries(entries) as unknown as KeptColumns
  const counts = { customerCount: columns.customerId.length, orderCount: columns.orderId.length }
  return { ...columns, ...counts, channels: readChannels(database).names, ...readProducts(database) }
}

export function keepPurchases(database: WritableDatabase, revision: number, rows: PurchaseRows): void {
  writeColumns(database, revision, Object.fromEntries(keptNames.map((name) => [name, rows[name]])))
}

function readChannels(database: ReadableDatabase) {
  const rows = database.prepare('SELECT channel_id, name FROM channels ORDER BY channel_id').raw().all() as [
    number,
    string,
  ][]
  return { names: ['', ...rows.map(([, name]) => name)], index: new Map(rows.map(([id], at) => [id, at + 1])) }
}

function readOrders(database: ReadableDatabase, hourOf: (epochSeconds: number) => number) {
  const isWanted = 'published = 1 AND customer_id IS NOT NULL'
  const orderCount = database.prepare(`SELECT count(*) FROM orders WHERE ${isWanted}`).pluck().get() as number
  const channelIndex = readChannels(database).index
  const columns = {
    orderId: new Float64Array(orderCount),
    orderDay: new Int32Array(orderCount),
    orderHour: new Int8Array(orderCount).fill(-1),
    orderNetMinor: new Float64Array(orderCount),
    orderGrossMinor: new Float64Array(orderCount),
    orderDiscountMinor: new Float64Array(orderCount),
    orderRefundMinor: new Float64Array(orderCount),
    orderIsSale: new Uint8Array(orderCount),
    orderChannel: new Int32Array(orderCount),
  }
  const customerIds: number[] = []
  const starts: number[] = []
  let index = 0
  for (const row of ordersByPerson(database, isWanted)) {
    const [customer, id, day, placedAt, net, gross, discount, refund, isSale, channel] = row
    if (customerIds.at(-1) !== customer) {
      customerIds.push(customer as number)
      starts.push(index)
    }
    columns.orderId[index] = id as number
    columns.orderDay[index] = day as number
    if (placedAt !== null && placedAt !== undefined) columns.orderHour[index] = hourOf(placedAt)
    columns.orderNetMinor[index] = net as number
    columns.orderGrossMinor[index] = gross as number
    columns.orderDiscountMinor[index] = discount as number
    columns.orderRefundMinor[index] = refund as number
    columns.orderIsSale[index] = isSale as number
    columns.orderChannel[index] = channel === null ? 0 : (channelIndex.get(channel as number) ?? 0)
    index += 1
  }
  return {
    ...columns,
    customerCount: customerIds.length,
    customerId: Float64Array.from(customerIds),
    orderStart: Int32Array.from([...starts, index]),
    orderCount: index,
  }
}

/** People of one record come in the order of an index; only the orders of the others have to be sorted (CROSS JOIN: people first). */
function* ordersByPerson(database: ReadableDatabase, isWanted: string): Generator<(number | null)[]> {
  const columns = `order_id, day, placed_at, net_minor, gross_minor, discount_minor, refund_minor, kind = 'sale', channel_id`
  const queries = [
    `SELECT customer_id, ${columns} FROM orders
     WHERE ${isWanted} AND customer_id NOT IN (SELECT customer_id FROM customers WHERE person_id IS NOT NULL)
     ORDER BY customer_id, day, coalesce(placed_at, 0), order_id`,
    `SELECT person_id, ${columns} FROM customers CROSS JOIN orders USING (customer_id)
     WHERE ${isWanted} AND person_id IS NOT NULL ORDER BY person_id, day, coalesce(placed_at, 0), orders.key`,
  ]
  for (const query of queries) {
    yield* database.prepare(query).raw().iterate() as IterableIterator<(number | null)[]>
  }
}

function readProducts(database: ReadableDatabase) {
  const rows = database
    .prepare('SELECT product_id, key, title, category FROM products ORDER BY product_id')
    .raw()
    .all() as [number, string, string, string][]
  const categories = [...new Set(rows.map((row) => row[3]).filter((name) => name !== ''))].sort()
  const categoryIndex = new Map(categories.map((name, index) => [name, index]))
  return {
    productCount: rows.length,
    productId: Float64Array.from(rows, (row) => row[0]),
    productKey: rows.map((row) => row[1]),
    productTitle: rows.map((row) => row[2] || row[1]),
    productIsGoods: Uint8Array.from(rows, ([, key, title]) => (isGoods(title, key) ? 1 : 0)),
    productCategory: Int32Array.from(rows, (row) => categoryIndex.get(row[3]) ?? -1),
    categories,
  }
}

/**
 * Lines come in the order of their order's id and are sorted into place by counting: first how many each order has, then each to
 * its slot.
 */
function readLines(database: ReadableDatabase, orderId: Float64Array, productId: Float64Array) {
  const orderIndex = indexOf(orderId)
  const factors = readFactors(database)
  const productIndex = indexOf(productId)
  const size = database.prepare('SELECT count(*) FROM order_lines').pluck().get() as number
  const orders = new Int32Array(size)
  const products = new Int32Array(size)
  const quantities = new Float64Array(size)
  const nets = new Float64Array(size)
  const productPriceMinor = new Float64Array(productId.length).fill(Number.NaN)
  const lineStart = new Int32Array(orderId.length + 1)
  let count = 0
  const rows = database
    .prepare('SELECT line_id, product_id, kind, quantity, amount_minor, discount_minor, refund_minor FROM order_lines')
    .raw()
    .iterate() as IterableIterator<(number | null)[]>
  for (const [line, product, kind, quantity, amount, discount, refund] of rows) {
    const order = orderIndex.get(Math.floor((line as number) / lineSpan))
    if (order === undefined) continue
    const index = product === null ? -1 : (productIndex.get(product as number) ?? -1)
    const factor = factors.get(orderId[order] as number) ?? 1
    lineStart[order + 1] = (lineStart[order + 1] as number) + 1
    orders[count] = order
    products[count] = index
    quantities[count] = quantity as number
    nets[count] = inShopMinor((amount as number) - (discount as number) - (refund as number), factor)
    count += 1
    if (index >= 0 && kind === 0 && (quantity as number) > 0) {
      productPriceMinor[index] = ((amount as number) * factor) / (quantity as number)
    }
  }
  for (let order = 0; order < orderId.length; order++) {
    lineStart[order + 1] = (lineStart[order + 1] as number) + (lineStart[order] as number)
  }
  const next = lineStart.slice()
  const lineProduct = new Int32Array(count)
  const lineQuantity = new Float64Array(count)
  const lineNetMinor = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const order = orders[row] as number
    const place = next[order] as number
    next[order] = place + 1
    lineProduct[place] = products[row] as number
    lineQuantity[place] = quantities[row] as number
    lineNetMinor[place] = nets[row] as number
  }
  return { lineStart, lineProduct, lineQuantity, lineNetMinor, productPriceMinor }
}

/** Of orders in other currencies: shop minor units per minor unit of their lines. */
function readFactors(database: ReadableDatabase): Map<number, number> {
  const rows = database
    .prepare("SELECT order_id, factor FROM orders WHERE currency <> '' AND factor IS NOT NULL")
    .raw()
    .all() as [number, number][]
  return new Map(rows)
}

function inShopMinor(minor: number, factor: number): number {
  return factor === 1 ? minor : roundHalfAway(minor * factor)
}

function indexOf(ids: Float64Array): Map<number, number> {
  const map = new Map<number, number>()
  for (const [index, id] of ids.entries()) map.set(id, index)
  return map
}

/** A document of a person, with where it stands in a file. */
export interface DocumentRow {
  readonly orderId: number
  readonly platform: string
  readonly key: string
  readonly day: number
  readonly kind: 'sale' | 'return' | 'adjustment'
  readonly netMinor: number
  readonly channel: string
  readonly importId: number
  readonly fileName: string
  readonly fileLine: number
}

/** Of all records of the person behind a customer id, oldest first. */
export function listDocumentsOf(database: ReadableDatabase, customerId: number): DocumentRow[] {
  return database
    .prepare(
      `SELECT order_id AS orderId, platform, orders.key, day, kind, net_minor AS netMinor, coalesce(channels.name, '') AS channel,
         imports.import_id AS importId, file_name AS fileName, file_line AS fileLine
       FROM orders JOIN sources USING (source_id) LEFT JOIN channels USING (channel_id)
         JOIN imports ON imports.import_id = orders.import_id
       WHERE customer_id IN (${recordsOfPerson('@customerId')}) AND published = 1
       ORDER BY day, coalesce(placed_at, 0), order_id`,
    )
    .all({ customerId }) as DocumentRow[]
}

export interface DocumentLine {
  readonly title: string
  readonly quantity: number
  readonly amountMinor: number
}

export function listLinesOf(database: ReadableDatabase, orderId: number): DocumentLine[] {
  return database
    .prepare(
      `SELECT coalesce(nullif(products.title, ''), products.key, '') AS title, quantity, CAST(round(amount_minor * coalesce(factor, 1)) AS INTEGER) AS amountMinor
       FROM order_lines JOIN orders USING (order_id) LEFT JOIN products USING (product_id) WHERE line_id >= ? AND line_id < ? ORDER BY line_id`,
    )
    .all(orderId * lineSpan, (orderId + 1) * lineSpan) as DocumentLine[]
}

/** Net revenue of everything published, by month or over days, walk-ins included: the till. */
export function sumNetByDay(
  database: ReadableDatabase,
): { day: number; netMinor: number; discountMinor: number; orders: number }[] {
  return database
    .prepare(
      `SELECT day, total(net_minor) AS netMinor, total(discount_minor) AS discountMinor, count(*) FILTER (WHERE kind = 'sale') AS orders
       FROM orders WHERE published = 1 GROUP BY day ORDER BY day`,
    )
    .all() as { day: number; netMinor: number; discountMinor: number; orders: number }[]
}

function readLastOrderDay(database: ReadableDatabase): number | null {
  return database.prepare('SELECT max(day) FROM orders WHERE published = 1').pluck().get() as number | null
}

/** The first day of the campaign that was sent last; null for none. */
export function readLastContactDay(database: ReadableDatabase): number | null {
  return database
    .prepare('SELECT max(first_day) FROM campaigns WHERE frozen_at IS NOT NULL AND removed_at IS NULL')
    .pluck()
    .get() as number | null
}
