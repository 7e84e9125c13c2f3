import type { Preset } from './preset.ts'

/** Yotpo and tools that write the same table; separated by semicolons. */
export const yotpoReviews: Preset = {
  id: 'yotpo-reviews',
  title: 'Yotpo reviews',
  platform: 'yotpo',
  content: 'reviews',
  facet: 'both',
  marks: [
    ['Review Title'],
    ['Review Content'],
    ['Review Score'],
    ['Product ID'],
    ['Product Title'],
    ['Display Name', 'Reviewer Name'],
    ['Email', 'Reviewer Email'],
  ],
  required: ['reviewText', 'rating'],
  columns: {
    reviewTitle: ['Review Title'],
    reviewText: ['Review Content'],
    rating: ['Review Score'],
    reviewDate: ['Date', 'Review Creation Date'],
    productKey: ['Product ID'],
    productTitle: ['Product Title'],
    customerName: ['Display Name', 'Reviewer Name'],
    email: ['Email', 'Reviewer Email'],
    status: ['Review Status'],
    reply: ['Comment Content'],
    replyDate: ['Comment Date'],
  },
}
