import { List, Paper, Stack, Text, Title } from '@mantine/core'
import type { MovementView, ValueTiersView } from '../../../core/contract/view/trait.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { PlainTable } from './plain-table.tsx'

/** Who came, who left, who moved between groups, and what people bring. */
export function Movement() {
  const movement = useCall('movement/read', {})
  const tiers = useCall('tier/list', {})
  if (movement.isError) return <Failed error={movement.error} onRetry={() => void movement.refetch()} />
  if (!movement.data) return <Loading />
  return (
    <Stack>
      <Balance view={movement.data} />
      <Moves moves={movement.data.moves} />
      {tiers.data && <Tiers view={tiers.data} />}
    </Stack>
  )
}

function Balance({ view }: { readonly view: MovementView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const kinds = ['start', 'new', 'returned', 'lost', 'end'] as const
  const heads = [text('movement.month'), ...kinds.map((kind) => text(`movement.${kind}`))]
  const rows = view.months.toReversed().map((row) => {
    const name = row.isComplete ? row.month : text('movement.running', { month: row.month })
    return [name, ...kinds.map((kind) => format.number(row[kind]))] as const
  })
  return (
    <Paper p="md" component="section">
      <Title order={3}>{text('movement.balance')}</Title>
      <Text>{say(view.sentence)}</Text>
      <Text size="sm" c="dimmed">
        {text('movement.balance.note', { days: String(view.activeDays) })}
      </Text>
      {rows.length > 0 && <PlainTable heads={heads} rows={rows} />}
    </Paper>
  )
}

function Moves({ moves }: { readonly moves: MovementView['moves'] }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  if (moves.length === 0) return null
  return (
    <Paper p="md" component="section">
      <Title order={3}>{text('movement.moves')}</Title>
      <Text size="sm" c="dimmed">
        {text('movement.moves.note')}
      </Text>
      <List size="sm" spacing={4}>
        {moves.map(({ from, to, people, reason }) => (
          <List.Item key={`${from} ${to}`}>
            {text('movement.move', {
              people: format.number(people),
              from: name('segment', from),
              to: name('segment', to),
            })}{' '}
            {say(reason)}
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}

function Tiers({ view }: { readonly view: ValueTiersView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const withMargin = view.basis === 'margin' ? [text('movement.margin')] : []
  const rows = view.tiers.map(({ tier, customers, netMinor, marginMinor }) => {
    const margin = marginMinor === null ? [] : [format.money(marginMinor)]
    return [text(`movement.tier.${tier}`), format.number(customers), format.money(netMinor), ...margin] as const
  })
  return (
    <Paper p="md" component="section">
      <Title order={3}>{text('movement.tiers')}</Title>
      <Text>{say(view.sentence)}</Text>
      <PlainTable
        heads={[text('movement.tier'), text('movement.people'), text('movement.net'), ...withMargin]}
        rows={rows}
      />
      {view.losing.length > 0 && (
        <Text size="sm">
          {text('movement.losing')}:{' '}
          {view.losing.map(({ name, broughtMinor }) => `${name} ${format.money(broughtMinor)}`).join(' · ')}
        </Text>
      )}
    </Paper>
  )
}
