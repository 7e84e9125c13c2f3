import { List, Stack, Text, Title } from '@mantine/core'
import type { OfferListView } from '../../../core/contract/view/offer.ts'
import type { TextKey } from '../../text/resources.ts'
import { useFormat, useText } from '../../text/use-text.ts'

/** In the order in which they are told. */
const words = {
  'not-due': 'offers.skipped.not-due',
  'not-worth-it': 'offers.skipped.not-worth-it',
  'too-late': 'offers.skipped.too-late',
  'contacted-recently': 'offers.skipped.contacted-recently',
  'contacted-often': 'offers.skipped.contacted-often',
  complained: 'offers.skipped.complained',
  'never-contacted': 'offers.skipped.never-contacted',
  refused: 'offers.skipped.refused',
  'no-contact': 'offers.skipped.no-contact',
  'over-budget': 'offers.skipped.over-budget',
  'over-limit': 'offers.skipped.over-limit',
} as const satisfies Record<keyof OfferListView['skipped'], TextKey>
const reasons = Object.keys(words) as (keyof typeof words)[]

/** Why the others are not listed, and who is left alone on purpose. */
export function Skipped({ view }: { readonly view: OfferListView }) {
  const text = useText()
  const format = useFormat()
  const lines = reasons.flatMap((reason) => {
    const count = view.skipped[reason] ?? 0
    return count > 0 ? [text(words[reason], { count: format.number(count) })] : []
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
