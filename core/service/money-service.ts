/** What is left after everything: periods, their bridge, months, advertising to stop, discounts that need not have been. */
import { type Bridge, type Period, type PeriodProduct, profitBridge, profitOf } from '../analysis/money/bridge.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type {
  DiscountView,
  MoneyMonthView,
  MoneyPeriodView,
  MoneyView,
  RunningCostView,
} from '../contract/view/money.ts'
import { civilDay, type DayNumber, dayToText, monthOf, textToDay } from '../model/day.ts'
import { listCampaignCosts, listCampaigns } from '../storage/campaign-store.ts'
import { type AdvertisingCostRow, listAdvertisingCosts } from '../storage/cost-store.ts'
import type { GoodsLines } from '../storage/goods-store.ts'
import { sumNetByDay } from '../storage/history-store.ts'
import { readCustomerBase } from './customer-base.ts'
import { soldGoods } from './goods-lines.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import { costBetween, runningCostViews } from './running-costs.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { shiftsOf, spendingLines, stopSentence } from './spending-lines.ts'

const PERIOD_DAYS = 30
const MONTHS_SHOWN = 24

/** Everything that money is counted from. */
export interface Books {
  readonly session: ShopSession
  readonly lines: GoodsLines
  readonly netByDay: ReadonlyMap<DayNumber, number>
  readonly advertising: readonly AdvertisingCostRow[]
  /** Costs of sent campaigns on their days. */
  readonly campaigns: readonly {
    readonly day: DayNumber
    readonly minor: number
    readonly isPeople: boolean
    readonly hours: number
  }[]
  readonly running: readonly RunningCostView[]
  readonly productCost: Float64Array
  readonly marginShare: number
}

export function readMoney(session: ShopSession, params: CheckedParams['money/read']): MoneyView {
  const asOf = resolveAsOf(session, params.asOf)
  return session.cached(`money ${asOf}`, () => {
    const books = booksOf(session)
    const { currency } = readSettings(session)
    const [nowFrom, beforeFrom] = [asOf - PERIOD_DAYS + 1, asOf - 2 * PERIOD_DAYS + 1]
    const [after, before] = [periodOf(books, nowFrom, asOf), periodOf(books, beforeFrom, nowFrom - 1)]
    const bridge = profitBridge(before.period, after.period)
    const spending = spendingLines(session, asOf, books.advertising)
    const discounts = discountMonths(session, asOf)
    const view = (
      from: DayNumber,
      to: DayNumber,
      { period, netMinor }: ReturnType<typeof periodOf>,
    ): MoneyPeriodView => ({
      firstDay: dayToText(from),
      lastDay: dayToText(to),
      netMinor,
      productCostMinor: Math.round(period.products.reduce((sum, each) => sum + each.costMinor, 0)),
      marketingMinor: Math.round(period.marketingMinor),
      peopleMinor: Math.round(period.peopleMinor),
      overheadMinor: Math.round(period.overheadMinor),
      profitMinor: profitOf(period),
    })
    const now = view(nowFrom, asOf, after)
    const hours = hoursBetween(books, nowFrom, asOf)
    return {
      asOf: dayToText(asOf),
      currency,
      now,
      before: view(beforeFrom, nowFrom - 1, before),
      bridge: bridge.parts,
      bridgeSentence: bridgeSentence(bridge, currency),
      months: monthViews(books, asOf),
      productCostKnownShare: knownShare(books, nowFrom, asOf),
      spending,
      stopSentence: stopSentence(spending, currency),
      ...shiftsOf(spending),
      savableMinor: savable(books, asOf, spending),
      runningCosts: books.running,
      profitPerHourMinor: hours > 0 ? Math.round(now.profitMinor / hours) : null,
      discounts,
      discountSentence: discountSentence(discounts, currency),
      sentence: profitSentence(now, currency),
    }
  })
}

export function booksOf(session: ShopSession): Books {
  const history = readHistory(session)
  const sent = new Map(
    listCampaigns(session.reader)
      .filter(({ frozenAt }) => frozenAt !== null)
      .map((campaign) => [campaign.campaignId, campaign.firstDay]),
  )
  return {
    session,
    lines: soldGoods(session),
    netByDay: new Map(sumNetByDay(session.reader).map(({ day, netMinor }) => [day, netMinor])),
    advertising: listAdvertisingCosts(session.reader),
    campaigns: listCampaignCosts(session.reader).flatMap(({ campaignId, day, amountMinor, kind, hours }) => {
      const first = sent.get(campaignId)
      // A discount given is in the net already, and what goods cost is counted with the goods.
      if (first === undefined || kind === 'discount' || kind === 'product') return []
      return [{ day: day ?? first, minor: amountMinor, isPeople: kind === 'people', hours: hours ?? 0 }]
    }),
    running: runningCostViews(session),
    productCost: history.productCostMinor,
    marginShare: readSettings(session).marginShare,
  }
}

