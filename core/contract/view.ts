/**
 * What the core answers with. Money is in minor units of the shop's currency (`…Minor`), days are `YYYY-MM-DD` in the shop's zone,
 * shares are 0…1, ids are strings. Null means not known or not enough data; the reason stands beside it.
 */

import type { ConsentChannel } from '../model/row-record.ts'
import type { FileTotals, FileWarning, RowProblemCode, SkipCode } from '../model/shop-record.ts'
import type { Language } from './language.ts'
import type { TableMapping } from './mapping.ts'
import type { Sentence } from './sentence.ts'
import type { ConsentView, LeadView, ProfileView } from './view/person.ts'
import type { ImportQuestion, ImportSamples, ProblemState, ShopMoneyChange } from './view/quarantine.ts'
import type { ReviewRow } from './view/review.ts'

export type Day = string

/** How sure an estimate is, in the order of trust. */
export type Sureness = 'sure' | 'likely' | 'rough' | 'cannot-tell'

export interface AboutView {
  readonly version: string
  readonly host: 'electron' | 'web' | 'command-line' | 'test'
}

export interface ShopView {
  readonly shopId: string
  readonly name: string
  readonly currency: string
  readonly timezone: string
  readonly sample: Language | null
  readonly orders: number
  readonly customers: number
  readonly lastOrderDay: Day | null
}

export interface FactsView {
  readonly schemaVersion: number
  readonly currency: string
  readonly timezone: string
  readonly orders: number
  readonly returns: number
  readonly adjustments: number
  readonly orderLines: number
  readonly customers: number
  readonly buyers: number
  readonly anonymousOrders: number
  /** Orders that count nowhere: called off or left unpaid, or left out by the owner's rules. */
  readonly excludedOrders: number
  /** Of these, what the rules leave out though it would count. */
  readonly ruledOutOrders: number
  readonly ruledOutMinor: number
  readonly products: number
  readonly firstOrderDay: Day | null
  readonly lastOrderDay: Day | null
  readonly grossMinor: number
  readonly discountMinor: number
  readonly refundMinor: number
  readonly adjustmentMinor: number
  readonly netMinor: number
  /** One entry per currency that orders are in. Amounts of a currency without a rate are in none of the other figures. */
  readonly currencies: readonly CurrencyFactsView[]
  readonly shippingMinor: number
  readonly taxMinor: number
  readonly campaigns: number
  readonly reviews: number
  readonly imports: number
  /** Over every published row's content, not its internal ids: equal shops have equal hashes. */
  readonly dataHash: string
}

export interface CurrencyFactsView {
  readonly currency: string
  readonly orders: number
  /** In its own minor units. */
  readonly netOriginalMinor: number
  /** Today's rate to the shop's currency: 1 for its own, null where none is set. */
  readonly rate: number | null
  /** In the shop's minor units. */
  readonly netMinor: number
}

// ---- imports ----

export interface ImportProblemView {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: RowProblemCode
  /** As the owner last left them. */
  readonly cells?: readonly string[]
  /** As the file has them, where the owner has changed something. */
  readonly cellsInFile?: readonly string[]
  /** Left out: open. */
  readonly state?: ProblemState
}

export interface FileColumnView {
  readonly name: string
  /** What the column is read as, or null where it is not used. */
  readonly field: string | null
  readonly samples: readonly string[]
}

/** An encoding that a file's bytes could be in, with some of its text as it would read. */
export interface EncodingCandidateView {
  readonly encoding: string
  readonly sample: string
}

