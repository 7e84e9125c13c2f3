import { type SegmentCode, segmentCodes } from '../../contract/view/portrait.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import { ratioOfShares } from '../stats/newcombe.ts'
import { twoSidedNormal } from '../stats/normal.ts'
import { median } from '../stats/quantile.ts'
import type { Attribute, TraitKind } from './traits.ts'

/** Smaller groups get no traits: their shares are noise. */
const ENOUGH_PEOPLE = 20
const MOST_TRAITS = 10
const FALSE_SHARE = 0.05

/** How a segment differs from all other buyers in one matter. */
export interface Trait {
  readonly kind: TraitKind
  /** The category, channel, country or region; empty for yes-no matters. */
  readonly value: string
  /** Share within the segment by share outside; `low` and `high` are its 95 % range. */
  readonly lift: number
  readonly low: number
  readonly high: number
  readonly shareIn: number
  readonly shareOut: number
}

export interface SegmentDescription {
  readonly segment: SegmentCode
  readonly customers: number
  /** Of all buyers. */
  readonly share: number
  readonly netMinor: number
  /** Of all buyers' net; 0 where that is not above 0. */
  readonly netShare: number
  /** Null where the cost of anything they bought is unknown. */
  readonly marginMinor: number | null
  readonly medianRecencyDays: number
  readonly medianOrderCount: number
  readonly meanOrderMinor: number
  readonly traits: readonly Trait[]
}

/**
 * Size, money and distinguishing traits of every segment that has people, in the order of `segmentCodes`.
 *
 * `segments` holds an index in `segmentCodes` per customer, anything else for those who never bought. A trait is shown only for 20
 * people and more, where the 95 % range of the lift leaves out 1, and where it stays after allowing for all the comparisons made
 * (Benjamini-Hochberg at 5 %); at most ten, the most certain distance from 1 first.
 */
export function describeSegments(
  summaries: CustomerSummaries,
  segments: Uint8Array,
  attributes: readonly Attribute[],
): SegmentDescription[] {
  const members = segmentCodes.map((): number[] => [])
  segments.forEach((segment, c) => {
    members[segment]?.push(c)
  })
  const netOf = (people: readonly number[]) => people.reduce((sum, c) => sum + summaries.monetaryMinor[c]!, 0)
  const allNet = netOf(members.flat())
  const traits = traitsBySegment(members, segments, attributes)
  return segmentCodes.flatMap((segment, index) => {
    const people = members[index]!
    if (people.length === 0) return []
    const netMinor = netOf(people)
    const marginMinor = people.reduce((sum, c) => sum + summaries.marginMinor[c]!, 0)
    const orders = people.reduce((sum, c) => sum + summaries.orderCount[c]!, 0)
    return {
      segment,
      customers: people.length,
      share: people.length / summaries.buyerCount,
      netMinor,
      netShare: allNet > 0 ? netMinor / allNet : 0,
      marginMinor: Number.isNaN(marginMinor) ? null : marginMinor,
      medianRecencyDays: median(people.map((c) => summaries.recencyDays[c]!)),
      medianOrderCount: median(people.map((c) => summaries.orderCount[c]!)),
      meanOrderMinor: Math.round(netMinor / orders),
      traits: traits[index]!,
    }
  })
}

interface Comparison {
  readonly segment: number
  readonly trait: Trait
  readonly p: number
}

function traitsBySegment(
  members: readonly (readonly number[])[],
  segments: Uint8Array,
  attributes: readonly Attribute[],
): Trait[][] {
  const all = attributes.flatMap((attribute) => comparisonsOf(attribute, members, segments))
  const { kept } = benjaminiHochberg(
    all.map((comparison) => comparison.p),
    FALSE_SHARE,
  )
  const found: Trait[][] = members.map(() => [])
  all.forEach(({ segment, trait }, i) => {
    if (kept[i] && (trait.low > 1 || trait.high < 1)) found[segment]!.push(trait)
  })
  return found.map((traits) => traits.sort((one, two) => strength(two) - strength(one)).slice(0, MOST_TRAITS))
}

/** How far the near end of the range is from no difference, on the scale of ratios. */
function strength({ low, high }: Trait): number {
  return low > 1 ? Math.log(low) : -Math.log(Math.max(high, 1e-9))
}

function comparisonsOf(
  { kind, values, ofCustomer, isYesNo }: Attribute,
  members: readonly (readonly number[])[],
  segments: Uint8Array,
): Comparison[] {
  const width = values.length
  const counts = new Int32Array(members.length * width)
  const known = new Int32Array(members.length)
  const totals = new Int32Array(width)
  let people = 0
  segments.forEach((segment, c) => {
    const value = ofCustomer[c]!
    if (segment >= members.length || value < 0) return
    counts[segment * width + value]!++
    totals[value]!++
    known[segment]!++
    people++
  })
  const found: Comparison[] = []
  for (let segment = 0; segment < members.length; segment++) {
    const [inside, outside] = [known[segment]!, people - known[segment]!]
    if (inside < ENOUGH_PEOPLE || outside < ENOUGH_PEOPLE) continue
    for (let value = isYesNo ? 1 : 0; value < width; value++) {
      const k = counts[segment * width + value]!
      const total = totals[value]!
      if (total > 0 && total < people)
        found.push(comparison(segment, kind, values[value]!, k, inside, total - k, outside))
    }
  }
  return found
}

function comparison(
  segment: number,
  kind: TraitKind,
  value: string,
  k1: number,
  n1: number,
  k2: number,
  n2: number,
): Comparison {
  const { ratio, low, high } = ratioOfShares(k1, n1, k2, n2)
  const pooled = (k1 + k2) / (n1 + n2)
  const z = (k1 / n1 - k2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  const trait = { kind, value, lift: ratio, low, high, shareIn: k1 / n1, shareOut: k2 / n2 }
  return { segment, trait, p: twoSidedNormal(z) }
}
