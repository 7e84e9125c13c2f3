/** Imports as such: what was read, when, from which source, and how. */
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface ImportRow {
  readonly importId: number
  readonly sourceId: number
  readonly rank: number
  readonly fileName: string
  readonly fileHash: string
  readonly importedAt: string
  readonly undoneAt: string | null
  readonly summary: string
  /** How the table was read (JSON); empty where that is not known. */
  readonly reading: string
}

const importColumns = `import_id AS importId, source_id AS sourceId, rank, file_name AS fileName, file_hash AS fileHash,
  imported_at AS importedAt, undone_at AS undoneAt, summary, reading`

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

/** For an import that began before its file was hashed. */
export function setImportHash(database: WritableDatabase, importId: number, fileHash: string): void {
  database.prepare('UPDATE imports SET file_hash = ? WHERE import_id = ?').run(fileHash, importId)
}

/** Whether an import that stands is of a file of so many bytes; those that do not say count as well. */
export function hasImportOfSize(database: ReadableDatabase, bytes: number): boolean {
  const found = database
    .prepare(
      `SELECT 1 FROM imports WHERE undone_at IS NULL AND summary <> '' AND coalesce(summary ->> 'bytes', @bytes) = @bytes`,
    )
    .get({ bytes })
  return found !== undefined
}

export function setImportSummary(database: WritableDatabase, importId: number, summary: string): void {
  database.prepare('UPDATE imports SET summary = ? WHERE import_id = ?').run(summary, importId)
}

export function setImportReading(database: WritableDatabase, importId: number, reading: string): void {
  database.prepare('UPDATE imports SET reading = ? WHERE import_id = ?').run(reading, importId)
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

/** Rows read of all imports that stand, without those left out on purpose; and of them those that were taken. */
export function countRowsRead(database: ReadableDatabase): { readonly rows: number; readonly taken: number } {
  return database
    .prepare(
      `SELECT total(rows) AS rows, total(rows - rejected) AS taken FROM (
         SELECT summary ->> 'rowsRead' - summary ->> 'rowsSkipped' - coalesce(summary ->> 'rowsDismissed', 0) AS rows,
           summary ->> 'rowsRejected' AS rejected
         FROM imports WHERE undone_at IS NULL AND summary <> '')`,
    )
    .get() as { rows: number; taken: number }
}
