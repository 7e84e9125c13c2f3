import { Button, Group, Menu, Text } from '@mantine/core'
import type { ConsentView } from '../../../core/contract/view/person.ts'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import { type ConsentChannel, consentChannels } from '../../../core/model/row-record.ts'
import { useAction } from '../../client/use-action.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { PersonSection } from './person-section.tsx'

/** What the person said of being contacted, and the owner's way to record a refusal or to take it back. */
export function PersonWishes({ view: { customer, consents } }: { readonly view: PortraitView }) {
  const text = useText()
  const name = useName()
  const refuse = useAction('consent/refuse')
  const withdraw = useAction('consent/withdraw')
  const { customerId } = customer
  const own = consents.filter(({ origin }) => origin === 'owner').map(({ channel }) => channel)
  return (
    <PersonSection title={text('person.wishes')}>
      {consents.length === 0 && <Text c="dimmed">{text('person.wishes.none')}</Text>}
      {consents.map((consent) => (
        <Wish key={consent.channel} consent={consent} />
      ))}
      <Group gap="xs">
        <RefuseMenu
          channels={consentChannels.filter((channel) => !own.includes(channel))}
          disabled={refuse.running || withdraw.running}
          onRefuse={(channel) => void refuse.run({ customerId, channel })}
        />
        {own.map((channel) => (
          <Button
            key={channel}
            size="xs"
            variant="subtle"
            disabled={refuse.running || withdraw.running}
            onClick={() => void withdraw.run({ customerId, channel })}
          >
            {text('person.wishes.withdraw', { channel: name('consent.channel', channel) })}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {text('person.wishes.note')}
      </Text>
    </PersonSection>
  )
}

function Wish({ consent: { channel, state, day, origin } }: { readonly consent: ConsentView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const since = day === null ? [] : [text('person.wishes.since', { day: format.day(day) })]
  const notes = [...since, text(origin === 'owner' ? 'person.wishes.by-owner' : 'person.wishes.by-file')]
  const said = state === 'granted' ? 'person.wishes.granted' : 'person.wishes.refused'
  return (
    <Text>
      {text(said, { channel: name('consent.channel', channel) })}
      <Text span size="sm" c="dimmed">
        {' · '}
        {notes.join(' · ')}
      </Text>
    </Text>
  )
}

interface RefuseMenuProps {
  readonly channels: readonly ConsentChannel[]
  readonly disabled: boolean
  readonly onRefuse: (channel: ConsentChannel) => void
}

function RefuseMenu({ channels, disabled, onRefuse }: RefuseMenuProps) {
  const text = useText()
  const name = useName()
  if (channels.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={disabled}>
          {text('person.wishes.refuse')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {channels.map((channel) => (
          <Menu.Item key={channel} onClick={() => onRefuse(channel)}>
            {name('consent.channel', channel)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
