/**
 * Finds rows and cells in the bytes of a CSV file without decoding them. The delimiters in use (comma, semicolon, tab), quotes and
 * line ends never occur inside a character of UTF-8, GB18030, Big5, Shift_JIS or Windows-1252, so the bytes can be searched as they
 * are. RFC 4180 with its usual liberties: any line end, text after a closing quote, a last line without an end.
 */
import { ShopkeeperError } from '../contract/reply.ts'
import type { ByteSource } from './byte-source.ts'
import { type CellBlock, DOUBLED, PLAIN, STRAY } from './cell-block.ts'

export interface CsvDialect {
  /** One ASCII character. */
  readonly delimiter: string
  /** False where a quotation mark is data, as in Amazon's files. */
  readonly quotes: boolean
}

export interface LineEnds {
  lf: number
  crlf: number
  cr: number
}

const LONGEST_ROW = 8 << 20
const CHUNK = 1 << 20
const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const INCOMPLETE = -1

/** Yields the rows of `source`. Throws `file-line-too-long` for a row over 8 MB. */
export function* scanCsv(
  source: ByteSource,
  { delimiter, quotes }: CsvDialect,
  about: { readonly file: string; readonly encoding: string; readonly lineEnds?: LineEnds },
): Generator<CellBlock, void> {
  const reader = source.open()
  const scanner = new RowScanner(delimiter.charCodeAt(0), quotes, about.lineEnds ?? { lf: 0, crlf: 0, cr: 0 })
  let buffer: Buffer = Buffer.allocUnsafe(2 * CHUNK)
  let have = 0
  try {
    for (let final = false; !final; ) {
      if (buffer.length - have < CHUNK) buffer = grown(buffer, have)
      const count = reader.read(buffer, have)
      final = count === 0
      have += count
      const consumed = scanner.scan(buffer, have, final)
      if (scanner.rows > 0) yield scanner.block(buffer, about.encoding, reader.position(), final)
      if (consumed === 0 && have > LONGEST_ROW)
        throw new ShopkeeperError('file-line-too-long', { file: about.file, line: scanner.nextLine })
      buffer.copyWithin(0, consumed, have)
      have -= consumed
    }
  } finally {
    reader.close()
  }
}

function grown(buffer: Buffer, have: number): Buffer {
  const larger = Buffer.allocUnsafe(buffer.length * 2)
  buffer.copy(larger, 0, 0, have)
  return larger
}

class RowScanner {
  rows = 0
  /** Physical line where the next row begins. */
  nextLine = 1
  private cells = 0
  private linesInside = 0
  private ending: CellBlock['ending'] = 'more'
  private start = new Int32Array(1 << 16)
  private end = new Int32Array(1 << 16)
  private quoting = new Uint8Array(1 << 16)
  private rowStart = new Int32Array(1 << 13)
  private line = new Int32Array(1 << 13)
  private readonly delimiter: number
  private readonly quotes: boolean
  private readonly lineEnds: LineEnds

  constructor(delimiter: number, quotes: boolean, lineEnds: LineEnds) {
    this.delimiter = delimiter
    this.quotes = quotes
    this.lineEnds = lineEnds
  }

  /** Finds the whole rows among the first `have` bytes; returns where the first incomplete one begins. */
  scan(bytes: Buffer, have: number, final: boolean): number {
    this.rows = 0
    this.cells = 0
    let at = 0
    while (at < have) {
      this.linesInside = 0
      const after = this.scanRow(bytes, at, have, final)
      if (after === INCOMPLETE) break
      this.closeRow()
      at = after
    }
    this.cells = this.rowStart[this.rows]!
    return at
  }

  block(bytes: Buffer, encoding: string, bytesRead: number, final: boolean): CellBlock {
    const { rows, rowStart, line, start, end, quoting } = this
    const ending = final ? this.ending : 'more'
    return { bytes, encoding, rows, rowStart, line, start, end, quoting, ending, bytesRead }
  }

  private closeRow(): void {
    if (this.rows + 2 > this.line.length) {
      this.line = doubled(this.line)
      this.rowStart = doubled(this.rowStart)
    }
    this.line[this.rows] = this.nextLine
    this.rowStart[++this.rows] = this.cells
    this.nextLine += 1 + this.linesInside
  }

  private scanRow(bytes: Buffer, from: number, have: number, final: boolean): number {
    for (let at = from; ; at++) {
      const after =
        this.quotes && bytes[at] === QUOTE && at < have
          ? this.scanQuoted(bytes, at, have, final)
          : this.scanPlain(bytes, at, have, final, at, PLAIN)
      if (after === INCOMPLETE) return INCOMPLETE
      if (after >= have || bytes[after] !== this.delimiter) return this.scanLineEnd(bytes, after, have, final)
      at = after
    }
  }

  /** Reads on to the cell's end; the cell begins at `start`. */
  private scanPlain(bytes: Buffer, from: number, have: number, final: boolean, start: number, quoting: number): number {
    const { delimiter } = this
    let at = from
    for (; at < have; at++) {
      const byte = bytes[at]
      if (byte === delimiter || byte === LF || byte === CR) break
    }
    if (at >= have && !final) return INCOMPLETE
    this.addCell(start, at, quoting)
    return at
  }

  private scanQuoted(bytes: Buffer, open: number, have: number, final: boolean): number {
    let quoting = PLAIN
    let at = open + 1
    for (; at < have; at++) {
      const byte = bytes[at]
      if (byte === LF) this.linesInside++
      if (byte !== QUOTE) continue
      if (at + 1 >= have || bytes[at + 1] !== QUOTE) break
      quoting = DOUBLED
      at++
    }
    if (at + 1 >= have && !final) return INCOMPLETE
    if (at >= have) {
      this.ending = 'in-quotes'
      this.addCell(open + 1, have, quoting)
      return have
    }
    const next = bytes[at + 1]
    if (at + 1 < have && next !== this.delimiter && next !== LF && next !== CR)
      return this.scanPlain(bytes, at + 1, have, final, open, STRAY)
    this.addCell(open + 1, at, quoting)
    return at + 1
  }

  private scanLineEnd(bytes: Buffer, at: number, have: number, final: boolean): number {
    if (at >= have) {
      if (this.ending !== 'in-quotes') this.ending = 'no-line-end'
      return have
    }
    if (bytes[at] === CR && at + 1 >= have && !final) return INCOMPLETE
    const pair = bytes[at] === CR && at + 1 < have && bytes[at + 1] === LF
    this.lineEnds[bytes[at] === LF ? 'lf' : pair ? 'crlf' : 'cr']++
    this.ending = 'line-end'
    return at + (pair ? 2 : 1)
  }

  private addCell(start: number, end: number, quoting: number): void {
    if (this.cells === this.start.length) {
      this.start = doubled(this.start)
      this.end = doubled(this.end)
      const more = new Uint8Array(this.quoting.length * 2)
      more.set(this.quoting)
      this.quoting = more
    }
    this.start[this.cells] = start
    this.end[this.cells] = end
    this.quoting[this.cells++] = quoting
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2)
  more.set(array)
  return more
}
