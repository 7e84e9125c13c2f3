import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { FAVOURITES, type Favourites, favouritesOf } from '../customer/favourites.ts'
import { type Popularity, popularityOf } from './popularity.ts'

/** What a basket is worth beside the one after it. */
const DECAY = 0.9
/** Fewer baskets than this do not make a personal list. */
const PERSONAL_BASKETS = 3

export interface NextBaskets {
  /** Slots per customer; those of customer c stand at c × top …. */
  readonly top: number
  /** Index of the product, −1 for an empty slot. No product twice for one customer. */
  readonly product: Int32Array
  /** Decayed count of the person's own baskets with it; 0 for what only others buy. */
  readonly score: Float64Array
  /** 1 where the person has bought it before. */
  readonly isRepeat: Uint8Array
  /** The person's own baskets with it, or, where it is new to them, the shop's recent baskets with it. */
  readonly support: Int32Array
}

export interface SuggestedProduct {
  readonly product: number
  readonly score: number
  readonly kind: 'repeat' | 'new'
  readonly support: number
}

/**
 * What each customer is likely to buy next: every earlier basket votes for its products with .9 per basket since, ties and empty
 * slots go to what the shop sells most now ("decay and popularity", the smallest method that stands beside the best ones on the Ta
 * Feng data of Li et al. 2023). Under three baskets: bestsellers of the person's favourite categories, then of the shop. Only
 * products that still sell and that `isOffered` does not rule out. A basket is a sale order; one pass over the lines.
 *
 * Customers without a sale get the shop's bestsellers. See `suggestionsOf` for reading one customer.
 */
export function suggestNextBasket(
  history: PurchaseHistory,
  asOf: DayNumber,
  { top = 5, isOffered }: { readonly top?: number; readonly isOffered?: (product: number) => boolean } = {},
): NextBaskets {
  const slots = history.customerCount * top
  const baskets: NextBaskets = {
    top,
    product: new Int32Array(slots).fill(-1),
    score: new Float64Array(slots),
    isRepeat: new Uint8Array(slots),
    support: new Int32Array(slots),
  }
  const popularity = popularityOf(history, asOf, isOffered)
  const favourites = favouritesOf(history, asOf)
  const own = ownVotes(history, asOf)
  for (let c = 0; c < history.customerCount; c++) {
    const count = own.count(c)
    const list = new Slots(baskets, c * top)
    if (count >= PERSONAL_BASKETS) fillPersonal(list, own, popularity)
    else fillBestsellers(list, own, popularity, favourites, c)
    own.forget()
  }
  return baskets
}

/** One customer's suggestions, best first. */
export function suggestionsOf(baskets: NextBaskets, customer: number): SuggestedProduct[] {
  const found: SuggestedProduct[] = []
  for (let slot = customer * baskets.top; slot < (customer + 1) * baskets.top; slot++) {
    if (baskets.product[slot]! < 0) break
    found.push({
      product: baskets.product[slot]!,
      score: baskets.score[slot]!,
      kind: baskets.isRepeat[slot] === 1 ? 'repeat' : 'new',
      support: baskets.support[slot]!,
    })
  }
  return found
}

/** The person's own products with decayed and plain counts, emptied in the time of what was touched. */
function ownVotes(history: PurchaseHistory, asOf: DayNumber) {
  const score = new Float64Array(history.productCount)
  const support = new Int32Array(history.productCount)
  const lastBasket = new Int32Array(history.productCount).fill(-1)
  const touched: number[] = []
  const vote = (order: number, weight: number) => {
    let isBasket = false
    for (let l = history.lineStart[order]!; l < history.lineStart[order + 1]!; l++) {
      const p = history.lineProduct[l]!
      if (p < 0 || history.lineQuantity[l]! <= 0) continue
      isBasket = true
      if (lastBasket[p] === order) continue
      lastBasket[p] = order
      if (support[p]!++ === 0) touched.push(p)
      score[p]! += weight
    }
    return isBasket
  }
  return {
    score,
    support,
    touched: touched as readonly number[],
    /** Counts customer c's baskets, newest first, and how many there are. */
    count(c: number): number {
      let weight = 1
      let count = 0
      for (let o = history.orderStart[c + 1]! - 1; o >= history.orderStart[c]!; o--) {
        if (history.orderIsSale[o] !== 1 || history.orderDay[o]! > asOf || !vote(o, weight)) continue
        weight *= DECAY
        count++
      }
      return count
    },
    forget(): void {
      for (const p of touched) score[p] = support[p] = 0
      touched.length = 0
    },
  }
}

type OwnVotes = ReturnType<typeof ownVotes>

/** The slots of one customer while they are filled. */
class Slots {
  readonly #baskets: NextBaskets
  readonly #at: number
  #used = 0

  constructor(baskets: NextBaskets, at: number) {
    this.#baskets = baskets
    this.#at = at
  }

  get isFull(): boolean {
    return this.#used === this.#baskets.top
  }

  add(product: number, own: OwnVotes, popularity: Popularity): void {
    const { product: products, score, isRepeat, support } = this.#baskets
    if (this.isFull || products.subarray(this.#at, this.#at + this.#used).includes(product)) return
    const slot = this.#at + this.#used++
    const ownBaskets = own.support[product]!
    products[slot] = product
    score[slot] = own.score[product]!
    isRepeat[slot] = ownBaskets > 0 ? 1 : 0
    support[slot] = ownBaskets > 0 ? ownBaskets : popularity.baskets[product]!
  }
}

function fillPersonal(list: Slots, own: OwnVotes, popularity: Popularity): void {
  const sold = own.touched.filter((p) => popularity.baskets[p]! > 0)
  const better = (p: number, q: number) =>
    own.score[q]! - own.score[p]! || popularity.baskets[q]! - popularity.baskets[p]! || p - q
  for (const p of sold.sort(better)) list.add(p, own, popularity)
  fillFrom(list, popularity.ranked, own, popularity)
}

function fillBestsellers(list: Slots, own: OwnVotes, popularity: Popularity, favourites: Favourites, c: number): void {
  for (let i = c * FAVOURITES; i < (c + 1) * FAVOURITES; i++) {
    const category = favourites.category[i]!
    if (category >= 0) fillFrom(list, popularity.rankedByCategory[category]!, own, popularity)
  }
  fillFrom(list, popularity.ranked, own, popularity)
}

function fillFrom(list: Slots, ranked: ArrayLike<number>, own: OwnVotes, popularity: Popularity): void {
  for (let i = 0; i < ranked.length && !list.isFull; i++) list.add(ranked[i]!, own, popularity)
}
