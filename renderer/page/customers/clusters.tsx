import { Button, Paper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { PlainTable } from './plain-table.tsx'

/** Groups that the data make by themselves: looked for only when asked, since it takes some seconds in a large shop. */
export function Clusters() {
  const text = useText()
  const [isAsked, setAsked] = useState(false)
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {text('clusters.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {text('clusters.text')}
      </Text>
      {isAsked ? (
        <Found />
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {text('clusters.look')}
        </Button>
      )}
    </Paper>
  )
}

function Found() {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const answer = useCall('cluster/read', {})
  if (answer.isError) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Loading />
  const heads = ['group', 'people', 'net', 'orders', 'spend', 'recency', 'discount'] as const
  const rows = answer.data.groups.map(
    (group, i) =>
      [
        text('clusters.name', { number: format.number(i + 1) }),
        `${format.number(group.customers)} (${format.percent(group.share)})`,
        format.money(group.netMinor),
        format.number(group.medianOrders),
        format.money(group.medianSpendMinor),
        format.number(Math.round(group.medianRecencyDays)),
        format.percent(group.medianDiscountShare),
      ] as const,
  )
  return (
    <>
      <Text>{say(answer.data.sentence)}</Text>
      {rows.length > 0 && <PlainTable heads={heads.map((head) => text(`clusters.${head}`))} rows={rows} />}
    </>
  )
}
