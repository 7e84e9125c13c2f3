/** What each fault of each product costs. */
import type { ReviewMood } from '../analysis/review/mood.ts'
import type { Verdict } from '../analysis/review/rate.ts'
import type { ReviewFaultView } from '../contract/view/review-mood.ts'
import { reviewAspectNames } from '../contract/view/review-mood.ts'
import type { StoredReview } from '../storage/review-store.ts'
import type { CustomerBase } from './customer-base.ts'

/** A review with what its words were read as. */
export interface ReadReview extends StoredReview {
  readonly said: ReviewMood
  readonly later: ReviewMood | null
  /** Null for default praise and where neither stars nor trusted words are given. */
  readonly verdict: Verdict | null
}

/** Reviews by a key, in the order of their first. */
export function grouped<K>(
  reviews: readonly ReadReview[],
  keyOf: (review: ReadReview) => K,
): ReadonlyMap<K, ReadReview[]> {
  const groups = new Map<K, ReadReview[]>()
  for (const review of reviews) {
    const group = groups.get(keyOf(review))
    if (group) group.push(review)
    else groups.set(keyOf(review), [review])
  }
  return groups
}

/** Of the first words and of what was added later. */
export function aspectsOf({ said, later }: ReadReview) {
  return later ? [...said.aspects, ...later.aspects] : said.aspects
}

interface ProductMoney {
  readonly refundMinor: number
  readonly pieceMarginMinor: number
}

/** By money, the dearest first. `marginShare` stands in where a product has no known cost. */
export function faultViews(reviews: readonly ReadReview[], base: CustomerBase, marginShare: number): ReviewFaultView[] {
  const money = productMoney(base, marginShare)
  const bad = reviews.filter(({ verdict, later }) => verdict === -1 || (later !== null && later.mood < 0))
  const products = grouped(bad, ({ productId, product }) => (productId === null ? product : String(productId)))
  return [...products.values()]
    .flatMap((group) =>
      faultsOfProduct(group, group[0]!.productId === null ? null : (money.get(group[0]!.productId) ?? null)),
    )
    .sort((a, b) => b.moneyMinor - a.moneyMinor || b.reviews - a.reviews)
}

function faultsOfProduct(group: readonly ReadReview[], money: ProductMoney | null): ReviewFaultView[] {
  const faults = reviewAspectNames.flatMap((aspect) => {
    const own = group.filter((review) => aspectsOf(review).some((each) => each.aspect === aspect && each.mood < 0))
    return own.length === 0 ? [] : [{ aspect, own }]
  })
  const mentions = faults.reduce((sum, { own }) => sum + own.length, 0)
  return faults.map(({ aspect, own }) => {
    const refundMinor = Math.round(((money?.refundMinor ?? 0) * own.length) / mentions)
    return {
      aspect,
      productId: own[0]!.productId === null ? null : String(own[0]!.productId),
      product: own[0]!.product,
      reviews: own.length,
      moneyMinor: refundMinor + Math.round((money?.pieceMarginMinor ?? 0) * own.length),
      refundMinor,
      example: (own[0]!.text || own[0]!.followUp || own[0]!.title).slice(0, 200),
    }
  })
}

/** What was given back on each product, as return lines show it, and what a piece leaves (by the assumed margin where its cost is not known). */
function productMoney({ history }: CustomerBase, marginShare: number): ReadonlyMap<number, ProductMoney> {
  const refunds = new Float64Array(history.productCount)
  history.lineProduct.forEach((product, line) => {
    const net = history.lineNetMinor[line]!
    if (product >= 0 && net < 0) refunds[product]! -= net
  })
  return new Map(
    Array.from(history.productId, (id, product) => {
      const price = history.productPriceMinor[product]!
      const cost = history.productCostMinor[product]!
      const margin = Number.isNaN(price) ? 0 : Number.isNaN(cost) ? price * marginShare : price - cost
      return [id, { refundMinor: refunds[product]!, pieceMarginMinor: Math.max(0, margin) }] as const
    }),
  )
}
