/** Which products people come back for, after how long, and for whom it is the time. */
import { type Refill, refills } from '../analysis/refill/refill.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { RefillListView, RefillView } from '../contract/view/goods.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

export function listRefills(session: ShopSession, params: CheckedParams['refill/list']): RefillListView {
  const asOf = resolveAsOf(session, params.asOf)
  return { asOf: dayToText(asOf), products: refillViews(session, asOf) }
}

export function refillViews(session: ShopSession, asOf: DayNumber): readonly RefillView[] {
  return session.cached(
    `refills ${asOf}`,
    () => {
      const history = readHistory(session)
      return refills(history, asOf).map((found) => ({
        productId: String(history.productId[found.product]),
        title: history.productTitle[found.product] ?? '',
        buyers: found.buyers,
        repeatBuyers: found.repeatBuyers,
        waitsEnded: found.ended,
        waitsOpen: found.open,
        p25Days: orNull(found.p25),
        p50Days: orNull(found.p50),
        p75Days: orNull(found.p75),
        dueCustomerIds: found.due.map((c) => String(history.customerId[c])),
        sentence: refillSentence(found),
      }))
    },
    'data',
  )
}

function orNull(days: number): number | null {
  return Number.isNaN(days) ? null : days
}

function refillSentence({ p25, p50, p75, buyers, repeatBuyers, due }: Refill): Sentence {
  const days = (value: number): SentenceValue => ({ kind: 'days', days: value })
  const values = { buyers, repeat: repeatBuyers, due: due.length }
  if (Number.isNaN(p25)) return sentence('goods.refill.rare', values)
  if (Number.isNaN(p50)) return sentence('goods.refill.quarter', { ...values, quarter: days(p25) })
  if (Number.isNaN(p75)) return sentence('goods.refill.half', { ...values, quarter: days(p25), half: days(p50) })
  return sentence('goods.refill', { ...values, quarter: days(p25), half: days(p50), most: days(p75) })
}
