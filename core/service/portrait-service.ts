/** Portraits: one row per buyer from the columns of the analysis, and the page of a single person. */
import { FAVOURITES } from '../analysis/customer/favourites.ts'
import { nextOrderBases } from '../analysis/next-order/next-order-window.ts'
import { dueUntil } from '../analysis/refill/refill.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import {
  type NextOrderView,
  type PortraitListView,
  type PortraitRow,
  type PortraitView,
  segmentCodes,
  type TimelineEntry,
} from '../contract/view/portrait.ts'
import type { TaggedListView } from '../contract/view/trait.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { listContactsOf } from '../storage/campaign-store.ts'
import { listDocumentsOf, listLinesOf } from '../storage/history-store.ts'
import { listLeadsOf, listProfilesOf } from '../storage/person-store.ts'
import { type Consents, consentViewsOf, readConsents } from './consent-service.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { planShopOffers } from './offer-service.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { refillViews } from './refill-service.ts'
import { reviewsOf } from './review-service.ts'
import type { ShopSession } from './shop-session.ts'
import { readTags, traitViewsOf } from './trait-service.ts'

/** Every buyer's row, best customers first; kept until the shop changes. */
export function readPortraitRows(session: ShopSession, base: CustomerBase): readonly PortraitRow[] {
  return session.cached(`portraits ${base.asOf}`, () => {
    const buyers: number[] = []
    for (let c = 0; c < base.summaries.customerCount; c++) if ((base.summaries.orderCount[c] ?? 0) > 0) buyers.push(c)
    const consents = readConsents(session)
    return buyers.map((c) => portraitRow(base, c, consents)).sort((a, b) => b.monetaryMinor - a.monetaryMinor)
  })
}

export function listPortraits(session: ShopSession, params: CheckedParams['portrait/list']): PortraitListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const matching = readPortraitRows(session, base).filter(matcher(params))
  const sorted = params.sort ? [...matching].sort(comparator(params.sort, params.descending ?? false)) : matching
  return {
    asOf: dayToText(base.asOf),
    currency: base.history.currency,
    total: matching.length,
    customers: sorted.slice(params.offset, params.offset + params.limit),
    modelNote: modelNote(base),
  }
}

