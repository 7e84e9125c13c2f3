/** What the owner's own campaigns brought: both groups' purchases, the range, the verdict, and what would tell more. */

import { matchedComparison } from '../analysis/campaign/matched.ts'
import { type CampaignGroups, type CampaignMeasure, measureCampaign } from '../analysis/campaign/measure-campaign.ts'
import { attributedRevenue, outcomesOf } from '../analysis/campaign/outcomes.ts'
import { planVariance } from '../analysis/campaign/plan-variance.ts'
import { adjustVerdicts } from '../analysis/campaign/verdict.ts'
import { detectableDifference } from '../analysis/stats/power.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import {
  type CampaignCosts,
  type CampaignView,
  type CostLineView,
  costKinds,
  type VerdictCode,
} from '../contract/view/campaign.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import {
  type CampaignCostRow,
  type CampaignPerson,
  type CampaignRow,
  listCampaignCosts,
  listCampaignPeople,
  listCampaigns,
  listContacts,
} from '../storage/campaign-store.ts'
import { analysisSeed, type CustomerBase } from './customer-base.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Verdicts are weighed together over a year: of many tests some look good by chance. */
const yearDays = 365
/** How far back purchases tell what somebody would have spent anyway. */
const habitDays = 365

export function ownCampaigns(session: ShopSession, base: CustomerBase): CampaignView[] {
  const costs = groupBy(listCampaignCosts(session.reader), (cost) => cost.campaignId)
  const marginShare = usualMarginShare(session, base)
  const contacts = listContacts(session.reader)
  const measured = listCampaigns(session.reader).map((row) => {
    const people = listCampaignPeople(session.reader, row.campaignId)
    const costRows = costs.get(row.campaignId) ?? []
    const result = measure(base, row, people, costRows, marginShare)
    return { row, people, costRows, matched: matchedOf(base, row, people, contacts), ...result }
  })
  const recent = measured.filter(({ row }) => row.frozenAt !== null && row.lastDay > base.asOf - yearDays)
  const verdicts = new Map<CampaignRow, VerdictCode>()
  const adjusted = adjustVerdicts(recent.map(({ result }) => result))
  recent.forEach(({ row }, index) => {
    verdicts.set(row, adjusted[index] ?? 'not-proven')
  })
  return measured.map((each) => campaignView(base, each, verdicts.get(each.row) ?? each.result.verdict))
}

export function usualMarginShare(session: ShopSession, { lifetime }: CustomerBase): number {
  return lifetime.kind === 'assessed' ? lifetime.marginShare : readSettings(session).marginShare
}

function measure(
  base: CustomerBase,
  row: CampaignRow,
  people: readonly CampaignPerson[],
  costRows: readonly CampaignCostRow[],
  marginShare: number,
) {
  const groups = campaignGroups(base, row, people, costRows, marginShare)
  const { contacted, costMinor } = groups
  return { result: measureCampaign(groups), attributed: Math.round(attributedRevenue(contacted)), costMinor }
}

/** What both groups bought in the campaign's days as far as they are known, and in the year before. */
export function campaignGroups(
  base: CustomerBase,
  row: CampaignRow,
  people: readonly CampaignPerson[],
  costRows: readonly CampaignCostRow[],
  marginShare: number,
): CampaignGroups {
  // Someone on the list whose orders were all taken back is still on the list: they bought nothing.
  const arm = (wanted: CampaignPerson['arm']) => people.filter((person) => person.arm === wanted)
  const outcomes = (wanted: CampaignPerson['arm']) =>
    outcomesWithStrangers(
      base,
      arm(wanted).map((person) => person.customerId),
      row.firstDay,
      Math.min(row.lastDay, base.asOf),
    )
  const habit = (wanted: CampaignPerson['arm']) =>
    outcomesWithStrangers(
      base,
      arm(wanted).map((person) => person.customerId),
      row.firstDay - habitDays,
      row.firstDay - 1,
    ).revenueMinor
  return {
    contacted: outcomes('contact'),
    holdout: outcomes('control'),
    before: { contacted: habit('contact'), holdout: habit('control') },
    costMinor: costRows.reduce((sum, cost) => sum + cost.amountMinor, 0),
    seed: analysisSeed,
    marginShare,
  }
}

