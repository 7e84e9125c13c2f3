import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { ReviewAspectView, ReviewFaultView, ReviewMoodView } from '../../../core/contract/view/review-mood.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

interface Part {
  readonly view: ReviewMoodView
}

/** Each fault of each product with what it costs. */
export function FaultTable({ view }: Part) {
  const text = useText()
  const format = useFormat()
  const say = useSay()
  const columns = useMemo<readonly Column<ReviewFaultView>[]>(() => {
    const aspect = (row: ReviewFaultView) => say({ key: `review.aspect.${row.aspect}`, params: {} })
    return [
      { id: 'aspect', title: text('reviews.fault'), width: 120, sort: aspect, cell: aspect },
      {
        id: 'product',
        title: text('reviews.product'),
        width: 180,
        wrap: true,
        sort: (row) => row.product,
        cell: (row) => row.product,
      },
      {
        id: 'reviews',
        title: text('reviews.count'),
        numeric: true,
        width: 88,
        sort: (row) => row.reviews,
        cell: (row) => format.number(row.reviews),
      },
      {
        id: 'money',
        title: text('reviews.money'),
        unit: currencySymbol(format),
        numeric: true,
        width: 108,
        sort: (row) => row.moneyMinor,
        cell: (row) => amount(row.moneyMinor, format),
      },
      {
        id: 'example',
        title: text('reviews.example'),
        width: 280,
        wrap: true,
        cell: (row) => <span title={row.example}>{row.example}</span>,
      },
    ]
  }, [text, format, say])
  return (
    <section>
      <DataTable
        label={text('reviews.faults')}
        filters={
          <Title order={2} size="h3">
            {text('reviews.faults')}
          </Title>
        }
        columns={columns}
        rows={view.faults}
        rowId={(row) => `${row.product} ${row.aspect}`}
        sorting={{ id: 'money', descending: true }}
        empty={text('reviews.faults.none')}
        actions={<ExportButton list="faults" disabled={view.faults.length === 0} />}
        maxHeight="420px"
      />
    </section>
  )
}

/** What is praised and what is not, over all products. */
export function AspectTable({ view }: Part) {
  const text = useText()
  const format = useFormat()
  const say = useSay()
  const columns = useMemo<readonly Column<ReviewAspectView>[]>(() => {
    const aspect = (row: ReviewAspectView) => say({ key: `review.aspect.${row.aspect}`, params: {} })
    const count = (id: 'good' | 'bad'): Column<ReviewAspectView> => ({
      id,
      title: text(`reviews.${id}`),
      numeric: true,
      width: 88,
      sort: (row) => row[id],
      cell: (row) => format.number(row[id]),
    })
    return [
      { id: 'aspect', title: text('reviews.fault'), width: 160, sort: aspect, cell: aspect },
      count('good'),
      count('bad'),
      {
        id: 'mood',
        title: text('reviews.mood'),
        explain: text('reviews.mood.explain'),
        numeric: true,
        width: 88,
        sort: (row) => row.mood,
        cell: (row) => format.number(row.mood, { digits: 2, signed: true }),
      },
    ]
  }, [text, format, say])
  return (
    <section>
      <DataTable
        label={text('reviews.aspects')}
        filters={
          <Title order={2} size="h3">
            {text('reviews.aspects')}
          </Title>
        }
        columns={columns}
        rows={view.aspects}
        rowId={(row) => row.aspect}
        sorting={{ id: 'bad', descending: true }}
      />
    </section>
  )
}
