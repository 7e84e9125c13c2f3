/**
 * Rows that could not be taken: edited by the owner, read again, or dismissed. What is taken on a retry is part of the same import, so an
 * undo takes it back. It counts until a newer export says otherwise, like every other row: the file it came from, brought again, is
 * known and changes nothing; an export with the same fault says nothing of that row; one without it is newer and right.
 */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ImportFileView } from '../contract/view/import.ts'
import type { DropView, FixView, RetryView } from '../contract/view/quarantine.ts'
import { type ReopenedTable, reopenTable, type TableReading } from '../ingest/reopen-table.ts'
import type { JobContext } from '../job/context.ts'
import { dayToText } from '../model/day.ts'
import type { RejectedRow, SkippedRow } from '../model/shop-record.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { readExchange } from '../storage/exchange-store.ts'
import { addImport, type ImportRow, setImportRank, setImportSummary } from '../storage/import-store.ts'
import { joinImport } from '../storage/join-imports.ts'
import { readChoices, readMapping } from '../storage/layout-store.ts'
import { orderKeysOf } from '../storage/order-keys.ts'
import {
  countByState,
  editRow,
  type KeptRejectedRow,
  listRejectedRows,
  moveRows,
  setProblem,
} from '../storage/quarantine-store.ts'
import { doubleCountingOf } from './double-counting.ts'
import { liveImport, problemView, summaryOf } from './import-history.ts'
import { withShopWarnings } from './import-service.ts'
import { readSettings } from './settings-service.ts'
import { settleShop } from './settle-shop.ts'
import type { ShopSession } from './shop-session.ts'
import { orderContents, problemsShown, storeTable } from './store-table.ts'

const everyRow = -1

/** @throws ShopkeeperError `row-not-open` where a line does not wait; then nothing is kept */
export function fixRows(session: ShopSession, { importId, rows }: CheckedParams['import/fix']): FixView {
  const { importId: id } = liveImport(session.reader, importId)
  session.change((database) => {
    for (const { line, cells } of rows)
      if (!editRow(database, id, line, cells)) throw new ShopkeeperError('row-not-open', { line })
    restateSummary(database, liveImport(database, importId), (view) => view)
  })
  return { importId, rowsEdited: rows.length }
}

export function dropRows(
  session: ShopSession,
  { importId, lines, restore }: CheckedParams['import/drop-problems'],
): DropView {
  const { importId: id } = liveImport(session.reader, importId)
  return session.change((database) => {
    const [from, to] = restore ? (['dismissed', 'open'] as const) : (['open', 'dismissed'] as const)
    const moved = moveRows(database, id, from, to, lines ?? null)
    const sign = restore ? 1 : -1
    const view = restateSummary(database, liveImport(database, importId), (stored) => ({
      ...stored,
      totals: moved.reduce(
        (totals, row) =>
          withMoney(totals, row.currency, { fileMinor: sign * row.basisMinor, rejectedMinor: sign * row.basisMinor }),
        stored.totals,
      ),
    }))
    return {
      importId,
      rowsDismissed: restore ? 0 : moved.length,
      rowsRestored: restore ? moved.length : 0,
      rowsRejected: view.rowsRejected,
    }
  })
}

/**
 * Reads every row that waits once more, as its file was read, with what the owner has said since: edited cells, a rate, a mapping of the
 * same layout, the order of day and month.
 * @throws ShopkeeperError `import-not-found`, `import-not-retryable`
 */
export async function retryRows(
  session: ShopSession,
  importId: string,
  now: Date,
  context: JobContext,
): Promise<RetryView> {
  const { currency } = readSettings(session)
  const { file } = summaryOf(liveImport(session.reader, importId))
  const attempt = { kind: 'retry', names: [file], beganAt: now.toISOString() } as const
  return session.longChange(
    true,
    async (database) => {
      const row = liveImport(database, importId)
      const rows = listRejectedRows(database, row.importId, 'open', 0, everyRow).rows.filter(isWorthReading)
      const outcome = await readAgain(database, row, rows, currency, now, context)
      await settleShop(database, context)
      const stored = restateSummary(database, row, (view) => outcome.applyTo(view))
      const view = withShopWarnings(database, stored, doubleCountingOf(database))
      const { fileId: _fileId, ...file } = view
      const { rowsTaken, rowsSkipped } = outcome
      return { importId, rowsTaken, rowsSkipped, rowsStillRejected: view.rowsRejected, file }
    },
    attempt,
  )
}

/** The end of a file that breaks off looks like a whole row where only its last digits are missing: only the owner can tell. */
function isWorthReading({ code, editedCells }: KeptRejectedRow): boolean {
  return code !== 'row-cut-short' || editedCells !== null
}

interface Outcome {
  readonly rowsTaken: number
  readonly rowsSkipped: number
  applyTo(view: ImportFileView): ImportFileView
}

