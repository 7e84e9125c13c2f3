/** A campaign day by day: when it had paid for itself. */
import { campaignProgress } from '../analysis/campaign/progress.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { CampaignProgressView } from '../contract/view/campaign.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { findCampaign, listCampaignCosts, listCampaignPeople } from '../storage/campaign-store.ts'
import { campaignGroups, usualMarginShare } from './campaign-result.ts'
import { readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

export function readProgress(session: ShopSession, params: CheckedParams['campaign/progress']): CampaignProgressView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const row = findCampaign(session.reader, Number(params.campaignId))
  if (!row) throw new ShopkeeperError('not-found')
  const people = listCampaignPeople(session.reader, row.campaignId)
  const costs = listCampaignCosts(session.reader).filter(({ campaignId }) => campaignId === row.campaignId)
  const share = usualMarginShare(session, base)
  const last = row.frozenAt === null ? row.firstDay - 1 : Math.min(row.lastDay, base.asOf)
  const { days, paybackDay } = campaignProgress({ first: row.firstDay, last }, (until) =>
    campaignGroups(base, { ...row, lastDay: until }, people, costs, share),
  )
  return {
    currency: base.history.currency,
    days: days.map(({ day, ...range }) => ({ day: dayToText(day), ...range })),
    paybackDay: paybackDay === null ? null : dayToText(paybackDay),
    sentence: answerOf(paybackDay, days.at(-1), row.firstDay, base.history.currency),
  }
}

function answerOf(
  paybackDay: DayNumber | null,
  last: { readonly day: DayNumber; readonly likelyMinor: number; readonly lowMinor: number } | undefined,
  firstDay: DayNumber,
  currency: string,
): Sentence {
  if (!last) return sentence('campaign.progress.none')
  const day = (value: DayNumber) => ({ kind: 'day', day: dayToText(value) }) as const
  if (paybackDay === null) {
    const minor = -last.likelyMinor
    return sentence('campaign.progress.unpaid', { day: day(last.day), money: { kind: 'money', minor, currency } })
  }
  const values = { day: day(paybackDay), days: { kind: 'days', days: paybackDay - firstDay + 1 } } as const
  return sentence(last.lowMinor > 0 ? 'campaign.progress.paid' : 'campaign.progress.perhaps', values)
}
