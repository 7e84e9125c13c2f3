import { useMemo } from 'react'
import type { BundleView, GoodsView } from '../../../core/contract/view/goods.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

/** Pairs bought together, and what one price for both would bring. */
export function BundleTable({ view }: { readonly view: GoodsView }) {
  const text = useText()
  const format = useFormat()
  const columns = useMemo(
    (): readonly Column<BundleView>[] => [
      {
        id: 'pair',
        title: text('products.pair'),
        width: 320,
        wrap: true,
        sort: (row) => row.titles[0],
        cell: (row) => row.titles.join(' + '),
      },
      {
        id: 'count',
        title: text('products.count'),
        numeric: true,
        width: 80,
        sort: (row) => row.count,
        cell: (row) => format.number(row.count),
      },
      {
        id: 'lift',
        title: text('products.lift'),
        explain: text('products.lift.explain'),
        numeric: true,
        width: 108,
        sort: (row) => row.shrunkLift,
        cell: (row) => format.number(Math.round(row.lift * 10) / 10),
      },
      {
        id: 'profit',
        title: text('products.profit'),
        unit: currencySymbol(format),
        explain: text('products.profit.explain'),
        numeric: true,
        width: 140,
        sort: (row) => row.expectedProfitMinor,
        cell: (row) => amount(row.expectedProfitMinor, format),
      },
    ],
    [text, format],
  )
  return (
    <DataTable
      label={text('products.bundles')}
      columns={columns}
      rows={view.bundles}
      rowId={(row) => row.productIds.join(' ')}
      sorting={{ id: 'lift', descending: true }}
      actions={<ExportButton list="bundles" />}
      maxHeight="360px"
    />
  )
}
