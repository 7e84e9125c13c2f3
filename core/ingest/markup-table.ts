/**
 * Web pages and XML spreadsheets that are called .xls: many platforms write their "Excel" files so. Every row of every table counts,
 * in order; what a row is and what a cell is are all that is understood of the markup, and nothing is ever fetched.
 */
import { ShopkeeperError } from '../contract/reply.ts'
import { BlockBuilder } from './block-builder.ts'
import { eachPiece } from './byte-source.ts'
import type { CellBlock } from './cell-block.ts'
import { decodeBytes } from './cell-block.ts'
import type { TableSource, TextFile } from './table-source.ts'
import { resolveEntities } from './xml-scanner.ts'

const LONGEST = 8 << 20
/** Columns that one cell may span, and rows over which its value holds. */
const WIDEST_SPAN = 256
const MOST_COLUMNS = 16_384
const LONGEST_SPAN = 10_000
const CHUNK = 1 << 16

/** True where the bytes begin like a web page or an XML spreadsheet and name a table. */
export function isMarkup(head: Buffer): boolean {
  const isWide = head[0] === 0xff || head[1] === 0
  const text = decodeBytes(head, 0, head.length, isWide ? 'utf-16le' : 'latin1').replace(
    /^(?:\ufeff|ï»¿)?\s+|^(?:\ufeff|ï»¿)/,
    '',
  )
  return text.startsWith('<') && /<(?:\w+:)?(?:table|html|worksheet)[\s>]/i.test(text)
}

export function markupSource({ file, found, bytes }: TextFile): TableSource {
  return {
    encoding: found.encoding,
    delimiter: '',
    candidates: found.candidates,
    size: bytes.size,
    *blocks() {
      const decoder = new TextDecoder(found.encoding)
      const rows = new MarkupRows(file)
      let consumed = 0
      for (const piece of eachPiece(bytes, CHUNK, (count) => (consumed += count))) {
        rows.feed(decoder.decode(piece, { stream: true }))
        if (rows.isFull) yield rows.takeBlock(Math.min(consumed, bytes.size))
      }
      rows.endRow()
      if (rows.hasRows) yield rows.takeBlock(bytes.size)
    },
    warnings: () => [],
  }
}

/** A cell of an earlier row that reaches down into this one. */
interface Overhang {
  readonly text: string
  left: number
}

const silentTags = new Set(['script', 'style', 'head', 'title'])
const tagStart = /^<(\/?)(?:[\w-]+:)?([a-z][\w-]*)/i

class MarkupRows {
  private readonly file: string
  private builder: BlockBuilder
  private rest = ''
  private row = 0
  private cells: string[] = []
  private overhangs: (Overhang | undefined)[] = []
  /** Text of the cell in hand; null between cells. */
  private text: string | null = null
  private span = { columns: 1, rows: 1 }
  private silent = ''

  constructor(file: string) {
    this.file = file
    this.builder = new BlockBuilder(file)
  }

  get isFull(): boolean {
    return this.builder.isFull
  }

  get hasRows(): boolean {
    return this.builder.rows > 0
  }

  takeBlock(bytesRead: number): CellBlock {
    const block = this.builder.finish(bytesRead)
    this.builder = new BlockBuilder(this.file)
    return block
  }

  feed(chunk: string): void {
    const html = this.rest + chunk
    let at = 0
    for (;;) {
      const open = html.indexOf('<', at)
      if (open < 0) break
      const isComment = html.startsWith('<!--', open)
      const close = isComment ? html.indexOf('-->', open + 4) : html.indexOf('>', open)
      if (close < 0) {
        this.addText(html.slice(at, open))
        at = open
        break
      }
      this.addText(html.slice(at, open))
      at = close + (isComment ? 3 : 1)
      if (!isComment) this.tag(html.slice(open, at))
    }
    // Text is kept for the next chunk from the last tag on: an entity must not be cut.
    this.rest = html.slice(at)
    if (this.rest.length > LONGEST || (this.text ?? '').length > LONGEST)
      throw new ShopkeeperError('file-line-too-long', { file: this.file, line: this.row + 1 })
  }

  private addText(text: string): void {
    if (this.text !== null && this.silent === '' && text !== '') this.text += text
  }

  private tag(tag: string): void {
    const match = tagStart.exec(tag)
    if (!match) return
    const closing = match[1] === '/'
    const name = match[2]!.toLowerCase()
    if (silentTags.has(name)) this.silent = closing || tag.endsWith('/>') ? '' : name
    if (this.silent !== '') return
    if (name === 'tr' || name === 'row') this.endRow()
    else if (name === 'td' || name === 'th' || name === 'cell') this.cell(tag, closing)
    else if (name === 'table') this.endCell()
    else if (name === 'br') this.addText(' ')
  }

  private cell(tag: string, closing: boolean): void {
    this.endCell()
    if (closing) return
    const number = (pattern: RegExp, most: number) => Math.min(Number(pattern.exec(tag)?.[1] ?? 1), most) || 1
    const index = number(/\sss:index\s*=\s*["']?(\d{1,5})/i, 16_384)
    while (this.cells.length < index - 1) this.cells.push('')
    const across = number(/\sss:mergeacross\s*=\s*["']?(\d{1,5})/i, WIDEST_SPAN)
    const isMerged = /\sss:mergeacross/i.test(tag)
    const columns = isMerged ? across + 1 : number(/\scolspan\s*=\s*["']?(\d{1,5})/i, WIDEST_SPAN)
    this.span = { columns, rows: number(/\srowspan\s*=\s*["']?(\d{1,6})/i, LONGEST_SPAN) }
    if (!tag.endsWith('/>')) this.text = ''
    else this.placeCell('')
  }

  private endCell(): void {
    if (this.text === null) return
    const text = resolveEntities(this.text)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    this.text = null
    this.placeCell(text)
  }

  private placeCell(text: string): void {
    this.placeOverhangs()
    if (this.cells.length + this.span.columns > MOST_COLUMNS) return
    if (this.span.rows > 1) this.overhangs[this.cells.length] = { text, left: this.span.rows - 1 }
    this.cells.push(text)
    for (let i = 1; i < this.span.columns; i++) this.cells.push('')
  }

  /** An order's number that spans its lines is the number of each. */
  private placeOverhangs(): void {
    for (let overhang = this.overhangs[this.cells.length]; overhang; overhang = this.overhangs[this.cells.length]) {
      if (--overhang.left === 0) this.overhangs[this.cells.length] = undefined
      this.cells.push(overhang.text)
    }
  }

  endRow(): void {
    this.endCell()
    if (this.cells.length === 0) return
    this.placeOverhangs()
    for (const text of this.cells) this.builder.addText(text)
    this.cells = []
    this.builder.endRow(++this.row)
  }
}
