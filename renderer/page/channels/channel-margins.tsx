import { useCallback } from 'react'
import type { ChannelListView } from '../../../core/contract/view/channel.ts'
import { channelMarginsHeight, channelMarginsOption, channelMarginsTable } from '../../chart/channel-margins.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'

/** What is left of each channel's sales. */
export function ChannelMargins({ view }: { readonly view: ChannelListView }) {
  const say = useSay()
  const text = useText()
  const format = useFormat()
  const words = useChartWords()
  const build = useCallback((look: ChartLook) => channelMarginsOption(view, words, look), [view, words])
  const net = view.channels.reduce((sum, each) => sum + Math.max(0, each.netMinor), 0)
  const known = view.channels.reduce((sum, each) => sum + Math.max(0, each.netMinor) * each.costKnownShare, 0)
  return (
    <Chart
      title={say(view.sentence)}
      note={
        net > 0 && known / net < 0.995
          ? text('channels.margin.assumed', { share: format.percent(known / net) })
          : undefined
      }
      build={build}
      table={channelMarginsTable(view, words)}
      height={channelMarginsHeight(view.channels.length)}
      fileName="channels"
    />
  )
}