/** How one file was read and what it did, or would do, to the shop. Preview and import answer in the same shape. */
export interface ImportFileView {
  /** Null in a preview. */
  readonly importId: string | null
  readonly fileId: string | null
  readonly file: string
  readonly bytes: number
  /** Preset id, `mapping` for a table mapping. */
  readonly preset: string
  readonly presetTitle: string
  /** 0…1: how much of what makes this platform's file was found. */
  readonly confidence: number
  readonly why: readonly Sentence[]
  readonly encoding: string
  /** Encodings that the bytes could also be in, with some text as it would read, the one in use first; empty where there is no doubt. */
  readonly encodingCandidates: readonly EncodingCandidateView[]
  readonly delimiter: string
  readonly headerLine: number
  readonly columns: readonly FileColumnView[]
  /** The mapping in use, to be edited; null for platform presets that need none. */
  readonly mapping: TableMapping | null
  /** Mark of the header row, under which mappings and answers are remembered. */
  readonly layout: string
  readonly rowsRead: number
  readonly linesAdded: number
  readonly linesChanged: number
  readonly linesUnchanged: number
  /** Waiting to be put right. Every row read is taken, rejected, dismissed or skipped. */
  readonly rowsRejected: number
  /** Rejected, then told by the owner to be no data. */
  readonly rowsDismissed: number
  /** Among the rows taken: those that the owner had to put right first. */
  readonly rowsFixed: number
  readonly rowsSkipped: number
  readonly skippedBy: Readonly<Partial<Record<SkipCode, number>>>
  readonly ordersAdded: number
  readonly customersAdded: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly totals: FileTotals & { readonly currency: string }
  /** The first 100; the rest by `import/problems`. */
  readonly problems: readonly ImportProblemView[]
  readonly warnings: readonly FileWarning[]
  readonly samples: ImportSamples
  readonly questions: readonly ImportQuestion[]
}

/** A file that could not be read at all, beside those that could. */
export interface ImportFailureView {
  readonly fileId: string
  readonly file: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** For `file-unrecognised`: the columns to map. */
  readonly columns: readonly FileColumnView[]
  /** A first guess at the mapping, to be completed by the owner. */
  readonly mapping: TableMapping | null
  /** Null where the file has no columns. */
  readonly layout: string | null
  /** As in `ImportFileView`. */
  readonly encodingCandidates: readonly EncodingCandidateView[]
}

export interface ImportRunView {
  readonly imports: readonly ImportFileView[]
  readonly failures: readonly ImportFailureView[]
  readonly shop: ShopMoneyChange
  readonly durationMs: number
}

export interface ImportHistoryView {
  readonly imports: readonly (Omit<ImportFileView, 'problems' | 'columns' | 'why' | 'samples'> & {
    readonly importedAt: string
    readonly undoneAt: string | null
  })[]
  readonly quality: DataQualityView
}

/** Coverage of the open shop's data: what there is to stand on. */
export interface DataQualityView {
  readonly orders: number
  readonly rowsRejected: number
  readonly shareWithBuyer: number
  readonly shareWithProduct: number
  readonly shareWithCost: number
  readonly shareWithEmailOrPhone: number
  readonly shareWithRegion: number
}

export interface UndoView {
  readonly importId: string
  readonly linesRemoved: number
  readonly linesRestored: number
}

// ---- customers ----

export const segmentCodes = [
  'champions',
  'loyal',
  'promising',
  'new',
  'needs-attention',
  'at-risk',
  'cant-lose',
  'hibernating',
] as const
export type SegmentCode = (typeof segmentCodes)[number]

/** Days until the next order, counted from `asOf`, at the named chances. */
export interface NextOrderView {
  readonly p10: Day
  readonly p25: Day
  readonly p50: Day
  readonly p75: Day
  readonly p90: Day
  readonly basis: 'own' | 'shop'
}

