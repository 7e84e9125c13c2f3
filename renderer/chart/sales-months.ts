/** Net sales month by month; the month that is not over is hatched. */
import type { SalesMonthView, SalesViewsView } from '../../core/contract/view/product-views.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours, hatched } from './look.ts'
import { unfinished } from './month-money.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords, monthLabel } from './words.ts'

type SalesMonths = Pick<SalesViewsView, 'months' | 'asOf'>

export function salesMonthsOption({ months, asOf }: SalesMonths, words: ChartWords, look: ChartLook): ChartOption {
  const { format } = words
  const { money, loss } = colours(look)
  return {
    grid: gridOf({ top: 16 }),
    xAxis: { type: 'category', data: months.map(({ month }) => monthLabel(format.language, month)) },
    yAxis: { type: 'value', axisLabel: { formatter: axisMoney(format) } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (at) => tooltipText(at, { months, asOf }, words),
    },
    series: [
      {
        type: 'bar',
        name: words.text('chart.net'),
        barMaxWidth: 32,
        data: months.map(({ month, netMinor }) => ({
          value: netMinor,
          itemStyle: {
            color: netMinor < 0 ? loss : money,
            borderRadius: [2, 2, 0, 0],
            ...(unfinished(month, asOf) ? { decal: hatched(look) } : {}),
          },
        })),
      },
    ],
  }
}

function tooltipText(at: unknown, { months, asOf }: SalesMonths, words: ChartWords): string {
  const first = (Array.isArray(at) ? at[0] : at) as { readonly dataIndex?: number } | undefined
  const month = months[first?.dataIndex ?? -1]
  if (!month) return ''
  const [label, orders, net] = rowOf(month, asOf, words)
  return [label, `${words.text('chart.net')}  ${net}`, `${words.text('sales.orders')}  ${orders}`].join('\n')
}

/** The table behind the chart. */
export function salesMonthsTable({ months, asOf }: SalesMonths, words: ChartWords): ChartTable {
  const { text } = words
  return {
    columns: [
      { title: text('chart.month'), numeric: false },
      { title: text('sales.orders'), numeric: true },
      { title: text('chart.net'), numeric: true },
    ],
    rows: months.map((month) => rowOf(month, asOf, words)),
  }
}

function rowOf({ month, orders, netMinor }: SalesMonthView, asOf: string, { format, text }: ChartWords) {
  const label = monthLabel(format.language, month)
  return [
    unfinished(month, asOf) ? text('chart.month-unfinished', { month: label }) : label,
    format.number(orders),
    format.money(netMinor),
  ] as const
}
