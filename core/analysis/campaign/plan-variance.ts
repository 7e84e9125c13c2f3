import type { CampaignExpectation } from '../../model/campaign-expectation.ts'

export interface PlanVariance {
  /** More or fewer extra buyers, at the margin that was planned. */
  readonly buyersMinor: number
  /** More or less left by each, and by those who would have bought anyway. */
  readonly valueMinor: number
  readonly costMinor: number
  /** Measured less planned profit: the sum of the parts. */
  readonly totalMinor: number
}

/**
 * Measured profit against the plan in parts that add up to the minor unit: extra buyers (volume), what they left (price and mix), cost.
 * `planVariance` of a campaign that went as planned is 0 in every part.
 */
export function planVariance(
  plan: CampaignExpectation,
  actual: { readonly extraBuyers: number; readonly costMinor: number; readonly profitMinor: number },
): PlanVariance {
  const totalMinor = actual.profitMinor - plan.likelyMinor
  const buyersMinor = Math.round((actual.extraBuyers - plan.extraBuyers) * plan.marginPerBuyerMinor)
  const costMinor = plan.costMinor - actual.costMinor
  return { buyersMinor, valueMinor: totalMinor - buyersMinor - costMinor, costMinor, totalMinor }
}
