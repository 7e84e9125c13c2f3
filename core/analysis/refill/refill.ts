import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { wilsonInterval } from '../stats/wilson.ts'

/** Purchases that must have been followed by another of the same product before a rhythm is told. */
const GAPS_TO_TELL = 10
/** Of its buyers at least so many must come back for it, seen pessimistically: else it is not a thing that is refilled. */
const LEAST_REPEAT_SHARE = 0.1

export interface Refill {
  readonly product: number
  readonly buyers: number
  readonly repeatBuyers: number
  /** Waits that ended in another purchase of it, and waits that still go on. */
  readonly ended: number
  readonly open: number
  /** Days after which a quarter, a half, three quarters have bought it again; NaN where fewer ever do. */
  readonly p25: number
  readonly p50: number
  readonly p75: number
  /** People who wait since p25 days and not beyond `dueUntil`: for whom it is the time. */
  readonly due: readonly number[]
}

/**
 * How long a product lasts its buyers, by the product-limit estimate (Kaplan & Meier 1958): people who have not bought it again yet count
 * as waiting, not as gone, so that the time is not too short. Of products that at least ten waits and clearly a tenth of the buyers came
 * back for; most buyers first.
 */
export function refills(history: PurchaseHistory, asOf: DayNumber): Refill[] {
  const waits = new Map<number, ProductWaits>()
  for (let c = 0; c < history.customerCount; c++) gatherWaits(history, c, asOf, waits)
  return [...waits]
    .flatMap(([product, found]) => refillOf(product, found, asOf) ?? [])
    .sort((a, b) => b.buyers - a.buyers || a.product - b.product)
}

interface ProductWaits {
  readonly ended: number[]
  /** The last purchase of each buyer. */
  readonly last: { readonly customer: number; readonly day: DayNumber }[]
  repeatBuyers: number
}

function gatherWaits(history: PurchaseHistory, c: number, asOf: DayNumber, waits: Map<number, ProductWaits>): void {
  const bought = new Map<number, { day: DayNumber; isRepeat: boolean }>()
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
    if (history.orderIsSale[o] !== 1) continue
    const day = history.orderDay[o]!
    for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
      const product = history.lineProduct[l]!
      if (product < 0 || !(history.lineQuantity[l]! > 0) || history.productIsGoods?.[product] === 0) continue
      const before = bought.get(product)
      if (before === undefined) bought.set(product, { day, isRepeat: false })
      else if (day > before.day) {
        waitsOf(waits, product).ended.push(day - before.day)
        before.day = day
        before.isRepeat = true
      }
    }
  }
  for (const [product, { day, isRepeat }] of bought) {
    const found = waitsOf(waits, product)
    found.last.push({ customer: c, day })
    if (isRepeat) found.repeatBuyers++
  }
}

function waitsOf(waits: Map<number, ProductWaits>, product: number): ProductWaits {
  let found = waits.get(product)
  if (found === undefined) {
    found = { ended: [], last: [], repeatBuyers: 0 }
    waits.set(product, found)
  }
  return found
}

function refillOf(product: number, { ended, last, repeatBuyers }: ProductWaits, asOf: DayNumber): Refill | null {
  if (ended.length < GAPS_TO_TELL) return null
  if (wilsonInterval(repeatBuyers, last.length).low < LEAST_REPEAT_SHARE) return null
  const open = last.map(({ day }) => asOf - day)
  const [p25, p50, p75] = productLimitQuantiles(ended, open, [0.25, 0.5, 0.75]) as [number, number, number]
  const latest = dueUntil(p25, p50)
  const due = last.flatMap(({ customer, day }) => (asOf - day >= p25 && asOf - day <= latest ? [customer] : []))
  return { product, buyers: last.length, repeatBuyers, ended: ended.length, open: open.length, p25, p50, p75, due }
}

/** Most who come back for a thing do so soon after the first quarter has; later it is just as likely never. */
export function dueUntil(p25: number, p50: number): number {
  return Number.isNaN(p50) ? 2 * p25 : Math.max(1.5 * p25, Math.min(p50, 2 * p25))
}

/**
 * The times by which the given shares of all waits have ended, by the product-limit curve; NaN for a share that it never reaches.
 * `ended` and `open` in any order; an open wait still counts at its own length. Shares ascending.
 *
 * `productLimitQuantiles([10, 30], [20], [0.5])` is [30]: after 10 days a third has ended; of the two left one is lost from sight.
 */
export function productLimitQuantiles(
  ended: readonly number[],
  open: readonly number[],
  shares: readonly number[],
): number[] {
  const times = [...ended].sort((a, b) => a - b)
  const lost = [...open].sort((a, b) => a - b)
  const found = shares.map(() => Number.NaN)
  let [left, gone, at] = [1, 0, 0]
  for (let i = 0; i < times.length; ) {
    const time = times[i]!
    while (gone < lost.length && lost[gone]! < time) gone++
    let here = 0
    while (i + here < times.length && times[i + here] === time) here++
    left *= 1 - here / (times.length - i + lost.length - gone)
    i += here
    while (at < shares.length && left <= 1 - shares[at]! + 1e-12) found[at++] = time
  }
  return found
}