/** The list with the tags of each person: a call of its own, since Chinese titles have to be cut into words first. */
export async function listTaggedPortraits(
  session: ShopSession,
  params: CheckedParams['portrait/list'],
): Promise<TaggedListView> {
  const view = listPortraits(session, params)
  const tagsOf = await readTags(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  return { ...view, customers: view.customers.map((row) => ({ ...row, tags: tagsOf(row.customerId) })) }
}

function matcher({ search, segment }: CheckedParams['portrait/list']): (row: PortraitRow) => boolean {
  const words = (search ?? '').trim().toLowerCase()
  return (row) =>
    (segment === undefined || row.segment === segment) &&
    (words === '' ||
      row.name.toLowerCase().includes(words) ||
      row.records.some(({ key }) => key.toLowerCase().includes(words)))
}

/** Unknown values stand last in both directions. */
function comparator(field: NonNullable<CheckedParams['portrait/list']['sort']>, descending: boolean) {
  const sign = descending ? -1 : 1
  return (a: PortraitRow, b: PortraitRow): number => {
    const [left, right] = [a[field], b[field]]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left < right ? -sign : left > right ? sign : 0
  }
}

function portraitRow(base: CustomerBase, c: number, consents: Consents): PortraitRow {
  const { history, summaries, scores, lifetime } = base
  const details = base.details[c]
  if (!details) throw new Error(`customer ${c} has no details`)
  const column = (values: ArrayLike<number>) => knownOrNull(values[c])
  const future = lifetime.kind === 'assessed' ? lifetime : null
  const channels = Array.from(summaries.channels.subarray(summaries.channelStart[c], summaries.channelStart[c + 1]))
  return {
    customerId: String(details.customerId),
    key: details.key,
    platform: details.platform,
    records: details.records,
    name: details.name || details.key,
    firstOrderDay: dayToText(summaries.firstDay[c] ?? 0),
    lastOrderDay: dayToText(summaries.lastDay[c] ?? 0),
    orderCount: summaries.orderCount[c] ?? 0,
    monetaryMinor: summaries.monetaryMinor[c] ?? 0,
    marginMinor: column(summaries.marginMinor),
    recencyDays: summaries.recencyDays[c] ?? 0,
    r: scores.r[c] ?? 0,
    f: scores.f[c] ?? 0,
    m: scores.m[c] ?? 0,
    segment: segmentCodes[base.segments[c] ?? 0] ?? 'hibernating',
    probabilityAlive: future && column(future.probabilityAlive),
    expectedOrders90: future && column(future.expectedOrders90),
    clvMinor: future && column(future.clvMinor),
    clvLowMinor: future && column(future.clvLowMinor),
    clvHighMinor: future && column(future.clvHighMinor),
    nextOrder: nextOrderView(base, c),
    rhythmDays: column(summaries.medianGapDays),
    regularity: column(summaries.regularity),
    discountShare: summaries.discountShare[c] ?? 0,
    refuses: consents.refusalsOf(details.customerId),
    favouriteCategories: favourites(summaries.favourites.category, c, history.categories),
    favouriteProducts: favourites(summaries.favourites.product, c, history.productTitle),
    channels: channels.map((channel) => history.channels[channel] ?? '').filter((name) => name !== ''),
    country: details.country,
    region: details.region,
  }
}

function knownOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function favourites(indices: Int32Array, c: number, names: readonly string[]): string[] {
  return Array.from(indices.subarray(c * FAVOURITES, (c + 1) * FAVOURITES)).flatMap((index) => names[index] ?? [])
}

function nextOrderView({ asOf, nextOrder }: CustomerBase, c: number): NextOrderView | null {
  const basis = nextOrderBases[nextOrder.basis[c] ?? 0]
  if (basis === undefined || basis === 'none') return null
  const day = (column: Float64Array) => dayToText(asOf + Math.round(column[c] ?? 0))
  return {
    p10: day(nextOrder.p10),
    p25: day(nextOrder.p25),
    p50: day(nextOrder.p50),
    p75: day(nextOrder.p75),
    p90: day(nextOrder.p90),
    basis,
  }
}

/** What keeps the lifetime model from speaking, or that the plain rule does as well. */
export function modelNote({ lifetime }: CustomerBase): Sentence | null {
  if (lifetime.kind === 'assessed') {
    return lifetime.chosen === 'rule' ? sentence('customer.model.rule-is-better') : null
  }
  const { reason, have, need } = lifetime
  switch (reason) {
    case 'customers':
      return sentence('customer.model.too-few-customers', { have, need })
    case 'repeat-buyers':
      return sentence('customer.model.too-few-repeat-buyers', { have, need })
    case 'observation':
      return sentence('customer.model.history-too-short', { have: Math.round(have * 10) / 10, need })
  }
}

export async function readPortrait(
  session: ShopSession,
  params: CheckedParams['portrait/read'],
): Promise<PortraitView> {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const c = base.indexById.get(Number(params.customerId))
  const customerId = String(base.details[c ?? -1]?.customerId)
  const row = readPortraitRows(session, base).find((each) => each.customerId === customerId)
  if (!row || c === undefined) throw new ShopkeeperError('not-found')
  const details = base.details[c]
  return {
    asOf: dayToText(base.asOf),
    currency: base.history.currency,
    customer: row,
    email: details?.email ?? '',
    phone: details?.phone ?? '',
    summary: summarise(row, base.history.currency),
    traits: await traitViewsOf(session, base, c),
    refills: refillsOf(session, base, c),
    timeline: timelineOf(session, Number(params.customerId)),
    categories: categoriesOf(base, c),
    reviews: reviewsOf(session, Number(params.customerId)),
    offer: planShopOffers(session, base, null).offers.find((offer) => offer.customerId === row.customerId) ?? null,
    consents: consentViewsOf(session, Number(params.customerId)),
    profiles: listProfilesOf(session.reader, Number(params.customerId)).map(({ joinedDay, ...profile }) => ({
      ...profile,
      joinedDay: dayOrNull(joinedDay),
    })),
    leads: listLeadsOf(session.reader, Number(params.customerId)).map((lead) => ({
      ...lead,
      day: dayOrNull(lead.day),
    })),
  }
}

function dayOrNull(day: DayNumber | null): string | null {
  return day === null ? null : dayToText(day)
}

/** Three sentences made only from facts of the row. */
function summarise(row: PortraitRow, currency: string): Sentence[] {
  const basics = {
    name: row.name,
    money: { kind: 'money', minor: row.monetaryMinor, currency },
    age: { kind: 'days', days: row.recencyDays },
    day: { kind: 'day', day: row.firstOrderDay },
  } as const satisfies Record<string, SentenceValue>
  const who =
    row.orderCount === 1
      ? sentence('customer.summary.once', basics)
      : sentence('customer.summary.repeat', { ...basics, orders: row.orderCount })
  const favourite = row.favouriteCategories.length > 0 ? row.favouriteCategories : row.favouriteProducts
  const taste =
    favourite.length > 0
      ? sentence('customer.summary.taste', { items: { kind: 'list', items: favourite.slice(0, 2) } })
      : sentence('customer.summary.taste-unknown')
  return [who, taste, nextSentence(row)]
}

function nextSentence({ nextOrder, rhythmDays }: PortraitRow): Sentence {
  if (!nextOrder) return sentence('customer.summary.no-rhythm')
  const window = { from: { kind: 'day', day: nextOrder.p25 }, to: { kind: 'day', day: nextOrder.p75 } } as const
  if (nextOrder.basis === 'shop' || rhythmDays === null) return sentence('customer.summary.shop-rhythm', window)
  return sentence('customer.summary.rhythm', { ...window, days: { kind: 'days', days: rhythmDays } })
}

function timelineOf(session: ShopSession, customerId: number): TimelineEntry[] {
  const orders = listDocumentsOf(session.reader, customerId).map(
    (document): TimelineEntry => ({
      day: dayToText(document.day),
      kind: document.kind === 'sale' ? 'order' : document.kind,
      platform: document.platform,
      reference: document.key,
      netMinor: document.netMinor,
      items: listLinesOf(session.reader, document.orderId),
      channel: document.channel,
      source: { importId: String(document.importId), file: document.fileName, line: document.fileLine },
    }),
  )
  const contacts = listContactsOf(session.reader, customerId).map(
    (contact): TimelineEntry => ({
      day: dayToText(contact.day),
      kind: 'contact',
      platform: '',
      reference: contact.name,
      netMinor: null,
      items: [],
      channel: contact.channel,
      source: null,
    }),
  )
  return [...orders, ...contacts].sort((a, b) => (a.day < b.day ? 1 : -1))
}

function categoriesOf({ history, asOf }: CustomerBase, c: number): PortraitView['categories'] {
  const sums = new Map<number, number>()
  for (let order = history.orderStart[c] ?? 0; order < (history.orderStart[c + 1] ?? 0); order++) {
    if ((history.orderDay[order] ?? 0) > asOf) break
    for (let line = history.lineStart[order] ?? 0; line < (history.lineStart[order + 1] ?? 0); line++) {
      const product = history.lineProduct[line] ?? -1
      const category = product < 0 ? -1 : (history.productCategory[product] ?? -1)
      sums.set(category, (sums.get(category) ?? 0) + (history.lineNetMinor[line] ?? 0))
    }
  }
  const total = [...sums.values()].reduce((sum, value) => sum + Math.max(value, 0), 0)
  return [...sums]
    .filter(([category, net]) => category >= 0 && net > 0)
    .map(([category, netMinor]) => ({
      name: history.categories[category] ?? '',
      netMinor,
      share: total > 0 ? netMinor / total : 0,
    }))
    .sort((a, b) => b.netMinor - a.netMinor)
}

const REFILLS_SHOWN = 5

/** What the person bought as long ago as others buy it again. */
function refillsOf(session: ShopSession, { asOf, history }: CustomerBase, c: number): PortraitView['refills'] {
  const customerId = String(history.customerId[c])
  return refillViews(session, asOf)
    .filter(({ dueCustomerIds }) => dueCustomerIds.includes(customerId))
    .slice(0, REFILLS_SHOWN)
    .map(({ productId, title, p25Days, p50Days }) => ({
      productId,
      sentence: sentence('person.refill', {
        title,
        early: { kind: 'days', days: p25Days ?? 0 },
        late: { kind: 'days', days: dueUntil(p25Days ?? 0, p50Days ?? Number.NaN) },
      }),
    }))
}
