import type { CustomerSummaries } from '../customer/summary.ts'

/** So many first gaps of each person are early ones; later ones belong to people with a rhythm of their own. */
const EARLY = 3

/** The shop's early gaps ascending, with the running sum of their weights. */
export interface EarlyGaps {
  readonly gap: Float64Array
  readonly cumulative: Float64Array
}

/**
 * How long the shop's customers let pass after an early purchase before the next one. All gaps together would speak mostly of the
 * frequent buyers, so each person gives three at most; and since a long silence is more often still going on than a short one, each
 * gap weighs as much as the product-limit curve falls there (Kaplan & Meier 1958). Nobody twice: empty.
 */
export function earlyGaps({ days, customerCount, asOf }: CustomerSummaries): EarlyGaps {
  const ended: number[] = []
  const open: number[] = []
  for (let c = 0; c < customerCount; c++) {
    const [from, to] = [days.start[c]!, days.start[c + 1]!]
    for (let i = from; i < Math.min(to, from + EARLY); i++) {
      if (i + 1 < to) ended.push(days.day[i + 1]! - days.day[i]!)
      else open.push(asOf - days.day[i]!)
    }
  }
  const gap = Float64Array.from(ended).sort()
  return { gap, cumulative: fallsOf(gap, Float64Array.from(open).sort()) }
}

/** The running fall of the product-limit curve: at each ended silence by survivors so far ÷ people still silent. */
function fallsOf(ended: Float64Array, open: Float64Array): Float64Array {
  let left = 1
  let dropped = 0
  return ended.map((gap, i) => {
    while (dropped < open.length && open[dropped]! < gap) dropped++
    left -= left / (ended.length - i + open.length - dropped)
    return 1 - left
  })
}
