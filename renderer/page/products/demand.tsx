import { Select, Stack, Title } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { DemandView, GoodsView } from '../../../core/contract/view/goods.ts'
import { Chart } from '../../chart/chart.tsx'
import { demandWeeksOption, demandWeeksTable } from '../../chart/demand-weeks.ts'
import type { ChartLook } from '../../chart/look.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { useText } from '../../text/use-text.ts'

/** What will be wanted, a category at a time. */
export function Demand({ view }: { readonly view: GoodsView }) {
  const text = useText()
  const [chosen, setChosen] = useState(0)
  const demand = view.demand[chosen] ?? view.demand[0]
  if (demand === undefined) return null
  const nameOf = (category: string) =>
    category || text(view.demand.length === 1 ? 'products.category.all' : 'products.category.none')
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {text('products.demand')}
      </Title>
      {view.demand.length > 1 && (
        <Select
          aria-label={text('products.demand.category')}
          value={String(Math.min(chosen, view.demand.length - 1))}
          onChange={(next) => setChosen(Number(next ?? 0))}
          data={view.demand.map(({ category }, index) => ({ value: String(index), label: nameOf(category) }))}
          allowDeselect={false}
          maw={280}
        />
      )}
      <DemandChart demand={demand} order={3} />
    </Stack>
  )
}

export function DemandChart({ demand, order }: { readonly demand: DemandView; readonly order: 2 | 3 }) {
  const text = useText()
  const words = useChartWords()
  const build = useCallback((look: ChartLook) => demandWeeksOption(demand, words, look), [demand, words])
  return (
    <Chart
      title={words.say(demand.sentence)}
      note={text('products.demand.note')}
      build={build}
      table={demandWeeksTable(demand, words)}
      height={220}
      fileName="demand"
      order={order}
    />
  )
}
