import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { FrozenClusterView, MergedPersonView, RecordView } from '../../../core/contract/view/identity.ts'
import { useSay, useText } from '../../text/use-text.ts'
import { useDecide, useRecordName } from './use-identity.ts'

/** Records with something in common that nobody merges unasked: too many of them, two of one platform, or names that do not fit. */
export function FrozenClusters({ clusters }: { readonly clusters: readonly FrozenClusterView[] }) {
  const text = useText()
  if (clusters.length === 0) return null
  return (
    <Stack gap="sm">
      <Title order={3}>{text('same.frozen')}</Title>
      <FirstFew>
        {clusters.map((cluster) => (
          <FrozenCluster key={namesOf(cluster.records)} cluster={cluster} />
        ))}
      </FirstFew>
    </Stack>
  )
}

const firstShown = 5

/** The first of many, and a button for the rest. */
export function FirstFew({ children }: { readonly children: readonly ReactElement[] }) {
  const text = useText()
  const [all, setAll] = useState(false)
  if (all || children.length <= firstShown) return children
  return (
    <>
      {children.slice(0, firstShown)}
      <Group>
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {text('same.more', { count: children.length })}
        </Button>
      </Group>
    </>
  )
}

function FrozenCluster({ cluster: { sentence, records } }: { readonly cluster: FrozenClusterView }) {
  const text = useText()
  const say = useSay()
  const recordName = useRecordName()
  const { decide, running } = useDecide()
  const [first, ...others] = records
  const all = records.map(recordName).join(' · ')
  const pairs = records.flatMap((a, at) => records.slice(at + 1).map((b) => [a, b] as const))

  async function joinAll() {
    for (const other of others) if (first) await decide(first, other, true)
  }
  async function partAll() {
    for (const [a, b] of pairs) await decide(a, b, false)
  }
  const answer = (key: 'same.all-same' | 'same.all-different') => ({
    children: text(key),
    'aria-label': text('same.of', { answer: text(key), pair: all }),
  })
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text>{say(sentence)}</Text>
        <Text size="sm">{records.map((record) => describe(recordName(record), record)).join(' · ')}</Text>
        <Group gap="xs">
          <Button {...answer('same.all-same')} size="compact-sm" loading={running} onClick={() => void joinAll()} />
          <Button
            {...answer('same.all-different')}
            size="compact-sm"
            variant="default"
            disabled={running}
            onClick={() => void partAll()}
          />
        </Group>
      </Stack>
    </Paper>
  )
}

function describe(name: string, { phone, email }: RecordView): string {
  return [name, phone, email].filter(Boolean).join(', ')
}

function namesOf(records: readonly RecordView[]): string {
  return records.map(({ platform, key }) => `${platform} ${key}`).join(' ')
}

/** Whom the shop counts as one; each can be parted again. */
export function MergedPeople({
  people,
  total,
}: {
  readonly people: readonly MergedPersonView[]
  readonly total: number
}) {
  const text = useText()
  if (total === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3}>{text('same.merged', { count: total })}</Title>
      <FirstFew>
        {people.map((person) => (
          <MergedPerson key={person.customerId} person={person} />
        ))}
      </FirstFew>
    </Stack>
  )
}

function MergedPerson({ person: { records, reasons, by } }: { readonly person: MergedPersonView }) {
  const text = useText()
  const say = useSay()
  const recordName = useRecordName()
  const { decide, running } = useDecide()
  const [first, ...others] = records
  const names = records.map(recordName).join(' · ')

  async function part() {
    for (const other of others) if (first) await decide(first, other, false)
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>
        {names}{' '}
        <Text span size="sm" c="dimmed">
          {reasons.map(say).join(' ')}
        </Text>
      </span>
      {by === 'keys' && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={running}
          aria-label={text('same.of', { answer: text('same.no'), pair: names })}
          onClick={() => void part()}
        >
          {text('same.no')}
        </Button>
      )}
    </Group>
  )
}
