import { List } from '@mantine/core'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import { useSay, useText } from '../../text/use-text.ts'
import { PersonSection } from './person-section.tsx'

/** What a person may be about to run out of. */
export function PersonRefills({ refills }: Pick<PortraitView, 'refills'>) {
  const text = useText()
  const say = useSay()
  if (refills.length === 0) return null
  return (
    <PersonSection title={text('person.refills')}>
      <List size="sm" spacing={6}>
        {refills.map(({ productId, sentence }) => (
          <List.Item key={productId}>{say(sentence)}</List.Item>
        ))}
      </List>
    </PersonSection>
  )
}