function outcomesWithStrangers(base: CustomerBase, ids: readonly number[], firstDay: DayNumber, lastDay: DayNumber) {
  const known = ids.flatMap((id) => base.indexById.get(id) ?? [])
  const found = outcomesOf(base.history, known, firstDay, lastDay)
  const padded = new Float64Array(ids.length)
  const pad = (values: Float64Array) => {
    const copy = padded.slice()
    copy.set(values)
    return copy
  }
  const bought = new Uint8Array(ids.length)
  bought.set(found.bought)
  return { bought, revenueMinor: pad(found.revenueMinor), marginMinor: pad(found.marginMinor) }
}

/** For a campaign that was sent to everybody on its list and is over. */
function matchedOf(
  base: CustomerBase,
  row: CampaignRow,
  people: readonly CampaignPerson[],
  contacts: readonly { readonly customerId: number; readonly day: DayNumber }[],
): CampaignView['matched'] {
  if (row.frozenAt === null || row.lastDay > base.asOf || people.some(({ arm }) => arm === 'control')) return null
  const list = people.flatMap(({ customerId }) => base.indexById.get(customerId) ?? [])
  const reached = new Set(
    contacts
      .filter(({ day }) => day >= row.firstDay && day <= row.lastDay)
      .map(({ customerId }) => base.indexById.get(customerId)),
  )
  const days = { first: row.firstDay, last: row.lastDay }
  const found = matchedComparison(base.history, list, days, (c) => !reached.has(c), analysisSeed)
  return found && { likely: found.points, low: found.low, high: found.high, windows: found.windows }
}

interface Measured {
  readonly matched: CampaignView['matched']
  readonly row: CampaignRow
  readonly people: readonly CampaignPerson[]
  readonly costRows: readonly CampaignCostRow[]
  readonly result: CampaignMeasure
  readonly attributed: number
  readonly costMinor: number
}

function campaignView(base: CustomerBase, measured: Measured, verdict: VerdictCode): CampaignView {
  const { row, costRows, result, attributed, costMinor, matched } = measured
  const isSent = row.frozenAt !== null
  const known = <T>(value: T | null) => (isSent ? value : null)
  return {
    campaignId: String(row.campaignId),
    name: row.name,
    state: isSent ? 'sent' : 'planned',
    goal: row.goal,
    channel: row.channel,
    firstDay: dayToText(row.firstDay),
    lastDay: dayToText(row.lastDay),
    costs: sumCosts(costRows),
    costLines: costRows.map(costLineView),
    contacted: result.contacted,
    holdout: result.holdout,
    contactedBuyers: isSent ? result.contactedBuyers : 0,
    holdoutBuyers: isSent ? result.holdoutBuyers : 0,
    attributedRevenueMinor: isSent ? attributed : 0,
    roas: isSent && costMinor > 0 ? attributed / costMinor : null,
    incrementalRevenueMinor: known(result.incrementalRevenueMinor),
    incrementalProfitMinor: known(result.incrementalProfitMinor),
    low: known(result.low),
    high: known(result.high),
    incrementalRoas:
      isSent && costMinor > 0 && result.incrementalRevenueMinor !== null
        ? result.incrementalRevenueMinor / costMinor
        : null,
    evidence: result.holdout > 0 ? 'A' : matched ? 'B' : 'C',
    matched,
    verdict: isSent ? verdict : result.holdout > 0 ? 'counts-only' : 'no-control',
    chanceOfProfit: known(result.chanceOfProfit),
    varianceCut: known(result.varianceCut),
    plan: planView(base, measured),
    sentence: verdictSentence(base, measured, verdict),
    next: nextSentence(base, measured, verdict),
  }
}

function planView({ history }: CustomerBase, { row, result, costMinor }: Measured): CampaignView['plan'] {
  if (row.plan === null) return null
  const { costMinor: planned, lowMinor, likelyMinor, highMinor } = row.plan
  const money = (minor: number) => ({ kind: 'money', minor, currency: history.currency, signed: true }) as const
  const plan = { costMinor: planned, lowMinor, likelyMinor, highMinor }
  const profitMinor = result.incrementalProfitMinor
  if (profitMinor === null || result.low === null || result.high === null) {
    return { ...plan, variance: null, sentence: sentence('campaign.plan.unmeasured', { planned: money(likelyMinor) }) }
  }
  const extraBuyers = result.contacted * result.conversion.difference
  const variance = planVariance(row.plan, { extraBuyers, costMinor, profitMinor })
  const isWithin = likelyMinor >= result.low && likelyMinor <= result.high
  const key = isWithin
    ? 'campaign.plan.within'
    : variance.totalMinor > 0
      ? 'campaign.plan.above'
      : 'campaign.plan.below'
  const values = { planned: money(likelyMinor), difference: money(variance.totalMinor) }
  return { ...plan, variance, sentence: sentence(key, values) }
}

