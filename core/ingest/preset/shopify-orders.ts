import type { Preset } from './preset.ts'

/**
 * Shopify, Orders > Export: one row per line item, order fields on the first row only. Order names repeat between shops, so the
 * long id is the key where it is given.
 */
export const shopifyOrders: Preset = {
  id: 'shopify-orders',
  title: 'Shopify orders',
  platform: 'shopify',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['Financial Status'],
    ['Fulfillment Status'],
    ['Created at'],
    ['Lineitem quantity'],
    ['Lineitem name'],
    ['Lineitem price'],
    ['Subtotal'],
    ['Total'],
  ],
  required: ['orderKey', 'orderDate', 'quantity', 'unitPrice'],
  columns: {
    orderKey: ['Name'],
    orderDate: ['Created at', 'Paid at'],
    email: ['Email'],
    phone: ['Phone', 'Billing Phone', 'Shipping Phone'],
    customerName: ['Billing Name', 'Shipping Name'],
    productKey: ['Lineitem sku'],
    productTitle: ['Lineitem name'],
    quantity: ['Lineitem quantity'],
    unitPrice: ['Lineitem price'],
    lineDiscount: ['Lineitem discount'],
    orderDiscount: ['Discount Amount'],
    shipping: ['Shipping'],
    tax: ['Taxes'],
    paid: ['Total'],
    refund: ['Refunded Amount'],
    status: ['Financial Status'],
    channel: ['Source'],
    payment: ['Payment Method'],
    coupon: ['Discount Code'],
    country: ['Shipping Country', 'Billing Country'],
    region: ['Shipping Province Name', 'Shipping Province', 'Billing Province Name', 'Billing Province'],
    city: ['Shipping City', 'Billing City'],
    note: ['Notes'],
    currency: ['Currency'],
  },
  status: {
    paid: ['paid', 'partially_paid', 'partially_refunded', 'authorized'],
    unpaid: ['pending'],
    refunded: ['refunded'],
    cancelled: ['voided', 'expired'],
  },
  orderId: ['Id'],
  cancelledAt: ['Cancelled at'],
  dateOrder: 'mdy',
}
