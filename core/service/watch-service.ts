/**
 * A folder that the owner lets the app look into: what is new there and could be an export is asked about. It only looks: nothing
 * is imported, moved or removed by it.
 *
 * It looks every other second, and cheaply: as long as the folder's own date stands still, one question to the system is all.
 * Change notices of the operating systems are not used, for they differ, get lost on network disks and name no files on some.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CoreEvent } from '../contract/events.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { WatchView } from '../contract/view/watch.ts'
import { readRevision } from '../storage/settings-store.ts'
import { importedHashes, readWatch, type StoredWatch, writeWatch } from '../storage/watch-store.ts'
import { hashFile } from './import-file.ts'
import type { ShopSession } from './shop-session.ts'
import { folderChangedMs, listExports, looksLikeExport, type WatchedFile } from './watched-files.ts'

export interface WatchTimes {
  /** Between two looks. */
  readonly everyMs: number
  /** For so long a file must stand still before it counts. */
  readonly settledMs: number
  /** A look at every file at least this often: one that is written over in place leaves its folder's date alone. */
  readonly wholeMs: number
}

export interface WatchHost {
  /** The open shop, or null. */
  session(): ShopSession | null
  readonly files: {
    mint(path: string, name?: string): string
    find(fileId: string): { readonly path: string; readonly name: string } | null
  }
  /** Files that the app itself wrote for the owner: no news to them where they come to lie in the folder. */
  ownFiles(): readonly string[]
  emit(event: CoreEvent): void
  readonly now: () => Date
  readonly report: (bug: unknown, doing: string) => void
  readonly times?: WatchTimes
}

export interface Watch {
  /** Looks, and answers what waits. The first call begins the watch, which then goes on by itself while a shop is open. */
  read(): Promise<WatchView>
  /** @throws ShopkeeperError `not-found` for an unknown reference or what is no folder, `busy` during an import */
  choose(folderId: string): Promise<WatchView>
  /** @throws ShopkeeperError `busy` during an import */
  stop(): Promise<WatchView>
  dismiss(fileIds: readonly string[]): Promise<WatchView>
  /** Ends the watch; a look that is under way is waited for. */
  close(): Promise<void>
}

const usualTimes: WatchTimes = { everyMs: 2_000, settledMs: 2_000, wholeMs: 60_000 }

interface Waiting {
  readonly fileId: string
  readonly seenAt: string
  readonly file: WatchedFile
}

/** What is known of the folder while one shop is open. */
interface Folder {
  readonly session: ShopSession
  readonly path: string
  readonly answered: Set<string>
  /** Whether `answered` or `toldGone` is still to be written down. */
  unsaved: boolean
  toldGone: boolean
  isThere: boolean
  readonly waiting: Map<string, Waiting>
  /** By mark, when a file was first seen in this state. */
  firstSeen: Map<string, number>
  /** By mark: no table inside, which changes only with the file. */
  readonly ruledOut: Set<string>
  listed: {
    readonly folderMs: number
    readonly at: number
    readonly revision: number
    readonly settled: boolean
  } | null
}

