/** The folder of shops, and the one that is open. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ShopView } from '../contract/view/shop.ts'
import { dayToText } from '../model/day.ts'
import { asFailure, openShopDatabase, withSqliteFailures } from '../storage/database.ts'
import { readFacts } from '../storage/facts-store.ts'
import { readSetting, writeSetting } from '../storage/settings-store.ts'
import { readSettings, updateSettings } from './settings-service.ts'
import { createShopSession, type ShopSession } from './shop-session.ts'

/** Currency and zone that nobody chose are taken from the first file. */
export interface ShopBasics {
  readonly name: string
  readonly currency?: string
  readonly timezone?: string
}

export interface Workspace {
  /** Newest first. Files that cannot be opened are left out, not removed. */
  list(): { readonly shops: readonly ShopView[]; readonly openShopId: string | null }
  create(basics: ShopBasics): ShopView
  open(shopId: string): ShopView
  /** Opens a file anywhere; `basics` are for a file that does not exist yet. */
  openFile(path: string, options: { readonly create: boolean; readonly basics?: ShopBasics }): ShopView
  read(): ShopView | null
  /** The open shop. @throws ShopkeeperError `no-shop-open` */
  describe(): ShopView
  remove(shopId: string): void
  /** @throws ShopkeeperError `no-shop-open` */
  session(): ShopSession
  /** The open shop, or null. */
  current(): ShopSession | null
  /** What is behind an error of the open shop's file, as `asFailure` has it. */
  explain(error: unknown): unknown
  close(): void
}

const extension = '.shop'

export function createWorkspace(folder: string): Workspace {
  mkdirSync(folder, { recursive: true })
  /** Shops outside the folder that were opened by path in this run. */
  const elsewhere = new Map<string, string>()
  let current: ShopSession | null = null
  /** Two shops used within one millisecond still have an order. */
  let lastTouch = 0

  const idOf = (path: string) =>
    resolve(path) === resolve(folder, basename(path))
      ? basename(path, extension)
      : `elsewhere-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16)}`

  function pathOf(shopId: string): string {
    const known = elsewhere.get(shopId)
    if (known) return known
    const path = join(folder, `${shopId}${extension}`)
    if (basename(shopId) !== shopId || !existsSync(path)) throw new ShopkeeperError('not-found')
    return path
  }

  function openFile(
    path: string,
    { create, basics }: { readonly create: boolean; readonly basics?: ShopBasics },
  ): ShopView {
    const shopId = idOf(path)
    if (current?.shopId === shopId) return describe(current)
    const isNew = !existsSync(path)
    const opened = createShopSession(shopId, openShopDatabase(path, { create }))
    try {
      if (isNew && basics) updateSettings(opened, basics)
      const view = withSqliteFailures(path, () => describe(opened))
      close()
      current = opened
      touch(path)
      if (shopId.startsWith('elsewhere-')) elsewhere.set(shopId, path)
      return view
    } catch (error) {
      // A file that opens but cannot be read must not take the place of the shop that is open.
      opened.close()
      if (isNew) removeFile(path)
      throw error
    }
  }

  function create(basics: ShopBasics): ShopView {
    const path = join(folder, `${fileNameFor(basics.name)}${extension}`)
    if (existsSync(path)) throw new ShopkeeperError('shop-exists', { name: basics.name })
    return openFile(path, { create: true, basics })
  }

  function list() {
    const files = readdirSync(folder).filter((name) => name.endsWith(extension))
    const byAge = files.map((name) => join(folder, name)).sort((a, b) => usedAt(b) - usedAt(a))
    const shops = [...byAge, ...elsewhere.values()].flatMap((path) => {
      const shopId = idOf(path)
      return current?.shopId === shopId ? viewOf(current) : peek(shopId, path)
    })
    return { shops, openShopId: current?.shopId ?? null }
  }

  function peek(shopId: string, path: string): ShopView[] {
    try {
      const session = createShopSession(shopId, openShopDatabase(path, { create: false }))
      try {
        return viewOf(session)
      } finally {
        session.close()
      }
    } catch {
      return []
    }
  }

  /** Nothing where the file cannot be read: one damaged shop must not hide the others. */
  function viewOf(session: ShopSession): ShopView[] {
    try {
      return [describe(session)]
    } catch {
      return []
    }
  }

  function remove(shopId: string): void {
    const path = pathOf(shopId)
    if (current?.shopId === shopId) close()
    removeFile(path)
    elsewhere.delete(shopId)
  }

  function close(): void {
    if (!current) return
    current.close()
    touch(current.path)
    current = null
  }

  /** The list is in the order of use, and a shop that was only looked at does not change its file. */
  function touch(path: string): void {
    lastTouch = Math.max(Date.now(), lastTouch + 1)
    try {
      utimesSync(path, lastTouch / 1000, lastTouch / 1000)
    } catch {
      // A file that is gone, or a colleague's that we may write but not date: the order of a list is not worth a failure.
    }
  }

  function session(): ShopSession {
    if (!current) throw new ShopkeeperError('no-shop-open')
    return current
  }

  return {
    list,
    create,
    open: (shopId) => openFile(pathOf(shopId), { create: false }),
    openFile,
    read: () => (current ? describe(current) : null),
    describe: () => describe(session()),
    remove,
    session,
    current: () => current,
    explain: (error) => (current ? asFailure(error, current.path) : error),
    close,
  }
}

/** Marks the open shop as a sample, so that the page can offer to remove it. */
export function markSample(session: ShopSession, language: 'zh' | 'en'): void {
  session.change((database) => writeSetting(database, 'sample', language))
}

function describe(session: ShopSession): ShopView {
  const { name, currency, timezone } = readSettings(session)
  const facts = session.cached('facts', () => readFacts(session.reader))
  return {
    shopId: session.shopId,
    name: name || basename(session.path, extension),
    currency,
    timezone,
    sample: readSetting<'zh' | 'en'>(session.reader, 'sample'),
    orders: facts.orders,
    customers: facts.customers,
    lastOrderDay: facts.lastOrderDay === null ? null : dayToText(facts.lastOrderDay),
  }
}

function removeFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

function usedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** @throws ShopkeeperError `shop-name-invalid` for what no file system takes. */
function fileNameFor(name: string): string {
  const trimmed = name.trim()
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(trimmed)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what file systems refuse.
  const holdsRefused = /[\u0000-\u001f<>:"/\\|?*]/.test(trimmed) || /\p{Surrogate}/u.test(trimmed)
  const isRefused = trimmed === '' || holdsRefused || /^\.|[. ]$/.test(trimmed)
  if (isReserved || isRefused || trimmed.startsWith('elsewhere-')) {
    throw new ShopkeeperError('shop-name-invalid', { name: trimmed })
  }
  return trimmed
}
