import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

/** What each person of one group did in the campaign's days, zeros included; one entry per person. */
export interface Outcomes {
  /** 1 for a person with at least one sale. */
  readonly bought: Uint8Array
  /** Net of the days, returns taken off. */
  readonly revenueMinor: Float64Array
  /** Net minus product cost; NaN where the cost of anything bought is unknown. */
  readonly marginMinor: Float64Array
}

/**
 * What the customers (indices in the history) bought from `firstDay` to `lastDay`, both included. People with no order have zeros.
 */
export function outcomesOf(
  history: PurchaseHistory,
  customers: ArrayLike<number>,
  firstDay: DayNumber,
  lastDay: DayNumber,
): Outcomes {
  const bought = new Uint8Array(customers.length)
  const revenueMinor = new Float64Array(customers.length)
  const marginMinor = new Float64Array(customers.length)
  for (let i = 0; i < customers.length; i++) {
    const c = customers[i]!
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
      if (history.orderDay[o]! < firstDay || history.orderDay[o]! > lastDay) continue
      if (history.orderIsSale[o] === 1) bought[i] = 1
      revenueMinor[i]! += history.orderNetMinor[o]!
      marginMinor[i]! += history.orderMarginMinor[o]!
    }
  }
  return { bought, revenueMinor, marginMinor }
}

/**
 * The contacted people's revenue in the campaign's days: what they spent, not what the campaign caused. `attributedRevenue` of an
 * empty group is 0.
 */
export function attributedRevenue({ revenueMinor }: Pick<Outcomes, 'revenueMinor'>): number {
  return revenueMinor.reduce((sum, revenue) => sum + revenue, 0)
}

/**
 * What the advertising platforms claim together by what the till took in the same days. Over 1 they claim more than there was;
 * null where the till took nothing. `claimsRatio(1500, 1000)` is 1.5.
 */
export function claimsRatio(claimedMinor: number, tillMinor: number): number | null {
  return tillMinor > 0 ? claimedMinor / tillMinor : null
}