function verdictSentence({ history }: CustomerBase, measured: Measured, verdict: VerdictCode): Sentence {
  const { row, result, attributed, costMinor } = measured
  const money = (minor: number | null) => ({ kind: 'money', minor: minor ?? 0, currency: history.currency }) as const
  const { name } = row
  if (row.frozenAt === null) {
    return sentence('campaign.verdict.planned', { name, people: result.contacted, holdout: result.holdout })
  }
  const range = { low: money(result.low), high: money(result.high) }
  switch (verdict) {
    case 'earned':
      return sentence('campaign.verdict.earned', { name, money: money(result.incrementalProfitMinor), ...range })
    case 'lost': {
      // Said as a loss, so the range is turned round: from the smaller to the larger loss.
      const loss = { low: money(-(result.high ?? 0)), high: money(-(result.low ?? 0)) }
      return sentence('campaign.verdict.lost', { name, money: money(-(result.incrementalProfitMinor ?? 0)), ...loss })
    }
    case 'not-proven':
      return sentence('campaign.verdict.not-proven', { name, ...range, chance: chanceWords(result.chanceOfProfit) })
    case 'rough':
      return sentence('campaign.verdict.rough', {
        name,
        ...range,
        buyers: Math.min(result.contactedBuyers, result.holdoutBuyers),
      })
    case 'counts-only': {
      const { contacted, contactedBuyers, holdout, holdoutBuyers } = result
      return sentence('campaign.verdict.counts-only', { name, contacted, contactedBuyers, holdout, holdoutBuyers })
    }
    case 'no-control':
      if (measured.matched) return matchedSentence(name, measured.matched)
      return sentence('campaign.verdict.no-control', { name, revenue: money(attributed), cost: money(costMinor) })
  }
}

function matchedSentence(name: string, { likely, low, high, windows }: NonNullable<CampaignView['matched']>): Sentence {
  const points = (share: number) => ({ kind: 'percent', share, points: true, signed: true }) as const
  const values = { name, points: points(likely), low: points(low), high: points(high), windows }
  return sentence(low > 0 || high < 0 ? 'campaign.verdict.matched' : 'campaign.verdict.matched-nothing', values)
}

function chanceWords(chance: number | null) {
  const tenths = Math.min(Math.max(Math.round((chance ?? 0) * 10), 0), 10)
  return { kind: 'sentence', sentence: sentence('campaign.chance', { tenths }) } as const
}

function nextSentence(base: CustomerBase, measured: Measured, verdict: VerdictCode): Sentence | null {
  const { row, result } = measured
  if (row.frozenAt === null)
    return result.holdout > 0 ? detectableSentence(base, measured) : sentence('campaign.next.control')
  if (row.lastDay > base.asOf) {
    const day = (value: DayNumber) => ({ kind: 'day', day: dayToText(value) }) as const
    return sentence('campaign.next.import', { day: day(base.asOf), last: day(row.lastDay) })
  }
  if (verdict === 'no-control') return sentence('campaign.next.control')
  if (verdict === 'earned' || verdict === 'lost') return null
  return result.needed === null || result.needed === 0
    ? sentence('campaign.next.repeat')
    : sentence('campaign.next.more-buyers', { needed: result.needed })
}

/** What could be learned at this size, from how many of these people bought in as many days before. */
function detectableSentence(base: CustomerBase, { row, people, result }: Measured): Sentence {
  const length = row.lastDay - row.firstDay + 1
  const ids = people.map((person) => person.customerId)
  const before = outcomesWithStrangers(base, ids, base.asOf - length + 1, base.asOf)
  const buyers = before.bought.reduce((sum, flag) => sum + flag, 0)
  const points = detectableDifference(result.contacted, result.holdout, buyers / Math.max(ids.length, 1))
  return sentence('campaign.next.detectable', {
    contacted: result.contacted,
    holdout: result.holdout,
    points: { kind: 'percent', share: points, points: true },
  })
}

function sumCosts(rows: readonly CampaignCostRow[]): CampaignCosts {
  const of = (kind: CampaignCostRow['kind']) =>
    rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.amountMinor, 0)
  const [media, discount, product, people, fees] = costKinds.map(of) as [number, number, number, number, number]
  return { media, discount, product, people, fees, totalMinor: media + discount + product + people + fees }
}

function costLineView(row: CampaignCostRow): CostLineView {
  const { costId, kind, label, amountMinor, hours, day } = row
  return { costId: String(costId), kind, label, amountMinor, hours, day: day === null ? null : dayToText(day) }
}
