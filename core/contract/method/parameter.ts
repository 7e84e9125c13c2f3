/** Parameters that many methods share, checked at every host's door. */
import { z } from 'zod'
import { textToDay } from '../../model/day.ts'

export const nothing = z.strictObject({})
/** A day that calendars have: 30 February would silently mean another one. */
export const day = z
  .string()
  .refine((text) => textToDay(text) !== null, { error: 'is no day of the calendar (YYYY-MM-DD)' })
/** Stored unchecked, an unknown zone or currency would make every later answer fail. */
export const timezone = z.string().refine(isTimezone, { error: 'is no time zone such as Asia/Shanghai' })
export const currency = z
  .string()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, { error: 'is no currency code such as CNY' })
export const language = z.enum(['zh', 'en'])
export const asOf = { asOf: day.optional() }
export const money = z.number().int()
export const share = z.number().min(0).max(1)
export const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200_000).default(100),
}
function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
