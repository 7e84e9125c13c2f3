import type { Preset } from './preset.ts'

/**
 * Shopify, Customers > Export: the layout since 2023 and the older one without `Customer ID`. The orders file knows buyers by e-mail
 * or phone, so this list does too. "no" is what Shopify writes of whoever has not agreed.
 */
export const shopifyCustomers: Preset = {
  id: 'shopify-customers',
  title: 'Shopify customers',
  platform: 'shopify',
  content: 'customers',
  facet: 'header',
  marks: [
    ['First Name'],
    ['Last Name'],
    ['Email'],
    ['Accepts Email Marketing', 'Accepts Marketing'],
    ['Default Address Phone', 'Address1'],
    ['Total Spent'],
    ['Total Orders'],
    ['Tax Exempt'],
  ],
  required: ['email', 'statedOrders'],
  columns: {
    customerKey: ['Customer ID'],
    customerName: ['First Name', 'Last Name'],
    email: ['Email'],
    phone: ['Phone', 'Default Address Phone'],
    country: ['Default Address Country Code', 'Country Code', 'Country'],
    region: ['Province', 'Default Address Province Code', 'Province Code'],
    city: ['Default Address City', 'City'],
    note: ['Note'],
    tags: ['Tags'],
    emailConsent: ['Accepts Email Marketing', 'Accepts Marketing'],
    smsConsent: ['Accepts SMS Marketing'],
    statedOrders: ['Total Orders'],
    statedSpend: ['Total Spent'],
  },
  combine: { customerName: 'join' },
  rules: { addressBeforeKey: true },
}
