/** Advertising as its platforms report it: real cost, claimed revenue, no control group. */
import { sentence } from '../contract/sentence.ts'
import type { CampaignView } from '../contract/view/campaign.ts'
import { dayToText } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import type { AdvertisingCostRow } from '../storage/cost-store.ts'

/** One view per platform and campaign over all of its reported days. */
export function advertisingView(rows: readonly AdvertisingCostRow[], currency: string): CampaignView[] {
  const groups = groupBy(rows, (row) => `${row.platform}\u0000${row.campaignKey}`)
  return [...groups].map(([key, group]) => viewOf(key, group, currency))
}

function viewOf(key: string, rows: readonly AdvertisingCostRow[], currency: string): CampaignView {
  const sum = (pick: (row: AdvertisingCostRow) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0)
  const platform = rows[0]?.platform ?? ''
  const name = rows.at(-1)?.campaignName || rows[0]?.campaignKey || platform
  const media = sum((row) => row.spendMinor)
  const claimed = sum((row) => row.claimedRevenueMinor)
  const claims = rows.some((row) => row.claimedRevenueMinor !== null)
  const money = (minor: number) => ({ kind: 'money', minor, currency }) as const
  const facts = { name, platform, cost: money(media) }
  return {
    campaignId: `advertising-${Buffer.from(key).toString('base64url')}`,
    name,
    state: 'advertising',
    goal: 'other',
    channel: platform,
    firstDay: dayToText(Math.min(...rows.map((row) => row.firstDay))),
    lastDay: dayToText(Math.max(...rows.map((row) => row.lastDay))),
    costs: { media, discount: 0, product: 0, people: 0, fees: 0, totalMinor: media },
    costLines: [],
    contacted: 0,
    holdout: 0,
    contactedBuyers: 0,
    holdoutBuyers: 0,
    attributedRevenueMinor: claimed,
    roas: claims && media > 0 ? claimed / media : null,
    incrementalRevenueMinor: null,
    incrementalProfitMinor: null,
    low: null,
    high: null,
    incrementalRoas: null,
    evidence: 'C',
    matched: null,
    verdict: 'no-control',
    chanceOfProfit: null,
    varianceCut: null,
    plan: null,
    sentence: claims
      ? sentence('campaign.verdict.advertising', { ...facts, revenue: money(claimed) })
      : sentence('campaign.verdict.advertising-silent', facts),
    next: sentence('campaign.next.on-off'),
  }
}
