/** Sale and return lines of all orders, walk-ins included, as columns: what products are judged by. */
import type { ReadableDatabase } from './database.ts'
import { visitRows } from './visit-rows.ts'

export interface GoodsLines {
  /** Orders in the order of their ids: lines of order o are lineStart[o] … lineStart[o + 1] − 1. */
  readonly orderDay: Int32Array
  readonly lineStart: Int32Array
  /** Database id of the product; −1 where none is named. */
  readonly product: Int32Array
  /** Pieces sold; 0 on lines of returns. */
  readonly sold: Float64Array
  /** Amount less discount and refund of the line, in the shop's currency. */
  readonly netMinor: Float64Array
  /** 1 where the line, or a refund on it, gives goods or money back. */
  readonly isReturn: Uint8Array
}

export function readGoodsLines(database: ReadableDatabase): GoodsLines {
  const largest = 1 + ((database.prepare('SELECT max(order_id) FROM orders').pluck().get() as number | null) ?? 0)
  const days = new Int32Array(largest).fill(-1)
  const factors = new Float64Array(largest)
  visitRows(
    database,
    ['order_id', 'day', 'coalesce(factor, 1)'],
    'orders WHERE published = 1',
    (id: number, day: number, factor: number) => {
      days[id] = day
      factors[id] = factor
    },
  )
  const size = database.prepare('SELECT count(*) FROM order_lines').pluck().get() as number
  const product = new Int32Array(size)
  const sold = new Float64Array(size)
  const netMinor = new Float64Array(size)
  const isReturn = new Uint8Array(size)
  const orderDay: number[] = []
  const starts: number[] = []
  let count = 0
  let current = -1
  visitRows(
    database,
    ['order_id', 'product_id', 'kind', 'quantity', 'amount_minor - discount_minor - refund_minor', 'refund_minor'],
    'order_lines',
    (order: number, id: number | null, kind: number, quantity: number, net: number, refund: number) => {
      const day = days[order] ?? -1
      if (day < 0) return
      if (order !== current) {
        current = order
        orderDay.push(day)
        starts.push(count)
      }
      product[count] = id ?? -1
      sold[count] = kind === 0 ? quantity : 0
      netMinor[count] = net * factors[order]!
      isReturn[count] = kind === 1 || refund > 0 ? 1 : 0
      count += 1
    },
  )
  return {
    orderDay: Int32Array.from(orderDay),
    lineStart: Int32Array.from([...starts, count]),
    product: product.slice(0, count),
    sold: sold.slice(0, count),
    netMinor: netMinor.slice(0, count),
    isReturn: isReturn.slice(0, count),
  }
}
