/** Who customers are over time: how portraits change, the balance of customers, tiers of value, cohorts. */
import { z } from 'zod'
import type { ClusterView } from '../view/cluster.ts'
import type { CohortView, MovementView, PortraitChangesView, ValueTiersView } from '../view/trait.ts'
import { asOf } from './parameter.ts'

export const traitParams = {
  'portrait/changes': z.strictObject({ ...asOf, customerId: z.string() }),
  'movement/read': z.strictObject(asOf),
  'tier/list': z.strictObject(asOf),
  'cohort/read': z.strictObject(asOf),
  /** Some seconds in a large shop. */
  'cluster/read': z.strictObject(asOf),
} as const

export interface TraitResults {
  'portrait/changes': PortraitChangesView
  'movement/read': MovementView
  'tier/list': ValueTiersView
  'cohort/read': CohortView
  'cluster/read': ClusterView
}
