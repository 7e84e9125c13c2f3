import type { Preset } from './preset.ts'

/**
 * PayPal, Activity download: every movement of the account. Sales are completed payments that add to the balance; a refund is a row of
 * its own and names the payment that it gives back.
 */
export const paypalActivity: Preset = {
  id: 'paypal-activity',
  title: 'PayPal activity',
  platform: 'paypal',
  content: 'orders',
  facet: 'header',
  marks: [
    ['Date'],
    ['Time'],
    ['TimeZone', 'Time zone'],
    ['Type'],
    ['Status'],
    ['Gross'],
    ['Fee'],
    ['Net'],
    ['Transaction ID'],
    ['From Email Address'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  columns: {
    orderKey: ['Transaction ID'],
    orderDate: ['Date'],
    orderTime: ['Time'],
    customerName: ['Name'],
    email: ['From Email Address'],
    phone: ['Contact Phone Number'],
    productTitle: ['Item Title'],
    quantity: ['Quantity'],
    shipping: ['Shipping and Handling Amount'],
    tax: ['Sales Tax'],
    paid: ['Gross'],
    status: ['Status'],
    country: ['Country', 'Country Code'],
    region: ['State/Province/Region/County/Territory/Prefecture/Republic'],
    city: ['Town/City'],
    note: ['Reference Txn ID', 'Subject', 'Note'],
    currency: ['Currency'],
  },
  reference: ['Invoice Number'],
  constants: { channel: 'PayPal', payment: 'PayPal' },
  combine: { note: 'join' },
  zones: ['TimeZone', 'Time zone'],
  except: [
    { columns: ['Status'], matches: /^(?!completed|refunded|partially refunded)/i },
    { columns: ['Balance Impact'], matches: /^memo$/i },
    {
      columns: ['Type'],
      matches: /withdrawal|currency conversion|authori[sz]ation|\bhold\b|deposit|transfer|reserve|\bfee\b|funding/i,
    },
  ],
  returns: {
    when: [{ columns: ['Type'], matches: /refund|payment reversal|chargeback/i }],
    email: ['To Email Address'],
  },
  only: [{ columns: ['Balance Impact'], matches: /^credit$/i }],
  rules: { negative: 'skip' },
  dateOrder: 'mdy',
}
