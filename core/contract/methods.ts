/**
 * The one map of calls: names are `noun/verb`, parameters are checked by these schemas at every host's door, results are typed.
 * A method without a service, or a service without a method, does not compile (`host/compose.ts`).
 */
import { z } from 'zod'
import { textToDay } from '../model/day.ts'
import { tableMappingSchema } from './mapping.ts'
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

const importFile = z.strictObject({
  fileId: z.string(),
  preset: z.string().optional(),
  mapping: tableMappingSchema.optional(),
  encoding: z.string().optional(),
  delimiter: z.string().max(1).optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
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
  }),
  'import/preview': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/start': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/list': nothing,
  'import/undo': z.strictObject({ importId: z.string() }),
  'import/problems': z.strictObject({ importId: z.string(), ...page }),
  'facts/read': nothing,
  'today/read': z.strictObject(asOf),
  'portrait/list': z.strictObject({ ...asOf, ...portraitFilter, ...page }),
  'portrait/read': z.strictObject({ ...asOf, customerId: z.string() }),
  'segment/list': z.strictObject(asOf),
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
    list: z.enum(['customers', 'segments', 'offers', 'campaigns', 'campaign-audience', 'import-problems', 'imports']),
    format: z.enum(['xlsx', 'csv']),
    language,
    search: portraitFilter.search,
    segment: portraitFilter.segment,
    sort: portraitFilter.sort,
    descending: portraitFilter.descending,
    budgetMinor: money.min(0).nullable().optional(),
    limit: z.number().int().min(1).optional(),
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
  'import/problems': { readonly total: number; readonly problems: readonly ImportProblemView[] }
  'facts/read': FactsView
  'today/read': TodayView
  'portrait/list': PortraitListView
  'portrait/read': PortraitView
  'segment/list': SegmentListView
  'offer/list': OfferListView
  'campaign/list': CampaignListView
  'campaign/read': CampaignView
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
