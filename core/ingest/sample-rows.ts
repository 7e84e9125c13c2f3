/** The first rows of a table, decoded: enough to find its delimiter, its header and what its columns hold. */
import { rowTexts, rowWidth } from './cell-block.ts'
import type { TableSource } from './table-source.ts'

export interface SampleRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Sample {
  readonly rows: readonly SampleRow[]
  /** True where the table has no further rows. */
  readonly whole: boolean
  /** Cells of the widest row. */
  readonly widest: number
}

/** The header stands within the first 30 lines; what follows shows what the columns hold. */
const SAMPLE_ROWS = 200
/** No export is wider; a line with a million delimiters is no row. */
export const MOST_COLUMNS = 4096

export async function sampleOf(source: TableSource): Promise<Sample> {
  const rows: SampleRow[] = []
  let widest = 0
  for await (const block of source.blocks()) {
    for (let row = 0; row < block.rows; row++) {
      widest = Math.max(widest, rowWidth(block, row))
      if (rows.length === SAMPLE_ROWS || widest > MOST_COLUMNS) return { rows, whole: false, widest }
      rows.push({ line: block.line[row]!, cells: rowTexts(block, row) })
    }
  }
  return { rows, whole: true, widest }
}

export function isBlankRow({ cells }: SampleRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
