/** Reads a time of day with what may stand beside it: half of the day, offset, zone. */
import { zoneNamed } from './zone-names.ts'

export interface ClockTime {
  /** Seconds since midnight; 86,400 for 24:00. */
  readonly seconds: number
  /** Seconds east of UTC; null where the text says nothing that is beyond doubt. */
  readonly offset: number | null
}

const HALF = '[ap]\\.?\\s?m\\.?|上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|夜里|午前|午後|오전|오후'
const ZONE = 'Z|(?:UTC|GMT)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{3,4}'
const clock = new RegExp(
  `^[T\\s,]*(?:(${HALF})\\s*)?(\\d{1,2})(?:[:时時点點h](\\d{1,2})(?:[:分](\\d{1,2})(?:[.,]\\d+)?秒?)?分?)?` +
    `(?:\\s*Uhr)?\\s*(${HALF})?\\s*(${ZONE})?(?:\\s*\\([^)]*\\))?$`,
  'i',
)

/** What means several zones: such a time is read in the file's own. */
const doubtfulZones: ReadonlySet<string> = new Set(['CST', 'IST', 'BST'])

/** Null where the text is no time of day. */
export function readClock(text: string): ClockTime | null {
  const match = clock.exec(text)
  if (!match) return null
  const half = (match[1] ?? match[5] ?? '').toLowerCase().replace(/[.\s]/g, '')
  const [hour, minute, second] = [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)]
  const isHour = match[3] === undefined
  const isEnd = hour === 24 && minute === 0 && second === 0
  if ((isHour && half === '') || (hour > 23 && !isEnd) || minute > 59 || second > 60) return null
  const offset = offsetOf(match[6]?.toUpperCase())
  if (offset === undefined) return null
  return { seconds: inDay(hour, half) * 3600 + minute * 60 + second, offset }
}

function inDay(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour
  if (half === '中午') return hour < 10 ? hour + 12 : hour
  if (half === '晚上' || half === '夜里') return hour === 12 || hour < 5 ? hour % 12 : hour + 12
  const isLate = /^p|下午|傍晚|午後|오후/.test(half)
  return (hour % 12) + (isLate ? 12 : 0)
}

/** Undefined for letters that are no zone. */
function offsetOf(zone: string | undefined): number | null | undefined {
  if (zone === undefined || doubtfulZones.has(zone)) return null
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60)
  return zone === 'Z' ? 0 : zoneNamed(zone)?.offsetAt(0)
}
