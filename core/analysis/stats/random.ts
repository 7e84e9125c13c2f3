import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of numbers in [0, 1); equal seeds give equal streams on every machine. */
export type Random = () => number

/** `seededRandom(7)` always gives the same stream. `seed` is a whole number. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0)
  return () => uniformFloat64(generator)
}

/** A standard normal draw (polar method of Marsaglia & Bray 1964, the second value left unused to stay stateless). */
export function normalDraw(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** A gamma draw of the given shape and scale 1 (Marsaglia & Tsang 2000). `shape` > 0; its mean is `shape`. */
export function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalDraw(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A beta draw: a share whose odds were `a` to `b`. Both > 0. */
export function betaDraw(random: Random, a: number, b: number): number {
  const one = gammaDraw(random, a)
  const two = gammaDraw(random, b)
  return one + two > 0 ? one / (one + two) : a / (a + b)
}

/**
 * A stable share in [0, 1) for a text and a seed: the same pair always lands on the same spot, whatever the machine, the order or
 * the company. Murmur3 (32 bit, Appleby) over the UTF-16 units, run twice for 53 bits.
 *
 * `hashShare('42', 1)` is the same number in every run.
 */
export function hashShare(text: string, seed: number): number {
  const high = murmur(text, seed) >>> 5
  const low = murmur(text, ~seed ^ 0x5bd1e995) >>> 6
  return (high * 0x4000000 + low) / 0x20000000000000
}

function murmur(text: string, seed: number): number {
  let hash = seed | 0
  for (let i = 0; i < text.length; i++) {
    const block = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593)
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
