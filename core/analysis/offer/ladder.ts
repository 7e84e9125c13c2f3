import { type ContactChannel, type OfferRung, offerRungs } from '../../contract/view/offer.ts'
import type { SettingsView } from '../../contract/view/shop.ts'
import type { Interval } from '../stats/wilson.ts'

/** The assumptions of Settings that an offer leans on. */
export type OfferAssumptions = Pick<
  SettingsView,
  'contactCostMinor' | 'liftByRung' | 'costShareByRung' | 'marginFloorShare'
> & {
  /** Nobody is offered a price that others are not. */
  readonly samePrice?: boolean
}

/** One person as an offer sees them. Money in minor units, chances of buying within 30 days if left alone. */
export interface OfferCandidate {
  readonly customer: number
  readonly chance: number
  readonly chanceLow: number
  readonly chanceHigh: number
  readonly basketMinor: number
  readonly marginMinor: number
  /** Ways the person may be reached; none means no offer. */
  readonly channels: readonly ContactChannel[]
}

/** One thing that could be done for one person. */
export interface OfferOption {
  readonly rung: OfferRung
  readonly channel: ContactChannel
  /** Contact, and the offer as often as it is expected to be taken. Whole minor units, rounded up. */
  readonly costMinor: number
  /** Expected profit over leaving the person alone. Minor units, not rounded. */
  readonly profitMinor: number
}

/** An assumed lift may as well be nothing, or so many times as much. */
const MOST_LIFT = 2

/** Rungs that lower the price itself; the others cost the shop something but leave the price. */
export const priceCuts: ReadonlySet<OfferRung> = new Set(['ten-off', 'fifteen-off'])

/** What the rung costs when the person orders their usual basket, minor units. */
function rungCostMinor(rung: OfferRung, basketMinor: number, assumptions: OfferAssumptions): number {
  return assumptions.costShareByRung[rung] * basketMinor
}

/**
 * Does the order still leave the least margin the owner wants? Margin after the rung's cost ≥ floor × price paid. With a floor of
 * 10 %, margin 40 and a basket of 100, 15 % off leaves 25 of 85 paid: yes.
 */
export function keepsFloor(rung: OfferRung, candidate: OfferCandidate, assumptions: OfferAssumptions): boolean {
  const cost = rungCostMinor(rung, candidate.basketMinor, assumptions)
  const paid = candidate.basketMinor - (priceCuts.has(rung) ? cost : 0)
  return candidate.marginMinor - cost >= assumptions.marginFloorShare * paid
}

/**
 * Every rung of the ladder that keeps the margin floor, gentlest first, by the cheapest channel open to the person (the assumed
 * lift does not depend on the channel).
 *
 * profit = chance × (1 + lift) × (margin − rung cost) − chance × margin − contact cost: the offer is also paid to those who would
 * have bought anyway. The chance with the offer never exceeds 1. No basket, no channel or an unknown chance: no options.
 */
export function offerOptions(candidate: OfferCandidate, assumptions: OfferAssumptions): OfferOption[] {
  const channel = cheapestChannel(candidate.channels, assumptions)
  if (!channel || !(candidate.basketMinor > 0 && candidate.chance >= 0)) return []
  return offerRungs
    .filter((rung) => keepsFloor(rung, candidate, assumptions) && !(assumptions.samePrice && priceCuts.has(rung)))
    .map((rung) => {
      const taken = raisedChance(candidate.chance, assumptions.liftByRung[rung])
      const given = taken * rungCostMinor(rung, candidate.basketMinor, assumptions)
      return {
        rung,
        channel,
        // Forgives the last bits of binary fractions, so that 43.000000000000007 does not cost 44.
        costMinor: Math.ceil(assumptions.contactCostMinor[channel] + given - 1e-9),
        profitMinor: profitMinor(candidate, rung, channel, assumptions, candidate.chance, assumptions.liftByRung[rung]),
      }
    })
}

/**
 * The range of an option's profit: over the 80 % range of the person's chance, and over lifts from nothing to twice the assumption.
 * Holds the expectation.
 */
export function profitRange(
  candidate: OfferCandidate,
  { rung, channel }: OfferOption,
  assumptions: OfferAssumptions,
): Interval {
  const lift = assumptions.liftByRung[rung]
  const corners = [candidate.chanceLow, candidate.chance, candidate.chanceHigh].flatMap((chance) =>
    [0, lift, MOST_LIFT * lift].map((by) => profitMinor(candidate, rung, channel, assumptions, chance, by)),
  )
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

function cheapestChannel(
  channels: readonly ContactChannel[],
  { contactCostMinor }: OfferAssumptions,
): ContactChannel | null {
  return channels.reduce<ContactChannel | null>(
    (best, channel) => (best === null || contactCostMinor[channel] < contactCostMinor[best] ? channel : best),
    null,
  )
}

function raisedChance(chance: number, lift: number): number {
  return Math.min(1, chance * (1 + lift))
}

function profitMinor(
  candidate: OfferCandidate,
  rung: OfferRung,
  channel: ContactChannel,
  assumptions: OfferAssumptions,
  chance: number,
  lift: number,
): number {
  const left = candidate.marginMinor - rungCostMinor(rung, candidate.basketMinor, assumptions)
  return raisedChance(chance, lift) * left - chance * candidate.marginMinor - assumptions.contactCostMinor[channel]
}
