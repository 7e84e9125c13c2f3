/** Every gate between the data and an answer: what there is, what is needed, how the answer did on the shop's own past. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export const gateCodes = [
  'groups',
  'lifetime',
  'rhythm',
  'next-basket',
  'neighbours',
  'pairs',
  'demand',
  'season',
  'margin',
  'campaigns',
  'people',
] as const
export type GateCode = (typeof gateCodes)[number]

export interface GateView {
  readonly gate: GateCode
  /** What there is, and what is needed; shares where `isShare`. */
  readonly have: number
  readonly need: number
  readonly isShare: boolean
  readonly isOpen: boolean
  /** What is shown: the answer itself, or what stands in its place. */
  readonly shown: Sentence
  /** How it would have done on the shop's own past, beside the honest baseline; null where there is nothing to grade. */
  readonly grade: Sentence | null
  /** What to import or do so that it opens, or grows surer. */
  readonly how: Sentence
}

export interface SurenessView {
  readonly asOf: Day
  readonly gates: readonly GateView[]
  readonly sentence: Sentence
}
