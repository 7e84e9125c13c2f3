import { Paper, Stack, Text, Title } from '@mantine/core'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import { Sureness } from '../../component/sureness.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'

/** What to offer this person, why, and what it should bring. */
export function PersonOffer({ view: { offer } }: { readonly view: PortraitView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  return (
    <Paper p="md" component="section">
      <Stack gap={4}>
        <Title order={3}>{text('person.offer')}</Title>
        {offer ? (
          <>
            <Text fw={600}>{offer.productTitles.join(' + ')}</Text>
            <Text>
              {text('person.offer.plan', {
                offer: name('rung', offer.offer),
                channel: name('channel', offer.channel),
                day: format.day(offer.day),
              })}
            </Text>
            <Text>{say(offer.reason)}</Text>
            <Text size="sm" c="dimmed" component="div">
              {text('person.offer.profit', {
                money: format.money(offer.expectedProfitMinor),
                low: format.money(offer.lowMinor),
                high: format.money(offer.highMinor),
              })}
              {' · '}
              <Sureness code={offer.sureness} />
            </Text>
          </>
        ) : (
          <Text c="dimmed">{text('person.offer.none')}</Text>
        )}
      </Stack>
    </Paper>
  )
}
