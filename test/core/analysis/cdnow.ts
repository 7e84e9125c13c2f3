import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PurchaseDays } from '../../../core/analysis/customer/purchase-days.ts'
import type { RepeatRows } from '../../../core/analysis/lifetime/repeat-rows.ts'
import { textToDay } from '../../../core/model/day.ts'

/** CDNOW 1/10 sample of Fader & Hardie; lies beside the repository, not in it. */
const folder = join(import.meta.dirname, '../../../../shared/data/cdnow')

export const hasCdnow = existsSync(join(folder, 'CDNOW_sample.txt'))
if (!hasCdnow) console.warn('SKIPPED: the CDNOW checks need ../shared/data/cdnow, which is not here')

/** The raw sample, one entry per customer and day with a purchase. */
export function cdnowDays(): PurchaseDays {
  const byCustomer = new Map<string, Map<number, number>>()
  for (const line of readFileSync(join(folder, 'CDNOW_sample.txt'), 'utf8').split('\n')) {
    const [, customer, date, , amount] = line.trim().split(/\s+/)
    if (!customer || !date) continue
    const day = textToDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`)!
    const days = byCustomer.get(customer) ?? new Map<number, number>()
    byCustomer.set(customer, days.set(day, (days.get(day) ?? 0) + Math.round(Number(amount) * 100)))
  }
  const start = [0]
  const day: number[] = []
  const net: number[] = []
  for (const days of byCustomer.values()) {
    for (const [at, minor] of [...days].sort((one, two) => one[0] - two[0])) {
      day.push(at)
      net.push(minor)
    }
    start.push(day.length)
  }
  return { start: Int32Array.from(start), day: Int32Array.from(day), netMinor: Float64Array.from(net) }
}

/** The published summary in weeks, rounded to two decimals, with the mean value of repeat purchases. */
export function cdnowSummary(): RepeatRows & { readonly repeatCount: Float64Array; readonly meanRepeat: Float64Array } {
  const text = readFileSync(join(folder, 'cdnow_customers_summary_with_transactions.csv'), 'utf8')
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const column = (at: number) => Float64Array.from(rows, (row) => row[at]!)
  return { repeatCount: column(1), repeatSpan: column(2), customerAge: column(3), meanRepeat: column(4) }
}
