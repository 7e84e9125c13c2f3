import { Button, Group, Input, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type FormEvent, useState } from 'react'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { type CampaignGoal, type CampaignView, campaignGoals } from '../../../core/contract/view/campaign.ts'
import { type ContactChannel, contactChannels } from '../../../core/contract/view/offer.ts'
import { useCall } from '../../client/core.tsx'
import { go } from '../../client/route.ts'
import { useAction } from '../../client/use-action.ts'
import { MoneyInput } from '../../component/money-input.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { type AudienceChoice, AudienceField } from './audience-field.tsx'
import classes from './campaigns.module.css'
import { PlanPreview } from './plan-preview.tsx'

interface NewCampaignDialogProps {
  readonly onClose: () => void
  /** Where the people are known already, and the words that tell who they are. */
  readonly given?: AudienceChoice & { readonly channel: ContactChannel; readonly words: string }
  /** The campaign that is done again: its goal, length, costs and share left alone are where the plan starts. */
  readonly again?: CampaignView
}

type Draft = Pick<MethodParams['campaign/create'], 'name' | 'goal' | 'channel' | 'firstDay' | 'lastDay'>

/** Results are counted for four weeks unless the owner says otherwise. */
const usualDays = 28
const DAY_MS = 86_400_000

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS)
}

/** Today in the reader's own calendar. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A new campaign: who, how, when, and how many are left alone; it ends on the plan, before anything is sent. */
export function NewCampaignDialog({ onClose, given, again }: NewCampaignDialogProps) {
  const text = useText()
  const format = useFormat()
  const settings = useCall('settings/read', {})
  const create = useAction('campaign/create')
  const [draft, setDraft] = useState<Draft>(() => ({
    name: again
      ? text('campaign.again.name', { name: again.name })
      : text('campaign.name.default', { day: format.day(today()) }),
    goal: again?.goal ?? 'repeat',
    channel: given?.channel ?? 'sms',
    firstDay: today(),
    lastDay: dayAfter(today(), again ? daysBetween(again.firstDay, again.lastDay) : usualDays),
  }))
  const [choice, setChoice] = useState<AudienceChoice>(given ?? { audience: null, people: 0 })
  const [share, setShare] = useState<number | null>(again ? again.holdout / (again.contacted + again.holdout) : null)
  const [costs, setCosts] = useState<Costs>(() => costsOf(again))
  const holdoutShare = share ?? settings.data?.holdoutShare ?? null
  const daysWrong = draft.lastDay < draft.firstDay
  const plan =
    choice.audience === null || daysWrong
      ? null
      : { ...draft, audience: choice.audience, holdoutShare, costLines: costLinesOf(costs) }
  const complete = draft.name.trim() !== '' && plan !== null

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!complete) return
    const campaign = await create.run({ ...plan, withSending: true })
    if (!campaign) return
    onClose()
    go('campaigns', { campaign: campaign.campaignId })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={text('campaigns.new')}
      size={plan ? 920 : 560}
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <div className={plan ? classes.planned : undefined}>
          <Stack>
            {given ? <Text>{given.words}</Text> : <AudienceField onChange={setChoice} />}
            <Basics draft={draft} onChange={setDraft} daysWrong={daysWrong} />
            <Costs costs={costs} onChange={setCosts} />
            <NumberInput
              label={text('campaign.holdout')}
              description={text('campaign.holdout.text')}
              suffix="%"
              min={0}
              max={50}
              value={holdoutShare === null ? '' : Math.round(holdoutShare * 100)}
              onChange={(value) => setShare(value === '' ? null : Number(value) / 100)}
              styles={{ wrapper: { width: 120 } }}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {text('common.cancel')}
              </Button>
              <Button type="submit" disabled={!complete} loading={create.running}>
                {text('campaign.create')}
              </Button>
            </Group>
          </Stack>
          {plan && <PlanPreview plan={plan} />}
        </div>
      </form>
    </Modal>
  )
}

interface Costs {
  readonly minor: number | null
  readonly hours: number | null
}

/** Money and hours of a campaign as the two fields have them; a line of hours is worth the rate of Settings again. */
function costsOf(campaign: CampaignView | undefined): Costs {
  const lines = campaign?.costLines ?? []
  const minor = lines.filter(({ hours }) => hours === null).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const hours = lines.reduce((sum, line) => sum + (line.hours ?? 0), 0)
  return { minor: minor || null, hours: hours || null }
}

function costLinesOf({ minor, hours }: Costs): NonNullable<MethodParams['campaign/create']['costLines']> {
  return [
    ...(minor ? [{ kind: 'media' as const, amountMinor: minor }] : []),
    ...(hours ? [{ kind: 'people' as const, amountMinor: 0, hours }] : []),
  ]
}

function Costs({ costs, onChange }: { readonly costs: Costs; readonly onChange: (costs: Costs) => void }) {
  const text = useText()
  return (
    <Group grow align="flex-start">
      <Input.Wrapper label={text('campaign.cost')} description={text('campaign.cost.text')} labelElement="div">
        <MoneyInput
          ariaLabel={text('campaign.cost')}
          minor={costs.minor}
          onChange={(minor) => onChange({ ...costs, minor })}
        />
      </Input.Wrapper>
      <NumberInput
        label={text('campaign.hours')}
        description={text('campaign.hours.text')}
        min={0}
        max={10_000}
        decimalScale={1}
        value={costs.hours ?? ''}
        onChange={(hours) => onChange({ ...costs, hours: hours === '' ? null : Number(hours) })}
      />
    </Group>
  )
}

interface BasicsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly daysWrong: boolean
}

function Basics({ draft, onChange, daysWrong }: BasicsProps) {
  const text = useText()
  const name = useName()
  return (
    <>
      <TextInput
        label={text('campaign.name')}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        maxLength={120}
        required
        withAsterisk={false}
      />
      <Group grow>
        <Select
          label={text('campaign.goal')}
          data={campaignGoals.map((goal) => ({ value: goal, label: name('goal', goal) }))}
          value={draft.goal}
          onChange={(goal) => goal && onChange({ ...draft, goal: goal as CampaignGoal })}
          allowDeselect={false}
        />
        <Select
          label={text('campaign.channel')}
          data={contactChannels.map((channel) => ({ value: channel, label: name('channel', channel) }))}
          value={draft.channel}
          onChange={(channel) => channel && onChange({ ...draft, channel: channel as ContactChannel })}
          allowDeselect={false}
        />
      </Group>
      <Group grow align="flex-start">
        <DateInput
          label={text('campaign.first-day')}
          valueFormat={text('campaign.day-format')}
          value={draft.firstDay}
          onChange={(day) => day && onChange({ ...draft, firstDay: day })}
        />
        <DateInput
          label={text('campaign.last-day')}
          valueFormat={text('campaign.day-format')}
          description={text('campaign.last-day.text')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.lastDay}
          onChange={(day) => day && onChange({ ...draft, lastDay: day })}
          error={daysWrong ? text('campaign.days-wrong') : null}
        />
      </Group>
    </>
  )
}
