/** Counts and sums of what is published, and the hash that tells whether two shops hold the same. */
import { createHash } from 'node:crypto'
import type { DayNumber } from '../model/day.ts'
import { publishedAdvertisingCosts, publishedProductCosts } from './cost-store.ts'
import type { ReadableDatabase } from './database.ts'
import { publishedContent, publishedRows, storedRowKinds } from './row-store.ts'

export interface ShopFacts {
  readonly orders: number
  readonly returns: number
  readonly adjustments: number
  readonly orderLines: number
  readonly customers: number
  readonly buyers: number
  readonly anonymousOrders: number
  readonly excludedOrders: number
  /** Of the excluded, those that a rule leaves out though they would count, and their net. */
  readonly ruledOutOrders: number
  readonly ruledOutMinor: number
  readonly products: number
  readonly firstOrderDay: DayNumber | null
  readonly lastOrderDay: DayNumber | null
  readonly grossMinor: number
  readonly discountMinor: number
  readonly refundMinor: number
  readonly adjustmentMinor: number
  readonly netMinor: number
  readonly shippingMinor: number
  readonly taxMinor: number
  readonly campaigns: number
  readonly reviews: number
  readonly imports: number
}

type CountedApart =
  | 'customers'
  | 'buyers'
  | 'orderLines'
  | 'products'
  | 'campaigns'
  | 'reviews'
  | 'imports'
  | 'excludedOrders'
  | 'ruledOutOrders'
  | 'ruledOutMinor'

/** `total` rather than `sum`: a wrong column read as money must not overflow, or the shop could not even be opened to undo it. */
export function readFacts(database: ReadableDatabase): ShopFacts {
  const orders = database
    .prepare(
      `SELECT count(*) FILTER (WHERE kind = 'sale') AS orders,
         count(*) FILTER (WHERE kind = 'return') AS returns,
         count(*) FILTER (WHERE kind = 'adjustment') AS adjustments,
         count(*) FILTER (WHERE kind = 'sale' AND customer_id IS NULL) AS anonymousOrders,
         min(day) FILTER (WHERE kind = 'sale') AS firstOrderDay,
         max(day) FILTER (WHERE kind = 'sale') AS lastOrderDay,
         total(gross_minor) AS grossMinor,
         total(discount_minor) AS discountMinor,
         total(refund_minor) AS refundMinor,
         total(adjustment_minor) AS adjustmentMinor,
         total(net_minor) AS netMinor,
         total(shipping_minor) AS shippingMinor,
         total(tax_minor) AS taxMinor
       FROM orders WHERE published = 1`,
    )
    .get() as Omit<ShopFacts, CountedApart>
  const others = database
    .prepare(
      `SELECT
         (${countPeople('published = 1')}) AS customers,
         (${countPeople("published = 1 AND kind = 'sale'")}) AS buyers,
         (SELECT count(*) FROM order_lines JOIN orders USING (order_id) WHERE published = 1) AS orderLines,
         (SELECT count(DISTINCT product_id) FROM order_lines JOIN orders USING (order_id) WHERE published = 1) AS products,
         (SELECT count(*) FROM orders WHERE published = 0 AND day IS NOT NULL) AS excludedOrders,
         (SELECT count(*) FROM orders WHERE excluded_by <> '' AND counted = 1) AS ruledOutOrders,
         (SELECT total(net_minor) FROM orders WHERE excluded_by <> '' AND counted = 1) AS ruledOutMinor,
         (SELECT count(*) FROM campaigns WHERE removed_at IS NULL) AS campaigns,
         (SELECT count(*) FROM (${publishedRows('reviews')})) AS reviews,
         (SELECT count(*) FROM imports WHERE undone_at IS NULL) AS imports`,
    )
    .get() as Pick<ShopFacts, CountedApart>
  return { ...orders, ...others }
}

/** People, not records: those of one person count once. Looked up per record, of which there are far fewer than orders. */
function countPeople(ofOrders: string): string {
  return `SELECT count(DISTINCT coalesce(person_id, customer_id)) FROM customers
    WHERE customer_id IN (SELECT customer_id FROM orders WHERE ${ofOrders})`
}