export function createWatch(host: WatchHost): Watch {
  const { everyMs, settledMs, wholeMs } = host.times ?? usualTimes
  let folder: Folder | null = null
  let timer: NodeJS.Timeout | null = null
  /** Looks and changes come one after the other. */
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  function begin(): void {
    if (timer || closed) return
    // A watch alone must not keep a command from ending.
    timer = setTimeout(async () => {
      try {
        await inTurn(look)
        timer = null
        begin()
      } catch (error) {
        // Told once: the watch rests until somebody asks again.
        timer = null
        host.report(error, 'watch')
      }
    }, everyMs).unref()
  }

  /** The folder of the open shop: known from before, or as the shop has it. */
  function current(): Folder | null {
    const session = host.session()
    if (!session) return null
    const stored = readWatch(session.reader)
    if (!stored) return null
    if (folder?.session !== session || folder.path !== stored.path) folder = folderOf(session, stored)
    return folder
  }

  async function look(): Promise<void> {
    const known = current()
    folder = known
    if (!known) return
    const before = [...known.waiting.keys()].join()
    known.isThere = await listAgain(known).then(() => true, unlessBug(false))
    // Another shop may have been opened meanwhile, and this one closed.
    if (host.session() !== known.session) return
    if (!known.isThere) forgetFiles(known)
    tellGone(known)
    if ([...known.waiting.keys()].join() !== before) host.emit({ name: 'watch/found', data: viewOf(known) })
    save(known)
  }

  /** @throws where the folder cannot be read */
  async function listAgain(known: Folder): Promise<void> {
    const at = Date.now()
    const revision = readRevision(known.session.reader)
    const folderMs = await folderChangedMs(known.path)
    const last = known.listed
    const isSame = last?.folderMs === folderMs && last.settled && last.revision === revision
    if (isSame && at - last.at < wholeMs) return
    const files = await listExports(known.path)
    const found = new Map(files.map((file) => [file.mark, file]))
    known.firstSeen = new Map([...found.keys()].map((mark) => [mark, known.firstSeen.get(mark) ?? at]))
    let settled = true
    for (const [mark, file] of found) {
      if (known.answered.has(mark) || known.ruledOut.has(mark)) continue
      if (host.session() !== known.session) return
      if (!isSettled(known, file, at)) settled = false
      else await consider(known, file)
    }
    for (const mark of known.waiting.keys())
      if (!found.has(mark) || known.answered.has(mark)) known.waiting.delete(mark)
    known.listed = { folderMs, at, revision, settled }
  }

  /** Still for long enough by the system's word; or by our own, where the clock of a network disk is ahead. */
  function isSettled(known: Folder, { mark, changedMs }: WatchedFile, at: number): boolean {
    return at - changedMs >= settledMs || at - (known.firstSeen.get(mark) ?? at) >= settledMs
  }

  async function consider(known: Folder, file: WatchedFile): Promise<void> {
    try {
      if (await isKnownContent(known.session, file)) answer(known, file.mark)
      else if (known.waiting.has(file.mark)) return
      else if (!(await looksLikeExport(file))) known.ruledOut.add(file.mark)
      else {
        const fileId = host.files.mint(file.path, file.name)
        known.waiting.set(file.mark, { fileId, seenAt: host.now().toISOString(), file })
      }
    } catch (error) {
      // Gone, or in the hands of another program: the next look at all files will tell.
      if (isRefusal(error)) return
      // One odd file must not end the watch over the others.
      known.ruledOut.add(file.mark)
      host.report(error, 'watch')
    }
  }

  /** The very bytes are imported already, or came from this app. Only files of equal size are read for it. */
  async function isKnownContent({ reader }: ShopSession, { path, bytes }: WatchedFile): Promise<boolean> {
    // Asked before anything is waited for, while the shop is open for sure.
    const imported = importedHashes(reader, bytes)
    const own = await sameSize(host.ownFiles(), bytes)
    if (own.length + imported.length === 0) return false
    const hash = await hashFile(path)
    if (imported.includes(hash)) return true
    for (const each of own) if ((await hashFile(each).catch(() => null)) === hash) return true
    return false
  }

  function tellGone(known: Folder): void {
    if (known.isThere === !known.toldGone) return
    known.toldGone = !known.isThere
    known.unsaved = true
    if (known.toldGone) host.emit({ name: 'watch/lost', data: { folderName: nameOf(known.path) } })
  }

  /** Writes down what was answered; during an import that waits for a later look. */
  function save(known: Folder): void {
    if (!known.unsaved) return
    // Marks of files that are gone would only pile up; of a folder that is gone, nobody knows.
    const still = [...known.answered].filter((mark) => !known.isThere || known.firstSeen.has(mark))
    try {
      known.session.note((database) =>
        writeWatch(database, { path: known.path, answered: still, toldGone: known.toldGone }),
      )
      known.unsaved = false
    } catch (error) {
      if (!(error instanceof ShopkeeperError)) throw error
    }
  }

  function needSession(): ShopSession {
    const session = host.session()
    if (!session) throw new ShopkeeperError('no-shop-open')
    return session
  }

  async function choose(folderId: string): Promise<WatchView> {
    const session = needSession()
    const path = host.files.find(folderId)?.path
    const files = path === undefined ? null : await listExports(path).catch(unlessBug(null))
    if (path === undefined || files === null) throw new ShopkeeperError('not-found')
    if (host.session() !== session) throw new ShopkeeperError('busy')
    const stored: StoredWatch = { path, answered: files.map(({ mark }) => mark), toldGone: false }
    session.note((database) => writeWatch(database, stored))
    folder = folderOf(session, stored)
    begin()
    await look()
    return viewOf(folder)
  }

  async function stop(): Promise<WatchView> {
    needSession().note((database) => writeWatch(database, null))
    folder = null
    return viewOf(null)
  }

  async function dismiss(fileIds: readonly string[]): Promise<WatchView> {
    needSession()
    const known = current()
    if (!known) return viewOf(null)
    for (const [mark, { fileId }] of known.waiting) {
      if (!fileIds.includes(fileId)) continue
      answer(known, mark)
    }
    save(known)
    return viewOf(known)
  }

  return {
    read: () =>
      inTurn(async () => {
        needSession()
        begin()
        await look()
        return viewOf(folder)
      }),
    choose: (folderId) => inTurn(() => choose(folderId)),
    stop: () => inTurn(stop),
    dismiss: (fileIds) => inTurn(() => dismiss(fileIds)),
    async close() {
      closed = true
      if (timer) clearTimeout(timer)
      await turn
      if (folder && folder.session === host.session()) save(folder)
    },
  }
}

function answer(known: Folder, mark: string): void {
  known.waiting.delete(mark)
  known.answered.add(mark)
  known.unsaved = true
}

/** Whether the system refused: no such file or folder, no right to it, in use. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Turns a refusal of the system into `value`; anything else is a bug and is thrown on. */
function unlessBug<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isRefusal(error)) return value
    throw error
  }
}

function forgetFiles(known: Folder): void {
  known.waiting.clear()
  known.listed = null
}

function folderOf(session: ShopSession, { path, answered, toldGone }: StoredWatch): Folder {
  return {
    session,
    path,
    answered: new Set(answered),
    unsaved: false,
    toldGone,
    isThere: true,
    waiting: new Map(),
    firstSeen: new Map(),
    ruledOut: new Set(),
    listed: null,
  }
}

function viewOf(folder: Folder | null): WatchView {
  if (!folder) return { folderName: null, isFolderThere: true, waiting: [] }
  const waiting = [...folder.waiting.values()].map(({ fileId, seenAt, file }) => ({ fileId, name: file.name, seenAt }))
  return { folderName: nameOf(folder.path), isFolderThere: folder.isThere, waiting }
}

/** The root of a disk has no name but its path. */
function nameOf(path: string): string {
  return basename(path) || path
}

async function sameSize(paths: readonly string[], bytes: number): Promise<readonly string[]> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path)
        .then(({ size }) => size)
        .catch(() => -1),
    ),
  )
  return paths.filter((_, index) => sizes[index] === bytes)
}
