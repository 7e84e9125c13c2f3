import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { median } from '../stats/quantile.ts'

/** Sales that a channel's price must rest on. */
const SALES_FOR_PRICE = 3
/** Differences below this share are rounding or postage, not another price. */
const LEAST_DIFFERENCE = 0.05

export interface ChannelPrice {
  /** Index in `history.channels`. */
  readonly channel: number
  /** Median paid per piece, after discounts of the line. */
  readonly priceMinor: number
  readonly sales: number
}

export interface PriceConflict {
  /** Index of the product whose name stands for all of the same name. */
  readonly product: number
  /** Dearest first. */
  readonly prices: readonly ChannelPrice[]
  /** How far the cheapest lies below the dearest, of the dearest. */
  readonly difference: number
}

/**
 * Goods that one channel sold cheaper than another between `from` and `to`: the same product, or products of one title.
 *
 * A channel's price is the median paid per piece over at least three sales; dearest and cheapest must be 5 % apart. The widest first.
 */
export function priceConflicts(history: PurchaseHistory, from: DayNumber, to: DayNumber): PriceConflict[] {
  const sameAs = sameTitles(history)
  const paid = new Map<number, Map<number, number[]>>()
  for (let o = 0; o < history.orderCount; o++) {
    const day = history.orderDay[o]!
    if (day < from || day > to || history.orderIsSale[o] !== 1) continue
    for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
      const product = history.lineProduct[l]!
      const quantity = history.lineQuantity[l]!
      const net = history.lineNetMinor[l]!
      if (product < 0 || quantity <= 0 || net <= 0 || history.productIsGoods?.[product] === 0) continue
      const byChannel = entry(paid, sameAs[product]!, () => new Map<number, number[]>())
      entry(byChannel, history.orderChannel[o]!, () => [] as number[]).push(net / quantity)
    }
  }
  return [...paid]
    .flatMap(([product, byChannel]) => conflictOf(product, byChannel) ?? [])
    .sort((a, b) => b.difference - a.difference)
}

function conflictOf(product: number, byChannel: ReadonlyMap<number, readonly number[]>): PriceConflict | null {
  const prices = [...byChannel]
    .filter(([, paid]) => paid.length >= SALES_FOR_PRICE)
    .map(([channel, paid]) => ({ channel, priceMinor: Math.round(median(paid)), sales: paid.length }))
    .sort((a, b) => b.priceMinor - a.priceMinor)
  const [dearest] = prices
  const cheapest = prices.at(-1)
  if (dearest === undefined || cheapest === undefined || prices.length < 2) return null
  const difference = 1 - cheapest.priceMinor / dearest.priceMinor
  return difference < LEAST_DIFFERENCE ? null : { product, prices, difference }
}

/** Per product the first one of the same title: platforms number the same goods each in their own way. */
function sameTitles(history: PurchaseHistory): Int32Array {
  const first = new Map<string, number>()
  return Int32Array.from(history.productTitle, (title, product) => {
    const name = title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, '')
    if (name === '') return product
    return entry(first, name, () => product)
  })
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = create()
    map.set(key, value)
  }
  return value
}
