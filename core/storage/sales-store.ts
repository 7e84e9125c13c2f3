/** Sums over all orders, with or without a buyer: by product, place, month and hour. */
import type { DayNumber } from '../model/day.ts'
import { weekdayOf } from '../model/day.ts'
import type { ReadableDatabase } from './database.ts'
import { visitRows } from './visit-rows.ts'

export interface DaySpan {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
}

export interface Sums {
  orders: number
  /** Orders whose buyer is known. */
  withBuyer: number
  netMinor: number
  refundMinor: number
}

export interface ProductSums extends Sums {
  readonly productId: number | null
  items: number
}

export interface SalesSums {
  readonly total: Sums
  readonly byDay: ReadonlyMap<DayNumber, Sums>
  /** Key: country and region as the files write them, with a line break between. */
  readonly byPlace: ReadonlyMap<string, Sums>
  /** Orders by weekday (Monday first) and hour. */
  readonly byHour: readonly Uint32Array[]
  /** Orders of which only the day is known. */
  readonly withoutTime: number
  readonly byProduct: readonly ProductSums[]
}

const noSums = (): Sums => ({ orders: 0, withBuyer: 0, netMinor: 0, refundMinor: 0 })

/** What the lines need to know of their orders, by order id; `state` 0: counts nowhere in this span. */
interface OrderFacts {
  readonly netMinor: Float64Array
  readonly refundMinor: Float64Array
  readonly state: Uint8Array
}
const COUNTS = 1
const IS_SALE = 2
const HAS_BUYER = 4

export function sumSales(
  database: ReadableDatabase,
  span: DaySpan,
  hourOf: (epochSeconds: number) => number,
): SalesSums {
  const size = 1 + ((database.prepare('SELECT max(order_id) FROM orders').pluck().get() as number | null) ?? 0)
  const facts: OrderFacts = {
    netMinor: new Float64Array(size),
    refundMinor: new Float64Array(size),
    state: new Uint8Array(size),
  }
  return { ...sumOrders(database, span, hourOf, facts), byProduct: sumProducts(database, facts) }
}

function sumOrders(
  database: ReadableDatabase,
  { firstDay, lastDay }: DaySpan,
  hourOf: (epochSeconds: number) => number,
  facts: OrderFacts,
): Omit<SalesSums, 'byProduct'> {
  const byDay = new Map<DayNumber, Sums>()
  const byPlace = new Map<string, Sums>()
  const byHour = Array.from({ length: 7 }, () => new Uint32Array(24))
  let withoutTime = 0
  visitRows(
    database,
    ['order_id', 'day', 'placed_at', "kind = 'sale'", 'customer_id', 'net_minor', 'refund_minor', placeColumn],
    `orders WHERE published = 1 AND +day BETWEEN ${Math.trunc(firstDay)} AND ${Math.trunc(lastDay)}`,
    (
      id: number,
      day: number,
      placedAt: number | null,
      isSale: number,
      customer: number | null,
      netMinor: number,
      refundMinor: number,
      place: string,
    ) => {
      const hasBuyer = customer !== null && isSale === 1 ? 1 : 0
      add(entry(byDay, day), isSale, hasBuyer, netMinor, refundMinor)
      add(entry(byPlace, place), isSale, hasBuyer, netMinor, refundMinor)
      facts.netMinor[id] = netMinor
      facts.refundMinor[id] = refundMinor
      facts.state[id] = COUNTS + (isSale ? IS_SALE : 0) + (hasBuyer ? HAS_BUYER : 0)
      if (!isSale) return
      if (placedAt === null) withoutTime += 1
      else {
        const hours = byHour[weekdayOf(day) - 1]!
        const hour = hourOf(placedAt)
        hours[hour] = hours[hour]! + 1
      }
    },
  )
  const total = noSums()
  for (const { orders, withBuyer, netMinor, refundMinor } of byDay.values())
    add(total, orders, withBuyer, netMinor, refundMinor)
  return { total, byDay, byPlace, byHour, withoutTime }
}

function add(sums: Sums, orders: number, withBuyer: number, netMinor: number, refundMinor: number): void {
  sums.orders += orders
  sums.withBuyer += withBuyer
  sums.netMinor += netMinor
  sums.refundMinor += refundMinor
}

