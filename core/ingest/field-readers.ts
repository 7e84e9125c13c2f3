/** Readers of one field each: from cells to texts, numbers and moments. A cell that stands in many rows is understood once. */
import type { DayNumber } from '../model/day.ts'
import type { CellBlock } from './cell-block.ts'
import { CellDictionary } from './cell-dictionary.ts'
import { type DateOrder, readDate, type WallTime } from './date-text.ts'
import { type DecimalMark, numberAmongWords, readNumber } from './number-text.ts'
import { plainNumber, plainTime } from './plain-cells.ts'
import type { FieldSource, RowCondition } from './table-plan.ts'
import type { TimeZone } from './time-zone.ts'
import { zoneNamed } from './zone-names.ts'

const MOST_VALUES = 1 << 15
const MOST_BYTES = 1 << 21

/** One column and what its cells mean. */
export class CellReader<T> {
  readonly column: number
  private readonly parse: (text: string) => T
  private readonly dictionary = new CellDictionary()
  private values: T[] = []

  constructor(column: number, parse: (text: string) => T) {
    this.column = column
    this.parse = parse
  }

  read(block: CellBlock, row: number): T {
    const id = this.dictionary.find(block, row, this.column)
    if (id < this.values.length) return this.values[id]!
    const value = this.parse(this.dictionary.text(id))
    this.values.push(value)
    if (this.dictionary.size > MOST_VALUES || this.dictionary.bytesHeld > MOST_BYTES) {
      this.dictionary.clear()
      this.values = []
    }
    return value
  }
}

/** A column of numbers: those written plainly are read from their bytes, which is faster than looking them up. */
class NumberCell {
  readonly column: number
  private readonly others: CellReader<number | null>
  private readonly plainly: boolean

  constructor(column: number, parse: (text: string) => number | null, plainly: boolean) {
    this.column = column
    this.others = new CellReader(column, parse)
    this.plainly = plainly
  }

  read(block: CellBlock, row: number): number | null {
    const value = this.plainly ? plainNumber(block, row, this.column) : Number.NaN
    return value === null || !Number.isNaN(value) ? value : this.others.read(block, row)
  }
}

/** Texts; '' where neither a column nor a constant gives one. */
export class TextReader {
  /** False where every value would be ''. */
  readonly gives: boolean
  private readonly cells: readonly CellReader<string>[]
  /** True where several columns make one text. */
  readonly joined: boolean
  private readonly constant: string

  constructor(source: FieldSource | undefined, parse: (text: string) => string = (text) => text) {
    this.cells = (source?.columns ?? []).map((column) => new CellReader(column, parse))
    this.joined = source?.combine === 'join' && this.cells.length > 1
    this.constant = source?.constant ?? ''
    this.gives = this.cells.length > 0 || this.constant !== ''
  }

  read(block: CellBlock, row: number): string {
    if (this.joined)
      return (
        this.readAll(block, row)
          .filter((text) => text !== '')
          .join(' ') || this.constant
      )
    for (const cell of this.cells) {
      const text = cell.read(block, row)
      if (text !== '') return text
    }
    return this.constant
  }

  /** Every cell of the field, in the order of its columns. */
  readAll(block: CellBlock, row: number): string[] {
    return this.cells.map((cell) => cell.read(block, row))
  }
}

/** Whether a row meets a condition. */
export class ConditionReader {
  private readonly cells: readonly CellReader<boolean>[]

  constructor({ columns, matches }: RowCondition) {
    this.cells = columns.map((column) => new CellReader(column, (text) => matches.test(text)))
  }

  holds(block: CellBlock, row: number): boolean {
    return this.cells.some((cell) => cell.read(block, row))
  }
}

/** Numbers in main units: null where blank, NaN where the text is none (`faultColumn` says where). */
export class NumberReader {
  readonly gives: boolean
  readonly columns: readonly number[]
  faultColumn = -1
  private readonly cells: readonly NumberCell[]
  private readonly less: readonly NumberCell[]
  private readonly added: boolean
  private readonly constant: number | null

  constructor(source: FieldSource | undefined, mark: DecimalMark | null) {
    const parse = (written: string) => {
      const text = source?.amongWords ? numberAmongWords(written) : written
      return text === '' ? null : readNumber(text, mark)
    }
    // Where a comma begins the decimals, a point parts thousands.
    const plainly = mark !== ',' && !source?.amongWords
    this.less = (source?.less ?? []).map((column) => new NumberCell(column, parse, plainly))
    this.columns = source?.columns ?? []
    this.cells = this.columns.map((column) => new NumberCell(column, parse, plainly))
    this.added = source?.combine === 'add'
    this.constant = source?.constant == null ? null : readNumber(source.constant, mark)
    this.gives = source !== undefined
  }

