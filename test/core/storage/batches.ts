/** Small hand-made imports for the storage tests: orders as literals, turned into the batches that ingest yields. */

import { orderColumns, textColumn } from '../../../core/model/order-columns.ts'
import { noRows } from '../../../core/model/row-record.ts'
import {
  type LineKind,
  lineKinds,
  type OrderFacet,
  type OrderHeader,
  type OrderStatus,
  type ShopRecordBatch,
} from '../../../core/model/shop-record.ts'
import { openShopDatabase, type ShopDatabase, type WritableDatabase } from '../../../core/storage/database.ts'
import { addImport, findOrAddSource, setImportRank } from '../../../core/storage/import-store.ts'
import { orderWriter } from '../../../core/storage/order-writer.ts'
import { customerWriter, productWriter, publishParties } from '../../../core/storage/party-store.ts'
import { undoImport } from '../../../core/storage/undo.ts'

export interface TestLine {
  readonly product: string
  readonly quantity: number
  readonly amountMinor: number
  readonly kind?: LineKind
}

export interface TestOrder {
  readonly key: string
  readonly customer: string | null
  readonly name?: string
  readonly day: number | null
  readonly status?: OrderStatus
  readonly refundMinor?: number
  readonly paidMinor?: number
  readonly lines: readonly TestLine[]
}

export interface TestImport {
  readonly rank: number
  readonly facet?: OrderFacet
  readonly platform?: string
  readonly orders: readonly TestOrder[]
}

export function openTestShop(path: string): ShopDatabase {
  return openShopDatabase(path, { create: true })
}

export async function importOrders(database: WritableDatabase, given: TestImport) {
  const facet = given.facet ?? 'both'
  const sourceId = findOrAddSource(database, given.platform ?? 'test')
  const importId = addImport(database, {
    sourceId,
    fileName: 'test.csv',
    fileHash: String(Math.random()),
    importedAt: '',
  })
  const customerKeys: string[] = []
  const productKeys: string[] = []
  const customers = customerWriter(database, importId, sourceId)
  const products = productWriter(database, importId)
  const writer = orderWriter(database, { importId, sourceId, facet, customerKeys, productKeys })
  const batch = batchOf(given.orders, facet)
  const customerIds = batch.customers.map((record) => {
    customerKeys.push(record.key)
    return customers.add(record)
  })
  const productIds = batch.products.map((record) => {
    productKeys.push(record.key)
    return products.add(record)
  })
  writer.write(batch, customerIds, productIds)
  setImportRank(database, importId, given.rank)
  publishParties(database, importId)
  const counts = await writer.finish(async () => undefined)
  return { importId, counts }
}

export async function undoOrders(database: WritableDatabase, importId: number) {
  database.pragma('foreign_keys = OFF')
  const counts = await undoImport(database, importId, 'now', async () => undefined)
  database.pragma('foreign_keys = ON')
  return counts
}

function batchOf(orders: readonly TestOrder[], facet: OrderFacet): ShopRecordBatch {
  const customers = [
    ...new Map(orders.flatMap((o) => (o.customer === null ? [] : ([[o.customer, o.name ?? '']] as const)))),
  ]
  const products = [...new Set(orders.flatMap((o) => o.lines.map((line) => line.product)))]
  const lines = orders.flatMap((order, index) => order.lines.map((line) => ({ order: index, ...line })))
  const column = (pick: (line: (typeof lines)[number]) => number) => Float64Array.from(lines, pick)
  return {
    orders: orderColumns(orders.map((order, index) => headerOf(order, index, facet, customers))),
    orderPatches: [],
    customers: customers.map(([key, name]) => ({
      key,
      keyKind: 'platform',
      name,
      email: '',
      phone: '',
      country: '',
      region: '',
      city: '',
    })),
    products: products.map((key) => ({ key, title: key, category: '' })),
    lines: {
      count: lines.length,
      fileLine: Int32Array.from(lines, (_, index) => index + 2),
      order: Int32Array.from(lines, (line) => line.order),
      product: Int32Array.from(lines, (line) => products.indexOf(line.product)),
      kind: Uint8Array.from(lines, (line) => lineKinds.indexOf(line.kind ?? 'sale')),
      quantity: column((line) => line.quantity),
      amountMinor: column((line) => line.amountMinor),
      discountMinor: column(() => 0),
      refundMinor: column(() => 0),
      lineKey: textColumn(lines.map(() => '')),
      variant: textColumn(lines.map(() => '')),
    },
    rows: noRows,
    rejected: [],
    skipped: [],
    rowsRead: lines.length,
    bytesRead: 0,
  }
}

function headerOf(
  order: TestOrder,
  index: number,
  facet: OrderFacet,
  customers: readonly (readonly [string, string])[],
): OrderHeader {
  const isBare = facet === 'lines'
  return {
    key: order.key,
    customer: isBare || order.customer === null ? -1 : customers.findIndex(([key]) => key === order.customer),
    placedAt: null,
    day: isBare ? null : order.day,
    status: order.status ?? 'paid',
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
    paidMinor: order.paidMinor ?? null,
    discountMinor: null,
    shippingMinor: null,
    taxMinor: null,
    refundMinor: order.refundMinor ?? null,
    fileLine: index + 2,
  }
}
