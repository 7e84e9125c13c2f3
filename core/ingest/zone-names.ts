/** Time zones by the names that exports write beside a time. */
import { type TimeZone, timeZone } from './time-zone.ts'

/**
 * Names as web frameworks list them, and the abbreviations of North America and Europe, to IANA names. A fixed offset is written
 * `Etc/GMT+7` for seven hours west. Source of the long names: the list of Ruby on Rails, which Square uses. Abbreviations that mean
 * several zones (CST, IST, BST) are left out: their times are read in the file's zone.
 */
const ianaNames: Readonly<Record<string, string>> = {
  'eastern time (us & canada)': 'America/New_York',
  'central time (us & canada)': 'America/Chicago',
  'mountain time (us & canada)': 'America/Denver',
  'pacific time (us & canada)': 'America/Los_Angeles',
  'atlantic time (canada)': 'America/Halifax',
  newfoundland: 'America/St_Johns',
  'indiana (east)': 'America/Indiana/Indianapolis',
  saskatchewan: 'America/Regina',
  arizona: 'America/Phoenix',
  alaska: 'America/Juneau',
  hawaii: 'Pacific/Honolulu',
  'puerto rico': 'America/Puerto_Rico',
  london: 'Europe/London',
  edinburgh: 'Europe/London',
  dublin: 'Europe/Dublin',
  paris: 'Europe/Paris',
  madrid: 'Europe/Madrid',
  berlin: 'Europe/Berlin',
  sydney: 'Australia/Sydney',
  canberra: 'Australia/Sydney',
  melbourne: 'Australia/Melbourne',
  brisbane: 'Australia/Brisbane',
  adelaide: 'Australia/Adelaide',
  darwin: 'Australia/Darwin',
  perth: 'Australia/Perth',
  hobart: 'Australia/Hobart',
  tokyo: 'Asia/Tokyo',
  osaka: 'Asia/Tokyo',
  pst: 'Etc/GMT+8',
  pdt: 'Etc/GMT+7',
  mst: 'Etc/GMT+7',
  mdt: 'Etc/GMT+6',
  cdt: 'Etc/GMT+5',
  est: 'Etc/GMT+5',
  edt: 'Etc/GMT+4',
  gmt: 'UTC',
  utc: 'UTC',
  cet: 'Etc/GMT-1',
  cest: 'Etc/GMT-2',
  aest: 'Etc/GMT-10',
  aedt: 'Etc/GMT-11',
  jst: 'Asia/Tokyo',
  hkt: 'Asia/Hong_Kong',
}

const ianaByName: ReadonlyMap<string, string> = new Map(Object.entries(ianaNames))

/** Null for a name that says nothing certain. Also takes IANA names and `GMT+08:00`. */
export function zoneNamed(text: string): TimeZone | null {
  const name = text.trim().replace(/\s+/g, ' ')
  const iana = ianaByName.get(name.toLowerCase()) ?? offsetName(name) ?? (name.includes('/') ? name : null)
  if (iana === null) return null
  try {
    return timeZone(iana)
  } catch {
    return null
  }
}

/** The runtime knows zones of a fixed offset by the offset itself: `+08:00`. */
function offsetName(name: string): string | null {
  const match = /^(?:GMT|UTC)\s?([+-])(\d{1,2}):?(\d{2})?$/i.exec(name)
  return match ? `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}` : null
}
