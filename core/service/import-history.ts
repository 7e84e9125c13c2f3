/** Imports that were made: what they did, which of their rows were not taken, and taking them back. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ImportFileView, ImportHistoryView, ImportProblemView, UndoView } from '../contract/view/import.ts'
import type { TableReading } from '../ingest/reopen-table.ts'
import type { JobContext } from '../job/context.ts'
import type { RejectedRow } from '../model/shop-record.ts'
import type { ReadableDatabase } from '../storage/database.ts'
import { findImport, type ImportRow, listImports } from '../storage/import-store.ts'
import { type KeptRejectedRow, listRejectedRows } from '../storage/quarantine-store.ts'
import { undoImport } from '../storage/undo.ts'
import { readQuality } from './facts-service.ts'
import { interruptedViews } from './interrupted-work.ts'
import { settleShop } from './settle-shop.ts'
import type { ShopSession } from './shop-session.ts'

/** @throws ShopkeeperError `import-not-found` where there is no such import, or it was undone */
export function liveImport(database: ReadableDatabase, importId: string): ImportRow {
  const row = findImport(database, Number(importId))
  if (!row || row.undoneAt !== null) throw new ShopkeeperError('import-not-found', { importId })
  return row
}

export async function undo(session: ShopSession, importId: string, now: Date, context: JobContext): Promise<UndoView> {
  const row = liveImport(session.reader, importId)
  const id = row.importId
  const attempt = { kind: 'undo', names: [summaryOf(row).file], beganAt: now.toISOString() } as const
  return session.longChange(
    true,
    async (database) => {
      const counts = await undoImport(database, id, now.toISOString(), async (done, total) => {
        context.progress('undo', done, total)
        await context.breathe()
      })
      await settleShop(database, context)
      return { importId, ...counts }
    },
    attempt,
  )
}

export function listImportHistory(session: ShopSession): ImportHistoryView {
  const imports = listImports(session.reader).map((row) => {
    const { problems: _problems, columns: _columns, why: _why, samples: _samples, ...view } = summaryOf(row)
    return { ...view, fileId: null, importedAt: row.importedAt, undoneAt: row.undoneAt }
  })
  return { imports, interrupted: interruptedViews(session), quality: readQuality(session) }
}

export function listImportProblems(
  session: ShopSession,
  { importId, state, offset, limit }: CheckedParams['import/problems'],
) {
  const { total, rows } = listRejectedRows(session.reader, Number(importId), state, offset, limit)
  return { total, columns: columnsOf(session.reader, Number(importId)), problems: rows.map(problemView) }
}

function columnsOf(database: ReadableDatabase, importId: number): readonly string[] {
  const row = findImport(database, importId)
  if (!row) return []
  if (row.reading === '') return summaryOf(row).columns.map(({ name }) => name)
  return (JSON.parse(row.reading) as TableReading).names
}

/** The row's cells as the owner last left them, and as the file has them where that differs. */
export function problemView(row: RejectedRow & Partial<KeptRejectedRow>): ImportProblemView {
  const { fileLine: line, column, value, code, cells, editedCells = null, state = 'open' } = row
  return {
    line,
    column,
    value,
    code,
    cells: editedCells ?? cells,
    ...(editedCells === null ? {} : { cellsInFile: cells }),
    ...(state === 'open' ? {} : { state }),
  }
}

/** What an import answered, with what later versions of this program say beside it. */
export function summaryOf({ summary }: ImportRow): ImportFileView {
  const samples = { added: [], changed: [], unchanged: [], rejected: [], skipped: [] }
  const later = { layout: '', rowsDismissed: 0, rowsFixed: 0, samples, questions: [] }
  return { ...later, ...(JSON.parse(summary) as ImportFileView) }
}
