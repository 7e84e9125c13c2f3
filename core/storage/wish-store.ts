/** What people wrote: notes of orders, enquiries and reviews, each with the line of the file it stands in. */
import type { ReadableDatabase } from './database.ts'

export interface WrittenWords {
  readonly kind: 'note' | 'enquiry' | 'review'
  readonly text: string
  /** A record of the writer; null: not known. */
  readonly customerId: number | null
  readonly orderId: number | null
  readonly day: number | null
  readonly productId: number | null
  readonly importId: number
  readonly file: string
  readonly line: number
}

export function listWrittenWords(database: ReadableDatabase): WrittenWords[] {
  return database
    .prepare(
      `SELECT 'note' AS kind, note AS text, customer_id AS customerId, order_id AS orderId, day, NULL AS productId,
         imports.import_id AS importId, file_name AS file, file_line AS line
       FROM orders JOIN imports ON imports.import_id = coalesce(orders.import_id, lines_import_id)
       WHERE published = 1 AND orders.note <> ''
       UNION ALL SELECT 'enquiry', note, customer_id, NULL, day, product_id, import_id, file_name, file_line
       FROM leads JOIN imports USING (import_id) WHERE note <> ''
       UNION ALL SELECT 'review', trim(title || ' ' || body), customer_id, order_id, day, product_id, import_id, file_name, file_line
       FROM reviews JOIN imports USING (import_id) WHERE body <> ''`,
    )
    .all() as WrittenWords[]
}

/** Net of each order that counts and brought something: to compare those with a wish with the rest. */
export function listOrderNets(database: ReadableDatabase): Map<number, number> {
  return new Map(
    database.prepare("SELECT order_id, net_minor FROM orders WHERE published = 1 AND kind = 'sale'").raw().all() as [
      number,
      number,
    ][],
  )
}

/** Titles of what the orders contain, most often first. */
export function listTitlesOf(
  database: ReadableDatabase,
  orderIds: readonly number[],
): { title: string; orders: number }[] {
  return database
    .prepare(
      `SELECT coalesce(nullif(title, ''), products.key) AS title, count(DISTINCT order_id) AS orders
       FROM json_each(?) JOIN order_lines ON order_id = value JOIN products USING (product_id)
       GROUP BY product_id ORDER BY 2 DESC, 1 LIMIT 3`,
    )
    .all(JSON.stringify(orderIds)) as { title: string; orders: number }[]
}
