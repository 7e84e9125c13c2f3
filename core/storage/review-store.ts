/** Reads reviews with what they are linked to (review-link.ts). */
import type { DayNumber } from '../model/day.ts'
import type { ReadableDatabase } from './database.ts'

/** Null: of everything or everybody. A person's reviews are those of all records that stand for them. */
export interface ReviewChoice {
  readonly productId: number | null
  readonly customerId: number | null
}

export interface StoredReview {
  readonly rowId: number
  readonly platform: string
  readonly product: string
  readonly productId: number | null
  readonly customerId: number | null
  readonly author: string
  readonly rating: number | null
  readonly title: string
  readonly text: string
  readonly followUp: string
  readonly reply: string
  readonly day: DayNumber | null
  readonly replyDay: DayNumber | null
  readonly isPublic: 0 | 1
  readonly orderKey: string
  readonly orderDay: DayNumber | null
  readonly importId: number
  readonly file: string
  readonly line: number
}

/** The published rows of a choice, links included: nobody of higher rank says anything of the same review. */
function chosenReviews({ productId, customerId }: ReviewChoice): string {
  return `SELECT r.* FROM reviews AS r JOIN imports AS i ON i.import_id = r.import_id
    WHERE ${productId === null ? '@productId IS NULL' : 'r.product_id = @productId'}
      AND ${
        customerId === null
          ? '@customerId IS NULL'
          : `r.customer_id IN (SELECT customer_id FROM customers WHERE customer_id = @customerId OR person_id = @customerId)`
      }
      AND NOT EXISTS (SELECT 1 FROM reviews AS other JOIN imports AS j ON j.import_id = other.import_id
        WHERE other.source_id = r.source_id AND other.key = r.key
          AND (j.rank, other.import_id, other.row_id) > (i.rank, r.import_id, r.row_id))`
}

/** Newest first, those without a day last. */
export function listReviews(
  database: ReadableDatabase,
  choice: ReviewChoice,
  page: { readonly offset: number; readonly limit: number },
): StoredReview[] {
  return database
    .prepare(
      `SELECT row_id AS rowId, platform, coalesce(nullif(products.title, ''), products.key,
           nullif(product_title, ''), nullif(product_handle, ''), product_key) AS product,
         chosen.product_id AS productId, coalesce(customers.person_id, customers.customer_id) AS customerId, author, rating,
         chosen.title, body AS text, follow_up AS followUp, reply, chosen.day, reply_day AS replyDay, is_public AS isPublic,
         coalesce(nullif(orders.reference, ''), orders.key, order_key) AS orderKey, orders.day AS orderDay,
         chosen.import_id AS importId, file_name AS file, chosen.file_line AS line
       FROM (${chosenReviews(choice)}) AS chosen JOIN sources ON sources.source_id = chosen.source_id
       JOIN imports ON imports.import_id = chosen.import_id
       LEFT JOIN products ON products.product_id = chosen.product_id
       LEFT JOIN customers ON customers.customer_id = chosen.customer_id
       LEFT JOIN orders ON orders.order_id = chosen.order_id
       ORDER BY chosen.day DESC NULLS LAST, row_id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...choice, ...page }) as StoredReview[]
}

export interface RatingCount {
  readonly rating: number | null
  readonly reviews: number
}

export function countRatings(database: ReadableDatabase, choice: ReviewChoice): RatingCount[] {
  return database
    .prepare(`SELECT rating, count(*) AS reviews FROM (${chosenReviews(choice)}) GROUP BY rating ORDER BY rating`)
    .all(choice) as RatingCount[]
}

export interface ProductRating {
  readonly mean: number
  readonly count: number
}

/** Mean stars per product id, over reviews that give stars. */
export function ratingsByProduct(database: ReadableDatabase): ReadonlyMap<number, ProductRating> {
  const everything: ReviewChoice = { productId: null, customerId: null }
  const rows = database
    .prepare(
      `SELECT product_id AS productId, avg(rating) AS mean, count(*) AS count FROM (${chosenReviews(everything)})
       WHERE rating IS NOT NULL AND product_id IS NOT NULL GROUP BY product_id`,
    )
    .all(everything) as (ProductRating & { readonly productId: number })[]
  return new Map(rows.map(({ productId, mean, count }) => [productId, { mean, count }]))
}

/** Day and stars of every review whose writer is known. */
export function listRatings(database: ReadableDatabase): { customerId: number; day: DayNumber; rating: number }[] {
  return database
    .prepare(
      `SELECT customer_id AS customerId, day, coalesce(rating, 0) AS rating
       FROM (${chosenReviews({ productId: null, customerId: null })}) WHERE customer_id IS NOT NULL AND day IS NOT NULL`,
    )
    .all({ productId: null, customerId: null }) as { customerId: number; day: DayNumber; rating: number }[]
}
