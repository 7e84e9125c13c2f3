import { Stack, Text, Title } from '@mantine/core'
import type { ChannelListView } from '../../../core/contract/view/channel.ts'
import { useCall } from '../../client/core.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { ChannelMargins } from './channel-margins.tsx'
import { ChannelTable } from './channel-table.tsx'
import { SharedCredit } from './credit.tsx'
import { JourneyTable } from './journey-table.tsx'
import { PriceConflicts } from './price-conflicts.tsx'
import { Sources } from './sources.tsx'

/** Which platform really pays? What each channel brings, keeps and earns. */
export function ChannelsPage() {
  const text = useText()
  const format = useFormat()
  const answer = useCall('channel/list', {}, { keepPrevious: true })
  const total = answer.data?.channels.reduce((sum, each) => sum + each.marginAfterFeesMinor, 0) ?? null
  return (
    <>
      <PageHeader
        question={text('channels.question')}
        answer={answer.data?.sentence}
        number={total === null || answer.data?.channels.length === 0 ? null : format.money(total)}
        range={answer.data && answer.data.channels.length > 0 && text('channels.total')}
        note={answer.data?.dataNote}
      />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && <Channels view={answer.data} />}
    </>
  )
}

function Channels({ view }: { readonly view: ChannelListView }) {
  const text = useText()
  const say = useSay()
  if (view.channels.length === 0) return <Empty title={text('channels.none.title')} text={text('channels.none')} />
  return (
    <Stack gap="lg">
      {view.channels.length > 1 && <ChannelMargins view={view} />}
      <ChannelTable view={view} />
      <Sources />
      <section>
        <Title order={2} size="h3">
          {text('channels.journeys')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say(view.journeySentence)}
        </Text>
        {view.journeys.length > 0 && <JourneyTable view={view} />}
      </section>
      <SharedCredit />
      <section>
        <Title order={2} size="h3">
          {text('channels.conflicts')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say(view.conflictSentence)}
        </Text>
        {view.priceConflicts.length > 0 && <PriceConflicts view={view} />}
      </section>
    </Stack>
  )
}
