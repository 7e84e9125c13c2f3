import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { SalesProductView, SalesViewsView } from '../../../core/contract/view/product-views.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { Figure } from '../../component/figure.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { type Format, type TextFunction, useFormat, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'
import { spanOf } from './span.ts'

interface SalesPart {
  readonly view: SalesViewsView
  /** Of the span on screen; null: all. */
  readonly months: number | null
}

/** Every product sold or looked at. */
export function SalesProducts({ view, months }: SalesPart) {
  const text = useText()
  const format = useFormat()
  const columns = useMemo(() => productColumns(text, format, view), [text, format, view])
  const best = view.products.find(({ key, netMinor }) => key !== '' && netMinor > 0)
  return (
    <section>
      <DataTable
        label={text('sales.products')}
        filters={
          <Title order={2} size="h3">
            {best && view.netMinor > 0
              ? text('sales.products.title', {
                  title: best.title,
                  share: format.percent(best.netMinor / view.netMinor),
                })
              : text('sales.products')}
          </Title>
        }
        columns={columns}
        rows={view.products}
        rowId={(row) => row.key}
        sorting={{ id: 'net', descending: true }}
        actions={<ExportButton list="sales-products" params={{ months }} />}
        maxHeight="480px"
      />
    </section>
  )
}

function productColumns(text: TextFunction, format: Format, view: SalesViewsView): readonly Column<SalesProductView>[] {
  return [...soldColumns(text, format, view), ...(view.hasVisits ? visitColumns(text, format) : [])]
}

function soldColumns(text: TextFunction, format: Format, view: SalesViewsView): readonly Column<SalesProductView>[] {
  const percent = (share: number | null) => (share === null ? '' : format.percent(share))
  const title = (row: SalesProductView) => row.title || text('sales.product.unknown')
  return [
    {
      id: 'product',
      title: text('sales.product'),
      width: 184,
      wrap: true,
      sort: title,
      cell: (row) => <span title={row.key}>{title(row)}</span>,
    },
    {
      id: 'orders',
      title: text('sales.orders'),
      numeric: true,
      width: 76,
      sort: (row) => row.orders,
      cell: (row) => format.number(row.orders),
    },
    {
      id: 'items',
      title: text('sales.items'),
      numeric: true,
      width: 76,
      sort: (row) => row.items,
      cell: (row) => (
        <Figure of={{ figure: 'items', productId: row.productId, ...spanOf(view) }}>{format.number(row.items)}</Figure>
      ),
    },
    {
      id: 'net',
      title: text('sales.amount'),
      unit: currencySymbol(format),
      explain: text('sales.amount.explain'),
      numeric: true,
      width: 108,
      sort: (row) => row.netMinor,
      cell: (row) => (
        <Figure of={{ figure: 'net', productId: row.productId, ...spanOf(view) }}>
          {amount(row.netMinor, format)}
        </Figure>
      ),
    },
    {
      id: 'refunds',
      title: text('sales.refunds'),
      explain: text('sales.refunds.explain'),
      numeric: true,
      width: 88,
      sort: (row) => row.refundShare,
      cell: (row) => percent(row.refundShare),
    },
    {
      id: 'buyers',
      title: text('sales.buyers'),
      explain: text('sales.buyers.explain'),
      numeric: true,
      width: 96,
      sort: (row) => row.buyerShare,
      cell: (row) => percent(row.buyerShare),
    },
  ]
}

function visitColumns(text: TextFunction, format: Format): readonly Column<SalesProductView>[] {
  const count = (id: 'visitors' | 'views' | 'favourites' | 'carts', explain?: string): Column<SalesProductView> => ({
    id,
    title: text(`sales.${id}`),
    ...(explain === undefined ? {} : { explain }),
    numeric: true,
    width: 76,
    sort: (row) => row.visits?.[id] ?? null,
    cell: (row) => (row.visits?.[id] == null ? '' : format.number(row.visits[id])),
  })
  return [
    count('visitors', text('sales.visitors.explain')),
    count('views'),
    count('favourites'),
    count('carts'),
    {
      id: 'conversion',
      title: text('sales.conversion'),
      explain: text('sales.conversion.explain'),
      numeric: true,
      width: 84,
      sort: (row) => row.visits?.conversion ?? null,
      cell: (row) => (row.visits?.conversion == null ? '' : format.percent(row.visits.conversion)),
    },
  ]
}
