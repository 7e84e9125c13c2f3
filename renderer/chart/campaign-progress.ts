/** A campaign's profit from its first day on: a line in its band, and where it crosses zero for good. */
import type { CampaignProgressView } from '../../core/contract/view/campaign.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords } from './words.ts'

export function campaignProgressOption(view: CampaignProgressView, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text } = words
  const { profit } = colours(look)
  const line = { type: 'line' as const, showSymbol: false, itemStyle: { color: profit } }
  // The band is the low end with the width of the range stacked on it, whatever their signs.
  const band = { ...line, stack: 'band', stackStrategy: 'all' as const, lineStyle: { opacity: 0 } }
  return {
    grid: gridOf({ top: 16 }),
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: view.days.map(({ day }) => format.day(day)),
      axisLine: { onZero: false },
    },
    yAxis: { type: 'value', axisLabel: { formatter: axisMoney(format) } },
    tooltip: { trigger: 'axis', formatter: (at) => tooltipText(at, view, words) },
    series: [
      {
        ...line,
        name: 'zero',
        silent: true,
        data: view.days.map(() => 0),
        lineStyle: { color: look.quiet, type: 'dashed', width: 1 },
      },
      { ...band, name: 'low', data: view.days.map(({ lowMinor }) => lowMinor) },
      {
        ...band,
        name: 'high',
        data: view.days.map(({ lowMinor, highMinor }) => highMinor - lowMinor),
        areaStyle: { color: profit, opacity: 0.15 },
      },
      {
        ...line,
        name: text('chart.profit'),
        showSymbol: true,
        symbol: 'circle',
        // Only the day of payback is a dot.
        data: view.days.map(({ day, likelyMinor }) => ({
          value: likelyMinor,
          symbolSize: day === view.paybackDay ? 10 : 0,
        })),
        lineStyle: { color: profit, width: 2 },
      },
    ],
  }
}

function tooltipText(at: unknown, view: CampaignProgressView, words: ChartWords): string {
  const first = (Array.isArray(at) ? at[0] : at) as { readonly dataIndex?: number } | undefined
  const day = view.days[first?.dataIndex ?? -1]
  return day ? rowOf(day, words).join('\n') : ''
}

/** The table behind the chart. */
export function campaignProgressTable(view: CampaignProgressView, words: ChartWords): ChartTable {
  const { text } = words
  return {
    columns: [
      { title: text('chart.day'), numeric: false },
      { title: text('chart.profit-range'), numeric: true },
    ],
    rows: view.days.map((day) => rowOf(day, words)),
  }
}

function rowOf(
  { day, likelyMinor, lowMinor, highMinor }: CampaignProgressView['days'][number],
  { format, text }: ChartWords,
): readonly [string, string] {
  const signed = (minor: number) => format.money(minor, { signed: true })
  const range = text('common.range', { low: signed(lowMinor), high: signed(highMinor) })
  return [format.day(day), `${signed(likelyMinor)} (${range})`]
}
