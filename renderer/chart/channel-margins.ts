/** Each channel's net sales beside what is left of them after product cost and fees. */
import type { ChannelListView } from '../../core/contract/view/channel.ts'
import { channelName } from '../text/channel-name.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import type { ChartWords } from './words.ts'

/** Height in pixels that the rows need. */
export function channelMarginsHeight(rows: number): number {
  return 24 + rows * 40
}

export function channelMarginsOption({ channels }: ChannelListView, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text } = words
  const palette = colours(look)
  const bars = (label: string, colour: string, minor: readonly number[]) => ({
    type: 'bar' as const,
    name: label,
    barWidth: 10,
    barGap: '40%',
    itemStyle: { color: colour, borderRadius: 2 },
    data: [...minor],
    label: {
      show: true,
      position: 'right' as const,
      color: look.quiet,
      formatter: ({ dataIndex, value }: { readonly dataIndex: number; readonly value: unknown }) =>
        dataIndex === 0 ? `${format.money(Number(value))} ${label}` : format.money(Number(value)),
    },
  })
  return {
    grid: gridOf({ right: 168 }),
    xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: channels.map(({ channel }) => channelName(channel, words)),
      axisLabel: { color: look.ink },
    },
    series: [
      bars(
        text('channels.net'),
        palette.people,
        channels.map(({ netMinor }) => netMinor),
      ),
      bars(
        text('channels.margin'),
        palette.money,
        channels.map(({ marginAfterFeesMinor }) => marginAfterFeesMinor),
      ),
    ],
  }
}

/** The table behind the chart. */
export function channelMarginsTable({ channels }: ChannelListView, words: ChartWords): ChartTable {
  const { format, text } = words
  return {
    columns: [
      { title: text('channels.channel'), numeric: false },
      { title: text('channels.net'), numeric: true },
      { title: text('channels.margin'), numeric: true },
    ],
    rows: channels.map(({ channel, netMinor, marginAfterFeesMinor }) => [
      channelName(channel, words),
      format.money(netMinor),
      format.money(marginAfterFeesMinor),
    ]),
  }
}
