/** Invented campaigns, as the core would answer. */
import { sentence } from '../../core/contract/sentence.ts'
import type { CampaignListView, CampaignView } from '../../core/contract/view/campaign.ts'

const noCosts = { media: 0, discount: 0, product: 0, people: 0, fees: 0 }

export function campaignView(change: Partial<CampaignView> = {}): CampaignView {
  return {
    campaignId: 'c1',
    name: 'Spring SMS',
    state: 'sent',
    goal: 'repeat',
    channel: 'sms',
    firstDay: '2026-03-02',
    lastDay: '2026-03-29',
    costs: { ...noCosts, media: 4_000, people: 6_000, totalMinor: 10_000 },
    costLines: [
      { costId: 'k1', kind: 'media', label: 'Messages', amountMinor: 4_000, hours: null, day: null },
      { costId: 'k2', kind: 'people', label: 'Writing', amountMinor: 6_000, hours: 3, day: null },
    ],
    contacted: 800,
    holdout: 200,
    contactedBuyers: 96,
    holdoutBuyers: 14,
    attributedRevenueMinor: 400_000,
    roas: 40,
    incrementalRevenueMinor: 170_000,
    incrementalProfitMinor: 58_000,
    low: 9_000,
    high: 110_000,
    incrementalRoas: 17,
    evidence: 'A',
    matched: null,
    verdict: 'earned',
    varianceCut: null,
    plan: null,
    chanceOfProfit: 0.98,
    sentence: sentence('failure.internal'),
    next: null,
    ...change,
  }
}

export const advertising = campaignView({
  campaignId: 'a1',
  name: 'Search ads for loose leaf tea and gift boxes, autumn',
  state: 'advertising',
  firstDay: '2026-10-01',
  lastDay: '2026-10-31',
  channel: 'google',
  contacted: 0,
  holdout: 0,
  costs: { ...noCosts, media: 60_000, totalMinor: 60_000 },
  attributedRevenueMinor: 150_000,
  incrementalProfitMinor: null,
  incrementalRevenueMinor: null,
  low: null,
  high: null,
  evidence: 'C',
  verdict: 'no-control',
  chanceOfProfit: null,
})

export const losing = campaignView({
  campaignId: 'c2',
  name: 'Summer vouchers',
  firstDay: '2026-07-01',
  lastDay: '2026-07-28',
  costs: { ...noCosts, discount: 90_000, totalMinor: 90_000 },
  attributedRevenueMinor: 210_000,
  incrementalProfitMinor: -42_000,
  low: -120_000,
  high: 36_000,
  verdict: 'not-proven',
  chanceOfProfit: 0.21,
})

export const planned = campaignView({
  campaignId: 'c3',
  name: 'Winter letter',
  state: 'planned',
  firstDay: '2026-12-01',
})

export const campaignList: CampaignListView = {
  asOf: '2026-11-20',
  currency: 'GBP',
  campaigns: [campaignView(), advertising, losing, planned],
  months: ['2026-03', '2026-07', '2026-10', '2026-11'].map((month, index) => ({
    month,
    costMinor: [10_000, 90_000, 60_000, 0][index] ?? 0,
    attributedRevenueMinor: [400_000, 210_000, 150_000, 20_000][index] ?? 0,
    incrementalProfitMinor: [58_000, -42_000, null, null][index] ?? null,
    netMinor: 1_000_000 + index * 1_000,
  })),
  claimed: { platformMinor: 150_000, tillMinor: 120_000, ratio: 1.25 },
  sentence: sentence('failure.internal'),
}
