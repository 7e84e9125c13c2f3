/** What campaigns cost and brought in, month by month; the month that is not over is hatched. */
import type { CampaignListView } from '../../core/contract/view/campaign.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours, hatched } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords, monthLabel } from './words.ts'

type Month = CampaignListView['months'][number]

const mostMonths = 24

/** The months that the chart has room for: the newest two years. */
export function chartedMonths({ months }: Pick<CampaignListView, 'months'>): readonly Month[] {
  return months.slice(-mostMonths)
}

/** True for the month that holds `asOf`: more days are to come. */
export function unfinished(month: string, asOf: string): boolean {
  return asOf.startsWith(month)
}

export function monthMoneyOption(view: CampaignListView, words: ChartWords, look: ChartLook): ChartOption {
  const months = chartedMonths(view)
  const { format, text } = words
  const palette = colours(look)
  const money = axisMoney(format)
  const bars = (label: string, colour: string, minorOf: (month: Month) => number | '-') => ({
    type: 'bar' as const,
    name: label,
    barMaxWidth: 20,
    barGap: '15%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
    data: months.map((month) => ({
      value: minorOf(month),
      itemStyle: unfinished(month.month, view.asOf) ? { decal: hatched(look) } : {},
    })),
  })
  return {
    grid: gridOf({ top: 40 }),
    legend: { left: 0, top: 0 },
    xAxis: { type: 'category', data: months.map(({ month }) => monthLabel(format.language, month)) },
    yAxis: { type: 'value', axisLabel: { formatter: money } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, formatter: (at) => tooltipText(at, view, words) },
    series: [
      bars(text('chart.cost'), palette.cost, ({ costMinor }) => costMinor),
      bars(text('chart.revenue'), palette.revenue, ({ attributedRevenueMinor }) => attributedRevenueMinor),
      bars(text('chart.profit'), palette.profit, ({ incrementalProfitMinor }) => incrementalProfitMinor ?? '-'),
    ].slice(0, hasProfit(months) ? 3 : 2),
  }
}

function hasProfit(months: readonly Month[]): boolean {
  return months.some(({ incrementalProfitMinor }) => incrementalProfitMinor !== null)
}

function tooltipText(at: unknown, view: CampaignListView, words: ChartWords): string {
  const first = (Array.isArray(at) ? at[0] : at) as { readonly dataIndex?: number } | undefined
  const month = chartedMonths(view)[first?.dataIndex ?? -1]
  if (!month) return ''
  const { columns } = monthMoneyTable(view, words)
  const [label, ...figures] = rowOf(month, view.asOf, words)
  return [
    label,
    ...figures.flatMap((figure, index) => (figure ? [`${columns[index + 1]?.title}  ${figure}`] : [])),
  ].join('\n')
}

/** The table behind the chart. */
export function monthMoneyTable(view: CampaignListView, words: ChartWords): ChartTable {
  const { text } = words
  return {
    columns: [
      { title: text('chart.month'), numeric: false },
      { title: text('chart.cost'), numeric: true },
      { title: text('chart.revenue'), numeric: true },
      { title: text('chart.profit'), numeric: true },
      { title: text('chart.net'), numeric: true },
    ],
    rows: chartedMonths(view).map((month) => rowOf(month, view.asOf, words)),
  }
}

function rowOf(month: Month, asOf: string, { format, text }: ChartWords): readonly string[] {
  const label = monthLabel(format.language, month.month)
  return [
    unfinished(month.month, asOf) ? text('chart.month-unfinished', { month: label }) : label,
    format.money(month.costMinor),
    format.money(month.attributedRevenueMinor),
    month.incrementalProfitMinor === null ? '' : format.money(month.incrementalProfitMinor, { signed: true }),
    format.money(month.netMinor),
  ]
}
