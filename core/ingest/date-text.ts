/** Reads the dates of export files: ISO with or without offset, `2026/3/4`, `2026年3月4日`, `Sep-30-26`, `03/04/2026`, spreadsheet serials. */
import { civilDay, type DayNumber } from '../model/day.ts'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** A date as written, before any zone is thought of. */
export interface WallTime {
  readonly day: DayNumber
  /** Seconds since midnight; null where only the day is given. */
  readonly seconds: number | null
  /** Seconds east of UTC; null where the text says nothing. */
  readonly offset: number | null
}

const yearFirst = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(.*)$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$/
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/
const monthFirst = /^(?:[a-z]{3,9},\s*)?(\p{L}{3,9})\.?[\s-](\d{1,2})(?:st|nd|rd|th)?,?[\s-](\d{4}|\d{2})(?!\d)(.*)$/iu
const dayFirst = /^(?:[a-z]{3,9},\s*)?(\d{1,2})(?:st|nd|rd|th)?\.?[\s-](\p{L}{3,9})\.?,?[\s-](\d{4}|\d{2})(?!\d)(.*)$/iu
const serial = /^\d{5}(?:\.\d+)?$/
const clock =
  /^[T\s,]*(上午|下午)?\s*(\d{1,2})[:时点](\d{2})(?:[:分](\d{2})(?:[.,]\d+)?秒?)?分?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?(?:\d{2})?)?$/i

/** Days since 1970 of the spreadsheet serial 0. Source: the 1900 date system, whose day 60 never was. */
const SERIAL_EPOCH = -25_569

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const foreignMonths: Readonly<Record<string, number>> = {
  mär: 3,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  dic: 12,
  déc: 12,
  fév: 2,
  avr: 4,
  ene: 1,
  ago: 8,
}

/**
 * Null where the text is no date, `ambiguous` where `order` is null and both readings of `03/04/2026` are dates.
 * @example readDate('2026-12-06 10:37:33 -0500', null) // { day: 20793, seconds: 38253, offset: -18000 }
 */
export function readDate(written: string, order: DateOrder | null): WallTime | 'ambiguous' | null {
  const text = written.normalize('NFKC')
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
  const time = clock.exec(rest)
  if (!time) return null
  const seconds = secondsOf(time)
  return seconds === null ? null : { day, seconds, offset: offsetOf(time[6]) }
}

function secondsOf(time: RegExpExecArray): number | null {
  const afternoon = time[1] === '下午' || /^p/i.test(time[5] ?? '')
  const half = time[1] !== undefined || time[5] !== undefined
  const written = Number(time[2])
  if (written > 23 || Number(time[3]) > 59 || Number(time[4] ?? 0) > 60) return null
  const hour = half && written <= 12 ? (written % 12) + (afternoon ? 12 : 0) : written
  return hour * 3600 + Number(time[3]) * 60 + Number(time[4] ?? 0)
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(text)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60)
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

/** 0 where the word is no month, which no calendar day has. */
function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return months.indexOf(start) + 1 || (foreignMonths[start] ?? 0)
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900)
}

/** What one cell says about the order of day and month in its column; null where it says nothing. */
export function dateOrderEvidence(text: string): 'dmy' | 'mdy' | 'either' | null {
  const match = numeric.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12 && second <= 12) return 'dmy'
  if (second > 12 && first <= 12) return 'mdy'
  return first <= 12 && second <= 12 ? 'either' : null
}
