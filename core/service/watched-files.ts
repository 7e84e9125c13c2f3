/** What lies in a watched folder that could be an export. Only looks: names and dates, contents of archives and texts where it must. */
import { createHash } from 'node:crypto'
import { lstat, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ShopkeeperError } from '../contract/reply.ts'
import { openTables, UnrecognisedTable } from '../ingest/open-table.ts'

export interface WatchedFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** When the system last noted a change of contents, name or place, in milliseconds since 1970. */
  readonly changedMs: number
  /** Stands for name, size and date of the contents, and tells nobody what they are. */
  readonly mark: string
}

const tables: ReadonlySet<string> = new Set(['.csv', '.tsv', '.xlsx', '.xlsm', '.xls'])
/** Mostly something else: asked about only where there is a table inside. */
const perhapsTables: ReadonlySet<string> = new Set(['.txt', '.zip'])
/** What browsers put beside or behind a name while the file is on its way. */
const unfinished = ['.crdownload', '.part', '.partial', '.download', '.opdownload', '.tmp']
const AT_ONCE = 64

/** When something was last added to, renamed in or taken from the folder. @throws where it cannot be read */
export async function folderChangedMs(folder: string): Promise<number> {
  return (await stat(folder)).mtimeMs
}

/**
 * Files directly in the folder that could be exports. Left out: hidden ones, links (they may lead elsewhere), lock files of office
 * programs, empty files and those that are still being downloaded. @throws where the folder cannot be read
 */
export async function listExports(folder: string): Promise<readonly WatchedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = new Set(entries.map(({ name }) => name))
  const candidates = entries.filter((entry) => entry.isFile() && couldBeExport(entry.name, names))
  const found: WatchedFile[] = []
  for (let start = 0; start < candidates.length; start += AT_ONCE) {
    const some = candidates.slice(start, start + AT_ONCE)
    for (const file of await Promise.all(some.map(({ name }) => describe(folder, name)))) if (file) found.push(file)
  }
  return found
}

function couldBeExport(name: string, all: ReadonlySet<string>): boolean {
  const extension = extname(name).toLowerCase()
  if (name.startsWith('.') || name.startsWith('~$')) return false
  if (!tables.has(extension) && !perhapsTables.has(extension)) return false
  return !unfinished.some((ending) => all.has(name + ending))
}

/** Null for what is gone by now, or empty: browsers reserve a name with an empty file. */
async function describe(folder: string, name: string): Promise<WatchedFile | null> {
  const path = join(folder, name)
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile() || found.size === 0) return null
  const content = [name, found.size, Math.floor(found.mtimeMs)].join('\0')
  const mark = createHash('sha256').update(content).digest('base64url').slice(0, 16)
  return { path, name, bytes: found.size, changedMs: Math.max(found.mtimeMs, found.ctimeMs), mark }
}

/** Whether it is worth a question: tables by their name, texts and archives by what is in them. */
export async function looksLikeExport({ path, name }: WatchedFile): Promise<boolean> {
  if (tables.has(extname(name).toLowerCase())) return true
  try {
    return (await openTables(path, name, { currency: 'CNY', timezone: 'UTC' })).length > 0
  } catch (error) {
    if (!(error instanceof ShopkeeperError)) throw error
    // An archive with a password is how some platforms send their bills.
    return error instanceof UnrecognisedTable || error.code === 'file-encrypted'
  }
}
