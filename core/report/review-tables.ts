/** Reviews as a table. */
import type { Language } from '../contract/language.ts'
import { say } from '../contract/text/say.ts'
import type { ReviewListView, ReviewRow } from '../contract/view/review.ts'
import type { ReviewFaultView, ReviewMoodView, UnansweredReviewView } from '../contract/view/review-mood.ts'
import { buildTable, type ColumnSpec, type Table, wordFor } from './table.ts'

/** One row per review, hidden ones too, in the view's order. */
export function reviewsTable(view: ReviewListView, language: Language): Table {
  const columns: readonly ColumnSpec<ReviewRow>[] = [
    { key: 'review-day', type: 'day', value: (row) => row.day },
    { key: 'rating', type: 'number', value: (row) => row.rating },
    { key: 'product', type: 'text', width: 32, value: (row) => row.product },
    { key: 'author', type: 'text', value: (row) => row.author },
    { key: 'review-title', type: 'text', width: 24, detail: true, value: (row) => row.title },
    { key: 'review', type: 'text', width: 64, value: (row) => row.text },
    { key: 'follow-up', type: 'text', width: 32, value: (row) => row.followUp },
    { key: 'reply', type: 'text', width: 32, value: (row) => row.reply },
    { key: 'reply-day', type: 'day', detail: true, value: (row) => row.replyDay },
    {
      key: 'shown',
      type: 'text',
      detail: true,
      value: (row) => wordFor(language, row.isPublic ? 'report.shown.yes' : 'report.shown.no'),
    },
    { key: 'order-number', type: 'text', width: 22, value: (row) => row.orderKey },
    { key: 'order-day', type: 'day', detail: true, value: (row) => row.orderDay },
    { key: 'customer-id', type: 'text', width: 12, detail: true, value: (row) => row.customerId },
    { key: 'platform', type: 'text', width: 12, detail: true, value: (row) => row.platform },
    { key: 'file', type: 'text', width: 32, detail: true, value: (row) => row.source.file },
    { key: 'line', type: 'integer', detail: true, value: (row) => row.source.line },
  ]
  return buildTable(language, { sheet: 'reviews', currency: '', columns, rows: view.reviews })
}

/** Each fault of each product with what it costs, dearest first. */
export function faultsTable({ faults, currency, sentence }: ReviewMoodView, language: Language): Table {
  const columns: readonly ColumnSpec<ReviewFaultView>[] = [
    { key: 'fault', type: 'text', value: (row) => wordFor(language, `review.aspect.${row.aspect}`) },
    { key: 'product', type: 'text', width: 36, value: (row) => row.product },
    { key: 'reviews', type: 'integer', value: (row) => row.reviews },
    { key: 'fault-cost', type: 'money', value: (row) => row.moneyMinor },
    { key: 'given-back', type: 'money', value: (row) => row.refundMinor },
    { key: 'review', type: 'text', width: 64, value: (row) => row.example },
  ]
  return buildTable(language, { sheet: 'faults', currency, columns, rows: faults, note: sentence })
}

/** Bad reviews that nobody answered, the most valuable people first, each with a reply to start from. */
export function unansweredTable({ unanswered, currency, sentence }: ReviewMoodView, language: Language): Table {
  const columns: readonly ColumnSpec<UnansweredReviewView>[] = [
    { key: 'author', type: 'text', value: (row) => row.author },
    { key: 'future-value', type: 'money', value: (row) => row.valueMinor },
    { key: 'spent', type: 'money', value: (row) => row.spentMinor },
    { key: 'rating', type: 'number', value: (row) => row.stars },
    { key: 'review-day', type: 'day', value: (row) => row.day },
    { key: 'product', type: 'text', width: 32, value: (row) => row.product },
    { key: 'review', type: 'text', width: 64, value: (row) => row.text },
    { key: 'draft', type: 'text', width: 64, value: (row) => say(language, row.draft) },
    { key: 'customer-id', type: 'text', width: 12, detail: true, value: (row) => row.customerId },
  ]
  return buildTable(language, { sheet: 'unanswered', currency, columns, rows: unanswered, note: sentence })
}
