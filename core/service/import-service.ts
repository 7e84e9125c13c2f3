/**
 * Importing: the one way for preview and import, so that a preview cannot promise what the import does not keep. A run is one
 * transaction; a preview does the same work and rolls it back.
 */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import type { TableMapping } from '../contract/mapping.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type {
  ImportFailureView,
  ImportFileView,
  ImportHistoryView,
  ImportProblemView,
  ImportRunView,
  UndoView,
} from '../contract/view.ts'
import {
  type IngestEnd,
  type IngestOptions,
  type OpenedTable,
  openTables,
  UnrecognisedTable,
} from '../ingest/open-table.ts'
import type { JobContext } from '../job/context.ts'
import { dayToText } from '../model/day.ts'
import type { RowRecords } from '../model/row-record.ts'
import type { FileWarning, RejectedRow, SkipCode } from '../model/shop-record.ts'
import { costWriter } from '../storage/cost-store.ts'
import type { WritableDatabase } from '../storage/database.ts'
import {
  addImport,
  addRejectedRows,
  findImport,
  findOrAddSource,
  findSameImport,
  listImports,
  listRejectedRows,
  readMapping,
  rememberMapping,
  setImportRank,
  setImportSummary,
} from '../storage/import-store.ts'
import { countHalfOrders } from '../storage/order-versions.ts'
import { orderWriter } from '../storage/order-writer.ts'
import { customerWriter, productWriter, publishParties } from '../storage/party-store.ts'
import { rowWriter } from '../storage/row-store.ts'
import { undoImport } from '../storage/undo.ts'
import { readQuality } from './facts-service.ts'
import { chooseBasics, readChosenBasics, readSettings, usualTimezone } from './settings-service.ts'
import { settleShop } from './settle-shop.ts'
import type { ShopSession } from './shop-session.ts'

export type ImportFileParams = CheckedParams['import/start']['files'][number]

export interface InputFile extends ImportFileParams {
  readonly path: string
  readonly name: string
}

const problemsShown = 100

/** Reads the files into the shop; with `keep` false nothing stays. Files that cannot be read stand among `failures`. */
export async function importFiles(
  session: ShopSession,
  files: readonly InputFile[],
  keep: boolean,
  now: Date,
  context: JobContext,
): Promise<ImportRunView> {
  const startedAt = performance.now()
  const imports: ImportFileView[] = []
  const failures: ImportFailureView[] = []
  await session.longChange(keep, async (database) => {
    for (const file of files) {
      try {
        for (const view of await importFile(session, database, file, now, context)) imports.push(view)
      } catch (error) {
        if (!(error instanceof ShopkeeperError) || error.code === 'job-cancelled') throw error
        failures.push(await failureOf(file, error))
      }
    }
    // Only now is it known whether the files of one run complete each other.
    for (const [index, view] of imports.entries()) imports[index] = withShopWarnings(database, view)
    await settleShop(database, context)
  })
  const shown = keep ? imports : imports.map((view) => ({ ...view, importId: null }))
  return { imports: shown, failures, durationMs: Math.round(performance.now() - startedAt) }
}

/** What can only be said of a file beside the rest of the shop: halves of orders that are still missing. */
function withShopWarnings(database: WritableDatabase, view: ImportFileView): ImportFileView {
  const importId = Number(view.importId)
  const halves = countHalfOrders(database, importId)
  const found = [
    ...(halves.withoutLines > 0 ? [warning('orders-without-lines', halves.withoutLines)] : []),
    ...(halves.withoutHeader > 0 ? [warning('lines-without-orders', halves.withoutHeader)] : []),
  ]
  if (found.length === 0) return view
  const complete = { ...view, warnings: [...view.warnings.filter(({ code }) => !shopWarnings.has(code)), ...found] }
  setImportSummary(database, importId, JSON.stringify(complete))
  return complete
}

const shopWarnings: ReadonlySet<FileWarning['code']> = new Set(['orders-without-lines', 'lines-without-orders'])

function warning(code: FileWarning['code'], orders: number): FileWarning {
  return { code, params: { orders } }
}

async function importFile(
  session: ShopSession,
  database: WritableDatabase,
  file: InputFile,
  now: Date,
  context: JobContext,
): Promise<ImportFileView[]> {
  const { options, tables } = await openWithBasics(session, database, file)
  const bytesHash = await hashFile(file.path)
  const views: ImportFileView[] = []
  for (const table of tables) {
    database.exec('SAVEPOINT file')
    try {
      views.push(await importTable(database, table, file, bytesHash, options, now, context))
      database.exec('RELEASE file')
    } catch (error) {
      // A full disk makes SQLite give up the whole transaction by itself.
      if (database.inTransaction) database.exec('ROLLBACK TO file; RELEASE file')
      throw error
    }
  }
  return views
}

