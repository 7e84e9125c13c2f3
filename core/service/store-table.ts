/** The way from a table's records into the shop, shared by importing and by reading rows again that were put right. */
import type { OpenedTable } from '../ingest/open-table.ts'
import type { JobContext } from '../job/context.ts'
import type { RowRecords } from '../model/row-record.ts'
import type { FileWarning, RejectedRow, SkipCode, SkippedRow } from '../model/shop-record.ts'
import { costWriter } from '../storage/cost-store.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { setImportRank } from '../storage/import-store.ts'
import { orderWriter } from '../storage/order-writer.ts'
import { customerWriter, productWriter, publishParties } from '../storage/party-store.ts'
import { addReviewers } from '../storage/review-link.ts'
import { type RowCounts, rowWriter } from '../storage/row-store.ts'

export const problemsShown = 100
const skippedShown = 5

/** A table as far as storing needs it. */
export interface StoredTable extends Pick<OpenedTable, 'content' | 'facet' | 'batches'> {
  /** Rows that could not be taken, as they come. */
  onRejected(rows: readonly RejectedRow[]): void
  onSkipped?(rows: readonly SkippedRow[]): void
  /** For rows of an import that has a rank already. */
  readonly rankAtLeast?: number
}

/** What went by while a table was read. */
export interface SeenRows {
  readonly problems: RejectedRow[]
  readonly skipped: SkippedRow[]
  readonly skippedBy: Partial<Record<SkipCode, number>>
  firstDay: number | null
  lastDay: number | null
}

/** Reads a table to its end and stores what it says under an import; `newest` is its newest moment, null where it names none. */
export async function storeTable(
  database: WritableDatabase,
  table: StoredTable,
  { importId, sourceId }: { readonly importId: number; readonly sourceId: number },
  now: Date,
  context: JobContext,
) {
  const customerKeys: string[] = []
  const productKeys: string[] = []
  const customerIds: number[] = []
  const productIds: number[] = []
  const customers = customerWriter(database, importId, sourceId)
  const products = productWriter(database, importId)
  const isOrders = orderContents.has(table.content)
  const orders = isOrders
    ? orderWriter(database, { importId, sourceId, facet: table.facet, customerKeys, productKeys })
    : null
  const costs = table.content.endsWith('-costs') || table.content === 'products' ? costWriter(database, importId) : null
  const rows = rowWriter(database, importId, {
    sourceId,
    customer: (index) => customerIds[index] ?? null,
    product: (index) => productIds[index] ?? null,
  })
  const seen: SeenRows = { problems: [], skipped: [], skippedBy: {}, firstDay: null, lastDay: null }

  const reading = table.batches(context)
  let step = await reading.next()
  while (!step.done) {
    const batch = step.value
    for (const { key } of batch.customers) customerKeys.push(key)
    for (const { key } of batch.products) productKeys.push(key)
    for (const id of customers.addAll(batch.customers)) customerIds.push(id)
    for (const id of products.addAll(batch.products)) productIds.push(id)
    orders?.write(batch, customerIds, productIds)
    costs?.addProductCosts(batch.rows.productCosts)
    costs?.addAdvertisingCosts(batch.rows.advertisingCosts)
    rows.add(batch.rows)
    table.onRejected(batch.rejected)
    table.onSkipped?.(batch.skipped)
    seen.problems.push(...batch.rejected.slice(0, problemsShown - seen.problems.length))
    seen.skipped.push(...batch.skipped.slice(0, skippedShown - seen.skipped.length))
    for (const { code } of batch.skipped) seen.skippedBy[code] = (seen.skippedBy[code] ?? 0) + 1
    for (const day of batch.orders.numbers.day) noteDay(seen, Number.isNaN(day) ? null : day)
    noteDays(seen, batch.rows)
    step = await reading.next()
  }
  const end = step.value
  for (const { product, title } of end.productTitles) products.retitle(productIds[product] ?? 0, title)
  context.progress('index', 0, null)
  const newest = end.lastMoment ?? (seen.lastDay === null ? null : seen.lastDay * 86_400)
  const { rankAtLeast = Number.NEGATIVE_INFINITY } = table
  const unknown = table.rankAtLeast ?? Math.floor(now.getTime() / 1000)
  setImportRank(database, importId, Math.max(newest ?? unknown, rankAtLeast))
  publishParties(database, importId)
  const orderCounts = await orders?.finish(() => context.breathe())
  const reviewersAdded = table.content === 'reviews' ? addReviewers(database) : 0
  const costCounts = costs?.finish() ?? noCounts
  const rowCounts = rows.finish()
  const lines = table.content === 'products' ? oneCountPerLine(rowCounts, costCounts) : sumOf(rowCounts, costCounts)
  const counts = {
    linesAdded: (orderCounts?.linesAdded ?? 0) + lines.added,
    linesChanged: (orderCounts?.linesChanged ?? 0) + lines.changed,
    linesUnchanged: (orderCounts?.linesUnchanged ?? 0) + lines.unchanged,
    ordersAdded: orderCounts?.ordersAdded ?? 0,
    customersAdded: customers.added + reviewersAdded,
  }
  const older = orderCounts?.ordersOlder ?? 0
  const warnings = older > 0 ? [...end.warnings, warning('older-than-shop', older)] : end.warnings
  return { end, seen, counts, warnings, newest }
}

const noCounts: RowCounts = { added: 0, changed: 0, unchanged: 0 }

function sumOf(one: RowCounts, other: RowCounts): RowCounts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
  }
}

/** A product's line says its cost too, which is no line of its own: where only costs changed, the line did. */
function oneCountPerLine(rows: RowCounts, costs: RowCounts): RowCounts {
  const onlyCosts = Math.min(rows.unchanged, Math.max(0, costs.changed - rows.changed))
  return { ...rows, changed: rows.changed + onlyCosts, unchanged: rows.unchanged - onlyCosts }
}

export const orderContents: ReadonlySet<OpenedTable['content']> = new Set(['orders', 'order-lines', 'order-items'])

function noteDays(seen: SeenRows, rows: RowRecords): void {
  for (const { firstDay, lastDay } of rows.advertisingCosts) {
    noteDay(seen, firstDay)
    noteDay(seen, lastDay)
  }
  for (const { fromDay } of rows.productCosts) noteDay(seen, fromDay)
  for (const kind of ['consents', 'leads', 'stockLevels', 'reviews', 'productVisits', 'visits'] as const)
    for (const { day } of rows[kind]) noteDay(seen, day)
}

function noteDay(seen: SeenRows, day: number | null): void {
  if (day === null) return
  if (seen.firstDay === null || day < seen.firstDay) seen.firstDay = day
  if (seen.lastDay === null || day > seen.lastDay) seen.lastDay = day
}

export function warning(code: FileWarning['code'], orders: number): FileWarning {
  return { code, params: { orders } }
}
