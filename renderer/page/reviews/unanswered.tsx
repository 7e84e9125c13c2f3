import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { ReviewMoodView, UnansweredReviewView } from '../../../core/contract/view/review-mood.ts'
import { go } from '../../client/route.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

/** Bad reviews without a reply, the most valuable people first, each with a reply to start from. */
export function Unanswered({ view }: { readonly view: ReviewMoodView }) {
  const text = useText()
  const format = useFormat()
  const say = useSay()
  const columns = useMemo<readonly Column<UnansweredReviewView>[]>(
    () => [
      { id: 'author', title: text('reviews.author'), width: 104, sort: (row) => row.author, cell: (row) => row.author },
      {
        id: 'worth',
        title: text('reviews.worth'),
        unit: currencySymbol(format),
        explain: text('reviews.worth.explain'),
        numeric: true,
        width: 92,
        sort: (row) => row.valueMinor,
        cell: (row) => (row.valueMinor === null ? '' : amount(row.valueMinor, format)),
      },
      {
        id: 'stars',
        title: text('reviews.stars'),
        numeric: true,
        width: 64,
        sort: (row) => row.stars,
        cell: (row) => row.stars ?? '',
      },
      {
        id: 'day',
        title: text('reviews.day'),
        width: 132,
        sort: (row) => row.day,
        cell: (row) => (row.day === null ? '' : format.day(row.day)),
      },
      {
        id: 'product',
        title: text('reviews.product'),
        width: 140,
        wrap: true,
        sort: (row) => row.product,
        cell: (row) => row.product,
      },
      {
        id: 'text',
        title: text('reviews.said'),
        width: 220,
        wrap: true,
        cell: (row) => <span title={row.text}>{row.text}</span>,
      },
      {
        id: 'draft',
        title: text('reviews.draft'),
        width: 260,
        wrap: true,
        cell: (row) => <span title={say(row.draft)}>{say(row.draft)}</span>,
      },
    ],
    [text, format, say],
  )
  return (
    <section>
      <DataTable
        label={text('reviews.unanswered')}
        filters={
          <Title order={2} size="h3">
            {text('reviews.unanswered')}
          </Title>
        }
        columns={columns}
        actions={<ExportButton list="unanswered" disabled={view.unanswered.length === 0} />}
        rows={view.unanswered}
        rowId={(row) => row.reviewId}
        onOpen={(row) => row.customerId !== null && go('customers', { person: row.customerId })}
        empty={text('reviews.unanswered.none')}
        maxHeight="420px"
      />
    </section>
  )
}
