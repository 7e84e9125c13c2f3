/** Everything that is known and computed of the shop's customers on one day: the common ground of portraits, offers and campaigns. */
import { type CustomerSummaries, summariseCustomers } from '../analysis/customer/summary.ts'
import { assessLifetime } from '../analysis/lifetime/assess.ts'
import { type NextBaskets, suggestNextBasket } from '../analysis/next-basket/next-basket.ts'
import { type NextOrderWindows, nextOrderWindow } from '../analysis/next-order/next-order-window.ts'
import { type RfmScores, scoreRfm } from '../analysis/rfm/score.ts'
import { segmentColumn } from '../analysis/rfm/segment.ts'
import type { DayNumber } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { type CustomerDetails, listCustomers } from '../storage/party-store.ts'
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
  /** By index of the history. */
  readonly details: readonly CustomerDetails[]
  /** From database id to index. */
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
    const byId = new Map(listCustomers(session.reader).map((details) => [details.customerId, details]))
    const ids = Array.from(history.customerId)
    return {
      asOf,
      history,
      summaries,
      scores,
      segments: segmentColumn(summaries, scores),
      lifetime: assessLifetime(history, asOf, analysisSeed, { marginShare: readSettings(session).marginShare }),
      nextOrder: nextOrderWindow(summaries),
      nextBasket: suggestNextBasket(history, asOf, { top: 3 }),
      details: ids.map((id) => byId.get(id) as CustomerDetails),
      indexById: new Map(ids.map((id, index) => [id, index])),
    }
  })
}
