/** Holds two records against each other, field by field: a sum of bits that can be read line by line. */
import { compareNames } from './name.ts'
import { isForwarded, nationalDigits } from './phone.ts'
import type { Traits } from './traits.ts'
import { bitsOf, priorBits, probabilityOf } from './weight.ts'

export const comparisonFields = ['name', 'phone', 'email', 'place'] as const
export type ComparisonField = (typeof comparisonFields)[number]

/** `part`: something short of equality, as the field has it (a similar name, the digits that show, the same local part). */
export type Outcome = 'same' | 'close' | 'surname' | 'part' | 'region' | 'different'

/** One line of the sum. Fields that one of the two lacks say nothing and have no line. */
export interface ComparisonStep {
  readonly field: ComparisonField
  readonly outcome: Outcome
  readonly bits: number
  /** How many of the shop's records have the value that both have; 0 where they have none in common. */
  readonly sharedBy: number
}

export interface Comparison {
  readonly priorBits: number
  readonly steps: readonly ComparisonStep[]
  readonly totalBits: number
  readonly probability: number
}

type ValueKind = 'name' | 'surname' | 'phone' | 'email' | 'local' | 'city' | 'region'

/** How often each value stands in the shop: a rare name in common says more than a common one. */
export interface Frequencies {
  readonly records: number
  countOf(kind: ValueKind, value: string): number
}

export function countValues(traits: readonly Traits[]): Frequencies {
  const counts = {
    name: new Map<string, number>(),
    surname: new Map<string, number>(),
    phone: new Map<string, number>(),
    email: new Map<string, number>(),
    local: new Map<string, number>(),
    city: new Map<string, number>(),
    region: new Map<string, number>(),
  } satisfies Record<ValueKind, Map<string, number>>
  const add = (kind: ValueKind, value: string | null | undefined) => {
    if (value) counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1)
  }
  for (const { name, phone, email, city, region } of traits) {
    add('name', name?.canonical)
    add('surname', name?.surname)
    add('phone', phone)
    add('email', email?.address)
    add('local', email?.local)
    add('city', city)
    add('region', region)
  }
  return { records: traits.length, countOf: (kind, value) => counts[kind].get(value) ?? 0 }
}

/**
 * How often a field agrees for one person: fixed, because shops have too few known pairs to learn it from. What is left of 1 is shared
 * by the lesser degrees of agreement.
 */
const agreeing = { name: 0.9, phone: 0.9, email: 0.9, place: 0.95 } as const
const close = 0.05
const merelySurname = 0.02
const otherName = 0.03
const sameLocal = 0.05
/** One in ten thousand numbers ends in given four digits. */
const lastFour = 1e-4
/** Numbers and addresses are rare everywhere; a shop with fewer records than this cannot show how rare. */
const fewestForAddresses = 1000
/** By chance, of two people with one surname, this share differ in a single letter or character. */
const closeByChance = 0.03

/**
 * One record in ten having a twin makes n/10 true pairs among n²/2: a chance pair is one person with probability 0.2/n. Small shops
 * start at one in a thousand.
 */
export function chanceOfTwins(records: number): number {
  return Math.min(0.001, 0.2 / Math.max(records, 1))
}

export function compareTraits(a: Traits, b: Traits, frequencies: Frequencies): Comparison {
  const steps = [
    nameStep(a, b, frequencies),
    phoneStep(a, b, frequencies),
    emailStep(a, b, frequencies),
    placeStep(a, b, frequencies),
  ]
  const known = steps.filter((step) => step !== null)
  const prior = priorBits(chanceOfTwins(frequencies.records))
  const totalBits = known.reduce((sum, { bits }) => sum + bits, prior)
  return { priorBits: prior, steps: known, totalBits, probability: probabilityOf(totalBits) }
}

