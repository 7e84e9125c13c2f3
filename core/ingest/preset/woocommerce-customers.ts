import type { Preset } from './preset.ts'

/** WooCommerce, Analytics > Customers > Download: registered people and guests; guests have no user name and no day of signing up. */
export const woocommerceCustomers: Preset = {
  id: 'woocommerce-customers',
  title: 'WooCommerce customers',
  platform: 'woocommerce',
  content: 'customers',
  facet: 'header',
  marks: [
    ['Name'],
    ['Username'],
    ['Last Active'],
    ['Sign Up'],
    ['Email'],
    ['Orders'],
    ['Total Spend'],
    ['AOV'],
    ['Country / Region'],
    ['Postal Code'],
  ],
  required: ['email', 'statedOrders'],
  columns: {
    customerKey: ['Username'],
    customerName: ['Name'],
    email: ['Email'],
    country: ['Country / Region'],
    region: ['Region'],
    city: ['City'],
    joinedDate: ['Sign Up'],
    statedOrders: ['Orders'],
    statedSpend: ['Total Spend'],
  },
  rules: { addressBeforeKey: true },
}
