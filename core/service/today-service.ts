/** The first screen: at most seven cards, each an answer with its number, its money and one thing to do. */
import type { CheckedParams } from '../contract/methods.ts'
import { sentence } from '../contract/sentence.ts'
import type { CampaignView } from '../contract/view/campaign.ts'
import type { PortraitRow } from '../contract/view/portrait.ts'
import type { TodayCard, TodayView } from '../contract/view/today.ts'
import { dayToText } from '../model/day.ts'
import { listAdvertisingCosts } from '../storage/cost-store.ts'
import { sumNetByDay } from '../storage/history-store.ts'
import { listCampaignViews } from './campaign-service.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { readQuality } from './facts-service.ts'
import { planShopOffers } from './offer-service.ts'
import { readPortraitRows } from './portrait-service.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { SPENDING_DAYS, spendingLines } from './spending-lines.ts'

const mostCards = 7
const itemsShown = 3
const dayMs = 86_400_000

export function readToday(session: ShopSession, params: CheckedParams['today/read'], now: Date): TodayView {
  const asOf = resolveAsOf(session, params.asOf)
  const base = readCustomerBase(session, asOf)
  const cards = session.cached(`today ${asOf}`, () => cardsOf(session, base))
  return {
    asOf: dayToText(asOf),
    dataAgeDays: base.history.lastDay === 0 ? 0 : Math.max(Math.floor(now.getTime() / dayMs) - base.history.lastDay, 0),
    currency: base.history.currency,
    cards,
  }
}

/** In the order in which an owner would want to know. A card with nothing to say is absent. */
function cardsOf(session: ShopSession, base: CustomerBase): TodayCard[] {
  const context = contextOf(session, base)
  const makers = [
    contactCard,
    stopSpendingCard,
    profitCard,
    losingCard,
    campaignCard,
    claimsCard,
    dependenceCard,
    dataCard,
  ]
  return makers.flatMap((make) => make(context) ?? []).slice(0, mostCards)
}

function contextOf(session: ShopSession, base: CustomerBase) {
  const { currency } = base.history
  const settings = readSettings(session)
  return {
    session,
    base,
    rows: readPortraitRows(session, base),
    campaigns: listCampaignViews(session, { asOf: dayToText(base.asOf) }),
    marginShare: base.lifetime.kind === 'assessed' ? base.lifetime.marginShare : settings.marginShare,
    marginKnown: base.lifetime.kind === 'assessed' && base.lifetime.marginKnown,
    money: (minor: number, signed = false) => ({ kind: 'money', minor: Math.round(minor), currency, signed }) as const,
    percent: (share: number, signed = false) => ({ kind: 'percent', share, signed }) as const,
  }
}

type Context = ReturnType<typeof contextOf>

const plainCard = { detail: null, number: null, low: null, high: null, moneyMinor: null, items: [] } as const

function contactCard({ session, base, money }: Context): TodayCard | null {
  const plan = planShopOffers(session, base, null)
  const [first] = plan.offers
  if (!first) return null
  const sum = (pick: (offer: (typeof plan.offers)[number]) => number) =>
    plan.offers.reduce((total, o) => total + pick(o), 0)
  return {
    ...plainCard,
    kind: 'contact',
    sentence: sentence('today.contact', {
      people: plan.offers.length,
      first: first.name,
      money: money(plan.expectedProfitMinor),
    }),
    detail: sentence('today.contact.detail', { holdout: plan.holdout.length }),
    number: plan.offers.length,
    low: sum((offer) => offer.lowMinor),
    high: sum((offer) => offer.highMinor),
    moneyMinor: plan.expectedProfitMinor,
    sureness: 'rough',
    action: { page: 'offers', filter: null },
    items: plan.offers
      .slice(0, itemsShown)
      .map(({ name, reason, customerId }) => ({ label: name, note: reason, customerId })),
  }
}

function stopSpendingCard({ session, base, money }: Context): TodayCard | null {
  const wasted = spendingLines(session, base.asOf, listAdvertisingCosts(session.reader)).filter(
    ({ verdict }) => verdict === 'stop',
  )
  if (wasted.length === 0) return null
  const moneyMinor = wasted.reduce((sum, line) => sum + line.spendMinor, 0)
  return {
    ...plainCard,
    kind: 'stop-spending',
    sentence: sentence('today.stop-spending', { lines: wasted.length, money: money(moneyMinor), days: SPENDING_DAYS }),
    number: wasted.length,
    moneyMinor,
    sureness: 'likely',
    action: { page: 'money', filter: null },
    items: wasted.slice(0, itemsShown).map((line) => ({
      label: line.name,
      note: sentence('today.stop-spending.item', { money: money(line.spendMinor), orders: line.orders ?? 0 }),
      customerId: null,
    })),
  }
}

const profitDays = 30

function profitCard({ session, base, campaigns, marginShare, marginKnown, money, percent }: Context): TodayCard | null {
  const between = (from: number, to: number) =>
    sumNetByDay(session.reader)
      .filter(({ day }) => day > from && day <= to)
      .reduce((sum, { netMinor }) => sum + netMinor, 0)
  const net = between(base.asOf - profitDays, base.asOf)
  const before = between(base.asOf - 2 * profitDays, base.asOf - profitDays)
  if (net === 0 || before <= 0) return null
  const profitMinor = Math.round(
    net * marginShare - spendBetween(session, campaigns.campaigns, base.asOf - profitDays, base.asOf),
  )
  return {
    ...plainCard,
    kind: 'profit',
    sentence: sentence('today.profit', {
      days: profitDays,
      net: money(net),
      change: percent(net / before - 1, true),
      profit: money(profitMinor),
    }),
    detail: sentence(marginKnown ? 'today.profit.detail-known' : 'today.profit.detail-assumed', {
      margin: percent(marginShare),
    }),
    number: net / before - 1,
    moneyMinor: profitMinor,
    sureness: marginKnown ? 'likely' : 'rough',
    action: { page: 'campaigns', filter: null },
  }
}

