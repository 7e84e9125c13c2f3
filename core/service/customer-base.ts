/** Everything that is known and computed of the shop's customers on one day: the common ground of portraits, offers and campaigns. */
import { type CustomerSummaries, summariseCustomers } from '../analysis/customer/summary.ts'
import { assessLifetime } from '../analysis/lifetime/assess.ts'
import { type NextBaskets, suggestNextBasket } from '../analysis/next-basket/next-basket.ts'
import { popularityOf } from '../analysis/next-basket/popularity.ts'
import { type BuyingRates, type NextOrderWindows, nextOrderWindow } from '../analysis/next-order/next-order-window.ts'
import { type RfmScores, scoreRfm } from '../analysis/rfm/score.ts'
import { segmentColumn } from '../analysis/rfm/segment.ts'
import type { DayNumber } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { listPeople, type PersonDetails } from '../storage/identity-store.ts'
import { readStock } from '../storage/product-profile-store.ts'
import { readHistory } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export interface CustomerBase {
  readonly asOf: DayNumber
  readonly history: PurchaseHistory
  readonly summaries: CustomerSummaries
  readonly scores: RfmScores
  /** Index in `segmentCodes` per customer. */
  readonly segments: Uint8Array
  readonly lifetime: ReturnType<typeof assessLifetime>
  readonly nextOrder: NextOrderWindows
  readonly nextBasket: NextBaskets
  /** Products that still sell but are suggested to nobody, because none are left. */
  readonly soldOut: readonly number[]
  /** By index of the history. */
  readonly details: readonly PersonDetails[]
  /** From database id to index: of every record of a person, not only of the one that stands for it. */
  readonly indexById: ReadonlyMap<number, number>
}

/** One seed for everything that is drawn, so that the same shop always gets the same answer. */
export const analysisSeed = 20_010_101

/** Kept until the shop changes, per day. */
export function readCustomerBase(session: ShopSession, asOf: DayNumber): CustomerBase {
  return session.cached(`customers ${asOf}`, () => {
    const history = readHistory(session)
    const summaries = summariseCustomers(history, asOf)
    const scores = scoreRfm(summaries)
    const byId = new Map(listPeople(session.reader).map((details) => [details.customerId, details]))
    const details = Array.from(history.customerId, (id) => byId.get(id) as PersonDetails)
    const soldOut = soldOutProducts(session, history, asOf)
    const lifetime = assessLifetime(history, asOf, analysisSeed, { marginShare: readSettings(session).marginShare })
    return {
      asOf,
      history,
      summaries,
      scores,
      segments: segmentColumn(summaries, scores),
      lifetime,
      nextOrder: nextOrderWindow(summaries, buyingRates(lifetime)),
      nextBasket: suggestNextBasket(history, asOf, { top: 3, isOffered: (product) => !soldOut.has(product) }),
      soldOut: [...soldOut],
      details,
      indexById: new Map(details.flatMap(({ customerIds }, index) => customerIds.map((id) => [id, index] as const))),
    }
  })
}

/**
 * The same with those who never ordered (members, enquiries) behind the others, so that the places of the others stay. Only orders,
 * summaries and details reach that far; what rests on orders alone ends with the customers.
 */
export function readEverybody(session: ShopSession, base: CustomerBase): CustomerBase {
  return session.cached(`everybody ${base.asOf}`, () => {
    const others = listPeople(session.reader).filter(
      ({ customerIds }) => !customerIds.some((id) => base.indexById.has(id)),
    )
    if (others.length === 0) return base
    const { history, segments } = base
    const noOrders = others.map(() => history.orderCount)
    const everyone: PurchaseHistory = {
      ...history,
      customerCount: history.customerCount + others.length,
      customerId: Float64Array.from([...history.customerId, ...others.map(({ customerId }) => customerId)]),
      orderStart: Int32Array.from([...history.orderStart, ...noOrders]),
    }
    const longer = new Uint8Array(everyone.customerCount)
    longer.set(segments)
    const details = [...base.details, ...others]
    return {
      ...base,
      history: everyone,
      summaries: summariseCustomers(everyone, base.asOf),
      segments: longer,
      details,
      indexById: new Map(details.flatMap(({ customerIds }, index) => customerIds.map((id) => [id, index] as const))),
    }
  })
}

/** Of the fitted model, per day. */
function buyingRates(lifetime: CustomerBase['lifetime']): BuyingRates | null {
  if (lifetime.kind !== 'assessed') return null
  const { parameters, unitDays } = lifetime.fit
  return { r: parameters.r, alpha: parameters.alpha * unitDays }
}

/** Indices of products that still sell and of which the newest known stock is nothing. */
function soldOutProducts(session: ShopSession, history: PurchaseHistory, asOf: DayNumber): ReadonlySet<number> {
  const stock = readStock(session.reader)
  if (stock.size === 0) return new Set()
  const { baskets } = popularityOf(history, asOf)
  const isSoldOut = (product: number) => (stock.get(history.productId[product] ?? -1)?.quantity ?? 1) <= 0
  return new Set([...baskets.keys()].filter((product) => (baskets[product] ?? 0) > 0 && isSoldOut(product)))
}
