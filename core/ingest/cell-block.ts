/**
 * A stretch of rows as offsets into bytes. Nothing is decoded until somebody asks for a cell: making strings, not finding commas, is
 * what reading a large table costs. CSV and workbooks both arrive in this form. Blocks reuse their memory: use one before asking for
 * the next.
 */
export interface CellBlock {
  readonly bytes: Buffer
  readonly encoding: string
  readonly rows: number
  /** Index of each row's first cell; one entry more than rows. */
  readonly rowStart: Int32Array
  /** Physical line of each row, 1-based. */
  readonly line: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** How each cell was quoted: one of the constants below. */
  readonly quoting: Uint8Array
  /** How the table ends, where this block's last row is the last of the table. */
  readonly ending: 'more' | 'line-end' | 'no-line-end' | 'in-quotes'
  /** Bytes of the file consumed, for progress. */
  readonly bytesRead: number
}

export const PLAIN = 0
/** Quoted, with doubled quotes inside. */
export const DOUBLED = 1
/** Text after a closing quote: the offsets include the quotes. */
export const STRAY = 2

const decoders = new Map<string, TextDecoder>()

export function decodeBytes(bytes: Buffer, start: number, end: number, encoding: string): string {
  if (encoding === 'utf-8') return bytes.toString('utf8', start, end)
  let decoder = decoders.get(encoding)
  if (!decoder) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(bytes.subarray(start, end))
}

export function rowWidth(block: CellBlock, row: number): number {
  return block.rowStart[row + 1]! - block.rowStart[row]!
}

/** The cell as the file has it, quotes resolved; empty beyond the row's end. */
export function cellText(block: CellBlock, row: number, column: number): string {
  if (column >= rowWidth(block, row)) return ''
  const cell = block.rowStart[row]! + column
  const text = decodeBytes(block.bytes, block.start[cell]!, block.end[cell]!, block.encoding)
  return unquote(text, block.quoting[cell]!)
}

function unquote(text: string, quoting: number): string {
  if (quoting === PLAIN) return text
  if (quoting === DOUBLED) return text.replaceAll('""', '"')
  return text.replace(/""?/g, (quotes) => quotes.slice(1))
}

export function rowTexts(block: CellBlock, row: number): string[] {
  return Array.from({ length: rowWidth(block, row) }, (_, column) => cellText(block, row, column))
}

export function isRowBlank(block: CellBlock, row: number): boolean {
  for (let cell = block.rowStart[row]!; cell < block.rowStart[row + 1]!; cell++) {
    for (let i = block.start[cell]!; i < block.end[cell]!; i++) {
      const byte = block.bytes[i]!
      if (byte !== 0x20 && byte !== 0x09) return false
    }
  }
  return true
}
