/** Fills a block of cells from values that are not bytes of the file: worksheets of any kind. */
import { ShopkeeperError } from '../contract/reply.ts'
import { type CellBlock, PLAIN } from './cell-block.ts'

const BLOCK_ROWS = 2048
const BLOCK_BYTES = 2 << 20
const BLOCK_CELLS = 1 << 18
const LONGEST_ROW = 8 << 20

export class BlockBuilder {
  rows = 0
  private readonly file: string
  private cells = 0
  private length = 0
  private rowBegin = 0
  private bytes = Buffer.allocUnsafe(1 << 17)
  private readonly line: number[] = []
  private readonly rowStart: number[] = [0]
  private start = new Int32Array(1 << 12)
  private end = new Int32Array(1 << 12)

  constructor(file: string) {
    this.file = file
  }

  /** Cells of the row in hand. */
  get width(): number {
    return this.cells - this.rowStart[this.rows]!
  }

  get isFull(): boolean {
    return this.rows >= BLOCK_ROWS || this.length >= BLOCK_BYTES || this.cells >= BLOCK_CELLS
  }

  addText(text: string): void {
    this.reserve(text.length * 3)
    this.addCell(this.bytes.write(text, this.length))
  }

  /** UTF-8 as it is. */
  addBytes(bytes: Buffer, from: number, to: number): void {
    this.reserve(to - from)
    bytes.copy(this.bytes, this.length, from, to)
    this.addCell(to - from)
  }

  addBlanks(count: number): void {
    for (let i = 0; i < count; i++) this.addCell(0)
  }

  endRow(line: number): void {
    if (this.length - this.rowBegin > LONGEST_ROW)
      throw new ShopkeeperError('file-line-too-long', { file: this.file, line })
    this.line.push(line)
    this.rows++
    this.rowStart.push(this.cells)
    this.rowBegin = this.length
  }

  finish(bytesRead: number): CellBlock {
    return {
      bytes: this.bytes,
      encoding: 'utf-8',
      rows: this.rows,
      rowStart: Int32Array.from(this.rowStart),
      line: Int32Array.from(this.line),
      start: this.start,
      end: this.end,
      quoting: new Uint8Array(this.cells).fill(PLAIN),
      ending: 'more',
      bytesRead,
    }
  }

  private addCell(length: number): void {
    if (this.cells === this.start.length) {
      this.start = doubled(this.start)
      this.end = doubled(this.end)
    }
    this.start[this.cells] = this.length
    this.length += length
    this.end[this.cells++] = this.length
  }

  private reserve(extra: number): void {
    if (this.length + extra <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(this.bytes.length * 2 + extra)
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2)
  more.set(array)
  return more
}
