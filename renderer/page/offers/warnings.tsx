import { Group, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { OfferListView } from '../../../core/contract/view/offer.ts'
import { useSay } from '../../text/use-text.ts'

/** What the reader should know before trusting the list. */
export function Warnings({ warnings }: Pick<OfferListView, 'warnings'>) {
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" c="dimmed" role="note">
      <IconInfoCircle size={18} aria-hidden style={{ flex: 'none', marginTop: 1 }} />
      <Stack gap={0}>
        {warnings.map((warning) => (
          <Text size="sm" key={say(warning)}>
            {say(warning)}
          </Text>
        ))}
      </Stack>
    </Group>
  )
}
