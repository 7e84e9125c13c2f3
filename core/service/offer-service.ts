/** Who to contact this week, with what and why, within a budget; and who is left alone so that the effect can be measured. */
import { assignArms } from '../analysis/campaign/assign-arms.ts'
import { type SuggestedProduct, suggestionsOf } from '../analysis/next-basket/next-basket.ts'
import { nextOrderBases } from '../analysis/next-order/next-order-window.ts'
import { buyingChances } from '../analysis/offer/buying-chance.ts'
import type { OfferCandidate } from '../analysis/offer/ladder.ts'
import { type PlannedOffer, planOffers } from '../analysis/offer/plan-offers.ts'
import { usualBaskets } from '../analysis/offer/usual-basket.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { OfferListView, OfferView } from '../contract/view/offer.ts'
import { segmentCodes } from '../contract/view/portrait.ts'
import type { SettingsView } from '../contract/view/shop.ts'
import { dayToText } from '../model/day.ts'
import { openChannel, readConsents } from './consent-service.ts'
import { contactRules } from './contact-rules.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { fairPriceProblem } from './fair-price.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Below this chance of ever coming back a paid contact is money thrown after them. */
const goneBelow = 0.1
/** Whose own rhythm says that nothing is due for two weeks is not disturbed this week. */
const notDueAfterDays = 14
const weekDays = 7
const fewBuyers = 100

type SkipReason = keyof OfferListView['skipped']

export function listOffers(session: ShopSession, params: CheckedParams['offer/list']): OfferListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return planShopOffers(session, base, params.budgetMinor, params.limit, params.samePrice)
}

/** The plan as a view; kept until the shop changes, per budget and limit. */
export function planShopOffers(
  session: ShopSession,
  base: CustomerBase,
  budgetMinor: number | null,
  limit = 200,
  samePrice = false,
): OfferListView {
  return session.cached(`offers ${base.asOf} ${budgetMinor} ${limit} ${samePrice}`, () => {
    const settings = { ...readSettings(session), samePrice }
    const skipped: Partial<Record<SkipReason, number>> = {}
    const skip = (reason: SkipReason, count = 1) => {
      if (count > 0) skipped[reason] = (skipped[reason] ?? 0) + count
    }
    const { candidates, marginAssumed, withoutDetails } = gatherCandidates(session, base, settings, skip)
    const { contact, holdout } = splitByChance(candidates, base, settings, budgetMinor, limit)
    for (const [reason, people] of Object.entries(contact.skipped)) skip(reason as SkipReason, people.length)
    const offers = contact.offers.map((offer) => offerView(base, offer))
    return {
      asOf: dayToText(base.asOf),
      currency: base.history.currency,
      budgetMinor,
      spentMinor: contact.spentMinor,
      expectedProfitMinor: Math.round(contact.expectedProfitMinor),
      boundGapMinor: Math.ceil(contact.boundGapMinor),
      offers,
      holdout: holdout.map((customer) => idOf(base, customer)),
      skipped,
      warnings: [
        ...warningsOf(base, settings, offers.length, marginAssumed, withoutDetails),
        ...[fairPriceProblem(base, offers.map(asPriced)) ?? []].flat(),
      ],
      sentence: answerOf(offers, base.history.currency),
    }
  })
}

function asPriced({ productIds, offer }: OfferView) {
  return { productId: productIds[0] === undefined ? null : Number(productIds[0]), rung: offer }
}

interface Candidates {
  readonly candidates: readonly OfferCandidate[]
  readonly marginAssumed: boolean
  readonly withoutDetails: number
}

