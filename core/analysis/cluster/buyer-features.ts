import type { PurchaseHistory } from '../../model/purchase-history.ts'
import type { CustomerSummaries } from '../customer/summary.ts'

/**
 * What buyers are grouped by: ln(1 + spend), ln(1 + orders), ln(1 + days since the last), discount share, and how widely they spread over
 * categories (entropy of their lines) – each brought to mean 0 and standard deviation 1. One row per buyer, with whose it is.
 */
export function buyerFeatures(
  history: PurchaseHistory,
  summaries: CustomerSummaries,
): { readonly points: readonly (readonly number[])[]; readonly customers: readonly number[] } {
  const customers = Array.from(summaries.orderCount.keys()).filter((c) => summaries.orderCount[c]! > 0)
  const columns = [
    customers.map((c) => Math.log1p(Math.max(0, summaries.monetaryMinor[c]!))),
    customers.map((c) => Math.log1p(summaries.orderCount[c]!)),
    customers.map((c) => Math.log1p(summaries.recencyDays[c]!)),
    customers.map((c) => summaries.discountShare[c]!),
    customers.map((c) => categorySpread(history, c, summaries.asOf)),
  ].map(standardised)
  return { points: customers.map((_, i) => columns.map((column) => column[i]!)), customers }
}

function categorySpread(history: PurchaseHistory, c: number, asOf: number): number {
  const lines = new Map<number, number>()
  let all = 0
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
    for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
      const product = history.lineProduct[l]!
      const category = product < 0 ? -1 : history.productCategory[product]!
      if (category < 0) continue
      lines.set(category, (lines.get(category) ?? 0) + 1)
      all++
    }
  }
  return [...lines.values()].reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0)
}

/** A column that is the same for all tells nothing: zeros. */
function standardised(column: readonly number[]): number[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length)
  return column.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
}
