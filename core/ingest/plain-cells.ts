/**
 * Reads the commonest spellings of numbers and dates straight from bytes: `12.50`, `2026-03-04 10:20:30`, `2026-03-04T10:20:30+08:00`.
 * What is written in any other way is left to `number-text.ts` and `date-text.ts`, which understand these too and give the same values.
 */
import { civilDay } from '../model/day.ts'
import { type CellBlock, PLAIN, rowWidth } from './cell-block.ts'
import type { WallTime } from './date-text.ts'

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
/** So many digits are exact in a double, and so is their quotient by a power of ten: the number as a decimal text would give it. */
const MOST_DIGITS = 12
const powers = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i)

/** The number of a cell such as `-12.50`; null where the cell is empty, NaN where it is anything else. */
export function plainNumber(block: CellBlock, row: number, column: number): number | null {
  if (column >= rowWidth(block, row)) return null
  const cell = block.rowStart[row]! + column
  const end = block.end[cell]!
  let at = block.start[cell]!
  if (at === end) return null
  if (block.quoting[cell] !== PLAIN) return Number.NaN
  const { bytes } = block
  const negative = bytes[at] === MINUS
  if (negative) at++
  const first = at
  let point = -1
  let value = 0
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (bytes[at] === POINT && point < 0) point = at
    else return Number.NaN
  }
  const decimals = point < 0 ? 0 : end - point - 1
  const digits = end - first - (point < 0 ? 0 : 1)
  if (digits > MOST_DIGITS || point === first || point === end - 1 || digits === 0) return Number.NaN
  if (decimals > 0) value /= powers[decimals]!
  return negative ? -value : value
}

/** The wall time of a cell such as `2026-03-04 10:20:30+08:00`; null where it is written in any other way. */
export function plainTime(block: CellBlock, row: number, column: number): WallTime | null {
  if (column >= rowWidth(block, row)) return null
  const cell = block.rowStart[row]! + column
  const { bytes } = block
  const at = block.start[cell]!
  const length = block.end[cell]! - at
  if (block.quoting[cell] !== PLAIN || (length !== 10 && length !== 19 && length !== 25)) return null
  const mark = bytes[at + 4]
  if ((mark !== MINUS && mark !== 0x2f) || bytes[at + 7] !== mark) return null
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2)
  const day = civilDay(year, twoDigits(bytes, at + 5), twoDigits(bytes, at + 8))
  if (Number.isNaN(year) || day === null || Number.isNaN(day)) return null
  if (length === 10) return { day, seconds: null, offset: null }
  const seconds = plainClock(bytes, at + 10)
  const offset = length === 25 ? plainOffset(bytes, at + 19) : null
  return Number.isNaN(seconds) || Number.isNaN(offset) ? null : { day, seconds, offset }
}

/** `T10:20:30` or ` 10:20:30` as seconds since midnight, else NaN. */
function plainClock(bytes: Buffer, at: number): number {
  if ((bytes[at] !== 0x20 && bytes[at] !== 0x54) || bytes[at + 3] !== 0x3a || bytes[at + 6] !== 0x3a) return Number.NaN
  const [hour, minute, second] = [twoDigits(bytes, at + 1), twoDigits(bytes, at + 4), twoDigits(bytes, at + 7)]
  return hour <= 23 && minute <= 59 && second <= 59 ? hour * 3600 + minute * 60 + second : Number.NaN
}

/** `+08:00` as seconds east of UTC, else NaN. */
function plainOffset(bytes: Buffer, at: number): number {
  if ((bytes[at] !== 0x2b && bytes[at] !== MINUS) || bytes[at + 3] !== 0x3a) return Number.NaN
  return (bytes[at] === MINUS ? -1 : 1) * (twoDigits(bytes, at + 1) * 3600 + twoDigits(bytes, at + 4) * 60)
}

function twoDigits(bytes: Buffer, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}
