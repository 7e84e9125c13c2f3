/** Pairs bought together, with what a price for both would bring. */
import { bundleProfit } from '../analysis/bundle/bundle-profit.ts'
import { BASKETS_FOR_PAIRS, type Baskets, type ProductPair } from '../analysis/bundle/pairs.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { BundleView } from '../contract/view/goods.ts'
import type { DayNumber } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import type { GoodsLines } from '../storage/goods-store.ts'
import { basketsOf } from './goods-lines.ts'

const RECENT_DAYS = 90

interface Assumptions {
  readonly marginShare: number
  readonly lift: number
  readonly discountShare: number
}

/** In the order of `pairs`. */
export function bundleViews(
  history: PurchaseHistory,
  lines: GoodsLines,
  pairs: readonly ProductPair[],
  asOf: DayNumber,
  { marginShare, lift, discountShare }: Assumptions,
): BundleView[] {
  const recent = recentCounts(lines, history.productCount, asOf, pairs)
  const margins = unitMargins(history, marginShare)
  return pairs.map((pair, i) => {
    const { a, b, count, countA, countB } = pair
    const profit = bundleProfit({
      ...recent[i]!,
      ...{ count, countA, countB, lift, discountShare },
      priceA: history.productPriceMinor[a]!,
      priceB: history.productPriceMinor[b]!,
      marginA: margins[a]!,
      marginB: margins[b]!,
    })
    return {
      productIds: [String(history.productId[a]), String(history.productId[b])],
      titles: [history.productTitle[a]!, history.productTitle[b]!],
      count,
      lift: pair.lift,
      shrunkLift: pair.shrunkLift,
      leverage: pair.leverage,
      llr: pair.llr,
      expectedProfitMinor: Math.round(profit),
    }
  })
}

/** `baskets` of the whole history: too few of two goods and more are said in words. */
export function bundleSentence([closest, ...rest]: readonly BundleView[], { start }: Baskets): Sentence {
  if (closest !== undefined) {
    return sentence('goods.bundles', {
      count: rest.length + 1,
      a: closest.titles[0],
      b: closest.titles[1],
      times: { kind: 'number', value: closest.lift, digits: 1 },
      orders: closest.count,
    })
  }
  let several = 0
  for (let b = 0; b + 1 < start.length; b++) if (start[b + 1]! - start[b]! > 1) several++
  return several < BASKETS_FOR_PAIRS
    ? sentence('goods.bundles.few', { count: several })
    : sentence('goods.bundles.none')
}

/** Margin of one piece at its last price. */
function unitMargins(history: PurchaseHistory, marginShare: number): Float64Array {
  return history.productPriceMinor.map((price, p) => {
    const cost = history.productCostMinor[p]!
    return Number.isNaN(cost) ? price * marginShare : price - cost
  })
}

function recentCounts(lines: GoodsLines, products: number, asOf: DayNumber, pairs: readonly ProductPair[]) {
  const { start, products: items } = basketsOf(lines, products, asOf, asOf - RECENT_DAYS + 1)
  const counts = new Int32Array(products)
  const partners = new Map<number, Map<number, number>>()
  for (const [index, { a, b }] of pairs.entries()) {
    const list = partners.get(a) ?? new Map<number, number>()
    list.set(b, index)
    partners.set(a, list)
  }
  const together = new Int32Array(pairs.length)
  for (let basket = 0; basket + 1 < start.length; basket++) {
    const own = items.subarray(start[basket]!, start[basket + 1]!)
    for (const a of own) {
      counts[a]!++
      const list = partners.get(a)
      if (list === undefined) continue
      for (const b of own) {
        const index = list.get(b)
        if (index !== undefined) together[index]!++
      }
    }
  }
  return pairs.map(({ a, b }, i) => ({ recentCount: together[i]!, recentA: counts[a]!, recentB: counts[b]! }))
}
