/** A few rows of what an import did, read from the shop right after it was written; and what the shop's orders sum to. */
import type { MappingField, TableMapping } from '../contract/mapping.ts'
import type { ShopMoneyView } from '../contract/view/quarantine.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { decodeHeader, decodeLines, type HeaderContent, type LineContent } from './order-content.ts'
import { lineSpan } from './order-table.ts'
import { orderVersions, type Version } from './order-versions.ts'
import { costSamples, rowSamples } from './row-samples.ts'

export const samplesShown = 5

/** Values as stored: days as numbers, money in minor units of `currency` ('': the shop's own). */
export interface StoredSample {
  readonly line: number
  readonly name: string
  readonly currency: string
  readonly values: readonly { readonly field: MappingField; readonly value: unknown; readonly before?: unknown }[]
}

export type SampleFate = 'added' | 'changed' | 'unchanged'
export type StoredSamples = Readonly<Record<SampleFate, StoredSample[]>>

/** To be asked before an import: orders from here on will be new. */
export function nextOrderId(database: ReadableDatabase): number {
  return ((database.prepare('SELECT max(order_id) FROM orders').pluck().get() as number | null) ?? 0) + 1
}

export function sumShop(database: ReadableDatabase): ShopMoneyView {
  return database
    .prepare(
      `SELECT count(*) FILTER (WHERE kind = 'sale') AS orders, total(gross_minor) AS grossMinor,
         total(discount_minor) AS discountMinor, total(refund_minor) AS refundMinor,
         total(adjustment_minor) AS adjustmentMinor, total(net_minor) AS netMinor
       FROM orders WHERE published = 1`,
    )
    .get() as ShopMoneyView
}

export interface SampledImport {
  readonly importId: number
  readonly content: TableMapping['content']
  /** As `nextOrderId` said before the import. */
  readonly firstOrderId: number
}

/** Up to five rows of each fate, in file order. */
export function readSamples(database: WritableDatabase, sampled: SampledImport): StoredSamples {
  const all = [
    ...(sampled.content.startsWith('order') ? [orderSamples(database, sampled)] : []),
    rowSamples(database, sampled),
    ...(sampled.content.endsWith('-costs') || sampled.content === 'products' ? [costSamples(database, sampled)] : []),
  ]
  const first = (fate: SampleFate) =>
    all
      .flatMap((samples) => samples[fate])
      .sort((a, b) => a.line - b.line)
      .slice(0, samplesShown)
  return { added: first('added'), changed: first('changed'), unchanged: first('unchanged') }
}

type Versions = ReturnType<typeof orderVersions>

function orderSamples(database: WritableDatabase, { importId, firstOrderId }: SampledImport): StoredSamples {
  const versions = orderVersions(database)
  const samples: StoredSamples = { added: newLines(database, versions, firstOrderId), changed: [], unchanged: [] }
  for (const orderId of changedOrders(database, importId, firstOrderId)) {
    const effect = effectOn(versions, orderId, importId)
    for (const fate of ['added', 'changed', 'unchanged'] as const) samples[fate].push(...effect[fate])
  }
  for (const orderId of keptOrders(database, importId)) samples.unchanged.push(...wordOn(versions, orderId, importId))
  return samples
}

/** The first lines of orders that the shop did not know. */
function newLines(database: ReadableDatabase, { table }: Versions, firstOrderId: number): StoredSample[] {
  const ids = database
    .prepare('SELECT order_id FROM order_lines WHERE line_id >= ? ORDER BY line_id LIMIT ?')
    .pluck()
    .all(firstOrderId * lineSpan, samplesShown) as number[]
  return [...new Set(ids)].flatMap((orderId) => {
    const order = table.readOrder(orderId)
    return table.readLines(orderId).map((line) => ({
      line: line.fileLine,
      name: order.reference || order.key,
      currency: order.currency,
      values: [...said(orderFields, { day: order.day, customer: order.customer_key }), ...said(lineFields, line)],
    }))
  })
}

/** Orders that the shop knew and of which it now publishes this import's word. */
function changedOrders(database: ReadableDatabase, importId: number, firstOrderId: number): number[] {
  return database
    .prepare(
      `SELECT order_id FROM orders WHERE order_id < @firstOrderId AND (import_id = @importId OR lines_import_id = @importId)
       ORDER BY CASE WHEN import_id = @importId THEN file_line ELSE 0 END, order_id LIMIT ${2 * samplesShown}`,
    )
    .pluck()
    .all({ importId, firstOrderId }) as number[]
}

/** Orders of which the shop keeps what it had. */
function keptOrders(database: ReadableDatabase, importId: number): number[] {
  return database
    .prepare(
      `SELECT DISTINCT order_id FROM order_versions JOIN orders USING (order_id)
       WHERE order_versions.import_id = @importId AND orders.import_id IS NOT @importId AND orders.lines_import_id IS NOT @importId
       LIMIT ${samplesShown}`,
    )
    .pluck()
    .all({ importId }) as number[]
}

