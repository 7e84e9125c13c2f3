import type { Preset } from './preset.ts'

/**
 * Amazon, all orders by order date or last update: a row per line with its part of the order's money; `item-price` is the line's
 * total. Quotation marks are data. Nothing tells one buyer from another.
 */
export const amazonOrders: Preset = {
  id: 'amazon-orders',
  title: 'Amazon all orders',
  platform: 'amazon',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['amazon-order-id'],
    ['purchase-date'],
    ['last-updated-date'],
    ['order-status'],
    ['item-status'],
    ['asin'],
    ['quantity'],
    ['item-price'],
  ],
  required: ['orderKey', 'orderDate', 'quantity', 'lineAmount'],
  columns: {
    orderKey: ['amazon-order-id'],
    orderDate: ['purchase-date'],
    productKey: ['sku', 'asin'],
    productTitle: ['product-name'],
    quantity: ['quantity'],
    lineAmount: ['item-price'],
    lineDiscount: ['item-promotion-discount'],
    shipping: ['shipping-price'],
    tax: ['item-tax', 'shipping-tax', 'gift-wrap-tax'],
    status: ['order-status', 'item-status'],
    channel: ['sales-channel'],
    coupon: ['promotion-ids'],
    country: ['ship-country'],
    region: ['ship-state'],
    city: ['ship-city'],
    currency: ['currency'],
  },
  constants: { channel: 'Amazon' },
  combine: { tax: 'add' },
  less: { shipping: ['ship-promotion-discount'] },
  quotes: false,
  status: {
    unpaid: ['Pending'],
    paid: ['Unshipped', 'PartiallyShipped'],
    shipped: ['Shipped', 'Shipping'],
    cancelled: ['Cancelled', 'Canceled'],
  },
  rules: { orderMoney: 'parts' },
}
