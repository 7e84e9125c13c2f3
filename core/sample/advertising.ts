/** What advertising cost per day and what its platform claims to have sold: a generous share of what the till took anyway. */
import type { DayNumber } from '../model/day.ts'
import type { Minor } from '../model/money.ts'
import { createDice } from './dice.ts'
import { seasonOf } from './season.ts'
import type { SampleOrder, ShopPlan } from './shop-plan.ts'

export interface AdvertisedCampaign {
  readonly id: string
  readonly name: string
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  /** On a usual day; high season costs more. */
  readonly spendMinor: Minor
  /** Share of the shop's orders that the platform credits to itself. */
  readonly claimShare: number
  readonly pricePerClickMinor: Minor
}

export interface AdvertisingDay {
  readonly campaign: AdvertisedCampaign
  readonly day: DayNumber
  readonly spendMinor: Minor
  readonly impressions: number
  readonly clicks: number
  readonly claimedOrders: number
  readonly claimedMinor: Minor
}

/** One entry per campaign and day, day by day. */
export function advertisingDays(
  plan: ShopPlan,
  campaigns: readonly AdvertisedCampaign[],
  orders: readonly SampleOrder[],
): readonly AdvertisingDay[] {
  const dice = createDice(plan.seed + 1)
  const sales = salesByDay(orders)
  const result: AdvertisingDay[] = []
  for (let day = plan.firstDay; day <= plan.endDay; day++) {
    for (const campaign of campaigns) {
      if (day < campaign.firstDay || day > campaign.lastDay) continue
      const spendMinor = Math.round(campaign.spendMinor * seasonOf(plan, day).factor * (0.7 + 0.6 * dice.uniform()))
      const clicks = Math.round(spendMinor / campaign.pricePerClickMinor)
      const claimed = (sales.get(day) ?? []).filter(() => dice.chance(campaign.claimShare))
      result.push({
        campaign,
        day,
        spendMinor,
        clicks,
        impressions: Math.round(clicks * (22 + 30 * dice.uniform())),
        claimedOrders: claimed.length,
        claimedMinor: claimed.reduce((sum, paidMinor) => sum + paidMinor, 0),
      })
    }
  }
  return result
}

/** What was paid for the goods of each order of a day. */
function salesByDay(orders: readonly SampleOrder[]): ReadonlyMap<DayNumber, readonly Minor[]> {
  const sales = new Map<DayNumber, Minor[]>()
  for (const { day, goodsMinor, discountMinor } of orders) {
    const paid = sales.get(day)
    if (paid) paid.push(goodsMinor - discountMinor)
    else sales.set(day, [goodsMinor - discountMinor])
  }
  return sales
}
