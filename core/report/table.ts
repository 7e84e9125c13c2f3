/**
 * A table that knows what its cells mean, between the views and the files. Values keep the core's units (money in minor units,
 * days as `YYYY-MM-DD`, shares 0…1); each writer turns them into what its format calls a number, a date or a text.
 */

import type { Language } from '../contract/language.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { SentenceKey } from '../contract/text/catalogue.ts'
import type { reportText } from '../contract/text/report.ts'
import { isSentenceKey, say } from '../contract/text/say.ts'

export type CellType = 'text' | 'integer' | 'number' | 'money' | 'percent' | 'day'
export type CellContent = string | number | null

/** A cell whose type is its own: for the value column of a list of facts. */
export interface TypedCell {
  readonly type: CellType
  readonly value: CellContent
}
export type Cell = CellContent | TypedCell

export interface Column {
  readonly key: string
  readonly header: string
  readonly type: CellType
  /** In characters; default by type. */
  readonly width: number
  /** True for columns that paper has no room for: in spreadsheets only. */
  readonly detail: boolean
}

export interface Table {
  /** Sheet name and heading. */
  readonly title: string
  readonly note: string | null
  /** ISO code of every money cell. */
  readonly currency: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

type KeysUnder<Prefix extends string> = keyof typeof reportText extends infer K
  ? K extends `${Prefix}${infer Name}`
    ? Name
    : never
  : never

/** How one column is made from a row of a view. */
export interface ColumnSpec<Row> {
  readonly key: KeysUnder<'report.column.'>
  readonly type: CellType
  readonly value: (row: Row) => Cell
  readonly width?: number
  readonly detail?: boolean
}

interface TableSpec<Row> {
  readonly sheet: KeysUnder<'report.sheet.'>
  readonly currency: string
  readonly columns: readonly ColumnSpec<Row>[]
  readonly rows: readonly Row[]
  readonly note?: Sentence | null
}

const widthByType: Readonly<Record<CellType, number>> = {
  text: 16,
  integer: 10,
  number: 10,
  money: 14,
  percent: 10,
  day: 12,
}

/** Headers and title in the language, one row of cells per row of the view. */
export function buildTable<Row>(language: Language, spec: TableSpec<Row>): Table {
  return {
    title: wordFor(language, `report.sheet.${spec.sheet}`),
    note: spec.note ? say(language, spec.note) : null,
    currency: spec.currency,
    columns: spec.columns.map(({ key, type, width, detail }) => ({
      key,
      type,
      header: wordFor(language, `report.column.${key}`),
      width: width ?? widthByType[type],
      detail: detail ?? false,
    })),
    rows: spec.rows.map((row) => spec.columns.map((column) => column.value(row))),
  }
}

export function wordFor(language: Language, key: SentenceKey): string {
  return say(language, sentence(key))
}

/** The word of a code that may also be free text, e.g. a campaign's channel or an advertising platform's name. */
export function wordOrText(language: Language, group: string, code: string): string {
  const key = `${group}.${code}`
  return isSentenceKey(key) ? wordFor(language, key) : code
}

/** Several texts in one cell. */
export function joined(language: Language, items: readonly string[]): string {
  return items.join(wordFor(language, 'report.list-join'))
}

/** A cell's content and type, whether it has its own or its column's. */
export function typedCell(column: Column, cell: Cell): TypedCell {
  return typeof cell === 'object' && cell !== null ? cell : { type: column.type, value: cell }
}
