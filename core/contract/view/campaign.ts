/** Campaigns: plan, cost, people and result. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const verdictCodes = ['counts-only', 'rough', 'earned', 'lost', 'not-proven', 'no-control'] as const

export type VerdictCode = (typeof verdictCodes)[number]

export const campaignGoals = ['repeat', 'win-back', 'new-product', 'clear-stock', 'new-customers', 'other'] as const

export type CampaignGoal = (typeof campaignGoals)[number]

export const costKinds = ['media', 'discount', 'product', 'people', 'fees'] as const

export type CostKind = (typeof costKinds)[number]

export interface CampaignCosts {
  readonly media: number
  readonly discount: number
  readonly product: number
  readonly people: number
  readonly fees: number
  readonly totalMinor: number
}

export interface CampaignView {
  readonly campaignId: string
  readonly name: string
  /** `planned`: list not sent; `sent`: frozen; `advertising`: comes from imported cost reports. */
  readonly state: 'planned' | 'sent' | 'advertising'
  readonly goal: CampaignGoal
  readonly channel: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly costs: CampaignCosts
  readonly costLines: readonly CostLineView[]
  /** People in the list as sent (without the control group). */
  readonly contacted: number
  readonly holdout: number
  readonly contactedBuyers: number
  readonly holdoutBuyers: number
  /** Revenue of the contacted in the campaign's days, or what the platform claims for advertising. */
  readonly attributedRevenueMinor: number
  readonly roas: number | null
  readonly incrementalRevenueMinor: number | null
  readonly incrementalProfitMinor: number | null
  /** 95 % range of the incremental profit, minor units. */
  readonly low: number | null
  readonly high: number | null
  readonly incrementalRoas: number | null
  readonly evidence: 'A' | 'B' | 'C'
  readonly verdict: VerdictCode
  /** 0…1, or null without a control group. */
  readonly chanceOfProfit: number | null
  readonly sentence: Sentence
  /** Set under `counts-only`, `rough` and `not-proven`: what would tell. */
  readonly next: Sentence | null
}

export interface CostLineView {
  readonly costId: string
  readonly kind: CostKind
  readonly label: string
  readonly amountMinor: number
  /** For people: hours × rate. */
  readonly hours: number | null
  readonly day: Day | null
}

export interface CampaignListView {
  readonly asOf: Day
  readonly currency: string
  readonly campaigns: readonly CampaignView[]
  readonly months: readonly {
    /** `YYYY-MM` */
    readonly month: string
    readonly costMinor: number
    readonly attributedRevenueMinor: number
    /** Incremental where measured, else null. */
    readonly incrementalProfitMinor: number | null
    readonly netMinor: number
  }[]
  /** The sum of the platforms' claims beside the till over the same days. */
  readonly claimed: { readonly platformMinor: number; readonly tillMinor: number; readonly ratio: number | null }
  readonly sentence: Sentence
}

export interface AudienceView {
  readonly campaignId: string
  readonly frozenAt: string | null
  /** People on the list who do not want to be contacted by the campaign's channel, and are therefore not among `people`. */
  readonly refused: number
  readonly people: readonly {
    readonly customerId: string
    readonly name: string
    readonly arm: 'contact' | 'control'
    readonly email: string
    readonly phone: string
    readonly product: string
    readonly message: string
  }[]
}
