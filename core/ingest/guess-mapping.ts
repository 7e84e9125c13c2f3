/** A first guess at what a table's columns mean, to be completed by the owner. */
import { mappingFields, type TableMapping } from '../contract/mapping.ts'
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
    for (const word of headerWords[field] ?? []) map.set(wordOf(word), [...(map.get(wordOf(word)) ?? []), field])
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
  const columns = assign(names)
  const content = contentOf(columns)
  if (content === 'advertising-costs') useDatesForPeriod(columns)
  if (content === 'advertising-costs' && columns.spend === undefined && columns.unitCost !== undefined)
    move(columns, 'unitCost', 'spend')
  const keys = [columns.customerKey, columns.orderKey, columns.productKey].map((column) => names.indexOf(column ?? ''))
  const isRounded = keys.some((column) => column >= 0 && samples[column]!.some((text) => /^\d+\.0$/.test(text)))
  return {
    version: 1,
    name: name.replace(/\.[^.]*$/, '').slice(0, 80) || 'table',
    content,
    columns,
    ...(isRounded ? { rules: { idsWithoutDecimals: true } } : {}),
  }
}

type Columns = Partial<Record<MappingField, string>>

/** Each column to the first of its fields that is still free; earlier columns choose first. */
function assign(names: readonly string[]): Columns {
  const columns: Columns = {}
  for (const name of names) {
    const field = name === '' ? undefined : fieldsNamed(name).find((candidate) => columns[candidate] === undefined)
    if (field) columns[field] = name
  }
  return columns
}

function contentOf(columns: Columns): TableContent {
  const has = (field: MappingField) => columns[field] !== undefined
  const isOrder = has('orderKey')
  if (!isOrder && has('campaignName') && (has('spend') || has('unitCost'))) return 'advertising-costs'
  if (!isOrder && has('unitCost') && (has('productKey') || has('productTitle'))) return 'product-costs'
  const hasLines = has('unitPrice') || (has('lineAmount') && (has('productKey') || has('productTitle')))
  if (isOrder && !has('orderDate')) return 'order-items'
  return hasLines ? 'order-lines' : 'orders'
}

function useDatesForPeriod(columns: Columns): void {
  if (columns.firstDate === undefined)
    move(columns, columns.fromDate === undefined ? 'orderDate' : 'fromDate', 'firstDate')
}

function move(columns: Columns, from: MappingField, to: MappingField): void {
  const name = columns[from]
  if (name === undefined) return
  columns[to] = name
  delete columns[from]
}
