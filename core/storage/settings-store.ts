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

/** Grows with every change of the shop's contents, so that derived figures know when they are stale. */
export function readRevision(database: ReadableDatabase): number {
  return readSetting<number>(database, 'revision') ?? 0
}

export function bumpRevision(database: WritableDatabase): void {
  writeSetting(database, 'revision', readRevision(database) + 1)
}
