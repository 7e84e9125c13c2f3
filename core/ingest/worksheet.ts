/** One worksheet of an .xlsx as rows of text. Formulas are never computed: only the value that was saved beside one counts. */
import { ShopkeeperError } from '../contract/reply.ts'
import { BlockBuilder } from './block-builder.ts'
import type { CellBlock } from './cell-block.ts'
import { numberText, serialText } from './cell-value.ts'
import type { SharedStrings } from './shared-strings.ts'
import { eachAttribute, nameCode, type XmlVisitor, xmlText } from './xml-scanner.ts'

const ROW = nameCode('row')
const CELL = nameCode('c')
const VALUE = nameCode('v')
const INLINE = nameCode('t')
const PHONETIC = nameCode('rPh')
const DATA = nameCode('sheetData')
const REFERENCE = nameCode('r')
const STYLE = nameCode('s')
const TYPE = nameCode('t')
/** Columns of a worksheet, by the format. */
const MOST_COLUMNS = 16_384
/** Filling up a million rows as wide as the sheet would never end. */
const MOST_CELLS = 2e8

/** What all sheets of one workbook share. */
export interface SheetSetting {
  readonly file: string
  readonly strings: SharedStrings
  readonly is1904: boolean
  /** True at the index of each cell style that shows a date. */
  readonly dateStyles: readonly boolean[]
}

export class WorksheetRows implements XmlVisitor {
  /** True once the last row has been seen: what follows in the file is not data. */
  ended = false
  private readonly setting: SheetSetting
  private builder: BlockBuilder
  private readonly full: BlockBuilder[] = []
  private line = 0
  private column = 0
  private cellCount = 0
  private type = ''
  private style = 0
  private inline = ''
  private muted = false
  private isFilled = false

  constructor(setting: SheetSetting) {
    this.setting = setting
    this.builder = new BlockBuilder(setting.file)
  }

  /** The blocks that were filled since the last call; with `all` also what has been begun, once the sheet is at its end. */
  *takeBlocks(bytesRead: number, all: boolean): Generator<CellBlock, void> {
    for (let full = this.full.shift(); full; full = this.full.shift()) yield full.finish(bytesRead)
    if (all && this.builder.rows > 0) yield this.builder.finish(bytesRead)
  }

  open(name: number, bytes: Buffer, from: number, to: number): void {
    if (this.ended) return
    if (name === CELL) this.beginCell(bytes, from, to)
    else if (name === ROW) this.beginRow(bytes, from, to)
    else if (name === PHONETIC) this.muted = true
  }

  close(name: number, bytes: Buffer, from: number, to: number): void {
    if (this.ended) return
    if (name === VALUE) this.addValue(bytes, from, to)
    else if (name === CELL) this.endCell()
    else if (name === ROW) this.endRow()
    else if (name === INLINE && !this.muted) this.inline += xmlText(bytes, from, to)
    else if (name === PHONETIC) this.muted = false
    else if (name === DATA) this.ended = true
  }

  private beginRow(bytes: Buffer, from: number, to: number): void {
    this.line++
    this.column = 0
    eachAttribute(bytes, from, to, (name, start, end) => {
      if (name === REFERENCE) this.line = Number(bytes.toString('latin1', start, end)) || this.line
    })
  }

  private endRow(): void {
    if (this.builder.width > 0) this.builder.endRow(this.line)
    if (!this.builder.isFull) return
    this.full.push(this.builder)
    this.builder = new BlockBuilder(this.setting.file)
  }

  private beginCell(bytes: Buffer, from: number, to: number): void {
    this.type = ''
    this.style = 0
    this.inline = ''
    this.isFilled = false
    eachAttribute(bytes, from, to, this.noteAttribute)
  }

  /** Made once: a sheet has millions of cells. */
  private readonly noteAttribute = (name: number, start: number, end: number, bytes: Buffer): void => {
    if (name === REFERENCE) this.column = columnOf(bytes, start, end)
    else if (name === STYLE) this.style = wholeNumber(bytes, start, end)
    else if (name === TYPE) this.type = typeOf(bytes, start, end)
  }

  private addValue(bytes: Buffer, from: number, to: number): void {
    if (from === to || !this.reach()) return
    const { strings } = this.setting
    if (this.type === 's') strings.copyTo(this.builder, wholeNumber(bytes, from, to))
    else if (this.type === 'b') this.builder.addText(bytes[from] === 0x31 ? 'TRUE' : 'FALSE')
    else if (this.type === '' || this.type === 'n') this.addNumber(bytes, from, to)
    else this.builder.addText(xmlText(bytes, from, to))
  }

  private addNumber(bytes: Buffer, from: number, to: number): void {
    const isDate = this.setting.dateStyles[this.style] === true
    if (!isDate && isPlainNumber(bytes, from, to)) {
      this.builder.addBytes(bytes, from, to)
      return
    }
    const text = xmlText(bytes, from, to)
    const value = Number(text)
    const date = isDate ? serialText(value, this.setting.is1904) : null
    this.builder.addText(date ?? (Number.isNaN(value) ? text : numberText(value)))
  }

  private endCell(): void {
    if (this.inline !== '' && !this.isFilled && this.reach()) this.builder.addText(this.inline)
    this.column++
  }

  /** Fills up to the cell in hand; false where it stands outside the sheet, or a second value where one stands already. */
  private reach(): boolean {
    const missing = this.column - this.builder.width
    if (missing < 0 || this.column >= MOST_COLUMNS) return false
    this.cellCount += missing + 1
    if (this.cellCount > MOST_CELLS)
      throw new ShopkeeperError('file-too-large', { file: this.setting.file, limit: MOST_CELLS / 1e6 })
    this.builder.addBlanks(missing)
    this.isFilled = true
    return true
  }
}

/** Digits that a spreadsheet keeps exactly: at most 15 of them, perhaps with a point. */
function isPlainNumber(bytes: Buffer, from: number, to: number): boolean {
  if (to - from > 15) return false
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    const isDigit = byte >= 0x30 && byte <= 0x39
    if (!isDigit && byte !== 0x2e && !(byte === 0x2d && at === from)) return false
  }
  return true
}

/** The types of one letter, which nearly all cells have, are not decoded. */
function typeOf(bytes: Buffer, from: number, to: number): string {
  if (to - from > 1) return bytes.toString('latin1', from, to)
  return bytes[from] === 0x73 ? 's' : bytes[from] === 0x6e ? 'n' : bytes[from] === 0x62 ? 'b' : 'e'
}

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 0x30
    if (digit >= 0 && digit <= 9) value = Math.min(10 * value + digit, 1e12)
  }
  return value
}

/** 0 for `A7`, 27 for `AB7`. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at++) {
    const letter = (bytes[at]! & 0xdf) - 0x40
    if (bytes[at]! < 0x41 || letter < 1 || letter > 26) break
    column = Math.min(26 * column + letter, 1e6)
  }
  return column - 1
}
