import type { DayNumber } from '../../model/day.ts'
import type { PurchaseDays } from './purchase-days.ts'

export interface Balance {
  readonly start: number
  readonly new: number
  readonly returned: number
  readonly lost: number
  readonly end: number
}

/**
 * The customers' balance sheet between neighbouring days of `ends` (ascending): a customer is active on a day who bought within the
 * `activeDays` before it. start + new + returned − lost = end, exactly, and each end is the next start. `new` are active for the
 * first time in their life with the shop.
 */
export function customerBalance(days: PurchaseDays, ends: readonly DayNumber[], activeDays: number): Balance[] {
  const people = days.start.length - 1
  return ends.slice(1).map((end, i) => {
    const before = ends[i]!
    const sheet = { start: 0, new: 0, returned: 0, lost: 0, end: 0 }
    for (let c = 0; c < people; c++) {
      const [was, is] = [isActive(days, c, before, activeDays), isActive(days, c, end, activeDays)]
      if (was) sheet.start++
      if (is) sheet.end++
      if (was && !is) sheet.lost++
      if (!was && is) sheet[days.day[days.start[c]!]! > before ? 'new' : 'returned']++
    }
    return sheet
  })
}

function isActive(days: PurchaseDays, c: number, on: DayNumber, activeDays: number): boolean {
  for (let i = days.start[c + 1]! - 1; i >= days.start[c]!; i--) {
    const day = days.day[i]!
    if (day <= on) return day > on - activeDays
  }
  return false
}
