/** A test on any table with an arm column: one row a person, money in main units as in the file. */
import type { Sentence } from '../sentence.ts'
import type { VerdictCode } from './campaign.ts'

export interface ExperimentView {
  readonly file: string
  readonly people: number
  readonly arms: readonly {
    readonly name: string
    readonly n: number
    readonly metrics: Readonly<
      Record<
        string,
        {
          readonly sum: number
          readonly mean: number
          /** Null under two people. */
          readonly sd: number | null
          /** People with a value other than 0. */
          readonly converted: number
        }
      >
    >
  }[]
  readonly comparisons: readonly {
    readonly arm: string
    readonly metric: string
    /** Per person, arm minus control, with its 95 % range; null under two people. */
    readonly difference: number
    readonly standardError: number | null
    readonly low: number | null
    readonly high: number | null
    readonly method: 'newcombe' | 'welch' | 'cuped'
    /** Share of the metric's variance that the column from before the test explains; null without one. */
    readonly varianceCut: number | null
    /** By the control's mean; null where that is 0. */
    readonly relative: number | null
    readonly verdict: VerdictCode
  }[]
  readonly sampleRatio: { readonly chiSquare: number; readonly p: number; readonly alarm: boolean }
  readonly profit: readonly {
    readonly arm: string
    readonly incrementalRevenue: number
    readonly cost: number
    readonly incrementalProfit: number
    readonly low: number | null
    readonly high: number | null
    readonly chanceOfProfit: number
    readonly verdict: VerdictCode
  }[]
  /** The headline first, then what makes the comparison doubtful. */
  readonly why: readonly Sentence[]
}
