/** One figure opened: how it is made, over what, and the rows of files behind it, which add up to it. */
import type { Sentence, SentenceValue } from '../sentence.ts'
import type { Day } from './common.ts'

/** Summed over orders, return documents and adjustments. */
export const documentFigures = [
  'net',
  'gross',
  'discount',
  'refund',
  'adjustment',
  'postage',
  'tax',
  'orders',
  'returns',
  'items',
] as const
/** Summed over what the shop spends. */
export const costFigures = ['product-cost', 'marketing', 'people', 'overhead', 'profit', 'campaign-cost'] as const
export const figureNames = [...documentFigures, ...costFigures] as const
export type DocumentFigure = (typeof documentFigures)[number]
export type FigureName = (typeof figureNames)[number]

export interface FigureRow {
  readonly day: Day | null
  /** Number of the order, title of the product, name of the cost. */
  readonly label: SentenceValue
  readonly detail: Sentence | null
  /** Whose order it is; '' where the file does not say. */
  readonly who: string
  readonly customerId: string | null
  readonly platform: string
  /** What the row adds: minor units of money, or pieces. */
  readonly amount: number
  /** Null for what the owner entered by hand. */
  readonly source: { readonly importId: string; readonly file: string; readonly line: number } | null
}

export interface FigureView {
  readonly figure: FigureName
  readonly currency: string
  readonly unit: 'money' | 'count'
  /** The sum of `amount` over all rows. */
  readonly value: number
  readonly formula: Sentence
  readonly filters: readonly Sentence[]
  /** How many rows there are in all. */
  readonly rowCount: number
  /** Documents of the same filters that do not count; null: none. */
  readonly leftOut: Sentence | null
  /** Those that add or take away most come first. */
  readonly rows: readonly FigureRow[]
}
