/** Net sales and profit month by month; the month that is not over is hatched. */
import type { MoneyMonthView, MoneyView } from '../../core/contract/view/money.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours, hatched } from './look.ts'
import { unfinished } from './month-money.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords, monthLabel } from './words.ts'

type Months = Pick<MoneyView, 'months' | 'asOf'>

export function moneyMonthsOption({ months, asOf }: Months, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text } = words
  const { people, money, loss } = colours(look)
  const bars = (name: string, of: (month: MoneyMonthView) => number, colourOf: (value: number) => string) => ({
    type: 'bar' as const,
    name,
    barMaxWidth: 20,
    data: months.map((month) => ({
      value: of(month),
      itemStyle: {
        color: colourOf(of(month)),
        borderRadius: 2,
        ...(unfinished(month.month, asOf) ? { decal: hatched(look) } : {}),
      },
    })),
  })
  return {
    grid: gridOf({ top: 16 }),
    xAxis: { type: 'category', data: months.map(({ month }) => monthLabel(format.language, month)) },
    yAxis: { type: 'value', axisLabel: { formatter: axisMoney(format) } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, valueFormatter: (value) => format.money(Number(value)) },
    series: [
      bars(
        text('sales.amount'),
        ({ netMinor }) => netMinor,
        () => people,
      ),
      bars(
        text('money.profit'),
        ({ profitMinor }) => profitMinor,
        (value) => (value < 0 ? loss : money),
      ),
    ],
  }
}

/** The table behind the chart. */
export function moneyMonthsTable({ months, asOf }: Months, { format, text }: ChartWords): ChartTable {
  return {
    columns: [
      { title: text('chart.month'), numeric: false },
      { title: text('sales.amount'), numeric: true },
      { title: text('money.costs'), numeric: true },
      { title: text('money.profit'), numeric: true },
    ],
    rows: months.map(({ month, netMinor, costMinor, profitMinor }) => {
      const label = monthLabel(format.language, month)
      return [
        unfinished(month, asOf) ? text('chart.month-unfinished', { month: label }) : label,
        format.money(netMinor),
        format.money(costMinor),
        format.money(profitMinor),
      ]
    }),
  }
}
