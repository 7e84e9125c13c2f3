/** Reviews as a table. */
import type { Language } from '../contract/language.ts'
import type { ReviewListView, ReviewRow } from '../contract/view/review.ts'
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
