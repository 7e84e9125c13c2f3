import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconRepeat } from '@tabler/icons-react'
import type { CampaignView, VerdictCode } from '../../../core/contract/view/campaign.ts'
import { contactChannels } from '../../../core/contract/view/offer.ts'
import { useCall } from '../../client/core.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'

/** What a result says about doing it again. */
const advice = {
  earned: 'keep',
  lost: 'drop',
  'not-proven': 'repeat',
  rough: 'repeat',
  'counts-only': 'repeat',
  'no-control': 'control',
} as const satisfies Record<VerdictCode, string>

/** The same people, channel, length and costs again, with what the last round taught; contact rules hold as ever. */
export function NextRound({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const format = useFormat()
  const [planning, { open, close }] = useDisclosure(false)
  const { data } = useCall('campaign/audience', { campaignId: campaign.campaignId })
  const ids = data?.people.map(({ customerId }) => customerId) ?? []
  const people = ids.length
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRepeat size={16} aria-hidden />}
        disabled={people === 0}
        onClick={open}
      >
        {text('campaign.again')}
      </Button>
      {planning && (
        <NewCampaignDialog
          onClose={close}
          again={campaign}
          given={{
            audience: { customerIds: ids },
            people,
            channel: contactChannels.find((known) => known === campaign.channel) ?? 'sms',
            words: `${text('campaign.again.words', { count: people, number: format.number(people), name: campaign.name })} ${text(`campaign.again.${advice[campaign.verdict]}`)}`,
          }}
        />
      )}
    </>
  )
}
