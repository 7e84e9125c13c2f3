/** Groups that the data themselves make, beside the named ones. */
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'

export interface ClusterGroupView {
  readonly customerIds: readonly string[]
  readonly customers: number
  readonly share: number
  readonly netMinor: number
  readonly medianOrders: number
  readonly medianSpendMinor: number
  readonly medianRecencyDays: number
  readonly medianDiscountShare: number
}

export interface ClusterView {
  readonly asOf: Day
  readonly currency: string
  /** How far 100 refits on redrawn customers agree with the groups (adjusted Rand, 1: always); null where there are none. */
  readonly stability: number | null
  /** Most money first. */
  readonly groups: readonly ClusterGroupView[]
  readonly sentence: Sentence
}
