/** Local times to instants and back in one IANA zone, daylight saving included. Offsets are asked of Intl once per day and kept. */
import type { DayNumber } from '../model/day.ts'

const DAY = 86_400
const QUARTER = 900

export interface TimeZone {
  readonly name: string
  /** Seconds east of UTC at an instant (seconds since 1970 UTC). */
  offsetAt(instant: number): number
  /** The calendar day of an instant. */
  dayOf(instant: number): DayNumber
  /**
   * The instant of a local time, given as if it were UTC. A time that clocks show twice is the earlier one; one that they skip is
   * read with the offset of before, as people mean it.
   */
  toInstant(localSeconds: number): number
}

const zones = new Map<string, TimeZone>()

/** Throws a `RangeError` for a name that Intl does not know. */
export function timeZone(name: string): TimeZone {
  let zone = zones.get(name)
  if (!zone) {
    zone = makeZone(name)
    zones.set(name, zone)
  }
  return zone
}

function makeZone(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  /** Offset of a whole UTC day, or NaN where clocks change within it. */
  const byDay = new Map<number, number>()
  const byQuarter = new Map<number, number>()

  function ask(instant: number): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instant * 1000)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Math.round(Date.UTC(year, month - 1, day, hour, minute, second) / 1000) - instant
  }

  function offsetAt(instant: number): number {
    const day = Math.floor(instant / DAY)
    let offset = byDay.get(day)
    if (offset === undefined) {
      const first = ask(day * DAY)
      offset = first === ask(day * DAY + DAY - 1) ? first : Number.NaN
      byDay.set(day, offset)
    }
    return Number.isNaN(offset) ? offsetInQuarter(Math.floor(instant / QUARTER)) : offset
  }

  function offsetInQuarter(quarter: number): number {
    let offset = byQuarter.get(quarter)
    if (offset === undefined) {
      offset = ask(quarter * QUARTER)
      byQuarter.set(quarter, offset)
    }
    return offset
  }

  function toInstant(localSeconds: number): number {
    const before = offsetAt(localSeconds - DAY)
    if (offsetAt(localSeconds - before) === before) return localSeconds - before
    const after = offsetAt(localSeconds + DAY)
    return offsetAt(localSeconds - after) === after ? localSeconds - after : localSeconds - before
  }

  return { name, offsetAt, toInstant, dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY) }
}
