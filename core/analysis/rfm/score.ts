import { currencyDigits } from '../../model/money.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import { quantile, sortedNumbers } from '../stats/quantile.ts'

/** Under so many buyers, thirds are used instead of fifths. */
const BUYERS_FOR_FIFTHS = 200

export interface RfmCuts {
  /** Ascending; a value at or above a cut belongs to the next step. */
  readonly recencyDays: readonly number[]
  readonly orderCount: readonly number[]
  readonly monetaryMinor: readonly number[]
}

/** Scores 1…5 per customer, 5 the best; 0 for customers without a sale. */
export interface RfmScores {
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  readonly cuts: RfmCuts
}

/**
 * Recency, frequency and monetary scores by value, so that equal customers share a score and some scores may stay empty.
 *
 * The cuts are the 20/40/60/80 % quantiles (type 7) plus one unit: a day, an order, one main unit of the currency, as in the R
 * package `rfm`. Under 200 buyers thirds are used, written 1, 3, 5. Nobody at all gives NaN cuts.
 * `scoreRfm(summaries).r[c]` is 5 for those who bought most recently.
 */
export function scoreRfm(summaries: CustomerSummaries): RfmScores {
  const buyers = buyersOf(summaries.orderCount)
  const fifths = buyers.length >= BUYERS_FOR_FIFTHS
  const shares = fifths ? [0.2, 0.4, 0.6, 0.8] : [1 / 3, 2 / 3]
  const levels = fifths ? [1, 2, 3, 4, 5] : [1, 3, 5]
  const cutsOf = (column: ArrayLike<number>, unit: number) => {
    const values = new Float64Array(buyers.length)
    for (let i = 0; i < buyers.length; i++) values[i] = column[buyers[i]!]!
    const sorted = sortedNumbers(values)
    return shares.map((share) => quantile(sorted, share) + unit)
  }
  const cuts = {
    recencyDays: cutsOf(summaries.recencyDays, 1),
    orderCount: cutsOf(summaries.orderCount, 1),
    monetaryMinor: cutsOf(summaries.monetaryMinor, 10 ** currencyDigits(summaries.currency)),
  }
  const scored = (column: ArrayLike<number>, cut: readonly number[], order: readonly number[]) => {
    const scores = new Uint8Array(summaries.customerCount)
    for (const c of buyers) scores[c] = order[stepOf(column[c]!, cut)]!
    return scores
  }
  return {
    r: scored(summaries.recencyDays, cuts.recencyDays, levels.toReversed()),
    f: scored(summaries.orderCount, cuts.orderCount, levels),
    m: scored(summaries.monetaryMinor, cuts.monetaryMinor, levels),
    cuts,
  }
}

function buyersOf(orderCount: Int32Array): Int32Array {
  const buyers = new Int32Array(orderCount.length)
  let count = 0
  for (let c = 0; c < orderCount.length; c++) if (orderCount[c]! > 0) buyers[count++] = c
  return buyers.subarray(0, count)
}

function stepOf(value: number, cuts: readonly number[]): number {
  let step = 0
  while (step < cuts.length && value >= cuts[step]!) step++
  return step
}
