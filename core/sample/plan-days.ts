/** Days of a plan, written as people write them. */
import { type DayNumber, textToDay } from '../model/day.ts'

/** @throws where the text is no calendar day: a slip in a plan. */
export function dayOf(text: string): DayNumber {
  const day = textToDay(text)
  if (day === null) throw new Error(`Not a day: ${text}`)
  return day
}
