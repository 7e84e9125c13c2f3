/** A table as it stands, without asking what its columns mean: for analyses that take a ready table from the owner's hands. */
import { ShopkeeperError } from '../contract/reply.ts'
import { rowTexts } from './cell-block.ts'
import { bareCell, isEmptyWord } from './cell-words.ts'
import { openContainer } from './container.ts'
import { tableScore } from './find-header.ts'
import { findColumn, headerNames } from './header.ts'
import { readNumber } from './number-text.ts'
import { sheetsOf } from './part-sheets.ts'
import { sampleOf } from './sample-rows.ts'
import { csvSource, openText, type TableSource } from './table-source.ts'

export interface PlainTable {
  readonly file: string
  readonly names: readonly string[]
  /** Cells by row, cleaned of guards and blanks, words for nothing kept: a group may be called none. Short rows are filled with ''. */
  readonly rows: readonly (readonly string[])[]
  /** 1-based line in the file of each row. */
  readonly lines: readonly number[]
}

const delimiters = [',', '\t', ';', '|'] as const

/**
 * The first table of a CSV, TSV, XLSX or ZIP file; its first row that is not blank names the columns. Blank rows are left out.
 * @throws ShopkeeperError as `openContainer`, and `file-header-only` where no row follows the header
 */
export async function readPlainTable(path: string, name: string): Promise<PlainTable> {
  const [part] = openContainer(path, name)
  if (!part) throw new ShopkeeperError('file-empty', { file: name })
  const sheets = await sheetsOf(part, undefined)
  const source = sheets?.[0]?.source ?? (await bestSplit(openText(part.bytes, part.file, undefined)))
  const rows: string[][] = []
  const lines: number[] = []
  for await (const block of source.blocks()) {
    for (let row = 0; row < block.rows; row++) {
      const cells = rowTexts(block, row).map(bareCell)
      if (cells.every((cell) => cell === '')) continue
      rows.push(cells)
      lines.push(block.line[row]!)
    }
  }
  const [head, ...body] = rows
  if (!head) throw new ShopkeeperError('file-empty', { file: name })
  if (body.length === 0) throw new ShopkeeperError('file-header-only', { file: name })
  const names = headerNames(head)
  for (const row of body) while (row.length < names.length) row.push('')
  return { file: part.file, names, rows: body, lines: lines.slice(1) }
}

async function bestSplit(text: ReturnType<typeof openText>): Promise<TableSource> {
  let best: { readonly source: TableSource; readonly score: number } | null = null
  for (const delimiter of delimiters) {
    const source = csvSource(text, { delimiter, quotes: true })
    const score = tableScore(await sampleOf(source))
    if (!best || score > best.score) best = { source, score }
  }
  return best!.source
}

/**
 * A column of numbers by any of its names; null where the table has none of them. A blank cell is NaN.
 * @throws ShopkeeperError `table-cell` for text in it: `{ file, line, column, value }`
 */
export function numberColumn(table: PlainTable, spellings: readonly string[]): Float64Array | null {
  const column = columnNamed(table, spellings)
  if (column < 0) return null
  return Float64Array.from(table.rows, (row, i) => {
    const text = row[column]!
    if (text === '' || isEmptyWord(text)) return Number.NaN
    const value = readNumber(text, null)
    if (!Number.isNaN(value)) return value
    throw new ShopkeeperError('table-cell', {
      file: table.file,
      line: table.lines[i]!,
      column: table.names[column]!,
      value: text,
    })
  })
}

/** The same for texts. */
export function textColumn(table: PlainTable, spellings: readonly string[]): readonly string[] | null {
  const column = columnNamed(table, spellings)
  return column < 0 ? null : table.rows.map((row) => row[column]!)
}

function columnNamed({ names }: PlainTable, spellings: readonly string[]): number {
  return spellings.map((spelling) => findColumn(names, spelling)).find((column) => column >= 0) ?? -1
}