/** Share of published orders that carry each kind of knowledge. */
export interface Coverage {
  readonly orders: number
  readonly withBuyer: number
  readonly withProduct: number
  readonly withContact: number
  readonly withRegion: number
}

export function readCoverage(database: ReadableDatabase): Coverage {
  return database
    .prepare(
      `SELECT count(*) AS orders,
         count(customer_id) AS withBuyer,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM order_lines
           WHERE line_id >= orders.order_id * 1048576 AND line_id < (orders.order_id + 1) * 1048576
             AND product_id IS NOT NULL)) AS withProduct,
         count(*) FILTER (WHERE customers.email <> '' OR customers.phone <> '') AS withContact,
         count(*) FILTER (WHERE orders.region <> '' OR orders.country <> '' OR customers.region <> '') AS withRegion
       FROM orders LEFT JOIN customers USING (customer_id) WHERE published = 1 AND kind = 'sale'`,
    )
    .get() as Coverage
}

/**
 * A hash over every published row's content by natural keys: not over row ids, nor over which file said it. Equal shops have equal
 * hashes, whatever the order in which their files came in.
 */
export function hashData(database: ReadableDatabase): string {
  const hash = createHash('sha256')
  for (const query of contentQueries) {
    let chunk = ''
    for (const row of database.prepare(query).raw().iterate() as Iterable<unknown[]>) {
      chunk += `${row.join('\u001f')}\n`
      if (chunk.length < 65_536) continue
      hash.update(chunk)
      chunk = ''
    }
    hash.update(`${chunk}\n`)
  }
  return hash.digest('hex')
}

const contentQueries = [
  `SELECT platform, orders.key, customers.key, placed_at, day, kind, status, channels.name, payment, coupon, orders.country,
     orders.region, note, reference, currency, gross_minor, discount_minor, refund_minor, adjustment_minor, shipping_minor, tax_minor, net_minor
   FROM orders JOIN sources ON sources.source_id = orders.source_id
   LEFT JOIN customers USING (customer_id) LEFT JOIN channels USING (channel_id)
   WHERE published = 1 ORDER BY platform, orders.key`,
  `SELECT platform, orders.key, products.key, order_lines.kind, quantity, amount_minor, order_lines.discount_minor,
     order_lines.refund_minor, line_key, variant
   FROM orders JOIN sources USING (source_id) JOIN order_lines USING (order_id) LEFT JOIN products USING (product_id)
   WHERE published = 1 ORDER BY platform, orders.key, line_id`,
  `SELECT platform, key, name, email, phone, hidden_phone, country, region, city FROM customers JOIN sources USING (source_id)
   WHERE customer_id IN (SELECT customer_id FROM orders WHERE published = 1) ORDER BY platform, key`,
  // Who is one person, among those with orders: each record beside the first of its person.
  `SELECT record, first FROM (
     SELECT platform || ' ' || key AS record, min(platform || ' ' || key) OVER person AS first, count(*) OVER person AS records
     FROM customers JOIN sources USING (source_id)
     WHERE person_id IS NOT NULL AND customer_id IN (SELECT customer_id FROM orders WHERE published = 1)
     WINDOW person AS (PARTITION BY person_id)) WHERE records > 1 ORDER BY record`,
  `SELECT key, title, category FROM products WHERE product_id IN (SELECT product_id FROM order_lines) ORDER BY key`,
  `SELECT product_key, title, category, cost_minor, currency, from_day FROM (${publishedProductCosts}) ORDER BY product_key, from_day`,
  `SELECT platform, campaign_key, campaign_name, first_day, last_day, spend_minor, currency, impressions, clicks, claimed_orders,
     claimed_revenue_minor FROM (${publishedAdvertisingCosts}) ORDER BY platform, campaign_key, first_day, last_day, currency`,
  `SELECT name, goal, channel, first_day, last_day, seed FROM campaigns WHERE removed_at IS NULL ORDER BY seed`,
  ...storedRowKinds.map(publishedContent),
]
