/**
 * One import's word on one order, in a form that can be compared, put aside and brought back: what `order_versions` keeps. Buyers
 * and products are named by key, because their rows may come and go with imports.
 */
import { type LineKind, lineKinds, type OrderHeader } from '../model/shop-record.ts'

export interface LineContent {
  readonly product: string | null
  readonly kind: LineKind
  readonly quantity: number
  readonly amountMinor: number
  readonly discountMinor: number
  readonly refundMinor: number
  readonly lineKey: string
  readonly variant: string
}

/** The header without what only places it in a file. */
export type HeaderContent = Omit<OrderHeader, 'key' | 'customer' | 'fileLine'> & {
  readonly customer: string | null
  /** Lines drawn from an order-level file; empty where the file gives real lines. */
  readonly sketch: readonly LineContent[]
}

const headerFields = [
  'customer',
  'placedAt',
  'day',
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
  'goodsMinor',
  'paidMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
  'refundMinor',
] as const satisfies readonly (keyof HeaderContent)[]

/** Equal headers give equal texts. */
export function encodeHeader(header: HeaderContent): string {
  return JSON.stringify([...headerFields.map((field) => header[field]), encodeLineList(header.sketch)])
}

export function decodeHeader(text: string): HeaderContent {
  const values = JSON.parse(text) as unknown[]
  const header = Object.fromEntries(headerFields.map((field, index) => [field, values[index]]))
  return { ...header, sketch: decodeLineList(values[headerFields.length] as LineTuple[]) } as unknown as HeaderContent
}

type LineTuple = [string | null, number, number, number, number, number, string, string]

export function encodeLines(lines: readonly LineContent[]): string {
  return JSON.stringify(encodeLineList(lines))
}

export function decodeLines(text: string): LineContent[] {
  return text === '' ? [] : decodeLineList(JSON.parse(text) as LineTuple[])
}

function encodeLineList(lines: readonly LineContent[]): LineTuple[] {
  return lines.map((line) => [
    line.product,
    lineKinds.indexOf(line.kind),
    line.quantity,
    line.amountMinor,
    line.discountMinor,
    line.refundMinor,
    line.lineKey,
    line.variant,
  ])
}

function decodeLineList(tuples: readonly LineTuple[]): LineContent[] {
  return tuples.map(([product, kind, quantity, amountMinor, discountMinor, refundMinor, lineKey, variant]) => ({
    product,
    kind: lineKinds[kind] ?? 'sale',
    quantity,
    amountMinor,
    discountMinor,
    refundMinor,
    lineKey,
    variant,
  }))
}
