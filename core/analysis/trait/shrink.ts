import { wilsonInterval } from '../stats/wilson.ts'
import type { PersonTrait } from './person-traits.ts'

/** Orders of the shop's mean that every person starts with. */
const PRIOR_ORDERS = 3
const FEWEST_ORDERS = 3
/** A habit is what holds for at least so many of the orders. */
const MOSTLY = 0.5

/** k of n drawn towards what is usual: (k + 3u) / (n + 3). */
export function drawnTo(k: number, n: number, usual: number): number {
  return (k + PRIOR_ORDERS * usual) / (n + PRIOR_ORDERS)
}

/**
 * The trait if at least three orders speak for it, it holds `mostly`, and it is more than is usual in the shop beyond what chance
 * gives (the whole 95 % range of the share lies above the usual one); else nothing.
 */
export function standsOut(
  trait: Pick<PersonTrait, 'tag' | 'value'>,
  k: number,
  n: number,
  usual: number,
  mostly = MOSTLY,
): PersonTrait[] {
  if (k < FEWEST_ORDERS || wilsonInterval(k, n).low <= usual) return []
  const share = drawnTo(k, n, usual)
  return share < mostly ? [] : [{ ...trait, support: k, share, usual }]
}
