/** Every product that was sold as one row, with the advice and its reason. */
import type { ProductPair } from '../analysis/bundle/pairs.ts'
import { type AdviceReason, adviseProducts, type ProductRecord } from '../analysis/product/keep-or-drop.ts'
import { productPeople } from '../analysis/product/product-people.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { BundleView, GoodsRow } from '../contract/view/goods.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { readStock } from '../storage/product-profile-store.ts'
import { ratingsByProduct } from '../storage/review-store.ts'
import { listProductNames } from '../storage/sales-store.ts'
import { PACE_DAYS, type ProductYear } from './goods-lines.ts'
import type { ShopSession } from './shop-session.ts'

const ORDERS_FOR_RETURNS = 20

interface Found {
  readonly history: PurchaseHistory
  readonly year: ProductYear
  /** Indices of the products that were ever sold. */
  readonly sold: readonly number[]
  readonly asOf: DayNumber
  readonly pairs: readonly ProductPair[]
  /** In the order of the pairs. */
  readonly bundles: readonly BundleView[]
}

/** One row per product ever sold, greatest margin of the last year first. */
export function goodsRows(session: ShopSession, found: Found): GoodsRow[] {
  const { history, year, sold, asOf } = found
  const people = productPeople(history, asOf)
  const stock = readStock(session.reader)
  const ratings = ratingsByProduct(session.reader)
  const names = new Map(listProductNames(session.reader).map(({ productId, key }) => [productId, key]))
  const partnerOf = partnersOf(found)
  const records = sold.map((p): ProductRecord => {
    const partner = partnerOf.get(p)
    return {
      firstSaleDaysAgo: asOf - year.firstSale[p]!,
      lastSaleDaysAgo: asOf - year.lastSale[p]!,
      orders: year.orders[p]!,
      returnedOrders: year.returnedOrders[p]!,
      marginMinor: year.marginMinor[p]!,
      earlierMarginMinor: year.earlierMarginMinor[p]!,
      buyers: people.yearBuyers[p]!,
      topBuyers: people.topBuyers[p]!,
      hasPartner: partner !== undefined,
      partnerEarns: partner !== undefined && found.bundles[partner]!.expectedProfitMinor > 0,
    }
  })
  const advised = adviseProducts(records)
  const usual =
    records.reduce((sum, each) => sum + each.returnedOrders, 0) /
    Math.max(
      1,
      records.reduce((sum, each) => sum + each.orders, 0),
    )
  return sold
    .map((p, i): GoodsRow => {
      const record = records[i]!
      const left = stock.get(history.productId[p]!)?.quantity ?? null
      const pace = year.recentItems[p]! / PACE_DAYS
      const rating = ratings.get(history.productId[p]!)
      const partner = partnerOf.get(p)
      const pair = partner === undefined ? undefined : found.pairs[partner]!
      const price = history.productPriceMinor[p]!
      return {
        productId: String(history.productId[p]),
        key: names.get(history.productId[p]!) ?? '',
        title: history.productTitle[p]!,
        category: history.categories[history.productCategory[p]!] ?? '',
        orders: record.orders,
        items: year.items[p]!,
        netMinor: Math.round(year.netMinor[p]!),
        marginMinor: Math.round(year.yearMarginMinor[p]!),
        costKnown: !Number.isNaN(history.productCostMinor[p]!),
        buyers: people.buyers[p]!,
        repeatShare: people.buyers[p]! > 0 ? people.repeatBuyers[p]! / people.buyers[p]! : null,
        returnShare: record.orders >= ORDERS_FOR_RETURNS ? Math.min(1, record.returnedOrders / record.orders) : null,
        priceMinor: Number.isNaN(price) ? null : Math.round(price),
        rating: rating?.mean ?? null,
        reviews: rating?.count ?? 0,
        stock: left,
        coverDays: left === null || pace === 0 ? null : Math.max(0, Math.floor(left / pace)),
        firstSaleDay: dayToText(year.firstSale[p]!),
        lastSaleDay: dayToText(year.lastSale[p]!),
        advice: advised[i]!.advice,
        reason: reasonSentence(advised[i]!.reason, record, usual, history, pair, p),
      }
    })
    .sort((a, b) => b.marginMinor - a.marginMinor || b.netMinor - a.netMinor)
}

/** Per product the index of its closest pair, one that would earn before one that would not. */
function partnersOf({ pairs, bundles }: Found): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  for (const [i, { a, b }] of pairs.entries()) {
    for (const product of [a, b]) {
      const known = partners.get(product)
      const earns = bundles[i]!.expectedProfitMinor > 0
      if (known === undefined || (earns && bundles[known]!.expectedProfitMinor <= 0)) partners.set(product, i)
    }
  }
  return partners
}

function reasonSentence(
  reason: AdviceReason,
  record: ProductRecord,
  usualReturns: number,
  history: PurchaseHistory,
  pair: ProductPair | undefined,
  product: number,
): Sentence {
  const money = (minor: number): SentenceValue => ({
    kind: 'money',
    minor: Math.round(minor),
    currency: history.currency,
  })
  const share = (value: number): SentenceValue => ({ kind: 'percent', share: value })
  const partner = pair === undefined ? '' : history.productTitle[pair.a === product ? pair.b : pair.a]!
  return sentence(`goods.reason.${reason}`, {
    margin: money(Math.abs(record.marginMinor)),
    earlier: money(record.earlierMarginMinor),
    top: record.topBuyers,
    buyers: record.buyers,
    share: share(record.orders > 0 ? Math.min(1, record.returnedOrders / record.orders) : 0),
    usual: share(usualReturns),
    partner,
    days: { kind: 'days', days: record.lastSaleDaysAgo },
  })
}
