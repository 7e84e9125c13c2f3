/** Sold goods as columns by the history's own product index, walk-ins included, and what is counted from them. */
import type { Baskets } from '../analysis/bundle/pairs.ts'
import { mondayOf } from '../analysis/demand/calendar.ts'
import type { DayNumber } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { type GoodsLines, readGoodsLines } from '../storage/goods-store.ts'
import { readHistory } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

/** As the store reads them, but `product` is the index in the history: −1 where none is named or it is no goods. */
export function soldGoods(session: ShopSession): GoodsLines {
  return session.cached(
    'goods-lines',
    () => {
      const history = readHistory(session)
      const lines = readGoodsLines(session.reader)
      const indexOf = new Map<number, number>()
      for (const [index, id] of history.productId.entries()) {
        if (history.productIsGoods?.[index] !== 0) indexOf.set(id, index)
      }
      return { ...lines, product: lines.product.map((id) => indexOf.get(id) ?? -1) }
    },
    'data',
  )
}

/** Each order up to `asOf` with its distinct goods sold. */
export function basketsOf(
  lines: GoodsLines,
  products: number,
  asOf: DayNumber,
  from = Number.NEGATIVE_INFINITY,
): Baskets {
  const items = new Int32Array(lines.product.length)
  const starts = [0]
  const seen = new Int32Array(products).fill(-1)
  let count = 0
  for (let o = 0; o < lines.orderDay.length; o++) {
    const day = lines.orderDay[o]!
    if (day > asOf || day < from) continue
    const first = count
    for (let l = lines.lineStart[o]!; l < lines.lineStart[o + 1]!; l++) {
      const product = lines.product[l]!
      if (product < 0 || !(lines.sold[l]! > 0) || seen[product] === o) continue
      seen[product] = o
      items[count++] = product
    }
    if (count > first) starts.push(count)
  }
  return { start: Int32Array.from(starts), products: items.slice(0, count) }
}

export interface ProductYear {
  readonly orders: Int32Array
  readonly returnedOrders: Int32Array
  readonly items: Float64Array
  readonly netMinor: Float64Array
  /** Net less cost: of the last 180 days, of the 180 before, of the last 365. */
  readonly marginMinor: Float64Array
  readonly earlierMarginMinor: Float64Array
  readonly yearMarginMinor: Float64Array
  readonly recentItems: Float64Array
  /** Day numbers; −1 where never sold up to `asOf`. */
  readonly firstSale: Int32Array
  readonly lastSale: Int32Array
}

const YEAR = 365
const HALF = 180
/** Days behind the pace by which stock runs out. */
export const PACE_DAYS = 28

/** Per product what a year up to `asOf` brought. Where a product's cost is unknown, `marginShare` of net is taken. */
export function productYear(
  lines: GoodsLines,
  history: PurchaseHistory,
  asOf: DayNumber,
  marginShare: number,
): ProductYear {
  const size = history.productCount
  const year = {
    orders: new Int32Array(size),
    returnedOrders: new Int32Array(size),
    items: new Float64Array(size),
    netMinor: new Float64Array(size),
    marginMinor: new Float64Array(size),
    earlierMarginMinor: new Float64Array(size),
    yearMarginMinor: new Float64Array(size),
    recentItems: new Float64Array(size),
    firstSale: new Int32Array(size).fill(-1),
    lastSale: new Int32Array(size).fill(-1),
  }
  const ordered = new Int32Array(size).fill(-1)
  const returned = new Int32Array(size).fill(-1)
  for (let o = 0; o < lines.orderDay.length; o++) {
    const day = lines.orderDay[o]!
    if (day > asOf) continue
    const age = asOf - day
    for (let l = lines.lineStart[o]!; l < lines.lineStart[o + 1]!; l++) {
      const p = lines.product[l]!
      if (p < 0) continue
      const sold = lines.sold[l]!
      if (sold > 0) {
        if (year.firstSale[p] === -1 || day < year.firstSale[p]!) year.firstSale[p] = day
        if (day > year.lastSale[p]!) year.lastSale[p] = day
      }
      if (age >= YEAR) continue
      const net = lines.netMinor[l]!
      const cost = history.productCostMinor[p]!
      const margin = Number.isNaN(cost) ? net * marginShare : net - cost * sold
      year.items[p]! += sold
      year.netMinor[p]! += net
      year.yearMarginMinor[p]! += margin
      if (age < PACE_DAYS) year.recentItems[p]! += sold
      if (age < HALF) year.marginMinor[p]! += margin
      else if (age < 2 * HALF) year.earlierMarginMinor[p]! += margin
      if (sold > 0 && ordered[p] !== o) {
        ordered[p] = o
        year.orders[p]!++
      }
      if (lines.isReturn[l] === 1 && returned[p] !== o) {
        returned[p] = o
        year.returnedOrders[p]!++
      }
    }
  }
  return year
}

export interface Weeks {
  /** The Monday of the first week. */
  readonly firstMonday: DayNumber
  /** Finished weeks up to `asOf`. */
  readonly count: number
}

/** The finished weeks from the first order on; the week of `asOf` is finished on its Sunday. */
export function finishedWeeks(lines: GoodsLines, asOf: DayNumber): Weeks {
  let first = asOf + 1
  for (const day of lines.orderDay) if (day < first) first = day
  const firstMonday = mondayOf(first)
  return { firstMonday, count: Math.max(0, Math.floor((asOf + 1 - firstMonday) / 7)) }
}

/** Pieces per week of each group of products; `groupOf` −1: in none. */
export function weeklyItems(
  lines: GoodsLines,
  weeks: Weeks,
  groupOf: ArrayLike<number>,
  groups: number,
): Float64Array[] {
  const series = Array.from({ length: groups }, () => new Float64Array(weeks.count))
  for (let o = 0; o < lines.orderDay.length; o++) {
    const week = Math.floor((lines.orderDay[o]! - weeks.firstMonday) / 7)
    if (week < 0 || week >= weeks.count) continue
    for (let l = lines.lineStart[o]!; l < lines.lineStart[o + 1]!; l++) {
      const product = lines.product[l]!
      const group = product < 0 ? -1 : groupOf[product]!
      if (group >= 0) series[group]![week]! += lines.sold[l]!
    }
  }
  return series
}
