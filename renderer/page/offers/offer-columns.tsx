import { Text } from '@mantine/core'
import type { Sentence } from '../../../core/contract/sentence.ts'
import type { OfferView } from '../../../core/contract/view.ts'
import type { Column } from '../../component/data-table/column.ts'
import { Range } from '../../component/data-table/range.tsx'
import { Sureness } from '../../component/sureness.tsx'
import type { Format, TextFunction } from '../../text/use-text.ts'
import { shortDay } from '../customers/day-range.ts'
import { amount, symbolOf } from '../customers/people-columns.tsx'

export interface OfferWords {
  readonly text: TextFunction
  readonly format: Format
  readonly name: (family: string, code: string) => string
  readonly say: (sentence: Sentence) => string
}

/** The columns of the contact list. */
export function offerColumns(words: OfferWords): readonly Column<OfferView>[] {
  return [...whatColumns(words), ...moneyColumns(words), ...whyColumns(words)]
}

function whatColumns({ text, format, name }: OfferWords): readonly Column<OfferView>[] {
  return [
    {
      id: 'name',
      title: text('offers.name'),
      width: 140,
      sort: (row) => row.name,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'product',
      title: text('offers.product'),
      width: 150,
      sort: (row) => row.productTitles[0] ?? '',
      cell: (row) => <span title={row.productTitles.join(' + ')}>{row.productTitles.join(' + ')}</span>,
    },
    {
      id: 'offer',
      title: text('offers.offer'),
      explain: text('offers.offer.explain'),
      width: 96,
      sort: (row) => name('rung', row.offer),
      cell: (row) => name('rung', row.offer),
    },
    {
      id: 'channel',
      title: text('offers.channel'),
      width: 76,
      sort: (row) => name('channel', row.channel),
      cell: (row) => name('channel', row.channel),
    },
    {
      id: 'day',
      title: text('offers.day'),
      width: 76,
      sort: (row) => row.day,
      cell: (row) => shortDay(format.language, row.day),
    },
  ]
}

function moneyColumns({ text, format }: OfferWords): readonly Column<OfferView>[] {
  const unit = symbolOf(format)
  return [
    {
      id: 'cost',
      title: text('offers.cost'),
      unit,
      numeric: true,
      width: 68,
      sort: (row) => row.costMinor,
      cell: (row) => amount(row.costMinor, format, 'exact'),
    },
    {
      id: 'profit',
      title: text('offers.expected'),
      unit,
      explain: text('offers.expected.explain'),
      numeric: true,
      width: 176,
      sort: (row) => row.expectedProfitMinor,
      cell: (row) => (
        <>
          {amount(row.expectedProfitMinor, format, 'exact')}
          <Range room={15}>
            {text('common.range', {
              low: amount(row.lowMinor, format, 'exact'),
              high: amount(row.highMinor, format, 'exact'),
            })}
          </Range>
        </>
      ),
    },
  ]
}

function whyColumns({ text, say }: OfferWords): readonly Column<OfferView>[] {
  return [
    {
      id: 'sureness',
      title: text('offers.sureness'),
      width: 116,
      cell: (row) => (
        <>
          <Sureness code={row.sureness} />
          <Text span size="xs" c="dimmed" ml={6}>
            {text(`offers.evidence.${row.evidence}`)}
          </Text>
        </>
      ),
    },
    {
      id: 'reason',
      title: text('offers.reason'),
      width: 156,
      cell: (row) => <span title={say(row.reason)}>{say(row.reason)}</span>,
    },
  ]
}
