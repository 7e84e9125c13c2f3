import { type Interval, wilsonInterval } from './wilson.ts'

export interface Difference extends Interval {
  readonly difference: number
}

/**
 * Difference of two shares, k1/n1 − k2/n2, with the hybrid score interval built from the two Wilson intervals (method 10 of
 * Newcombe 1998b). Never leaves −1…1; sound from a few successes on.
 *
 * An empty arm gives a NaN difference and the range −1…1. `newcombeDifference(56, 70, 48, 80)` is .2 in .0524 … .3339.
 */
export function newcombeDifference(k1: number, n1: number, k2: number, n2: number, level = 0.95): Difference {
  if (!(n1 > 0 && n2 > 0)) return { difference: Number.NaN, low: -1, high: 1 }
  const one = wilsonInterval(k1, n1, level)
  const two = wilsonInterval(k2, n2, level)
  const share1 = k1 / n1
  const share2 = k2 / n2
  const difference = share1 - share2
  return {
    difference,
    low: difference - Math.hypot(share1 - one.low, two.high - share2),
    high: difference + Math.hypot(one.high - share1, share2 - two.low),
  }
}

/**
 * How many times higher the first share is, (k1/n1) / (k2/n2), with an interval recovered from the two Wilson intervals
 * (MOVER-R of Donner & Zou 2012, the ratio's counterpart of Newcombe's method).
 *
 * No success in the second group counts as half of one, so that the ratio stays finite. `ratioOfShares(30, 100, 15, 100).ratio` is 2.
 */
export function ratioOfShares(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  level = 0.95,
): Interval & { readonly ratio: number } {
  if (!(n1 > 0 && n2 > 0)) return { ratio: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY }
  const below = Math.max(k2, 0.5)
  const one = wilsonInterval(k1, n1, level)
  const two = wilsonInterval(below, n2, level)
  const p1 = k1 / n1
  const p2 = below / n2
  const product = p1 * p2
  const lowTerm = two.high * (2 * p2 - two.high)
  const highTerm = two.low * (2 * p2 - two.low)
  const lowRoot = product ** 2 - one.low * (2 * p1 - one.low) * lowTerm
  const highRoot = product ** 2 - one.high * (2 * p1 - one.high) * highTerm
  // Multiplying by the conjugate keeps the lower limit finite where the denominator crosses zero.
  const low = (one.low * (2 * p1 - one.low)) / (product + Math.sqrt(Math.max(0, lowRoot)))
  const high = (product + Math.sqrt(Math.max(0, highRoot))) / highTerm
  return { ratio: p1 / p2, low: Number.isNaN(low) ? 0 : Math.max(0, low), high }
}
