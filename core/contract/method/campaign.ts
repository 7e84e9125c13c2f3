/** What is done and what it brought: offers, campaigns, experiments. */
import { z } from 'zod'
import type {
  AudienceView,
  CampaignLessonsView,
  CampaignListView,
  CampaignPreviewView,
  CampaignProgressView,
  CampaignView,
} from '../view/campaign.ts'
import { campaignGoals, costKinds } from '../view/campaign.ts'
import type { ExperimentView } from '../view/experiment.ts'
import type { OfferListView } from '../view/offer.ts'
import { contactChannels } from '../view/offer.ts'
import { segmentCodes } from '../view/portrait.ts'
import type { Noted } from '../view/quarantine.ts'
import { asOf, day, language, money, share } from './parameter.ts'
import { group } from './segment.ts'

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

const campaignWho = {
  /** Who: a segment, the people of rules or of a kept group, these people, or the people of the offer list. */
  audience: z.union([
    z.strictObject({ segment: z.enum(segmentCodes) }),
    z.strictObject({ group }),
    z.strictObject({ customerIds: z.array(z.string()).min(1) }),
    z.strictObject({
      offers: z.strictObject({
        budgetMinor: money.min(0).nullable(),
        limit: z.number().int().min(1),
        samePrice: z.boolean().default(false),
      }),
    }),
  ]),
  /** Share left alone; null: the default of Settings. 0 switches the control group off. */
  holdoutShare: share.nullable().default(null),
}

export const campaignParams = {
  /** A test on a ready table with one person a row. Amounts in main units, as in the file. */
  'experiment/table': z.strictObject({
    fileId: z.string(),
    /** Column that names each person's arm, and the arm that was left alone. */
    arm: z.string().min(1),
    control: z.string().min(1),
    metrics: z.array(z.string().min(1)).max(50),
    /** The column that profit is made from. */
    revenue: z.string().min(1).nullable().default(null),
    /** A column of something measured before the test, such as earlier spend. */
    before: z.string().min(1).nullable().default(null),
    costPerContact: z.number().min(0).default(0),
    margin: share.default(0.4),
    /** Planned share of each arm; null: equal. */
    ratio: z.record(z.string(), z.number().positive()).nullable().default(null),
  }),
  'offer/list': z.strictObject({
    ...asOf,
    budgetMinor: money.min(0).nullable().default(null),
    limit: z.number().int().min(1).max(100_000).default(200),
    /** Without offers that lower the price for some. */
    samePrice: z.boolean().default(false),
  }),
  'campaign/list': z.strictObject(asOf),
  'campaign/read': z.strictObject({ ...asOf, campaignId: z.string() }),
  /** The profit day by day, and when it had paid. */
  'campaign/progress': z.strictObject({ ...asOf, campaignId: z.string() }),
  'campaign/create': z.strictObject({
    ...campaignBasics,
    ...campaignWho,
    ...asOf,
    /** Adds a line for sending, by the cost per message of Settings. */
    withSending: z.boolean().default(false),
  }),
  /** What the same campaign would be; nothing is kept. */
  'campaign/preview': z.strictObject({
    ...campaignBasics,
    ...campaignWho,
    ...asOf,
    name: z.string().max(120).default(''),
  }),
  'campaign/lessons': z.strictObject(asOf),
  'campaign/update': z.strictObject({
    campaignId: z.string(),
    name: z.string().min(1).max(120).optional(),
    lastDay: day.optional(),
    costLines: z.array(costLine).max(200).optional(),
  }),
  'campaign/freeze': z.strictObject({ campaignId: z.string() }),
  'campaign/remove': z.strictObject({ campaignId: z.string() }),
  'campaign/audience': z.strictObject({ campaignId: z.string(), language: language.default('en') }),
} as const

export interface CampaignResults {
  'experiment/table': ExperimentView
  'offer/list': Noted<OfferListView>
  'campaign/list': Noted<CampaignListView>
  'campaign/read': Noted<CampaignView>
  'campaign/progress': CampaignProgressView
  'campaign/create': CampaignView
  'campaign/preview': CampaignPreviewView
  'campaign/lessons': CampaignLessonsView
  'campaign/update': CampaignView
  'campaign/freeze': CampaignView
  'campaign/remove': { readonly campaignId: string }
  'campaign/audience': AudienceView
}
