/** Cost against revenue and profit, one row per campaign; profit is a dot on its 95 % range. */
import type { CampaignListView, CampaignView } from '../../core/contract/view/campaign.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours, paler } from './look.ts'
import { gridOf, type RangePoint, rangeSeries } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords } from './words.ts'

const mostRows = 10
/** Longer names end in an ellipsis; the table has them whole. */
const nameWidth = 150

/** The campaigns that the chart has room for: those that cost or brought something, newest first. */
export function chartedCampaigns({ campaigns }: Pick<CampaignListView, 'campaigns'>): readonly CampaignView[] {
  return campaigns
    .filter((campaign) => campaign.state !== 'planned' && hasMoney(campaign))
    .toSorted((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .slice(0, mostRows)
}

function hasMoney({ costs, attributedRevenueMinor, incrementalProfitMinor }: CampaignView): boolean {
  return costs.totalMinor !== 0 || attributedRevenueMinor !== 0 || incrementalProfitMinor !== null
}

/** Height in pixels that the rows need. */
export function campaignProfitHeight(rows: number): number {
  return 48 + rows * 64
}

export function campaignProfitOption(view: CampaignListView, words: ChartWords, look: ChartLook): ChartOption {
  const campaigns = chartedCampaigns(view)
  const { format, text } = words
  const palette = colours(look)
  const money = axisMoney(format)
  const bars = (
    label: string,
    colour: string,
    minorOf: (campaign: CampaignView) => number,
    faint: (c: CampaignView) => boolean,
  ) => ({
    type: 'bar' as const,
    name: label,
    barWidth: 10,
    barGap: '60%',
    itemStyle: { color: colour, borderRadius: 2 },
    data: campaigns.map((campaign) => ({
      value: minorOf(campaign),
      itemStyle: faint(campaign) ? { color: paler(colour) } : {},
    })),
    label: { show: true, position: 'right' as const, color: look.quiet, formatter: directLabel(label, format.money) },
  })
  return {
    grid: gridOf({ right: 96 }),
    xAxis: { type: 'value', axisLabel: { formatter: money } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: campaigns.map(({ name }) => name),
      axisLabel: { color: look.ink, width: nameWidth, overflow: 'truncate' },
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, formatter: (at) => tooltipText(at, campaigns, words) },
    series: [
      bars(
        text('chart.cost'),
        palette.cost,
        ({ costs }) => costs.totalMinor,
        () => false,
      ),
      bars(
        text('chart.revenue'),
        palette.revenue,
        (c) => c.attributedRevenueMinor,
        (c) => c.state === 'advertising',
      ),
      // Keeps a free third of the row for the profit and its range.
      { type: 'bar', barWidth: 12, silent: true, data: campaigns.map(() => 0), label: { show: false } },
      rangeSeries(text('chart.profit'), profitPoints(campaigns, look), look, (minor) =>
        format.money(minor, { signed: true }),
      ),
    ],
  }
}

/** The measured profits with their ranges; `rough` and unproven ones are faint. */
export function profitPoints(campaigns: readonly CampaignView[], look: ChartLook): readonly RangePoint[] {
  const { profit, loss } = colours(look)
  return campaigns.flatMap(({ incrementalProfitMinor: middle, low, high, verdict }, row) =>
    middle === null || low === null || high === null
      ? []
      : [
          {
            row,
            low,
            middle,
            high,
            colour: middle < 0 ? loss : profit,
            faint: verdict !== 'earned' && verdict !== 'lost',
          },
        ],
  )
}

function directLabel(label: string, money: (minor: number) => string) {
  return ({ dataIndex, value }: { readonly dataIndex: number; readonly value: unknown }) => {
    const amount = money(Number(value))
    return dataIndex === 0 ? `${label} ${amount}` : amount
  }
}

function tooltipText(at: unknown, campaigns: readonly CampaignView[], words: ChartWords): string {
  const first = (Array.isArray(at) ? at[0] : at) as { readonly dataIndex?: number } | undefined
  const campaign = campaigns[first?.dataIndex ?? -1]
  if (!campaign) return ''
  const [, cost, revenue, profit, verdict] = rowOf(campaign, words)
  const { text } = words
  const lines = [`${text('chart.cost')}  ${cost}`, `${text('chart.revenue')}  ${revenue}`]
  if (profit) lines.push(`${text('chart.profit')}  ${profit}`)
  return [campaign.name, ...lines, verdict].join('\n')
}

/** The table behind the chart. */
export function campaignProfitTable(view: CampaignListView, words: ChartWords): ChartTable {
  const { text } = words
  return {
    columns: [
      { title: text('chart.campaign'), numeric: false },
      { title: text('chart.cost'), numeric: true },
      { title: text('chart.revenue'), numeric: true },
      { title: text('chart.profit-range'), numeric: true },
      { title: text('chart.verdict'), numeric: false },
    ],
    rows: chartedCampaigns(view).map((campaign) => rowOf(campaign, words)),
  }
}

function rowOf(
  campaign: CampaignView,
  { format, name, text }: ChartWords,
): readonly [string, string, string, string, string] {
  const { incrementalProfitMinor: profit, low, high } = campaign
  const signed = (minor: number) => format.money(minor, { signed: true })
  const range =
    profit === null
      ? ''
      : low === null || high === null
        ? signed(profit)
        : `${signed(profit)} (${text('common.range', { low: signed(low), high: signed(high) })})`
  return [
    campaign.name,
    format.money(campaign.costs.totalMinor),
    format.money(campaign.attributedRevenueMinor),
    range,
    name('verdict', campaign.verdict),
  ]
}
