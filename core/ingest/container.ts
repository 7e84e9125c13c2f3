/** What kind of file this is, told from its bytes: text, a workbook, an archive of tables, or none of these. */
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { ShopkeeperError } from '../contract/reply.ts'
import { type ByteRange, type ByteSource, fileRange, memoryRange, peek, wholeBytes } from './byte-source.ts'
import { isMarkup } from './markup-table.ts'
import { type ZipEntry, ZipError, ZipFile } from './zip-file.ts'

/** Unpacked, an archive may hold this much; more is a bomb or a wrong export. */
const MOST_UNPACKED = 1 << 30
/** A workbook inside an archive, and one of the old kind, must be held in memory. */
const MOST_HELD = 64 << 20
const MOST_TABLES = 500

/** One file's worth of tables. */
export interface Part {
  readonly kind: 'text' | 'workbook' | 'old-workbook' | 'markup'
  /** As the owner sees it: `a.zip/inner.csv` inside an archive. */
  readonly file: string
  readonly bytes: ByteSource
  /** The opened archive that a workbook is; null for other kinds. */
  readonly archive: ZipFile | null
}

/** Throws `file-missing`, `file-empty`, `file-binary`, `file-not-a-workbook`, `file-encrypted` or `file-too-large`. */
export function openContainer(path: string, name: string): readonly Part[] {
  const file = shownName(name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new ShopkeeperError('file-missing', { file })
  // A pipe would never end, and a folder cannot be read.
  if (!stat.isFile()) throw new ShopkeeperError('file-binary', { file })
  return partsOf(fileRange(path, file), file, true)
}

function partsOf(range: ByteRange, file: string, outermost: boolean): readonly Part[] {
  const extension = extname(file).toLowerCase()
  const bytes = range.range(0, range.size)
  const head = guarded(file, () => peek(bytes, 1 << 16))
  const archive = null
  if (head.length === 0) throw new ShopkeeperError('file-empty', { file })
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return unpack(range, bytes, file, outermost)
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return [{ kind: oldKind(bytes, file), file, bytes, archive }]
  if (isMarkup(head)) return [{ kind: 'markup', file, bytes, archive }]
  if (/^\.xls[xmb]$/.test(extension)) throw new ShopkeeperError('file-not-a-workbook', { file })
  if (isBinary(head)) throw new ShopkeeperError('file-binary', { file })
  return [{ kind: 'text', file, bytes, archive }]
}

/** Runs a step that reads an archive; an unsound one is no table. */
export function guarded<T>(file: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw error instanceof ZipError ? new ShopkeeperError('file-binary', { file }) : error
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/**
 * Streams inside an OLE file are named in UTF-16: a workbook with a password has `EncryptedPackage`, an old one `Workbook` or `Book`.
 * Other OLE files are documents or mails.
 */
function oldKind(bytes: ByteSource, file: string): 'old-workbook' {
  const limit = MOST_HELD >> 20
  if (bytes.size > MOST_HELD) throw new ShopkeeperError('file-too-large', { file, limit })
  const whole = wholeBytes(bytes)
  const names = (name: string) => whole.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) throw new ShopkeeperError('file-encrypted', { file })
  if (!names('Workbook\0') && !names('Book\0')) throw new ShopkeeperError('file-binary', { file })
  return 'old-workbook'
}

/** Control characters that no text has. UTF-16 is told by its zeros standing at every other byte only. */
function isBinary(head: Uint8Array): boolean {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return false
  let controls = 0
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1]!++
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a)
      controls++
  })
  const [even = 0, odd = 0] = zeros
  const isWide = Math.max(even, odd) > 0.15 * head.length && Math.min(even, odd) < 0.01 * head.length
  return (even + odd > 0 && !isWide) || controls > 0.01 * head.length
}

function unpack(range: ByteRange, bytes: ByteSource, file: string, outermost: boolean): readonly Part[] {
  const isWorkbook = /\.xls[xmb]?$/i.test(file)
  const wrong = isWorkbook ? 'file-not-a-workbook' : 'file-binary'
  const archive = openArchive(range, file, wrong)
  if (archive.entries.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name)))
    return [{ kind: 'workbook', file, bytes, archive }]
  const tables = archive.entries.filter(({ name }) => /\.(?:csv|tsv|txt|xlsx?)$/i.test(name) && !isMacShadow(name))
  if (isWorkbook || !outermost || tables.length === 0 || tables.length > MOST_TABLES)
    throw new ShopkeeperError(wrong, { file })
  return tables.flatMap((entry) => partsInside(archive, entry, `${file}/${shownName(entry.name)}`))
}

function openArchive(range: ByteRange, file: string, wrong: 'file-not-a-workbook' | 'file-binary'): ZipFile {
  try {
    const archive = new ZipFile(range)
    if (archive.entries.some(({ encrypted }) => encrypted)) throw new ShopkeeperError('file-encrypted', { file })
    const total = archive.entries.reduce((sum, { size }) => sum + size, 0)
    if (total > MOST_UNPACKED) throw new ShopkeeperError('file-too-large', { file, limit: MOST_UNPACKED >> 20 })
    return archive
  } catch (error) {
    throw error instanceof ZipError ? new ShopkeeperError(wrong, { file }) : error
  }
}

function isMacShadow(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)\._[^/]*$/.test(name)
}

/** A workbook must be held, since its own contents stand at its end; text is unpacked as it is read. */
function partsInside(archive: ZipFile, entry: ZipEntry, file: string): readonly Part[] {
  const bytes = guarded(file, () => archive.bytes(entry))
  const head = guarded(file, () => peek(bytes, 4))
  const held = startsWith(head, [0x50, 0x4b]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])
  if (!held) return partsOf({ size: entry.size, range: () => bytes }, file, false)
  if (entry.size > MOST_HELD) throw new ShopkeeperError('file-too-large', { file, limit: MOST_HELD >> 20 })
  return partsOf(memoryRange(guarded(file, () => wholeBytes(bytes))), file, false)
}

/**
 * A name that is safe to show: no way out of its folder, no drive, no characters that hide others or turn the line around.
 * @example shownName('..\\C:\\a\u202Egpj.csv') // 'C/agpj.csv'
 */
export function shownName(name: string): string {
  const parts = name
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufeff\u2028\u2029]/gu, '')
    .split(/[\\/]/)
    .map((part) => part.trim().replace(/^([A-Za-z]):$/, '$1'))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return [...parts.join('/')].slice(-200).join('') || 'table'
}
