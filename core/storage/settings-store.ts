/** Small values by name, as JSON: the shop's basics, its assumptions, and how often it changed. */
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export function readSetting<T>(database: ReadableDatabase, key: string): T | null {
  const value = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key) as string | undefined
  return value === undefined ? null : (JSON.parse(value) as T)
}

export function writeSetting(database: WritableDatabase, key: string, value: unknown): void {
  database
    .prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, JSON.stringify(value))
}

/** `all` grows with every change of the shop's contents, `data` only with those that can change a figure about purchases. */
export type RevisionName = 'all' | 'data'

const revisionKeys = { all: 'revision', data: 'data-revision' } as const

/** So that derived figures know when they are stale. */
export function readRevision(database: ReadableDatabase, name: RevisionName = 'all'): number {
  return readSetting<number>(database, revisionKeys[name]) ?? 0
}

export function bumpRevision(database: WritableDatabase, touchesData: boolean): void {
  for (const name of touchesData ? (['all', 'data'] as const) : (['all'] as const)) {
    writeSetting(database, revisionKeys[name], readRevision(database, name) + 1)
  }
}
