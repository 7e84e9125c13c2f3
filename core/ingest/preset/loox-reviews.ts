import type { Preset } from './preset.ts'

/** Loox, Reviews > Export. */
export const looxReviews: Preset = {
  id: 'loox-reviews',
  title: 'Loox reviews',
  platform: 'loox',
  content: 'reviews',
  facet: 'both',
  marks: [['id'], ['status'], ['rating'], ['nickname'], ['review'], ['productId'], ['handle'], ['verified_purchase']],
  required: ['reviewKey', 'reviewText', 'rating'],
  columns: {
    reviewKey: ['id'],
    status: ['status'],
    rating: ['rating'],
    email: ['email'],
    customerName: ['full_name', 'nickname'],
    reviewText: ['review'],
    reviewDate: ['date'],
    productKey: ['productId'],
    productHandle: ['handle'],
  },
}
