/**
 * Product costs and advertising costs. Every import's rows are kept; what counts is, per product and start day or per campaign and
 * day, the word of the import with the highest rank. Where one report splits a campaign's days into several rows (by ad group, by
 * placement), its word is their sum; where one table names a product's cost twice for the same day, its word is the last.
 */
import type { DayNumber } from '../model/day.ts'
import { factorOn } from '../model/exchange.ts'
import { roundHalfAway } from '../model/money.ts'
import type { AdvertisingCostRecord, ProductCostRecord } from '../model/row-record.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { readExchange } from './exchange-store.ts'

/** In rows of the file, so that an import's account adds up. */
export interface CostCounts {
  added: number
  changed: number
  unchanged: number
}

/** Writes cost rows of one import and counts what they do to the published ones; call `finish` when the import's rank is set. */
export function costWriter(database: WritableDatabase, importId: number) {
  const addProductCost = database.prepare(
    `INSERT INTO product_costs (import_id, file_line, product_key, title, category, cost_minor, currency, from_day)
     VALUES (?, @fileLine, @productKey, @title, @category, @costMinor, @currency, @fromDay)`,
  )
  const addAdvertisingCost = database.prepare(
    `INSERT INTO advertising_costs (import_id, file_line, platform, campaign_key, campaign_name, first_day, last_day,
       spend_minor, currency, impressions, clicks, claimed_orders, claimed_revenue_minor)
     VALUES (?, @fileLine, @platform, @campaignKey, @campaignName, @firstDay, @lastDay,
       @spendMinor, @currency, @impressions, @clicks, @claimedOrders, @claimedRevenueMinor)`,
  )
  const productsBefore = snapshot(givenProductCosts(database), productCostKey)
  const advertisingBefore = snapshot(givenAdvertisingCosts(database), advertisingCostKey)
  let rowsGiven = 0
  return {
    addProductCosts: (rows: readonly ProductCostRecord[]) => {
      rowsGiven += rows.length
      for (const row of rows) addProductCost.run(importId, row)
    },
    addAdvertisingCosts: (rows: readonly AdvertisingCostRecord[]) => {
      rowsGiven += rows.length
      for (const row of rows) addAdvertisingCost.run(importId, row)
    },
    finish(): CostCounts {
      const products = compare(productsBefore, givenProductCosts(database), importId, productCostKey)
      const advertising = compare(advertisingBefore, givenAdvertisingCosts(database), importId, advertisingCostKey)
      const added = products.added + advertising.added
      const changed = products.changed + advertising.changed
      return { added, changed, unchanged: rowsGiven - added - changed }
    },
  }
}

type Published = {
  readonly importId: number
  /** Rows of the file behind this one. */
  readonly rows: number
}

function snapshot<T extends Published>(rows: readonly T[], keyOf: (row: T) => string): Map<string, string> {
  return new Map(rows.map((row) => [keyOf(row), contentOf(row)]))
}

function contentOf(row: Published): string {
  const { importId: _import, rows: _rows, ...content } = row
  return JSON.stringify(content)
}

function compare<T extends Published>(
  before: ReadonlyMap<string, string>,
  after: readonly T[],
  importId: number,
  keyOf: (row: T) => string,
): { readonly added: number; readonly changed: number } {
  let [added, changed] = [0, 0]
  for (const row of after) {
    if (row.importId !== importId) continue
    const old = before.get(keyOf(row))
    if (old === undefined) added += row.rows
    else if (old !== contentOf(row)) changed += row.rows
  }
  return { added, changed }
}

export interface ProductCostRow extends Published {
  readonly productKey: string
  readonly title: string
  readonly category: string
  readonly costMinor: number
  readonly currency: string
  /** Null: since ever. */
  readonly fromDay: DayNumber | null
}

const productCostKey = (row: ProductCostRow) => `${row.productKey}\u0000${row.fromDay ?? ''}`

export const publishedProductCosts = `SELECT import_id, product_key, title, category, cost_minor, currency, from_day, rows FROM (
   SELECT *, row_number() OVER (
       PARTITION BY product_key, from_day ORDER BY rank DESC, import_id DESC, product_cost_id DESC) AS place,
     count(*) OVER (PARTITION BY product_key, from_day, import_id) AS rows
   FROM product_costs JOIN imports USING (import_id))
 WHERE place = 1`

