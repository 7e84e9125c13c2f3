import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type CampaignView, type CostKind, costKinds } from '../../../core/contract/view/campaign.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { MoneyInput } from '../../component/money-input.tsx'
import { notifyDone } from '../../component/notify.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { PersonSection } from '../customers/person-section.tsx'

interface CostDraft {
  /** Only to tell the lines apart while they are edited. */
  readonly key: string
  readonly kind: CostKind
  readonly label: string
  readonly amountMinor: number
  readonly hours: number | null
  readonly day: string | null
}

function draftsOf({ costLines }: CampaignView): readonly CostDraft[] {
  return costLines.map(({ costId, ...line }) => ({ key: costId, ...line }))
}

/** All costs of a campaign as lines: media, discounts, products, people's hours, fees. */
export function CostEditor({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const format = useFormat()
  const update = useAction('campaign/update')
  const settings = useCall('settings/read', {})
  const rate = settings.data?.hourlyRateMinor ?? 0
  const [lines, setLines] = useState(() => draftsOf(campaign))
  const [changed, setChanged] = useState(false)
  const change = (next: readonly CostDraft[]) => {
    setLines(next)
    setChanged(true)
  }
  const add = () =>
    change([...lines, { key: crypto.randomUUID(), kind: 'media', label: '', amountMinor: 0, hours: null, day: null }])

  async function save() {
    // Without a rate the core would price hours at nothing: the amount stands for itself then.
    const costLines = lines.map(({ key: _key, ...line }) => ({ ...line, hours: rate > 0 ? line.hours : null }))
    const saved = await update.run({ campaignId: campaign.campaignId, costLines })
    if (!saved) return
    setLines(draftsOf(saved))
    setChanged(false)
    notifyDone(text('campaign.costs.saved'))
  }

  return (
    <PersonSection title={text('campaign.costs')}>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('campaign.costs.none')}
        </Text>
      )}
      <Stack gap="xs">
        {lines.map((line) => (
          <CostLine
            key={line.key}
            line={line}
            priced={rate > 0}
            onChange={(next) => change(lines.map((other) => (other.key === line.key ? next : other)))}
            onRemove={() => change(lines.filter((other) => other.key !== line.key))}
          />
        ))}
      </Stack>
      {lines.some(({ kind }) => kind === 'people') && (
        <Text size="xs" c="dimmed">
          {rate > 0 ? text('campaign.costs.rate', { rate: format.money(rate) }) : text('campaign.costs.no-rate')}
        </Text>
      )}
      <Group justify="space-between">
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {text('campaign.costs.add')}
        </Button>
        {changed ? (
          <Button variant="default" loading={update.running} onClick={() => void save()}>
            {text('common.save')}
          </Button>
        ) : (
          <Text fw={600} className="figure">
            {text('campaign.costs.total', { money: format.money(campaign.costs.totalMinor) })}
          </Text>
        )}
      </Group>
    </PersonSection>
  )
}

interface CostLineProps {
  readonly line: CostDraft
  /** People's work is entered in hours, for there is a rate. */
  readonly priced: boolean
  readonly onChange: (line: CostDraft) => void
  readonly onRemove: () => void
}

function CostLine({ line, priced, onChange, onRemove }: CostLineProps) {
  const text = useText()
  const name = useName()
  const byHours = line.kind === 'people' && priced
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={`${name('cost', line.kind)} ${line.label}`}>
      <Select
        aria-label={text('campaign.costs.kind')}
        data={costKinds.map((kind) => ({ value: kind, label: name('cost', kind) }))}
        value={line.kind}
        onChange={(kind) => kind && onChange({ ...line, kind, hours: kind === 'people' ? (line.hours ?? 0) : null })}
        allowDeselect={false}
        w={132}
      />
      <TextInput
        aria-label={text('campaign.costs.label')}
        placeholder={text('campaign.costs.label')}
        value={line.label}
        onChange={(event) => onChange({ ...line, label: event.currentTarget.value })}
        maxLength={200}
        flex={1}
      />
      {byHours ? (
        <NumberInput
          aria-label={text('campaign.costs.hours')}
          suffix={` ${text('campaign.costs.hours').toLowerCase()}`}
          value={line.hours ?? 0}
          onChange={(hours) => onChange({ ...line, hours: Number(hours) })}
          min={0}
          decimalScale={2}
          hideControls
          w={132}
        />
      ) : (
        <MoneyInput
          ariaLabel={text('campaign.costs.amount')}
          minor={line.amountMinor}
          onChange={(amountMinor) => onChange({ ...line, amountMinor: amountMinor ?? 0 })}
          width={132}
        />
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={text('campaign.costs.remove')} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
