/** Takes an import back: what only it said goes, what it had changed returns to what the remaining imports say. */

import { forgetCosts } from './cost-store.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { lineSpan } from './order-table.ts'
import { orderVersions } from './order-versions.ts'
import { forgetParties } from './party-store.ts'
import { forgetRows } from './row-store.ts'

export interface UndoCounts {
  linesRemoved: number
  linesRestored: number
}

/** Must run inside a transaction. */
export async function undoImport(
  database: WritableDatabase,
  importId: number,
  undoneAt: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<UndoCounts> {
  const counts: UndoCounts = { linesRemoved: 0, linesRestored: 0 }
  await undoSharedOrders(database, importId, counts, progress)
  removeOwnOrders(database, importId, counts)
  // Where a file gives both, as a product list does, costs stand on lines that are counted already.
  counts.linesRemoved += Math.max(forgetCosts(database, importId), forgetRows(database, importId))
  database.prepare('DELETE FROM rejected_rows WHERE import_id = ?').run(importId)
  forgetParties(database, importId)
  database.prepare('UPDATE imports SET undone_at = ? WHERE import_id = ?').run(undoneAt, importId)
  return counts
}

/** Orders that the import and others speak of. */
export function ordersSharedBy(database: ReadableDatabase, importId: number): number[] {
  return database
    .prepare(
      `SELECT order_id FROM order_versions WHERE import_id = @importId
       UNION SELECT order_id FROM orders WHERE import_id = @importId AND lines_import_id <> @importId
       UNION SELECT order_id FROM orders WHERE lines_import_id = @importId AND (import_id IS NULL OR import_id <> @importId)
       UNION SELECT order_id FROM order_versions JOIN orders USING (order_id)
         WHERE orders.import_id = @importId OR orders.lines_import_id = @importId`,
    )
    .pluck()
    .all({ importId }) as number[]
}

/** Orders that other imports speak of too, one by one. */
async function undoSharedOrders(
  database: WritableDatabase,
  importId: number,
  counts: UndoCounts,
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const shared = ordersSharedBy(database, importId)
  const versions = orderVersions(database)
  const lines = database.prepare('SELECT count(*) FROM order_lines WHERE line_id >= ? AND line_id < ?').pluck()
  const countLines = (orderId: number) => lines.get(orderId * lineSpan, (orderId + 1) * lineSpan) as number
  for (const [index, orderId] of shared.entries()) {
    const before = countLines(orderId)
    const changed = versions.republish(orderId, importId)
    if (changed.header || changed.lines || changed.removed) {
      const after = changed.removed ? 0 : countLines(orderId)
      counts.linesRemoved += Math.max(before - after, 0)
      counts.linesRestored += changed.header || changed.lines ? after : 0
    }
    if (index % 500 === 0) await progress(index, shared.length)
  }
}

/** Orders of this import alone, all at once. */
function removeOwnOrders(database: WritableDatabase, importId: number, counts: UndoCounts): void {
  const own = 'SELECT order_id FROM orders WHERE import_id = @importId OR lines_import_id = @importId'
  counts.linesRemoved += database
    .prepare(`DELETE FROM order_lines WHERE import_id = @importId AND order_id IN (${own})`)
    .run({ importId }).changes
  database.prepare(`DELETE FROM orders WHERE order_id IN (${own})`).run({ importId })
}
