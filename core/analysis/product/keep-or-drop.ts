import { median } from '../stats/quantile.ts'
import { wilsonInterval } from '../stats/wilson.ts'

/** What is known of one product at the end of observation; amounts in minor units. */
export interface ProductRecord {
  readonly firstSaleDaysAgo: number
  readonly lastSaleDaysAgo: number
  /** Orders with it over the last year. */
  readonly orders: number
  readonly returnedOrders: number
  /** Margin of the last 180 days and of the 180 before. */
  readonly marginMinor: number
  readonly earlierMarginMinor: number
  /** Known buyers of the last year, and how many of them are among the best fifth of all customers by margin. */
  readonly buyers: number
  readonly topBuyers: number
  /** Whether some significant pair holds it. */
  readonly hasPartner: boolean
  /** Whether the pair's price would still earn under the pessimistic view. */
  readonly partnerEarns: boolean
}

export type ProductAdvice = 'keep' | 'fix' | 'bundle' | 'drop'
export type AdviceReason =
  | 'new'
  | 'earns'
  | 'steady'
  | 'top-buyers'
  | 'loses'
  | 'returns'
  | 'slow-with-partner'
  | 'slow'
  | 'unsold'

const YOUNG_DAYS = 90
const UNSOLD_DAYS = 180
const ORDERS_FOR_RETURNS = 20
const WEAK_SHARE = 0.2
const TOP_SHARE = 0.2

/**
 * Keep, fix, bundle or drop, with the reason, for each product: what earns stays, what comes back clearly more often than the rest or
 * loses money is to be mended first, what sells slowly is tied to its partner or let go. Never `drop` where the best customers are
 * clearly over-represented among its buyers, nor within its first 90 days.
 */
export function adviseProducts(records: readonly ProductRecord[]): { advice: ProductAdvice; reason: AdviceReason }[] {
  const orders = records.reduce((sum, record) => sum + record.orders, 0)
  const returned = records.reduce((sum, record) => sum + record.returnedOrders, 0)
  const usualReturns = orders > 0 ? returned / orders : 0
  const selling = records.filter((record) => record.marginMinor > 0).map((record) => record.marginMinor)
  const weak = WEAK_SHARE * median(Float64Array.from(selling))
  return records.map((record) => advise(record, usualReturns, weak))
}

function advise(
  record: ProductRecord,
  usualReturns: number,
  weak: number,
): { advice: ProductAdvice; reason: AdviceReason } {
  if (record.firstSaleDaysAgo < YOUNG_DAYS) return { advice: 'keep', reason: 'new' }
  if (record.orders >= ORDERS_FOR_RETURNS) {
    const { low } = wilsonInterval(Math.min(record.returnedOrders, record.orders), record.orders)
    if (low > 1.5 * usualReturns && low > 0.02) return { advice: 'fix', reason: 'returns' }
  }
  if (record.marginMinor < 0) return { advice: 'fix', reason: 'loses' }
  const isWeak = record.marginMinor < weak
  const isFalling = record.marginMinor < 0.5 * record.earlierMarginMinor
  if (!isWeak) return { advice: 'keep', reason: isFalling ? 'steady' : 'earns' }
  if (!isFalling && record.lastSaleDaysAgo < YOUNG_DAYS) return { advice: 'keep', reason: 'steady' }
  if (isLovedByTheBest(record)) return { advice: 'keep', reason: 'top-buyers' }
  if (record.hasPartner && record.partnerEarns) return { advice: 'bundle', reason: 'slow-with-partner' }
  return { advice: 'drop', reason: record.lastSaleDaysAgo >= UNSOLD_DAYS ? 'unsold' : 'slow' }
}

/** A fifth of all customers are the best fifth; clearly more among the buyers, or half of a few, is a reason to stay. */
function isLovedByTheBest({ buyers, topBuyers }: ProductRecord): boolean {
  if (topBuyers < 2) return false
  return wilsonInterval(topBuyers, buyers).low > TOP_SHARE || topBuyers / buyers >= 0.5
}
