import { ActionIcon, Button, Group, NumberInput, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import {
  costControls,
  type MoneyView,
  type RunningCostView,
  runningCostKinds,
} from '../../../core/contract/view/money.ts'
import { useAction } from '../../client/use-action.ts'
import { MoneyInput } from '../../component/money-input.tsx'
import { notifyDone } from '../../component/notify.tsx'
import { useFormat, useText } from '../../text/use-text.ts'

/** What the shop costs month by month: the list and the form that adds to it. */
export function RunningCosts({ view }: { readonly view: MoneyView }) {
  const text = useText()
  const format = useFormat()
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {text('money.running')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {text('money.running.text')}
      </Text>
      <Stack gap="xs">
        {view.runningCosts.map((cost) => (
          <CostRow key={cost.costId} cost={cost} />
        ))}
        {view.profitPerHourMinor !== null && (
          <Text fw={600}>{text('money.hour', { money: format.money(view.profitPerHourMinor) })}</Text>
        )}
        <CostForm firstDay={view.now.firstDay} />
      </Stack>
    </Paper>
  )
}

function CostRow({ cost }: { readonly cost: RunningCostView }) {
  const text = useText()
  const format = useFormat()
  const removing = useAction('cost/remove')
  const remove = async () => {
    const { costId, name } = cost
    if (!(await removing.run({ costId }))) return
    const undo = { label: text('money.cost.undo'), run: () => void removing.run({ costId, restore: true }) }
    notifyDone(text('money.cost.removed', { name }), undo)
  }
  const control =
    cost.control === 'contract' && cost.contractUntil !== null
      ? text('money.cost.until.day', { day: format.day(cost.contractUntil) })
      : text(`money.cost.control.${cost.control}`)
  return (
    <Group gap="sm">
      <Text size="sm">
        {cost.name} · {text(`money.cost.kind.${cost.kind}`)} · {format.money(cost.amountMinor)} · {control} ·{' '}
        {format.day(cost.fromDay)}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        className="no-print"
        aria-label={text('money.cost.remove', { name: cost.name })}
        onClick={() => void remove()}
      >
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

const empty = { name: '', kind: 'rent', amountMinor: 0, hours: '', control: 'fixed', until: '' } as const
type Draft = { [K in keyof typeof empty]: (typeof empty)[K] extends number ? number : string }

function CostForm({ firstDay }: { readonly firstDay: string }) {
  const text = useText()
  const saving = useAction('cost/save')
  const [draft, setDraft] = useState<Draft>(empty)
  const [from, setFrom] = useState(firstDay)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const isComplete = draft.name.trim() !== '' && from !== '' && (draft.amountMinor > 0 || Number(draft.hours) > 0)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const saved = await saving.run({
      name: draft.name,
      kind: runningCostKinds.find((kind) => kind === draft.kind) ?? 'other',
      amountMinor: draft.amountMinor,
      hours: Number(draft.hours) > 0 ? Number(draft.hours) : null,
      fromDay: from,
      control: costControls.find((control) => control === draft.control) ?? 'fixed',
      contractUntil: draft.control === 'contract' && draft.until !== '' ? draft.until : null,
    })
    if (saved) setDraft(empty)
  }
  return (
    <form onSubmit={(event) => void add(event)} className="no-print">
      <Group gap="sm" align="flex-end">
        <TextInput
          label={text('money.cost.name')}
          value={draft.name}
          maxLength={80}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          label={text('money.cost.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind ?? 'other' })}
          data={runningCostKinds.map((kind) => ({ value: kind, label: text(`money.cost.kind.${kind}`) }))}
          allowDeselect={false}
          w={140}
        />
        <MoneyInput
          label={text('money.cost.amount')}
          minor={draft.amountMinor}
          onChange={(amountMinor) => change({ amountMinor: amountMinor ?? 0 })}
        />
        {draft.kind === 'people' && (
          <NumberInput
            label={text('money.cost.hours')}
            value={draft.hours}
            onChange={(hours) => change({ hours: String(hours) })}
            min={0}
            max={10_000}
            hideControls
            w={140}
          />
        )}
        <TextInput
          label={text('money.cost.from')}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Select
          label={text('money.cost.control')}
          value={draft.control}
          onChange={(control) => change({ control: control ?? 'fixed' })}
          data={costControls.map((control) => ({ value: control, label: text(`money.cost.control.${control}`) }))}
          allowDeselect={false}
          w={140}
        />
        {draft.control === 'contract' && (
          <TextInput
            label={text('money.cost.until')}
            type="date"
            value={draft.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        )}
        <Button type="submit" variant="default" loading={saving.running} disabled={!isComplete}>
          {text('money.cost.add')}
        </Button>
      </Group>
    </form>
  )
}
