import { type ReactNode, useMemo } from 'react'
import type { GoodsRow, GoodsView, ProductAdvice } from '../../../core/contract/view/goods.ts'
import { changeQuery, useRoute } from '../../client/route.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { type Format, type TextFunction, useFormat, useSay, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'

interface ProductTableProps {
  readonly view: GoodsView
  readonly advice: ProductAdvice | 'all'
  readonly filter: ReactNode
}

/** Every product ever sold, with what to do about it. */
export function ProductTable({ view, advice, filter }: ProductTableProps) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const { query } = useRoute()
  const rows = useMemo(
    () => (advice === 'all' ? view.rows : view.rows.filter((row) => row.advice === advice)),
    [view, advice],
  )
  const has = useMemo(
    () => ({
      rating: view.rows.some(({ rating }) => rating !== null),
      stock: view.rows.some(({ stock }) => stock !== null),
    }),
    [view],
  )
  const columns = useMemo(
    (): readonly Column<GoodsRow>[] => [
      {
        id: 'product',
        title: text('products.product'),
        width: 184,
        wrap: true,
        sort: (row) => row.title,
        cell: (row) => <span title={row.key}>{row.title}</span>,
      },
      ...figureColumns(text, format, has),
      {
        id: 'advice',
        title: text('products.advice'),
        width: 280,
        wrap: true,
        sort: (row) => row.advice,
        cell: (row) => (
          <span>
            <b>{text(`products.advice.${row.advice}`)}</b> {say(row.reason)}
          </span>
        ),
      },
    ],
    [text, say, format, has],
  )
  return (
    <DataTable
      label={text('products.list')}
      filters={filter}
      columns={columns}
      rows={rows}
      rowId={(row) => row.productId}
      selectedId={query.product ?? null}
      onOpen={(row) => changeQuery({ product: row.productId })}
      sorting={{ id: 'margin', descending: true }}
      actions={<ExportButton list="goods" />}
      maxHeight="520px"
    />
  )
}

function figureColumns(
  text: TextFunction,
  format: Format,
  has: { readonly rating: boolean; readonly stock: boolean },
): readonly Column<GoodsRow>[] {
  const percent = (value: number | null) => (value === null ? '' : format.percent(value))
  const money = (id: 'net' | 'margin', explain: string, of: (row: GoodsRow) => number): Column<GoodsRow> => ({
    id,
    title: text(`products.${id}`),
    unit: currencySymbol(format),
    explain,
    numeric: true,
    width: 100,
    sort: of,
    cell: (row) => amount(of(row), format),
  })
  const share = (id: 'repeat' | 'returns', of: (row: GoodsRow) => number | null): Column<GoodsRow> => ({
    id,
    title: text(`products.${id}`),
    explain: text(`products.${id}.explain`),
    numeric: true,
    width: 84,
    sort: of,
    cell: (row) => percent(of(row)),
  })
  const rating: Column<GoodsRow> = {
    id: 'rating',
    title: text('products.rating'),
    numeric: true,
    width: 68,
    sort: (row) => row.rating,
    cell: (row) => (row.rating === null ? '' : format.number(Math.round(row.rating * 10) / 10)),
  }
  const cover: Column<GoodsRow> = {
    id: 'cover',
    title: text('products.cover'),
    explain: text('products.cover.explain'),
    numeric: true,
    width: 92,
    sort: (row) => row.coverDays,
    cell: (row) => (row.coverDays === null ? '' : text('products.days', { days: format.number(row.coverDays) })),
  }
  return [
    money('net', text('products.year'), (row) => row.netMinor),
    money('margin', text('products.margin.explain'), (row) => row.marginMinor),
    {
      id: 'buyers',
      title: text('products.buyers'),
      numeric: true,
      width: 72,
      sort: (row) => row.buyers,
      cell: (row) => format.number(row.buyers),
    },
    share('repeat', (row) => row.repeatShare),
    share('returns', (row) => row.returnShare),
    ...(has.rating ? [rating] : []),
    ...(has.stock ? [cover] : []),
  ]
}