async function readAgain(
  database: WritableDatabase,
  row: ImportRow,
  rows: readonly KeptRejectedRow[],
  currency: string,
  now: Date,
  context: JobContext,
): Promise<Outcome> {
  const { importId: to, sourceId } = row
  const table = reopen(database, row, rows, currency)
  const from = addImport(database, { sourceId, fileName: row.fileName, fileHash: '', importedAt: row.importedAt })
  const rejected: RejectedRow[] = []
  const skipped: SkippedRow[] = []
  const kept = {
    ...table,
    rankAtLeast: row.rank,
    onRejected: (found: readonly RejectedRow[]) => void rejected.push(...found),
    onSkipped: (found: readonly SkippedRow[]) => void skipped.push(...found),
  }
  const { end, seen, counts, newest } = await storeTable(database, kept, { importId: from, sourceId }, now, context)
  const rank = Math.max(row.rank, newest ?? row.rank)
  setImportRank(database, to, rank)
  const join = { from, to, rules: table.joining, hasNewRank: rank > row.rank }
  const joined = await joinImport(database, join, () => context.breathe())
  for (const problem of rejected) setProblem(database, to, problem)
  const settled = new Set([...rejected, ...skipped].map(({ fileLine }) => fileLine))
  const taken = rows.filter(({ fileLine }) => !settled.has(fileLine)).map(({ fileLine }) => fileLine)
  moveRows(database, to, 'open', 'taken', taken)
  moveRows(
    database,
    to,
    'open',
    'dismissed',
    skipped.map(({ fileLine }) => fileLine),
  )
  const lines = orderContents.has(table.content)
    ? { linesAdded: joined.added, linesChanged: 0, linesUnchanged: joined.unchanged }
    : counts
  return {
    rowsTaken: taken.length,
    rowsSkipped: skipped.length,
    applyTo: (view) => ({
      ...view,
      linesAdded: view.linesAdded + lines.linesAdded,
      linesChanged: view.linesChanged + lines.linesChanged,
      linesUnchanged: view.linesUnchanged + lines.linesUnchanged,
      ordersAdded: view.ordersAdded + counts.ordersAdded,
      customersAdded: view.customersAdded + counts.customersAdded,
      firstDay: earlier(view.firstDay, seen.firstDay),
      lastDay: later(view.lastDay, seen.lastDay),
      totals: totalsAfter(view.totals, rows, end.totals),
    }),
  }
}

function reopen(
  database: WritableDatabase,
  row: ImportRow,
  rows: readonly KeptRejectedRow[],
  currency: string,
): ReopenedTable {
  if (row.reading === '') throw new ShopkeeperError('import-not-retryable', { file: row.fileName })
  const reading = JSON.parse(row.reading) as TableReading
  const mapping = mappingNow(database, reading)
  const cells = rows.map(({ fileLine, cells: asRead, editedCells }) => ({ fileLine, cells: editedCells ?? asRead }))
  return reopenTable({ ...reading, mapping }, cells, {
    currency,
    ratedCurrencies: [...readExchange(database).rates.keys()].sort(),
    dateOrder: readChoices(database, reading.layout).dateOrder ?? null,
    keyOfOrder: orderKeysOf(database, row.sourceId, row.importId),
  })
}

/** The mapping that the layout has by now, as long as it still makes the same kind of record of the same shop's counter. */
function mappingNow(database: WritableDatabase, { mapping, layout }: TableReading): TableReading['mapping'] {
  const changed = mapping && readMapping(database, layout)
  if (!changed) return mapping
  const scopeOf = ({ content, platform, name }: typeof changed) => `${content} ${platform ?? name.slice(0, 40)}`
  return scopeOf(changed) === scopeOf(mapping) ? changed : mapping
}

const aboutRowsSetAside: ReadonlySet<string> = new Set([
  'text-in-number-column',
  'order-numbers-ruined',
  'last-row-cut-short',
])

/** The stored account with its rows set aside as they stand now, and `change` made to the rest. */
function restateSummary(
  database: WritableDatabase,
  row: ImportRow,
  change: (view: ImportFileView) => ImportFileView,
): ImportFileView {
  const states = countByState(database, row.importId)
  const problems = listRejectedRows(database, row.importId, 'open', 0, problemsShown).rows.map(problemView)
  const view = change(summaryOf(row))
  const restated: ImportFileView = {
    ...view,
    rowsRejected: states.open,
    rowsDismissed: states.dismissed,
    rowsFixed: states.taken,
    problems,
    warnings: states.open > 0 ? view.warnings : view.warnings.filter(({ code }) => !aboutRowsSetAside.has(code)),
    samples: { ...view.samples, rejected: problems.slice(0, 5) },
  }
  setImportSummary(database, row.importId, JSON.stringify(restated))
  return restated
}

type Totals = ImportFileView['totals']
type Money = Partial<Record<'fileMinor' | 'importedMinor' | 'rejectedMinor', number>>

/** What the rows were held to be worth goes, what they are worth now comes. */
function totalsAfter(totals: Totals, rows: readonly KeptRejectedRow[], read: Omit<Totals, 'currency'>): Totals {
  const without = rows.reduce(
    (left, { basisMinor, currency }) =>
      withMoney(left, currency, { fileMinor: -basisMinor, rejectedMinor: -basisMinor }),
    totals,
  )
  const { foreign = [], ...own } = read
  return foreign.reduce((sum, { currency, ...money }) => withMoney(sum, currency, money), withMoney(without, '', own))
}

/** `currency` '' is the shop's own. */
function withMoney(totals: Totals, currency: string, money: Money): Totals {
  const add = <T extends Required<Money>>(sums: T): T => ({
    ...sums,
    fileMinor: sums.fileMinor + (money.fileMinor ?? 0),
    importedMinor: sums.importedMinor + (money.importedMinor ?? 0),
    rejectedMinor: sums.rejectedMinor + (money.rejectedMinor ?? 0),
  })
  if (currency === '') return add(totals)
  const { foreign = [] } = totals
  const known = foreign.find((sums) => sums.currency === currency)
  const sums = add(known ?? { currency, fileMinor: 0, importedMinor: 0, rejectedMinor: 0 })
  return { ...totals, foreign: [...foreign.filter((other) => other !== known), sums] }
}

function earlier(day: string | null, other: number | null): string | null {
  const text = other === null ? null : dayToText(other)
  return day === null || text === null ? (day ?? text) : text < day ? text : day
}

function later(day: string | null, other: number | null): string | null {
  const text = other === null ? null : dayToText(other)
  return day === null || text === null ? (day ?? text) : text > day ? text : day
}
