/** Who a campaign is for: the people meant, those of them who may be contacted now, and why the others may not. */
import { assignArms } from '../analysis/campaign/assign-arms.ts'
import type { CheckedParams } from '../contract/methods.ts'
import type { ContactSkip } from '../contract/view/campaign.ts'
import { segmentCodes } from '../contract/view/portrait.ts'
import type { CampaignPerson } from '../storage/campaign-store.ts'
import { readConsents } from './consent-service.ts'
import { contactRules } from './contact-rules.ts'
import { type CustomerBase, readEverybody } from './customer-base.ts'
import { planShopOffers } from './offer-service.ts'
import { membersOf } from './segment-people.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export type CampaignWho = Pick<CheckedParams['campaign/create'], 'audience' | 'channel' | 'holdoutShare'>

export interface ChosenPeople {
  readonly people: readonly CampaignPerson[]
  /** How many are meant in all. */
  readonly asked: number
  readonly skipped: ReadonlyMap<ContactSkip, number>
}

export function choosePeople(
  session: ShopSession,
  customers: CustomerBase,
  who: CampaignWho,
  seed: number,
): ChosenPeople {
  if ('offers' in who.audience) return fromOffers(session, customers, who, who.audience.offers)
  const base = readEverybody(session, customers)
  const rules = contactRules(session, base)
  const skipped = new Map<ContactSkip, number>()
  const ids: number[] = []
  const meant = indicesOf(session, base, who.audience)
  for (const c of meant) {
    const reason = rules.whyNotBy(c, who.channel)
    if (reason === null) ids.push(base.history.customerId[c]!)
    else skipped.set(reason, (skipped.get(reason) ?? 0) + 1)
  }
  const { holdoutShare, holdoutMinimum } = readSettings(session)
  const share = who.holdoutShare ?? holdoutShare
  const arms = assignArms(ids, seed, share, share === 0 ? 0 : holdoutMinimum)
  const people = ids.map((id, index) => plainPerson(id, arms[index] === 1 ? 'control' : 'contact'))
  return { people, asked: meant.length, skipped }
}

/** The list of offers has left out already whoever may not be contacted; a refusal may be of the campaign's channel alone. */
function fromOffers(
  session: ShopSession,
  base: CustomerBase,
  { channel, holdoutShare }: CampaignWho,
  {
    budgetMinor,
    limit,
    samePrice,
  }: { readonly budgetMinor: number | null; readonly limit: number; readonly samePrice: boolean },
): ChosenPeople {
  const consents = readConsents(session)
  const plan = planShopOffers(session, base, budgetMinor, limit, samePrice)
  const contact = plan.offers.map(
    (offer): CampaignPerson => ({
      customerId: Number(offer.customerId),
      arm: 'contact',
      productId: offer.productIds[0] === undefined ? null : Number(offer.productIds[0]),
      rung: offer.offer,
    }),
  )
  const control = holdoutShare === 0 ? [] : plan.holdout.map((id) => plainPerson(Number(id), 'control'))
  const all = [...contact, ...control]
  const people = all.filter(({ customerId }) => !consents.refuses(customerId, channel))
  const refused = all.length - people.length
  return { people, asked: all.length, skipped: new Map(refused === 0 ? [] : [['refused', refused]]) }
}

function plainPerson(customerId: number, arm: CampaignPerson['arm']): CampaignPerson {
  return { customerId, arm, productId: null, rung: '' }
}

type ChosenAudience = Exclude<CampaignWho['audience'], { readonly offers: unknown }>

function indicesOf(session: ShopSession, base: CustomerBase, audience: ChosenAudience): number[] {
  if ('customerIds' in audience) {
    const known = audience.customerIds.flatMap((id) => base.indexById.get(Number(id)) ?? [])
    return [...new Set(known)]
  }
  const all = Array.from(base.history.customerId.keys())
  if ('group' in audience) {
    const members = membersOf(session, base, audience.group)
    return all.filter((c) => members[c] === 1)
  }
  const code = segmentCodes.indexOf(audience.segment)
  return all.filter((c) => base.summaries.orderCount[c]! > 0 && base.segments[c] === code)
}
