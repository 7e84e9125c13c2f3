/** Header cells: how their names are compared, and the mark by which a layout is remembered. */
import { createHash } from 'node:crypto'
import { cleanCell } from './cell-words.ts'

/** The name as people see it. */
function headerName(cell: string): string {
  return cleanCell(cell.replace(/^\ufeff/, '')).replace(/\s+/g, ' ')
}

/** Equal for names that differ only in case, blanks or the width of brackets. */
export function headerKey(name: string): string {
  return headerName(name).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Column names by position; an unnamed column is ''. A table without a header has "1", "2", … */
export function headerNames(cells: readonly string[]): readonly string[] {
  return cells.map(headerName)
}

/** Where a column of this name stands, −1 where none does. Of equal names the first counts. */
export function findColumn(names: readonly string[], wanted: string | RegExp): number {
  if (typeof wanted !== 'string') return names.findIndex((name) => wanted.test(name))
  return placesOf(names).get(headerKey(wanted)) ?? -1
}

/** Where each name of a row first stands. Every platform's columns are looked for in every row that may be a header. */
const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const known = places.get(names)
  if (known) return known
  const found = new Map<string, number>()
  names.forEach((name, column) => {
    const key = headerKey(name)
    if (!found.has(key)) found.set(key, column)
  })
  places.set(names, found)
  return found
}

/** A stable mark of the header row, under which the shop remembers a mapping. */
export function layoutOf(names: readonly string[]): string {
  return createHash('sha256').update(names.map(headerKey).join('\u001f')).digest('hex').slice(0, 16)
}
