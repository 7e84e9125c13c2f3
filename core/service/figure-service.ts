/** "Explain this number": any figure down to the documents, costs and file lines that add up to it. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import { type DocumentFigure, documentFigures, type FigureRow, type FigureView } from '../contract/view/figure.ts'
import { type DayNumber, dayToText, textToDay } from '../model/day.ts'
import { roundHalfAway } from '../model/money.ts'
import { placeOf } from '../model/region.ts'
import { type CampaignRow, findCampaign, listCampaignPeople } from '../storage/campaign-store.ts'
import {
  countLeftOut,
  type DocumentChoice,
  type FigureDocument,
  listDocumentSources,
  listFigureDocuments,
  sumNetParts,
} from '../storage/figure-store.ts'
import { channelName } from './channel-name.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { costRows } from './figure-costs.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { membersOf, requireSaved } from './segment-people.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

type Params = CheckedParams['figure/explain']
export type FigureChoice = Omit<Params, 'offset' | 'limit'>

export function explainFigure(session: ShopSession, params: Params): FigureView {
  const { offset, limit, ...choice } = params
  const figure = documentFigures.find((name) => name === choice.figure)
  const { view, rowsOf } = figure ? explainDocuments(session, choice, figure) : explainCosts(session, choice)
  return { ...view, rows: rowsOf(offset, limit) }
}

interface Explained {
  readonly view: Omit<FigureView, 'rows'>
  readonly rowsOf: (offset: number, limit: number) => FigureRow[]
}

function explainDocuments(session: ShopSession, params: FigureChoice, figure: DocumentFigure): Explained {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const campaign = params.campaignId === undefined ? null : requireCampaign(session, params.campaignId)
  const choice = documentChoice(session, base, params, figure, campaign)
  const documents = listFigureDocuments(session.reader, choice)
    .filter(inPlace(params))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.orderId - b.orderId)
  const leftOut = params.place ? 0 : countLeftOut(session.reader, choice)
  const isCount = ['orders', 'returns', 'items'].includes(figure)
  const value = documents.reduce((sum, { amount }) => sum + amount, 0)
  return {
    view: {
      figure,
      currency: base.history.currency,
      unit: isCount ? 'count' : 'money',
      value: isCount ? value : roundHalfAway(value),
      formula: formulaOf(session, base, figure, choice, documents),
      filters: filtersOf(session, base, params, campaign),
      rowCount: documents.length,
      leftOut: leftOut === 0 ? null : sentence('figure.left-out', { orders: leftOut }),
    },
    rowsOf: (offset, limit) => documentRows(session, base, documents.slice(offset, offset + limit)),
  }
}

function documentChoice(
  session: ShopSession,
  base: CustomerBase,
  params: FigureChoice,
  figure: DocumentFigure,
  campaign: CampaignRow | null,
): DocumentChoice {
  const { firstDay, lastDay, productId, channel } = params
  const from = firstDay === undefined ? -100_000 : (textToDay(firstDay) as DayNumber)
  const to = Math.min(base.asOf, lastDay === undefined ? base.asOf : (textToDay(lastDay) as DayNumber))
  return {
    figure,
    firstDay: Math.max(from, campaign?.firstDay ?? from),
    lastDay: Math.min(to, campaign?.lastDay ?? to),
    customerIds: recordsOf(session, base, params, campaign),
    productId: productId === undefined ? null : productId === '' ? -1 : Number(productId),
    channel: channel ?? null,
  }
}

/** All records of the people that are meant; null: everybody, walk-ins too. */
function recordsOf(
  session: ShopSession,
  base: CustomerBase,
  { customerId, group }: FigureChoice,
  campaign: CampaignRow | null,
): number[] | null {
  const wanted: (readonly number[])[] = []
  if (customerId !== undefined) wanted.push([base.indexById.get(Number(customerId)) ?? notFound()])
  if (group !== undefined) {
    const members = membersOf(session, base, group)
    wanted.push(Array.from(members.keys()).filter((c) => members[c] === 1))
  }
  if (campaign !== null) {
    const contacted = listCampaignPeople(session.reader, campaign.campaignId).filter(({ arm }) => arm === 'contact')
    wanted.push(contacted.flatMap(({ customerId: id }) => base.indexById.get(id) ?? []))
  }
  const [first, ...others] = wanted
  if (first === undefined) return null
  const people = others.reduce((all, each) => all.filter((c) => each.includes(c)), [...new Set(first)])
  return people.flatMap((c) => base.details[c]?.customerIds ?? [])
}

function notFound(): never {
  throw new ShopkeeperError('not-found')
}

function requireCampaign(session: ShopSession, campaignId: string): CampaignRow {
  return findCampaign(session.reader, Number(campaignId)) ?? notFound()
}

