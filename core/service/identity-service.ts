/** One person on several platforms: what was merged, what the owner is asked, and what the owner said. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { sentence } from '../contract/sentence.ts'
import type { IdentityDecidedView, IdentityListView } from '../contract/view/identity.ts'
import { compareTraits, countValues } from '../identity/compare.ts'
import { groupRecords } from '../identity/group.ts'
import { proposePairs } from '../identity/propose.ts'
import { compareRecords } from '../identity/record.ts'
import { readTraits, type Traits } from '../identity/traits.ts'
import { timeZone } from '../ingest/time-zone.ts'
import { dayToText } from '../model/day.ts'
import {
  countHiddenPhoneOrders,
  listIdentityEdges,
  listIdentityRows,
  removeIdentityEdge,
  saveIdentityEdge,
} from '../storage/identity-store.ts'
import { evidenceFor, type IdentityModel, identityViews } from './identity-view.ts'
import { applyDemandRules } from './rule-service.ts'
import { readSettings } from './settings-service.ts'
import { homeCountry, listDecisions, settlePeople } from './settle-people.ts'
import type { ShopSession } from './shop-session.ts'

const mostPerDay = 20
const mostListed = 200

function readModel(session: ShopSession): IdentityModel {
  return session.cached('identity', () => {
    const { reader } = session
    const decisions = listDecisions(reader)
    const traits = readTraits(listIdentityRows(reader), homeCountry(reader))
    const grouping = groupRecords(traits, decisions)
    const frequencies = countValues(traits)
    const proposals = proposePairs(traits, grouping, decisions, frequencies)
    return { traits, grouping, proposals, frequencies, edges: listIdentityEdges(reader) }
  })
}

/** `asOf` is the day on which the owner looks, by default that of the clock: no more than twenty questions are put on one day. */
export function listIdentity(
  session: ShopSession,
  params: CheckedParams['identity/list'],
  now: Date,
): IdentityListView {
  const model = readModel(session)
  const views = identityViews(session, model)
  const dayOf = (moment: Date) =>
    dayToText(timeZone(readSettings(session).timezone).dayOf(Math.floor(moment.getTime() / 1000)))
  const asOf = params.asOf ?? dayOf(now)
  const decidedToday = model.edges.filter(({ decidedAt }) => dayOf(new Date(decidedAt)) === asOf).length
  const hiddenPhoneOrders = countHiddenPhoneOrders(session.reader)
  return {
    asOf,
    proposals: model.proposals.slice(0, Math.max(mostPerDay - decidedToday, 0)).map(views.proposal),
    waiting: model.proposals.length,
    merged: model.grouping.people.slice(0, mostListed).map(views.merged),
    mergedTotal: model.grouping.people.length,
    frozen: model.grouping.frozen.slice(0, mostListed).map(views.frozen),
    frozenTotal: model.grouping.frozen.length,
    decisions: model.edges.map(views.decision),
    hiddenPhoneOrders,
    hiddenNote: hiddenPhoneOrders === 0 ? null : sentence('identity.hidden', { n: hiddenPhoneOrders }),
  }
}

/**
 * Records the owner's word on two records; records themselves stay as they are. "Not the same" always holds.
 * @throws ShopkeeperError `not-found` where a record is not in the shop, `bad-params` where both are one record
 */
export function decideIdentity(
  session: ShopSession,
  { a, b, same }: CheckedParams['identity/decide'],
  now: Date,
): IdentityDecidedView {
  const model = readModel(session)
  const [first, second] = [traitsOf(model, a.customerId), traitsOf(model, b.customerId)]
  if (first === second) throw new ShopkeeperError('bad-params', { detail: 'b' })
  const [left, right] = compareRecords(first.record, second.record) < 0 ? [first, second] : [second, first]
  const evidence = evidenceFor(compareTraits(left, right, model.frequencies))
  const edgeId = changePeople(session, (database) =>
    saveIdentityEdge(database, {
      left: left.record,
      right: right.record,
      kind: same ? 'same' : 'not-same',
      who: 'owner',
      decidedAt: now.toISOString(),
      evidence: JSON.stringify(evidence),
    }),
  )
  const { traits, grouping } = readModel(session)
  const isOnePerson = grouping.people.some(({ members }) =>
    [first, second].every(({ record }) => members.some((member) => traits[member]?.record.id === record.id)),
  )
  return { edgeId: String(edgeId), isOnePerson }
}

/** Takes a decision back: everything is as if it had never been said. @throws ShopkeeperError `not-found` */
export function undoIdentity(
  session: ShopSession,
  { edgeId }: CheckedParams['identity/undo'],
): { readonly edgeId: string } {
  changePeople(session, (database) => {
    if (!removeIdentityEdge(database, Number(edgeId))) throw new ShopkeeperError('not-found')
  })
  return { edgeId }
}

/** Rules on what is no real demand speak of people too. */
function changePeople<T>(session: ShopSession, work: Parameters<typeof session.change<T>>[0]): T {
  return session.change((database) => {
    const result = work(database)
    settlePeople(database)
    applyDemandRules(database)
    return result
  })
}

function traitsOf({ traits }: IdentityModel, customerId: string): Traits {
  const found = traits.find(({ record }) => String(record.id) === customerId)
  if (!found) throw new ShopkeeperError('not-found')
  return found
}
