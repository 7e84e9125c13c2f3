/** Cost lines of a campaign as they are kept. */
import type { CheckedParams } from '../contract/methods.ts'
import { textToDay } from '../model/day.ts'

/** Hours of people cost what Settings say an hour costs; without a rate the amount given stands. */
export function costRowsOf(lines: CheckedParams['campaign/create']['costLines'], hourlyRateMinor: number) {
  return lines.map((line) => ({
    ...line,
    amountMinor:
      line.kind === 'people' && line.hours !== null && hourlyRateMinor > 0
        ? Math.round(line.hours * hourlyRateMinor)
        : line.amountMinor,
    day: line.day === null ? null : textToDay(line.day),
  }))
}
