/** One product: who begins with it, what follows it, what will be wanted. */
import { productPaths } from '../analysis/product/product-paths.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { ProductView } from '../contract/view/goods.ts'
import { ownEvents } from './event-service.ts'
import { demandView } from './goods-demand.ts'
import { finishedWeeks, soldGoods, weeklyItems } from './goods-lines.ts'
import { listGoods } from './goods-service.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import { refillViews } from './refill-service.ts'
import type { ShopSession } from './shop-session.ts'

/** @throws ShopkeeperError `not-found` for what was never sold */
export async function readProduct(
  session: ShopSession,
  { productId, ...params }: CheckedParams['goods/read'],
): Promise<ProductView> {
  const all = await listGoods(session, params)
  const row = all.rows.find((each) => each.productId === productId)
  const history = readHistory(session)
  const product = history.productId.indexOf(Number(productId))
  if (row === undefined || product < 0) throw new ShopkeeperError('not-found')
  const asOf = resolveAsOf(session, params.asOf)
  const paths = productPaths(history, product, asOf)
  const lines = soldGoods(session)
  const weeks = finishedWeeks(lines, asOf)
  const [items] = weeklyItems(
    lines,
    weeks,
    new Int32Array(history.productCount).fill(-1).fill(0, product, product + 1),
    1,
  )
  const demand = demandView(row.category, items as Float64Array, weeks, history.currency, ownEvents(session))
  return {
    asOf: all.asOf,
    currency: all.currency,
    product: row,
    firstBuyers: paths.firstBuyers,
    returned: paths.returned,
    daysToNext: Number.isNaN(paths.medianDays) ? null : paths.medianDays,
    next: paths.next.map(({ product: index, ...rest }) => ({
      productId: String(history.productId[index]),
      title: history.productTitle[index] ?? '',
      ...rest,
    })),
    refill: refillViews(session, asOf).find((each) => each.productId === productId) ?? null,
    demand,
    similar: all.groups.filter(({ productIds }) => productIds.includes(productId)),
    bundles: all.bundles.filter(({ productIds }) => productIds.includes(productId)),
    pathSentence: pathSentence(paths),
  }
}

function pathSentence({ buyers, firstBuyers, returned, medianDays }: ReturnType<typeof productPaths>): Sentence {
  if (buyers === 0) return sentence('goods.path.nobody')
  const values = { buyers, first: firstBuyers }
  if (returned === 0) return sentence('goods.path.none', values)
  return sentence('goods.path', { ...values, returned, days: { kind: 'days', days: medianDays } })
}
