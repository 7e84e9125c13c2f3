/** Where good customers come from: by the channel of their first order, beside what winning a new one costs. */
import { paybackDays, sourceWorths } from '../analysis/channel/source-worth.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { SourceListView, SourceView } from '../contract/view/channel.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { listCampaignCosts, listCampaigns } from '../storage/campaign-store.ts'
import { listAdvertisingCosts } from '../storage/cost-store.ts'
import { channelName } from './channel-name.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const YEAR_DAYS = 365

export function listSources(session: ShopSession, params: CheckedParams['channel/sources']): SourceListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(`sources ${base.asOf}`, () => {
    const { history, asOf, lifetime } = base
    const marginShare = lifetime.kind === 'assessed' ? lifetime.marginShare : readSettings(session).marginShare
    const sources = sourceWorths(history, asOf, marginShare).map(
      ({ channel, people, margins }): SourceView => ({
        channel: history.channels[channel] ?? '',
        people,
        margins: margins.map(
          (margin) =>
            margin && {
              days: margin.days,
              people: margin.people,
              likely: Math.round(margin.meanMinor),
              low: Math.round(margin.lowMinor),
              high: Math.round(margin.highMinor),
            },
        ),
      }),
    )
    const acquisition = acquisitionOf(session, base, marginShare)
    return {
      asOf: dayToText(asOf),
      currency: history.currency,
      sources,
      acquisition,
      sentence: bestSentence(sources, history.currency),
      costSentence: costSentence(acquisition, history.currency),
    }
  })
}

/** Advertising of a year by the people who became customers in it; what campaigns to known people cost is kept apart. */
function acquisitionOf(
  session: ShopSession,
  { history, summaries, asOf }: CustomerBase,
  marginShare: number,
): SourceListView['acquisition'] {
  const from = asOf - YEAR_DAYS + 1
  const spend = listAdvertisingCosts(session.reader).reduce((sum, row) => {
    const overlap = Math.min(row.lastDay, asOf) - Math.max(row.firstDay, from) + 1
    return overlap > 0 ? sum + (row.spendMinor * overlap) / (row.lastDay - row.firstDay + 1) : sum
  }, 0)
  const sent = new Map(
    listCampaigns(session.reader)
      .filter(({ frozenAt }) => frozenAt !== null)
      .map(({ campaignId, firstDay }) => [campaignId, firstDay]),
  )
  const isRecent = (day: DayNumber | undefined) => day !== undefined && day >= from && day <= asOf
  const known = listCampaignCosts(session.reader)
    .filter(({ campaignId, day }) =>
      isRecent(sent.get(campaignId) === undefined ? undefined : (day ?? sent.get(campaignId))),
    )
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const people = Array.from(summaries.firstDay).filter((day, c) => summaries.orderCount[c]! > 0 && day >= from).length
  const cost = people > 0 && spend > 0 ? spend / people : null
  return {
    spendMinor: Math.round(spend),
    onKnownMinor: Math.round(known),
    people,
    costPerPersonMinor: cost === null ? null : Math.round(cost),
    paybackDays: cost === null ? null : paybackDays(history, asOf, marginShare, cost),
  }
}

/** The source whose people bring most in a year (or as long as is known), where it clearly beats another. */
function bestSentence(sources: readonly SourceView[], currency: string): Sentence {
  const told = sources.flatMap(({ channel, margins }) => {
    const margin = margins.findLast((each) => each !== null)
    return margin ? [{ channel, ...margin }] : []
  })
  if (told.length === 0) return sentence('source.none')
  const money = (minor: number) => ({ kind: 'money', minor, currency }) as const
  const longest = Math.max(...told.map(({ days }) => days))
  const [best, next] = told.filter(({ days }) => days === longest).sort((a, b) => b.likely - a.likely)
  if (!best) return sentence('source.none')
  const values = {
    channel: channelName(best.channel),
    days: { kind: 'days', days: best.days },
    margin: money(best.likely),
  } as const
  if (!next) return sentence('source.one', { ...values, people: best.people })
  const isClear = best.low > next.high
  return sentence(isClear ? 'source.best' : 'source.alike', {
    ...values,
    other: channelName(next.channel),
    rest: money(next.likely),
  })
}

function costSentence(
  { costPerPersonMinor, paybackDays: days, people, spendMinor }: SourceListView['acquisition'],
  currency: string,
): Sentence {
  if (costPerPersonMinor === null) return sentence('source.cost.none')
  const money = (minor: number) => ({ kind: 'money', minor, currency }) as const
  const values = { cost: money(costPerPersonMinor), spend: money(spendMinor), people }
  if (days === null) return sentence('source.cost.unpaid', values)
  return days === 0
    ? sentence('source.cost.at-once', values)
    : sentence('source.cost.paid', { ...values, days: { kind: 'days', days } })
}
