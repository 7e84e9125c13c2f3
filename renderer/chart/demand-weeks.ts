/** Pieces per week so far, and the weeks to come with the band that holds 8 of 10 cases. */
import type { DemandView } from '../../core/contract/view/goods.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import type { ChartWords } from './words.ts'

const WEEKS_SHOWN = 52

export function demandWeeksOption(demand: DemandView, words: ChartWords, look: ChartLook): ChartOption {
  const { format, text } = words
  const palette = colours(look)
  const past = demand.past.slice(-WEEKS_SHOWN)
  const days = [...past.map(({ week }) => week), ...demand.weeks.map(({ week }) => week)]
  const blanks = Array.from(past, () => null)
  const ahead = (values: readonly number[]) => [...blanks, ...values]
  const line = { type: 'line' as const, showSymbol: false }
  return {
    grid: gridOf({ top: 16 }),
    xAxis: { type: 'category', data: days.map((day) => format.day(day)) },
    yAxis: { type: 'value', min: 0 },
    tooltip: { trigger: 'axis' },
    series: [
      {
        ...line,
        name: text('products.pieces'),
        data: past.map(({ items }) => items),
        lineStyle: { color: palette.people, width: 2 },
        itemStyle: { color: palette.people },
      },
      {
        ...line,
        name: text('products.low'),
        stack: 'band',
        data: ahead(demand.weeks.map(({ low }) => low)),
        lineStyle: { opacity: 0 },
        itemStyle: { color: palette.money },
      },
      {
        ...line,
        name: text('products.high'),
        stack: 'band',
        data: ahead(demand.weeks.map(({ low, high }) => high - low)),
        lineStyle: { opacity: 0 },
        areaStyle: { color: palette.money, opacity: 0.2 },
        itemStyle: { color: palette.money },
        tooltip: { show: false },
      },
      {
        ...line,
        name: text('products.likely'),
        data: ahead(demand.weeks.map(({ likely }) => likely)),
        lineStyle: { color: palette.money, width: 2, type: 'dashed' },
        itemStyle: { color: palette.money },
      },
    ],
  }
}

/** The table behind the chart. */
export function demandWeeksTable(demand: DemandView, { format, text }: ChartWords): ChartTable {
  return {
    columns: [
      { title: text('products.week'), numeric: false },
      { title: text('products.pieces'), numeric: true },
      { title: text('products.low'), numeric: true },
      { title: text('products.likely'), numeric: true },
      { title: text('products.high'), numeric: true },
    ],
    rows: [
      ...demand.past.slice(-WEEKS_SHOWN).map(({ week, items }) => [format.day(week), format.number(items), '', '', '']),
      ...demand.weeks.map(({ week, low, likely, high }) => [
        format.day(week),
        '',
        format.number(low),
        format.number(likely),
        format.number(high),
      ]),
    ],
  }
}
