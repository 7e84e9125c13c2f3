/** Counts and sums of the open shop, and how much of its data carries what the other answers need. */

import type { DataQualityView } from '../contract/view/import.ts'
import type { CurrencyFactsView, FactsView } from '../contract/view/shop.ts'
import { dayToText } from '../model/day.ts'
import { rateOn } from '../model/exchange.ts'
import { listProductCosts } from '../storage/cost-store.ts'
import { readExchange, sumByCurrency } from '../storage/exchange-store.ts'
import { hashData, readCoverage, readFacts } from '../storage/facts-store.ts'
import { schemaVersion } from '../storage/migrate.ts'
import { countRejectedRows } from '../storage/quarantine-store.ts'
import { interruptedViews } from './interrupted-work.ts'
import { readHistory } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export function readShopFacts(session: ShopSession): FactsView {
  const { currency, timezone } = readSettings(session)
  const facts = session.cached('facts', () => readFacts(session.reader))
  return {
    schemaVersion,
    currency,
    timezone,
    ...facts,
    currencies: session.cached('currencies', () => currencyFacts(session)),
    firstOrderDay: facts.firstOrderDay === null ? null : dayToText(facts.firstOrderDay),
    lastOrderDay: facts.lastOrderDay === null ? null : dayToText(facts.lastOrderDay),
    interrupted: interruptedViews(session).map((each) => each.sentence),
    dataHash: session.cached('data-hash', () => hashData(session.reader)),
  }
}

function currencyFacts(session: ShopSession): CurrencyFactsView[] {
  const exchange = readExchange(session.reader)
  return sumByCurrency(session.reader).map((row) => ({
    ...row,
    currency: row.currency || exchange.currency,
    rate: rateOn(exchange, row.currency, null),
  }))
}

export function readQuality(session: ShopSession): DataQualityView {
  return session.cached('quality', () => {
    const coverage = readCoverage(session.reader)
    const share = (count: number) => (coverage.orders === 0 ? 0 : count / coverage.orders)
    return {
      orders: coverage.orders,
      rowsRejected: countRejectedRows(session.reader),
      shareWithBuyer: share(coverage.withBuyer),
      shareWithProduct: share(coverage.withProduct),
      shareWithCost: listProductCosts(session.reader).length === 0 ? 0 : shareWithMargin(session),
      shareWithEmailOrPhone: share(coverage.withContact),
      shareWithRegion: share(coverage.withRegion),
    }
  })
}

/** Of the orders with a buyer, those whose every line has a cost. */
function shareWithMargin(session: ShopSession): number {
  const { orderMarginMinor, orderIsSale } = readHistory(session)
  let sales = 0
  let known = 0
  orderIsSale.forEach((isSale, order) => {
    sales += isSale
    if (isSale && !Number.isNaN(orderMarginMinor[order])) known += 1
  })
  return sales === 0 ? 0 : known / sales
}
