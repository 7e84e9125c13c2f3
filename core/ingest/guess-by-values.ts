/** What a column holds, told from its values: for tables that never say it in a header. */
import type { TableMapping } from '../contract/mapping.ts'
import { emailOf, phoneOf } from './cell-words.ts'
import { readDate } from './date-text.ts'
import { readNumber } from './number-text.ts'

/** `id`: digits with leading zeros or too many for a count. `money`: numbers of which some have decimals. */
export type ValueKind = 'date' | 'money' | 'count' | 'id' | 'email' | 'phone' | 'text' | 'blank'

type Kind = Exclude<ValueKind, 'money' | 'blank'> | 'decimal'

/** The least share of a column's values that must agree. */
const MOST = 0.9
const LARGEST_COUNT = 9999

/** The kind of nearly all of a column's filled cells. */
export function kindOf(texts: readonly string[]): ValueKind {
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0) return 'blank'
  const counts = new Map<Kind, number>()
  for (const text of filled) counts.set(kindOfCell(text), (counts.get(kindOfCell(text)) ?? 0) + 1)
  const share = (...kinds: readonly Kind[]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / filled.length
  for (const kind of ['date', 'email', 'phone', 'count'] as const) if (share(kind) >= MOST) return kind
  // One id with a leading zero shows that the others, which have none, are ids too.
  if (share('id', 'count', 'phone', 'date') >= MOST) return 'id'
  if (counts.has('decimal') && share('decimal', 'count', 'id') >= MOST) return 'money'
  return 'text'
}

function kindOfCell(text: string): Kind {
  if (emailOf(text) !== '') return 'email'
  if (/^1[3-9]\d{9}$/.test(text) || (text.startsWith('+') && phoneOf(text) !== '')) return 'phone'
  if (!/^\d{5}$/.test(text) && readDate(text, 'mdy') !== null) return 'date'
  if (/^0\d+$/.test(text)) return 'id'
  const number = readNumber(text, null)
  if (Number.isNaN(number)) return 'text'
  if (!Number.isInteger(number) || /[.,]\d{2}$/.test(text)) return 'decimal'
  return Math.abs(number) <= LARGEST_COUNT ? 'count' : 'id'
}

/** True where the row is data like the rows below it: its numbers and dates stand where theirs do, and nothing in it is a label. */
export function isDataRow(cells: readonly string[], columns: readonly (readonly string[])[]): boolean {
  const valued = columns.map(kindOf).flatMap((kind, column) => (kind === 'text' || kind === 'blank' ? [] : [column]))
  const alike = valued.filter((column) => (cells[column] ?? '') !== '' && kindOfCell(cells[column]!) !== 'text')
  return valued.length > 0 && alike.length >= Math.max(1, 0.6 * valued.length)
}

/**
 * A first guess at a table without a header; `columns` are its first rows by column. Orders are known by their number where a column
 * could be one, else by customer and day.
 */
export function guessWithoutHeader(name: string, columns: readonly (readonly string[])[]): TableMapping {
  const kinds = columns.map(kindOf)
  const taken = new Set<number>()
  const take = (fits: (kind: ValueKind, column: number) => boolean): string | undefined => {
    const column = kinds.findIndex((kind, i) => !taken.has(i) && fits(kind, i))
    if (column < 0) return undefined
    taken.add(column)
    return String(column + 1)
  }
  const isNumber = (kind: ValueKind) => kind === 'id' || kind === 'count'
  const repeats = (column: number) => new Set(columns[column]).size < columns[column]!.length
  const orderDate = take((kind) => kind === 'date')
  const lineAmount = take((kind) => kind === 'money')
  const email = take((kind) => kind === 'email')
  const phone = take((kind) => kind === 'phone')
  const orderKey = take((kind, column) => kind === 'id' && !repeats(column))
  const customerKey =
    take((kind) => kind === 'id') ?? take((kind, column) => isNumber(kind) && isLarge(columns[column]!))
  const quantity = take((kind) => kind === 'count')
  const productTitle = take((kind) => kind === 'text')
  const buyer = customerKey ?? email ?? phone
  const key = orderKey ?? (buyer && orderDate ? [buyer, orderDate] : undefined)
  const found = { orderKey: key, orderDate, customerKey, email, phone, productTitle, quantity, lineAmount }
  return {
    version: 1,
    name: name.slice(0, 80) || 'table',
    content: 'order-lines',
    header: false,
    columns: Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined)),
  }
}

function isLarge(texts: readonly string[]): boolean {
  return new Set(texts).size > 0.3 * texts.length
}
