/** The rows behind what a shop spent: goods, advertising, campaigns, people, running costs. They add up to the money page. */
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { FigureName, FigureRow } from '../contract/view/figure.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { type CampaignRow, listCampaignCosts, listCampaigns } from '../storage/campaign-store.ts'
import { type CostSource, findAdvertisingCost, findProductCost } from '../storage/figure-store.ts'
import { listProductNames } from '../storage/sales-store.ts'
import { booksOf, periodOf } from './money-service.ts'
import { readHistory } from './purchase-history-service.ts'
import { costBetween } from './running-costs.ts'
import type { ShopSession } from './shop-session.ts'

interface Scope {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly campaign: CampaignRow | null
}

/** Dearest first; rounded so that each row is whole and the rows add up to the rounded whole. */
export function costRows(session: ShopSession, figure: FigureName, scope: Scope): FigureRow[] {
  const rows = rawRows(session, figure, scope)
  const sorted = rows.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  return wholeRows(sorted)
}

function rawRows(session: ShopSession, figure: FigureName, scope: Scope): FigureRow[] {
  switch (figure) {
    case 'product-cost':
      return productRows(session, scope)
    case 'marketing':
      return [...advertisingRows(session, scope), ...campaignRows(session, scope, (kind) => kind !== 'people')]
    case 'people':
      return [...campaignRows(session, scope, (kind) => kind === 'people'), ...runningRows(session, scope, true)]
    case 'overhead':
      return runningRows(session, scope, false)
    case 'profit':
      return profitRows(session, scope)
    case 'campaign-cost': {
      if (scope.campaign === null) throw new ShopkeeperError('bad-params', { detail: 'campaignId' })
      const { campaignId, firstDay } = scope.campaign
      return listCampaignCosts(session.reader)
        .filter((cost) => cost.campaignId === campaignId)
        .map(({ kind, label, amountMinor, day }) => plainRow(costName(kind, label), amountMinor, day ?? firstDay, null))
    }
    default:
      throw new ShopkeeperError('bad-params', { detail: figure })
  }
}

/** Each row rounded on its own would miss the sum by a cent here and there. */
function wholeRows(rows: readonly FigureRow[]): FigureRow[] {
  let exact = 0
  let given = 0
  return rows.map((row) => {
    exact += row.amount
    const amount = Math.round(exact) - given
    given += amount
    return { ...row, amount }
  })
}

function plainRow(
  label: SentenceValue,
  amount: number,
  day: DayNumber | null,
  source: CostSource | null,
  detail: Sentence | null = null,
): FigureRow {
  return {
    day: day === null ? null : dayToText(day),
    label,
    detail,
    who: '',
    customerId: null,
    platform: '',
    amount,
    source: source && { ...source, importId: String(source.importId) },
  }
}

function costName(kind: string, label: string): SentenceValue {
  return label === '' ? { kind: 'sentence', sentence: sentence(`cost.${kind}` as 'cost.media') } : label
}

function productRows(session: ShopSession, { from, to }: Scope): FigureRow[] {
  const books = booksOf(session)
  const history = readHistory(session)
  const keyById = new Map(listProductNames(session.reader).map(({ productId, key }) => [productId, key]))
  return periodOf(books, from, to)
    .period.products.filter(({ costMinor }) => costMinor !== 0)
    .map(({ product, pieces, costMinor }) => {
      const cost = books.productCost[product]!
      const isKnown = !Number.isNaN(cost)
      const detail = isKnown
        ? sentence('figure.row.pieces', { pieces, cost: { kind: 'money', minor: cost, currency: history.currency } })
        : sentence('figure.row.assumed')
      const source = isKnown ? findProductCost(session.reader, keyById.get(history.productId[product]!) ?? '') : null
      return plainRow(history.productTitle[product] ?? '', costMinor, null, source, detail)
    })
}

function advertisingRows(session: ShopSession, { from, to }: Scope): FigureRow[] {
  return booksOf(session).advertising.flatMap((row) => {
    const overlap = Math.min(row.lastDay, to) - Math.max(row.firstDay, from) + 1
    if (overlap <= 0) return []
    const amount = (row.spendMinor * overlap) / (row.lastDay - row.firstDay + 1)
    const source = findAdvertisingCost(session.reader, row)
    return [{ ...plainRow(row.campaignName || row.campaignKey, amount, row.firstDay, source), platform: row.platform }]
  })
}

/** As the money page counts them: a discount given is in the net, and what goods cost is counted with the goods. */
function campaignRows(session: ShopSession, { from, to }: Scope, isMeant: (kind: string) => boolean): FigureRow[] {
  const sent = new Map(
    listCampaigns(session.reader)
      .filter(({ frozenAt }) => frozenAt !== null)
      .map((campaign) => [campaign.campaignId, campaign]),
  )
  return listCampaignCosts(session.reader).flatMap(({ campaignId, kind, label, amountMinor, day }) => {
    const campaign = sent.get(campaignId)
    const on = day ?? campaign?.firstDay
    if (!campaign || on === undefined || on < from || on > to) return []
    if (kind === 'discount' || kind === 'product' || !isMeant(kind)) return []
    return [plainRow(label === '' ? campaign.name : `${campaign.name}: ${label}`, amountMinor, on, null)]
  })
}

function runningRows(session: ShopSession, { from, to }: Scope, isPeople: boolean): FigureRow[] {
  return booksOf(session)
    .running.filter(({ kind }) => (kind === 'people') === isPeople)
    .map((cost) => plainRow(cost.name, costBetween(cost, from, to), null, null))
    .filter(({ amount }) => amount !== 0)
}

function profitRows(session: ShopSession, { from, to }: Scope): FigureRow[] {
  const { period, netMinor } = periodOf(booksOf(session), from, to)
  const productCost = period.products.reduce((sum, { costMinor }) => sum + costMinor, 0)
  const parts = [
    ['net', netMinor],
    ['product-cost', -productCost],
    ['marketing', -period.marketingMinor],
    ['people', -period.peopleMinor],
    ['overhead', -period.overheadMinor],
  ] as const
  return parts.map(([name, amount]) =>
    plainRow({ kind: 'sentence', sentence: sentence(`figure.row.${name}`) }, amount, null, null),
  )
}
