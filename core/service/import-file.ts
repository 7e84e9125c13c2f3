/** One file of a run: its tables opened in the shop's currency and zone, each stored as an import with an account of what it did. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ImportFileView } from '../contract/view/import.ts'
import type { IngestEnd, IngestOptions, OpenedTable } from '../ingest/open-table.ts'
import type { TableReading } from '../ingest/reopen-table.ts'
import { openTablesForImport } from '../ingest/threaded-table.ts'
import type { JobContext } from '../job/context.ts'
import { dayToText } from '../model/day.ts'
import type { RejectedRow } from '../model/shop-record.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { readExchange } from '../storage/exchange-store.ts'
import { nextOrderId } from '../storage/import-samples.ts'
import {
  addImport,
  findOrAddSource,
  findSameImport,
  hasImportOfSize,
  setImportHash,
  setImportReading,
  setImportSummary,
} from '../storage/import-store.ts'
import { readChoices, readMapping, rememberDateOrder, rememberMapping } from '../storage/layout-store.ts'
import { addRejectedRows } from '../storage/quarantine-store.ts'
import { problemView, summaryOf } from './import-history.ts'
import { samplesOf, unchangedSamples } from './import-samples.ts'
import { chooseBasics, readChosenBasics, readSettings, usualTimezone } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { type SeenRows, storeTable } from './store-table.ts'

export type ImportFileParams = CheckedParams['import/start']['files'][number]

export interface InputFile extends ImportFileParams {
  readonly path: string
  readonly name: string
}

export async function importFile(
  session: ShopSession,
  database: WritableDatabase,
  file: InputFile,
  now: Date,
  context: JobContext,
): Promise<ImportFileView[]> {
  const { options, tables } = await openWithBasics(session, database, file)
  const hashing = hashFile(file.path)
  // Whoever waits for it hears of a failure; an earlier failure must not leave it unheard.
  hashing.catch(() => undefined)
  const views: ImportFileView[] = []
  for (const table of tables) {
    database.exec('SAVEPOINT file')
    try {
      views.push(await importTable(database, table, file, hashing, options, now, context))
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
    ratedCurrencies: [...readExchange(database).rates.keys()].sort(),
    rememberedMapping: (layout) => readMapping(database, layout),
    rememberedDateOrder: (layout) => readChoices(database, layout).dateOrder ?? null,
    ...(file.dateOrder === undefined ? {} : { dateOrder: file.dateOrder }),
    ...(file.preset === undefined ? {} : { preset: file.preset }),
    ...(file.mapping === undefined ? {} : { mapping: file.mapping }),
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
  })
  const currency = chosen.currency ?? file.currency
  const first = optionsFor(currency ?? assumed.currency, chosen.timezone ?? assumed.timezone)
  const tables = await openTablesForImport(file.path, file.name, first)
  if (currency !== undefined && chosen.timezone !== undefined) return { options: first, tables }
  const [table] = tables
  const settled = currency ?? table?.statedCurrency ?? assumed.currency
  const basics = {
    currency: settled,
    timezone: chosen.timezone ?? file.timezone ?? table?.statedTimezone ?? usualTimezone(settled),
  }
  chooseBasics(database, basics)
  const options = optionsFor(basics.currency, basics.timezone)
  return { options, tables: await openTablesForImport(file.path, file.name, options) }
}

async function importTable(
  database: WritableDatabase,
  table: OpenedTable,
  file: InputFile,
  hashing: Promise<string>,
  options: IngestOptions,
  now: Date,
  context: JobContext,
): Promise<ImportFileView> {
  // The same bytes read in the same way say nothing new.
  const reading = [
    table.file,
    table.preset,
    JSON.stringify(table.mapping),
    table.encoding,
    options.timezone,
    table.rules.dateOrder ?? '',
    ...(options.ratedCurrencies ?? []),
  ]
  const markOf = (bytesHash: string) =>
    createHash('sha256')
      .update([bytesHash, ...reading].join('\n'))
      .digest('hex')
  // A file of a size that no import had is new for sure: it is hashed while it is read.
  const mayBeKnown = hasImportOfSize(database, statSync(file.path).size)
  const same = mayBeKnown ? findSameImport(database, markOf(await hashing)) : null
  if (same) return asUnchanged(summaryOf(same), file.fileId)

  const sourceId = findOrAddSource(database, table.platform)
  const row = { sourceId, fileName: table.file, fileHash: '', importedAt: now.toISOString() }
  const importId = addImport(database, row)
  const firstOrderId = nextOrderId(database)
  const kept = { ...table, onRejected: (rows: readonly RejectedRow[]) => addRejectedRows(database, importId, rows) }
  const { end, seen, counts, warnings } = await storeTable(database, kept, { importId, sourceId }, now, context)
  refuseIfNothingTaken(table, end, seen)
  const bytesHash = await hashing
  setImportHash(database, importId, markOf(bytesHash))
  if (table.mapping) rememberMapping(database, table.layout, table.mapping)
  if (file.dateOrder) rememberDateOrder(database, table.layout, file.dateOrder)
  setImportReading(
    database,
    importId,
    JSON.stringify({ ...readingOf(table, end, options.timezone), bytesHash: await hashing }),
  )
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
    encodingCandidates: table.encodingCandidates,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    columns: table.columns,
    mapping: table.mapping,
    layout: table.layout,
    rowsRead: end.rowsRead,
    ...counts,
    rowsRejected: end.rowsRejected,
    rowsDismissed: 0,
    rowsFixed: 0,
    rowsSkipped: end.rowsSkipped,
    skippedBy: seen.skippedBy,
    firstDay: seen.firstDay === null ? null : dayToText(seen.firstDay),
    lastDay: seen.lastDay === null ? null : dayToText(seen.lastDay),
    totals: { ...end.totals, currency: table.currency },
    problems: seen.problems.map(problemView),
    warnings,
    samples: samplesOf(database, { importId, content: table.content, firstOrderId, currency: table.currency }, seen),
    questions: end.questions.map((question) => ({ kind: 'date-order', ...question })),
  }
  setImportSummary(database, importId, JSON.stringify(view))
  return view
}

function readingOf(table: OpenedTable, end: IngestEnd, timezone: string): TableReading {
  const { file, preset, mapping, layout, names, rules } = table
  return { file, preset, mapping, layout, names, rules, timezone, dateOrders: [...end.dateOrders] }
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
    samples: { ...view.samples, added: [], changed: [], unchanged: unchangedSamples(view.samples) },
  }
}

/** SHA-256 of the contents in hex. @throws where the file cannot be read */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
