/** The orders of one import by the number that its file writes: a later row of an order may lack what its first row said. */
import type { ReadableDatabase } from './database.ts'

/** Answers an order's key, by key or by the number that buyer and owner know it by; null where the import does not speak of it. */
export function orderKeysOf(
  database: ReadableDatabase,
  sourceId: number,
  importId: number,
): (number: string) => string | null {
  const isOwn = `(import_id = @importId OR lines_import_id = @importId
     OR EXISTS (SELECT 1 FROM order_versions AS v WHERE v.order_id = orders.order_id AND v.import_id = @importId))`
  const byKey = database
    .prepare(`SELECT key FROM orders WHERE source_id = @sourceId AND key = @number AND ${isOwn}`)
    .pluck()
  let byReference: Map<string, string> | null = null
  return (number) => {
    const key = byKey.get({ sourceId, importId, number }) as string | undefined
    if (key !== undefined) return key
    byReference ??= new Map(
      database
        .prepare(`SELECT reference, key FROM orders WHERE source_id = @sourceId AND reference <> '' AND ${isOwn}`)
        .raw()
        .all({ sourceId, importId }) as [string, string][],
    )
    return byReference.get(number) ?? null
  }
}
