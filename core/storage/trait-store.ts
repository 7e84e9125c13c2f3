/** What traits need beside purchases: brands and attributes of products, who wrote good reviews. */
import type { ReadableDatabase } from './database.ts'
import { publishedRows } from './row-store.ts'

export interface ProductFacts {
  readonly vendor: string
  /** Such as `{ "Colour": ["Red"] }`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

/** By product id. */
export function readProductFacts(database: ReadableDatabase): ReadonlyMap<number, ProductFacts> {
  const rows = database
    .prepare(`SELECT product_id, vendor, attributes FROM (${publishedRows('productProfiles')})`)
    .raw()
    .all() as [number, string, string][]
  return new Map(rows.map(([id, vendor, attributes]) => [id, { vendor, attributes: JSON.parse(attributes) }]))
}

/** Reviews of four stars and more per person, by the record that stands for the person. */
export function countGoodReviews(database: ReadableDatabase): ReadonlyMap<number, number> {
  const rows = database
    .prepare(
      `SELECT coalesce(person_id, customer_id), count(*)
       FROM (${publishedRows('reviews')}) AS review JOIN customers USING (customer_id)
       WHERE rating >= 4 GROUP BY 1`,
    )
    .raw()
    .all() as [number, number][]
  return new Map(rows)
}
