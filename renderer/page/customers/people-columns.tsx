import { formatNumber } from '../../../core/contract/text/say.ts'
import type { PortraitRow } from '../../../core/contract/view/portrait.ts'
import type { Column } from '../../component/data-table/column.ts'
import { Range } from '../../component/data-table/range.tsx'
import { currencyDigits, currencySymbol } from '../../text/currency.ts'
import type { Format, TextFunction } from '../../text/use-text.ts'
import { dayRange } from './day-range.ts'

export interface PeopleWords {
  readonly text: TextFunction
  readonly format: Format
  readonly name: (family: string, code: string) => string
}

/** Stands where nothing is known. */
export const unknown = '–'

/** How long ago, as people say it: `3 weeks ago`. */
export function ago(days: number, { text, format }: Pick<PeopleWords, 'text' | 'format'>): string {
  return days === 0 ? text('customers.today') : text('customers.ago', { days: format.days(days) })
}

/** The columns of the customer list; those of the lifetime model only where it could be fitted. */
export function peopleColumns(words: PeopleWords, withModel: boolean): readonly Column<PortraitRow>[] {
  const { text, format } = words
  const currency = currencySymbol(format)
  const figures: readonly Column<PortraitRow>[] = [
    {
      id: 'orderCount',
      title: text('customers.orders'),
      numeric: true,
      width: 64,
      sort: 'server',
      cell: (row) => format.number(row.orderCount),
    },
    {
      id: 'monetaryMinor',
      title: text('customers.spent'),
      unit: currency,
      explain: text('customers.spent.explain'),
      numeric: true,
      width: 80,
      sort: 'server',
      cell: (row) => amount(row.monetaryMinor, format),
    },
    {
      id: 'marginMinor',
      title: text('customers.margin'),
      unit: currency,
      explain: text('customers.margin.explain'),
      numeric: true,
      width: 80,
      sort: 'server',
      cell: (row) => amount(row.marginMinor, format),
    },
  ]
  return [
    ...whoColumns(words),
    ...figures,
    ...habitColumns(words),
    ...(withModel ? [valueColumn(words)] : []),
    nextColumn(words),
  ]
}

function whoColumns({ text, name }: PeopleWords): readonly Column<PortraitRow>[] {
  return [
    {
      id: 'name',
      title: text('customers.name'),
      width: 132,
      sort: 'server',
      cell: (row) => <span title={row.name || row.key}>{row.name || row.key}</span>,
    },
    {
      id: 'segment',
      title: text('customers.segment'),
      explain: text('customers.segment.explain'),
      width: 112,
      cell: (row) => name('segment', row.segment),
    },
  ]
}

function habitColumns({ text, format }: PeopleWords): readonly Column<PortraitRow>[] {
  return [
    {
      id: 'recencyDays',
      title: text('customers.last-order'),
      width: 100,
      sort: 'server',
      cell: (row) => <span title={format.day(row.lastOrderDay)}>{ago(row.recencyDays, { text, format })}</span>,
    },
    {
      id: 'rhythmDays',
      title: text('customers.rhythm'),
      explain: text('customers.rhythm.explain'),
      width: 84,
      sort: 'server',
      cell: (row) => (row.rhythmDays === null ? unknown : format.days(row.rhythmDays)),
    },
    {
      id: 'discountShare',
      title: text('customers.discount'),
      unit: '%',
      explain: text('customers.discount.explain'),
      numeric: true,
      width: 84,
      sort: 'server',
      cell: (row) => format.number(row.discountShare * 100, { digits: 0 }),
    },
  ]
}

function valueColumn({ text, format }: PeopleWords): Column<PortraitRow> {
  return {
    id: 'clvMinor',
    title: text('customers.value'),
    unit: currencySymbol(format),
    explain: text('customers.value.explain'),
    numeric: true,
    width: 184,
    sort: 'server',
    cell: ({ clvMinor, clvLowMinor, clvHighMinor }) => (
      <>
        {amount(clvMinor, format)}
        {clvLowMinor !== null && clvHighMinor !== null && (
          <Range room={14}>{`${amount(clvLowMinor, format)}–${amount(clvHighMinor, format)}`}</Range>
        )}
      </>
    ),
  }
}

function nextColumn({ text, format }: PeopleWords): Column<PortraitRow> {
  return {
    id: 'nextOrder',
    title: text('customers.next-order'),
    explain: text('customers.next-order.explain'),
    width: 136,
    cell: ({ nextOrder }) => (nextOrder ? dayRange(format.language, nextOrder.p25, nextOrder.p75) : unknown),
  }
}

/** Money without its symbol, for cells under a header that carries it: whole units, or cents in every row. */
export function amount(minor: number | null, format: Format, style: 'whole' | 'exact' = 'whole'): string {
  if (minor === null) return unknown
  const { language, currency } = format
  const digits = currencyDigits(currency)
  return formatNumber(language, minor / 10 ** digits, { digits: style === 'exact' ? digits : 0 })
}
