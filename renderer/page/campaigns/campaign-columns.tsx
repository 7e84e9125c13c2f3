import type { CampaignView } from '../../../core/contract/view/campaign.ts'
import type { Column } from '../../component/data-table/column.ts'
import { Range } from '../../component/data-table/range.tsx'
import { currencySymbol } from '../../text/currency.ts'
import type { Format, TextFunction } from '../../text/use-text.ts'
import { datedRange } from '../customers/day-range.ts'
import { amount, unknown } from '../customers/people-columns.tsx'

export interface CampaignWords {
  readonly text: TextFunction
  readonly format: Format
  readonly name: (family: string, code: string) => string
}

/** The columns of the campaign list. */
export function campaignColumns(words: CampaignWords): readonly Column<CampaignView>[] {
  return [...whatColumns(words), ...moneyColumns(words)]
}

function whatColumns({ text, format }: CampaignWords): readonly Column<CampaignView>[] {
  return [
    {
      id: 'name',
      title: text('campaigns.name'),
      width: 184,
      wrap: true,
      sort: (row) => row.name,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'state',
      title: text('campaigns.state'),
      width: 92,
      sort: (row) => text(`campaigns.state.${row.state}`),
      cell: (row) => text(`campaigns.state.${row.state}`),
    },
    {
      id: 'dates',
      title: text('campaigns.dates'),
      width: 172,
      sort: (row) => row.firstDay,
      cell: (row) => (
        <span title={`${format.day(row.firstDay)} – ${format.day(row.lastDay)}`}>
          {datedRange(format.language, row.firstDay, row.lastDay)}
        </span>
      ),
    },
    {
      id: 'contacted',
      title: text('campaigns.contacted'),
      numeric: true,
      width: 60,
      sort: (row) => (row.state === 'advertising' ? null : row.contacted),
      cell: (row) => (row.state === 'advertising' ? unknown : format.number(row.contacted)),
    },
  ]
}

function moneyColumns({ text, format, name }: CampaignWords): readonly Column<CampaignView>[] {
  const unit = currencySymbol(format)
  return [
    {
      id: 'cost',
      title: text('campaigns.cost'),
      unit,
      numeric: true,
      width: 72,
      sort: (row) => row.costs.totalMinor,
      cell: (row) => amount(row.costs.totalMinor, format),
    },
    {
      id: 'revenue',
      title: text('campaigns.revenue'),
      unit,
      explain: text('campaigns.revenue.explain'),
      numeric: true,
      width: 76,
      sort: (row) => row.attributedRevenueMinor,
      cell: (row) => (row.state === 'planned' ? unknown : amount(row.attributedRevenueMinor, format)),
    },
    {
      id: 'roas',
      title: text('campaigns.roas'),
      explain: text('campaigns.roas.explain'),
      numeric: true,
      width: 60,
      sort: (row) => row.roas,
      cell: (row) => (row.roas === null ? unknown : format.number(row.roas, { digits: 1 })),
    },
    {
      id: 'profit',
      title: text('campaigns.profit'),
      unit,
      explain: text('campaigns.profit.explain'),
      numeric: true,
      width: 190,
      sort: (row) => row.incrementalProfitMinor,
      cell: (row) => <Profit campaign={row} format={format} text={text} />,
    },
    {
      id: 'verdict',
      title: text('campaigns.verdict'),
      width: 140,
      wrap: true,
      sort: (row) => name('verdict', row.verdict),
      cell: (row) => (row.state === 'planned' ? unknown : name('verdict', row.verdict)),
    },
  ]
}

interface ProfitProps {
  readonly campaign: CampaignView
  readonly format: Format
  readonly text: TextFunction
}

/** Gain and loss by sign first; the colour only helps. */
function Profit({ campaign: { incrementalProfitMinor, low, high }, format, text }: ProfitProps) {
  if (incrementalProfitMinor === null) return unknown
  const signed = (minor: number) => format.money(minor, { signed: true }).replace(currencySymbol(format), '')
  return (
    <>
      <span className={incrementalProfitMinor < 0 ? 'loss' : 'gain'}>{signed(incrementalProfitMinor)}</span>
      {low !== null && high !== null && (
        <Range room={15}>{text('common.range', { low: signed(low), high: signed(high) })}</Range>
      )}
    </>
  )
}
