/** What people are likely to buy next, and how well that would have been foretold before. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export interface BasketScoresView {
  readonly name: string
  readonly recall: number
  readonly ndcg: number
  readonly hitRate: number
  readonly repeatRecall: number
  readonly newRecall: number
}

export interface BasketEvaluationView {
  readonly asOf: Day | null
  readonly top: number
  readonly customers: number
  readonly baskets: number
  readonly methods: readonly BasketScoresView[]
  readonly chosen: string
  readonly why: readonly Sentence[]
}

export interface NextBasketView {
  readonly asOf: Day
  readonly top: number
  readonly chosen: string
  readonly suggestions: readonly {
    readonly customerId: string
    readonly items: readonly {
      readonly productId: string
      readonly title: string
      /** Place in the list, 1 first, as a share: 1 … 1 ÷ top. */
      readonly score: number
      readonly kind: 'repeat' | 'new'
      readonly reason: Sentence
    }[]
  }[]
}
