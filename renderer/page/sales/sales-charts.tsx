import { Text } from '@mantine/core'
import { useCallback } from 'react'
import type { SalesViewsView } from '../../../core/contract/view/product-views.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { busiest, hourLabel, salesHoursOption, salesHoursTable, weekdayName } from '../../chart/sales-hours.ts'
import { salesMonthsOption, salesMonthsTable } from '../../chart/sales-months.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { monthLabel } from '../../chart/words.ts'

/** One month is a number, not a picture. */
const leastMonths = 2

export function SalesMonths({ view }: { readonly view: SalesViewsView }) {
  const words = useChartWords()
  const { text, format } = words
  const build = useCallback((look: ChartLook) => salesMonthsOption(view, words, look), [view, words])
  if (view.months.length < leastMonths) return null
  const best = view.months.reduce((most, month) => (month.netMinor > most.netMinor ? month : most))
  return (
    <Chart
      title={text('sales.months.title', {
        month: monthLabel(format.language, best.month),
        net: format.money(best.netMinor),
        orders: format.number(best.orders),
      })}
      note={text('sales.months.note')}
      build={build}
      table={salesMonthsTable(view, words)}
      height={280}
      fileName="sales-months"
    />
  )
}

export function SalesHours({ view }: { readonly view: SalesViewsView }) {
  const words = useChartWords()
  const { text, format } = words
  const build = useCallback((look: ChartLook) => salesHoursOption(view, words, look), [view, words])
  if (view.ordersWithoutTime === view.orders) {
    return (
      <Text size="sm" c="dimmed">
        {text('sales.hours.none')}
      </Text>
    )
  }
  const most = busiest(view)
  return (
    <Chart
      title={
        most
          ? text('sales.hours.title', {
              weekday: weekdayName(format.language, most.weekday),
              from: hourLabel(most.hour),
              to: hourLabel(most.hour + 1),
            })
          : text('sales.hours.few')
      }
      note={
        view.ordersWithoutTime > 0
          ? text('sales.hours.untimed', { count: format.number(view.ordersWithoutTime) })
          : text('sales.hours.note')
      }
      build={build}
      table={salesHoursTable(view, words)}
      height={264}
      fileName="sales-hours"
    />
  )
}