/** Advertising by the day, the owner's campaigns on their first day. */
function spendBetween(session: ShopSession, campaigns: readonly CampaignView[], from: number, to: number): number {
  const [first, last] = [dayToText(from + 1), dayToText(to)]
  const own = campaigns
    .filter((each) => each.state === 'sent' && each.firstDay >= first && each.firstDay <= last)
    .reduce((sum, each) => sum + each.costs.totalMinor, 0)
  return listAdvertisingCosts(session.reader).reduce((sum, row) => {
    const overlap = Math.min(row.lastDay, to) - Math.max(row.firstDay, from + 1) + 1
    return overlap > 0 ? sum + (row.spendMinor * overlap) / (row.lastDay - row.firstDay + 1) : sum
  }, own)
}

const lateFrom = 1.5
/** Without any chance left a contact is money thrown after them (see Offers). */
const goneBelow = 0.1
const regularOrders = 3

function losingCard({ rows, money }: Context): TodayCard | null {
  const late = rows.filter(isLate).sort((a, b) => b.monetaryMinor - a.monetaryMinor)
  if (late.length === 0) return null
  const moneyMinor = late.reduce((sum, row) => sum + row.monetaryMinor, 0)
  return {
    ...plainCard,
    kind: 'losing',
    sentence: sentence('today.losing', { people: late.length, money: money(moneyMinor) }),
    number: late.length,
    moneyMinor,
    sureness: 'likely',
    action: { page: 'customers', filter: 'at-risk' },
    // The names are there to be called: whoever refuses all contact is counted, not named.
    items: late
      .filter((row) => !row.refuses.includes('any'))
      .slice(0, itemsShown)
      .map((row) => ({
        label: row.name,
        note: sentence('today.losing.item', {
          rhythm: { kind: 'days', days: row.rhythmDays ?? 0 },
          age: { kind: 'days', days: row.recencyDays },
        }),
        customerId: row.customerId,
      })),
  }
}

function isLate({ orderCount, rhythmDays, recencyDays, probabilityAlive }: PortraitRow): boolean {
  if (orderCount < regularOrders || rhythmDays === null || rhythmDays === 0) return false
  return recencyDays > lateFrom * rhythmDays && (probabilityAlive ?? 1) >= goneBelow
}

function campaignCard({ campaigns }: Context): TodayCard | null {
  const last = campaigns.campaigns.find((each) => each.state === 'sent')
  if (!last) return null
  const isClear = last.verdict === 'earned' || last.verdict === 'lost'
  return {
    ...plainCard,
    kind: 'campaign',
    sentence: last.sentence,
    detail: last.next,
    number: last.incrementalProfitMinor,
    low: last.low,
    high: last.high,
    moneyMinor: last.incrementalProfitMinor,
    sureness: isClear ? 'sure' : last.verdict === 'rough' ? 'rough' : 'cannot-tell',
    action: { page: 'campaigns', filter: last.campaignId },
  }
}

function claimsCard({ campaigns, money, percent }: Context): TodayCard | null {
  const { platformMinor, tillMinor, ratio } = campaigns.claimed
  if (ratio === null) return null
  return {
    ...plainCard,
    kind: 'claims',
    sentence: sentence('today.claims', {
      claimed: money(platformMinor),
      till: money(tillMinor),
      share: percent(ratio),
    }),
    detail: sentence(ratio > 1 ? 'today.claims.over' : 'today.claims.under'),
    number: ratio,
    moneyMinor: platformMinor,
    sureness: 'sure',
    action: { page: 'campaigns', filter: 'advertising' },
  }
}

const largest = 10

function dependenceCard({ rows, money, percent }: Context): TodayCard | null {
  const total = rows.reduce((sum, row) => sum + Math.max(row.monetaryMinor, 0), 0)
  if (rows.length < 2 * largest || total === 0) return null
  const top = rows.slice(0, largest)
  const share = top.reduce((sum, row) => sum + row.monetaryMinor, 0) / total
  return {
    ...plainCard,
    kind: 'dependence',
    sentence: sentence('today.dependence', { people: largest, share: percent(share) }),
    number: share,
    sureness: 'sure',
    action: { page: 'customers', filter: null },
    items: top.slice(0, itemsShown).map((row) => ({
      label: row.name,
      note: sentence('today.dependence.item', { money: money(row.monetaryMinor), orders: row.orderCount }),
      customerId: row.customerId,
    })),
  }
}

const fewBuyersShare = 0.7

function dataCard({ session, marginShare, marginKnown, percent }: Context): TodayCard | null {
  const quality = readQuality(session)
  if (quality.orders === 0) return null
  const card = { ...plainCard, kind: 'data', sureness: 'sure', action: { page: 'data', filter: null } } as const
  if (quality.rowsRejected > 0) {
    const rows = quality.rowsRejected
    return { ...card, sentence: sentence('today.data.rejected', { rows }), number: rows }
  }
  if (quality.shareWithBuyer < fewBuyersShare) {
    const share = quality.shareWithBuyer
    return { ...card, sentence: sentence('today.data.no-buyers', { share: percent(share) }), number: share }
  }
  if (marginKnown) return null
  return { ...card, sentence: sentence('today.data.no-costs', { margin: percent(marginShare) }), number: marginShare }
}
