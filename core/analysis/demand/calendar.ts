import type { WeekEvent } from './forecast.ts'

/** Days that move demand. A day number counts days since 1970-01-01; weeks begin on Monday. */
export interface CalendarEvent {
  readonly name: string
  readonly day: number
}

/** `chinese` for shops in yuan, `western` for all others. */
export type Calendar = 'chinese' | 'western'

const fixed: Readonly<Record<Calendar, readonly (readonly [name: string, month: number, day: number])[]>> = {
  chinese: [
    ['618', 6, 18],
    ['national-day', 10, 1],
    ['double-11', 11, 11],
    ['double-12', 12, 12],
  ],
  western: [
    ['valentines', 2, 14],
    ['christmas', 12, 22],
  ],
}

/**
 * The events of a calendar between two days, moving ones on their day of each year: Spring Festival and Mid-Autumn by the Chinese
 * calendar of the runtime, Black Friday as the day after November's fourth Thursday.
 */
export function calendarEvents(calendar: Calendar, firstDay: number, lastDay: number): CalendarEvent[] {
  const [from, to] = [firstDay, lastDay].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number]
  const events: CalendarEvent[] = []
  for (let year = from; year <= to; year++) {
    for (const [name, month, day] of fixed[calendar]) events.push({ name, day: dayOf(year, month, day) })
    if (calendar === 'chinese') {
      events.push({ name: 'spring-festival', day: lunarDay(year, 1, 1) })
      events.push({ name: 'mid-autumn', day: lunarDay(year, 8, 15) })
    } else events.push({ name: 'black-friday', day: fourthThursday(year) + 1 })
  }
  return events.filter(({ day }) => day >= firstDay && day <= lastDay).sort((a, b) => a.day - b.day)
}

function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

function fourthThursday(year: number): number {
  const first = dayOf(year, 11, 1)
  // 1970-01-01 was a Thursday.
  return first + ((7 - (first % 7)) % 7) + 21
}

let lunar: Intl.DateTimeFormat | undefined

/** The day of the Gregorian year that bears a date of the Chinese calendar. */
function lunarDay(year: number, month: number, day: number): number {
  lunar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  // The first month begins between 20 January and 21 February, each later one about 29.5 days after.
  const guess = dayOf(year, 1, 20) + Math.floor(29.53 * (month - 1)) + day - 1
  for (let at = guess - 2; at < guess + 66; at++) {
    const parts = lunar.formatToParts(at * 86_400_000)
    const of = (type: string) => parts.find((part) => part.type === type)?.value
    if (of('month') === String(month) && of('day') === String(day)) return at
  }
  return guess
}

/** Day number of the Monday of a day's week. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** Events as indices of weeks counted from `firstMonday`; equal names are one event that comes again. */
export function weekEvents(events: readonly CalendarEvent[], firstMonday: number): WeekEvent[] {
  const weeks = new Map<string, Set<number>>()
  for (const { name, day } of events) {
    const list = weeks.get(name) ?? new Set()
    list.add((mondayOf(day) - firstMonday) / 7)
    weeks.set(name, list)
  }
  return [...weeks].map(([name, list]) => ({ name, weeks: [...list].sort((a, b) => a - b) }))
}
