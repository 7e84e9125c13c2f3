/**
 * How an order's published amounts follow from what its file gives. Every platform tells a different half of the story (unit
 * prices, or only what was paid); this is the one place where both become the same five numbers.
 */
import type { DayNumber } from './day.ts'
import { type Minor, roundHalfAway } from './money.ts'
import type { LineKind, OrderStatus } from './shop-record.ts'

/** The published amounts of one order, all in minor units of one currency. */
export interface OrderAmounts {
  /** Quantity × price of sale lines. */
  readonly grossMinor: Minor
  /** Line and order discounts; not negative unless the platform charged more than the goods. */
  readonly discountMinor: Minor
  /** Returns, cancellations and money given back. */
  readonly refundMinor: Minor
  /** Write-offs and bad debt: neither sale nor return; signed. */
  readonly adjustmentMinor: Minor
  readonly shippingMinor: Minor
  readonly taxMinor: Minor
  /** gross − discount − refund + adjustment: without postage and tax. */
  readonly netMinor: Minor
}

/** What the header gives; null where the file is silent. */
export interface OrderMoney {
  readonly goodsMinor: Minor | null
  readonly paidMinor: Minor | null
  readonly discountMinor: Minor | null
  readonly shippingMinor: Minor | null
  readonly taxMinor: Minor | null
  readonly refundMinor: Minor | null
  readonly status: OrderStatus
}

/** Sums over the order's lines: sale amounts, their discounts, and what came back. All ≥ 0 but the adjustments. */
export interface LineSums {
  readonly saleMinor: Minor
  readonly lineDiscountMinor: Minor
  readonly returnMinor: Minor
  readonly lineRefundMinor: Minor
  readonly adjustmentMinor: Minor
}

/**
 * Settles one order.
 *
 * Where the platform states what was paid, that is the truth and the discount is what is missing from the goods; a discount
 * given beside it is only used where nothing paid is known. Postage is inside "paid" and is taken off; tax is taken off only
 * where the goods' prices are without it, i.e. where goods + postage + tax − discount equals what was paid (Shopify outside the
 * EU); otherwise prices include it.
 *
 * @example settleOrder({ goodsMinor: null, paidMinor: 900, discountMinor: null, shippingMinor: 100, taxMinor: null, refundMinor: null,
 *   status: 'paid' }, { ...noLineSums, saleMinor: 1000 })
 *   // gross 1000, discount 200, net 800
 */
export function settleOrder(money: OrderMoney, lines: LineSums): OrderAmounts {
  const shippingMinor = money.shippingMinor ?? 0
  const taxMinor = money.taxMinor ?? 0
  const grossMinor = lines.saleMinor
  const stated = lines.lineDiscountMinor + (money.discountMinor ?? 0)
  const discountMinor = money.paidMinor === null || grossMinor === 0 ? stated : impliedDiscount(money.paidMinor)
  const refundMinor = lines.returnMinor + Math.max(lines.lineRefundMinor, orderRefund())
  const { adjustmentMinor } = lines
  const netMinor = grossMinor - discountMinor - refundMinor + adjustmentMinor
  return { grossMinor, discountMinor, refundMinor, adjustmentMinor, shippingMinor, taxMinor, netMinor }

  /** Money given back beyond the goods was postage or tax, which stand outside net. */
  function orderRefund(): Minor {
    const goods = Math.max(grossMinor - discountMinor, 0)
    if (money.refundMinor !== null) return Math.min(money.refundMinor, goods)
    return money.status === 'refunded' ? goods : 0
  }

  function impliedDiscount(paidMinor: Minor): Minor {
    const withTax = grossMinor + shippingMinor - paidMinor
    const withoutTax = withTax + taxMinor
    return taxMinor !== 0 && Math.abs(withoutTax - stated) < Math.abs(withTax - stated) ? withoutTax : withTax
  }
}

/**
 * Settled amounts of another currency in the shop's: each rounded once per order, the net made of the rounded parts, so that an order
 * still adds up. `factor` is shop minor units per minor unit (`model/exchange.ts`).
 */
export function inShopCurrency(own: OrderAmounts, factor: number): OrderAmounts {
  if (factor === 1) return own
  const [grossMinor, discountMinor, refundMinor, adjustmentMinor, shippingMinor, taxMinor] = [
    own.grossMinor,
    own.discountMinor,
    own.refundMinor,
    own.adjustmentMinor,
    own.shippingMinor,
    own.taxMinor,
  ].map((minor) => roundHalfAway(minor * factor)) as [Minor, Minor, Minor, Minor, Minor, Minor]
  const netMinor = grossMinor - discountMinor - refundMinor + adjustmentMinor
  return { grossMinor, discountMinor, refundMinor, adjustmentMinor, shippingMinor, taxMinor, netMinor }
}

/** A line as far as settling needs it. */
export interface SettlingLine {
  readonly kind: LineKind
  readonly quantity: number
  readonly amountMinor: Minor
  readonly discountMinor: Minor
  readonly refundMinor: Minor
}

export const noLineSums: LineSums = {
  saleMinor: 0,
  lineDiscountMinor: 0,
  returnMinor: 0,
  lineRefundMinor: 0,
  adjustmentMinor: 0,
}

/** Adds one line to the sums of its order. Amounts are signed as in the file: a returned line counts what came back. */
export function addLine(sums: LineSums, line: SettlingLine): LineSums {
  switch (line.kind) {
    case 'sale':
      return {
        ...sums,
        saleMinor: sums.saleMinor + line.amountMinor,
        lineDiscountMinor: sums.lineDiscountMinor + line.discountMinor,
        lineRefundMinor: sums.lineRefundMinor + line.refundMinor,
      }
    case 'return':
      return { ...sums, returnMinor: sums.returnMinor - line.amountMinor - line.discountMinor }
    case 'adjustment':
      return { ...sums, adjustmentMinor: sums.adjustmentMinor + line.amountMinor - line.discountMinor }
  }
}

/** What a document is as a whole: a sale if anything was sold, else a return if anything came back, else an adjustment. */
export function orderKindOf(lines: Iterable<SettlingLine>): LineKind {
  let kind: LineKind = 'adjustment'
  for (const line of lines) {
    // An order-level file may name the money but not the pieces.
    if (line.kind === 'sale' && (line.quantity > 0 || line.amountMinor > 0)) return 'sale'
    if (line.kind === 'return') kind = 'return'
  }
  return kind
}

/** Whether an order counts by itself, before the owner's rules: it has a day and lines, and was neither called off nor left unpaid. */
export function isCounted(day: DayNumber | null, status: OrderStatus, lineCount: number): boolean {
  return day !== null && lineCount > 0 && status !== 'cancelled' && status !== 'unpaid'
}
