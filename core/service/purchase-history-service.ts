/** The shop's purchases with margins: where stored lines meet dated product costs. */
import { ShopkeeperError } from '../contract/reply.ts'
import { type DayNumber, textToDay } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { listProductCosts, type ProductCostRow } from '../storage/cost-store.ts'
import {
  keepPurchases,
  type PurchaseRows,
  readKeptPurchases,
  readLastContactDay,
  readPurchases,
} from '../storage/history-store.ts'
import { readRevision } from '../storage/settings-store.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Kept until the shop changes; every analysis starts from it. */
export function readHistory(session: ShopSession): PurchaseHistory {
  return session.cached(
    'history',
    () => {
      const { currency, timezone } = readSettings(session)
      const rows = purchaseRows(session, timezone)
      const costs = costsByProduct(rows, listProductCosts(session.reader))
      return {
        ...rows,
        ...categoriesWithCosts(rows, costs),
        currency,
        lastDay: Math.max(rows.lastOrderDay[0] as number, readLastContactDay(session.reader) ?? 0),
        productCostMinor: Float64Array.from(costs, (dated) => dated.at(-1)?.costMinor ?? Number.NaN),
        orderMarginMinor: marginByOrder(rows, costs),
      }
    },
    'data',
  )
}

/** From so many lines on, reading rows takes longer than an owner should wait at each start. */
const LINES_WORTH_KEEPING = 20_000

function purchaseRows(session: ShopSession, timezone: string): PurchaseRows {
  const { reader } = session
  const revision = readRevision(reader, 'data')
  const kept = readKeptPurchases(reader, revision)
  if (kept !== null) return kept
  const rows = readPurchases(reader, hourReader(timezone))
  if (rows.lineProduct.length >= LINES_WORTH_KEEPING) keep(session, revision, rows)
  return rows
}

/** A shop that cannot be written to right now (an import is under way, the disk is full) is read row by row next time too. */
function keep(session: ShopSession, revision: number, rows: PurchaseRows): void {
  try {
    session.note((database) => keepPurchases(database, revision, rows))
  } catch (error) {
    if (!(error instanceof ShopkeeperError)) throw error
  }
}

/** The end of observation: what the caller asks for, else the newest day in the shop. */
export function resolveAsOf(session: ShopSession, asOf: string | undefined): DayNumber {
  return (asOf === undefined ? null : textToDay(asOf)) ?? readHistory(session).lastDay
}

/** Hour of the day in a zone. Offsets change rarely, so one look-up per quarter of a UTC day is enough. */
export function hourReader(timezone: string): (epochSeconds: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: 'numeric', hourCycle: 'h23' })
  const offsets = new Map<number, number>()
  return (epochSeconds) => {
    const utcHour = Math.floor(epochSeconds / 3600)
    const quarter = Math.floor(utcHour / 6)
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      offset = Number(format.format(utcHour * 3_600_000)) - (((utcHour % 24) + 24) % 24)
      offsets.set(quarter, offset)
    }
    return (((utcHour + offset) % 24) + 24) % 24
  }
}

/** Costs of each product, earliest first; matched by key, else by title. */
function costsByProduct(rows: PurchaseRows, costs: readonly ProductCostRow[]): readonly (readonly ProductCostRow[])[] {
  const byName = new Map<string, ProductCostRow[]>()
  for (const cost of costs) {
    const list = byName.get(cost.productKey)
    if (list) list.push(cost)
    else byName.set(cost.productKey, [cost])
  }
  return rows.productKey.map((key, product) => byName.get(key) ?? byName.get(rows.productTitle[product] ?? '') ?? [])
}

/** Orders seldom name a product's category; where they do not, the cost table's word stands. */
function categoriesWithCosts(rows: PurchaseRows, costs: readonly (readonly ProductCostRow[])[]) {
  const names = costs.map((dated, product) => {
    const own = rows.categories[rows.productCategory[product] ?? -1]
    return own ?? dated.findLast((row) => row.category !== '')?.category ?? ''
  })
  const categories = [...new Set(names.filter((name) => name !== ''))].sort()
  const indexOf = new Map(categories.map((name, index) => [name, index]))
  return { categories, productCategory: Int32Array.from(names, (name) => indexOf.get(name) ?? -1) }
}

/** Net minus cost of goods kept (what came back went back on the shelf); NaN as soon as one line's cost is unknown. */
function marginByOrder(rows: PurchaseRows, costs: readonly (readonly ProductCostRow[])[]): Float64Array {
  const margins = new Float64Array(rows.orderCount)
  for (let order = 0; order < rows.orderCount; order++) {
    let margin = rows.orderNetMinor[order] as number
    const day = rows.orderDay[order] as number
    const end = rows.lineStart[order + 1] as number
    for (let line = rows.lineStart[order] as number; line < end; line++) {
      const product = rows.lineProduct[line] as number
      const quantity = rows.lineQuantity[line] as number
      // Money without pieces (an order-level file): what the goods cost cannot be known.
      if (quantity === 0 && rows.lineNetMinor[line] !== 0) margin = Number.NaN
      else margin -= quantity * unitCost(product < 0 ? [] : (costs[product] ?? []), day)
    }
    margins[order] = Math.round(margin)
  }
  return margins
}

function unitCost(dated: readonly ProductCostRow[], day: DayNumber): number {
  let cost = Number.NaN
  for (const row of dated) if (row.fromDay === null || row.fromDay <= day || Number.isNaN(cost)) cost = row.costMinor
  return cost
}
