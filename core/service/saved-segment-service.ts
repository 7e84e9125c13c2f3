/** Groups by rules that the owner keeps: moving with time or frozen, and how far they share people. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { SavedSegmentsView, SavedSegmentView, SegmentOverlapView } from '../contract/view/segment.ts'
import { dayToText } from '../model/day.ts'
import type { SegmentRules } from '../model/segment-rule.ts'
import {
  listSavedSegments,
  type SavedSegmentRow,
  saveSegment,
  setSegmentRemoved,
} from '../storage/saved-segment-store.ts'
import { type CustomerBase, readCustomerBase, readEverybody } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { conditionsOf, membersOf, requireSaved, saidOf } from './segment-people.ts'
import type { ShopSession } from './shop-session.ts'

export function listSavedSegmentViews(session: ShopSession, params: CheckedParams['segment/saved']): SavedSegmentsView {
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const segments = listSavedSegments(session.reader).map((row) => savedView(session, base, row))
  return { asOf: dayToText(base.asOf), segments }
}

function savedView(session: ShopSession, base: CustomerBase, row: SavedSegmentRow): SavedSegmentView {
  const segmentId = String(row.segmentId)
  return {
    segmentId,
    name: row.name,
    rules: row.rules,
    said: saidOf(session, base, row.rules),
    people: count(membersOf(session, base, { segmentId })),
    frozenDay: row.frozen?.day ?? null,
    createdDay: row.createdAt.slice(0, 10),
  }
}

function count(mask: Uint8Array): number {
  return mask.reduce((sum, is) => sum + is, 0)
}

/**
 * Keeps a group. Frozen, it holds the people of the day of asking.
 * @throws ShopkeeperError `not-found` for a group that is gone, `segment-name-taken`, `segment-of-itself`
 */
export function keepSegment(session: ShopSession, params: CheckedParams['segment/save'], now: Date): SavedSegmentView {
  const { segmentId, name, rules, isFrozen } = params
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const known = segmentId === undefined ? null : requireSaved(session, segmentId)
  checkName(session, name, known)
  if (known) checkNotItself(session, String(known.segmentId), rules)
  const frozen = isFrozen
    ? { day: dayToText(base.asOf), customerIds: idsOf(base, membersOf(session, base, { rules })) }
    : null
  const row = {
    segmentId: known?.segmentId ?? null,
    name,
    rules,
    frozen,
    createdAt: known?.createdAt ?? now.toISOString(),
  }
  const saved = session.change((database) => saveSegment(database, row), 'notes')
  return savedView(session, base, requireSaved(session, String(saved)))
}

function idsOf({ history }: CustomerBase, mask: Uint8Array): number[] {
  return Array.from(history.customerId).filter((_, c) => mask[c] === 1)
}

function checkName(session: ShopSession, name: string, known: SavedSegmentRow | null): void {
  const isTaken = listSavedSegments(session.reader).some(
    (row) => row.segmentId !== known?.segmentId && row.name.toLowerCase() === name.toLowerCase(),
  )
  if (isTaken) throw new ShopkeeperError('segment-name-taken', { name })
}

/** Rules may name other groups, and those others again. */
function checkNotItself(session: ShopSession, segmentId: string, rules: SegmentRules): void {
  const rulesById = new Map(listSavedSegments(session.reader).map((row) => [String(row.segmentId), row.rules]))
  const seen = new Set<string>()
  const queue = [rules]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const condition of conditionsOf(next.rule)) {
      if (condition.kind !== 'group' || seen.has(condition.segmentId)) continue
      if (condition.segmentId === segmentId) throw new ShopkeeperError('segment-of-itself')
      seen.add(condition.segmentId)
      queue.push(...[rulesById.get(condition.segmentId) ?? []].flat())
    }
  }
}

/** @throws ShopkeeperError `not-found` */
export function removeSegment(
  session: ShopSession,
  { segmentId, restore }: CheckedParams['segment/remove'],
  now: Date,
): { readonly segmentId: string } {
  session.change((database) => {
    if (!setSegmentRemoved(database, Number(segmentId), restore ? null : now.toISOString()))
      throw new ShopkeeperError('not-found')
  }, 'notes')
  return { segmentId }
}

export function compareSegments(session: ShopSession, params: CheckedParams['segment/overlap']): SegmentOverlapView {
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const masks = params.segmentIds.map((segmentId) => membersOf(session, base, { segmentId }))
  const groups = params.segmentIds.map((segmentId, at) => ({
    segmentId,
    name: requireSaved(session, segmentId).name,
    people: count(masks[at]!),
  }))
  const both = masks.map((one) => masks.map((other) => count(one.map((is, c) => is & other[c]!))))
  return { asOf: dayToText(base.asOf), groups, both, sentence: overlapSentence(groups, both) }
}

/** The pair that shares most, measured by its smaller group. */
function overlapSentence(groups: SegmentOverlapView['groups'], both: readonly (readonly number[])[]): Sentence {
  let best = { share: 0, one: 0, other: 0 }
  for (let one = 0; one < groups.length; one++) {
    for (let other = one + 1; other < groups.length; other++) {
      const share = both[one]![other]! / Math.max(1, Math.min(groups[one]!.people, groups[other]!.people))
      if (share > best.share) best = { share, one, other }
    }
  }
  if (best.share === 0) return sentence('segment.overlap.none')
  return sentence('segment.overlap.most', {
    people: both[best.one]![best.other]!,
    one: groups[best.one]!.name,
    other: groups[best.other]!.name,
    share: { kind: 'percent', share: best.share },
  })
}
