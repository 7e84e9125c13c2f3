/** What will be wanted of each category in the weeks to come, graded in public. */
import { type CalendarEvent, calendarEvents, weekEvents } from '../analysis/demand/calendar.ts'
import { type DemandForecast, forecastDemand } from '../analysis/demand/forecast.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { DemandView } from '../contract/view/goods.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import type { GoodsLines } from '../storage/goods-store.ts'
import { analysisSeed } from './customer-base.ts'
import { finishedWeeks, type Weeks, weeklyItems } from './goods-lines.ts'

const WEEKS_AHEAD = 12
const WEEKS_SHOWN = 104
/** Beyond so many, categories are too small to be planned apart. */
const CATEGORIES = 30
const SHORT_WEEKS = 26

/** Largest categories first; where no file names categories, one row of all goods. */
export function demandViews(
  lines: GoodsLines,
  history: PurchaseHistory,
  asOf: DayNumber,
  own: readonly CalendarEvent[],
): DemandView[] {
  const weeks = finishedWeeks(lines, asOf)
  if (weeks.count === 0) return []
  const names = [...history.categories, '']
  const rest = history.categories.length
  const groupOf = history.productCategory.map((category) => (category < 0 ? rest : category))
  const series = weeklyItems(lines, weeks, groupOf, names.length)
  const totals = series.map((items) => items.reduce((sum, count) => sum + count, 0))
  return names
    .map((category, index) => ({ category, items: series[index]!, total: totals[index]! }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, CATEGORIES)
    .map(({ category, items }) => demandView(category, items, weeks, history.currency, own))
}

/** `items`: pieces per finished week. */
export function demandView(
  category: string,
  items: Float64Array,
  weeks: Weeks,
  currency: string,
  own: readonly CalendarEvent[],
): DemandView {
  const { firstMonday, count } = weeks
  const calendar = currency === 'CNY' ? 'chinese' : 'western'
  const events = calendarEvents(calendar, firstMonday, firstMonday + 7 * (count + WEEKS_AHEAD) - 1)
  const forecast = forecastDemand(items, WEEKS_AHEAD, {
    events: weekEvents([...events, ...own], firstMonday),
    seed: analysisSeed,
  })
  const weekOf = (index: number) => dayToText(firstMonday + 7 * index)
  const first = Math.max(0, count - WEEKS_SHOWN)
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    category,
    past: Array.from(items.subarray(first), (pieces, i) => ({ week: weekOf(first + i), items: pieces })),
    weeks: Array.from(forecast.likely, (likely, i) => ({
      week: weekOf(count + i),
      low: round(forecast.low[i]!),
      likely: round(likely),
      high: round(forecast.high[i]!),
    })),
    method: forecast.method,
    mase: Number.isNaN(forecast.mase) ? null : forecast.mase,
    sentence: demandSentence(forecast, count),
  }
}

function demandSentence(forecast: DemandForecast, weeks: number): Sentence {
  const pieces = (column: Float64Array): SentenceValue => ({ kind: 'number', value: Math.round(column[0]!) })
  const likely = pieces(forecast.likely)
  if (Number.isNaN(forecast.mase) || (weeks < SHORT_WEEKS && forecast.method !== 'naive'))
    return sentence('goods.demand.short', { weeks, likely })
  const values = {
    likely,
    low: pieces(forecast.low),
    high: pieces(forecast.high),
    naive: { kind: 'sentence', sentence: sentence(`goods.naive.${forecast.naive}`) } as const,
  }
  if (forecast.method === 'naive') return sentence('goods.demand.naive', values)
  return sentence('goods.demand', { ...values, error: { kind: 'percent', share: forecast.mase } })
}
