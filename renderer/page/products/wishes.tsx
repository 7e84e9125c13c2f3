import { Anchor, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { WishView } from '../../../core/contract/view/wish.ts'
import { useCall } from '../../client/core.tsx'
import { go } from '../../client/route.ts'
import { ExportButton } from '../../component/export-button.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'

/** So many of the writers' own words are quoted; the export has all. */
const quoted = 3

/** What people ask to have changed: a brief per wish, with the words and whom to ask first. */
export function Wishes() {
  const text = useText()
  const say = useSay()
  const { data } = useCall('goods/wishes', {})
  if (!data) return null
  return (
    <section>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end', gap: 12 }}>
        <div>
          <Title order={2} size="h3">
            {text('wishes.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {say(data.sentence)}
          </Text>
        </div>
        {data.wishes.length > 0 && <ExportButton list="wishes" />}
      </div>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {data.wishes.map((wish) => (
          <WishCard key={wish.kind} wish={wish} />
        ))}
      </SimpleGrid>
    </section>
  )
}

/** The newest, each wording once. */
function quotesOf({ mentions }: WishView) {
  const seen = new Map(mentions.toReversed().map((mention) => [mention.text, mention]))
  return [...seen.values()].toReversed().slice(0, quoted)
}

function WishCard({ wish }: { readonly wish: WishView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const { language } = useFormat()
  const comma = language === 'zh' ? '、' : ', '
  return (
    <Paper p="md" component="article">
      <Stack gap="xs">
        <Title order={3} size="h4">
          {name('wish.kind', wish.kind)}
        </Title>
        <Text>{say(wish.sentence)}</Text>
        <List size="sm">
          {quotesOf(wish).map((mention) => (
            <List.Item key={`${mention.source.file} ${mention.source.line} ${mention.text}`}>
              “{mention.text}”{' '}
              <Text span size="xs" c="dimmed">
                {name('wish.from', mention.from)} · {mention.source.file}:{mention.source.line}
              </Text>
            </List.Item>
          ))}
        </List>
        {wish.products.length > 0 && (
          <Text size="sm" c="dimmed">
            {text('wishes.products', { products: wish.products.join(comma) })}
          </Text>
        )}
        {wish.askFirst.length > 0 && (
          <Text size="sm" component="div">
            {text('wishes.ask-first')}{' '}
            {wish.askFirst.map(({ customerId, name: called }, index) => (
              <span key={customerId}>
                {index > 0 && comma}
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => go('customers', { person: customerId })}
                >
                  {called}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
