import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { type GoodsView, productAdvices } from '../../../core/contract/view/goods.ts'
import { useCall } from '../../client/core.tsx'
import { changeQuery, useRoute } from '../../client/route.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { BundleTable } from './bundle-table.tsx'
import { Demand } from './demand.tsx'
import { Events } from './events.tsx'
import { ProductDrawer } from './product-drawer.tsx'
import { ProductTable } from './product-table.tsx'
import { SimilarGroups } from './similar-groups.tsx'
import { Wishes } from './wishes.tsx'

/** Which products earn their place? How they do, copies, pairs, demand. */
export function ProductsPage() {
  const text = useText()
  const format = useFormat()
  const { query } = useRoute()
  const answer = useCall('goods/list', {}, { keepPrevious: true })
  const view = answer.data
  return (
    <>
      <PageHeader
        question={text('products.question')}
        answer={view?.sentence}
        number={view && view.products > 0 ? format.number(view.products) : null}
        range={view && view.products > 0 && text('products.sold')}
        note={view?.dataNote}
      />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {view && !answer.isError && <Products view={view} />}
      {query.product && <ProductDrawer productId={query.product} onClose={() => changeQuery({ product: null })} />}
    </>
  )
}

const advices = ['all', ...productAdvices] as const

function Products({ view }: { readonly view: GoodsView }) {
  const text = useText()
  const say = useSay()
  const { query } = useRoute()
  const advice = advices.find((name) => name === query.advice) ?? 'all'
  if (view.products === 0) return <Empty title={text('products.none.title')} text={text('products.none')} />
  const filter = (
    <SegmentedControl
      aria-label={text('products.advice')}
      value={advice}
      onChange={(next) => changeQuery({ advice: next === 'all' ? null : next })}
      data={advices.map((value) => ({ value, label: text(`products.advice.${value}`) }))}
    />
  )
  return (
    <Stack gap="lg">
      <ProductTable view={view} advice={advice} filter={filter} />
      <Demand view={view} />
      <Wishes />
      <Events />
      <section>
        <Title order={2} size="h3">
          {text('products.bundles')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say(view.bundleSentence)}
        </Text>
        {view.bundles.length > 0 && <BundleTable view={view} />}
      </section>
      <section>
        <Title order={2} size="h3">
          {text('products.groups')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say(view.groupSentence)}
        </Text>
        <SimilarGroups view={view} />
      </section>
    </Stack>
  )
}
