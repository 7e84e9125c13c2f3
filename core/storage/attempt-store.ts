/** Long changes as they begin and end, for the next start to know how an interrupted one ended. */
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface Attempt {
  readonly kind: 'import' | 'undo' | 'retry'
  /** Files, or the import's own name. */
  readonly names: readonly string[]
  /** ISO time. */
  readonly beganAt: string
}

export interface AttemptRow extends Attempt {
  readonly attemptId: number
  readonly state: 'begun' | 'done'
}

export function beginAttempt(database: WritableDatabase, { kind, names, beganAt }: Attempt): number {
  const { lastInsertRowid } = database
    .prepare("INSERT INTO attempts (kind, names, began_at, state) VALUES (?, ?, ?, 'begun')")
    .run(kind, JSON.stringify(names), beganAt)
  return Number(lastInsertRowid)
}

/** To be called inside the transaction of the work. What was interrupted before is settled by a later success. */
export function finishAttempt(database: WritableDatabase, attemptId: number): void {
  database.prepare('DELETE FROM attempts WHERE attempt_id <> ?').run(attemptId)
  database.prepare("UPDATE attempts SET state = 'done' WHERE attempt_id = ?").run(attemptId)
}

export function dropAttempt(database: WritableDatabase, attemptId: number): boolean {
  return database.prepare('DELETE FROM attempts WHERE attempt_id = ?').run(attemptId).changes === 1
}

export function listAttempts(database: ReadableDatabase): AttemptRow[] {
  const rows = database
    .prepare(
      'SELECT attempt_id AS attemptId, kind, names, began_at AS beganAt, state FROM attempts ORDER BY attempt_id',
    )
    .all() as (Omit<AttemptRow, 'names'> & { readonly names: string })[]
  return rows.map((row) => ({ ...row, names: JSON.parse(row.names) as string[] }))
}

/** Whether nobody is writing at this moment, in whatever process. */
export function isAtRest(database: WritableDatabase): boolean {
  if (database.inTransaction) return false
  const timeout = database.pragma('busy_timeout', { simple: true }) as number
  database.pragma('busy_timeout = 0')
  try {
    database.exec('BEGIN IMMEDIATE')
    database.exec('ROLLBACK')
    return true
  } catch {
    return false
  } finally {
    database.pragma(`busy_timeout = ${timeout}`)
  }
}
