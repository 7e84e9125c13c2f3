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
  /**
   * Without a control group: extra buyers beside people alike who were not contacted, as a share, with the range that the same
   * comparison gives on dates when nothing was sent. Null with a control group, or where it cannot be told.
   */
  readonly matched: (EffectRange & { readonly windows: number }) | null
  readonly verdict: VerdictCode
  /** 0…1, or null without a control group. */
  readonly chanceOfProfit: number | null
  /** Share of the variance that purchases before the first day took away (CUPED); null where they were not used. */
  readonly varianceCut: number | null
  /** The profit that was expected when the list went out, and what made it come out otherwise; null where it was not kept. */
  readonly plan: CampaignPlanView | null
  readonly sentence: Sentence
  /** Set under `counts-only`, `rough` and `not-proven`: what would tell. */
  readonly next: Sentence | null
}

export interface CampaignPlanView {
  readonly costMinor: number
  readonly lowMinor: number
  readonly likelyMinor: number
  readonly highMinor: number
  /** Parts that add up to measured less planned profit; null until the profit is measured. */
  readonly variance: {
    /** More or fewer extra buyers. */
    readonly buyersMinor: number
    /** More or less left by each. */
    readonly valueMinor: number
    readonly costMinor: number
    readonly totalMinor: number
  } | null
  readonly sentence: Sentence
}

/** How the incremental profit of a campaign with a control group grew. */
export interface CampaignProgressView {
  readonly currency: string
  /** From the first day to each day, all costs taken off, with the 95 % range; empty for a plan or without a control group. */
  readonly days: readonly {
    readonly day: Day
    readonly likelyMinor: number
    readonly lowMinor: number
    readonly highMinor: number
  }[]
  /** From which the profit stayed at or above 0; null where it has not. */
  readonly paybackDay: Day | null
  readonly sentence: Sentence
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

export const contactSkips = [
  'refused',
  'contacted-recently',
  'contacted-often',
  'complained',
  'never-contacted',
] as const
/** Why somebody is not contacted now. */
export type ContactSkip = (typeof contactSkips)[number]

/** A campaign as it would be. */
export interface CampaignPreviewView {
  readonly currency: string
  /** How many people are meant. */
  readonly asked: number
  readonly skipped: readonly { readonly reason: ContactSkip; readonly people: number }[]
  readonly contact: number
  readonly holdout: number
  /** Of these people, the share that buys in as many days anyway. */
  readonly usualShare: number
  /** The smallest rise of that share that would show (80 % power, 90 % level); null without a control group. */
  readonly detectable: number | null
  /** Cost lines and the cost of sending. */
  readonly costMinor: number
  readonly marginPerOrderMinor: number
  /** Extra buyers that pay for it; null where nothing is known of orders. */
  readonly breakEvenBuyers: number | null
  /** The same as a share of the contacted. */
  readonly breakEvenShare: number | null
  readonly expected: {
    readonly lowMinor: number
    readonly likelyMinor: number
    readonly highMinor: number
    /** Buyers beyond those who would have bought anyway. */
    readonly extraBuyers: number
    readonly basis: Sentence
  } | null
  readonly learn: Sentence
}

export interface EffectRange {
  readonly likely: number
  readonly low: number
  readonly high: number
}

export interface CampaignLesson {
  readonly channel: string
  readonly goal: CampaignGoal
  readonly advice: 'keep' | 'change' | 'drop' | 'cannot-tell'
  /** Extra buyers as a share of the contacted, pooled over the campaigns; null under three of them. */
  readonly points: EffectRange | null
  /** Null where fewer than three were large enough for money. */
  readonly profitPerContactMinor: EffectRange | null
  readonly campaigns: readonly {
    readonly campaignId: string
    readonly name: string
    readonly points: number
    /** Drawn towards the common effect by how little the campaign itself could know. */
    readonly shrunkPoints: number | null
  }[]
  readonly sentence: Sentence
}

export interface CampaignLessonsView {
  readonly asOf: Day
  readonly currency: string
  /** Per channel and goal, most tried first. */
  readonly lessons: readonly CampaignLesson[]
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
    /** The kind of offer; '' for none. */
    readonly offer: string
    /** As it goes out; '' where a fact that it needs is not known. */
    readonly message: string
  }[]
}
