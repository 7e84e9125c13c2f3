import { ShopkeeperError } from '../contract/reply.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { firstSchema, orderIndices } from './migrations/0001-first-schema.ts'
import { secondSchema } from './migrations/0002-people-goods-visits.ts'
import { thirdSchema } from './migrations/0003-plans-and-lists.ts'
import { fourthSchema } from './migrations/0004-plan-as-sent.ts'

/** "Shop" in ASCII: tells a shop file from any other SQLite file (`PRAGMA application_id`). */
export const applicationId = 0x53686f70

const migrations: readonly ((database: WritableDatabase) => void)[] = [
  (database) => void database.exec(firstSchema + orderIndices),
  (database) => void database.exec(secondSchema),
  (database) => void database.exec(thirdSchema),
  (database) => void database.exec(fourthSchema),
]

/** The schema that this program writes. */
export const schemaVersion = migrations.length

/**
 * Only reads, so that a file that is not ours stays as it is to the byte.
 * @throws ShopkeeperError `shop-newer` where the file is ahead of this program, `shop-not-a-shop` where it is another program's.
 */
export function checkOwner(database: ReadableDatabase, file: string): void {
  const found = versionOf(database)
  const owner = database.pragma('application_id', { simple: true }) as number
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (owner !== applicationId && !(isEmpty && owner === 0)) throw new ShopkeeperError('shop-not-a-shop', { file })
  if (found > schemaVersion) throw new ShopkeeperError('shop-newer', { file, found, known: schemaVersion })
}

/** Brings a shop file to `schemaVersion`, one numbered step at a time, all in one transaction. */
export function migrate(database: WritableDatabase): void {
  if (versionOf(database) === schemaVersion) return
  const steps = database.transaction(() => {
    // Asked again under the lock: another process may have brought the file up meanwhile.
    for (const step of migrations.slice(versionOf(database))) step(database)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${schemaVersion}`)
  })
  steps.immediate()
}

function versionOf(database: ReadableDatabase): number {
  return database.pragma('user_version', { simple: true }) as number
}
