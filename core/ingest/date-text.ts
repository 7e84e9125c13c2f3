/** Reads the dates of export files: ISO with or without offset, `2026/3/4`, `2026年3月4日`, `Sep-30-26`, `03/04/2026`, spreadsheet serials. */
import { civilDay, type DayNumber } from '../model/day.ts'
import { readClock } from './clock-text.ts'
import { plainDigits } from './digits.ts'
import { monthNumber } from './month-names.ts'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** A date as written, before any zone is thought of. */
export interface WallTime {
  readonly day: DayNumber
  /** Seconds since midnight; null where only the day is given. */
  readonly seconds: number | null
  /** Seconds east of UTC; null where the text says nothing. */
  readonly offset: number | null
}

const yearFirst = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:日|\.(?!\d))?(.*)$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$/
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/
const WEEKDAY = '(?:\\p{L}{2,12}\\.?,?\\s+)?'
const monthFirst = new RegExp(
  `^${WEEKDAY}(\\p{L}{3,12})\\.?[\\s-](\\d{1,2})(?:st|nd|rd|th)?,?[\\s-](\\d{4}|\\d{2})(?![\\d:])(.*)$`,
  'iu',
)
const dayFirst = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[\\s-](?:de\\s)?(\\p{L}{3,12})\\.?,?(?:\\sde)?[\\s-](\\d{4}|\\d{2})(?![\\d:])(.*)$`,
  'iu',
)
/** `Wed Mar 04 05:06:07 CST 2026`, as some programs print it. */
const yearLast = /^\p{L}{3} (\p{L}{3} \d{1,2}) (\d\d:\d\d:\d\d(?: [A-Z+\-\d:]+)?) (\d{4})$/u
const serial = /^\d{5}(?:\.\d+)?$/

/** Days since 1970 of the spreadsheet serial 0. Source: the 1900 date system, whose day 60 never was. */
const SERIAL_EPOCH = -25_569

/**
 * Null where the text is no date, `ambiguous` where `order` is null and both readings of `03/04/2026` are dates.
 * @example readDate('2026-12-06 10:37:33 -0500', null) // { day: 20793, seconds: 38253, offset: -18000 }
 */
export function readDate(written: string, order: DateOrder | null): WallTime | 'ambiguous' | null {
  const text = plainDigits(written).trim().replace(yearLast, '$1 $3 $2')
  const match = yearFirst.exec(text)
  if (match) return withTime(civilDay(Number(match[1]), Number(match[2]), Number(match[3])), match[4]!)
  const digits = compact.exec(text)
  if (digits) return compactDate(digits)
  if (serial.test(text)) return serialDate(Number(text))
  const parts = numeric.exec(text)
  if (parts) return numericDate(parts, order)
  return namedDate(text)
}

function withTime(day: DayNumber | null, rest: string): WallTime | null {
  if (day === null) return null
  if (rest.trim() === '') return { day, seconds: null, offset: null }
  const time = readClock(rest)
  if (!time) return null
  const isEnd = time.seconds >= 86_400 && time.seconds < 86_401
  return isEnd ? { ...time, day: day + 1, seconds: 0 } : { day, ...time }
}

function compactDate(match: RegExpExecArray): WallTime | null {
  const day = civilDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return withTime(day, match[4] === undefined ? '' : `${match[4]}:${match[5]}:${match[6] ?? '00'}`)
}

function serialDate(value: number): WallTime | null {
  if (value < 20_000 || value > 80_000) return null
  const day = Math.floor(value)
  const seconds = Math.round((value - day) * 86_400)
  return { day: day + SERIAL_EPOCH, seconds: Number.isInteger(value) ? null : Math.min(seconds, 86_399), offset: null }
}

function numericDate(match: RegExpExecArray, order: DateOrder | null): WallTime | 'ambiguous' | null {
  const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (order === 'ymd') return withTime(civilDay(2000 + first, second, third), match[4]!)
  const year = fullYear(match[3]!)
  const monthDay = civilDay(year, first, second)
  const dayMonth = civilDay(year, second, first)
  if (order === null && monthDay !== null && dayMonth !== null && monthDay !== dayMonth) return 'ambiguous'
  return withTime(order === 'mdy' ? monthDay : order === 'dmy' ? dayMonth : (monthDay ?? dayMonth), match[4]!)
}

function namedDate(text: string): WallTime | null {
  const first = monthFirst.exec(text)
  if (first) return withTime(civilDay(fullYear(first[3]!), monthNumber(first[1]!), Number(first[2])), first[4]!)
  const second = dayFirst.exec(text)
  if (second) return withTime(civilDay(fullYear(second[3]!), monthNumber(second[2]!), Number(second[1])), second[4]!)
  return null
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900)
}

/** What one cell says about the order of day and month in its column; null where it says nothing. */
export function dateOrderEvidence(text: string): 'dmy' | 'mdy' | 'either' | null {
  const match = numeric.exec(plainDigits(text))
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12 && second <= 12) return 'dmy'
  if (second > 12 && first <= 12) return 'mdy'
  return first <= 12 && second <= 12 ? 'either' : null
}
