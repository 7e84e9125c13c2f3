/** Wires changes of portraits, the balance of customers, tiers of value and cohorts. */
import type { traitParams } from '../../contract/method/trait.ts'
import type { Services } from '../../contract/methods.ts'
import { readClusters } from '../../service/cluster-service.ts'
import { readCohorts } from '../../service/cohort-service.ts'
import { listValueTiers, readMovement, readPortraitChanges } from '../../service/movement-service.ts'
import type { Wiring } from './wiring.ts'

export const traitServices = ({ session }: Wiring): Pick<Services, keyof typeof traitParams> => {
  return {
    'portrait/changes': (params) => readPortraitChanges(session(), params),
    'movement/read': (params) => readMovement(session(), params),
    'tier/list': (params) => listValueTiers(session(), params),
    'cohort/read': (params) => readCohorts(session(), params),
    'cluster/read': (params) => readClusters(session(), params),
  }
}
