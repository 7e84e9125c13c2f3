import { type SegmentCode, segmentCodes } from '../../contract/view/portrait.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import type { RfmScores } from './score.ts'

/**
 * The one name of a customer with these scores (1…5): a total map, first match wins, so that nobody falls between the names as
 * they do in the widely copied interval tables.
 *
 * `nameSegment(5, 5, 5, 9)` is `champions`; a single recent order is `new`.
 */
export function nameSegment(r: number, f: number, m: number, orderCount: number): SegmentCode {
  const worth = (f + m) / 2
  if (orderCount === 1 && r >= 4) return 'new'
  if (r >= 4 && worth >= 4) return 'champions'
  if (r === 1 && worth >= 4.5) return 'cant-lose'
  if (r <= 2 && worth >= 3) return 'at-risk'
  if (r === 3 && worth >= 3) return 'needs-attention'
  if (r >= 4 && worth >= 3) return 'loyal'
  return r >= 3 ? 'promising' : 'hibernating'
}

/** Stands in a segment column for a customer without a sale. */
export const NO_SEGMENT = 255

/** The segment of every customer as an index in `segmentCodes`, `NO_SEGMENT` for those who never bought. */
export function segmentColumn(summaries: CustomerSummaries, { r, f, m }: RfmScores): Uint8Array {
  // Few kinds of scores stand behind many customers: each is named once.
  const named = new Int16Array(2 * 6 ** 3).fill(-1)
  const segments = new Uint8Array(summaries.customerCount).fill(NO_SEGMENT)
  for (let c = 0; c < segments.length; c++) {
    const orders = summaries.orderCount[c]!
    if (orders === 0) continue
    const kind = ((r[c]! * 6 + f[c]!) * 6 + m[c]!) * 2 + (orders === 1 ? 1 : 0)
    if (named[kind] === -1) named[kind] = segmentCodes.indexOf(nameSegment(r[c]!, f[c]!, m[c]!, orders))
    segments[c] = named[kind]!
  }
  return segments
}
