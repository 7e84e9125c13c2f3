/** The first rows of a table, decoded: enough to find its delimiter, its header and what its columns hold. */
import { rowTexts } from './cell-block.ts'
import type { TableSource } from './table-source.ts'

export interface SampleRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Sample {
  readonly rows: readonly SampleRow[]
  /** True where the table has no further rows. */
  readonly whole: boolean
}

/** The header stands within the first 30 lines; what follows shows what the columns hold. */
const SAMPLE_ROWS = 200

export async function sampleOf(source: TableSource): Promise<Sample> {
  const rows: SampleRow[] = []
  for await (const block of source.blocks()) {
    for (let row = 0; row < block.rows; row++) {
      if (rows.length === SAMPLE_ROWS) return { rows, whole: false }
      rows.push({ line: block.line[row]!, cells: rowTexts(block, row) })
    }
  }
  return { rows, whole: true }
}

export function isBlankRow({ cells }: SampleRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