/**
 * Opens a file's tables in the shop's currency and zone. Where nobody chose them yet, the file's own word decides, and stays.
 * @throws ShopkeeperError `shop-currency-differs` where the caller names another currency than the shop's
 */
async function openWithBasics(session: ShopSession, database: WritableDatabase, file: InputFile) {
  const chosen = readChosenBasics(database)
  const assumed = readSettings(session)
  if (file.currency !== undefined && chosen.currency !== undefined && file.currency !== chosen.currency) {
    const params = { file: file.name, found: file.currency, currency: chosen.currency }
    throw new ShopkeeperError('shop-currency-differs', params)
  }
  const optionsFor = (currency: string, timezone: string): IngestOptions => ({
    currency,
    timezone: file.timezone ?? timezone,
    rememberedMapping: (layout) => {
      const text = readMapping(database, layout)
      return text === null ? null : (JSON.parse(text) as TableMapping)
    },
    ...(file.preset === undefined ? {} : { preset: file.preset }),
    ...(file.mapping === undefined ? {} : { mapping: file.mapping }),
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
  })
  const currency = chosen.currency ?? file.currency
  const first = optionsFor(currency ?? assumed.currency, chosen.timezone ?? assumed.timezone)
  const tables = await openTables(file.path, file.name, first)
  if (currency !== undefined && chosen.timezone !== undefined) return { options: first, tables }
  const [table] = tables
  const settled = currency ?? table?.statedCurrency ?? assumed.currency
  const basics = {
    currency: settled,
    timezone: chosen.timezone ?? file.timezone ?? table?.statedTimezone ?? usualTimezone(settled),
  }
  chooseBasics(database, basics)
  const options = optionsFor(basics.currency, basics.timezone)
  return { options, tables: await openTables(file.path, file.name, options) }
}

async function importTable(
  database: WritableDatabase,
  table: OpenedTable,
  file: InputFile,
  bytesHash: string,
  options: IngestOptions,
  now: Date,
  context: JobContext,
): Promise<ImportFileView> {
  // The same bytes read in the same way say nothing new.
  const reading = [bytesHash, table.file, table.preset, JSON.stringify(table.mapping), table.encoding, options.timezone]
  const fileHash = createHash('sha256').update(reading.join('\n')).digest('hex')
  const same = findSameImport(database, fileHash)
  if (same) return asUnchanged(JSON.parse(same.summary) as ImportFileView, file.fileId)

  const sourceId = findOrAddSource(database, table.platform)
  const row = { sourceId, fileName: table.file, fileHash, importedAt: now.toISOString() }
  const importId = addImport(database, row)
  const { end, seen, counts, warnings } = await storeTable(database, table, importId, sourceId, now, context)
  if (table.mapping) rememberMapping(database, table.layout, JSON.stringify(table.mapping))
  const view: ImportFileView = {
    importId: String(importId),
    fileId: file.fileId,
    file: table.file,
    bytes: statSync(file.path).size,
    preset: table.preset,
    presetTitle: table.presetTitle,
    confidence: table.confidence,
    why: table.why,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    columns: table.columns,
    mapping: table.mapping,
    rowsRead: end.rowsRead,
    ...counts,
    rowsRejected: end.rowsRejected,
    rowsSkipped: end.rowsSkipped,
    skippedBy: seen.skippedBy,
    firstDay: seen.firstDay === null ? null : dayToText(seen.firstDay),
    lastDay: seen.lastDay === null ? null : dayToText(seen.lastDay),
    totals: { ...end.totals, currency: table.currency },
    problems: seen.problems.map(problemView),
    warnings,
  }
  setImportSummary(database, importId, JSON.stringify(view))
  return view
}

/** What went by while a table was read. */
interface SeenRows {
  readonly problems: RejectedRow[]
  readonly skippedBy: Partial<Record<SkipCode, number>>
  firstDay: number | null
  lastDay: number | null
}

