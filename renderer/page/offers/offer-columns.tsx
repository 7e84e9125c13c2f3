import type { Sentence } from '../../../core/contract/sentence.ts'
import type { OfferView } from '../../../core/contract/view/offer.ts'
import type { Column } from '../../component/data-table/column.ts'
import { Range } from '../../component/data-table/range.tsx'
import { Sureness } from '../../component/sureness.tsx'
import { currencySymbol } from '../../text/currency.ts'
import type { Format, TextFunction } from '../../text/use-text.ts'
import { shortDay } from '../customers/day-range.ts'
import { amount } from '../customers/people-columns.tsx'

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
      width: 112,
      sort: (row) => row.name,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'product',
      title: text('offers.product'),
      width: 144,
      wrap: true,
      sort: (row) => row.productTitles[0] ?? '',
      cell: (row) => <span title={row.productTitles.join(' + ')}>{row.productTitles.join(' + ')}</span>,
    },
    {
      id: 'offer',
      title: text('offers.offer'),
      explain: text('offers.offer.explain'),
      width: 88,
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
      width: 68,
      sort: (row) => row.day,
      cell: (row) => shortDay(format.language, row.day),
    },
  ]
}

function moneyColumns({ text, format }: OfferWords): readonly Column<OfferView>[] {
  const unit = currencySymbol(format)
  return [
    {
      id: 'cost',
      title: text('offers.cost'),
      unit,
      numeric: true,
      width: 64,
      sort: (row) => row.costMinor,
      cell: (row) => amount(row.costMinor, format, 'exact'),
    },
    {
      id: 'profit',
      title: text('offers.expected'),
      unit,
      explain: text('offers.expected.explain'),
      numeric: true,
      width: 164,
      sort: (row) => row.expectedProfitMinor,
      cell: (row) => (
        <>
          {amount(row.expectedProfitMinor, format, 'exact')}
          <Range room={14}>
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
      width: 72,
      cell: (row) => <Sureness code={row.sureness} because={text(`offers.evidence.${row.evidence}`)} />,
    },
    {
      id: 'reason',
      title: text('offers.reason'),
      width: 268,
      wrap: true,
      cell: (row) => <span title={say(row.reason)}>{say(row.reason)}</span>,
    },
  ]
}
