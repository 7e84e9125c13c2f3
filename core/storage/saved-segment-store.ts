/** Groups by rules that the owner kept. */
import type { SegmentRules } from '../model/segment-rule.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface SavedSegmentRow {
  readonly segmentId: number
  readonly name: string
  readonly rules: SegmentRules
  /** Customer ids as they were when the group was frozen, and the day; null: worked out anew each time. */
  readonly frozen: FrozenPeople | null
  readonly createdAt: string
}

export interface FrozenPeople {
  readonly day: string
  readonly customerIds: readonly number[]
}

/** In the order in which they were made, without those set aside. */
export function listSavedSegments(database: ReadableDatabase): SavedSegmentRow[] {
  const rows = database
    .prepare(
      `SELECT segment_id AS segmentId, name, rules, frozen_people AS frozen, created_at AS createdAt
       FROM saved_segments WHERE removed_at IS NULL ORDER BY segment_id`,
    )
    .all() as (Omit<SavedSegmentRow, 'rules' | 'frozen'> & { rules: string; frozen: string | null })[]
  return rows.map((row) => ({
    ...row,
    rules: JSON.parse(row.rules) as SegmentRules,
    frozen: row.frozen === null ? null : (JSON.parse(row.frozen) as FrozenPeople),
  }))
}

/** Answers the group's id; a group that has one is replaced. */
export function saveSegment(
  database: WritableDatabase,
  row: Omit<SavedSegmentRow, 'segmentId'> & { readonly segmentId: number | null },
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO saved_segments (segment_id, name, rules, frozen_people, created_at)
       VALUES (@segmentId, @name, @rules, @frozen, @createdAt)
       ON CONFLICT (segment_id) DO UPDATE SET name = excluded.name, rules = excluded.rules,
         frozen_people = excluded.frozen_people`,
    )
    .run({
      ...row,
      rules: JSON.stringify(row.rules),
      frozen: row.frozen === null ? null : JSON.stringify(row.frozen),
    })
  return row.segmentId ?? Number(lastInsertRowid)
}

/** Sets a group aside, or with null brings it back; false where there is none. */
export function setSegmentRemoved(database: WritableDatabase, segmentId: number, removedAt: string | null): boolean {
  return (
    database
      .prepare('UPDATE saved_segments SET removed_at = @removedAt WHERE segment_id = @segmentId')
      .run({ segmentId, removedAt }).changes > 0
  )
}
