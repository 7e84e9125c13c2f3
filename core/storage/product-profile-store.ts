/** How many of each product are left, as files say. */
import type { DayNumber } from '../model/day.ts'
import type { ReadableDatabase } from './database.ts'

export interface Stock {
  readonly quantity: number
  /** Of the newest count; a file without dates counts as of its import. */
  readonly day: DayNumber
}

interface Level extends Stock {
  readonly productId: number
  readonly location: string
}

/**
 * The newest known stock per product id. Counts at several locations add up, each the newest there; a count without a location is of
 * the whole shop, so older counts at locations, and older whole counts beside newer ones at locations, no longer matter.
 */
export function readStock(database: ReadableDatabase): ReadonlyMap<number, Stock> {
  const levels = database
    .prepare(
      `SELECT product_id AS productId, location, quantity, coalesce(day, date_of_import) AS day
       FROM (SELECT stock_levels.*, rank, cast(julianday(substr(imported_at, 1, 10)) - 2440587.5 AS INTEGER) AS date_of_import
         FROM stock_levels JOIN imports USING (import_id))
       ORDER BY product_id, coalesce(day, date_of_import) DESC, rank DESC, import_id DESC, row_id DESC`,
    )
    .all() as Level[]
  const stock = new Map<number, Stock>()
  let seen: string[] = []
  for (const { productId, location, quantity, day } of levels) {
    const known = stock.get(productId)
    if (!known) {
      stock.set(productId, { quantity, day })
      seen = [location]
    } else if (location !== '' && !seen.includes('') && !seen.includes(location)) {
      stock.set(productId, { quantity: known.quantity + quantity, day: known.day })
      seen.push(location)
    }
  }
  return stock
}