/** Sales by product, and what all orders brought beyond that. */
export function periodOf(
  books: Books,
  from: DayNumber,
  to: DayNumber,
): { readonly period: Period; readonly netMinor: number } {
  const { lines, productCost, marginShare } = books
  const byProduct = new Map<number, { pieces: number; net: number }>()
  for (let o = 0; o < lines.orderDay.length; o++) {
    const day = lines.orderDay[o]!
    if (day < from || day > to) continue
    for (let l = lines.lineStart[o]!; l < lines.lineStart[o + 1]!; l++) {
      const product = lines.product[l]!
      if (product < 0) continue
      const sums = byProduct.get(product) ?? { pieces: 0, net: 0 }
      sums.pieces += lines.sold[l]!
      sums.net += lines.netMinor[l]!
      byProduct.set(product, sums)
    }
  }
  const products = [...byProduct].map(([product, { pieces, net }]): PeriodProduct => {
    const cost = productCost[product]!
    const costMinor = Number.isNaN(cost) ? net * (1 - marginShare) : cost * pieces
    return { product, pieces, netMinor: net, costMinor }
  })
  let netMinor = 0
  for (let day = from; day <= to; day++) netMinor += books.netByDay.get(day) ?? 0
  const named = products.reduce((sum, each) => sum + each.netMinor, 0)
  const period = { products, otherNetMinor: netMinor - named, ...costsBetween(books, from, to) }
  return { period, netMinor: Math.round(netMinor) }
}

function costsBetween(books: Books, from: DayNumber, to: DayNumber) {
  const advertising = books.advertising.reduce((sum, row) => {
    const overlap = Math.min(row.lastDay, to) - Math.max(row.firstDay, from) + 1
    return overlap > 0 ? sum + (row.spendMinor * overlap) / (row.lastDay - row.firstDay + 1) : sum
  }, 0)
  const own = books.campaigns.filter(({ day }) => day >= from && day <= to)
  const sum = (list: readonly { readonly minor: number }[]) => list.reduce((total, { minor }) => total + minor, 0)
  const running = (isPeople: boolean) =>
    books.running
      .filter(({ kind }) => (kind === 'people') === isPeople)
      .reduce((total, cost) => total + costBetween(cost, from, to), 0)
  return {
    marketingMinor: advertising + sum(own.filter(({ isPeople }) => !isPeople)),
    peopleMinor: sum(own.filter(({ isPeople }) => isPeople)) + running(true),
    overheadMinor: running(false),
  }
}

function hoursBetween(books: Books, from: DayNumber, to: DayNumber): number {
  const own = books.campaigns.filter(({ day }) => day >= from && day <= to).reduce((sum, { hours }) => sum + hours, 0)
  return books.running.reduce((sum, cost) => {
    if (cost.hours === null || cost.kind !== 'people' || cost.amountMinor === 0) return sum
    return sum + (cost.hours * costBetween(cost, from, to)) / cost.amountMinor
  }, own)
}

function monthViews(books: Books, asOf: DayNumber): MoneyMonthView[] {
  const days = [...books.netByDay.keys()]
  if (days.length === 0) return []
  const first = days.reduce((a, b) => Math.min(a, b))
  const months: MoneyMonthView[] = []
  let [year, month] = monthOf(asOf).split('-').map(Number) as [number, number]
  for (let count = 0; count < MONTHS_SHOWN; count++) {
    const from = civilDay(year, month, 1) as number
    const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
    const to = Math.min(asOf, (civilDay(nextYear, nextMonth, 1) as number) - 1)
    const { period, netMinor } = periodOf(books, from, to)
    const profitMinor = profitOf(period)
    months.unshift({ month: monthOf(from), netMinor, costMinor: netMinor - profitMinor, profitMinor })
    if (from <= first) break
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
  }
  return months
}

