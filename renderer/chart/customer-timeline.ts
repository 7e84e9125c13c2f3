/** One person's orders over time, and the days in which the next one is likely: 50 % dark, 80 % light. */
import type { PortraitView, TimelineEntry } from '../../core/contract/view/portrait.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords } from './words.ts'

/** Labels name months, so no two may stand in one. */
const monthMs = 31 * 86_400_000

/** The entries that carry money, oldest first. */
export function chartedEntries({ timeline }: Pick<PortraitView, 'timeline'>): readonly TimelineEntry[] {
  return timeline.filter(({ netMinor }) => netMinor !== null).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export function customerTimelineOption(view: PortraitView, words: ChartWords, look: ChartLook): ChartOption {
  const entries = chartedEntries(view)
  const { format, text } = words
  const palette = colours(look)
  const next = view.customer.nextOrder
  const bands = next
    ? [
        { from: next.p10, to: next.p90, opacity: 0.14, label: '' },
        { from: next.p25, to: next.p75, opacity: 0.32, label: text('chart.next-order') },
      ]
    : []
  return {
    grid: gridOf({ top: 28, right: 16 }),
    xAxis: {
      type: 'time',
      axisLabel: { formatter: (time: number) => dayOrMonth(format.language, time), hideOverlap: true, fontSize: 12 },
      minInterval: monthMs,
      ...(next ? { max: next.p90 } : {}),
    },
    yAxis: { type: 'value', splitNumber: 3, axisLabel: { formatter: axisMoney(format) } },
    tooltip: { trigger: 'item', formatter: (at) => tooltipText(at, entries, words) },
    series: [
      {
        type: 'bar',
        barWidth: 5,
        data: entries.map(({ day, netMinor }) => ({
          value: [day, netMinor ?? 0],
          itemStyle: { color: (netMinor ?? 0) < 0 ? palette.loss : palette.profit },
        })),
        markArea: {
          silent: true,
          data: bands.map(({ from, to, opacity, label }) => [
            {
              name: label,
              xAxis: from,
              itemStyle: { color: palette.ahead, opacity },
              label: { color: look.quiet, position: 'top' as const },
            },
            { xAxis: to },
          ]),
        },
      },
    ],
  }
}

function dayOrMonth(language: 'zh' | 'en', time: number): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'short', timeZone: 'UTC' }).format(time)
}

function tooltipText(at: unknown, entries: readonly TimelineEntry[], { format }: ChartWords): string {
  const entry = entries[(at as { readonly dataIndex?: number }).dataIndex ?? -1]
  if (!entry) return ''
  return [
    format.day(entry.day),
    format.money(entry.netMinor ?? 0),
    ...entry.items.slice(0, 5).map(({ title }) => title),
  ].join('\n')
}

/** The table behind the chart. */
export function customerTimelineTable(view: PortraitView, { format, text }: ChartWords): ChartTable {
  return {
    columns: [
      { title: text('chart.day'), numeric: false },
      { title: text('chart.order'), numeric: false },
      { title: text('chart.amount'), numeric: true },
    ],
    rows: chartedEntries(view).map(({ day, reference, netMinor }) => [
      format.day(day),
      reference,
      format.money(netMinor ?? 0),
    ]),
  }
}
