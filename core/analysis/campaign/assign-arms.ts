import { hashShare } from '../stats/random.ts'

/**
 * Who is left alone on purpose: 1 for the control group, 0 for those to contact, in the order of `customerIds`.
 *
 * Every person gets a place from a hash of id and campaign seed and the lowest places are the control group, so the same list gives
 * the same groups on every machine and in any order. Its size is `share` of the people, at least `minimum`, never more than half.
 * A share of 0 asks for none; one person alone is always contacted.
 *
 * `assignArms(ids, 7, 0.1, 50)` with 200 people leaves 50 alone.
 */
export function assignArms(
  customerIds: ArrayLike<number | string>,
  campaignSeed: number,
  share: number,
  minimum: number,
): Uint8Array {
  const n = customerIds.length
  const arms = new Uint8Array(n)
  if (!(share > 0)) return arms
  const size = Math.min(Math.floor(n / 2), Math.max(Math.round(share * n), minimum))
  const ids = Array.from(customerIds, String)
  const places = ids.map((id) => hashShare(id, campaignSeed))
  const order = Array.from(ids.keys()).sort((i, j) => places[i]! - places[j]! || (ids[i]! < ids[j]! ? -1 : 1))
  for (const i of order.slice(0, size)) arms[i] = 1
  return arms
}
