/** Lists that this app wrote and an owner drops back onto it: known by the names of their columns, in both languages. */
import type { Language } from '../contract/language.ts'
import { reportText } from '../contract/text/report.ts'
import { headerKey } from './header.ts'

type ColumnKey = keyof typeof reportText extends infer K
  ? K extends `report.column.${infer Name}`
    ? Name
    : never
  : never

/** What stands before the cells of a row that was set aside. */
const problemColumns: readonly ColumnKey[] = ['line', 'problem', 'column', 'cell']

/** Columns that together no other program's list has. */
const marks: readonly (readonly ColumnKey[])[] = [
  ['segment', 'alive', 'future-value', 'next-order'],
  ['segment', 'people', 'people-share', 'net-share'],
  ['offer-products', 'offer', 'contact-day', 'expected-profit'],
  ['campaign', 'contacted', 'holdout', 'attributed'],
  ['file', 'imported-at', 'rows-read', 'lines-added'],
  ['product', 'product-key', 'refund-share', 'buyer-share'],
  ['region', 'orders', 'net', 'net-share'],
  ['group', 'name', 'message', 'customer-id'],
]

const languages: readonly Language[] = ['zh', 'en']
const keysOf = (columns: readonly ColumnKey[]) =>
  languages.map((language) => columns.map((column) => headerKey(reportText[`report.column.${column}`][language])))

const problemKeys = keysOf(problemColumns)
const markKeys = marks.flatMap(keysOf)

/** True of a header of a list that holds nothing to import. */
export function isOwnList(names: readonly string[]): boolean {
  const keys = new Set(names.map(headerKey))
  return markKeys.some((mark) => mark.every((key) => keys.has(key)))
}

/** The names of the table whose rows were set aside, where these are such rows; else the names as they are. */
export function withoutProblemColumns(names: readonly string[]): readonly string[] {
  const isList = problemKeys.some((mark) => mark.every((key, column) => headerKey(names[column] ?? '') === key))
  return isList ? names.slice(problemColumns.length) : names
}
