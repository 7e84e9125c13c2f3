/** Groups of buyers that the data themselves make, if they are stable; else the sentence that there are none. */
import { buyerFeatures } from '../analysis/cluster/buyer-features.ts'
import { stableClusters } from '../analysis/cluster/stable-clusters.ts'
import { median } from '../analysis/stats/quantile.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { sentence } from '../contract/sentence.ts'
import type { ClusterGroupView, ClusterView } from '../contract/view/cluster.ts'
import { dayToText } from '../model/day.ts'
import { analysisSeed, type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

const FEWEST_BUYERS = 100

export function readClusters(session: ShopSession, params: CheckedParams['cluster/read']): ClusterView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(
    `clusters ${base.asOf}`,
    () => {
      const { points, customers } = buyerFeatures(base.history, base.summaries)
      const asOf = dayToText(base.asOf)
      const { currency } = base.history
      if (points.length < FEWEST_BUYERS) {
        const few = sentence('cluster.few', { have: points.length, need: FEWEST_BUYERS })
        return { asOf, currency, stability: null, groups: [], sentence: few }
      }
      const found = stableClusters(points, analysisSeed)
      if (found === null) return { asOf, currency, stability: null, groups: [], sentence: sentence('cluster.none') }
      const groups = Array.from({ length: found.k }, (_, group) =>
        groupView(
          base,
          customers.filter((_, i) => found.clustering.clusters[i] === group),
          customers.length,
        ),
      ).sort((a, b) => b.netMinor - a.netMinor)
      const stability = { kind: 'percent', share: found.stability } as const
      return {
        asOf,
        currency,
        stability: found.stability,
        groups,
        sentence: sentence('cluster.found', { groups: found.k, stability }),
      }
    },
    'data',
  )
}

function groupView({ summaries, history }: CustomerBase, members: readonly number[], all: number): ClusterGroupView {
  const middle = (of: (c: number) => number) => median(Float64Array.from(members, of))
  return {
    customerIds: members.map((c) => String(history.customerId[c])),
    customers: members.length,
    share: members.length / all,
    netMinor: Math.round(members.reduce((sum, c) => sum + summaries.monetaryMinor[c]!, 0)),
    medianOrders: middle((c) => summaries.orderCount[c]!),
    medianSpendMinor: Math.round(middle((c) => summaries.monetaryMinor[c]!)),
    medianRecencyDays: middle((c) => summaries.recencyDays[c]!),
    medianDiscountShare: middle((c) => summaries.discountShare[c]!),
  }
}
