/**
 * The one map of calls: names are `noun/verb`, parameters are checked by these schemas at every host's door, results are typed.
 * A method without a service, or a service without a method, does not compile (`host/compose.ts`).
 */
import { z } from 'zod'
import { textToDay } from '../model/day.ts'
import { consentChannels } from '../model/row-record.ts'
import { tableMappingSchema } from './mapping.ts'
import { ruleConditionsSchema, ruleKinds } from './rule-conditions.ts'
import type { DataLevelView } from './view/data-level.ts'
import type { ExperimentView } from './view/experiment.ts'
import type { IdentityDecidedView, IdentityListView } from './view/identity.ts'
import type { LifetimeView } from './view/lifetime.ts'
import type { BasketEvaluationView, NextBasketView } from './view/next-basket.ts'
import type { PersonConsentsView } from './view/person.ts'
import type { SalesViewsView } from './view/product-views.ts'
import {
  type DropView,
  dateOrders,
  type FixView,
  type LayoutListView,
  type LayoutView,
  type Noted,
  problemStates,
  type RetryView,
} from './view/quarantine.ts'
import type { ReviewListView } from './view/review.ts'
import type { LeftOut, RuleListView, RuleView } from './view/rules.ts'
import type { WatchView } from './view/watch.ts'
import {
  type AboutView,
  type AudienceView,
  type CampaignListView,
  type CampaignView,
  campaignGoals,
  contactChannels,
  costKinds,
  type FactsView,
  type ImportHistoryView,
  type ImportProblemView,
  type ImportRunView,
  type OfferListView,
  type OutputFileView,
  offerRungs,
  type PortraitListView,
  type PortraitView,
  type ReportView,
  type SegmentListView,
  type SettingsView,
  type ShopView,
  segmentCodes,
  type TodayView,
  type UndoView,
} from './view.ts'

const nothing = z.strictObject({})
/** A day that calendars have: 30 February would silently mean another one. */
const day = z.string().refine((text) => textToDay(text) !== null, { error: 'is no day of the calendar (YYYY-MM-DD)' })
/** Stored unchecked, an unknown zone or currency would make every later answer fail. */
const timezone = z.string().refine(isTimezone, { error: 'is no time zone such as Asia/Shanghai' })
const currency = z
  .string()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, { error: 'is no currency code such as CNY' })
const language = z.enum(['zh', 'en'])
const asOf = { asOf: day.optional() }
const money = z.number().int()
const share = z.number().min(0).max(1)
const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200_000).default(100) }

const rate = z.number().positive().max(1e9)
const datedRate = z.strictObject({ from: day.nullable(), rate })

const importFile = z.strictObject({
  fileId: z.string(),
  preset: z.string().optional(),
  mapping: tableMappingSchema.optional(),
  encoding: z.string().optional(),
  delimiter: z.string().max(1).optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
  /** How dates such as 03/04 are to be read where the file does not show it; remembered for its layout. */
  dateOrder: z.enum(dateOrders).optional(),
})

const portraitFilter = {
  search: z.string().max(200).optional(),
  segment: z.enum(segmentCodes).optional(),
  sort: z
    .enum([
      'name',
      'orderCount',
      'monetaryMinor',
      'marginMinor',
      'recencyDays',
      'lastOrderDay',
      'clvMinor',
      'probabilityAlive',
      'discountShare',
      'rhythmDays',
    ])
    .optional(),
  descending: z.boolean().optional(),
}

const costLine = z.strictObject({
  kind: z.enum(costKinds),
  label: z.string().max(200).default(''),
  /** Ignored for people where hours are given: hours × the hourly rate of Settings. */
  amountMinor: money.min(0),
  hours: z.number().min(0).nullable().default(null),
  day: day.nullable().default(null),
})

const campaignBasics = {
  name: z.string().min(1).max(120),
  goal: z.enum(campaignGoals),
  channel: z.enum(contactChannels),
  firstDay: day,
  lastDay: day,
  costLines: z.array(costLine).max(200).default([]),
}

const basketTop = z.number().int().min(1).max(100).default(10)

const lifetimeOptions = {
  model: z.enum(['auto', 'bg-nbd', 'mbg-nbd']).default('auto'),
  method: z.enum(['map', 'mle']).default('map'),
}

