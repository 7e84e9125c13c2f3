import { useCallback } from 'react'
import type { CampaignProgressView } from '../../../core/contract/view/campaign.ts'
import { campaignProgressOption, campaignProgressTable } from '../../chart/campaign-progress.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { useCall } from '../../client/core.tsx'

/** The profit from day to day, and the day from which the campaign had paid. Nothing where there is nothing to draw. */
export function CampaignProgress({ campaignId }: { readonly campaignId: string }) {
  const { data } = useCall('campaign/progress', { campaignId })
  if (!data || data.days.length < 2) return null
  return <ProgressChart view={data} />
}

function ProgressChart({ view }: { readonly view: CampaignProgressView }) {
  const words = useChartWords()
  const { text } = words
  const build = useCallback((look: ChartLook) => campaignProgressOption(view, words, look), [view, words])
  return (
    <Chart
      title={words.say(view.sentence)}
      note={text('campaign.progress.note')}
      build={build}
      table={campaignProgressTable(view, words)}
      height={220}
      fileName="campaign-progress"
      order={3}
    />
  )
}
