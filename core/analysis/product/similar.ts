import { type CutWords, titleWords } from './title-words.ts'

export interface ComparedProduct {
  readonly title: string
  /** NaN where it was never sold. */
  readonly priceMinor: number
  /** '' where not known. */
  readonly category: string
}

export interface SimilarGroup {
  /** Indices of the products, two at least, ascending. */
  readonly products: readonly number[]
  /** Mean cosine of its pairs, 0…1. */
  readonly similarity: number
}

/** Cosine from which two titles may name the same thing, and how far prices may lie apart (methods of the house, 2.6). */
const ALIKE = 0.6
const PRICE_BAND = 0.25
/** Least share of one title's weight that the other must hold too: two words of which one differs are two products. */
const CONTAINED = 0.7

interface Pair {
  readonly a: number
  readonly b: number
  readonly cosine: number
}

/**
 * Products that are near-copies of each other: titles alike (cosine of TF-IDF from .60 on, and 70 % of the weight of one found in the
 * other), prices within 25 %, one category.
 *
 * `cut` tells Chinese words apart, so that a 茶杯 is no 茶盘; without it pairs of characters stand for words.
 *
 * Variants are no copies: two titles that give different weights, counts, sizes or colours are never joined. Every pair inside a
 * group is alike (complete linkage), so that a chain of small differences does not join what is unlike at its ends.
 */
export function similarProducts(products: readonly ComparedProduct[], cut?: CutWords): SimilarGroup[] {
  const titles = products.map(({ title }) => titleWords(title, cut))
  const vectors = weighted(titles.map(({ words }) => words))
  const terms = weighted(titles.map((title) => title.terms))
  const pairs: Pair[] = []
  for (const { a, b, cosine } of likest([...alikePairs(vectors), ...alikePairs(terms)])) {
    if (!holds(terms[a]!, terms[b]!) && !holds(terms[b]!, terms[a]!)) continue
    if (isOneKind(products[a]!, products[b]!) && !areVariants(titles[a]!.attributes, titles[b]!.attributes))
      pairs.push({ a, b, cosine })
  }
  return groupsOf(pairs)
}

function isOneKind(a: ComparedProduct, b: ComparedProduct): boolean {
  if (a.category !== '' && b.category !== '' && a.category !== b.category) return false
  const [low, high] = [Math.min(a.priceMinor, b.priceMinor), Math.max(a.priceMinor, b.priceMinor)]
  return !(low < high * (1 - PRICE_BAND))
}

function holds(one: Vector, other: Vector): boolean {
  let [shared, all] = [0, 0]
  for (const [word, weight] of other) {
    all += weight
    if (one.has(word)) shared += weight
  }
  return shared >= CONTAINED * all
}

/** A title that names no size or colour beside one that does is another variant too; a missing weight may just be left out. */
const tellingKinds: ReadonlySet<string> = new Set(['size', 'colour', 'pieces', 'number'])

function areVariants(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].some((kind) => {
    const [one, other] = [a.get(kind), b.get(kind)]
    return one !== other && (tellingKinds.has(kind) || (one !== undefined && other !== undefined))
  })
}

type Vector = ReadonlyMap<string, number>

/** Words count more the fewer titles have them; each title has length 1. */
function weighted(titles: readonly (readonly string[])[]): Vector[] {
  const spread = new Map<string, number>()
  for (const words of titles) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1)
  return titles.map((words) => {
    const vector = new Map<string, number>()
    for (const word of words) {
      const rarity = Math.log((1 + titles.length) / (1 + spread.get(word)!)) + 1
      vector.set(word, (vector.get(word) ?? 0) + rarity)
    }
    const length = Math.hypot(...vector.values())
    for (const [word, weight] of vector) vector.set(word, weight / length)
    return vector
  })
}

/** By way of the words: only titles that share one are compared. */
function* alikePairs(vectors: readonly Vector[]): Generator<Pair> {
  const titlesOf = new Map<string, { readonly title: number; readonly weight: number }[]>()
  for (const [b, vector] of vectors.entries()) {
    const products = new Map<number, number>()
    for (const [word, weight] of vector) {
      const known = titlesOf.get(word)
      for (const { title, weight: other } of known ?? [])
        products.set(title, (products.get(title) ?? 0) + weight * other)
      if (known) known.push({ title: b, weight })
      else titlesOf.set(word, [{ title: b, weight }])
    }
    for (const [a, cosine] of products) if (cosine >= ALIKE) yield { a, b, cosine }
  }
}

/** Each pair once, by the reading of the titles in which it is more alike. */
function likest(pairs: readonly Pair[]): Iterable<Pair> {
  const best = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = `${pair.a} ${pair.b}`
    if ((best.get(key)?.cosine ?? 0) < pair.cosine) best.set(key, pair)
  }
  return best.values()
}

function groupsOf(pairs: readonly Pair[]): SimilarGroup[] {
  const cosineOf = new Map(pairs.map(({ a, b, cosine }) => [`${a} ${b}`, cosine]))
  const alike = (x: number, y: number) => cosineOf.get(x < y ? `${x} ${y}` : `${y} ${x}`)
  const groupOf = new Map<number, number[]>()
  for (const { a, b } of pairs.toSorted((x, y) => y.cosine - x.cosine)) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]]
    if (one === other || !one.every((x) => other.every((y) => alike(x, y) !== undefined))) continue
    const joined = [...one, ...other].sort((x, y) => x - y)
    for (const member of joined) groupOf.set(member, joined)
  }
  return [...new Set(groupOf.values())]
    .map((products) => {
      const cosines = products.flatMap((x, i) => products.slice(i + 1).map((y) => alike(x, y)!))
      return { products, similarity: cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length }
    })
    .sort((x, y) => y.similarity - x.similarity || x.products[0]! - y.products[0]!)
}

/**
 * How far a category repeats itself: 1 − effective number of groups ÷ number of products, where the effective number is the
 * exponential of the entropy of sales over groups. 0: every product a kind of its own with equal sales; near 1: all sales in one kind.
 *
 * `sales` and `group` per product; sales below 0 count as none. NaN for no products.
 */
export function homogenisation(sales: readonly number[], group: readonly number[]): number {
  const byGroup = new Map<number, number>()
  for (const [i, amount] of sales.entries()) byGroup.set(group[i]!, (byGroup.get(group[i]!) ?? 0) + Math.max(0, amount))
  const total = [...byGroup.values()].reduce((sum, amount) => sum + amount, 0)
  const shares =
    total > 0 ? [...byGroup.values()].map((amount) => amount / total) : [...byGroup].map(() => 1 / byGroup.size)
  const entropy = shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0)
  return 1 - Math.exp(entropy) / sales.length
}
