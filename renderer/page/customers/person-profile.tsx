import { Stack, Text } from '@mantine/core'
import type { LeadView, ProfileView } from '../../../core/contract/view/person.ts'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { type Fact, FactGrid, PersonSection } from './person-section.tsx'

/** What a platform's customer list says of the person; nothing where no list names them. */
export function PersonProfile({ view: { profiles } }: { readonly view: PortraitView }) {
  const text = useText()
  const factsOf = useProfileFacts()
  const told = profiles.map(factsOf).filter((facts) => facts.length > 0)
  if (told.length === 0) return null
  return (
    <PersonSection title={text('person.profile')}>
      {told.map((facts, index) => (
        <FactGrid key={index} facts={facts} columns={3} />
      ))}
    </PersonSection>
  )
}

/** Only what the list does not leave blank. */
function useProfileFacts(): (profile: ProfileView) => readonly Fact[] {
  const text = useText()
  const format = useFormat()
  return (profile) => {
    const { joinedDay, points, statedOrders } = profile
    const facts: readonly (readonly [Parameters<typeof text>[0], string])[] = [
      ['person.profile.tags', profile.tags.join(' · ')],
      ['person.profile.level', profile.level],
      ['person.profile.joined', joinedDay === null ? '' : format.day(joinedDay)],
      ['person.profile.source', profile.source],
      ['person.profile.birthday', profile.birthday],
      ['person.profile.points', points === null ? '' : format.number(points)],
      ['person.profile.orders', statedOrders === null ? '' : format.number(statedOrders)],
      ['person.profile.note', profile.note],
    ]
    return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label: text(label), value }))
  }
}

/** When and how the person showed interest before or beside buying. */
export function PersonLeads({ view: { leads } }: { readonly view: PortraitView }) {
  const text = useText()
  if (leads.length === 0) return null
  return (
    <PersonSection title={text('person.leads')}>
      <Stack gap={4}>
        {leads.map((lead) => (
          <Lead key={`${lead.kind} ${lead.day} ${lead.product}`} lead={lead} />
        ))}
      </Stack>
    </PersonSection>
  )
}

function Lead({ lead: { kind, day, product, source, note, valueMinor } }: { readonly lead: LeadView }) {
  const name = useName()
  const format = useFormat()
  const money = valueMinor === null ? '' : format.money(valueMinor)
  return (
    <Text>
      {[day === null ? '' : format.day(day), name('lead', kind), product, money].filter(Boolean).join(' · ')}
      <Text span size="sm" c="dimmed">
        {[source, note].filter(Boolean).map((words) => ` · ${words}`)}
      </Text>
    </Text>
  )
}
