/** Which kinds of data a shop has, how finely, since when and from where, and what would fill the gaps. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const dataKinds = [
  'orders',
  'lines',
  'buyers',
  'contacts',
  'costs',
  'visits',
  'reviews',
  'stock',
  'consents',
  'leads',
] as const
export type DataKind = (typeof dataKinds)[number]

/** From the finest to nothing. */
export const dataLevels = ['person', 'order', 'product-day', 'product', 'none'] as const
export type DataLevel = (typeof dataLevels)[number]

export interface DataKindView {
  readonly kind: DataKind
  readonly level: DataLevel
  readonly rows: number
  /** Null where the rows bear no day. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** Ids of the platforms that it comes from, most rows first. */
  readonly platforms: readonly string[]
  readonly sentence: Sentence
  /** Which file would give more, and where the shop's platforms keep it; empty where nothing is missing. */
  readonly gaps: readonly Sentence[]
}

export interface DataLevelView {
  readonly kinds: readonly DataKindView[]
  readonly peopleSentence: Sentence
}
