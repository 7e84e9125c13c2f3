/** A first guess at what a table's columns mean, to be completed by the owner. */
import { fieldsOfContent, mappingFields, type TableMapping } from '../contract/mapping.ts'
import { attributeColumns, goodsContentOf, goodsFields, goodsWords } from './guess-goods.ts'
import { guessPeople } from './guess-people.ts'
import { headerWords } from './header-words.ts'
import type { MappingField, TableContent } from './table-plan.ts'

/** Letters and digits only, so that `order_id`, `Order ID` and `OrderId` are one; a unit in brackets is dropped. */
function wordOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^)]*\)$/, '')
    .toLowerCase()
    .replace(/[\s_\-.:#/&,*"']/g, '')
}

const fieldByWord: ReadonlyMap<string, readonly MappingField[]> = (() => {
  const map = new Map<string, MappingField[]>()
  for (const field of mappingFields) {
    for (const word of [...(headerWords[field] ?? []), ...(goodsWords[field] ?? [])])
      map.set(wordOf(word), [...new Set([...(map.get(wordOf(word)) ?? []), field])])
  }
  return map
})()

/** Which fields a header may name, most likely first. */
export function fieldsNamed(name: string): readonly MappingField[] {
  return fieldByWord.get(wordOf(name)) ?? []
}

/** `samples` are the first rows' cells by column. */
export function guessMapping(
  name: string,
  names: readonly string[],
  samples: readonly (readonly string[])[],
): TableMapping {
  const tableName = name.replace(/\.[^.]*$/, '').slice(0, 80) || 'table'
  const people = guessPeople(tableName, names, wordOf, fieldsNamed)
  if (people) return { version: 1, name: tableName, ...people }
  const first = assign(names)
  const goods = goodsContentOf((field) => first[field] !== undefined)
  const columns = goods ? assign(names, goodsFields[goods]) : first
  const content = goods ?? contentOf(columns)
  if (content === 'advertising-costs') useDatesForPeriod(columns)
  if (content === 'visits' || content === 'product-visits') useDatesForVisits(columns)
  if (content === 'advertising-costs' && columns.spend === undefined && columns.unitCost !== undefined)
    move(columns, 'unitCost', 'spend')
  const keys = [columns.customerKey, columns.orderKey, columns.productKey].map((column) => names.indexOf(column ?? ''))
  const isRounded = keys.some((column) => column >= 0 && samples[column]!.some((text) => /^\d+\.0$/.test(text)))
  return {
    version: 1,
    name: tableName,
    content,
    columns: content === 'products' ? withAttributes(columns, names) : fitting(columns, names, content),
    ...(isRounded ? { rules: { idsWithoutDecimals: true } } : {}),
  }
}

/** Fields that such a table cannot give are no help to the owner: their columns go to another field that their names allow, if any. */
function fitting(columns: Columns, names: readonly string[], content: TableContent): Columns {
  const offered: ReadonlySet<MappingField> = new Set(fieldsOfContent[content])
  const fit = Object.fromEntries(
    Object.entries(columns).filter(([field]) => offered.has(field as MappingField)),
  ) as Columns
  const taken = new Set(Object.values(fit))
  for (const name of names) {
    if (name === '' || taken.has(name)) continue
    const field = fieldsNamed(name).find((candidate) => offered.has(candidate) && fit[candidate] === undefined)
    if (field) fit[field] = name
  }
  return fit
}

type Columns = Partial<Record<MappingField, string>>

/** Each column to the first of its fields that is still free, a preferred one if it can; earlier columns choose first. */
function assign(names: readonly string[], preferred?: ReadonlySet<MappingField>): Columns {
  const columns: Columns = {}
  for (const name of names) {
    const free = name === '' ? [] : fieldsNamed(name).filter((candidate) => columns[candidate] === undefined)
    const field = free.find((candidate) => preferred?.has(candidate)) ?? free[0]
    if (field) columns[field] = name
  }
  return columns
}

function contentOf(columns: Columns): TableContent {
  const has = (field: MappingField) => columns[field] !== undefined
  const isOrder = has('orderKey')
  if (!isOrder && has('campaignName') && (has('spend') || has('unitCost'))) return 'advertising-costs'
  if (!isOrder && has('unitCost') && (has('productKey') || has('productTitle'))) return 'product-costs'
  if (!isOrder && (has('visitors') || has('favourites') || has('carts')) && (has('productKey') || has('productTitle')))
    return 'product-visits'
  if (!isOrder && (has('visitKind') || has('searchWords') || has('dwellSeconds'))) return 'visits'
  const hasLines = has('unitPrice') || (has('lineAmount') && (has('productKey') || has('productTitle')))
  if (isOrder && !has('orderDate')) return 'order-items'
  return hasLines ? 'order-lines' : 'orders'
}

function withAttributes({ variant: _, ...columns }: Columns, names: readonly string[]): TableMapping['columns'] {
  const attributes = attributeColumns(names)
  return attributes.length === 0 ? columns : { ...columns, attributeValue: attributes }
}

function useDatesForPeriod(columns: Columns): void {
  if (columns.firstDate === undefined)
    move(columns, columns.fromDate === undefined ? 'orderDate' : 'fromDate', 'firstDate')
}

/** Days and hours without a word of their own, and views that an advertising report would call impressions. */
function useDatesForVisits(columns: Columns): void {
  if (columns.visitDate === undefined) move(columns, 'orderDate', 'visitDate')
  if (columns.visitTime === undefined) move(columns, 'orderTime', 'visitTime')
  if (columns.views === undefined) move(columns, 'impressions', 'views')
}

function move(columns: Columns, from: MappingField, to: MappingField): void {
  const name = columns[from]
  if (name === undefined) return
  columns[to] = name
  delete columns[from]
}
