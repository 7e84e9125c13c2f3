import { chooseWithinBudget } from './knapsack.ts'
import { type OfferAssumptions, type OfferCandidate, type OfferOption, offerOptions, profitRange } from './ladder.ts'

/** Options whose profit is within this share of the best are as good; the cheapest of them wins. */
const NEARLY_EQUAL = 0.05

export interface PlanOptions {
  readonly assumptions: OfferAssumptions
  /** Null: everyone above break-even. */
  readonly budgetMinor: number | null
  /** At most so many people; null without limit. */
  readonly maximum?: number | null
}

export interface PlannedOffer extends OfferOption {
  readonly customer: number
  readonly lowMinor: number
  readonly highMinor: number
  /** What the person leaves in the shop if they come, before the offer. */
  readonly marginAtStakeMinor: number
  readonly evidence: 'assumed'
}

export interface OfferPlan {
  /** Most profit first. */
  readonly offers: readonly PlannedOffer[]
  readonly spentMinor: number
  readonly expectedProfitMinor: number
  /** The plan is at most this much below the best possible under the same assumptions. */
  readonly boundGapMinor: number
  /** Candidates without an offer, and why. */
  readonly skipped: Readonly<Record<SkipReason, readonly number[]>>
}

export type SkipReason = 'no-contact' | 'not-worth-it' | 'over-budget' | 'over-limit'

/**
 * Who gets which rung of the offer ladder by which channel: the most expected profit within the budget, by greedy choice with a
 * bound. Nobody is offered what is expected to lose money or breaks the margin floor; where the budget does not bind, a rung gives
 * way to a cheaper one of nearly equal profit (within 5 %). Nobody in, an empty plan out.
 *
 * A person with no rung above break-even is `not-worth-it`; all lifts are assumptions, and every offer says so (`evidence`).
 */
export function planOffers(candidates: readonly OfferCandidate[], options: PlanOptions): OfferPlan {
  const { assumptions, budgetMinor } = options
  const limit = options.maximum ?? candidates.length
  const all = candidates.map((candidate) => offerOptions(candidate, assumptions))
  const best = all.map((list) => list.reduce((most, option) => Math.max(most, option.profitMinor), 0))
  const listed = mostWorth(best, limit)
  const gentle = all.map((list, i) => (listed.has(i) ? withoutLavish(list, best[i]!) : []))
  const plan = chooseWithinBudget(gentle.map(asChoices), budgetMinor)
  const bound = Math.min(chooseWithinBudget(all.map(asChoices), budgetMinor).bound, sumOf(best, listed))
  const offers: PlannedOffer[] = []
  const skipped: Record<SkipReason, number[]> = {
    'no-contact': [],
    'not-worth-it': [],
    'over-budget': [],
    'over-limit': [],
  }
  candidates.forEach((candidate, i) => {
    const option = gentle[i]![plan.chosen[i]!]
    if (option) offers.push(plannedOffer(candidate, option, assumptions))
    else if (candidate.channels.length === 0) skipped['no-contact'].push(candidate.customer)
    else if (best[i] === 0) skipped['not-worth-it'].push(candidate.customer)
    else skipped[listed.has(i) ? 'over-budget' : 'over-limit'].push(candidate.customer)
  })
  return {
    offers: offers.sort((one, two) => two.profitMinor - one.profitMinor || one.customer - two.customer),
    spentMinor: plan.cost,
    expectedProfitMinor: plan.value,
    boundGapMinor: Math.max(0, bound - plan.value),
    skipped,
  }
}

function plannedOffer(candidate: OfferCandidate, option: OfferOption, assumptions: OfferAssumptions): PlannedOffer {
  const { low, high } = profitRange(candidate, option, assumptions)
  return {
    ...option,
    customer: candidate.customer,
    lowMinor: low,
    highMinor: high,
    marginAtStakeMinor: Math.round(candidate.marginMinor),
    evidence: 'assumed',
  }
}

/** Who is worth most, at most `limit` people, none of them worth nothing. */
function mostWorth(best: readonly number[], limit: number): ReadonlySet<number> {
  const worthy = [...best.keys()].filter((i) => best[i]! > 0)
  return new Set(worthy.sort((i, j) => best[j]! - best[i]! || i - j).slice(0, limit))
}

function sumOf(values: readonly number[], indices: ReadonlySet<number>): number {
  let sum = 0
  for (const i of indices) sum += values[i]!
  return sum
}

function asChoices(list: readonly OfferOption[]) {
  return list.map(({ costMinor, profitMinor }) => ({ cost: costMinor, value: profitMinor }))
}

/** Drops whatever costs more than the cheapest option that is nearly as good as the best. */
function withoutLavish(list: readonly OfferOption[], best: number): OfferOption[] {
  const enough = list.filter((option) => option.profitMinor >= (1 - NEARLY_EQUAL) * best)
  const price = enough.reduce((least, option) => Math.min(least, option.costMinor), Number.POSITIVE_INFINITY)
  return list.filter((option) => option.costMinor <= price)
}
