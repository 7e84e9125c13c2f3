/** What people looked at: counts per product as platforms give them, and single acts. */
import type { ReadableDatabase } from './database.ts'
import { publishedRows } from './row-store.ts'
import type { DaySpan } from './sales-store.ts'

/** Sums over the days of a span; null where no day gives the figure. */
export interface ProductVisitSums {
  readonly productId: number
  readonly days: number
  readonly visitors: number | null
  readonly views: number | null
  readonly favourites: number | null
  readonly carts: number | null
  readonly buyers: number | null
  readonly paidItems: number | null
}

const counts = ['visitors', 'views', 'favourites', 'carts', 'buyers', 'paid_items AS paidItems'] as const

/** Where a day has a figure for all sources together, its parts by source are not added to it. */
export function sumProductVisits(database: ReadableDatabase, { firstDay, lastDay }: DaySpan): ProductVisitSums[] {
  const sums = counts.map((count) => {
    const [column, name = column] = count.split(' AS ')
    return `sum(${column}) AS ${name}`
  })
  return database
    .prepare(
      `SELECT product_id AS productId, count(DISTINCT day) AS days, ${sums.join(', ')}
       FROM (SELECT *, min(visit_source) OVER (PARTITION BY source_id, product_id, listing, day) AS first_source
         FROM (${publishedRows('productVisits')}) WHERE day BETWEEN ? AND ?)
       WHERE visit_source = '' OR first_source <> ''
       GROUP BY product_id`,
    )
    .all(firstDay, lastDay) as ProductVisitSums[]
}

/** The days on which a known person came from a named source. */
export function listVisitTouches(
  database: ReadableDatabase,
): { readonly customerId: number; readonly day: number; readonly source: string }[] {
  return database
    .prepare(
      `SELECT DISTINCT coalesce(person_id, v.customer_id) AS customerId, day, visit_source AS source
       FROM (${publishedRows('visits')}) AS v JOIN customers ON customers.customer_id = v.customer_id
       WHERE visit_source <> '' ORDER BY 1, 2, 3`,
    )
    .all() as { customerId: number; day: number; source: string }[]
}
