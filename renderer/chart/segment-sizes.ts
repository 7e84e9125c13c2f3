/** Each segment's share of the people beside its share of the money. */
import type { SegmentListView } from '../../core/contract/view/portrait.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import type { ChartWords } from './words.ts'

/** Height in pixels that the rows need. */
export function segmentSizesHeight(rows: number): number {
  return 24 + rows * 40
}

export function segmentSizesOption({ segments }: SegmentListView, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text, name } = words
  const palette = colours(look)
  const bars = (label: string, colour: string, shares: readonly number[]) => ({
    type: 'bar' as const,
    name: label,
    barWidth: 10,
    barGap: '40%',
    itemStyle: { color: colour, borderRadius: 2 },
    data: [...shares],
    label: {
      show: true,
      position: 'right' as const,
      color: look.quiet,
      formatter: ({ dataIndex, value }: { readonly dataIndex: number; readonly value: unknown }) =>
        dataIndex === 0 ? `${format.percent(Number(value))} ${label}` : format.percent(Number(value)),
    },
  })
  return {
    grid: gridOf({ right: 104 }),
    xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: segments.map(({ segment }) => name('segment', segment)),
      axisLabel: { color: look.ink },
    },
    series: [
      bars(
        text('chart.of-people'),
        palette.people,
        segments.map(({ share }) => share),
      ),
      bars(
        text('chart.of-money'),
        palette.money,
        segments.map(({ netShare }) => netShare),
      ),
    ],
  }
}

/** The table behind the chart. */
export function segmentSizesTable({ segments }: SegmentListView, { format, text, name }: ChartWords): ChartTable {
  return {
    columns: [
      { title: text('chart.segment'), numeric: false },
      { title: text('chart.people'), numeric: true },
      { title: text('chart.share-people'), numeric: true },
      { title: text('chart.money'), numeric: true },
      { title: text('chart.share-money'), numeric: true },
    ],
    rows: segments.map(({ segment, customers, share, netMinor, netShare }) => [
      name('segment', segment),
      format.number(customers),
      format.percent(share),
      format.money(netMinor),
      format.percent(netShare),
    ]),
  }
}