function gatherCandidates(
  session: ShopSession,
  base: CustomerBase,
  settings: SettingsView,
  skip: (reason: SkipReason) => void,
): Candidates {
  const { summaries, lifetime } = base
  const chances = buyingChances(summaries, lifetime.kind === 'assessed' ? lifetime : null)
  const marginShare = lifetime.kind === 'assessed' ? lifetime.marginShare : settings.marginShare
  const baskets = usualBaskets(summaries, marginShare)
  const consents = readConsents(session)
  const platformChannel = base.history.currency === 'CNY' ? 'wechat-work' : 'email'
  const rules = contactRules(session, base)
  const candidates: OfferCandidate[] = []
  let marginAssumed = false
  let withoutDetails = 0
  for (let c = 0; c < summaries.customerCount; c++) {
    if ((summaries.orderCount[c] ?? 0) === 0) continue
    const reason = rules.whyNot(c) ?? reasonToWait(base, c)
    if (reason) {
      skip(reason)
      continue
    }
    const details = base.details[c]
    const channel = details ? openChannel(consents, details, platformChannel) : platformChannel
    if (channel === null) {
      skip('refused')
      continue
    }
    if (!details?.email && !details?.phone) withoutDetails += 1
    if (baskets.isMarginKnown[c] === 0) marginAssumed = true
    candidates.push({
      customer: c,
      chance: chances.chance[c] ?? 0,
      chanceLow: chances.low[c] ?? 0,
      chanceHigh: chances.high[c] ?? 0,
      basketMinor: baskets.basketMinor[c] ?? 0,
      marginMinor: baskets.marginMinor[c] ?? 0,
      channels: [channel],
    })
  }
  return { candidates, marginAssumed, withoutDetails }
}

function reasonToWait({ lifetime, nextOrder }: CustomerBase, c: number): SkipReason | null {
  const alive = lifetime.kind === 'assessed' ? (lifetime.probabilityAlive[c] ?? 0) : 1
  if (alive < goneBelow) return 'too-late'
  const isOwn = nextOrderBases[nextOrder.basis[c] ?? 0] === 'own'
  return isOwn && (nextOrder.p25[c] ?? 0) > notDueAfterDays ? 'not-due' : null
}

/**
 * Chance decides first who may be contacted at all, then both groups are planned by the same rule, each with its share of budget and
 * list: so the people left alone are like the people on the list.
 */
function splitByChance(
  candidates: readonly OfferCandidate[],
  base: CustomerBase,
  settings: SettingsView & { readonly samePrice: boolean },
  budgetMinor: number | null,
  limit: number,
) {
  const plan = (people: readonly OfferCandidate[], budget: number | null, maximum: number) =>
    planOffers(people, { assumptions: settings, budgetMinor: budget, maximum })
  const wanted = plan(candidates, budgetMinor, limit).offers.length
  if (wanted === 0 || settings.holdoutShare === 0) return { contact: plan(candidates, budgetMinor, limit), holdout: [] }
  const share = Math.max(settings.holdoutShare, Math.min(0.5, settings.holdoutMinimum / wanted))
  const ids = candidates.map((candidate) => idOf(base, candidate.customer))
  const isControl = assignArms(ids, base.asOf, share, 0)
  const contact = plan(
    candidates.filter((_, i) => isControl[i] === 0),
    budgetMinor,
    limit,
  )
  const part = share / (1 - share)
  const control = plan(
    candidates.filter((_, i) => isControl[i] === 1),
    budgetMinor === null ? null : Math.round(budgetMinor * part),
    Math.max(1, Math.round(limit * part)),
  )
  return { contact, holdout: control.offers.map((offer) => offer.customer) }
}

function idOf({ history }: CustomerBase, customer: number): string {
  return String(history.customerId[customer])
}

