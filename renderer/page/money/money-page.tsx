import { Stack, Text, Title } from '@mantine/core'
import type { MoneyView } from '../../../core/contract/view/money.ts'
import { useCall } from '../../client/core.tsx'
import { Figure } from '../../component/figure.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { Discounts } from './discounts.tsx'
import { BridgeChart, MonthsChart } from './money-charts.tsx'
import { ProfitParts } from './profit-parts.tsx'
import { RunningCosts } from './running-costs.tsx'
import { SpendingTable } from './spending-table.tsx'

/** Am I making money after everything? What is left, why it changed, what to stop. */
export function MoneyPage() {
  const text = useText()
  const format = useFormat()
  const answer = useCall('money/read', {}, { keepPrevious: true })
  const view = answer.data
  return (
    <>
      <PageHeader
        question={text('money.question')}
        answer={view?.sentence}
        number={
          view && (
            <Figure of={{ figure: 'profit', firstDay: view.now.firstDay, lastDay: view.now.lastDay }}>
              {format.money(view.now.profitMinor)}
            </Figure>
          )
        }
        range={view && text('money.range', { from: format.day(view.now.firstDay), to: format.day(view.now.lastDay) })}
        note={view?.dataNote}
      />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {view && !answer.isError && <Money view={view} />}
    </>
  )
}

function Money({ view }: { readonly view: MoneyView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  return (
    <Stack gap="lg">
      {view.productCostKnownShare < 0.995 && (
        <Text size="sm" c="dimmed">
          {text('money.known', { share: format.percent(view.productCostKnownShare) })}
        </Text>
      )}
      <ProfitParts view={view} />
      <BridgeChart view={view} />
      <section>
        <Title order={2} size="h3">
          {text('money.stop')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say(view.stopSentence)}{' '}
          {view.savableMinor > 0 && text('money.savable', { money: format.money(view.savableMinor) })}
        </Text>
        {view.spending.length > 0 && <SpendingTable view={view} />}
        {view.shiftSentence && (
          <Text size="sm" mt="sm">
            {say(view.shiftSentence)}
          </Text>
        )}
      </section>
      <MonthsChart view={view} />
      <RunningCosts view={view} />
      <Discounts view={view} />
    </Stack>
  )
}
