import type { Preset } from './preset.ts'

/** WooCommerce, Analytics > Orders: one row per order, net of postage and tax, products in one cell, buyers by name only. */
export const woocommerceAnalytics: Preset = {
  id: 'woocommerce-analytics',
  title: 'WooCommerce analytics orders',
  platform: 'woocommerce',
  content: 'orders',
  facet: 'header',
  marks: [
    ['Date'],
    ['Order #'],
    [/^N\. Revenue/i],
    ['Status'],
    ['Customer type'],
    ['Product(s)'],
    ['Items sold'],
    ['Coupon(s)'],
    ['Net Sales'],
  ],
  required: ['orderKey', 'orderDate', 'lineAmount'],
  columns: {
    orderKey: ['Order #'],
    orderDate: ['Date'],
    customerName: ['Customer'],
    productTitle: ['Product(s)'],
    quantity: ['Items sold'],
    lineAmount: ['Net Sales', /^N\. Revenue/i],
    status: ['Status'],
    channel: ['Attribution'],
    coupon: ['Coupon(s)'],
  },
  status: {
    unpaid: ['pending', 'on hold', 'on-hold', 'checkout'],
    paid: ['processing'],
    completed: ['completed'],
    refunded: ['refunded'],
    cancelled: ['cancelled', 'failed', 'trash'],
  },
  rules: { countedTitles: true },
}
