import type { Preset } from './preset.ts'

/**
 * eBay, orders report: a blank line above, a row of commas below the header, notes at the end. An order of several items begins with
 * a row of its own for the whole. The file knows no refunds and no status.
 */
export const ebayOrders: Preset = {
  id: 'ebay-orders',
  title: 'eBay orders report',
  platform: 'ebay',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['Sales Record Number'],
    ['Order Number'],
    ['Buyer Username'],
    ['Item Number'],
    ['Item Title'],
    ['Sold For'],
    ['Shipping And Handling', 'Postage And Packaging'],
    ['Total Price'],
    ['Sale Date'],
  ],
  required: ['orderKey', 'orderDate', 'unitPrice'],
  columns: {
    orderKey: ['Order Number', 'Sales Record Number'],
    lineKey: ['Item Number', 'Transaction ID'],
    orderDate: ['Sale Date', 'Paid On Date'],
    customerKey: ['Buyer Username'],
    customerName: ['Buyer Name'],
    email: ['Buyer Email'],
    phone: ['Ship To Phone', 'Post To Phone'],
    productKey: ['Custom Label', 'Item Number'],
    productTitle: ['Item Title'],
    variant: ['Variation Details'],
    quantity: ['Quantity'],
    unitPrice: ['Sold For'],
    shipping: ['Shipping And Handling', 'Postage And Packaging'],
    tax: ['Seller Collected Tax', 'eBay Collected Tax'],
    paid: ['Total Price'],
    payment: ['Payment Method'],
    country: ['Ship To Country', 'Post To Country', 'Buyer Country'],
    region: ['Ship To State', 'Post To State', 'Buyer State'],
    city: ['Ship To City', 'Post To City', 'Buyer City'],
    note: ['Buyer Note'],
  },
  constants: { channel: 'eBay' },
  combine: { tax: 'add', lineKey: 'join' },
  rules: {
    orderMoney: 'every',
    summaryRows: true,
    notes: /record\(s\) downloaded|^,*Seller ID\s*:/i,
  },
  dateOrder: 'mdy',
}