async function storeTable(
  database: WritableDatabase,
  table: OpenedTable,
  importId: number,
  sourceId: number,
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
  const seen: SeenRows = { problems: [], skippedBy: {}, firstDay: null, lastDay: null }

  const reading = table.batches(context)
  let step = await reading.next()
  while (!step.done) {
    const batch = step.value
    for (const record of batch.customers) {
      customerKeys.push(record.key)
      customerIds.push(customers.add(record))
    }
    for (const record of batch.products) {
      productKeys.push(record.key)
      productIds.push(products.add(record))
    }
    orders?.write(batch, customerIds, productIds)
    costs?.addProductCosts(batch.rows.productCosts)
    costs?.addAdvertisingCosts(batch.rows.advertisingCosts)
    rows.add(batch.rows)
    addRejectedRows(database, importId, batch.rejected)
    seen.problems.push(...batch.rejected.slice(0, problemsShown - seen.problems.length))
    for (const { code } of batch.skipped) seen.skippedBy[code] = (seen.skippedBy[code] ?? 0) + 1
    for (const order of batch.orders) noteDay(seen, order.day)
    noteDays(seen, batch.rows)
    step = await reading.next()
  }
  const end = step.value
  for (const { product, title } of end.productTitles) products.retitle(productIds[product] ?? 0, title)
  refuseIfNothingTaken(table, end, seen)
  context.progress('index', 0, null)
  const newest = end.lastMoment ?? (seen.lastDay === null ? Math.floor(now.getTime() / 1000) : seen.lastDay * 86_400)
  setImportRank(database, importId, newest)
  publishParties(database, importId)
  const orderCounts = await orders?.finish(() => context.breathe())
  const costCounts = costs?.finish()
  const rowCounts = rows.finish()
  const counts = {
    linesAdded: (orderCounts?.linesAdded ?? 0) + (costCounts?.added ?? 0) + rowCounts.added,
    linesChanged: (orderCounts?.linesChanged ?? 0) + (costCounts?.changed ?? 0) + rowCounts.changed,
    linesUnchanged: (orderCounts?.linesUnchanged ?? 0) + (costCounts?.unchanged ?? 0) + rowCounts.unchanged,
    ordersAdded: orderCounts?.ordersAdded ?? 0,
    customersAdded: customers.added,
  }
  const older = orderCounts?.ordersOlder ?? 0
  const warnings = older > 0 ? [...end.warnings, warning('older-than-shop', older)] : end.warnings
  return { end, seen, counts, warnings }
}

const orderContents: ReadonlySet<OpenedTable['content']> = new Set(['orders', 'order-lines', 'order-items'])

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

function refuseIfNothingTaken(table: OpenedTable, end: IngestEnd, seen: SeenRows): void {
  if (end.rowsRead > end.rowsRejected + end.rowsSkipped) return
  const [first] = seen.problems
  if (!first) throw new ShopkeeperError('file-header-only', { file: table.file })
  const { fileLine: line, column, value } = first
  throw new ShopkeeperError('file-no-valid-row', { file: table.file, rows: end.rowsRejected, line, column, value })
}

function asUnchanged(view: ImportFileView, fileId: string): ImportFileView {
  return {
    ...view,
    fileId,
    linesAdded: 0,
    linesChanged: 0,
    linesUnchanged: view.linesAdded + view.linesChanged + view.linesUnchanged,
    ordersAdded: 0,
    customersAdded: 0,
  }
}

/** With the file's columns wherever it has any, so that a mapping that does not fit can be mended on the spot. */
async function failureOf(file: InputFile, error: ShopkeeperError): Promise<ImportFailureView> {
  const table = error instanceof UnrecognisedTable ? error : await unmappedTable(file)
  return {
    fileId: file.fileId,
    file: file.name,
    code: error.code,
    params: error.params,
    columns: table?.columns ?? [],
    mapping: file.mapping ?? table?.mapping ?? null,
  }
}

/** The file as if nobody had said yet what its columns mean; null where it cannot be read at all. */
async function unmappedTable(file: InputFile) {
  const { encoding, delimiter } = file
  const reading = { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) }
  try {
    const [table] = await openTables(file.path, file.name, { currency: 'CNY', timezone: 'UTC', ...reading })
    return table ?? null
  } catch (error) {
    return error instanceof UnrecognisedTable ? error : null
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function problemView(row: RejectedRow): ImportProblemView {
  return { line: row.fileLine, column: row.column, value: row.value, code: row.code, cells: row.cells }
}

export async function undo(session: ShopSession, importId: string, now: Date, context: JobContext): Promise<UndoView> {
  const id = Number(importId)
  const row = findImport(session.reader, id)
  if (!row || row.undoneAt !== null) throw new ShopkeeperError('import-not-found', { importId })
  return session.longChange(true, async (database) => {
    const counts = await undoImport(database, id, now.toISOString(), async (done, total) => {
      context.progress('undo', done, total)
      await context.breathe()
    })
    await settleShop(database, context)
    return { importId, ...counts }
  })
}

export function listImportHistory(session: ShopSession): ImportHistoryView {
  const imports = listImports(session.reader).map((row) => {
    const { problems: _problems, columns: _columns, why: _why, ...view } = JSON.parse(row.summary) as ImportFileView
    return { ...view, fileId: null, importedAt: row.importedAt, undoneAt: row.undoneAt }
  })
  return { imports, quality: readQuality(session) }
}

export function listImportProblems(
  session: ShopSession,
  { importId, offset, limit }: CheckedParams['import/problems'],
) {
  const { total, rows } = listRejectedRows(session.reader, Number(importId), offset, limit)
  return { total, problems: rows.map(problemView) }
}