/** The order's own place, else the buyer's. */
const placeColumn = `country || char(10) || CASE WHEN region <> '' THEN region
  ELSE coalesce((SELECT region FROM customers WHERE customer_id = orders.customer_id), '') END`

function entry<K>(map: Map<K, Sums>, key: K): Sums {
  let sums = map.get(key)
  if (!sums) {
    sums = noSums()
    map.set(key, sums)
  }
  return sums
}

/**
 * Discounts and refunds that only the order knows are spread over its lines by their amounts, so that products add up to the shop's
 * net. The table lies in the order of its key, so an order's lines come together.
 */
function sumProducts(database: ReadableDatabase, facts: OrderFacts): readonly ProductSums[] {
  const byProduct = new Map<number, ProductSums>()
  const lines: { product: number; items: number; ownMinor: number; sizeMinor: number; backMinor: number }[] = []
  let order = -1
  let count = 0
  function finish(): void {
    if (count > 0) spread(facts, order, lines, count, byProduct)
    count = 0
  }
  visitRows(
    database,
    ['order_id', 'product_id', 'kind', 'quantity', 'amount_minor', 'discount_minor', 'refund_minor'],
    'order_lines',
    (
      id: number,
      product: number | null,
      kind: number,
      quantity: number,
      amountMinor: number,
      discountMinor: number,
      refundMinor: number,
    ) => {
      if (id !== order) finish()
      order = id
      if (facts.state[id] === 0 || facts.state[id] === undefined) return
      lines[count] ??= { product: 0, items: 0, ownMinor: 0, sizeMinor: 0, backMinor: 0 }
      const line = lines[count]!
      count += 1
      line.product = product ?? -1
      line.items = kind === 0 ? quantity : 0
      line.ownMinor = amountMinor - discountMinor - refundMinor
      line.sizeMinor = Math.abs(amountMinor)
      line.backMinor = refundMinor + (kind === 1 ? Math.abs(amountMinor) : 0)
    },
  )
  finish()
  return [...byProduct.values()]
}

function spread(
  facts: OrderFacts,
  order: number,
  lines: readonly { product: number; items: number; ownMinor: number; sizeMinor: number; backMinor: number }[],
  count: number,
  byProduct: Map<number, ProductSums>,
): void {
  let own = 0
  let size = 0
  let back = 0
  for (let i = 0; i < count; i++) {
    own += lines[i]!.ownMinor
    size += lines[i]!.sizeMinor
    back += lines[i]!.backMinor
  }
  const state = facts.state[order]!
  const missing = facts.netMinor[order]! - own
  const refund = facts.refundMinor[order]!
  for (let i = 0; i < count; i++) {
    const line = lines[i]!
    const share = size === 0 ? 1 / count : line.sizeMinor / size
    const sums = productEntry(byProduct, line.product)
    let isFirst = true
    for (let j = 0; j < i && isFirst; j++) isFirst = lines[j]!.product !== line.product
    if (isFirst && state & IS_SALE) {
      sums.orders += 1
      if (state & HAS_BUYER) sums.withBuyer += 1
    }
    sums.items += line.items
    sums.netMinor += line.ownMinor + missing * share
    sums.refundMinor += refund * (back === 0 ? share : line.backMinor / back)
  }
}

function productEntry(byProduct: Map<number, ProductSums>, product: number): ProductSums {
  let sums = byProduct.get(product)
  if (!sums) {
    sums = { productId: product < 0 ? null : product, items: 0, ...noSums() }
    byProduct.set(product, sums)
  }
  return sums
}

export interface ProductName {
  readonly productId: number
  readonly key: string
  readonly title: string
  readonly category: string
}

export function listProductNames(database: ReadableDatabase): ProductName[] {
  return database.prepare('SELECT product_id AS productId, key, title, category FROM products').all() as ProductName[]
}

/** Files that name no buyer at all: platforms with orders, none of which has one. */
export function platformsWithoutBuyers(database: ReadableDatabase): string[] {
  return database
    .prepare(
      `SELECT platform FROM sources JOIN orders USING (source_id) WHERE published = 1 AND kind = 'sale'
       GROUP BY source_id HAVING count(customer_id) = 0 ORDER BY count(*) DESC`,
    )
    .pluck()
    .all() as string[]
}