function knownShare(books: Books, from: DayNumber, to: DayNumber): number {
  const { period } = periodOf(books, from, to)
  const sold = period.products.filter(({ netMinor }) => netMinor > 0)
  const all = sold.reduce((sum, each) => sum + each.netMinor, 0)
  const known = sold.reduce(
    (sum, each) => (Number.isNaN(books.productCost[each.product]) ? sum : sum + each.netMinor),
    0,
  )
  return all > 0 ? known / all : 0
}

/** Until the end of the month of `asOf`: stoppable running costs, and lines named for stopping at their pace of the last 30 days. */
function savable(books: Books, asOf: DayNumber, spending: MoneyView['spending']): number {
  const [year, month] = monthOf(asOf).split('-').map(Number) as [number, number]
  const end = (civilDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) as number) - 1
  const days = end - asOf
  const costs = books.running.reduce((sum, cost) => {
    const until = cost.contractUntil === null ? null : textToDay(cost.contractUntil)
    const isFree = cost.control === 'stoppable' || (cost.control === 'contract' && until !== null && until <= asOf)
    return isFree ? sum + costBetween(cost, asOf + 1, end) : sum
  }, 0)
  const wasted = new Set(
    spending.filter(({ verdict }) => verdict === 'stop').map(({ platform, name }) => `${platform}\u0000${name}`),
  )
  const pace = books.advertising
    .filter((row) => row.lastDay > asOf - PERIOD_DAYS && row.lastDay <= asOf)
    .filter((row) => wasted.has(`${row.platform}\u0000${row.campaignName || row.campaignKey}`))
    .reduce((sum, row) => sum + row.spendMinor, 0)
  return Math.round(costs + (pace / PERIOD_DAYS) * days)
}

/** From so many orders a person is known to pay the full price, mostly. */
const ORDERS_TO_KNOW = 3
const FULL_PRICE_SHARE = 0.3

/** Discounts of the last 12 months, and what of them went to people who usually pay the full price. */
function discountMonths(session: ShopSession, asOf: DayNumber): DiscountView[] {
  const { history, summaries } = readCustomerBase(session, asOf)
  const byMonth = new Map<string, { discount: number; needless: number }>()
  for (let c = 0; c < history.customerCount; c++) {
    const orders = summaries.orderCount[c]!
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
      const day = history.orderDay[o]!
      const discount = history.orderDiscountMinor[o]!
      if (day > asOf || day <= asOf - 365 || discount <= 0) continue
      const month = byMonth.get(monthOf(day)) ?? { discount: 0, needless: 0 }
      month.discount += discount
      // Their other orders tell what they are used to, not this one.
      const others = orders - 1
      const discounted = summaries.discountedOrderCount[c]! - 1
      if (others >= ORDERS_TO_KNOW && discounted / others < FULL_PRICE_SHARE) month.needless += discount
      byMonth.set(monthOf(day), month)
    }
  }
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { discount, needless }]) => ({
      month,
      discountMinor: Math.round(discount),
      needlessMinor: Math.round(needless),
    }))
}

function discountSentence(months: readonly DiscountView[], currency: string): Sentence {
  const money = (pick: (month: DiscountView) => number) =>
    ({ kind: 'money', minor: months.reduce((sum, month) => sum + pick(month), 0), currency }) as const
  if (months.length === 0) return sentence('money.discounts.none')
  return sentence('money.discounts', {
    discount: money((month) => month.discountMinor),
    needless: money((month) => month.needlessMinor),
  })
}

function profitSentence({ netMinor, profitMinor }: MoneyPeriodView, currency: string): Sentence {
  if (netMinor === 0 && profitMinor === 0) return sentence('money.none')
  const money = (minor: number) => ({ kind: 'money', minor, currency }) as const
  return sentence(profitMinor < 0 ? 'money.loss' : 'money.profit', {
    profit: money(Math.abs(profitMinor)),
    net: money(netMinor),
  })
}

function bridgeSentence({ beforeMinor, afterMinor, parts }: Bridge, currency: string): Sentence {
  const [largest] = parts.toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor))
  if (largest === undefined || largest.minor === 0) return sentence('money.bridge.same')
  const signed = (minor: number) => ({ kind: 'money', minor, currency, signed: true }) as const
  return sentence('money.bridge', {
    change: signed(afterMinor - beforeMinor),
    part: { kind: 'sentence', sentence: sentence(`money.part.${largest.part}`) },
    amount: signed(largest.minor),
  })
}
