/** Hands every row of a query to a function without making row objects: for sums over millions of rows. */
import type { ReadableDatabase } from './database.ts'

/**
 * Calls `visit(...values)` per row of `SELECT columns FROM tail`, in the order of the query. SQLite calls the function itself, which
 * takes half the time of reading the rows one by one, and a third of SQLite's own GROUP BY where that has to sort.
 * @param columns as many expressions as `visit` has parameters
 */
export function visitRows(
  database: ReadableDatabase,
  columns: readonly string[],
  tail: string,
  visit: (...values: never[]) => void,
): void {
  database.function('visit_row', { directOnly: true }, visit as (...values: unknown[]) => void)
  database.prepare(`SELECT count(visit_row(${columns.join(', ')})) FROM ${tail}`).get()
}
