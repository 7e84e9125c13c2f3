import { Button, Group, Stack, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { CampaignView } from '../../../core/contract/view/campaign.ts'
import { useCore } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { ExportButton } from '../../component/export-button.tsx'
import { notifyDone } from '../../component/notify.tsx'
import { useText } from '../../text/use-text.ts'
import { PersonSection } from '../customers/person-section.tsx'
import { NextRound } from './next-round.tsx'
import { recreationOf } from './recreation.ts'

interface CampaignPlanProps {
  readonly campaign: CampaignView
  readonly onRemoved: () => void
}

/** The list of people: out as a file, then kept as sent. */
export function CampaignPlan({ campaign, onRemoved }: CampaignPlanProps) {
  const text = useText()
  const freeze = useAction('campaign/freeze')
  const { campaignId, state } = campaign
  const exportList = <ExportButton list="campaign-audience" params={{ campaignId }} />
  if (state === 'sent') {
    return (
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {text('campaign.frozen')}
        </Text>
        <Group gap="sm">
          {exportList}
          <NextRound campaign={campaign} />
        </Group>
      </Group>
    )
  }
  return (
    <PersonSection title={text('campaign.plan')}>
      <Text size="sm">{text('campaign.plan.text')}</Text>
      <Group justify="space-between">
        <Group gap="sm">
          {exportList}
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            loading={freeze.running}
            onClick={() => void freeze.run({ campaignId }).then((done) => done && notifyDone(text('campaign.frozen')))}
          >
            {text('campaign.freeze')}
          </Button>
        </Group>
        <Discard campaign={campaign} onRemoved={onRemoved} />
      </Group>
    </PersonSection>
  )
}

/** Throws a plan away; the notification brings it back. */
function Discard({ campaign, onRemoved }: CampaignPlanProps) {
  const text = useText()
  const { client } = useCore()
  const remove = useAction('campaign/remove')
  const create = useAction('campaign/create')

  async function discard() {
    const audience = await client.call('campaign/audience', { campaignId: campaign.campaignId }).catch(() => null)
    const removed = await remove.run({ campaignId: campaign.campaignId })
    if (!removed) return
    onRemoved()
    const again = audience ? recreationOf(campaign, audience) : null
    notifyDone(
      text('campaign.removed', { name: campaign.name }),
      again ? { label: text('campaign.undo'), run: () => void create.run(again) } : undefined,
    )
  }

  return (
    <Stack>
      <Button variant="subtle" color="gray" loading={remove.running} onClick={() => void discard()}>
        {text('campaign.remove')}
      </Button>
    </Stack>
  )
}
