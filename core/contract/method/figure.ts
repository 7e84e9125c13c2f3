/** Any figure opened down to the lines of files. */
import { z } from 'zod'
import { type FigureView, figureNames } from '../view/figure.ts'
import { asOf, day, page } from './parameter.ts'
import { group } from './segment.ts'

/** What the figure is of; each that is named narrows it. */
export const figureScope = {
  firstDay: day.optional(),
  lastDay: day.optional(),
  customerId: z.string().optional(),
  /** '' for lines that name no product. */
  productId: z.string().optional(),
  /** As files name it; '' for orders that name none. */
  channel: z.string().optional(),
  /** As a view gives it (`sales/views`). */
  place: z.strictObject({ country: z.string(), region: z.string() }).optional(),
  /** Orders of the contacted in the campaign's days; its cost lines for `campaign-cost`. */
  campaignId: z.string().optional(),
  /** Orders of these people. */
  group: group.optional(),
}
export const figureChoice = z.strictObject({ ...asOf, figure: z.enum(figureNames), ...figureScope })

export const figureParams = {
  'figure/explain': figureChoice.extend(page),
} as const

export interface FigureResults {
  'figure/explain': FigureView
}