export interface PortraitRow {
  readonly customerId: string
  /** The platform's own buyer id; of a person with several records that of the first. */
  readonly key: string
  readonly platform: string
  /** What each platform calls the person, that of `key` first. */
  readonly records: readonly { readonly platform: string; readonly key: string }[]
  readonly name: string
  readonly firstOrderDay: Day
  readonly lastOrderDay: Day
  readonly orderCount: number
  readonly monetaryMinor: number
  /** Null where no product cost is known for all that the person bought. */
  readonly marginMinor: number | null
  readonly recencyDays: number
  readonly r: number
  readonly f: number
  readonly m: number
  readonly segment: SegmentCode
  /** Null under the gates of methods.md 2.1. */
  readonly probabilityAlive: number | null
  readonly expectedOrders90: number | null
  readonly clvMinor: number | null
  readonly clvLowMinor: number | null
  readonly clvHighMinor: number | null
  readonly nextOrder: NextOrderView | null
  /** Median days between orders; null under two gaps. */
  readonly rhythmDays: number | null
  /** 1 = random, 2 and more = a clock; null under two gaps. */
  readonly regularity: number | null
  readonly discountShare: number
  /** Channels by which the person does not want to be contacted; `any`: none at all. */
  readonly refuses: readonly ConsentChannel[]
  readonly favouriteCategories: readonly string[]
  readonly favouriteProducts: readonly string[]
  readonly channels: readonly string[]
  readonly country: string
  readonly region: string
}

export interface PortraitListView {
  readonly asOf: Day
  readonly currency: string
  /** People that match the filter. */
  readonly total: number
  readonly customers: readonly PortraitRow[]
  /** Set where the lifetime model's gates are not met: what is lacking and what is shown instead. */
  readonly modelNote: Sentence | null
}

export interface TimelineEntry {
  readonly day: Day
  readonly kind: 'order' | 'return' | 'adjustment' | 'contact'
  /** Empty for a contact. */
  readonly platform: string
  readonly reference: string
  readonly netMinor: number | null
  readonly items: readonly { readonly title: string; readonly quantity: number; readonly amountMinor: number }[]
  readonly channel: string
  /** Where it came from: file and first line. */
  readonly source: { readonly importId: string; readonly file: string; readonly line: number } | null
}

export interface PortraitView {
  readonly asOf: Day
  readonly currency: string
  readonly customer: PortraitRow
  readonly email: string
  readonly phone: string
  /** Three sentences made only of stated facts. */
  readonly summary: readonly Sentence[]
  readonly timeline: readonly TimelineEntry[]
  readonly categories: readonly { readonly name: string; readonly netMinor: number; readonly share: number }[]
  /** What the person wrote of what they bought, newest first. */
  readonly reviews: readonly ReviewRow[]
  readonly offer: OfferView | null
  /** Per channel the word that counts; channels nobody spoke of are absent. */
  readonly consents: readonly ConsentView[]
  /** One per platform list that names the person. */
  readonly profiles: readonly ProfileView[]
  /** Newest first. */
  readonly leads: readonly LeadView[]
}

export interface SegmentView {
  readonly segment: SegmentCode
  readonly customers: number
  readonly share: number
  readonly netMinor: number
  readonly netShare: number
  readonly marginMinor: number | null
  readonly medianRecencyDays: number
  readonly medianOrderCount: number
  readonly meanOrderMinor: number
  /** What sets the group apart from the rest, strongest first; empty under 20 people or where only noise. */
  readonly traits: readonly {
    readonly sentence: Sentence
    readonly lift: number
    readonly low: number
    readonly high: number
  }[]
  readonly advice: Sentence
}

export interface SegmentListView {
  readonly asOf: Day
  readonly currency: string
  readonly segments: readonly SegmentView[]
  /** The cut values behind the scores, in days, orders and money. */
  readonly cuts: {
    readonly recencyDays: readonly number[]
    readonly orderCount: readonly number[]
    readonly monetaryMinor: readonly number[]
  }
  readonly sentence: Sentence
}

// ---- offers ----

export const offerRungs = ['reminder', 'gift', 'bundle', 'free-delivery', 'ten-off', 'fifteen-off'] as const
export type OfferRung = (typeof offerRungs)[number]

export const contactChannels = ['email', 'sms', 'wechat-work', 'phone'] as const
export type ContactChannel = (typeof contactChannels)[number]

