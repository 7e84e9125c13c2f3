import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { SalesRegionView, SalesViewsView } from '../../../core/contract/view/product-views.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { Figure } from '../../component/figure.tsx'
import { currencySymbol } from '../../text/currency.ts'
import { type Format, type TextFunction, useFormat, useText } from '../../text/use-text.ts'
import { amount } from '../customers/people-columns.tsx'
import { spanOf } from './span.ts'

/** Where the orders went. */
export function SalesRegions({ view, months }: { readonly view: SalesViewsView; readonly months: number | null }) {
  const text = useText()
  const format = useFormat()
  const columns = useMemo(() => regionColumns(text, format, view), [text, format, view])
  const countries = new Set(view.regions.map(({ country }) => country).filter((country) => country !== ''))
  const regions = view.regions.filter(({ region }) => region !== '')
  // A country that the platform's only customers live in says nothing.
  if (regions.length === 0 && countries.size < 2) {
    return (
      <Text size="sm" c="dimmed">
        {text('sales.regions.none')}
      </Text>
    )
  }
  const known = regions.length > 0 ? regions : view.regions.filter(({ country }) => country !== '')
  const best = known.find(({ netMinor }) => netMinor > 0)
  const told = best !== undefined && best.share !== null && known.length > 1
  return (
    <section>
      <DataTable
        label={text('sales.regions')}
        filters={
          <Title order={2} size="h3">
            {told
              ? text('sales.regions.title', {
                  region: best.region || countryName(best.country, format),
                  share: format.percent(best.share ?? 0),
                })
              : text('sales.regions')}
          </Title>
        }
        columns={columns}
        rows={view.regions}
        rowId={(row) => `${row.country} ${row.region}`}
        sorting={{ id: 'net', descending: true }}
        actions={<ExportButton list="sales-regions" params={{ months }} />}
        maxHeight="480px"
      />
    </section>
  )
}

/** A country's name in the reader's language; a file's own word as it stands. */
function countryName(country: string, { language }: Pick<Format, 'language'>): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en-GB', { type: 'region' }).of(country) ?? country
}

function regionColumns(text: TextFunction, format: Format, view: SalesViewsView): readonly Column<SalesRegionView>[] {
  const region = (row: SalesRegionView) => row.region || text('sales.region.unknown')
  return [
    {
      id: 'region',
      title: text('sales.region'),
      width: 200,
      sort: region,
      cell: region,
    },
    {
      id: 'country',
      title: text('sales.country'),
      width: 160,
      sort: (row) => countryName(row.country, format),
      cell: (row) => countryName(row.country, format),
    },
    {
      id: 'orders',
      title: text('sales.orders'),
      numeric: true,
      width: 96,
      sort: (row) => row.orders,
      cell: (row) => format.number(row.orders),
    },
    {
      id: 'net',
      title: text('sales.amount'),
      unit: currencySymbol(format),
      numeric: true,
      width: 128,
      sort: (row) => row.netMinor,
      cell: (row) => (
        <Figure of={{ figure: 'net', place: { country: row.country, region: row.region }, ...spanOf(view) }}>
          {amount(row.netMinor, format)}
        </Figure>
      ),
    },
    {
      id: 'share',
      title: text('sales.share'),
      numeric: true,
      width: 96,
      sort: (row) => row.share,
      cell: (row) => (row.share === null ? '' : format.percent(row.share)),
    },
  ]
}
