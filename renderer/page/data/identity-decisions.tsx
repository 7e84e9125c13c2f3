import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { IdentityDecisionView } from '../../../core/contract/view/identity.ts'
import { useAction } from '../../client/use-action.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { FirstFew } from './identity-groups.tsx'
import { usePairName } from './use-identity.ts'

/** Every word of the owner with what was known then; each can be taken back, also much later. */
export function IdentityDecisions({ decisions }: { readonly decisions: readonly IdentityDecisionView[] }) {
  const text = useText()
  if (decisions.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3}>{text('same.decisions')}</Title>
      <FirstFew>
        {decisions.map((decision) => (
          <Decision key={decision.edgeId} decision={decision} />
        ))}
      </FirstFew>
    </Stack>
  )
}

function Decision({ decision }: { readonly decision: IdentityDecisionView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const undoing = useAction('identity/undo')
  const { edgeId, same, a, b, decidedAt, evidence } = decision
  const pair = usePairName()(a, b)
  const isGone = a.customerId === null || b.customerId === null
  const notes = [format.moment(decidedAt), ...(isGone ? [text('same.gone')] : []), ...evidence.map(say)]
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <span>
        {text('same.of', { answer: text(same ? 'same.yes' : 'same.no'), pair })}
        <Text size="sm" c="dimmed">
          {notes.join(' · ')}
        </Text>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={undoing.running}
        aria-label={text('same.undo.of', { pair })}
        onClick={() => void undoing.run({ edgeId })}
      >
        {text('same.undo')}
      </Button>
    </Group>
  )
}
