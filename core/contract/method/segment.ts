/** Groups by rules: read, looked through, kept, compared. */
import { z } from 'zod'
import { segmentRulesSchema } from '../segment-rules.ts'
import type {
  LookAlikeView,
  ReadSentenceView,
  SavedSegmentsView,
  SavedSegmentView,
  SegmentOverlapView,
  SegmentPeopleView,
} from '../view/segment.ts'
import { asOf, language, page } from './parameter.ts'

/** Who is meant: the people of rules, or of a kept group. */
export const group = z.union([
  z.strictObject({ rules: segmentRulesSchema }),
  z.strictObject({ segmentId: z.string().min(1) }),
])

export const segmentParams = {
  /** A sentence in the given language, read with the shop's own names for goods, places and channels. */
  'segment/parse': z.strictObject({ ...asOf, text: z.string().max(1000), language }),
  'segment/people': z.strictObject({ ...asOf, group, ...page }),
  'segment/saved': z.strictObject(asOf),
  'segment/save': z.strictObject({
    ...asOf,
    /** A kept group to change; without it a new one is made. */
    segmentId: z.string().optional(),
    name: z.string().trim().min(1).max(80),
    rules: segmentRulesSchema,
    /** Keeps the people of today, whatever happens later. */
    isFrozen: z.boolean().default(false),
  }),
  /** Set aside; `restore` brings it back. */
  'segment/remove': z.strictObject({ segmentId: z.string(), restore: z.boolean().default(false) }),
  /** People like those of a group, outside of it. */
  'segment/alike': z.strictObject({
    ...asOf,
    group,
    among: z.enum(['non-buyers', 'buyers']).default('non-buyers'),
    ...page,
  }),
  'segment/overlap': z.strictObject({ ...asOf, segmentIds: z.array(z.string()).min(2).max(12) }),
} as const

export interface SegmentResults {
  'segment/parse': ReadSentenceView
  'segment/people': SegmentPeopleView
  'segment/saved': SavedSegmentsView
  'segment/save': SavedSegmentView
  'segment/remove': { readonly segmentId: string }
  'segment/alike': LookAlikeView
  'segment/overlap': SegmentOverlapView
}
