import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { DiscountView, MoneyView } from '../../../core/contract/view/money.ts'
import { monthLabel } from '../../chart/words.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

/** What was given to people who usually pay the full price. */
export function Discounts({ view }: { readonly view: MoneyView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const columns = useMemo((): readonly Column<DiscountView>[] => {
    const money = (id: 'discount' | 'needless', of: (row: DiscountView) => number): Column<DiscountView> => ({
      id,
      title: text(`money.${id}`),
      unit: currencySymbol(format),
      numeric: true,
      width: 140,
      sort: of,
      cell: (row) => amount(of(row), format),
    })
    return [
      {
        id: 'month',
        title: text('money.month'),
        width: 120,
        sort: (row) => row.month,
        cell: (row) => monthLabel(format.language, row.month),
      },
      money('discount', (row) => row.discountMinor),
      money('needless', (row) => row.needlessMinor),
    ]
  }, [text, format])
  return (
    <section>
      <Title order={2} size="h3">
        {text('money.discounts')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {say(view.discountSentence)}
      </Text>
      {view.discounts.length > 0 && (
        <DataTable
          label={text('money.discounts')}
          columns={columns}
          rows={view.discounts}
          rowId={(row) => row.month}
          sorting={{ id: 'month', descending: true }}
          maxHeight="300px"
        />
      )}
    </section>
  )
}
