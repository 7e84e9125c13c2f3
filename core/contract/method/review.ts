/** What reviews say. */
import { z } from 'zod'
import type { ReviewMoodView, ReviewTableView } from '../view/review-mood.ts'
import { asOf } from './parameter.ts'

export const reviewParams = {
  'review/mood': z.strictObject(asOf),
  /** The moods of a ready table: columns text, optional stars and lang. */
  'review/table': z.strictObject({ fileId: z.string() }),
} as const

export interface ReviewResults {
  'review/mood': ReviewMoodView
  'review/table': ReviewTableView
}
