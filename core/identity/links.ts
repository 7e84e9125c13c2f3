/** Keys in common that make one person of two records without asking. */
import { namesConflict } from './name.ts'
import { compareRecords } from './record.ts'
import type { Traits } from './traits.ts'

/** Indices of the records, `a` before `b` in their natural order. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly by: readonly ('phone' | 'email')[]
}

/** A phone or address with more names than this belongs to a desk, a dormitory or a reseller. */
const mostNames = 3
/** Beyond this nobody is merged without being asked, so not every pair needs to be written down. */
const mostInFull = 8

export function linkRecords(traits: readonly Traits[]): Link[] {
  const links = new Map<string, { readonly a: number; readonly b: number; by: ('phone' | 'email')[] }>()
  const add = (by: 'phone' | 'email', a: number, b: number) => {
    const known = links.get(`${a} ${b}`)
    if (known) known.by.push(by)
    else links.set(`${a} ${b}`, { a, b, by: [by] })
  }
  for (const [by, holders] of sharedKeys(traits)) {
    for (const [a, b] of pairsOf(traits, holders)) add(by, a, b)
  }
  return [...links.values()]
}

/** Who holds each phone and each address that more than one record holds. */
function* sharedKeys(traits: readonly Traits[]): Generator<['phone' | 'email', number[]]> {
  for (const by of ['phone', 'email'] as const) {
    const holders = new Map<string, number[]>()
    traits.forEach((each, index) => {
      const key =
        by === 'phone' ? (each.phoneIsOwn ? each.phone : null) : each.email?.isRelay ? null : each.email?.address
      if (!key) return
      const known = holders.get(key)
      if (known) known.push(index)
      else holders.set(key, [index])
    })
    for (const indices of holders.values()) if (indices.length > 1) yield [by, indices]
  }
}

/**
 * Pairs among the holders of one key. Where all names go together, everybody; else only those of the very same name: a record without
 * a name cannot tell which of two people it is.
 */
function pairsOf(traits: readonly Traits[], holders: readonly number[]): [number, number][] {
  const at = (index: number) => traits[index] as Traits
  const sorted = holders.toSorted((a, b) => compareRecords(at(a).record, at(b).record))
  const names = new Set(sorted.flatMap((index) => at(index).name?.canonical ?? []))
  if (names.size > mostNames) return []
  const agree = inPairs(sorted).every(([a, b]) => !namesConflict(at(a).name, at(b).name))
  const circles = agree
    ? [sorted]
    : [...names].map((name) =>
        sorted.filter((index) => at(index).name?.canonical === name && !at(index).name?.isHidden),
      )
  return circles.flatMap((circle) => (circle.length > mostInFull ? inRow(circle) : inPairs(circle)))
}

function inPairs(items: readonly number[]): [number, number][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [number, number] => [a, b]))
}

function inRow(items: readonly number[]): [number, number][] {
  return items.slice(1).map((b, at) => [items[at] as number, b])
}
