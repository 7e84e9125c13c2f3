import { civilDay, type DayNumber, dayToText, textToDay } from '../../model/day.ts'
import type { Period } from '../../model/segment-rule.ts'

type Days = Extract<Period, { kind: 'days' }> & { readonly from: string; readonly to: string }

/**
 * The days of a year, a month or one day. Without a year the latest that has begun by `asOf` is meant; without a month the whole year.
 * Null where there is no such day.
 */
export function daysOf(asOf: DayNumber, year: number | null, month: number | null, day: number | null): Days | null {
  if (year === null && month === null) return null
  const given = year ?? latestYear(asOf, month as number, day ?? 1)
  const from = civilDay(given, month ?? 1, day ?? 1)
  if (from === null) return null
  return { kind: 'days', from: dayToText(from), to: dayToText(day === null ? lastDay(given, month) : from) }
}

/** The day after, the day before. */
daysOf.next = (day: string): string => dayToText((textToDay(day) as number) + 1)
daysOf.before = (day: string): string => dayToText((textToDay(day) as number) - 1)

function latestYear(asOf: DayNumber, month: number, day: number): number {
  const year = Number(dayToText(asOf).slice(0, 4))
  const begins = civilDay(year, month, day)
  return begins !== null && begins <= asOf ? year : year - 1
}

function lastDay(year: number, month: number | null): DayNumber {
  const next = month === null || month === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1)
  return (next as number) - 1
}