export interface OfferView {
  readonly customerId: string
  readonly name: string
  readonly segment: SegmentCode
  readonly productIds: readonly string[]
  readonly productTitles: readonly string[]
  readonly productKind: 'repeat' | 'new'
  readonly offer: OfferRung
  readonly channel: ContactChannel
  readonly day: Day
  readonly costMinor: number
  readonly expectedProfitMinor: number
  readonly lowMinor: number
  readonly highMinor: number
  /** What the person is expected to leave in the shop if they come, before the offer. */
  readonly marginAtStakeMinor: number
  readonly reason: Sentence
  /** `assumed`: leans on the assumptions of Settings; `measured`: on past campaigns with a control group. */
  readonly evidence: 'assumed' | 'measured'
  readonly sureness: Sureness
}

export interface OfferListView {
  readonly asOf: Day
  readonly currency: string
  readonly budgetMinor: number | null
  readonly spentMinor: number
  readonly expectedProfitMinor: number
  /** The plan is at most this much below the best possible under the same assumptions. */
  readonly boundGapMinor: number
  readonly offers: readonly OfferView[]
  /** People left alone on purpose, so that the effect can be measured. */
  readonly holdout: readonly string[]
  /** Why the others are not listed. */
  readonly skipped: Readonly<
    Partial<
      Record<
        | 'not-worth-it'
        | 'not-due'
        | 'too-late'
        | 'over-budget'
        | 'contacted-recently'
        | 'no-contact'
        | 'over-limit'
        | 'refused',
        number
      >
    >
  >
  readonly warnings: readonly Sentence[]
  readonly sentence: Sentence
}

// ---- campaigns ----

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

// ---- today ----

export const todayCardKinds = [
  'contact',
  'losing',
  'campaign',
  'profit',
  'stop-spending',
  'claims',
  'best-customers',
  'dependence',
  'changes',
  'data',
] as const
export type TodayCardKind = (typeof todayCardKinds)[number]

export interface TodayCard {
  readonly kind: TodayCardKind
  readonly sentence: Sentence
  readonly detail: Sentence | null
  readonly number: number | null
  readonly low: number | null
  readonly high: number | null
  readonly moneyMinor: number | null
  readonly sureness: Sureness
  /** Where the card's one button leads. */
  readonly action: {
    readonly page: 'customers' | 'offers' | 'campaigns' | 'data' | 'settings'
    readonly filter: string | null
  }
  /** A few names, amounts or lines that make it concrete. */
  readonly items: readonly { readonly label: string; readonly note: Sentence; readonly customerId: string | null }[]
}

export interface TodayView {
  readonly asOf: Day
  /** Days between the newest data and today. */
  readonly dataAgeDays: number
  readonly currency: string
  readonly cards: readonly TodayCard[]
}

// ---- settings ----

/** The assumptions of methods.md 2.5 and the shop's own basics; each can be changed on the Settings page. */
export interface SettingsView {
  readonly name: string
  readonly currency: string
  readonly timezone: string
  readonly marginShare: number
  readonly contactCostMinor: Readonly<Record<ContactChannel, number>>
  readonly hourlyRateMinor: number
  /** Relative lift of a person's own 30-day buying chance. */
  readonly liftByRung: Readonly<Record<OfferRung, number>>
  /** Cost of a rung as a share of the usual basket. */
  readonly costShareByRung: Readonly<Record<OfferRung, number>>
  readonly marginFloorShare: number
  readonly holdoutShare: number
  readonly holdoutMinimum: number
  readonly contactGapDays: number
  /** By ISO code: what one unit is worth in the shop's currency, from a day on (null: since ever). */
  readonly rates: Readonly<Record<string, readonly { readonly from: Day | null; readonly rate: number }[]>>
}

/** A file the core wrote, to be saved where the owner says. */
export interface OutputFileView {
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
}

export interface ReportView extends OutputFileView {
  readonly sheets: readonly string[]
}
