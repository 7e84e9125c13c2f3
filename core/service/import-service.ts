/**
 * Importing: the one way for preview and import, so that a preview cannot promise what the import does not keep. A run is one
 * transaction; a preview does the same work and rolls it back.
 */
import { ShopkeeperError } from '../contract/reply.ts'
import type { ImportFailureView, ImportFileView, ImportRunView } from '../contract/view/import.ts'
import { openTables, UnrecognisedTable } from '../ingest/open-table.ts'
import type { JobContext } from '../job/context.ts'
import type { FileWarning } from '../model/shop-record.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { sumShop } from '../storage/import-samples.ts'
import { findImport, setImportSummary } from '../storage/import-store.ts'
import { countHalfOrders } from '../storage/order-versions.ts'
import { compareStatedOrders } from '../storage/person-store.ts'
import { doubleCountingOf } from './double-counting.ts'
import { type InputFile, importFile } from './import-file.ts'
import { summaryOf } from './import-history.ts'
import { settleShop } from './settle-shop.ts'
import type { ShopSession } from './shop-session.ts'
import { warning } from './store-table.ts'

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
  const attempt = { kind: 'import', names: files.map(({ name }) => name), beganAt: now.toISOString() } as const
  const shop = await session.longChange(
    keep,
    async (database) => {
      const before = sumShop(database)
      for (const file of files) {
        try {
          for (const view of await importFile(session, database, file, now, context)) imports.push(view)
        } catch (error) {
          if (!(error instanceof ShopkeeperError) || error.code === 'job-cancelled') throw error
          failures.push(await failureOf(file, error))
        }
      }
      // Only now is it known whether the files of one run complete each other.
      await settleShop(database, context)
      const doublesOf = doubleCountingOf(database)
      for (const [index, view] of imports.entries()) imports[index] = withShopWarnings(database, view, doublesOf)
      return { before, after: sumShop(database) }
    },
    attempt,
  )
  const shown = keep ? imports : imports.map((view) => ({ ...view, importId: null }))
  return { imports: shown, failures, shop, durationMs: Math.round(performance.now() - startedAt) }
}

/** What can only be said of a file beside the rest of the shop: halves of orders still missing, counts that disagree. */
export function withShopWarnings(
  database: WritableDatabase,
  view: ImportFileView,
  doublesOf: (importId: number) => FileWarning[],
): ImportFileView {
  const importId = Number(view.importId)
  const halves = countHalfOrders(database, importId)
  const found = [
    ...(halves.withoutLines > 0 ? [warning('orders-without-lines', halves.withoutLines)] : []),
    ...(halves.withoutHeader > 0 ? [warning('lines-without-orders', halves.withoutHeader)] : []),
    ...statedTotalsWarning(database, importId),
    ...doublesOf(importId),
  ]
  const warnings = [...view.warnings.filter(({ code }) => !shopWarnings.has(code)), ...found]
  // The stored account of a file that came again stays what it was, but for the warnings.
  const row = findImport(database, importId)
  if (row) setImportSummary(database, importId, JSON.stringify({ ...summaryOf(row), warnings }))
  return { ...view, warnings }
}

const shopWarnings: ReadonlySet<FileWarning['code']> = new Set([
  'orders-without-lines',
  'lines-without-orders',
  'stated-totals-differ',
  'counts-twice',
])

/** The platform's own count of a person's orders beside the shop's. */
function statedTotalsWarning(database: WritableDatabase, importId: number): FileWarning[] {
  const { people, all } = compareStatedOrders(database, importId) ?? { people: 0, all: 0 }
  return people > 0 ? [{ code: 'stated-totals-differ', params: { people, all } }] : []
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
    encodingCandidates: table?.encodingCandidates ?? [],
    layout: table?.layout ?? null,
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
