import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { ReviewMoodView, ReviewProductView, ReviewRate } from '../../../core/contract/view/review-mood.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { type Format, type TextFunction, useFormat, useText } from '../../text/use-text.ts'

interface Part {
  readonly view: ReviewMoodView
}

/** Rated, good, and the range in which the good share likely lies. */
function rateColumns<Row extends ReviewRate>(text: TextFunction, format: Format): readonly Column<Row>[] {
  return [
    {
      id: 'rated',
      title: text('reviews.rated'),
      numeric: true,
      width: 88,
      sort: (row) => row.rated,
      cell: (row) => format.number(row.rated),
    },
    {
      id: 'share',
      title: text('reviews.share'),
      numeric: true,
      width: 88,
      sort: (row) => row.share,
      cell: (row) => (row.share === null ? '' : format.percent(row.share)),
    },
    {
      id: 'likely',
      title: text('reviews.likely'),
      numeric: true,
      width: 128,
      cell: (row) => (row.share === null ? '' : `${format.percent(row.low)} – ${format.percent(row.high)}`),
    },
  ]
}

export function RatedProducts({ view }: Part) {
  const text = useText()
  const format = useFormat()
  const columns = useMemo<readonly Column<ReviewProductView>[]>(
    () => [
      {
        id: 'product',
        title: text('reviews.product'),
        width: 220,
        wrap: true,
        sort: (row) => row.product,
        cell: (row) => row.product,
      },
      ...rateColumns<ReviewProductView>(text, format),
      {
        id: 'gap',
        title: text('reviews.gap'),
        explain: text('reviews.gap.explain'),
        numeric: true,
        width: 104,
        sort: (row) => row.followUpGap,
        cell: (row) => (row.followUpGap === null ? '' : format.number(row.followUpGap, { digits: 2, signed: true })),
      },
    ],
    [text, format],
  )
  return (
    <section>
      <DataTable
        label={text('reviews.products')}
        filters={
          <Title order={2} size="h3">
            {text('reviews.products')}
          </Title>
        }
        columns={columns}
        rows={view.products}
        rowId={(row) => row.productId ?? row.product}
        maxHeight="420px"
      />
    </section>
  )
}

type Month = ReviewMoodView['months'][number]

export function MonthTable({ view }: Part) {
  const text = useText()
  const format = useFormat()
  const columns = useMemo<readonly Column<Month>[]>(
    () => [
      { id: 'month', title: text('reviews.month'), width: 120, sort: (row) => row.month, cell: (row) => row.month },
      ...rateColumns<Month>(text, format),
    ],
    [text, format],
  )
  return (
    <section>
      <DataTable
        label={text('reviews.months')}
        filters={
          <Title order={2} size="h3">
            {text('reviews.months')}
          </Title>
        }
        columns={columns}
        rows={view.months}
        rowId={(row) => row.month}
        sorting={{ id: 'month', descending: true }}
        maxHeight="420px"
      />
    </section>
  )
}
