import { Stack } from '@mantine/core'
import { useCallback } from 'react'
import type { CampaignListView } from '../../../core/contract/view/campaign.ts'
import {
  campaignProfitHeight,
  campaignProfitOption,
  campaignProfitTable,
  chartedCampaigns,
} from '../../chart/campaign-profit.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { chartedMonths, monthMoneyOption, monthMoneyTable, unfinished } from '../../chart/month-money.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { monthLabel } from '../../chart/words.ts'

/** Cost against revenue and profit: per campaign and per month. Each only where it has something to compare. */
export function CampaignCharts({ view }: { readonly view: CampaignListView }) {
  const words = useChartWords()
  const { text } = words
  const shown = chartedCampaigns(view)
  const build = useCallback((look: ChartLook) => campaignProfitOption(view, words, look), [view, words])
  if (shown.length === 0) return null
  // The newest campaign with a measured profit is the finding.
  const finding = shown.find(({ incrementalProfitMinor }) => incrementalProfitMinor !== null)
  return (
    <Stack>
      <Chart
        title={finding ? words.say(finding.sentence) : text('campaigns.chart.plain')}
        note={text('campaigns.chart.note')}
        build={build}
        table={campaignProfitTable(view, words)}
        height={campaignProfitHeight(shown.length)}
        fileName="campaigns"
      />
      <MonthChart view={view} />
    </Stack>
  )
}

/** One month is a number, not a picture. */
const leastMonths = 2

function MonthChart({ view }: { readonly view: CampaignListView }) {
  const words = useChartWords()
  const { text, format } = words
  const months = chartedMonths(view)
  const build = useCallback((look: ChartLook) => monthMoneyOption(view, words, look), [view, words])
  const said =
    months.findLast(({ month, costMinor }) => costMinor > 0 && !unfinished(month, view.asOf)) ?? months.at(-1)
  if (months.length < leastMonths || !said) return null
  return (
    <Chart
      title={text('campaigns.months.title', {
        month: monthLabel(format.language, said.month),
        cost: format.money(said.costMinor),
        revenue: format.money(said.attributedRevenueMinor),
      })}
      note={text('campaigns.months.note')}
      build={build}
      table={monthMoneyTable(view, words)}
      height={280}
      fileName="months"
    />
  )
}
