import { List, Stack, Text, Title } from '@mantine/core'
import type { OfferListView } from '../../../core/contract/view.ts'
import { useFormat, useText } from '../../text/use-text.ts'

const reasons = ['not-worth-it', 'too-late', 'contacted-recently', 'no-contact', 'over-budget', 'over-limit'] as const

/** Why the others are not listed, and who is left alone on purpose. */
export function Skipped({ view }: { readonly view: OfferListView }) {
  const text = useText()
  const format = useFormat()
  const lines = reasons.flatMap((reason) => {
    const count = view.skipped[reason] ?? 0
    return count > 0 ? [text(`offers.skipped.${reason}`, { count: format.number(count) })] : []
  })
  if (view.holdout.length > 0) lines.push(text('offers.holdout', { count: view.holdout.length }))
  if (lines.length === 0) return null
  return (
    <Stack gap={4} component="section">
      <Title order={2} size="h3">
        {text('offers.skipped')}
      </Title>
      <List size="sm" c="dimmed">
        {lines.map((line) => (
          <List.Item key={line}>
            <Text span size="sm">
              {line}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
