import { Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { CampaignView } from '../../../core/contract/view/campaign.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { datedRange } from '../customers/day-range.ts'
import { useReturnFocus } from '../customers/use-return-focus.ts'
import { AgainstPlan } from './against-plan.tsx'
import { CampaignMessages } from './campaign-messages.tsx'
import { CampaignNumbers } from './campaign-numbers.tsx'
import { CampaignPlan } from './campaign-plan.tsx'
import { CampaignProgress } from './campaign-progress.tsx'
import { CampaignVerdict } from './campaign-verdict.tsx'
import { CostEditor } from './cost-editor.tsx'
import { CostTable } from './cost-table.tsx'

interface CampaignDrawerProps {
  readonly campaignId: string
  readonly onClose: () => void
}

/** One campaign beside the list: what to do before sending, the verdict, numbers and costs. */
export function CampaignDrawer({ campaignId, onClose }: CampaignDrawerProps) {
  useReturnFocus()
  const text = useText()
  const answer = useCall('campaign/read', { campaignId })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={680}
      attributes={{ header: { role: 'none' } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={answer.data ? <CampaignTitle campaign={answer.data} /> : text('common.loading')}
      classNames={{ root: 'print-sheet' }}
      closeButtonProps={{ 'aria-label': text('campaign.close') }}
    >
      {answer.isError ? (
        <Failed error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Campaign campaign={answer.data} onRemoved={onClose} />
      ) : (
        <Loading />
      )}
    </Drawer>
  )
}

function CampaignTitle({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const name = useName()
  const { language } = useFormat()
  const { state, goal, channel, firstDay, lastDay } = campaign
  const about = [
    text(`campaigns.state.${state}`),
    ...(state === 'advertising' ? [] : [name('goal', goal)]),
    name('channel', channel),
    datedRange(language, firstDay, lastDay),
  ]
  return (
    <>
      <Text size="lg" fw={600} component="span" display="block">
        {campaign.name}
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block">
        {about.join(' · ')}
      </Text>
    </>
  )
}

function Campaign({ campaign, onRemoved }: { readonly campaign: CampaignView; readonly onRemoved: () => void }) {
  const text = useText()
  return (
    <Stack gap="lg">
      <CampaignVerdict campaign={campaign} />
      {campaign.state !== 'advertising' && (
        <div className="no-print">
          <CampaignPlan campaign={campaign} onRemoved={onRemoved} />
        </div>
      )}
      {campaign.state === 'planned' && (
        <div className="no-print">
          <CampaignMessages campaignId={campaign.campaignId} />
        </div>
      )}
      <CampaignNumbers campaign={campaign} />
      {campaign.plan && <AgainstPlan plan={campaign.plan} />}
      {campaign.state === 'sent' && campaign.incrementalProfitMinor !== null && (
        <CampaignProgress campaignId={campaign.campaignId} />
      )}
      {campaign.state === 'advertising' ? (
        <CostTable campaign={campaign} />
      ) : (
        <>
          <div className="no-print">
            <CostEditor key={campaign.campaignId} campaign={campaign} />
          </div>
          <div className="print-only">
            <CostTable campaign={campaign} />
          </div>
        </>
      )}
      <Group justify="flex-end" className="no-print">
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {text('campaign.print')}
        </Button>
      </Group>
    </Stack>
  )
}
