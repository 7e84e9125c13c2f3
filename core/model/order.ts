/**
 * How an order's published amounts follow from what its file gives. Every platform tells a different half of the story (unit
 * prices, or only what was paid); this is the one place where both become the same five numbers.
 */
import type { Minor } from './money.ts'

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
 * @example settleOrder({ goodsMinor: null, paidMinor: 900, discountMinor: null, shippingMinor: 100, taxMinor: null, refundMinor: null },
 *   { saleMinor: 1000, lineDiscountMinor: 0, returnMinor: 0, lineRefundMinor: 0, adjustmentMinor: 0 })
 *   // gross 1000, discount 200, net 800
 */
export function settleOrder(money: OrderMoney, lines: LineSums): OrderAmounts {
  const shippingMinor = money.shippingMinor ?? 0
  const taxMinor = money.taxMinor ?? 0
  const grossMinor = lines.saleMinor
  const stated = lines.lineDiscountMinor + (money.discountMinor ?? 0)
  const discountMinor = money.paidMinor === null || grossMinor === 0 ? stated : impliedDiscount(money.paidMinor)
  const refundMinor = lines.returnMinor + Math.max(lines.lineRefundMinor, money.refundMinor ?? 0)
  const { adjustmentMinor } = lines
  const netMinor = grossMinor - discountMinor - refundMinor + adjustmentMinor
  return { grossMinor, discountMinor, refundMinor, adjustmentMinor, shippingMinor, taxMinor, netMinor }

  function impliedDiscount(paidMinor: Minor): Minor {
    const withTax = grossMinor + shippingMinor - paidMinor
    const withoutTax = withTax + taxMinor
    return taxMinor !== 0 && Math.abs(withoutTax - stated) < Math.abs(withTax - stated) ? withoutTax : withTax
  }
}
