/** Reviews as views: of the shop, of a product, of a person. */
import type { CheckedParams } from '../contract/methods.ts'
import type { ReviewListView, ReviewRow } from '../contract/view/review.ts'
import { dayToText } from '../model/day.ts'
import {
  countRatings,
  listReviews,
  type RatingCount,
  type ReviewChoice,
  type StoredReview,
} from '../storage/review-store.ts'
import type { ShopSession } from './shop-session.ts'

export function listReviewViews(session: ShopSession, params: CheckedParams['review/list']): ReviewListView {
  const idOf = (text: string | undefined) => (text === undefined ? null : Number(text))
  const choice: ReviewChoice = { productId: idOf(params.productId), customerId: idOf(params.customerId) }
  const counts = countRatings(session.reader, choice)
  return {
    total: sum(counts, () => 1),
    ...ratingSummary(counts),
    reviews: listReviews(session.reader, choice, params).map(reviewRow),
  }
}

/** Everything that one person wrote, newest first. */
export function reviewsOf(session: ShopSession, customerId: number): readonly ReviewRow[] {
  const choice: ReviewChoice = { productId: null, customerId }
  return listReviews(session.reader, choice, { offset: 0, limit: 1000 }).map(reviewRow)
}

function ratingSummary(counts: readonly RatingCount[]): Pick<ReviewListView, 'meanRating' | 'ratings'> {
  const rated = counts.filter(({ rating }) => rating !== null)
  const ratings = [0, 0, 0, 0, 0]
  for (const { rating, reviews } of rated) ratings[Math.round(rating ?? 0) - 1]! += reviews
  const people = sum(rated, () => 1)
  return { meanRating: people === 0 ? null : sum(rated, (rating) => rating) / people, ratings }
}

function sum(counts: readonly RatingCount[], weight: (rating: number) => number): number {
  return counts.reduce((total, { rating, reviews }) => total + weight(rating ?? 0) * reviews, 0)
}

function reviewRow(row: StoredReview): ReviewRow {
  const { rowId, day, replyDay, orderDay, productId, customerId, isPublic, importId, file, line, ...words } = row
  const dayOf = (value: number | null) => (value === null ? null : dayToText(value))
  const idOf = (value: number | null) => (value === null ? null : String(value))
  return {
    ...words,
    reviewId: String(rowId),
    productId: idOf(productId),
    customerId: idOf(customerId),
    day: dayOf(day),
    replyDay: dayOf(replyDay),
    orderDay: dayOf(orderDay),
    isPublic: isPublic === 1,
    source: { importId: String(importId), file, line },
  }
}
