/**
 * Orders and texts as columns. Records of a hundred thousand orders cost more to build, to hand over between threads and to take apart
 * again than all the work done with them; columns cost next to nothing.
 */
import type { OrderHeader } from './shop-record.ts'

/** Texts as numbers into a list of words, of which few stand for many rows; `index` may be longer than there are rows. */
export interface TextColumn {
  readonly words: readonly string[]
  readonly index: Int32Array
}

export const orderTextFields = [
  'status',
  'statusText',
  'channel',
  'payment',
  'coupon',
  'country',
  'region',
  'note',
  'reference',
  'currency',
] as const satisfies readonly (keyof OrderHeader)[]
type OrderTextField = (typeof orderTextFields)[number]

export const orderNumberFields = [
  'placedAt',
  'day',
  'goodsMinor',
  'paidMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
  'refundMinor',
] as const satisfies readonly (keyof OrderHeader)[]
type OrderNumberField = (typeof orderNumberFields)[number]

/** Order headers (`OrderHeader`), one entry per order. */
export interface OrderColumns {
  readonly count: number
  readonly key: readonly string[]
  readonly customer: Int32Array
  readonly fileLine: Int32Array
  readonly texts: Readonly<Record<OrderTextField, TextColumn>>
  /** NaN stands for null. */
  readonly numbers: Readonly<Record<OrderNumberField, Float64Array>>
}

export function textColumn(texts: readonly string[]): TextColumn {
  const known = new Map<string, number>()
  const index = new Int32Array(texts.length)
  for (let row = 0; row < texts.length; row++) index[row] = wordIndex(known, texts[row] as string)
  return { words: [...known.keys()], index }
}

function wordIndex(known: Map<string, number>, word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  known.set(word, known.size)
  return known.size - 1
}

export function textAt({ words, index }: TextColumn, row: number): string {
  return words[index[row] as number] as string
}

export function orderColumns(headers: readonly OrderHeader[]): OrderColumns {
  const texts = orderTextFields.map((field) => [field, textsOf(headers, field)])
  const numbers = orderNumberFields.map((field) => [field, numbersOf(headers, field)])
  const customer = new Int32Array(headers.length)
  const fileLine = new Int32Array(headers.length)
  headers.forEach((header, row) => {
    customer[row] = header.customer
    fileLine[row] = header.fileLine
  })
  return {
    count: headers.length,
    key: headers.map((header) => header.key),
    customer,
    fileLine,
    texts: Object.fromEntries(texts) as OrderColumns['texts'],
    numbers: Object.fromEntries(numbers) as OrderColumns['numbers'],
  }
}

function textsOf(headers: readonly OrderHeader[], field: OrderTextField): TextColumn {
  const known = new Map<string, number>()
  const index = new Int32Array(headers.length)
  let last: string | null = null
  for (let row = 0; row < headers.length; row++) {
    const text: string = headers[row]![field]
    index[row] = text === last ? index[row - 1]! : wordIndex(known, text)
    last = text
  }
  return { words: [...known.keys()], index }
}

function numbersOf(headers: readonly OrderHeader[], field: OrderNumberField): Float64Array {
  const values = new Float64Array(headers.length)
  for (let row = 0; row < headers.length; row++) values[row] = headers[row]![field] ?? Number.NaN
  return values
}

/** One order as a record again. */
export function headerAt(columns: OrderColumns, row: number): OrderHeader {
  const texts = orderTextFields.map((field) => [field, textAt(columns.texts[field], row)])
  const numbers = orderNumberFields.map((field) => {
    const value = columns.numbers[field][row] as number
    return [field, Number.isNaN(value) ? null : value]
  })
  const own = { key: columns.key[row], customer: columns.customer[row], fileLine: columns.fileLine[row] }
  return { ...own, ...Object.fromEntries(texts), ...Object.fromEntries(numbers) } as OrderHeader
}

export function headersOf(columns: OrderColumns): OrderHeader[] {
  return Array.from({ length: columns.count }, (_, row) => headerAt(columns, row))
}
