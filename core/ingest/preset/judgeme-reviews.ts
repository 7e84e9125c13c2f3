import type { Preset } from './preset.ts'

/** Judge.me, Reviews > Export. `product_id` is the shop system's own number, which other exports seldom hold: the handle links. */
export const judgemeReviews: Preset = {
  id: 'judgeme-reviews',
  title: 'Judge.me reviews',
  platform: 'judgeme',
  content: 'reviews',
  facet: 'both',
  marks: [
    ['body'],
    ['rating'],
    ['review_date'],
    ['curated'],
    ['reviewer_name'],
    ['reviewer_email'],
    ['product_handle'],
    ['reply_date'],
  ],
  required: ['reviewText', 'rating', 'reviewDate'],
  columns: {
    reviewTitle: ['title'],
    reviewText: ['body'],
    rating: ['rating'],
    reviewDate: ['review_date'],
    status: ['curated'],
    customerName: ['reviewer_name'],
    email: ['reviewer_email'],
    productKey: ['product_id'],
    productHandle: ['product_handle'],
    reply: ['reply'],
    replyDate: ['reply_date'],
  },
}
