/** Worksheets of an .xlsx as blocks of cells, streamed. The spreadsheet library stays behind this file. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { ShopkeeperError } from '../contract/reply.ts'
import { type CellBlock, PLAIN } from './cell-block.ts'
import type { TableSource } from './table-source.ts'

const BLOCK_ROWS = 2048
/** From here on a spreadsheet has rounded a whole number: its last digits are lost. */
const LARGEST_EXACT = 1e15

interface Workbook {
  readonly file: string
  readonly size: number
  /** Names of the sheets that are not hidden. */
  readonly sheets: readonly string[]
  sheet(name: string): TableSource
}

/** `origin` is a path with the bytes it holds, or bytes in memory. Throws `file-not-a-workbook` or `file-encrypted`. */
export async function openWorkbook(origin: string | Uint8Array, bytes: Uint8Array, file: string): Promise<Workbook> {
  const sheets: string[] = []
  const noSheet = ({ name, hidden, veryHidden }: { name: string; hidden?: boolean; veryHidden?: boolean }) => {
    if (!hidden && !veryHidden) sheets.push(name)
    return false
  }
  await readXlsx(bytes, { sheets: noSheet }).catch((error: Error) => {
    throw workbookError(error, file)
  })
  if (sheets.length === 0) throw new ShopkeeperError('file-not-a-workbook', { file })
  return {
    file,
    size: bytes.length,
    sheets,
    sheet: (name) => ({
      encoding: 'utf-8',
      delimiter: '',
      size: bytes.length,
      blocks: () => sheetBlocks(origin, bytes.length, name, file),
      warnings: () => [],
    }),
  }
}

function workbookError(error: Error, file: string): ShopkeeperError {
  return new ShopkeeperError(error.name === 'EncryptedFileError' ? 'file-encrypted' : 'file-not-a-workbook', { file })
}

async function* sheetBlocks(
  origin: string | Uint8Array,
  size: number,
  sheet: string,
  file: string,
): AsyncGenerator<CellBlock> {
  let consumed = 0
  const input = typeof origin === 'string' ? countedStream(origin, (bytes) => (consumed += bytes)) : origin
  const rows = streamXlsxRows(input, { sheet })
  let block = new BlockBuilder()
  try {
    for await (const { index, values } of rows) {
      block.add(index + 1, values)
      if (block.rows < BLOCK_ROWS) continue
      yield block.finish(consumed || size)
      block = new BlockBuilder()
    }
  } catch (error) {
    throw error instanceof ShopkeeperError ? error : workbookError(error as Error, file)
  }
  if (block.rows > 0) yield block.finish(size)
}

function countedStream(path: string, onBytes: (count: number) => void): ReadableStream<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 })
  stream.on('data', (chunk) => onBytes(chunk.length))
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

class BlockBuilder {
  rows = 0
  private cells = 0
  private length = 0
  private bytes = Buffer.alloc(1 << 17)
  private readonly line: number[] = []
  private readonly rowStart: number[] = [0]
  private readonly start: number[] = []
  private readonly end: number[] = []

  add(line: number, values: readonly CellValue[]): void {
    for (const value of values) {
      const text = valueText(value)
      this.reserve(text.length * 3)
      this.start.push(this.length)
      this.length += this.bytes.write(text, this.length)
      this.end.push(this.length)
      this.cells++
    }
    this.line.push(line)
    this.rows++
    this.rowStart.push(this.cells)
  }

  finish(bytesRead: number): CellBlock {
    return {
      bytes: this.bytes,
      encoding: 'utf-8',
      rows: this.rows,
      rowStart: Int32Array.from(this.rowStart),
      line: Int32Array.from(this.line),
      start: Int32Array.from(this.start),
      end: Int32Array.from(this.end),
      quoting: new Uint8Array(this.cells).fill(PLAIN),
      ending: 'more',
      bytesRead,
    }
  }

  private reserve(extra: number): void {
    if (this.length + extra <= this.bytes.length) return
    const larger = Buffer.alloc(this.bytes.length * 2 + extra)
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}

/** A cell as a CSV file would have it: ISO dates in local terms, numbers without binary noise, rounded ids recognisably so. */
export function valueText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  if (Number.isInteger(value) && Math.abs(value) >= LARGEST_EXACT) return value.toExponential(5).toUpperCase()
  return String(Number(value.toPrecision(15)))
}

function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(rounded.getTime())) return ''
  const iso = rounded.toISOString()
  if (rounded.getUTCFullYear() < 1901) return iso.slice(11, 19)
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}
