/** The owner's own days that move demand. */
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface EventRow {
  readonly eventId: number
  readonly name: string
  readonly day: number
}

export function listEventRows(database: ReadableDatabase): EventRow[] {
  return database
    .prepare('SELECT event_id AS eventId, name, day FROM shop_events ORDER BY day, event_id')
    .all() as EventRow[]
}

/** Writes a new one without an id. Answers its id, or null where the id is not known. */
export function putEvent(database: WritableDatabase, id: number | null, name: string, day: number): number | null {
  if (id === null) {
    return Number(database.prepare('INSERT INTO shop_events (name, day) VALUES (?, ?)').run(name, day).lastInsertRowid)
  }
  const { changes } = database.prepare('UPDATE shop_events SET name = ?, day = ? WHERE event_id = ?').run(name, day, id)
  return changes === 1 ? id : null
}

export function deleteEvent(database: WritableDatabase, id: number): boolean {
  return database.prepare('DELETE FROM shop_events WHERE event_id = ?').run(id).changes === 1
}
