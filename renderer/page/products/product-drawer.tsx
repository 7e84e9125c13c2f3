import { Anchor, Drawer, List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProductView } from '../../../core/contract/view/goods.ts'
import { useCall } from '../../client/core.tsx'
import { hrefOf } from '../../client/route.ts'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { useReturnFocus } from '../customers/use-return-focus.ts'
import { DemandChart } from './demand.tsx'

interface ProductDrawerProps {
  readonly productId: string
  readonly onClose: () => void
}

/** One product beside the list: advice, who buys it and what comes next, demand, copies and partners. */
export function ProductDrawer({ productId, onClose }: ProductDrawerProps) {
  useReturnFocus()
  const text = useText()
  const answer = useCall('goods/read', { productId }, { keepPrevious: true })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={600}
      attributes={{ header: { role: 'none' } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={answer.data ? <ProductTitle view={answer.data} /> : text('common.loading')}
      closeButtonProps={{ 'aria-label': text('products.close') }}
    >
      {answer.isError ? (
        <Failed error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Product view={answer.data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  )
}

function ProductTitle({ view: { product } }: { readonly view: ProductView }) {
  return (
    <>
      <Text size="lg" fw={600} component="span" display="block">
        {product.title}
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block">
        {[product.category, product.key].filter((part) => part && part !== product.title).join(' · ')}
      </Text>
    </>
  )
}

function Product({ view }: { readonly view: ProductView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const { product } = view
  return (
    <Stack gap="lg">
      <Text>
        <b>{text(`products.advice.${product.advice}`)}</b> {say(product.reason)}
      </Text>
      <Section title={text('products.paths')}>
        <Text size="sm">{say(view.pathSentence)}</Text>
        <List size="sm" mt="xs">
          {view.next.map((next) => (
            <List.Item key={next.productId}>
              <Anchor href={hrefOf('products', { product: next.productId })}>
                {text('products.next', {
                  title: next.title,
                  people: format.number(next.people),
                  lift: format.number(Math.round(next.lift * 10) / 10),
                })}
              </Anchor>
            </List.Item>
          ))}
        </List>
      </Section>
      {view.refill && (
        <Section title={text('products.refill')}>
          <Text size="sm">{say(view.refill.sentence)}</Text>
        </Section>
      )}
      <DemandChart demand={view.demand} order={3} />
      {view.bundles.length > 0 && (
        <Section title={text('products.with')}>
          <List size="sm">
            {view.bundles.slice(0, 5).map((bundle) => (
              <List.Item key={bundle.productIds.join(' ')}>
                {bundle.titles.find((_, i) => bundle.productIds[i] !== product.productId)} (
                {format.number(bundle.count)})
              </List.Item>
            ))}
          </List>
        </Section>
      )}
      {view.similar.length > 0 && (
        <Section title={text('products.groups')}>
          {view.similar.map((group) => (
            <Text key={group.productIds.join(' ')} size="sm">
              {group.titles.join(' · ')} – {say(group.sentence)}
            </Text>
          ))}
        </Section>
      )}
    </Stack>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h4" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  )
}
