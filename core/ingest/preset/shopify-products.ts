import type { Preset } from './preset.ts'

/**
 * Shopify, Products > Export: one row per variant and per picture; later rows of a product hold only its handle and what is new.
 * Prices of other markets stand in columns of their own, which differ from shop to shop and are not read.
 */
export const shopifyProducts: Preset = {
  id: 'shopify-products',
  title: 'Shopify products',
  platform: 'shopify',
  content: 'products',
  facet: 'both',
  marks: [
    ['Handle', 'URL handle'],
    ['Title'],
    ['Body (HTML)', 'Description'],
    ['Vendor'],
    ['Option1 Name'],
    ['Option1 Value'],
    ['Variant SKU', 'SKU'],
    ['Variant Price', 'Price'],
  ],
  required: ['productHandle', 'productTitle', 'attributeValue'],
  columns: {
    productHandle: ['Handle', 'URL handle'],
    productKey: ['Variant SKU', 'SKU'],
    productTitle: ['Title'],
    category: ['Type', 'Product Category'],
    vendor: ['Vendor'],
    tags: ['Tags'],
    attributeName: ['Option1 Name', 'Option2 Name', 'Option3 Name'],
    attributeValue: ['Option1 Value', 'Option2 Value', 'Option3 Value'],
    unitPrice: ['Variant Price', 'Price'],
    unitCost: ['Cost per item'],
    stockQuantity: ['Variant Inventory Qty', 'Inventory quantity'],
    status: ['Status'],
  },
}
