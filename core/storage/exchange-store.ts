/** The owner's rates, and what the shop holds in each currency. */
import { textToDay } from '../model/day.ts'
import type { Exchange } from '../model/exchange.ts'
import type { ReadableDatabase } from './database.ts'
import { readSetting } from './settings-store.ts'

export interface StoredRate {
  readonly from: string | null
  readonly rate: number
}

/** The shop's currency and rates as the settings have them. */
export function readExchange(database: ReadableDatabase): Exchange {
  const stored = readSetting<{ currency?: string; rates?: Readonly<Record<string, readonly StoredRate[]>> }>(
    database,
    'settings',
  )
  const rates = Object.entries(stored?.rates ?? {}).map(
    ([code, list]) =>
      [code, list.map(({ from, rate }) => ({ fromDay: from === null ? null : textToDay(from), rate }))] as const,
  )
  return { currency: stored?.currency ?? 'CNY', rates: new Map(rates) }
}

/** Of one currency: published orders and those that wait for a rate, in their own minor units and in the shop's. */
export interface CurrencyRow {
  readonly currency: string
  readonly orders: number
  readonly netOriginalMinor: number
  readonly netMinor: number
}

/** By currency; '' is the shop's own. Returns and adjustments are in the money, not in the number of orders. */
export function sumByCurrency(database: ReadableDatabase): CurrencyRow[] {
  return database
    .prepare(
      `SELECT currency, count(*) FILTER (WHERE kind = 'sale') AS orders,
         total(coalesce(net_given, net_minor)) AS netOriginalMinor,
         total(CASE WHEN published THEN net_minor ELSE 0 END) AS netMinor
       FROM orders WHERE published = 1 OR (factor IS NULL AND excluded_by = '' AND day IS NOT NULL AND status NOT IN ('cancelled', 'unpaid'))
       GROUP BY currency ORDER BY currency`,
    )
    .all() as CurrencyRow[]
}
