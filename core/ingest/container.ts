/** What kind of file this is, told from its bytes: text, a workbook, an archive of tables, or none of these. */
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { ShopkeeperError } from '../contract/reply.ts'
import { fileBytes, memoryBytes, peek } from './byte-source.ts'

/** Unpacked, a file may take this much memory or disk; more is a bomb or a wrong export. */
const MOST_UNPACKED = 1 << 30
const MOST_PACKED = 1 << 28
const UNPACKED_LIMIT_MB = MOST_UNPACKED >> 20

/** One table's worth of bytes: a path, or what was unpacked from an archive. */
export interface Part {
  readonly kind: 'text' | 'workbook'
  /** As the owner sees it: `a.zip/inner.csv` inside an archive. */
  readonly file: string
  readonly origin: string | Uint8Array
  /** The whole workbook, which its library needs at once; null for text. */
  readonly bytes: Uint8Array | null
}

/** Throws `file-missing`, `file-empty`, `file-binary`, `file-not-a-workbook`, `file-encrypted` or `file-too-large`. */
export function openContainer(path: string, name: string): readonly Part[] {
  return partsOf(path, name, extname(name).toLowerCase())
}

function partsOf(origin: string | Uint8Array, file: string, extension: string): readonly Part[] {
  const source = typeof origin === 'string' ? fileBytes(origin, file) : memoryBytes(origin)
  const head = peek(source, 1 << 16)
  if (head.length === 0) throw new ShopkeeperError('file-empty', { file })
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return unpack(origin, file, extension)
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new ShopkeeperError(isEncrypted(origin) ? 'file-encrypted' : 'file-binary', { file })
  if (/^\.xls[xm]$/.test(extension)) throw new ShopkeeperError('file-not-a-workbook', { file })
  if (isBinary(head)) throw new ShopkeeperError('file-binary', { file })
  return [{ kind: 'text', file, origin, bytes: null }]
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** A password-protected workbook is an OLE file with an entry of this name in UTF-16. */
function isEncrypted(origin: string | Uint8Array): boolean {
  const bytes = typeof origin === 'string' ? readWhole(origin, '') : Buffer.from(origin)
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
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

function readWhole(path: string, file: string): Buffer {
  if (statSync(path).size > MOST_PACKED) throw new ShopkeeperError('file-too-large', { file, limit: UNPACKED_LIMIT_MB })
  return readFileSync(path)
}

function unpack(origin: string | Uint8Array, file: string, extension: string): readonly Part[] {
  const bytes = typeof origin === 'string' ? readWhole(origin, file) : origin
  const wrong = /^\.xls[xm]$/.test(extension) ? 'file-not-a-workbook' : 'file-binary'
  if ((bytes[6]! & 1) === 1) throw new ShopkeeperError('file-encrypted', { file })
  const entries = listEntries(bytes, file, wrong)
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) return [{ kind: 'workbook', file, origin, bytes }]
  const tables = entries
    .filter(({ name }) => /\.(?:csv|tsv|txt|xlsx)$/i.test(name) && !name.startsWith('__MACOSX/'))
    .map(({ name }) => name)
  if (wrong === 'file-not-a-workbook' || tables.length === 0) throw new ShopkeeperError(wrong, { file })
  const unpacked = attempt(() => unzipSync(bytes, { filter: ({ name }) => tables.includes(name) }), file, wrong)
  return tables.flatMap((name) => partsOf(unpacked[name]!, `${file}/${entryName(name)}`, extname(name).toLowerCase()))
}

/** The archive's table of contents; nothing is unpacked. Throws `file-too-large` where it would unpack to too much. */
function listEntries(bytes: Uint8Array, file: string, wrong: 'file-not-a-workbook' | 'file-binary'): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  const note = (entry: UnzipFileInfo) => {
    entries.push(entry)
    return false
  }
  attempt(() => unzipSync(bytes, { filter: note }), file, wrong)
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (total > MOST_UNPACKED) throw new ShopkeeperError('file-too-large', { file, limit: UNPACKED_LIMIT_MB })
  return entries
}

function attempt<T>(unzip: () => T, file: string, code: 'file-not-a-workbook' | 'file-binary'): T {
  try {
    return unzip()
  } catch {
    throw new ShopkeeperError(code, { file })
  }
}

/** Chinese systems write entry names in GBK, which the archive library hands on as Latin-1. */
function entryName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name
  return new TextDecoder('gb18030').decode(Buffer.from(name, 'latin1'))
}
