import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { CampaignListView } from '../../../core/contract/view/campaign.ts'
import { useFormat, useText } from '../../text/use-text.ts'

/** What the platforms claim together, beside what the till took; absent where nobody claims anything. */
export function Claims({ claimed }: Pick<CampaignListView, 'claimed'>) {
  const text = useText()
  const format = useFormat()
  const { platformMinor, tillMinor, ratio } = claimed
  if (platformMinor === 0) return null
  return (
    <Paper p="md" component="section">
      <Group justify="space-between" wrap="nowrap" gap="xl">
        <Stack gap={2}>
          <Title order={2} size="h3">
            {text('campaigns.claims')}
          </Title>
          <Text>
            {text('campaigns.claims.text', { claimed: format.money(platformMinor), till: format.money(tillMinor) })}
            {ratio !== null && ratio > 1 && ` ${text('campaigns.claims.over')}`}
          </Text>
        </Stack>
        {ratio !== null && (
          <Text className="figure" fw={600} style={{ whiteSpace: 'nowrap' }}>
            {text('campaigns.claims.ratio', { share: format.percent(ratio) })}
          </Text>
        )}
      </Group>
    </Paper>
  )
}
