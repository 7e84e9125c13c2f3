/**
 * A day is a calendar day in the shop's time zone. Inside it is a whole number of days since 1970-01-01, so that gaps are
 * subtractions; at the edges it is `YYYY-MM-DD`.
 */

/** Days since 1970-01-01. */
export type DayNumber = number

const DAY_MS = 86_400_000

/** `dayToText(0)` is `1970-01-01`. */
export function dayToText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** `textToDay('1970-01-02')` is 1; null where the text is not an existing calendar day. */
export function textToDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  return civilDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day number of a calendar date, or null where there is no such day (30 February). Month and day count from 1. */
export function civilDay(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 9999) return null
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCDate() === day ? Math.round(time / DAY_MS) : null
}

/** `monthOf(day)` is `YYYY-MM`. */
export function monthOf(day: DayNumber): string {
  return dayToText(day).slice(0, 7)
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
