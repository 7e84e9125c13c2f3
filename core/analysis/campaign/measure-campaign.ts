import type { VerdictCode } from '../../contract/view/campaign.ts'
import { bootstrapDifference } from '../stats/bootstrap.ts'
import { type Difference, newcombeDifference } from '../stats/newcombe.ts'
import { momentsOf, twoSidedT, type WelchDifference, welchDifference } from '../stats/welch.ts'
import { chanceOfProfit } from './chance-of-profit.ts'
import type { Outcomes } from './outcomes.ts'
import { buyersNeeded, verdictOf } from './verdict.ts'

export interface CampaignGroups {
  readonly contacted: Outcomes
  readonly holdout: Outcomes
  /** All cost lines of the campaign together. */
  readonly costMinor: number
  readonly seed: number
  /** Margin by net for people whose product costs are unknown. */
  readonly marginShare?: number
}

export interface CampaignMeasure {
  readonly contacted: number
  readonly holdout: number
  readonly contactedBuyers: number
  readonly holdoutBuyers: number
  /** Share of buyers, contacted minus control; 95 %. */
  readonly conversion: Difference
  /** Net per person, minor units, zeros included; 95 %. */
  readonly spend: WelchDifference
  /** Margin per person by redrawing people: a second opinion on the range behind `low` and `high`; 95 %. */
  readonly bootstrap: Difference
  /** Money of all contacted, minor units rounded; null where there is no control group or only counts. */
  readonly incrementalRevenueMinor: number | null
  readonly incrementalProfitMinor: number | null
  /** 95 % range of the incremental profit. */
  readonly low: number | null
  readonly high: number | null
  /** Null without a control group. */
  readonly chanceOfProfit: number | null
  /** Before allowing for the shop's other campaigns: see `adjustVerdicts`. */
  readonly verdict: VerdictCode
  /** Two-sided p of "the profit is 0"; for `adjustVerdicts` only, never shown. 1 without a control group. */
  readonly pValue: number
  /** More buyers that the smaller group needs for a clear verdict; null where that cannot be told. */
  readonly needed: number | null
}

/**
 * What a campaign with a control group really brought: shares of buyers by Newcombe, money by Welch, a bootstrap beside it, and
 * incremental profit = contacted × (margin per contacted − margin per control) − cost, with the house's verdict.
 *
 * An empty control (or contacted) group gives `no-control`. 96 of 800 against 14 of 200: +5.0 points, 0.1 to 8.7.
 */
export function measureCampaign(groups: CampaignGroups): CampaignMeasure {
  const { costMinor, seed, marginShare = 0.4 } = groups
  const contacted = groupOf(groups.contacted, marginShare)
  const holdout = groupOf(groups.holdout, marginShare)
  const fewest = Math.min(contacted.buyers, holdout.buyers)
  const spend = welchDifference(momentsOf(contacted.revenueMinor), momentsOf(holdout.revenueMinor))
  const margin = welchDifference(momentsOf(contacted.marginMinor), momentsOf(holdout.marginMinor))
  const profitOf = (perPerson: number) => contacted.people * perPerson - costMinor
  const hasControl = contacted.people > 0 && holdout.people > 0
  const verdict = hasControl ? verdictOf(fewest, profitOf(margin.low), profitOf(margin.high)) : 'no-control'
  const isTold = hasControl && verdict !== 'counts-only'
  const t = (margin.difference - costMinor / contacted.people) / margin.standardError
  const told = (value: number) => (isTold && Number.isFinite(value) ? Math.round(value) : null)
  return {
    contacted: contacted.people,
    holdout: holdout.people,
    contactedBuyers: contacted.buyers,
    holdoutBuyers: holdout.buyers,
    conversion: newcombeDifference(contacted.buyers, contacted.people, holdout.buyers, holdout.people),
    spend,
    bootstrap: bootstrapDifference(contacted.marginMinor, holdout.marginMinor, { seed }),
    incrementalRevenueMinor: told(contacted.people * spend.difference),
    incrementalProfitMinor: told(profitOf(margin.difference)),
    low: told(profitOf(margin.low)),
    high: told(profitOf(margin.high)),
    chanceOfProfit: hasControl ? chanceOfProfit(contacted, holdout, costMinor, seed) : null,
    verdict,
    pValue: hasControl ? twoSidedT(t, margin.df) : 1,
    needed: hasControl ? buyersNeeded(verdict, fewest, t) : null,
  }
}

function groupOf({ bought, revenueMinor, marginMinor }: Outcomes, marginShare: number) {
  const margins = marginMinor.map((margin, i) => (Number.isNaN(margin) ? revenueMinor[i]! * marginShare : margin))
  return {
    people: bought.length,
    buyers: bought.reduce((sum, flag) => sum + flag, 0),
    revenueMinor,
    marginMinor: margins,
    buyerMargins: margins.filter((_, i) => bought[i] === 1),
  }
}