  read(block: CellBlock, row: number): number | null {
    let sum: number | null = null
    for (let i = 0; i < this.cells.length; i++) {
      const value = this.cells[i]!.read(block, row)
      if (value === null) continue
      if (Number.isNaN(value)) {
        this.faultColumn = this.columns[i]!
        return value
      }
      sum = (sum ?? 0) + value
      if (!this.added) break
    }
    return sum === null ? this.constant : this.without(sum, block, row)
  }

  private without(sum: number, block: CellBlock, row: number): number {
    let left = sum
    for (const cell of this.less) {
      const value = cell.read(block, row) ?? 0
      if (Number.isNaN(value)) this.faultColumn = cell.column
      left -= Math.abs(value)
    }
    return left
  }
}

export interface Moment {
  /** Seconds since 1970 UTC; null where only the day is known. */
  readonly placedAt: number | null
  /** Calendar day in the shop's zone. */
  readonly day: DayNumber
}

type DateFault = 'date-unreadable' | 'date-ambiguous' | 'date-several-days'

/** Dates, with a separate time of day where there is one: null where blank. */
export class DateReader {
  readonly gives: boolean
  readonly columns: readonly number[]
  private readonly cells: readonly CellReader<WallTime | DateFault | null>[]
  private readonly time: TextReader
  private readonly zone: CellReader<TimeZone | null> | null
  private readonly clocks: Clocks

  /** `zones` is the column that names each row's zone, −1 for none. */
  constructor(source: FieldSource | undefined, time: FieldSource | undefined, clocks: Clocks, zones = -1) {
    this.zone = zones < 0 ? null : new CellReader(zones, zoneNamed)
    this.columns = source?.columns ?? []
    this.cells = this.columns.map((column) => new CellReader(column, (text) => wallTime(text, clocks.orderOf(column))))
    this.time = new TextReader(time)
    this.gives = this.cells.length > 0
    this.clocks = clocks
  }

  read(block: CellBlock, row: number): Moment | DateFault | null {
    for (const cell of this.cells) {
      const wall = plainTime(block, row, cell.column) ?? cell.read(block, row)
      if (wall === null) continue
      if (typeof wall === 'string') return wall
      const timed = wall.seconds === null && this.time.gives ? this.atTime(wall, block, row) : wall
      return this.momentOf(timed, this.zone?.read(block, row) ?? this.clocks.file)
    }
    return null
  }

  private atTime(wall: WallTime, block: CellBlock, row: number): WallTime {
    const timed = readDate(`2000-01-01 ${this.time.read(block, row)}`, null)
    return timed === null || timed === 'ambiguous' ? wall : { ...timed, day: wall.day }
  }

  private momentOf({ day, seconds, offset }: WallTime, zone: TimeZone): Moment {
    if (seconds === null) return { placedAt: null, day }
    const local = day * 86_400 + seconds
    const placedAt = offset === null ? zone.toInstant(local) : local - offset
    return { placedAt, day: this.clocks.shop.dayOf(placedAt) }
  }
}

export interface Clocks {
  readonly shop: TimeZone
  /** Zone of times without an offset. */
  readonly file: TimeZone
  orderOf(column: number): DateOrder | null
}

function wallTime(text: string, order: DateOrder | null): WallTime | DateFault | null {
  if (text === '') return null
  const wall = readDate(text, order)
  return wall === 'ambiguous' ? 'date-ambiguous' : (wall ?? rangeTime(text, order))
}

/** `2026-03-01 ~ 2026-03-01` is one day; a longer span sums up days that other rows may count one by one. */
function rangeTime(text: string, order: DateOrder | null): WallTime | DateFault {
  const ends = /^(.+?)\s*[~～至]\s*(.+)$/.exec(text)
  const [first, last] = ends === null ? [null, null] : [readDate(ends[1]!, order), readDate(ends[2]!, order)]
  if (first === null || last === null) return 'date-unreadable'
  if (first === 'ambiguous' || last === 'ambiguous') return 'date-ambiguous'
  return first.day === last.day ? { ...first, seconds: null } : 'date-several-days'
}