export const methodParams = {
  'app/about': nothing,
  'shop/list': nothing,
  'shop/create': z.strictObject({
    name: z.string().min(1).max(80),
    currency: currency.default('CNY'),
    timezone: timezone.default('Asia/Shanghai'),
  }),
  'shop/open': z.strictObject({ shopId: z.string() }),
  'shop/read': nothing,
  'shop/remove': z.strictObject({ shopId: z.string() }),
  /** `new`: a shop of its own, replacing an earlier sample; `open`: into the open shop, which must be empty. */
  'sample/create': z.strictObject({ language, into: z.enum(['new', 'open']).default('new') }),
  'settings/read': nothing,
  'settings/update': z.strictObject({
    name: z.string().min(1).max(80).optional(),
    currency: currency.optional(),
    timezone: timezone.optional(),
    marginShare: share.optional(),
    contactCostMinor: z.partialRecord(z.enum(contactChannels), z.number().min(0)).optional(),
    hourlyRateMinor: money.min(0).optional(),
    liftByRung: z.partialRecord(z.enum(offerRungs), z.number().min(0).max(10)).optional(),
    costShareByRung: z.partialRecord(z.enum(offerRungs), share).optional(),
    marginFloorShare: share.optional(),
    holdoutShare: share.optional(),
    holdoutMinimum: z.number().int().min(0).optional(),
    contactGapDays: z.number().int().min(0).max(365).optional(),
    /** All rates anew: one for ever, or several that each begin on a day. */
    rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.union([rate, z.array(datedRate).min(1).max(1000)])).optional(),
  }),
  'import/preview': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/start': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/list': nothing,
  'import/undo': z.strictObject({ importId: z.string() }),
  'import/problems': z.strictObject({
    importId: z.string(),
    state: z.enum([...problemStates, 'all']).default('open'),
    ...page,
  }),
  /** Keeps the owner's cells for rows that were set aside; nothing is read yet. A row already taken cannot be changed. */
  'import/fix': z.strictObject({
    importId: z.string(),
    rows: z
      .array(
        z.strictObject({ line: z.number().int().min(1), cells: z.array(z.string().max(100_000)).min(1).max(20_000) }),
      )
      .min(1)
      .max(10_000),
  }),
  /** Reads the rows that wait once more, as their file was read; those that are in order now join their import. */
  'import/retry': z.strictObject({ importId: z.string() }),
  /** These rows are no data: they no longer wait. `restore` takes that back. Without lines: all. */
  'import/drop-problems': z.strictObject({
    importId: z.string(),
    lines: z.array(z.number().int().min(1)).min(1).max(200_000).optional(),
    restore: z.boolean().default(false),
  }),
  'mapping/list': nothing,
  /** For the next file of this layout; imports that stand are not read again, rows that wait are when they are retried. */
  'mapping/save': z.strictObject({
    layout: z.string().regex(/^[0-9a-f]{16}$/),
    mapping: tableMappingSchema.optional(),
    dateOrder: z.enum(dateOrders).nullable().optional(),
  }),
  'mapping/remove': z.strictObject({ layout: z.string() }),
  'rule/list': nothing,
  'rule/save': z.strictObject({
    /** Left out for a new rule. */
    ruleId: z.string().optional(),
    name: z.string().trim().max(80).default(''),
    kind: z.enum(ruleKinds),
    conditions: ruleConditionsSchema,
    isOn: z.boolean().default(true),
  }),
  'rule/remove': z.strictObject({ ruleId: z.string() }),
  'rule/preview': z.strictObject({ conditions: ruleConditionsSchema }),
  /** Looks into the folder that the owner lets the app watch. Nothing there is read into the shop, moved or removed. */
  'watch/read': nothing,
  /** `folderId` comes from the host's own dialog. What lies there already needs no question. */
  'watch/choose': z.strictObject({ folderId: z.string() }),
  'watch/stop': nothing,
  /** The owner has answered for these: they are not asked about again until they change. */
  'watch/dismiss': z.strictObject({ fileIds: z.array(z.string()).max(20_000) }),
  'facts/read': nothing,
  'data/level': nothing,
  /** All orders, those without a buyer too. `months`: calendar months up to the one of `asOf`; null: all. */
  'sales/views': z.strictObject({ ...asOf, months: z.number().int().min(1).max(1200).nullable().default(null) }),
  'today/read': z.strictObject(asOf),
  'portrait/list': z.strictObject({ ...asOf, ...portraitFilter, ...page }),
  'portrait/read': z.strictObject({ ...asOf, customerId: z.string() }),
  /** The owner was told in person: stands until withdrawn, whatever files say. */
  'consent/refuse': z.strictObject({ customerId: z.string(), channel: z.enum(consentChannels).default('any') }),
  /** Takes back what was recorded by hand; a refusal in a file stays. */
  'consent/withdraw': z.strictObject({ customerId: z.string(), channel: z.enum(consentChannels).default('any') }),
  'segment/list': z.strictObject(asOf),
  'review/list': z.strictObject({ productId: z.string().optional(), customerId: z.string().optional(), ...page }),
  'identity/list': z.strictObject(asOf),
  'identity/decide': z.strictObject({
    a: z.strictObject({ customerId: z.string() }),
    b: z.strictObject({ customerId: z.string() }),
    same: z.boolean(),
  }),
  'identity/undo': z.strictObject({ edgeId: z.string() }),
  /** The lifetime model laid open. `asOf` is the end of what it may see; purchases after it, up to `validationEnd`, grade it. */
  'lifetime/read': z.strictObject({
    ...asOf,
    validationEnd: day.optional(),
    ...lifetimeOptions,
    unitDays: z.number().min(1).max(366).optional(),
  }),
  /** The same fit on a ready table with one customer a row. */
  'lifetime/table': z.strictObject({ fileId: z.string(), ...lifetimeOptions }),
  'next-basket/list': z.strictObject({ ...asOf, top: basketTop }),
  /** Baskets from `validationFrom` on are scored, by default each customer's last; the method is chosen on earlier ones only. */
  'next-basket/evaluate': z.strictObject({ ...asOf, validationFrom: day.optional(), top: basketTop }),
  /** The same on a ready table; `usersFileId` limits who is scored, and the method is chosen on the others. */
  'next-basket/table': z.strictObject({ fileId: z.string(), usersFileId: z.string().optional(), top: basketTop }),
  /** A test on a ready table with one person a row. Amounts in main units, as in the file. */
  'experiment/table': z.strictObject({
    fileId: z.string(),
    /** Column that names each person's arm, and the arm that was left alone. */
    arm: z.string().min(1),
    control: z.string().min(1),
    metrics: z.array(z.string().min(1)).max(50),
    /** The column that profit is made from. */
    revenue: z.string().min(1).nullable().default(null),
    costPerContact: z.number().min(0).default(0),
    margin: share.default(0.4),
    /** Planned share of each arm; null: equal. */
    ratio: z.record(z.string(), z.number().positive()).nullable().default(null),
  }),
  'offer/list': z.strictObject({
    ...asOf,
    budgetMinor: money.min(0).nullable().default(null),
    limit: z.number().int().min(1).max(100_000).default(200),
  }),
  'campaign/list': z.strictObject(asOf),
  'campaign/read': z.strictObject({ ...asOf, campaignId: z.string() }),
  'campaign/create': z.strictObject({
    ...campaignBasics,
    ...asOf,
    /** Who: a segment, or these people, or the people of the offer list. */
    audience: z.union([
      z.strictObject({ segment: z.enum(segmentCodes) }),
      z.strictObject({ customerIds: z.array(z.string()).min(1) }),
      z.strictObject({
        offers: z.strictObject({ budgetMinor: money.min(0).nullable(), limit: z.number().int().min(1) }),
      }),
    ]),
    /** Share left alone; null: the default of Settings. 0 switches the control group off. */
    holdoutShare: share.nullable().default(null),
  }),
  'campaign/update': z.strictObject({
    campaignId: z.string(),
    name: z.string().min(1).max(120).optional(),
    lastDay: day.optional(),
    costLines: z.array(costLine).max(200).optional(),
  }),
  'campaign/freeze': z.strictObject({ campaignId: z.string() }),
  'campaign/remove': z.strictObject({ campaignId: z.string() }),
  'campaign/audience': z.strictObject({ campaignId: z.string() }),
  'list/export': z.strictObject({
    ...asOf,
    list: z.enum([
      'customers',
      'segments',
      'offers',
      'campaigns',
      'campaign-audience',
      'import-problems',
      'imports',
      'reviews',
      'sales-products',
      'sales-regions',
    ]),
    format: z.enum(['xlsx', 'csv']),
    language,
    search: portraitFilter.search,
    segment: portraitFilter.segment,
    sort: portraitFilter.sort,
    descending: portraitFilter.descending,
    budgetMinor: money.min(0).nullable().optional(),
    limit: z.number().int().min(1).optional(),
    months: z.number().int().min(1).max(1200).nullable().optional(),
    campaignId: z.string().optional(),
    importId: z.string().optional(),
  }),
  'report/create': z.strictObject({ ...asOf, format: z.enum(['xlsx', 'html']), language }),
  'job/cancel': z.strictObject({ jobId: z.string() }),
} as const

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

