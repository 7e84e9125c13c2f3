/** What the lines of a batch's new orders sum to, so that each order can be settled as it goes in. */
import { type LineSums, type OrderAmounts, settleOrder } from '../model/order.ts'
import type { OrderColumns } from '../model/order-columns.ts'
import { type LineColumns, lineKinds, type OrderStatus } from '../model/shop-record.ts'

const RETURN = lineKinds.indexOf('return')
const SALE = lineKinds.indexOf('sale')
const ADJUSTMENT = lineKinds.indexOf('adjustment')

/** By order of the batch; the same sums as `addLine` and `orderKindOf` of `model/order.ts` give line by line. */
export interface OrderTally {
  readonly lines: Int32Array
  /** Index in `lineKinds`. */
  readonly kind: Uint8Array
  sums(order: number): LineSums
}

/** `firstOrder` is the run's index of the batch's first order; lines of earlier orders are left out. */
export function tallyLines(lines: LineColumns, firstOrder: number, orders: number): OrderTally {
  const count = new Int32Array(orders)
  const kind = new Uint8Array(orders).fill(ADJUSTMENT)
  const [sale, discount, refund, returned, adjustment] = Array.from({ length: 5 }, () => new Float64Array(orders)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let row = 0; row < lines.count; row++) {
    const order = lines.order[row]! - firstOrder
    if (order < 0) continue
    const amountMinor = lines.amountMinor[row]!
    const discountMinor = lines.discountMinor[row]!
    count[order]! += 1
    if (lines.kind[row] === SALE) {
      sale[order]! += amountMinor
      discount[order]! += discountMinor
      refund[order]! += lines.refundMinor[row]!
      if (lines.quantity[row]! > 0 || amountMinor > 0) kind[order] = SALE
    } else if (lines.kind[row] === RETURN) {
      returned[order]! -= amountMinor + discountMinor
      if (kind[order] === ADJUSTMENT) kind[order] = RETURN
    } else adjustment[order]! += amountMinor - discountMinor
  }
  const sums = (order: number): LineSums => ({
    saleMinor: sale[order]!,
    lineDiscountMinor: discount[order]!,
    lineRefundMinor: refund[order]!,
    returnMinor: returned[order]!,
    adjustmentMinor: adjustment[order]!,
  })
  return { lines: count, kind, sums }
}

export const amountFields = [
  'grossMinor',
  'discountMinor',
  'refundMinor',
  'adjustmentMinor',
  'shippingMinor',
  'taxMinor',
  'netMinor',
] as const satisfies readonly (keyof OrderAmounts)[]

export type SettledColumns = Readonly<Record<(typeof amountFields)[number], Float64Array>>

/** The settled amounts of a batch's orders. */
export function settleColumns({ count, numbers, texts }: OrderColumns, tally: OrderTally): SettledColumns {
  const settled = Object.fromEntries(amountFields.map((field) => [field, new Float64Array(count)])) as SettledColumns
  const { goodsMinor, paidMinor, discountMinor, shippingMinor, taxMinor, refundMinor } = numbers
  const given = (values: Float64Array, row: number) => (Number.isNaN(values[row]) ? null : values[row]!)
  for (let row = 0; row < count; row++) {
    const money = {
      goodsMinor: given(goodsMinor, row),
      paidMinor: given(paidMinor, row),
      discountMinor: given(discountMinor, row),
      shippingMinor: given(shippingMinor, row),
      taxMinor: given(taxMinor, row),
      refundMinor: given(refundMinor, row),
      status: texts.status.words[texts.status.index[row]!] as OrderStatus,
    }
    const amounts = settleOrder(money, tally.sums(row))
    for (const field of amountFields) settled[field][row] = amounts[field]
  }
  return settled
}
