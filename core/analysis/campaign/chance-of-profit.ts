import { betaDraw, normalDraw, seededRandom } from '../stats/random.ts'
import { type Moments, momentsOf } from '../stats/welch.ts'

/** People at the common rate, and buyers at the common margin, that each group starts with. */
const PSEUDO_PEOPLE = 2
const PSEUDO_BUYERS = 5
const DRAWS = 2000

/** One group: how many people, and the margin that each of its buyers left. */
export interface Group {
  readonly people: number
  readonly buyerMargins: Float64Array
}

/**
 * The chance that a campaign's incremental profit is above 0, by 2,000 seeded draws of what both groups might truly be like: a
 * share of buyers (beta) times a mean margin per buyer (normal), each drawn weakly towards what both groups have in common, so that
 * a handful of buyers does not make certainty. 0 where nobody bought and the campaign cost something.
 */
export function chanceOfProfit(contacted: Group, holdout: Group, costMinor: number, seed: number): number {
  const random = seededRandom(seed)
  const all = momentsOf([...contacted.buyerMargins, ...holdout.buyerMargins])
  const rate = all.n / (contacted.people + holdout.people)
  const one = groupDraw(contacted, rate, all, random)
  const two = groupDraw(holdout, rate, all, random)
  let profitable = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    if (contacted.people * (one() - two()) > costMinor) profitable++
  }
  return profitable / DRAWS
}

/** A draw of the margin per person of a group. */
function groupDraw({ people, buyerMargins }: Group, rate: number, all: Moments, random: () => number): () => number {
  const buyers = buyerMargins.length
  if (all.n === 0) return () => 0
  const mean = (buyers * (momentsOf(buyerMargins).mean || 0) + PSEUDO_BUYERS * all.mean) / (buyers + PSEUDO_BUYERS)
  const error = (all.n > 1 ? all.sd : Math.abs(all.mean)) / Math.sqrt(buyers + PSEUDO_BUYERS)
  const yes = buyers + PSEUDO_PEOPLE * rate
  const no = Math.max(people - buyers + PSEUDO_PEOPLE * (1 - rate), 1e-9)
  return () => betaDraw(random, yes, no) * (mean + error * normalDraw(random))
}
