/** What the shop keeps of its watched folder. The path stays in here and in the service: no view carries it. */
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { readSetting, writeSetting } from './settings-store.ts'

export interface StoredWatch {
  readonly path: string
  /** Marks of the files that need no question any more. */
  readonly answered: readonly string[]
  /** Whether the owner was told that the folder is gone; told again only after it was back. */
  readonly toldGone: boolean
}

export function readWatch(database: ReadableDatabase): StoredWatch | null {
  return readSetting<StoredWatch>(database, 'watch')
}

/** Null forgets the folder and everything about it. */
export function writeWatch(database: WritableDatabase, watch: StoredWatch | null): void {
  writeSetting(database, 'watch', watch)
}

/** SHA-256 of the files with this many bytes that stand imported. Empty for imports that did not note it. */
export function importedHashes(database: ReadableDatabase, bytes: number): readonly string[] {
  return database
    .prepare(
      `SELECT DISTINCT reading ->> 'bytesHash' FROM imports
       WHERE undone_at IS NULL AND summary <> '' AND summary ->> 'bytes' = ? AND reading <> ''
         AND reading ->> 'bytesHash' IS NOT NULL`,
    )
    .pluck()
    .all(bytes) as string[]
}
