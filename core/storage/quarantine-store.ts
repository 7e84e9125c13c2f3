/** Rows that were not taken, kept with their cells: waiting to be put right, dismissed as no data, or taken since. */
import type { ProblemState } from '../contract/view/quarantine.ts'
import type { RejectedRow, RowProblemCode } from '../model/shop-record.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface KeptRejectedRow extends RejectedRow {
  readonly state: ProblemState
  /** As the owner left them; null where nothing was changed. */
  readonly editedCells: readonly string[] | null
}

export interface RejectedRowPage {
  readonly total: number
  readonly rows: readonly KeptRejectedRow[]
}

export function addRejectedRows(database: WritableDatabase, importId: number, rows: readonly RejectedRow[]): void {
  if (rows.length === 0) return
  const statement = database.prepare(
    `INSERT INTO rejected_rows (import_id, file_line, column_name, value, code, cells, basis_minor, currency)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const row of rows) {
    const { fileLine, column, value, code, cells, basisMinor, currency } = row
    statement.run(importId, fileLine, column, value, code, JSON.stringify(cells), basisMinor, currency)
  }
}

const rowColumns = `file_line AS fileLine, column_name AS "column", value, code, cells, basis_minor AS basisMinor, currency,
  state, edited_cells AS editedCells`

type StoredRow = Omit<KeptRejectedRow, 'cells' | 'code' | 'editedCells'> & {
  readonly cells: string
  readonly code: RowProblemCode
  readonly editedCells: string | null
}

function rowOf(row: StoredRow): KeptRejectedRow {
  const editedCells = row.editedCells === null ? null : (JSON.parse(row.editedCells) as string[])
  return { ...row, cells: JSON.parse(row.cells) as string[], editedCells }
}

/** In file order. */
export function listRejectedRows(
  database: ReadableDatabase,
  importId: number,
  state: ProblemState | 'all',
  offset: number,
  limit: number,
): RejectedRowPage {
  const where = "import_id = @importId AND (@state = 'all' OR state = @state)"
  const total = database.prepare(`SELECT count(*) FROM rejected_rows WHERE ${where}`).pluck().get({ importId, state })
  const rows = database
    .prepare(
      `SELECT ${rowColumns} FROM rejected_rows WHERE ${where} ORDER BY file_line, rejected_id LIMIT @limit OFFSET @offset`,
    )
    .all({ importId, state, offset, limit }) as StoredRow[]
  return { total: total as number, rows: rows.map(rowOf) }
}

/** Cells as the owner left them, of a row that waits; false where there is no such row. */
export function editRow(
  database: WritableDatabase,
  importId: number,
  fileLine: number,
  cells: readonly string[],
): boolean {
  const text = JSON.stringify(cells)
  return (
    database
      .prepare(
        `UPDATE rejected_rows SET edited_cells = CASE WHEN cells = @text THEN NULL ELSE @text END
         WHERE import_id = @importId AND file_line = @fileLine AND state = 'open'`,
      )
      .run({ importId, fileLine, text }).changes > 0
  )
}

/** Moves rows of an import from one state to another; `lines` null: all of them. Answers which rows that were. */
export function moveRows(
  database: WritableDatabase,
  importId: number,
  from: ProblemState,
  to: ProblemState,
  lines: readonly number[] | null,
): KeptRejectedRow[] {
  const rows = database
    .prepare(
      `UPDATE rejected_rows SET state = @to WHERE import_id = @importId AND state = @from
         AND (@lines IS NULL OR file_line IN (SELECT value FROM json_each(@lines)))
       RETURNING ${rowColumns}`,
    )
    .all({ importId, from, to, lines: lines === null ? null : JSON.stringify(lines) }) as StoredRow[]
  return rows.map(rowOf)
}

/** What is wrong with a row now; its cells stay as they are. */
export function setProblem(database: WritableDatabase, importId: number, row: Omit<RejectedRow, 'cells'>): void {
  database
    .prepare(
      `UPDATE rejected_rows SET column_name = @column, value = @value, code = @code, basis_minor = @basisMinor, currency = @currency
       WHERE import_id = @importId AND file_line = @fileLine AND state = 'open'`,
    )
    .run({ ...row, importId })
}

export function countByState(database: ReadableDatabase, importId: number): Readonly<Record<ProblemState, number>> {
  const rows = database
    .prepare('SELECT state, count(*) FROM rejected_rows WHERE import_id = ? GROUP BY state')
    .raw()
    .all(importId) as [ProblemState, number][]
  return { open: 0, dismissed: 0, taken: 0, ...Object.fromEntries(rows) }
}

/** Rows that wait, of all imports that stand. */
export function countRejectedRows(database: ReadableDatabase): number {
  return database
    .prepare(
      "SELECT count(*) FROM rejected_rows JOIN imports USING (import_id) WHERE undone_at IS NULL AND state = 'open'",
    )
    .pluck()
    .get() as number
}
