/** When orders come in: weekday by hour, the stronger the colour the more. */
import type { SalesViewsView } from '../../core/contract/view/product-views.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import type { ChartWords } from './words.ts'

type SalesHours = Pick<SalesViewsView, 'hours'>

/** Fewer orders than this say more of chance than of habit. */
const enoughOrders = 50

/** The weekday (0: Monday) and the hour with the most orders, each over all of the other; null where there are too few. */
export function busiest({ hours }: SalesHours): { readonly weekday: number; readonly hour: number } | null {
  const byWeekday = hours.map(sum)
  const byHour = Array.from({ length: 24 }, (_, hour) => sum(hours.map((day) => day[hour] ?? 0)))
  if (sum(byWeekday) < enoughOrders) return null
  return { weekday: greatest(byWeekday), hour: greatest(byHour) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function greatest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

const locales = { zh: 'zh-CN', en: 'en-GB' } as const

/** `weekdayName('en', 0)` is `Monday`. */
export function weekdayName(language: 'zh' | 'en', weekday: number, style: 'long' | 'short' = 'long'): string {
  // 5 January 2026 was a Monday.
  return new Intl.DateTimeFormat(locales[language], { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5 + weekday),
  )
}

/** `hourLabel(20)` is `20:00`; 24 is midnight. */
export function hourLabel(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`
}

export function salesHoursOption({ hours }: SalesHours, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text } = words
  const most = Math.max(1, ...hours.flat())
  return {
    grid: gridOf({ top: 8, right: 8 }),
    xAxis: {
      type: 'category',
      data: Array.from({ length: 24 }, (_, hour) => hourLabel(hour)),
      axisLabel: { interval: 2 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: hours.map((_, weekday) => weekdayName(format.language, weekday, 'short')),
      axisLabel: { color: look.ink },
    },
    tooltip: {
      trigger: 'item',
      formatter: (at) => {
        const [hour = 0, weekday = 0, orders = 0] = (at as { readonly value?: readonly number[] }).value ?? []
        const when = `${weekdayName(format.language, weekday)} ${hourLabel(hour)}–${hourLabel(hour + 1)}`
        return `${when}\n${text('sales.count', { count: format.number(orders) })}`
      },
    },
    visualMap: {
      show: false,
      type: 'continuous',
      min: 0,
      max: most,
      dimension: 2,
      inRange: { color: [look.hairline, colours(look).money] },
    },
    series: [
      {
        type: 'heatmap',
        name: text('sales.orders'),
        data: hours.flatMap((day, weekday) => day.map((orders, hour) => [hour, weekday, orders])),
        itemStyle: { borderColor: look.ground, borderWidth: 2, borderRadius: 3 },
        emphasis: { itemStyle: { borderColor: look.ink } },
      },
    ],
  }
}

/** The table behind the chart: one row per weekday and hour that had orders, the busiest first. */
export function salesHoursTable({ hours }: SalesHours, { format, text }: ChartWords): ChartTable {
  const cells = hours.flatMap((day, weekday) => day.map((orders, hour) => ({ weekday, hour, orders })))
  return {
    columns: [
      { title: text('sales.weekday'), numeric: false },
      { title: text('sales.hour'), numeric: false },
      { title: text('sales.orders'), numeric: true },
    ],
    rows: cells
      .filter(({ orders }) => orders > 0)
      .sort((a, b) => b.orders - a.orders)
      .map(({ weekday, hour, orders }) => [
        weekdayName(format.language, weekday),
        `${hourLabel(hour)}–${hourLabel(hour + 1)}`,
        format.number(orders),
      ]),
  }
}
