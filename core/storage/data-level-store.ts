/** How much of each kind of data there is, by the platform it came from. */
import { publishedAdvertisingCosts, publishedProductCosts } from './cost-store.ts'
import type { ReadableDatabase } from './database.ts'
import { publishedRows, type StoredRowKind } from './row-store.ts'

export interface PlatformRows {
  readonly platform: string
  readonly rows: number
  /** Of these, rows that name a person. */
  readonly ofPeople: number
  readonly firstDay: number | null
  readonly lastDay: number | null
}

/** Most rows first. */
function byPlatform(database: ReadableDatabase, columns: string, from: string): PlatformRows[] {
  return database
    .prepare(
      `SELECT platform, count(*) AS rows, ${columns} FROM ${from} GROUP BY platform ORDER BY rows DESC, platform`,
    )
    .all() as PlatformRows[]
}

const noDays = 'NULL AS firstDay, NULL AS lastDay'
const days = 'min(day) AS firstDay, max(day) AS lastDay'

export function countOrders(database: ReadableDatabase): PlatformRows[] {
  return byPlatform(
    database,
    `count(customer_id) AS ofPeople, ${days}`,
    `orders JOIN sources USING (source_id) WHERE published = 1 AND kind = 'sale'`,
  )
}

/** Orders of which a file gives the single lines; `ofPeople` counts those with a buyer. */
export function countOrdersWithLines(database: ReadableDatabase): PlatformRows[] {
  return byPlatform(
    database,
    `count(customer_id) AS ofPeople, ${days}`,
    `orders JOIN sources USING (source_id) WHERE published = 1 AND kind = 'sale' AND lines_import_id IS NOT NULL`,
  )
}

export function countLines(database: ReadableDatabase): number {
  return database
    .prepare(
      `SELECT count(*) FROM order_lines CROSS JOIN orders USING (order_id)
       WHERE order_lines.sketch = 0 AND published = 1 AND orders.kind = 'sale'`,
    )
    .pluck()
    .get() as number
}

/** Buyers by the platform that knows them; `ofPeople` are those who can be written to or called. One person may have several records. */
export function countBuyers(database: ReadableDatabase): PlatformRows[] {
  return byPlatform(
    database,
    `count(*) FILTER (WHERE email <> '' OR phone <> '') AS ofPeople, ${noDays}`,
    `customers JOIN sources USING (source_id) WHERE customer_id IN
       (SELECT customer_id FROM orders WHERE published = 1 AND kind = 'sale')`,
  )
}

/** People with an order that counts, each once however many records they have, and how many of them can be reached. */
export function countPeople(database: ReadableDatabase): { readonly people: number; readonly reachable: number } {
  return database
    .prepare(
      `SELECT count(*) AS people, count(*) FILTER (WHERE reach) AS reachable FROM (
         SELECT max(email <> '' OR phone <> '') AS reach FROM customers
         WHERE customer_id IN (SELECT customer_id FROM orders WHERE published = 1 AND kind = 'sale')
         GROUP BY coalesce(person_id, customer_id))`,
    )
    .get() as { people: number; reachable: number }
}

export function countCosts(database: ReadableDatabase): { readonly products: number; readonly campaigns: number } {
  return {
    products: database
      .prepare(`SELECT count(DISTINCT product_key) FROM (${publishedProductCosts})`)
      .pluck()
      .get() as number,
    campaigns: database
      .prepare(`SELECT count(*) FROM (SELECT DISTINCT platform, campaign_key FROM (${publishedAdvertisingCosts}))`)
      .pluck()
      .get() as number,
  }
}

const dated: ReadonlySet<StoredRowKind> = new Set([
  'consents',
  'leads',
  'reviews',
  'stockLevels',
  'productVisits',
  'visits',
])
const personal: ReadonlySet<StoredRowKind> = new Set(['consents', 'leads', 'reviews', 'visits', 'customerProfiles'])

export function countRows(database: ReadableDatabase, kind: StoredRowKind): PlatformRows[] {
  return byPlatform(
    database,
    `${personal.has(kind) ? 'count(customer_id)' : '0'} AS ofPeople, ${dated.has(kind) ? days : noDays}`,
    `(${publishedRows(kind)}) AS r JOIN (SELECT import_id, platform FROM imports JOIN sources USING (source_id)) USING (import_id)`,
  )
}
