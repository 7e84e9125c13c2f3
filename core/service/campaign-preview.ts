/** What a campaign would be, before anything is made: who, who not and why, what could be learned, what it must bring. */
import { detectableDifference } from '../analysis/stats/power.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { CampaignPreviewView } from '../contract/view/campaign.ts'
import type { CampaignExpectation } from '../model/campaign-expectation.ts'
import { type DayNumber, textToDay } from '../model/day.ts'
import { type CampaignPerson, type CampaignRow, listCampaignCosts } from '../storage/campaign-store.ts'
import { costRowsOf } from './campaign-costs.ts'
import { lessonsOf } from './campaign-lessons.ts'
import { choosePeople } from './campaign-people.ts'
import { usualMarginShare } from './campaign-result.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Windows of the campaign's length that the usual share of buyers is averaged over. */
const WINDOWS = 4
/** The groups of a preview only need a size: any seed will do. */
const PREVIEW_SEED = 1

export function previewCampaign(session: ShopSession, params: CheckedParams['campaign/preview']): CampaignPreviewView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const settings = readSettings(session)
  const { people, asked, skipped } = choosePeople(session, base, params, PREVIEW_SEED)
  const contact = people.filter(({ arm }) => arm === 'contact').length
  const holdout = people.length - contact
  const days = Math.max(1, dayOf(params.lastDay) - dayOf(params.firstDay) + 1)
  const usual = usualBuying(
    base,
    people.flatMap(({ customerId }) => base.indexById.get(customerId) ?? []),
    days,
  )
  const marginMinor = usual.orderMinor * usualMarginShare(session, base)
  const own = costRowsOf(params.costLines, settings.hourlyRateMinor).reduce(
    (sum, { amountMinor }) => sum + amountMinor,
    0,
  )
  const costMinor = Math.round(own + contact * settings.contactCostMinor[params.channel])
  const breakEven = marginMinor > 0 && contact > 0 ? costMinor / marginMinor : null
  const detectable = holdout > 0 && contact > 0 ? detectableDifference(contact, holdout, usual.share) : null
  return {
    currency: base.history.currency,
    asked,
    skipped: [...skipped].map(([reason, count]) => ({ reason, people: count })),
    contact,
    holdout,
    usualShare: usual.share,
    detectable,
    costMinor,
    marginPerOrderMinor: Math.round(marginMinor),
    breakEvenBuyers: breakEven === null ? null : Math.ceil(breakEven),
    breakEvenShare: breakEven === null ? null : breakEven / contact,
    expected: expectedOf(session, base, params, { contact, share: usual.share, marginMinor, costMinor }),
    learn: learnSentence(contact, holdout, detectable, breakEven),
  }
}

/** What is expected of a campaign that is about to go out to these people; null where nothing is known of their orders. */
export function expectationOf(
  session: ShopSession,
  base: CustomerBase,
  row: CampaignRow,
  people: readonly CampaignPerson[],
): CampaignExpectation | null {
  const contact = people.filter(({ arm }) => arm === 'contact').length
  const known = people.flatMap(({ customerId }) => base.indexById.get(customerId) ?? [])
  const usual = usualBuying(base, known, row.lastDay - row.firstDay + 1)
  const marginMinor = usual.orderMinor * usualMarginShare(session, base)
  const costMinor = listCampaignCosts(session.reader)
    .filter(({ campaignId }) => campaignId === row.campaignId)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const expected = expectedOf(session, base, row, { contact, share: usual.share, marginMinor, costMinor })
  if (!expected) return null
  const { basis: _, ...money } = expected
  return { ...money, costMinor, marginPerBuyerMinor: marginMinor }
}

function dayOf(text: string): DayNumber {
  return textToDay(text) as DayNumber
}

/** How many of these people buy in so many days without being asked, and what an order of theirs is worth. */
function usualBuying({ asOf, history }: CustomerBase, people: readonly number[], days: number) {
  let known = 0
  let bought = 0
  let orders = 0
  let net = 0
  for (const c of people) {
    const seen = new Set<number>()
    let first: number | null = null
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
      const day = history.orderDay[o]!
      if (day > asOf || history.orderIsSale[o] !== 1) continue
      first ??= day
      orders += 1
      net += history.orderNetMinor[o]!
      // The first order made the person a customer: it answers no campaign.
      if (day > first) seen.add(Math.floor((asOf - day) / days))
    }
    for (let window = 0; window < WINDOWS; window++) {
      if (first === null || first > asOf - (window + 1) * days) continue
      known += 1
      if (seen.has(window)) bought += 1
    }
  }
  // One buyer among twenty is supposed before anything is known, with the weight of twenty people.
  return { share: (bought + 1) / (known + 20), orderMinor: orders === 0 ? 0 : net / orders }
}

interface Size {
  readonly contact: number
  readonly share: number
  readonly marginMinor: number
  readonly costMinor: number
}

/** By what like campaigns of this shop brought, else by the assumption of Settings, which may be nothing or twice as much. */
function expectedOf(
  session: ShopSession,
  base: CustomerBase,
  { channel, goal }: Pick<CampaignRow, 'channel' | 'goal'>,
  { contact, share, marginMinor, costMinor }: Size,
): NonNullable<CampaignPreviewView['expected']> | null {
  if (contact === 0 || marginMinor === 0) return null
  const profit = (points: number) => Math.round(contact * points * marginMinor - costMinor)
  const lesson = lessonsOf(session, base).find((each) => each.channel === channel && each.goal === goal)
  if (lesson?.points) {
    const { low, likely, high } = lesson.points
    return {
      lowMinor: profit(low),
      likelyMinor: profit(likely),
      highMinor: profit(high),
      extraBuyers: contact * likely,
      basis: sentence('campaign.expected.measured', { count: lesson.campaigns.length }),
    }
  }
  const lift = readSettings(session).liftByRung.reminder
  return {
    lowMinor: profit(0),
    likelyMinor: profit(share * lift),
    highMinor: profit(2 * share * lift),
    extraBuyers: contact * share * lift,
    basis: sentence('campaign.expected.assumed', { lift: { kind: 'percent', share: lift } }),
  }
}

function learnSentence(
  contact: number,
  holdout: number,
  detectable: number | null,
  breakEven: number | null,
): Sentence {
  if (contact === 0) return sentence('campaign.learn.nobody')
  if (detectable === null) return sentence('campaign.learn.no-control')
  const points = { kind: 'percent', share: detectable, points: true } as const
  const needed = { kind: 'percent', share: breakEven === null ? 0 : breakEven / contact, points: true } as const
  if (breakEven !== null && breakEven / contact > detectable)
    return sentence('campaign.learn.enough', { contact, holdout, points, needed })
  return sentence('campaign.learn.points', { contact, holdout, points })
}
