import { List, Text } from '@mantine/core'
import type { TraitView } from '../../../core/contract/view/trait.ts'
import { useSay, useText } from '../../text/use-text.ts'
import { PersonSection } from './person-section.tsx'

/** What the orders of a person show, each with what it rests on. */
export function PersonTraits({ traits }: { readonly traits: readonly TraitView[] }) {
  const text = useText()
  const say = useSay()
  if (traits.length === 0) return null
  return (
    <PersonSection title={text('person.traits')}>
      <List size="sm" spacing={6}>
        {traits.map(({ tag, value, sentence, reason }) => (
          <List.Item key={`${tag} ${value}`}>
            {say(sentence)}
            <Text size="xs" c="dimmed" className="figure">
              {say(reason)}
            </Text>
          </List.Item>
        ))}
      </List>
    </PersonSection>
  )
}
