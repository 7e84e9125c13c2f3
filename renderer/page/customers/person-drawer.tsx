import { Drawer, Stack, Text } from '@mantine/core'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useLanguage, useName, useSay, useText } from '../../text/use-text.ts'
import { PersonChanges } from './person-changes.tsx'
import { PersonHabits } from './person-habits.tsx'
import { PersonNumbers } from './person-numbers.tsx'
import { PersonOffer } from './person-offer.tsx'
import { PersonLeads, PersonProfile } from './person-profile.tsx'
import { PersonRefills } from './person-refills.tsx'
import { PersonReviews } from './person-reviews.tsx'
import { PersonTimeline } from './person-timeline.tsx'
import { PersonTraits } from './person-traits.tsx'
import { PersonWishes } from './person-wishes.tsx'
import { useReturnFocus } from './use-return-focus.ts'

interface PersonDrawerProps {
  readonly customerId: string
  readonly onClose: () => void
}

/** One person beside the list: summary, numbers, habits, offer and every order with the file it came from. */
export function PersonDrawer({ customerId, onClose }: PersonDrawerProps) {
  useReturnFocus()
  const text = useText()
  const answer = useCall('portrait/read', { customerId }, { keepPrevious: true })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={600}
      attributes={{ header: { role: 'none' } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={answer.data ? <PersonTitle view={answer.data} /> : text('common.loading')}
      closeButtonProps={{ 'aria-label': text('person.close') }}
    >
      {answer.isError ? (
        <Failed error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Person view={answer.data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  )
}

function PersonTitle({ view: { customer, email, phone } }: { readonly view: PortraitView }) {
  const name = useName()
  const place = [customer.region, customer.country].find(Boolean)
  const platforms = [...new Set(customer.records.map(({ platform }) => name('platform', platform)))]
  const known = platforms.length > 1 ? platforms.join(' + ') : ''
  const contact = [name('segment', customer.segment), known, email, phone, place].filter(Boolean)
  return (
    <>
      <Text size="lg" fw={600} component="span" display="block">
        {customer.name || customer.key}
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block">
        {contact.join(' · ')}
      </Text>
    </>
  )
}

function Person({ view }: { readonly view: PortraitView }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Stack gap="lg">
      <Text>{view.summary.map(say).join(language === 'zh' ? '' : ' ')}</Text>
      <PersonOffer view={view} />
      <PersonNumbers view={view} />
      <PersonRefills refills={view.refills} />
      <PersonHabits view={view} />
      <PersonTraits traits={view.traits} />
      <PersonChanges customerId={view.customer.customerId} />
      <PersonWishes view={view} />
      <PersonProfile view={view} />
      <PersonLeads view={view} />
      <PersonTimeline view={view} />
      <PersonReviews view={view} />
    </Stack>
  )
}
