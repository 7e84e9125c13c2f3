/**
 * Finds tags in the bytes of a worksheet without building a tree. Names lose their prefix; entities are the five of XML and numbers.
 * A document type is refused: spreadsheets have none, and it is where entities that grow and files from elsewhere come in.
 */
import { ShopkeeperError } from '../contract/reply.ts'

const LESS = 0x3c
const MORE = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
const BANG = 0x21
const QUESTION = 0x3f
const BLANK = 0x20
const LONGEST = 8 << 20

export interface XmlVisitor {
  /** A tag begins an element; its attributes stand in `bytes` from `from` to `to`. */
  open(name: number, bytes: Buffer, from: number, to: number): void
  /** An element ends; `from` to `to` is the text since the last tag, entities unresolved. An empty tag closes at once. */
  close(name: number, bytes: Buffer, from: number, to: number): void
}

/** Thrown for what is no XML of a spreadsheet. */
export class XmlError extends Error {}

/** Names are compared as numbers: making strings of a million tags would take longer than finding them. */
export function nameCode(name: string): number {
  let code = 0
  for (let i = 0; i < name.length; i++) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0
  return code
}

export class XmlScanner {
  private rest: Buffer = Buffer.alloc(0)
  private nameEnd = 0
  private readonly visitor: XmlVisitor
  private readonly file: string

  constructor(visitor: XmlVisitor, file: string) {
    this.visitor = visitor
    this.file = file
  }

  /** Takes the next bytes of the document. Throws `file-line-too-long` where one cell would be over 8 MB. */
  feed(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const used = this.scan(bytes)
    if (bytes.length - used > LONGEST) throw new ShopkeeperError('file-line-too-long', { file: this.file, line: 1 })
    this.rest = bytes.subarray(used)
  }

  /** Returns where the text begins that must be seen again together with what follows. */
  private scan(bytes: Buffer): number {
    let text = 0
    let at = 0
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) at++
      if (at + 1 >= bytes.length) return text
      const next = bytes[at + 1]!
      if (next === BANG || next === QUESTION) {
        const after = afterAside(bytes, at, next)
        if (after < 0) return text
        at = after
        continue
      }
      const end = tagEnd(bytes, at + 1)
      if (end < 0) return text
      if (next === SLASH) this.visitor.close(this.nameAt(bytes, at + 2, end), bytes, text, at)
      else this.element(bytes, at + 1, end)
      at = end + 1
      text = at
    }
  }

  private element(bytes: Buffer, from: number, end: number): void {
    const code = this.nameAt(bytes, from, end)
    const empty = bytes[end - 1] === SLASH
    this.visitor.open(code, bytes, this.nameEnd, empty ? end - 1 : end)
    if (empty) this.visitor.close(code, bytes, end, end)
  }

  /** The name's code; where it ends stays in `nameEnd`. */
  private nameAt(bytes: Buffer, from: number, end: number): number {
    let code = 0
    let at = from
    for (; at < end; at++) {
      const byte = bytes[at]!
      if (byte <= BLANK || byte === SLASH) break
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0
    }
    this.nameEnd = at
    return code
  }
}

/** Where a comment, an instruction or literal text ends; −1 where that is not known yet. */
function afterAside(bytes: Buffer, at: number, kind: number): number {
  if (kind === QUESTION) return endOf(bytes, '?>', at + 2)
  if (bytes.length < at + 9) return -1
  const begin = bytes.toString('latin1', at, at + 9)
  if (begin.startsWith('<!--')) return endOf(bytes, '-->', at + 4)
  if (begin === '<![CDATA[') return endOf(bytes, ']]>', at + 9)
  throw new XmlError('document type')
}

function endOf(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1')
  return at < 0 ? -1 : at + mark.length
}

function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === MORE) return at
    else if (byte === DOUBLE || byte === SINGLE) quote = byte
  }
  return -1
}

/** Calls `visit` with each attribute's name (by `nameCode`, without prefix) and where its value stands. */
export function eachAttribute(
  bytes: Buffer,
  from: number,
  to: number,
  visit: (name: number, from: number, to: number, bytes: Buffer) => void,
): void {
  let code = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte <= BLANK || byte === COLON) code = 0
    else if (byte !== EQUALS) code = (Math.imul(code, 31) + byte) | 0
    else {
      let open = at + 1
      while (open < to && bytes[open]! <= BLANK) open++
      const quote = bytes[open]
      if (quote !== DOUBLE && quote !== SINGLE) return
      let close = open + 1
      while (close < to && bytes[close] !== quote) close++
      visit(code, open + 1, close, bytes)
      code = 0
      at = close
    }
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The text with its entities resolved; unknown ones stay as they are, and what is no character reads as U+FFFD. */
export function resolveEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()]! : whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** The text of an element of a spreadsheet, where `_x000D_` too stands for a character. */
export function xmlText(bytes: Buffer, from: number, to: number): string {
  const raw = bytes.toString('utf8', from, to)
  const plain = raw.includes('<!')
    ? raw.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text?: string) =>
        (text ?? '').replaceAll('&', '&amp;'),
      )
    : raw
  const resolved = plain.includes('&') ? resolveEntities(plain) : plain
  if (!resolved.includes('_x')) return resolved
  const unescaped = resolved.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return unescaped.replace(/\p{Surrogate}/gu, '\ufffd')
}
