/** Pairs that are probably one person, or one household: asked about, never merged unasked. */
import { candidatePairs } from './candidates.ts'
import { type Comparison, compareTraits, countValues, type Frequencies } from './compare.ts'
import type { Grouping } from './group.ts'
import { compareNames } from './name.ts'
import { compareRecords, type Decision } from './record.ts'
import type { Traits } from './traits.ts'

export interface Proposal {
  /** `household`: one phone or address, one surname, two given names. */
  readonly kind: 'person' | 'household'
  /** Indices, `a` before `b` in natural order; of people with several records the one that fits best. */
  readonly a: number
  readonly b: number
  readonly comparison: Comparison
}

const leastProbability = 0.95

/** The likeliest first; at most one per pair of people, none about what the owner decided or what is frozen. */
export function proposePairs(
  traits: readonly Traits[],
  grouping: Grouping,
  decisions: readonly Decision[],
  frequencies: Frequencies = countValues(traits),
): Proposal[] {
  const settled = settledPairs(traits, grouping, decisions)
  const best = new Map<string, Proposal>()
  for (const [first, second] of candidatePairs(traits)) {
    const people = settled.peopleOf(first, second)
    if (people === null) continue
    const [a, b] = compareRecords(record(traits, first), record(traits, second)) < 0 ? [first, second] : [second, first]
    const comparison = compareTraits(traits[a] as Traits, traits[b] as Traits, frequencies)
    const kind = kindOf(traits[a] as Traits, traits[b] as Traits, comparison)
    if (kind === null) continue
    const proposal: Proposal = { kind, a, b, comparison }
    const known = best.get(people)
    if (known === undefined || byWeight(traits, proposal, known) < 0) best.set(people, proposal)
  }
  return [...best.values()].sort((x, y) => byWeight(traits, x, y))
}

function kindOf(a: Traits, b: Traits, comparison: Comparison): Proposal['kind'] | null {
  const names = compareNames(a.name, b.name)
  const contacts = comparison.steps.filter(({ field }) => field === 'phone' || field === 'email')
  if (names === 'surname') {
    return contacts.some(({ outcome }) => outcome === 'same') && !isElsewhere(comparison) ? 'household' : null
  }
  // A name and a town in common are two namesakes as easily as one person.
  const hasContact = contacts.some(({ outcome }) => outcome !== 'different')
  return hasContact && comparison.probability >= leastProbability ? 'person' : null
}

function isElsewhere({ steps }: Comparison): boolean {
  return steps.some(({ field, outcome }) => field === 'place' && outcome === 'different')
}

/** Persons before households, then by weight, then by nature. */
function byWeight(traits: readonly Traits[], x: Proposal, y: Proposal): number {
  if (x.kind !== y.kind) return x.kind === 'person' ? -1 : 1
  return (
    y.comparison.totalBits - x.comparison.totalBits ||
    compareRecords(record(traits, x.a), record(traits, y.a)) ||
    compareRecords(record(traits, x.b), record(traits, y.b))
  )
}

function record(traits: readonly Traits[], index: number) {
  return (traits[index] as Traits).record
}

/** Tells which two people a pair of records stands for; null where nothing is to be asked of them. */
function settledPairs(traits: readonly Traits[], { people, frozen }: Grouping, decisions: readonly Decision[]) {
  const personOf = new Map<number, number>()
  for (const { members } of people) for (const member of members) personOf.set(member, members[0] as number)
  const person = (index: number) => personOf.get(index) ?? index
  const name = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const parted = new Set<string>()
  if (decisions.length > 0) {
    const indexById = new Map(traits.map((each, index) => [each.record.id, index]))
    for (const { a, b } of decisions) {
      const [left, right] = [indexById.get(a), indexById.get(b)]
      if (left !== undefined && right !== undefined) parted.add(name(person(left), person(right)))
    }
  }
  const clusterOf = new Map<number, number>()
  for (const [cluster, { members }] of frozen.entries()) for (const member of members) clusterOf.set(member, cluster)
  return {
    peopleOf(a: number, b: number): string | null {
      if (person(a) === person(b)) return null
      const cluster = clusterOf.get(a)
      if (cluster !== undefined && cluster === clusterOf.get(b)) return null
      const pair = name(person(a), person(b))
      return parted.has(pair) ? null : pair
    },
  }
}