/** What the import changed in one order, line by line, with what it changed in its header. */
function effectOn(versions: Versions, orderId: number, importId: number): StoredSamples {
  const order = versions.table.readOrder(orderId)
  const about = { name: order.reference || order.key, currency: order.currency }
  const headers = wordsAround(versions, orderId, 'header', importId)
  const lines = wordsAround(versions, orderId, 'lines', importId)
  const header = headers.own
    ? differing(headerFields, headers.other && decodeHeader(headers.other.content), decodeHeader(headers.own.content))
    : []
  const samples: StoredSamples = { added: [], changed: [], unchanged: [] }
  const isSketch = !lines.own
  const old = linesIn(isSketch ? headers.other : lines.other, isSketch)
  linesIn(lines.own ?? headers.own, isSketch).forEach(({ line, at }, index) => {
    const known = old[index]?.line
    const values = [...header, ...(known ? differing(lineFields, known, line) : [])]
    const isNew = !known && !isSketch
    if (values.length > 0 && !isNew) samples.changed.push({ ...about, line: at, values })
    else samples[isNew ? 'added' : 'unchanged'].push({ ...about, line: at, values: said(lineFields, line) })
  })
  if (samples.changed.length === 0 && header.length > 0)
    samples.changed.push({ ...about, line: headers.own?.fileLines[0] ?? 0, values: header })
  return samples
}

/** The import's word where it is published, and the best of the others'. */
function wordsAround(versions: Versions, orderId: number, facet: 'header' | 'lines', importId: number) {
  const published = versions.published(versions.table.readOrder(orderId), facet)
  const own = published?.importId === importId ? published : null
  return { own, other: own ? versions.bestWithout(orderId, facet, importId) : null }
}

function wordOn(versions: Versions, orderId: number, importId: number): StoredSample[] {
  const order = versions.table.readOrder(orderId)
  const about = { name: order.reference || order.key, currency: order.currency }
  const lines = versions.wordOf(orderId, 'lines', importId)
  const header = versions.wordOf(orderId, 'header', importId)
  const date = header ? said(orderFields, decodeHeader(header.content)) : []
  if (lines)
    return linesIn(lines, false).map(({ line, at }) => ({
      ...about,
      line: at,
      values: [...date, ...said(lineFields, line)],
    }))
  return header
    ? [{ ...about, line: header.fileLines[0] ?? 0, values: said(headerFields, decodeHeader(header.content)) }]
    : []
}

/** The lines of a word; of a header's, those that it sketches, which all stand in its one row. */
function linesIn(word: Version | null, isSketch: boolean): { line: LineContent; at: number }[] {
  if (!word) return []
  const lines = isSketch ? decodeHeader(word.content).sketch : decodeLines(word.content)
  return lines.map((line, index) => ({ line, at: word.fileLines[isSketch ? 0 : index] ?? 0 }))
}

type Fields<T> = readonly (readonly [keyof T, MappingField])[]

const orderFields: Fields<Pick<HeaderContent, 'day' | 'customer'>> = [
  ['day', 'orderDate'],
  ['customer', 'customerKey'],
]

const headerFields: Fields<HeaderContent> = [
  ['day', 'orderDate'],
  ['customer', 'customerKey'],
  ['statusText', 'status'],
  ['status', 'status'],
  ['goodsMinor', 'goods'],
  ['discountMinor', 'orderDiscount'],
  ['shippingMinor', 'shipping'],
  ['taxMinor', 'tax'],
  ['paidMinor', 'paid'],
  ['refundMinor', 'refund'],
  ['channel', 'channel'],
  ['payment', 'payment'],
  ['coupon', 'coupon'],
  ['country', 'country'],
  ['region', 'region'],
  ['note', 'note'],
  ['reference', 'orderKey'],
  ['currency', 'currency'],
  ['placedAt', 'orderTime'],
]

const lineFields: Fields<LineContent> = [
  ['lineKey', 'lineKey'],
  ['product', 'productKey'],
  ['variant', 'variant'],
  ['quantity', 'quantity'],
  ['amountMinor', 'lineAmount'],
  ['discountMinor', 'lineDiscount'],
  ['refundMinor', 'refund'],
]

const isSilent = (value: unknown) => value === null || value === ''

/** What a record says, once per field; blanks, and discounts and refunds of nothing, say nothing. */
function said<T>(fields: Fields<T>, record: T): { field: MappingField; value: unknown }[] {
  return fields
    .map(([name, field]) => ({ field, value: record[name] as unknown }))
    .filter(({ field, value }) => !isSilent(value) && !(value === 0 && /discount|refund/i.test(field)))
    .filter(firstOfField)
}

function firstOfField<V extends { readonly field: MappingField }>({ field }: V, index: number, all: readonly V[]) {
  return all.findIndex((other) => other.field === field) === index
}

function differing<T>(fields: Fields<T>, before: T | null, now: T) {
  return fields
    .map(([name, field]) => ({ field, value: now[name] as unknown, before: before ? (before[name] as unknown) : null }))
    .filter(({ value, before: old }) => value !== old && !(isSilent(value) && isSilent(old)))
    .filter(firstOfField)
}
