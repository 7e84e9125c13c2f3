import { SegmentedControl, Stack, Text } from '@mantine/core'
import type { SalesViewsView } from '../../../core/contract/view/product-views.ts'
import { useCall } from '../../client/core.tsx'
import { changeQuery, useRoute } from '../../client/route.ts'
import { Figure } from '../../component/figure.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { SalesHours, SalesMonths } from './sales-charts.tsx'
import { SalesProducts } from './sales-products.tsx'
import { SalesRegions } from './sales-regions.tsx'
import { spanOf } from './span.ts'

const spans = ['12', '24', 'all'] as const

/** What do I sell, where and when? Over all orders, those without a buyer too. */
export function SalesPage() {
  const { query } = useRoute()
  const text = useText()
  const span = spans.find((name) => name === query.months) ?? '24'
  const months = span === 'all' ? null : Number(span)
  const answer = useCall('sales/views', { months }, { keepPrevious: true })
  const choice = (
    <SegmentedControl
      aria-label={text('sales.span')}
      value={span}
      onChange={(next) => changeQuery({ months: next })}
      data={spans.map((value) => ({ value, label: text(`sales.span.${value}`) }))}
    />
  )
  return (
    <>
      <SalesHeader view={answer.data} action={choice} />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && <Sales view={answer.data} months={months} />}
    </>
  )
}

function SalesHeader({
  view,
  action,
}: {
  readonly view: SalesViewsView | undefined
  readonly action: React.ReactNode
}) {
  const text = useText()
  const format = useFormat()
  const some = view !== undefined && view.orders > 0
  const hidden = some && view.shareWithoutBuyer > 0
  return (
    <PageHeader
      question={text('sales.question')}
      answer={view?.sentence}
      number={some ? <Figure of={{ figure: 'net', ...spanOf(view) }}>{format.money(view.netMinor)}</Figure> : null}
      range={
        some &&
        [
          text('sales.net'),
          ...(hidden ? [text('sales.without-buyer', { share: format.percent(view.shareWithoutBuyer) })] : []),
        ].join(' · ')
      }
      action={action}
    />
  )
}

function Sales({ view, months }: { readonly view: SalesViewsView; readonly months: number | null }) {
  const text = useText()
  const say = useSay()
  if (view.orders === 0) return <Empty title={text('sales.none.title')} text={text('sales.none')} />
  return (
    <Stack gap="lg">
      {view.shareWithoutBuyer > 0 && (
        <Text size="sm" c="dimmed">
          {say(view.peopleSentence)}
        </Text>
      )}
      <SalesMonths view={view} />
      <SalesHours view={view} />
      <SalesProducts view={view} months={months} />
      <SalesRegions view={view} months={months} />
    </Stack>
  )
}