function nameStep(a: Traits, b: Traits, frequencies: Frequencies): ComparisonStep | null {
  const agreement = compareNames(a.name, b.name)
  const name = a.name?.canonical ?? ''
  const surname = a.name?.surname ?? ''
  switch (agreement) {
    case 'unknown':
      return null
    case 'same':
      return agreed('name', 'same', agreeing.name, frequencies, 'name', name)
    case 'close': {
      const sharedBy = frequencies.countOf('surname', surname)
      const chance = Math.max((sharedBy / frequencies.records) * closeByChance, 1 / frequencies.records)
      return { field: 'name', outcome: 'close', bits: bitsOf(close, chance), sharedBy }
    }
    case 'surname':
      return agreed('name', 'surname', merelySurname, frequencies, 'surname', surname)
    case 'different':
      return { field: 'name', outcome: 'different', bits: bitsOf(otherName, 0.95), sharedBy: 0 }
  }
}

function phoneStep(a: Traits, b: Traits, frequencies: Frequencies): ComparisonStep | null {
  if (a.phone !== null && b.phone !== null) {
    if (a.phone !== b.phone) return isLent(a) || isLent(b) ? null : different('phone', 1 - agreeing.phone)
    return agreed('phone', 'same', agreeing.phone, frequencies, 'phone', a.phone)
  }
  const [left, right] = [digitsShown(a), digitsShown(b)]
  if (!left || !right) return null
  const fits = left.end === right.end && (left.start.startsWith(right.start) || right.start.startsWith(left.start))
  if (!fits) return different('phone', 1 - agreeing.phone)
  return { field: 'phone', outcome: 'part', bits: bitsOf(agreeing.phone, lastFour), sharedBy: 0 }
}

/** Two numbers lent by a platform differ for one person too. */
function isLent({ record }: Traits): boolean {
  return record.isShortLived || isForwarded(record.phone)
}

/** What of a record's number may be held against a hidden one. */
export function digitsShown({ phone, shown }: Traits): { readonly start: string; readonly end: string } | null {
  if (phone === null) return shown
  const number = phone.replace('~', '')
  const digits = number.startsWith('+') ? nationalDigits(number) : number.replace(/^86(?=1\d{10}$)/, '')
  return { start: digits.slice(0, -4), end: digits.slice(-4) }
}

function emailStep(a: Traits, b: Traits, frequencies: Frequencies): ComparisonStep | null {
  if (!a.email || !b.email || a.email.isRelay || b.email.isRelay) return null
  if (a.email.address === b.email.address) {
    return agreed('email', 'same', agreeing.email, frequencies, 'email', a.email.address)
  }
  if (a.email.local === '' || a.email.local !== b.email.local) return different('email', 1 - agreeing.email - sameLocal)
  return agreed('email', 'part', sameLocal, frequencies, 'local', a.email.local)
}

function placeStep(a: Traits, b: Traits, frequencies: Frequencies): ComparisonStep | null {
  if (a.city && b.city) {
    if (a.city !== b.city) return different('place', 1 - agreeing.place)
    return agreed('place', 'same', agreeing.place, frequencies, 'city', a.city)
  }
  if (!a.region || !b.region) return null
  if (a.region !== b.region) return different('place', 1 - agreeing.place)
  return agreed('place', 'region', agreeing.place, frequencies, 'region', a.region)
}

/** By chance the other record has the value as often as the rest of the shop has it. */
function agreed(
  field: ComparisonField,
  outcome: Outcome,
  m: number,
  frequencies: Frequencies,
  kind: ValueKind,
  value: string,
): ComparisonStep {
  const sharedBy = frequencies.countOf(kind, value)
  const isAddress = kind === 'phone' || kind === 'email'
  const among = isAddress ? Math.max(frequencies.records, fewestForAddresses) : frequencies.records
  const chance = Math.max(sharedBy - 1, 1) / among
  return { field, outcome, bits: bitsOf(m, chance), sharedBy }
}

function different(field: ComparisonField, m: number): ComparisonStep {
  return { field, outcome: 'different', bits: bitsOf(m, 0.99), sharedBy: 0 }
}
