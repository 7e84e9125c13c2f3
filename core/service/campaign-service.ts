/** Campaigns of all kinds in one view: the owner's own, advertising from cost reports, months, and claims beside the till. */
import { claimsRatio } from '../analysis/campaign/outcomes.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { CampaignListView, CampaignView } from '../contract/view/campaign.ts'
import { type DayNumber, dayToText, monthOf } from '../model/day.ts'
import { type AdvertisingCostRow, listAdvertisingCosts } from '../storage/cost-store.ts'
import { sumNetByDay } from '../storage/history-store.ts'
import { advertisingView } from './advertising-view.ts'
import { ownCampaigns } from './campaign-result.ts'
import { readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

export function listCampaignViews(session: ShopSession, params: CheckedParams['campaign/list']): CampaignListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(`campaigns ${base.asOf}`, () => {
    const { currency } = base.history
    const advertising = listAdvertisingCosts(session.reader).filter((row) => row.firstDay <= base.asOf)
    const own = ownCampaigns(session, base)
    const campaigns = [...own, ...advertisingView(advertising, currency)].sort((a, b) =>
      a.firstDay < b.firstDay ? 1 : -1,
    )
    return {
      asOf: dayToText(base.asOf),
      currency,
      campaigns,
      months: monthsOf(session, own, advertising, base.asOf),
      claimed: claimsOf(session, advertising),
      sentence: answerOf(campaigns, currency),
    }
  })
}

export function readCampaign(session: ShopSession, params: CheckedParams['campaign/read']): CampaignView {
  const view = listCampaignViews(session, params).campaigns.find((each) => each.campaignId === params.campaignId)
  if (!view) throw new ShopkeeperError('not-found')
  return view
}

function monthsOf(
  session: ShopSession,
  own: readonly CampaignView[],
  advertising: readonly AdvertisingCostRow[],
  asOf: DayNumber,
): CampaignListView['months'] {
  type Month = { -readonly [K in keyof CampaignListView['months'][number]]: CampaignListView['months'][number][K] }
  const months = new Map<string, Month>()
  const at = (month: string): Month => {
    const found = months.get(month) ?? {
      month,
      costMinor: 0,
      attributedRevenueMinor: 0,
      incrementalProfitMinor: null,
      netMinor: 0,
    }
    months.set(month, found)
    return found
  }
  for (const { day, netMinor } of sumNetByDay(session.reader)) if (day <= asOf) at(monthOf(day)).netMinor += netMinor
  for (const campaign of own.filter((each) => each.state === 'sent')) {
    const month = at(campaign.firstDay.slice(0, 7))
    month.costMinor += campaign.costs.totalMinor
    month.attributedRevenueMinor += campaign.attributedRevenueMinor
    if (campaign.incrementalProfitMinor === null) continue
    month.incrementalProfitMinor = (month.incrementalProfitMinor ?? 0) + campaign.incrementalProfitMinor
  }
  for (const row of advertising) {
    const days = row.lastDay - row.firstDay + 1
    for (let day = row.firstDay; day <= row.lastDay; day++) {
      at(monthOf(day)).costMinor += row.spendMinor / days
      at(monthOf(day)).attributedRevenueMinor += (row.claimedRevenueMinor ?? 0) / days
    }
  }
  return [...months.values()]
    .map((month) => ({
      ...month,
      costMinor: Math.round(month.costMinor),
      attributedRevenueMinor: Math.round(month.attributedRevenueMinor),
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** What the platforms claim together, beside what the till took in the same days. */
function claimsOf(session: ShopSession, advertising: readonly AdvertisingCostRow[]): CampaignListView['claimed'] {
  const claiming = advertising.filter((row) => row.claimedRevenueMinor !== null)
  if (claiming.length === 0) return { platformMinor: 0, tillMinor: 0, ratio: null }
  const platformMinor = claiming.reduce((sum, row) => sum + (row.claimedRevenueMinor ?? 0), 0)
  const first = Math.min(...claiming.map((row) => row.firstDay))
  const last = Math.max(...claiming.map((row) => row.lastDay))
  const tillMinor = sumNetByDay(session.reader)
    .filter(({ day }) => day >= first && day <= last)
    .reduce((sum, { netMinor }) => sum + netMinor, 0)
  return { platformMinor, tillMinor, ratio: claimsRatio(platformMinor, tillMinor) }
}

function answerOf(campaigns: readonly CampaignView[], currency: string): Sentence {
  const ran = campaigns.filter((each) => each.state !== 'planned')
  if (ran.length === 0) return sentence('campaign.answer.none')
  const money = (minor: number, signed = false) => ({ kind: 'money', minor, currency, signed }) as const
  const measured = ran.filter((each) => each.incrementalProfitMinor !== null)
  if (measured.length === 0) {
    const cost = ran.reduce((sum, each) => sum + each.costs.totalMinor, 0)
    return sentence('campaign.answer.unmeasured', { count: ran.length, cost: money(cost) })
  }
  return sentence('campaign.answer.measured', {
    count: measured.length,
    money: money(
      measured.reduce((sum, each) => sum + (each.incrementalProfitMinor ?? 0), 0),
      true,
    ),
    earned: measured.filter((each) => each.verdict === 'earned').length,
  })
}
