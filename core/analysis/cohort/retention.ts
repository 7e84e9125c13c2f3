import { type DayNumber, monthOf } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

export interface CohortCell {
  /** Who bought in that month. */
  readonly customers: number
  readonly netMinor: number
  /** NaN where the cost of anything is unknown. */
  readonly marginMinor: number
  /** The last month of the data, which may be only part of a month. */
  readonly isUnfinished: boolean
}

export interface Cohort {
  /** `YYYY-MM` of the first order. */
  readonly month: string
  readonly customers: number
  /** By months since the first order; none beyond the last month of the data. */
  readonly cells: readonly CohortCell[]
}

/**
 * The retention table: customers by the month of their first sale, and what they did in each month after. Returns and adjustments
 * change money but make nobody a buyer. Money before the first sale of a person is left out. A month is finished if `asOf` is its
 * last day.
 */
export function retentionCohorts(history: PurchaseHistory, asOf: DayNumber): Cohort[] {
  const last = monthIndex(asOf)
  const isLastUnfinished = monthIndex(asOf + 1) === last
  const cohorts = new Map<
    number,
    { customers: number; cells: { customers: number; netMinor: number; marginMinor: number }[] }
  >()
  for (let c = 0; c < history.customerCount; c++) {
    let first = -1
    let seen = -1
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const month = monthIndex(history.orderDay[o]!)
      const isSale = history.orderIsSale[o] === 1
      if (first < 0) {
        if (!isSale) continue
        first = month
        if (!cohorts.has(first)) cohorts.set(first, { customers: 0, cells: emptyCells(last - first + 1) })
        cohorts.get(first)!.customers++
      }
      const cell = cohorts.get(first)!.cells[month - first]!
      if (isSale && month !== seen) {
        cell.customers++
        seen = month
      }
      cell.netMinor += history.orderNetMinor[o]!
      cell.marginMinor += history.orderMarginMinor[o]!
    }
  }
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .map(([first, { customers, cells }]) => ({
      month: monthText(first),
      customers,
      cells: cells.map((cell, i) => ({ ...cell, isUnfinished: isLastUnfinished && first + i === last })),
    }))
}

function emptyCells(length: number) {
  return Array.from({ length }, () => ({ customers: 0, netMinor: 0, marginMinor: 0 }))
}

const months = new Map<DayNumber, number>()

/** Months since year 0. Days repeat a lot, so each is looked up once. */
function monthIndex(day: DayNumber): number {
  const known = months.get(day)
  if (known !== undefined) return known
  const [year, month] = monthOf(day).split('-').map(Number)
  const index = year! * 12 + month! - 1
  months.set(day, index)
  return index
}

function monthText(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
