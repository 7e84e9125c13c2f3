/** Pairs worth comparing: records that meet under some key, however weak. Everybody against everybody would take hours. */
import { digitsShown } from './compare.ts'
import { initialsOf } from './name.ts'
import type { Traits } from './traits.ts'

/** A crowd under one key says nothing; who belongs together meets under another. */
const mostInBlock = 60

/** Indices of pairs, each once, the lower first. */
export function* candidatePairs(traits: readonly Traits[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  traits.forEach((each, index) => {
    for (const key of new Set(keysOf(each))) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  })
  const seen = new Set<number>()
  for (const block of blocks.values()) {
    if (block.length > mostInBlock) continue
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const pair = a * traits.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [a, b]
      }
    }
  }
}

/**
 * What a proposal cannot do without is a contact detail in common, so every key holds one; the last four digits alone are ten
 * thousand, and become a key with a place or with a name's initials.
 */
function keysOf(traits: Traits): string[] {
  const { name, phone, email, city, region } = traits
  const keys: string[] = []
  if (phone) keys.push(`phone ${phone}`)
  const shown = digitsShown(traits)
  if (shown) {
    for (const place of [city, region]) if (place !== '') keys.push(`last ${shown.end} ${place}`)
    if (name) keys.push(`last ${shown.end} ${initialsOf(name)}`)
  }
  if (email && !email.isRelay) {
    keys.push(`email ${email.address}`)
    if (email.local !== '') keys.push(`local ${email.local}`)
  }
  return keys
}
