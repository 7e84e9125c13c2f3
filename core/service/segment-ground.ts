/** What rules about people are judged by: the shop's analysis, contacts, reviews, consents and kept groups as columns. */
import { matchRules, type SegmentGround } from '../analysis/segment/match-rules.ts'
import { segmentCodes } from '../contract/view/portrait.ts'
import { listContacts } from '../storage/campaign-store.ts'
import { listRatings } from '../storage/review-store.ts'
import { listSavedSegments, type SavedSegmentRow } from '../storage/saved-segment-store.ts'
import { type Consents, readConsents } from './consent-service.ts'
import { type CustomerBase, readEverybody } from './customer-base.ts'
import type { ShopSession } from './shop-session.ts'

/** Kept until the shop changes, per day. */
export function readSegmentGround(session: ShopSession, customers: CustomerBase): SegmentGround {
  const base = readEverybody(session, customers)
  return session.cached(`segment ground ${base.asOf}`, () => {
    const { history, summaries, lifetime, details, indexById } = base
    const located = <R extends { readonly customerId: number }>(rows: readonly R[]) =>
      rows.flatMap((row) => {
        const c = indexById.get(row.customerId)
        return c === undefined ? [] : [{ ...row, c }]
      })
    return {
      asOf: base.asOf,
      history,
      summaries,
      segmentOf: (c) => (summaries.orderCount[c]! > 0 ? (segmentCodes[base.segments[c]!] ?? '') : ''),
      places: details,
      chance: lifetime.kind === 'assessed' ? lifetime.probabilityAlive : null,
      contacts: located(listContacts(session.reader)),
      reviews: located(listRatings(session.reader)),
      canReach: reachTest(base, readConsents(session)),
      membersOf: groupReader(session, base),
    }
  })
}

/** An address is known and its way is not refused; phones take texts and calls. */
function reachTest({ details }: CustomerBase, consents: Consents): SegmentGround['canReach'] {
  const can = (c: number, by: 'email' | 'sms' | 'phone') => {
    const { customerId, email, phone } = details[c]!
    return (by === 'email' ? email : phone) !== '' && !consents.refuses(customerId, by)
  }
  return (c, by) => (by === 'any' ? can(c, 'email') || can(c, 'sms') || can(c, 'phone') : can(c, by))
}

/** A group that names itself by a detour has nobody at that place: it cannot be saved so, but a file can hold anything. */
function groupReader(session: ShopSession, base: CustomerBase): SegmentGround['membersOf'] {
  const rows = new Map(listSavedSegments(session.reader).map((row) => [String(row.segmentId), row]))
  const known = new Map<string, Uint8Array>()
  const nobody = new Uint8Array(base.summaries.customerCount)
  return (segmentId) => {
    const row = rows.get(segmentId)
    if (row === undefined) return nobody
    const found = known.get(segmentId)
    if (found) return found
    known.set(segmentId, nobody)
    const members = membersOfRow(session, base, row)
    known.set(segmentId, members)
    return members
  }
}

function membersOfRow(session: ShopSession, base: CustomerBase, { frozen, rules }: SavedSegmentRow): Uint8Array {
  if (frozen === null) return matchRules(readSegmentGround(session, base), rules)
  const members = new Uint8Array(base.summaries.customerCount)
  for (const id of frozen.customerIds) {
    const c = base.indexById.get(id)
    if (c !== undefined) members[c] = 1
  }
  return members
}
