import { useCallback } from 'react'
import type { MoneyView } from '../../../core/contract/view/money.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { moneyMonthsOption, moneyMonthsTable } from '../../chart/money-months.ts'
import { profitBridgeOption, profitBridgeTable } from '../../chart/profit-bridge.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { monthLabel } from '../../chart/words.ts'

/** Why profit changed. */
export function BridgeChart({ view }: { readonly view: MoneyView }) {
  const words = useChartWords()
  const build = useCallback((look: ChartLook) => profitBridgeOption(view, words, look), [view, words])
  return (
    <Chart
      title={words.say(view.bridgeSentence)}
      note={words.text('money.bridge.note')}
      build={build}
      table={profitBridgeTable(view, words)}
      height={240}
      fileName="profit-bridge"
    />
  )
}

/** Two years of months. */
export function MonthsChart({ view }: { readonly view: MoneyView }) {
  const words = useChartWords()
  const build = useCallback((look: ChartLook) => moneyMonthsOption(view, words, look), [view, words])
  const best = view.months.toSorted((a, b) => b.profitMinor - a.profitMinor)[0]
  if (best === undefined) return null
  const { format, text } = words
  return (
    <Chart
      title={text('money.months', {
        month: monthLabel(format.language, best.month),
        profit: format.money(best.profitMinor),
        net: format.money(best.netMinor),
      })}
      note={text('money.months.note')}
      build={build}
      table={moneyMonthsTable(view, words)}
      height={240}
      fileName="profit-months"
    />
  )
}
