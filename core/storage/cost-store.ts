/**
 * Product costs and advertising costs. Every import's rows are kept; what counts is, per product and start day or per campaign and
 * day, the row of the import with the highest rank.
 */
import type { DayNumber } from '../model/day.ts'
import type { AdvertisingCostRecord, ProductCostRecord } from '../model/shop-record.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface CostCounts {
  added: number
  changed: number
  unchanged: number
}

/** Writes cost rows of one import and counts what they do to the published ones; call `finish` when the import's rank is set. */
export function costWriter(database: WritableDatabase, importId: number) {
  const addProductCost = database.prepare(
    `INSERT INTO product_costs (import_id, file_line, product_key, title, category, cost_minor, from_day)
     VALUES (?, @fileLine, @productKey, @title, @category, @costMinor, @fromDay)`,
  )
  const addAdvertisingCost = database.prepare(
    `INSERT INTO advertising_costs (import_id, file_line, platform, campaign_key, campaign_name, first_day, last_day,
       spend_minor, impressions, clicks, claimed_orders, claimed_revenue_minor)
     VALUES (?, @fileLine, @platform, @campaignKey, @campaignName, @firstDay, @lastDay,
       @spendMinor, @impressions, @clicks, @claimedOrders, @claimedRevenueMinor)`,
  )
  const productsBefore = snapshot(listProductCosts(database), productCostKey)
  const advertisingBefore = snapshot(listAdvertisingCosts(database), advertisingCostKey)
  return {
    addProductCosts: (rows: readonly ProductCostRecord[]) => {
      for (const row of rows) addProductCost.run(importId, row)
    },
    addAdvertisingCosts: (rows: readonly AdvertisingCostRecord[]) => {
      for (const row of rows) addAdvertisingCost.run(importId, row)
    },
    finish(): CostCounts {
      const products = compare(productsBefore, listProductCosts(database), importId, productCostKey)
      const advertising = compare(advertisingBefore, listAdvertisingCosts(database), importId, advertisingCostKey)
      return {
        added: products.added + advertising.added,
        changed: products.changed + advertising.changed,
        unchanged: products.unchanged + advertising.unchanged,
      }
    },
  }
}

type Published = { readonly importId: number }

function snapshot<T extends Published>(rows: readonly T[], keyOf: (row: T) => string): Map<string, string> {
  return new Map(rows.map((row) => [keyOf(row), contentOf(row)]))
}

function contentOf(row: Published): string {
  const { importId: _import, fileLine: _line, ...content } = row as Published & { fileLine?: number }
  return JSON.stringify(content)
}

function compare<T extends Published>(
  before: ReadonlyMap<string, string>,
  after: readonly T[],
  importId: number,
  keyOf: (row: T) => string,
): CostCounts {
  const counts: CostCounts = { added: 0, changed: 0, unchanged: 0 }
  for (const row of after) {
    if (row.importId !== importId) continue
    const old = before.get(keyOf(row))
    if (old === undefined) counts.added += 1
    else if (old === contentOf(row)) counts.unchanged += 1
    else counts.changed += 1
  }
  return counts
}

export interface ProductCostRow {
  readonly importId: number
  readonly productKey: string
  readonly title: string
  readonly category: string
  readonly costMinor: number
  /** Null: since ever. */
  readonly fromDay: DayNumber | null
}

const productCostKey = (row: ProductCostRow) => `${row.productKey}\u0000${row.fromDay ?? ''}`

/** The published product costs, by product and then by day, earliest first. */
export function listProductCosts(database: ReadableDatabase): ProductCostRow[] {
  return database
    .prepare(
      `SELECT importId, productKey, title, category, costMinor, fromDay FROM (
         SELECT import_id AS importId, product_key AS productKey, title, category, cost_minor AS costMinor,
           from_day AS fromDay, row_number() OVER (
             PARTITION BY product_key, from_day ORDER BY rank DESC, import_id DESC, product_cost_id DESC) AS place
         FROM product_costs JOIN imports USING (import_id))
       WHERE place = 1 ORDER BY productKey, fromDay`,
    )
    .all() as ProductCostRow[]
}

export interface AdvertisingCostRow extends Omit<AdvertisingCostRecord, 'fileLine'> {
  readonly importId: number
}

const advertisingCostKey = (row: AdvertisingCostRow) =>
  [row.platform, row.campaignKey, row.firstDay, row.lastDay].join('\u0000')

/** The published advertising costs, oldest first. */
export function listAdvertisingCosts(database: ReadableDatabase): AdvertisingCostRow[] {
  return database
    .prepare(
      `SELECT importId, platform, campaignKey, campaignName, firstDay, lastDay, spendMinor, impressions, clicks,
         claimedOrders, claimedRevenueMinor FROM (
         SELECT import_id AS importId, platform, campaign_key AS campaignKey, campaign_name AS campaignName,
           first_day AS firstDay, last_day AS lastDay, spend_minor AS spendMinor, impressions, clicks,
           claimed_orders AS claimedOrders, claimed_revenue_minor AS claimedRevenueMinor, row_number() OVER (
             PARTITION BY platform, campaign_key, first_day, last_day
             ORDER BY rank DESC, import_id DESC, advertising_cost_id DESC) AS place
         FROM advertising_costs JOIN imports USING (import_id))
       WHERE place = 1 ORDER BY firstDay, platform, campaignKey`,
    )
    .all() as AdvertisingCostRow[]
}

export function forgetCosts(database: WritableDatabase, importId: number): number {
  const products = database.prepare('DELETE FROM product_costs WHERE import_id = ?').run(importId).changes
  return products + database.prepare('DELETE FROM advertising_costs WHERE import_id = ?').run(importId).changes
}