function offerView(base: CustomerBase, offer: PlannedOffer): OfferView {
  const { history, summaries } = base
  const c = offer.customer
  const [product] = suggestionsOf(base.nextBasket, c)
  return {
    customerId: idOf(base, c),
    name: base.details[c]?.name || base.details[c]?.key || '',
    segment: segmentCodes[base.segments[c] ?? 0] ?? 'hibernating',
    productIds: product ? [String(history.productId[product.product])] : [],
    productTitles: product ? [history.productTitle[product.product] ?? ''] : [],
    productKind: product?.kind ?? 'new',
    offer: offer.rung,
    channel: offer.channel,
    day: dayToText(bestDay(base, c)),
    costMinor: offer.costMinor,
    expectedProfitMinor: Math.round(offer.profitMinor),
    lowMinor: Math.round(offer.lowMinor),
    highMinor: Math.round(offer.highMinor),
    marginAtStakeMinor: offer.marginAtStakeMinor,
    reason: reasonOf(base, c, product),
    evidence: offer.evidence,
    sureness: (summaries.orderCount[c] ?? 0) >= 5 && offer.lowMinor > 0 ? 'likely' : 'rough',
  }
}

/** A little before the next order is due, but within this week. */
function bestDay({ asOf, nextOrder }: CustomerBase, c: number): number {
  const due = nextOrder.p25[c] ?? Number.NaN
  const days = Number.isNaN(due) ? 1 : Math.round(due) - 2
  return asOf + Math.min(Math.max(days, 1), weekDays)
}

function reasonOf({ history, summaries }: CustomerBase, c: number, product: SuggestedProduct | undefined): Sentence {
  const title = product ? (history.productTitle[product.product] ?? '') : ''
  const rhythm = summaries.medianGapDays[c] ?? Number.NaN
  const waited = summaries.recencyDays[c] ?? 0
  const age = { kind: 'days', days: waited } as const
  if ((summaries.orderCount[c] ?? 0) === 1) {
    const bought = history.productTitle[summaries.favourites.product[c * 3] ?? -1] ?? '–'
    return sentence('offer.reason.second-order', { age, bought })
  }
  if (!product) return sentence('offer.reason.no-product', { age })
  if (product.kind === 'new') return sentence('offer.reason.popular', { age, product: title })
  const facts = { age, product: title, count: product.support }
  if (Number.isNaN(rhythm) || product.support < 2) return sentence('offer.reason.repeat', facts)
  const key = waited > rhythm * 1.5 ? 'offer.reason.late' : 'offer.reason.due'
  return sentence(key, { ...facts, rhythm: { kind: 'days', days: rhythm } })
}

function warningsOf(
  { summaries, lifetime, soldOut }: CustomerBase,
  settings: SettingsView,
  listed: number,
  marginAssumed: boolean,
  withoutDetails: number,
): Sentence[] {
  const percent = (share: number) => ({ kind: 'percent', share }) as const
  const marginShare = lifetime.kind === 'assessed' ? lifetime.marginShare : settings.marginShare
  return [
    ...(listed > 0 ? [sentence('offer.warning.assumed', { lift: percent(settings.liftByRung.reminder) })] : []),
    ...(marginAssumed ? [sentence('offer.warning.margin-assumed', { margin: percent(marginShare) })] : []),
    ...(withoutDetails > 0 ? [sentence('offer.warning.no-contact-details', { people: withoutDetails })] : []),
    ...(soldOut.length > 0 ? [sentence('offer.warning.sold-out', { count: soldOut.length })] : []),
    ...(summaries.buyerCount > 0 && summaries.buyerCount < fewBuyers
      ? [sentence('offer.warning.few-data', { buyers: summaries.buyerCount })]
      : []),
  ]
}

function answerOf(offers: readonly OfferView[], currency: string): Sentence {
  if (offers.length === 0) return sentence('offer.answer-none')
  const total = (pick: (offer: OfferView) => number) => ({
    kind: 'money' as const,
    minor: offers.reduce((sum, offer) => sum + pick(offer), 0),
    currency,
  })
  return sentence('offer.answer', {
    people: offers.length,
    money: total((offer) => offer.expectedProfitMinor),
    low: total((offer) => offer.lowMinor),
    high: total((offer) => offer.highMinor),
  })
}
