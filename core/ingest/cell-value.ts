/** Values of worksheet cells as a CSV file would have them. */

/** From here on a spreadsheet has rounded a whole number: its last digits are lost. */
const LARGEST_EXACT = 1e15
/** Days between the spreadsheet's day 0 and 1970, in the 1900 system (whose day 60 never was) and in the 1904 system. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
const DAY_SECONDS = 86_400
/** 31 December 9999 in the 1900 system: no date lies beyond. */
const LAST_SERIAL = 2_958_466

/** Without binary noise; a rounded id recognisably so. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value) && Math.abs(value) >= LARGEST_EXACT) return value.toExponential(5).toUpperCase()
  return String(Number(value.toPrecision(15)))
}

/**
 * A spreadsheet's date as ISO text in local terms: a day, a day with time, or a time alone below 1. Null where it is no date.
 * @example serialText(46082.395833, false) // '2026-03-01T09:30:00'
 */
export function serialText(serial: number, is1904: boolean): string | null {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null
  const day = Math.floor(serial)
  // Serial fractions end a millisecond short.
  const seconds = Math.round((serial - day) * DAY_SECONDS)
  const isTimeOnly = serial < 1
  const shift = is1904 ? EPOCH_1904 : day < 60 ? EPOCH_1900 - 1 : EPOCH_1900
  const iso = new Date(((day - shift) * DAY_SECONDS + seconds) * 1000).toISOString()
  if (isTimeOnly) return seconds === 0 && is1904 ? iso.slice(0, 10) : iso.slice(11, 19)
  return seconds % DAY_SECONDS === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** Numbers of the built-in formats that show a date or a time, with those of East Asian spreadsheets. Source: ECMA-376, 18.8.30. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

export function isBuiltInDate(format: number): boolean {
  return builtInDates.some(([first, last]) => format >= first && format <= last)
}

/** True where a number format's code shows a date or a time: literal text, colours and padding do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0]!
  return /[ymdhs]|[aA]\/?[pP]|上午|[年月日]/i.test(bare) && !/general|[#?]|^0/i.test(bare)
}
