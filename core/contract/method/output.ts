/** What goes out: lists and reports. */
import { z } from 'zod'
import { segmentCodes } from '../view/portrait.ts'
import type { OutputFileView, ReportView } from '../view/shop.ts'
import { figureChoice } from './figure.ts'
import { asOf, language, money } from './parameter.ts'
import { group } from './segment.ts'

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

export const outputParams = {
  'list/export': z.strictObject({
    ...asOf,
    list: z.enum([
      'customers',
      'group',
      'alike',
      'figure',
      'segments',
      'offers',
      'campaigns',
      'campaign-audience',
      'import-problems',
      'imports',
      'reviews',
      'faults',
      'unanswered',
      'sales-products',
      'sales-regions',
      'goods',
      'bundles',
      'wishes',
      'channels',
    ]),
    format: z.enum(['xlsx', 'csv']),
    language,
    search: portraitFilter.search,
    segment: portraitFilter.segment,
    sort: portraitFilter.sort,
    descending: portraitFilter.descending,
    budgetMinor: money.min(0).nullable().optional(),
    limit: z.number().int().min(1).optional(),
    samePrice: z.boolean().optional(),
    months: z.number().int().min(1).max(1200).nullable().optional(),
    group: group.optional(),
    among: z.enum(['non-buyers', 'buyers']).optional(),
    figure: figureChoice.optional(),
    campaignId: z.string().optional(),
    importId: z.string().optional(),
  }),
  'report/create': z.strictObject({ ...asOf, format: z.enum(['xlsx', 'html']), language }),
} as const

export interface OutputResults {
  'list/export': OutputFileView
}

/** What `job/ended` carries. */
export interface OutputJobs {
  'report/create': ReportView
}
