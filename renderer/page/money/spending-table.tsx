import { useMemo } from 'react'
import type { MoneyView, SpendingLineView } from '../../../core/contract/view/money.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

/** Advertising line by line with its verdict. */
export function SpendingTable({ view }: { readonly view: MoneyView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const columns = useMemo(
    (): readonly Column<SpendingLineView>[] => [
      {
        id: 'line',
        title: text('money.line'),
        width: 200,
        wrap: true,
        sort: (row) => row.name,
        cell: (row) => `${row.name} · ${row.platform}`,
      },
      {
        id: 'spend',
        title: text('money.spend'),
        unit: currencySymbol(format),
        explain: text('money.spend.explain'),
        numeric: true,
        width: 92,
        sort: (row) => row.spendMinor,
        cell: (row) => amount(row.spendMinor, format),
      },
      {
        id: 'orders',
        title: text('money.orders'),
        explain: text('money.orders.explain'),
        numeric: true,
        width: 72,
        sort: (row) => row.orders,
        cell: (row) => (row.orders === null ? '' : format.number(row.orders)),
      },
      {
        id: 'profit',
        title: text('money.line.profit'),
        unit: currencySymbol(format),
        explain: text('money.line.profit.explain'),
        numeric: true,
        width: 128,
        sort: (row) => row.profitMinor,
        cell: (row) => (row.profitMinor === null ? '' : amount(row.profitMinor, format)),
      },
      {
        id: 'verdict',
        title: text('money.verdict'),
        width: 380,
        wrap: true,
        sort: (row) => row.verdict,
        cell: (row) => (
          <span>
            <b>{text(`money.verdict.${row.verdict}`)}</b> {say(row.sentence)}
          </span>
        ),
      },
    ],
    [text, say, format],
  )
  return (
    <DataTable
      label={text('money.stop')}
      columns={columns}
      rows={view.spending}
      rowId={(row) => `${row.platform}\n${row.name}`}
      maxHeight="360px"
    />
  )
}
