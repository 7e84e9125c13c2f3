/** What is seen: Today, sales, customers, segments, reviews, consents. */
import { z } from 'zod'
import { consentChannels } from '../../model/row-record.ts'
import type { PersonConsentsView } from '../view/person.ts'
import type { PortraitView, SegmentListView } from '../view/portrait.ts'
import { segmentCodes } from '../view/portrait.ts'
import type { SalesViewsView } from '../view/product-views.ts'
import type { Noted } from '../view/quarantine.ts'
import type { ReviewListView } from '../view/review.ts'
import type { TodayView } from '../view/today.ts'
import type { TaggedListView } from '../view/trait.ts'
import { asOf, page } from './parameter.ts'

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

export const customerParams = {
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
} as const

export interface CustomerResults {
  'sales/views': SalesViewsView
  'today/read': Noted<TodayView>
  'portrait/list': Noted<TaggedListView>
  'portrait/read': Noted<PortraitView>
  'consent/refuse': PersonConsentsView
  'consent/withdraw': PersonConsentsView
  'segment/list': Noted<SegmentListView>
  'review/list': ReviewListView
}
