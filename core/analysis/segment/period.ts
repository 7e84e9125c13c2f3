import { civilDay, type DayNumber, dayToText, textToDay, weekdayOf } from '../../model/day.ts'
import type { Period, PeriodUnit } from '../../model/segment-rule.ts'

export interface DaySpan {
  /** Both counted in; infinite where open. */
  readonly from: number
  readonly to: number
}

/** The days of a period as seen on `asOf`, which ends every running period. */
export function spanOf(period: Period, asOf: DayNumber): DaySpan {
  switch (period.kind) {
    case 'last':
      return { from: stepBack(asOf, period.count, period.unit) + 1, to: asOf }
    case 'earlier':
      return { from: Number.NEGATIVE_INFINITY, to: stepBack(asOf, period.count, period.unit) }
    case 'calendar': {
      const from = startOf(asOf, period.unit, period.back)
      const next = period.back === 0 ? asOf + 1 : startOf(asOf, period.unit, period.back - 1)
      return { from, to: next - 1 }
    }
    case 'days':
      return {
        from: dayOr(period.from, Number.NEGATIVE_INFINITY),
        to: dayOr(period.to, Number.POSITIVE_INFINITY),
      }
  }
}

function dayOr(text: string | null, open: number): number {
  return text === null ? open : (textToDay(text) ?? open)
}

/** The same day so many units earlier; of a month too short for it, the last. */
function stepBack(day: DayNumber, count: number, unit: PeriodUnit): DayNumber {
  if (unit === 'day') return day - count
  if (unit === 'week') return day - 7 * count
  const months = count * { month: 1, quarter: 3, year: 12 }[unit]
  const [year, month, date] = partsOf(day)
  const at = year * 12 + (month - 1) - months
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  for (let last = date; last > 28; last--) {
    const found = civilDay(toYear, toMonth, last)
    if (found !== null) return found
  }
  return civilDay(toYear, toMonth, Math.min(date, 28)) ?? day
}

function startOf(day: DayNumber, unit: Exclude<PeriodUnit, 'day'>, back: number): DayNumber {
  if (unit === 'week') return day - (weekdayOf(day) - 1) - 7 * back
  const [year, month] = partsOf(day)
  const first = { month, quarter: month - ((month - 1) % 3), year: 1 }[unit]
  return stepBack(civilDay(year, first, 1) ?? day, back, unit)
}

function partsOf(day: DayNumber): readonly [year: number, month: number, date: number] {
  return dayToText(day).split('-').map(Number) as [number, number, number]
}
