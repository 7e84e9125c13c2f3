import type { CustomerSummaries } from '../customer/summary.ts'

const PSEUDO_ORDERS = 3

/** What one order of each customer is worth before any offer; NaN for customers without a sale. */
export interface UsualBaskets {
  readonly basketMinor: Float64Array
  readonly marginMinor: Float64Array
  /** 1 where the margin comes from product costs, 0 where from the assumed share. */
  readonly isMarginKnown: Uint8Array
}

/**
 * Each person's mean order net of returns, drawn towards the shop's mean by three pseudo-orders, and the margin in it: the person's
 * own margin share where all their costs are known and they left money in the shop, else `marginShare`.
 *
 * Never below 0. Someone with 1 order of 40 in a shop with mean 20 has a usual basket of 25.
 */
export function usualBaskets(summaries: CustomerSummaries, marginShare: number): UsualBaskets {
  const n = summaries.customerCount
  let net = 0
  let orders = 0
  for (let c = 0; c < n; c++) {
    if (summaries.orderCount[c] === 0) continue
    net += summaries.monetaryMinor[c]!
    orders += summaries.orderCount[c]!
  }
  const shopMean = orders > 0 ? net / orders : 0
  const basketMinor = new Float64Array(n).fill(Number.NaN)
  const marginMinor = new Float64Array(n).fill(Number.NaN)
  const isMarginKnown = new Uint8Array(n)
  for (let c = 0; c < n; c++) {
    const own = summaries.orderCount[c]!
    if (own === 0) continue
    const basket = Math.max(0, (summaries.monetaryMinor[c]! + PSEUDO_ORDERS * shopMean) / (own + PSEUDO_ORDERS))
    const isKnown = !Number.isNaN(summaries.marginMinor[c]!) && summaries.monetaryMinor[c]! > 0
    const share = isKnown ? summaries.marginMinor[c]! / summaries.monetaryMinor[c]! : marginShare
    basketMinor[c] = basket
    marginMinor[c] = Math.max(0, basket * share)
    isMarginKnown[c] = isKnown ? 1 : 0
  }
  return { basketMinor, marginMinor, isMarginKnown }
}