/**
 * The published product costs, by product and then by day, earliest first, in the shop's currency. A cost of a currency that has no
 * rate any more is as good as unknown and left out.
 */
export function listProductCosts(database: ReadableDatabase): ProductCostRow[] {
  const rows = givenProductCosts(database)
  return converted(database, rows, (row) => row.fromDay, ['costMinor'])
}

function givenProductCosts(database: ReadableDatabase): ProductCostRow[] {
  return database
    .prepare(
      `SELECT import_id AS importId, rows, product_key AS productKey, title, category, cost_minor AS costMinor,
         currency, from_day AS fromDay
       FROM (${publishedProductCosts}) ORDER BY productKey, fromDay`,
    )
    .all() as ProductCostRow[]
}

export interface AdvertisingCostRow extends Omit<AdvertisingCostRecord, 'fileLine'>, Published {}

const advertisingCostKey = (row: AdvertisingCostRow) =>
  [row.platform, row.campaignKey, row.firstDay, row.lastDay, row.currency].join('\u0000')

// `total` cannot overflow as `sum` can; unlike it, it makes a number of nothing, hence the CASE.
const totalOrNull = (column: string) => `CASE WHEN count(${column}) > 0 THEN total(${column}) END AS ${column}`

// An import may name several currencies for one campaign and day: all of them are its word.
export const publishedAdvertisingCosts = `SELECT * FROM (
   SELECT import_id, platform, campaign_key, max(campaign_name) AS campaign_name, first_day, last_day,
     total(spend_minor) AS spend_minor, currency, ${['impressions', 'clicks', 'claimed_orders', 'claimed_revenue_minor'].map(totalOrNull).join(', ')},
     count(*) AS rows, dense_rank() OVER (
       PARTITION BY platform, campaign_key, first_day, last_day ORDER BY rank DESC, import_id DESC) AS place
   FROM advertising_costs JOIN imports USING (import_id)
   GROUP BY platform, campaign_key, first_day, last_day, import_id, currency)
 WHERE place = 1`

/** The published advertising costs, oldest first, in the shop's currency. */
export function listAdvertisingCosts(database: ReadableDatabase): AdvertisingCostRow[] {
  const rows = givenAdvertisingCosts(database)
  return converted(database, rows, (row) => row.firstDay, ['spendMinor', 'claimedRevenueMinor'])
}

function converted<T extends { readonly currency: string }>(
  database: ReadableDatabase,
  rows: readonly T[],
  dayOf: (row: T) => DayNumber | null,
  fields: readonly (keyof T)[],
): T[] {
  const exchange = readExchange(database)
  return rows.flatMap((row) => {
    if (row.currency === '') return [row]
    const factor = factorOn(exchange, row.currency, dayOf(row))
    if (factor === null) return []
    const amounts = fields.map((field) => {
      const minor = row[field] as number | null
      return [field, minor === null ? null : roundHalfAway(minor * factor)]
    })
    return [{ ...row, ...Object.fromEntries(amounts) }]
  })
}

function givenAdvertisingCosts(database: ReadableDatabase): AdvertisingCostRow[] {
  return database
    .prepare(
      `SELECT import_id AS importId, rows, platform, campaign_key AS campaignKey, campaign_name AS campaignName,
         first_day AS firstDay, last_day AS lastDay, spend_minor AS spendMinor, currency, impressions, clicks,
         claimed_orders AS claimedOrders, claimed_revenue_minor AS claimedRevenueMinor
       FROM (${publishedAdvertisingCosts}) ORDER BY firstDay, platform, campaignKey`,
    )
    .all() as AdvertisingCostRow[]
}

export function forgetCosts(database: WritableDatabase, importId: number): number {
  const products = database.prepare('DELETE FROM product_costs WHERE import_id = ?').run(importId).changes
  return products + database.prepare('DELETE FROM advertising_costs WHERE import_id = ?').run(importId).changes
}
