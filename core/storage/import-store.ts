/** Imports as such: what was read, when, from which source, with which rejected rows; and mappings remembered by layout. */
import type { RejectedRow, RowProblemCode } from '../model/shop-record.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface ImportRow {
  readonly importId: number
  readonly fileName: string
  readonly fileHash: string
  readonly importedAt: string
  readonly undoneAt: string | null
  readonly summary: string
}

const importColumns =
  'import_id AS importId, file_name AS fileName, file_hash AS fileHash, imported_at AS importedAt, undone_at AS undoneAt, summary'

export function findOrAddSource(database: WritableDatabase, platform: string): number {
  const found = database.prepare('SELECT source_id FROM sources WHERE platform = ?').pluck().get(platform)
  if (typeof found === 'number') return found
  return Number(database.prepare('INSERT INTO sources (platform) VALUES (?)').run(platform).lastInsertRowid)
}

export function addImport(
  database: WritableDatabase,
  row: { sourceId: number; fileName: string; fileHash: string; importedAt: string },
): number {
  const statement = database.prepare(
    `INSERT INTO imports (source_id, file_name, file_hash, imported_at, rank, summary)
     VALUES (@sourceId, @fileName, @fileHash, @importedAt, 0, '')`,
  )
  return Number(statement.run(row).lastInsertRowid)
}

/** Newest order time of the file decides which of two overlapping exports is right. */
export function setImportRank(database: WritableDatabase, importId: number, rank: number): void {
  database.prepare('UPDATE imports SET rank = ? WHERE import_id = ?').run(rank, importId)
}

export function setImportSummary(database: WritableDatabase, importId: number, summary: string): void {
  database.prepare('UPDATE imports SET summary = ? WHERE import_id = ?').run(summary, importId)
}

/** Newest first. */
export function listImports(database: ReadableDatabase): ImportRow[] {
  return database.prepare(`SELECT ${importColumns} FROM imports ORDER BY import_id DESC`).all() as ImportRow[]
}

export function findImport(database: ReadableDatabase, importId: number): ImportRow | null {
  const row = database.prepare(`SELECT ${importColumns} FROM imports WHERE import_id = ?`).get(importId)
  return (row as ImportRow | undefined) ?? null
}

/** A live import of the very same bytes read the same way, if there is one. */
export function findSameImport(database: ReadableDatabase, fileHash: string): ImportRow | null {
  const row = database
    .prepare(`SELECT ${importColumns} FROM imports WHERE file_hash = ? AND undone_at IS NULL`)
    .get(fileHash)
  return (row as ImportRow | undefined) ?? null
}

export function addRejectedRows(database: WritableDatabase, importId: number, rows: readonly RejectedRow[]): void {
  if (rows.length === 0) return
  const statement = database.prepare(
    'INSERT INTO rejected_rows (import_id, file_line, column_name, value, code, cells) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const row of rows) {
    statement.run(importId, row.fileLine, row.column, row.value, row.code, JSON.stringify(row.cells))
  }
}

export interface RejectedRowPage {
  readonly total: number
  readonly rows: readonly RejectedRow[]
}

export function listRejectedRows(
  database: ReadableDatabase,
  importId: number,
  offset: number,
  limit: number,
): RejectedRowPage {
  const total = database
    .prepare('SELECT count(*) FROM rejected_rows WHERE import_id = ?')
    .pluck()
    .get(importId) as number
  const rows = database
    .prepare(
      `SELECT file_line AS fileLine, column_name AS "column", value, code, cells FROM rejected_rows
       WHERE import_id = ? ORDER BY file_line, rejected_id LIMIT ? OFFSET ?`,
    )
    .all(importId, limit, offset) as (Omit<RejectedRow, 'cells' | 'code'> & { cells: string; code: RowProblemCode })[]
  return { total, rows: rows.map((row) => ({ ...row, cells: JSON.parse(row.cells) as string[] })) }
}

export function countRejectedRows(database: ReadableDatabase): number {
  return database
    .prepare('SELECT count(*) FROM rejected_rows JOIN imports USING (import_id) WHERE undone_at IS NULL')
    .pluck()
    .get() as number
}

export function readMapping(database: ReadableDatabase, layout: string): string | null {
  const value = database.prepare('SELECT mapping FROM mappings WHERE layout = ?').pluck().get(layout)
  return typeof value === 'string' ? value : null
}

export function rememberMapping(database: WritableDatabase, layout: string, mapping: string): void {
  database
    .prepare('INSERT INTO mappings VALUES (?, ?) ON CONFLICT (layout) DO UPDATE SET mapping = excluded.mapping')
    .run(layout, mapping)
}
