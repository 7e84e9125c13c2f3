/** Which records are one person: the owner's decisions first, then keys in common, as far as nothing speaks against it. */
import { DisjointSets } from './disjoint-sets.ts'
import { type Link, linkRecords } from './links.ts'
import { compareNames, namesConflict } from './name.ts'
import { compareRecords, type Decision } from './record.ts'
import type { Traits } from './traits.ts'

/** Why a cluster waits for the owner. */
export const freezeReasons = ['too-many', 'one-platform', 'names'] as const
export type FreezeReason = (typeof freezeReasons)[number]

export interface Person {
  /** Indices in natural order; the first stands for the person. At least two. */
  readonly members: readonly number[]
  /** Keys that hold the group together; empty where only the owner says so. */
  readonly links: readonly Link[]
}

export interface FrozenCluster {
  readonly members: readonly number[]
  readonly reason: FreezeReason
}

export interface Grouping {
  readonly people: readonly Person[]
  readonly frozen: readonly FrozenCluster[]
}

const mostRecords = 5

/**
 * Does not depend on the order of `traits` or `decisions`. "Not the same" always holds: links are taken from the strongest to the
 * weakest, and one that would bring a parted pair together, directly or through others, is left out. Clusters that look too good,
 * more than five records or two of one platform, are frozen: of those only what the owner said is merged.
 */
export function groupRecords(traits: readonly Traits[], decisions: readonly Decision[]): Grouping {
  const sets = new DisjointSets()
  const own = new DisjointSets()
  const said = placed(traits, decisions)
  for (const { a, b, same } of said) if (!same) for (const each of [sets, own]) each.keepApart(a, b)
  for (const { a, b, same } of said) if (same && own.unite(a, b)) sets.unite(a, b)
  const links = strongestFirst(traits, linkRecords(traits))
  for (const { a, b } of links) sets.unite(a, b)

  const linksOf = new Map<number, Link[]>()
  for (const link of links) {
    const root = sets.find(link.a)
    if (root === sets.find(link.b)) linksOf.set(root, [...(linksOf.get(root) ?? []), link])
  }
  const inOrder = (members: readonly number[]) => members.toSorted((a, b) => byNature(traits, a, b))
  const people: Person[] = []
  const frozen: FrozenCluster[] = []
  for (const set of sets.sets()) {
    const members = inOrder(set)
    const reason = reasonToFreeze(traits, members, own)
    if (reason === null) {
      people.push({ members, links: linksOf.get(sets.find(members[0] as number)) ?? [] })
      continue
    }
    frozen.push({ members, reason })
    const roots = new Set(members.map((member) => own.find(member)))
    for (const root of roots) {
      if (own.membersOf(root).length > 1) people.push({ members: inOrder(own.membersOf(root)), links: [] })
    }
  }
  const byFirst = (a: { members: readonly number[] }, b: { members: readonly number[] }) =>
    byNature(traits, a.members[0] as number, b.members[0] as number)
  return { people: people.sort(byFirst), frozen: frozen.sort(byFirst) }
}

function byNature(traits: readonly Traits[], a: number, b: number): number {
  return compareRecords((traits[a] as Traits).record, (traits[b] as Traits).record)
}

interface PlacedDecision {
  readonly a: number
  readonly b: number
  readonly same: boolean
  readonly decidedAt: string
}

/** Decisions by index, the newest first; those about records that are gone wait for their return. */
function placed(traits: readonly Traits[], decisions: readonly Decision[]): PlacedDecision[] {
  if (decisions.length === 0) return []
  const indexById = new Map(traits.map(({ record }, index) => [record.id, index]))
  return decisions
    .flatMap((decision) => {
      const [a, b] = [indexById.get(decision.a), indexById.get(decision.b)]
      return a === undefined || b === undefined ? [] : [{ ...decision, a, b }]
    })
    .sort((x, y) =>
      x.decidedAt === y.decidedAt
        ? byNature(traits, x.a, y.a) || byNature(traits, x.b, y.b)
        : x.decidedAt < y.decidedAt
          ? 1
          : -1,
    )
}

/** Two keys before one, an address before a phone, the very same name before a similar one; then by the records' natural order. */
function strongestFirst(traits: readonly Traits[], links: readonly Link[]): Link[] {
  const strength = ({ a, b, by }: Link) =>
    (by.includes('email') ? 4 : 0) +
    (by.includes('phone') ? 2 : 0) +
    (compareNames((traits[a] as Traits).name, (traits[b] as Traits).name) === 'same' ? 1 : 0)
  return links.toSorted((x, y) => strength(y) - strength(x) || byNature(traits, x.a, y.a) || byNature(traits, x.b, y.b))
}

/** What the owner already joined counts as one record: of that nobody needs to be warned again. */
function reasonToFreeze(traits: readonly Traits[], members: readonly number[], own: DisjointSets): FreezeReason | null {
  const unitOf = (member: number) => own.find(member)
  if (new Set(members.map(unitOf)).size > mostRecords) return 'too-many'
  const platforms = new Map<string, number>()
  for (const member of members) {
    const { platform } = (traits[member] as Traits).record
    const known = platforms.get(platform)
    if (known !== undefined && known !== unitOf(member)) return 'one-platform'
    platforms.set(platform, unitOf(member))
  }
  const conflicts = members.some((a, at) =>
    members
      .slice(at + 1)
      .some((b) => unitOf(a) !== unitOf(b) && namesConflict((traits[a] as Traits).name, (traits[b] as Traits).name)),
  )
  return conflicts ? 'names' : null
}
