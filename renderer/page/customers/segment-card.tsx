import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import type { SegmentView } from '../../../core/contract/view/portrait.ts'
import { go } from '../../client/route.ts'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'

const shownTraits = 3

/** One group: size and money, what sets it apart, advice, and the way to its people. */
export function SegmentCard({ segment }: { readonly segment: SegmentView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const people = text('customers.count', { count: segment.customers, number: format.number(segment.customers) })
  return (
    <Paper p="md" component="section">
      <Stack gap="xs" h="100%">
        <Group justify="space-between" align="baseline">
          <Title order={3} size="h2">
            {name('segment', segment.segment)}
          </Title>
          <Text className="figure">
            {text('customers.groups.people', { people, share: format.percent(segment.share) })}
          </Text>
        </Group>
        <Text size="sm" className="figure">
          {text('customers.groups.money', {
            money: format.money(segment.netMinor),
            share: format.percent(segment.netShare),
          })}
          {segment.marginMinor !== null &&
            ` · ${text('customers.groups.margin', { money: format.money(segment.marginMinor) })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {text('customers.groups.usual', {
            recency: format.days(segment.medianRecencyDays),
            count: segment.medianOrderCount,
            orders: format.number(segment.medianOrderCount),
            basket: format.money(segment.meanOrderMinor),
          })}
        </Text>
        <Traits segment={segment} />
        <Text fw={600}>{say(segment.advice)}</Text>
        <Group mt="auto">
          <Button size="compact-sm" variant="light" onClick={() => go('customers', { segment: segment.segment })}>
            {text('customers.groups.see', { people })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function Traits({ segment }: { readonly segment: SegmentView }) {
  const say = useSay()
  if (segment.traits.length === 0) return null
  return (
    <List size="sm" spacing={2}>
      {segment.traits.slice(0, shownTraits).map(({ sentence }) => (
        <List.Item key={say(sentence)}>{say(sentence)}</List.Item>
      ))}
    </List>
  )
}
