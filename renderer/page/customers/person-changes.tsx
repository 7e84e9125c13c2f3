import { List } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { useSay, useText } from '../../text/use-text.ts'
import { PersonSection } from './person-section.tsx'

/** When the person's group changed, and why; asked for apart, so that the rest of the page does not wait. */
export function PersonChanges({ customerId }: { readonly customerId: string }) {
  const text = useText()
  const say = useSay()
  const changes = useCall('portrait/changes', { customerId }).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <PersonSection title={text('person.changes')}>
      <List size="sm" spacing={4}>
        {changes.map(({ day, to, sentence }) => (
          <List.Item key={`${day} ${to}`}>{say(sentence)}</List.Item>
        ))}
      </List>
    </PersonSection>
  )
}
