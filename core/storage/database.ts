/**
 * Opens a shop file. Two connections serve one file: everything that only asks uses `reader` and sees the last committed state,
 * also while an import is under way on `writer`. Handing a reader to a function that writes is a type error.
 */
import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { ShopkeeperError } from '../contract/reply.ts'
import { checkOwner, migrate } from './migrate.ts'

declare const access: unique symbol
export type ReadableDatabase = Database.Database & { readonly [access]?: 'read' | 'write' }
export type WritableDatabase = Database.Database & { readonly [access]: 'write' }

export interface ShopDatabase {
  readonly path: string
  readonly reader: ReadableDatabase
  readonly writer: WritableDatabase
  close(): void
}

/**
 * @throws ShopkeeperError `not-found`, `shop-locked`, `shop-read-only`, `shop-newer`, `shop-not-a-shop`, `shop-damaged`
 */
export function openShopDatabase(path: string, { create }: { readonly create: boolean }): ShopDatabase {
  const exists = existsSync(path)
  if (!exists && !create) throw new ShopkeeperError('not-found', { file: basename(path) })
  // A file without any write bit was marked read-only on purpose, also where the user could override it.
  if (exists && (statSync(path).mode & 0o222) === 0) {
    throw new ShopkeeperError('shop-read-only', { file: basename(path) })
  }
  // An empty file is what a broken copy leaves behind. SQLite would take it for a new database, and the owner for an empty shop.
  if (exists && !create && statSync(path).size === 0)
    throw new ShopkeeperError('shop-damaged', { file: basename(path) })
  return withSqliteFailures(path, () => {
    const writer = new Database(path, { timeout: 2000 }) as unknown as WritableDatabase
    try {
      prepareConnection(writer)
      checkOwner(writer, basename(path))
      writer.pragma('journal_mode = WAL')
      writer.pragma('synchronous = NORMAL')
      migrate(writer)
      const reader: ReadableDatabase = new Database(path, { timeout: 2000 })
      prepareConnection(reader)
      reader.pragma('query_only = ON')
      return { path, reader, writer, close: () => closeBoth(reader, writer) }
    } catch (error) {
      writer.close()
      throw error
    }
  })
}

function prepareConnection(database: Database.Database): void {
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma('trusted_schema = OFF')
}

function closeBoth(reader: ReadableDatabase, writer: WritableDatabase): void {
  reader.close()
  if (writer.inTransaction) writer.exec('ROLLBACK')
  checkpoint(writer)
  writer.close()
}

/**
 * Moves what was committed from the journal into the file itself. Where that cannot be done now (a full disk, a damaged page), the
 * journal keeps it, and the commit stands.
 */
export function checkpoint(writer: WritableDatabase): void {
  try {
    writer.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}

/** Runs `work`, turning SQLite's own errors into failures that say what to do. */
export function withSqliteFailures<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFailure(error, path)
  }
}

/** The failure behind a SQLite error, or the error itself where it is a bug. */
export function asFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const params = { file: basename(path) }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new ShopkeeperError('shop-locked', params)
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return new ShopkeeperError('shop-read-only', params)
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE') {
    return new ShopkeeperError('disk-full', params)
  }
  if (code === 'SQLITE_NOTADB') return new ShopkeeperError('shop-not-a-shop', params)
  if (code.startsWith('SQLITE_CORRUPT')) return new ShopkeeperError('shop-damaged', params)
  return error
}
