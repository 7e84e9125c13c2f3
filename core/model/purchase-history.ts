/**
 * Every purchase of a shop as typed columns, ordered by customer and then by time: the form in which `storage` hands the shop to
 * `analysis`. Customers, orders and products are dense indices 0…n−1; the id columns lead back to the database.
 */
import type { DayNumber } from './day.ts'

export interface PurchaseHistory {
  readonly currency: string
  readonly customerCount: number
  /** Database id of each customer. */
  readonly customerId: Float64Array
  /** Orders of customer c are orderStart[c] … orderStart[c + 1] − 1, oldest first. Length customerCount + 1. */
  readonly orderStart: Int32Array
  readonly orderCount: number
  readonly orderId: Float64Array
  /** Calendar day in the shop's zone. */
  readonly orderDay: Int32Array
  /** Hour of the day 0–23 in the shop's zone, −1 where only the day is known. */
  readonly orderHour: Int8Array
  /** gross − discount − refund + adjustment of the order. */
  readonly orderNetMinor: Float64Array
  readonly orderGrossMinor: Float64Array
  readonly orderDiscountMinor: Float64Array
  readonly orderRefundMinor: Float64Array
  /** Net minus product cost; NaN where the cost of any of its lines is unknown. */
  readonly orderMarginMinor: Float64Array
  /** 1 for an order with a sale line, 0 for returns and adjustments without one. */
  readonly orderIsSale: Uint8Array
  /** Index in `channels`. */
  readonly orderChannel: Int32Array
  readonly channels: readonly string[]
  /** Lines of order o are lineStart[o] … lineStart[o + 1] − 1. Length orderCount + 1. */
  readonly lineStart: Int32Array
  /** Index of the product, −1 where unknown. */
  readonly lineProduct: Int32Array
  readonly lineQuantity: Float64Array
  /** Amount minus discount and refund of the line (order discounts not spread); negative on return lines. */
  readonly lineNetMinor: Float64Array
  readonly productCount: number
  readonly productId: Float64Array
  readonly productTitle: readonly string[]
  /** 0 for postage, fees and vouchers (`isGoods`): they count as money but are nobody's taste. Left out: all are goods. */
  readonly productIsGoods?: Uint8Array
  /** Index in `categories`, −1 where unknown. */
  readonly productCategory: Int32Array
  readonly categories: readonly string[]
  /** Price last paid per unit before discount, in minor units; NaN where never sold. */
  readonly productPriceMinor: Float64Array
  /** Latest known cost per unit; NaN where unknown. */
  readonly productCostMinor: Float64Array
  /** The newest order, visit or contact in the shop: the default end of observation. */
  readonly lastDay: DayNumber
}
