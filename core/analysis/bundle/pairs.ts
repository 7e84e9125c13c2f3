import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import { quantile, sortedNumbers } from '../stats/quantile.ts'

/** Baskets as rows of one column of products: those of basket b are products[start[b]] … products[start[b + 1] − 1], each once. */
export interface Baskets {
  readonly start: Int32Array
  readonly products: Int32Array
}

export interface ProductPair {
  /** a < b, indices of products. */
  readonly a: number
  readonly b: number
  /** Baskets with both, with a, with b. */
  readonly count: number
  readonly countA: number
  readonly countB: number
  /** How many times more often together than by chance: P(ab) ÷ (P(a) P(b)). */
  readonly lift: number
  /** The same with ten pseudo-baskets in each margin: what pairs are ordered by, so that a single basket does not lead. */
  readonly shrunkLift: number
  /** P(ab) − P(a) P(b). */
  readonly leverage: number
  readonly llr: number
}

export const BASKETS_FOR_PAIRS = 100
const LEAST_COUNT = 5
const LEAST_LLR = 10.83
const SHRINKAGE = 10
const FALSE_DISCOVERIES = 0.05

/**
 * Dunning's log-likelihood ratio (1993) of a table of two by two: both, only the first, only the second, neither.
 * `logLikelihoodRatio(10, 0, 0, 10)` is 27.72589.
 */
export function logLikelihoodRatio(both: number, first: number, second: number, neither: number): number {
  const xlogx = (x: number) => (x > 0 ? x * Math.log(x) : 0)
  const cells = xlogx(both) + xlogx(first) + xlogx(second) + xlogx(neither)
  const rows = xlogx(both + first) + xlogx(second + neither)
  const columns = xlogx(both + second) + xlogx(first + neither)
  return Math.max(0, 2 * (cells - rows - columns + xlogx(both + first + second + neither)))
}

/**
 * Products that are bought together more often than chance would have it: five baskets at least, a log-likelihood ratio over 10.83,
 * and kept by Benjamini-Hochberg among all pairs that were looked at. By falling shrunk lift. Baskets larger than 99 % of all are left
 * out of the pairs (wholesale), not of the counts. Fewer than 100 baskets of two or more give none.
 */
export function boughtTogether(baskets: Baskets, products: number): ProductPair[] {
  const { start, products: items } = baskets
  const total = start.length - 1
  const sizes = new Float64Array(total)
  let several = 0
  for (let b = 0; b < total; b++) {
    sizes[b] = start[b + 1]! - start[b]!
    if (sizes[b]! > 1) several++
  }
  if (several < BASKETS_FOR_PAIRS) return []
  const largest = Math.max(2, quantile(sortedNumbers(sizes), 0.99))
  const counts = new Int32Array(products)
  for (const product of items) counts[product]!++
  const { looked, found } = pairCounts(baskets, counts, largest)
  // Pairs that fail the first gate are looked at all the same: they stand in the correction with a chance of 1.
  const chances = found.map(({ llr }) => 1 - chisquareCdf(llr, 1))
  const { kept } = benjaminiHochberg(
    [...chances, ...new Array<number>(looked - found.length).fill(1)],
    FALSE_DISCOVERIES,
  )
  return found.filter((_, i) => kept[i]).sort((x, y) => y.shrunkLift - x.shrunkLift || y.llr - x.llr)
}

/**
 * Pairs of five baskets and more that pass the gate, product by product, so that no table of all pairs is needed; and how many of five
 * baskets there were.
 */
function pairCounts({ start, products }: Baskets, counts: Int32Array, largest: number) {
  const total = start.length - 1
  const sorted = products.slice()
  const endOf = new Int32Array(products.length)
  for (let b = 0; b < total; b++) {
    const [from, to] = [start[b]!, start[b + 1]!]
    sortPart(sorted, from, to)
    // A basket too large to tell of pairs ends before it begins.
    endOf.fill(to - from > largest ? 0 : to, from, to)
  }
  const firstOf = new Int32Array(counts.length + 1)
  for (const [product, count] of counts.entries()) firstOf[product + 1] = firstOf[product]! + count
  const places = new Int32Array(products.length)
  const next = firstOf.slice()
  for (let i = 0; i < sorted.length; i++) places[next[sorted[i]!]!++] = i
  const together = new Int32Array(counts.length)
  const touched = new Int32Array(counts.length)
  const found: ProductPair[] = []
  let looked = 0
  for (let a = 0; a < counts.length; a++) {
    if (counts[a]! < LEAST_COUNT) continue
    let met = 0
    for (let at = firstOf[a]!; at < firstOf[a + 1]!; at++) {
      const place = places[at]!
      const end = endOf[place]!
      for (let i = place + 1; i < end; i++) {
        const b = sorted[i]!
        if (together[b]!++ === 0) touched[met++] = b
      }
    }
    for (let t = 0; t < met; t++) {
      const b = touched[t]!
      const count = together[b]!
      together[b] = 0
      if (count < LEAST_COUNT) continue
      looked++
      if (count * total <= counts[a]! * counts[b]!) continue
      const pair = pairOf({ a, b, count }, counts, total)
      if (pair.llr > LEAST_LLR) found.push(pair)
    }
  }
  return { looked, found }
}

/** In place, by insertion: baskets are short. */
function sortPart(values: Int32Array, from: number, to: number): void {
  if (to - from > 50) {
    values.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!
    let at = i
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!
    values[at] = value
  }
}

function pairOf(
  { a, b, count }: { a: number; b: number; count: number },
  counts: Int32Array,
  total: number,
): ProductPair {
  const [countA, countB] = [counts[a]!, counts[b]!]
  return {
    a,
    b,
    count,
    countA,
    countB,
    lift: (count * total) / (countA * countB),
    shrunkLift: (count * total) / ((countA + SHRINKAGE) * (countB + SHRINKAGE)),
    leverage: count / total - (countA / total) * (countB / total),
    llr: logLikelihoodRatio(count, countA - count, countB - count, total - countA - countB + count),
  }
}