export type MethodName = keyof typeof methodParams
/** What a caller may pass: fields with defaults may be left out. */
export type MethodParams = { [M in MethodName]: z.input<(typeof methodParams)[M]> }
/** What a service receives: defaults filled in. */
export type CheckedParams = { [M in MethodName]: z.output<(typeof methodParams)[M]> }

export interface JobStarted {
  readonly jobId: string
}

/** What `job/ended` carries for the methods that start a job. */
export interface JobResults {
  'sample/create': ShopView
  'import/preview': ImportRunView
  'import/start': ImportRunView
  'import/undo': UndoView
  'import/retry': RetryView
  'report/create': ReportView
}

interface PlainResults {
  'app/about': AboutView
  'shop/list': { readonly shops: readonly ShopView[]; readonly openShopId: string | null }
  'shop/create': ShopView
  'shop/open': ShopView
  'shop/read': ShopView | null
  'shop/remove': { readonly shopId: string }
  'settings/read': SettingsView
  'settings/update': SettingsView
  'import/list': ImportHistoryView
  /** `columns`: names of the cells, by position. */
  'import/problems': {
    readonly total: number
    readonly columns: readonly string[]
    readonly problems: readonly ImportProblemView[]
  }
  'import/fix': FixView
  'import/drop-problems': DropView
  'mapping/list': LayoutListView
  'mapping/save': LayoutView
  'mapping/remove': { readonly layout: string }
  'rule/list': RuleListView
  'rule/save': RuleView
  'rule/remove': { readonly ruleId: string }
  'rule/preview': LeftOut
  'watch/read': WatchView
  'watch/choose': WatchView
  'watch/stop': WatchView
  'watch/dismiss': WatchView
  'facts/read': FactsView
  'data/level': DataLevelView
  'sales/views': SalesViewsView
  'today/read': Noted<TodayView>
  'portrait/list': Noted<PortraitListView>
  'portrait/read': Noted<PortraitView>
  'consent/refuse': PersonConsentsView
  'consent/withdraw': PersonConsentsView
  'segment/list': Noted<SegmentListView>
  'review/list': ReviewListView
  'identity/list': IdentityListView
  'identity/decide': IdentityDecidedView
  'identity/undo': { readonly edgeId: string }
  'lifetime/read': LifetimeView
  'lifetime/table': LifetimeView
  'next-basket/list': NextBasketView
  'next-basket/evaluate': BasketEvaluationView
  'next-basket/table': BasketEvaluationView
  'experiment/table': ExperimentView
  'offer/list': Noted<OfferListView>
  'campaign/list': Noted<CampaignListView>
  'campaign/read': Noted<CampaignView>
  'campaign/create': CampaignView
  'campaign/update': CampaignView
  'campaign/freeze': CampaignView
  'campaign/remove': { readonly campaignId: string }
  'campaign/audience': AudienceView
  'list/export': OutputFileView
  'job/cancel': { readonly jobId: string }
}

export type MethodResults = PlainResults & { [J in keyof JobResults]: JobStarted }

/** One implementation per method, no more and no fewer. */
export type Services = {
  [M in MethodName]: (params: CheckedParams[M]) => MethodResults[M] | Promise<MethodResults[M]>
}
