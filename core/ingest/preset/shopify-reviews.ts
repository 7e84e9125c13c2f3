import type { Preset } from './preset.ts'

/** Shopify's former Product Reviews app; other tools import and export the same columns. */
export const shopifyReviews: Preset = {
  id: 'shopify-reviews',
  title: 'Shopify product reviews',
  platform: 'shopify-reviews',
  content: 'reviews',
  facet: 'both',
  marks: [['product_handle'], ['state'], ['rating'], ['author'], ['body'], ['reply'], ['created_at'], ['replied_at']],
  required: ['productHandle', 'rating', 'reviewText'],
  columns: {
    productHandle: ['product_handle'],
    status: ['state'],
    rating: ['rating'],
    reviewTitle: ['title'],
    customerName: ['author'],
    email: ['email'],
    reviewText: ['body'],
    reply: ['reply'],
    reviewDate: ['created_at'],
    replyDate: ['replied_at'],
  },
}