function inPlace({ place }: FigureChoice): (document: FigureDocument) => boolean {
  if (place === undefined) return () => true
  return ({ place: written }) => {
    const [country = '', region = ''] = written.split('\n')
    const is = placeOf(country, region)
    return same(is.country, place.country) && same(is.region, place.region)
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function formulaOf(
  session: ShopSession,
  { history: { currency } }: CustomerBase,
  figure: DocumentFigure,
  { productId }: DocumentChoice,
  documents: readonly FigureDocument[],
): Sentence {
  if (figure !== 'net') return sentence(`figure.formula.${figure}`)
  if (productId !== null) return sentence('figure.formula.net-of-product')
  const parts = sumNetParts(
    session.reader,
    documents.map(({ orderId }) => orderId),
  )
  const money = (minor: number) => ({ kind: 'money', minor, currency }) as const
  return sentence('figure.formula.net', {
    gross: money(parts.gross),
    discount: money(parts.discount),
    refund: money(parts.refund),
    adjustment: money(parts.adjustment),
  })
}

function filtersOf(
  session: ShopSession,
  base: CustomerBase,
  params: FigureChoice,
  campaign: CampaignRow | null,
): Sentence[] {
  const { firstDay, lastDay, customerId, productId, channel, place, group } = params
  const day = (text: string) => ({ kind: 'day', day: text }) as const
  const filters: Sentence[] = []
  if (firstDay !== undefined && lastDay !== undefined)
    filters.push(sentence('figure.filter.days', { from: day(firstDay), to: day(lastDay) }))
  else if (firstDay !== undefined) filters.push(sentence('figure.filter.from', { from: day(firstDay) }))
  else if (lastDay !== undefined || params.asOf !== undefined)
    filters.push(sentence('figure.filter.until', { to: day(lastDay ?? dayToText(base.asOf)) }))
  if (customerId !== undefined) {
    const person = base.details[base.indexById.get(Number(customerId)) ?? -1]
    filters.push(sentence('figure.filter.person', { name: person?.name || person?.key || '' }))
  }
  if (productId !== undefined) filters.push(productFilter(base, productId))
  if (channel !== undefined)
    filters.push(
      channel === ''
        ? sentence('figure.filter.no-channel')
        : sentence('figure.filter.channel', { channel: channelName(channel) }),
    )
  if (place !== undefined) {
    const written = [place.region, place.country].filter((each) => each !== '').join(', ')
    filters.push(
      written === '' ? sentence('figure.filter.no-place') : sentence('figure.filter.place', { place: written }),
    )
  }
  if (campaign !== null) filters.push(sentence('figure.filter.campaign', { name: campaign.name }))
  if (group !== undefined) {
    filters.push(
      'rules' in group
        ? sentence('figure.filter.rules')
        : sentence('figure.filter.group', { name: requireSaved(session, group.segmentId).name }),
    )
  }
  return filters
}

function productFilter({ history }: CustomerBase, productId: string): Sentence {
  if (productId === '') return sentence('figure.filter.no-product')
  const index = history.productId.indexOf(Number(productId))
  return sentence('figure.filter.product', { title: history.productTitle[index] ?? productId })
}

function documentRows(session: ShopSession, base: CustomerBase, documents: readonly FigureDocument[]): FigureRow[] {
  const amounts = new Map(documents.map(({ orderId, amount }) => [orderId, amount]))
  const sources = listDocumentSources(
    session.reader,
    documents.map(({ orderId }) => orderId),
  )
  return sources.map(({ orderId, day, reference, customerId, platform, importId, file, line }) => {
    const person = customerId === null ? undefined : base.details[base.indexById.get(customerId) ?? -1]
    return {
      day: dayToText(day),
      label: reference || { kind: 'sentence', sentence: sentence('figure.row.no-label') },
      detail: null,
      who: person?.name || person?.key || '',
      customerId: person ? String(person.customerId) : null,
      platform,
      amount: amounts.get(orderId) ?? 0,
      source: { importId: String(importId), file, line },
    }
  })
}

/** What was spent in the given days, by default the newest 30; `campaign-cost` is of one campaign. */
function explainCosts(session: ShopSession, params: FigureChoice): Explained {
  const asOf = resolveAsOf(session, params.asOf)
  const campaign = params.campaignId === undefined ? null : requireCampaign(session, params.campaignId)
  const to = params.lastDay === undefined ? asOf : (textToDay(params.lastDay) as DayNumber)
  const from = params.firstDay === undefined ? to - 29 : (textToDay(params.firstDay) as DayNumber)
  const rows = costRows(session, params.figure, { from, to, campaign })
  const day = (value: DayNumber) => ({ kind: 'day', day: dayToText(value) }) as const
  return {
    view: {
      figure: params.figure,
      currency: readSettings(session).currency,
      unit: 'money',
      value: rows.reduce((sum, { amount }) => sum + amount, 0),
      formula: sentence(`figure.formula.${params.figure}`),
      filters: campaign
        ? [sentence('figure.filter.campaign', { name: campaign.name })]
        : [sentence('figure.filter.days', { from: day(from), to: day(to) })],
      rowCount: rows.length,
      leftOut: null,
    },
    rowsOf: (offset, limit) => rows.slice(offset, offset + limit),
  }
}
