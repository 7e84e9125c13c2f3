/** Products in one view: how they do, near-copies, pairs, demand, and what to keep. */
import { boughtTogether } from '../analysis/bundle/pairs.ts'
import { loadCutWords } from '../analysis/review/cut-words.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { GoodsRow, GoodsView } from '../contract/view/goods.ts'
import { dayToText } from '../model/day.ts'
import { ownEvents } from './event-service.ts'
import { bundleSentence, bundleViews } from './goods-bundles.ts'
import { demandViews } from './goods-demand.ts'
import { groupSentence, homogenisationByCategory, similarGroups } from './goods-groups.ts'
import { basketsOf, productYear, soldGoods } from './goods-lines.ts'
import { goodsRows } from './goods-rows.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const BUNDLES_SHOWN = 200

export async function listGoods(session: ShopSession, params: CheckedParams['goods/list']): Promise<GoodsView> {
  const cut = await loadCutWords()
  const asOf = resolveAsOf(session, params.asOf)
  return session.cached(`goods ${asOf}`, () => {
    const history = readHistory(session)
    const { marginShare, liftByRung, costShareByRung } = readSettings(session)
    const lines = soldGoods(session)
    const year = productYear(lines, history, asOf, marginShare)
    const sold = Array.from(year.firstSale.keys()).filter((p) => year.firstSale[p]! >= 0)
    const baskets = basketsOf(lines, history.productCount, asOf)
    const pairs = boughtTogether(baskets, history.productCount)
    const bundles = bundleViews(history, lines, pairs, asOf, {
      marginShare,
      lift: liftByRung.bundle,
      discountShare: costShareByRung.bundle,
    })
    const rows = goodsRows(session, { history, year, sold, asOf, bundles, pairs })
    const groups = similarGroups(history, lines, sold, asOf, cut)
    const { currency } = history
    return {
      asOf: dayToText(asOf),
      currency,
      products: sold.length,
      rows,
      groups,
      homogenisation: homogenisationByCategory(history, year, sold, groups),
      bundles: bundles.slice(0, BUNDLES_SHOWN),
      demand: demandViews(lines, history, asOf, ownEvents(session)),
      keepOrDrop: rows.map(({ productId, advice, reason }) => ({ productId, advice, reason })),
      sentence: bestSentence(rows, currency),
      groupSentence: groupSentence(groups, sold.length),
      bundleSentence: bundleSentence(bundles, baskets),
    }
  })
}

function bestSentence(rows: readonly GoodsRow[], currency: string): Sentence {
  const [best] = rows
  const total = rows.reduce((sum, row) => sum + Math.max(0, row.marginMinor), 0)
  if (best === undefined || total === 0) return sentence('goods.none')
  return sentence('goods.best', {
    title: best.title,
    margin: { kind: 'money', minor: best.marginMinor, currency },
    share: { kind: 'percent', share: best.marginMinor / total },
    drop: rows.filter(({ advice }) => advice === 'drop').length,
  })
}
