import { newcombeDifference } from '../stats/newcombe.ts'
import type { TraitGround } from './ground.ts'
import type { PersonTrait } from './person-traits.ts'

const HALF_YEAR_DAYS = 182
const ENOUGH_ORDERS = 3

/**
 * Categories whose place in the orders changed between the last two half-years: from (`usual`) to (`share`) of the orders. Each half
 * needs three orders, and the 90 % range of the difference must leave out none.
 */
export function drifts(ground: TraitGround, orders: readonly number[]): PersonTrait[] {
  const { history, asOf } = ground
  const age = (o: number) => Math.floor((asOf - history.orderDay[o]!) / HALF_YEAR_DAYS)
  const [now, before] = [0, 1].map((half) => orders.filter((o) => age(o) === half))
  const [n1, n2] = [now!.length, before!.length]
  if (n1 < ENOUGH_ORDERS || n2 < ENOUGH_ORDERS) return []
  const [is, was] = [now!, before!].map((half) => countCategories(ground, half))
  const found = [...new Set([...is!.keys(), ...was!.keys()])].flatMap((category): PersonTrait[] => {
    const [k1, k2] = [is!.get(category) ?? 0, was!.get(category) ?? 0]
    const { low, high } = newcombeDifference(k1, n1, k2, n2, 0.9)
    if (low <= 0 && high >= 0) return []
    const tag = low > 0 ? 'drifting-to' : 'drifting-from'
    return [{ tag, value: history.categories[category]!, support: n1 + n2, share: k1 / n1, usual: k2 / n2 }]
  })
  return found.sort((a, b) => Math.abs(b.share! - b.usual!) - Math.abs(a.share! - a.usual!)).slice(0, 2)
}

/** In how many of the orders each category is. */
function countCategories({ history }: TraitGround, orders: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const order of orders) {
    const seen = new Set<number>()
    for (let line = history.lineStart[order]!; line < history.lineStart[order + 1]!; line++) {
      const category = history.productCategory[history.lineProduct[line]!] ?? -1
      if (category >= 0 && history.lineNetMinor[line]! > 0) seen.add(category)
    }
    for (const category of seen) counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return counts
}
