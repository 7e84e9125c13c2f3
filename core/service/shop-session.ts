/** One open shop: its database, what was derived from it, and the rule that only one piece of work writes at a time. */
import { ShopkeeperError } from '../contract/reply.ts'
import {
  type Attempt,
  type AttemptRow,
  beginAttempt,
  dropAttempt,
  finishAttempt,
  isAtRest,
  listAttempts,
} from '../storage/attempt-store.ts'
import {
  asFailure,
  checkpoint,
  type ReadableDatabase,
  type ShopDatabase,
  type WritableDatabase,
} from '../storage/database.ts'
import { bumpRevision, type RevisionName, readRevision } from '../storage/settings-store.ts'

export interface ShopSession {
  readonly shopId: string
  readonly path: string
  readonly reader: ReadableDatabase
  /**
   * Derived values by name, kept until the shop's contents change. `since` 'data': what rests on imports, rules, identity and settings
   * alone, and so outlives a change of campaigns, saved groups and other notes.
   */
  cached<T>(name: string, compute: () => T, since?: RevisionName): T
  /**
   * A short change in one transaction. `touches` 'notes': only what the owner keeps beside the data.
   * @throws ShopkeeperError `busy` while an import or undo is under way.
   */
  change<T>(work: (database: WritableDatabase) => T, touches?: 'data' | 'notes'): T
  /** A short change of something that no figure rests on: what was derived stays. @throws ShopkeeperError `busy` as `change` */
  note(work: (database: WritableDatabase) => void): void
  /**
   * A long change in one transaction: committed when `work` is done and `keep` is true, else rolled back. Readers see the old state
   * until the commit. What is kept leaves word of itself (`attempt`) until it is over, so that a crash can be told of.
   */
  longChange<T>(keep: boolean, work: (database: WritableDatabase) => Promise<T>, attempt?: Attempt): Promise<T>
  /** Long changes that a crash cut off; empty while one is under way here or elsewhere. */
  interrupted(): readonly AttemptRow[]
  close(): void
}

export function createShopSession(shopId: string, database: ShopDatabase): ShopSession {
  const { path, reader, writer } = database
  const derived = { all: derivedValues('all'), data: derivedValues('data') }
  let isWriting = false

  function derivedValues(since: RevisionName) {
    const values = new Map<string, unknown>()
    let at = -1
    return () => {
      const revision = readRevision(reader, since)
      if (revision !== at) values.clear()
      at = revision
      return values
    }
  }

  function cached<T>(name: string, compute: () => T, since: RevisionName = 'all'): T {
    const values = derived[since]()
    if (!values.has(name)) values.set(name, compute())
    return values.get(name) as T
  }

  function change<T>(work: (database: WritableDatabase) => T, touches: 'data' | 'notes' = 'data'): T {
    return atomically(() => {
      const result = work(writer)
      bumpRevision(writer, touches === 'data')
      return result
    })
  }

  function atomically<T>(work: () => T): T {
    if (isWriting) throw new ShopkeeperError('busy')
    try {
      return writer.transaction(work)()
    } catch (error) {
      throw asFailure(error, path)
    }
  }

  async function longChange<T>(
    keep: boolean,
    work: (database: WritableDatabase) => Promise<T>,
    attempt?: Attempt,
  ): Promise<T> {
    if (isWriting) throw new ShopkeeperError('busy')
    isWriting = true
    let attemptId: number | null = null
    try {
      if (keep && attempt) attemptId = beginAttempt(writer, attempt)
      // Our own statements remove children before parents; checking each removed parent against a million lines takes minutes.
      writer.pragma('foreign_keys = OFF')
      writer.exec('BEGIN IMMEDIATE')
      const result = await work(writer)
      if (keep) bumpRevision(writer, true)
      if (attemptId !== null) finishAttempt(writer, attemptId)
      writer.exec(keep ? 'COMMIT' : 'ROLLBACK')
      return result
    } catch (error) {
      if (writer.open && writer.inTransaction) writer.exec('ROLLBACK')
      throw asFailure(error, path)
    } finally {
      isWriting = false
      if (writer.open) {
        writer.pragma('foreign_keys = ON')
        if (attemptId !== null) forget(attemptId)
        if (keep) checkpoint(writer)
      }
    }
  }

  /** Where this fails too (a full disk), the word stays, and the next start says that nothing was kept: which is true. */
  function forget(attemptId: number): void {
    try {
      dropAttempt(writer, attemptId)
    } catch (error) {
      if (!(asFailure(error, path) instanceof ShopkeeperError)) throw error
    }
  }

  function interrupted(): readonly AttemptRow[] {
    if (isWriting) return []
    const attempts = listAttempts(reader)
    return attempts.length > 0 && isAtRest(writer) ? attempts : []
  }

  return {
    shopId,
    path,
    reader,
    cached,
    change,
    note: (work) => atomically(() => work(writer)),
    longChange,
    interrupted,
    close: () => database.close(),
  }
}
