import type { Preset } from './preset.ts'

/** Etsy, EtsySoldOrderItems: the lines of the orders. Its discounts, postage and tax are the order's and are never summed here. */
export const etsyItems: Preset = {
  id: 'etsy-items',
  title: 'Etsy sold order items',
  platform: 'etsy',
  content: 'order-items',
  facet: 'lines',
  marks: [
    ['Sale Date'],
    ['Order ID'],
    ['Item Name'],
    ['Quantity'],
    ['Price'],
    ['Item Total'],
    ['Transaction ID'],
    ['Listing ID'],
    ['Variations'],
  ],
  required: ['orderKey', 'productTitle', 'quantity', 'unitPrice'],
  columns: {
    orderKey: ['Order ID'],
    lineKey: ['Transaction ID'],
    productKey: ['SKU', 'Listing ID'],
    productTitle: ['Item Name'],
    variant: ['Variations'],
    quantity: ['Quantity'],
    unitPrice: ['Price'],
    currency: ['Currency'],
  },
}
