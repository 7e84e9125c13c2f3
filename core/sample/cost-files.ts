/** Cost reports of the advertising platforms, and the owner's own list of product costs. */
import { type DayNumber, dayToText } from '../model/day.ts'
import type { AdvertisingDay } from './advertising.ts'
import { cellsUnder, moneyText, quoteNeeded, utf8 } from './delimited.ts'
import type { Product } from './shop-plan.ts'

export function alimamaFile(days: readonly AdvertisingDay[]): Uint8Array {
  const header = '日期,场景ID,场景名字,计划ID,计划名字,展现量,点击量,花费,直接成交金额,间接成交金额,总成交金额'
  const rows = days.map(({ campaign, day, impressions, clicks, spendMinor, claimedMinor }) => {
    const directMinor = Math.round(claimedMinor * 0.7)
    const money = [spendMinor, directMinor, claimedMinor - directMinor, claimedMinor].map(moneyText)
    return quoteNeeded([
      dayToText(day),
      '376',
      '关键词推广',
      campaign.id,
      campaign.name,
      String(impressions),
      String(clicks),
      ...money,
    ])
  })
  return utf8([header, ...rows], '\n')
}

const metaHeader = [
  ...[
    'Reporting starts',
    'Reporting ends',
    'Campaign name',
    'Day',
    'Campaign delivery',
    'Attribution setting',
    'Results',
  ],
  ...['Result indicator', 'Reach', 'Frequency', 'Cost per results', 'Amount spent (GBP)', 'Impressions'],
  ...['CPM (cost per 1,000 impressions) (GBP)', 'Link clicks', 'CPC (cost per link click) (GBP)'],
  ...['CTR (link click-through rate)', 'Purchases', 'Purchases conversion value'],
]

/** With the breakdown by day; the account's total stands first, without a name. */
export function metaFile(days: readonly AdvertisingDay[], firstDay: DayNumber, lastDay: DayNumber): Uint8Array {
  const range = { 'Reporting starts': dayToText(firstDay), 'Reporting ends': dayToText(lastDay) }
  const rows = days.map((entry) => ({
    ...range,
    'Campaign name': entry.campaign.name,
    Day: dayToText(entry.day),
    'Campaign delivery': 'active',
    'Attribution setting': '7-day click or 1-day view',
    'Result indicator': 'actions:offsite_conversion.fb_pixel_purchase',
    Frequency: '1.4',
    ...metaNumbers(entry),
  }))
  const total = { ...range, ...metaNumbers(sumOf(days)) }
  return utf8([metaHeader, ...[total, ...rows].map((values) => cellsUnder(metaHeader, values))].map(quoteNeeded), '\n')
}

type Numbers = Pick<AdvertisingDay, 'spendMinor' | 'impressions' | 'clicks' | 'claimedOrders' | 'claimedMinor'>

function metaNumbers({ spendMinor, impressions, clicks, claimedOrders, claimedMinor }: Numbers) {
  return {
    Results: String(claimedOrders),
    Reach: String(Math.round(impressions / 1.4)),
    'Cost per results': claimedOrders > 0 ? moneyText(spendMinor / claimedOrders) : '',
    'Amount spent (GBP)': moneyText(spendMinor),
    Impressions: String(impressions),
    'CPM (cost per 1,000 impressions) (GBP)': impressions > 0 ? moneyText((spendMinor * 1000) / impressions) : '',
    'Link clicks': String(clicks),
    'CPC (cost per link click) (GBP)': clicks > 0 ? moneyText(spendMinor / clicks) : '',
    'CTR (link click-through rate)': impressions > 0 ? ((100 * clicks) / impressions).toFixed(4) : '',
    Purchases: String(claimedOrders),
    'Purchases conversion value': moneyText(claimedMinor),
  }
}

const googleHeader =
  'Day,Campaign status,Campaign,Budget,Budget name,Budget type,Currency code,Status,Status reasons,Optimization score,Campaign type,Bid strategy type,Conv. value / cost,Avg. target ROAS,Conv. value,TrueView views,Impr.,TrueView avg. CPV,Conversions,Conv. rate,Cost / conv.,Clicks,CTR,Conv. (Platform Comparable),Conv. value / Cost (Platform Comparable),Unique users,Avg. CPM,Cost,Likes,Comments,Shares,Goals'.split(
    ',',
  )
const googleNone = ' --'

/** With the segment Day; title and period above the header, totals below. */
export function googleFile(days: readonly AdvertisingDay[], firstDay: DayNumber, lastDay: DayNumber): Uint8Array {
  const period = `${usDay(firstDay)} - ${usDay(lastDay)}`
  const rows = days.map((entry) => ({
    Day: dayToText(entry.day),
    'Campaign status': 'Enabled',
    Campaign: entry.campaign.name,
    Budget: '6.00',
    'Budget name': googleNone,
    'Budget type': 'Daily',
    'Currency code': 'GBP',
    Status: 'Eligible',
    'Optimization score': googleNone,
    'Campaign type': 'Search',
    'Bid strategy type': 'Maximize conversions',
    ...googleNumbers(entry, moneyText),
  }))
  const sum = googleNumbers(sumOf(days), (minor) => moneyText(minor).replace(/\B(?=(\d{3})+\.)/g, ','))
  const totals = ['Total: Campaigns', 'Total: Account'].map((label) => ({ Day: label, 'Currency code': 'GBP', ...sum }))
  const table = [...rows, ...totals].map((values) => quoteNeeded(cellsUnder(googleHeader, values)))
  return utf8(['Campaign report', quoteNeeded([period]), quoteNeeded(googleHeader), ...table], '\n')
}

function googleNumbers(
  { spendMinor, impressions, clicks, claimedOrders, claimedMinor }: Numbers,
  money: (minor: number) => string,
) {
  return {
    'Conv. value': money(claimedMinor),
    'Impr.': String(impressions),
    Conversions: claimedOrders.toFixed(2),
    Clicks: String(clicks),
    CTR: impressions > 0 ? `${((100 * clicks) / impressions).toFixed(2)}%` : googleNone,
    'Avg. target ROAS': googleNone,
    'Cost / conv.': claimedOrders > 0 ? money(spendMinor / claimedOrders) : '0.00',
    Cost: money(spendMinor),
  }
}

function sumOf(days: readonly AdvertisingDay[]): Numbers {
  const sum = (pick: (entry: AdvertisingDay) => number) => days.reduce((total, entry) => total + pick(entry), 0)
  return {
    spendMinor: sum((entry) => entry.spendMinor),
    impressions: sum((entry) => entry.impressions),
    clicks: sum((entry) => entry.clicks),
    claimedOrders: sum((entry) => entry.claimedOrders),
    claimedMinor: sum((entry) => entry.claimedMinor),
  }
}

/** `November 17, 2026`. */
function usDay(day: DayNumber): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(day * 86_400_000)
}

/** A code where the shop's order files have one; products go by their titles else. */
export function productCostFile(
  products: readonly Product[],
  header: readonly string[],
  withCodes: boolean,
): Uint8Array {
  const rows = products.map(({ sku, title, category, costMinor }) =>
    quoteNeeded([withCodes ? sku : '', title, category, moneyText(costMinor)]),
  )
  return utf8([quoteNeeded(header), ...rows], '\n')
}
