import { Button, Collapse, SimpleGrid, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useId } from 'react'
import type { SegmentListView } from '../../../core/contract/view/portrait.ts'
import { Chart } from '../../chart/chart.tsx'
import type { ChartLook } from '../../chart/look.ts'
import { segmentSizesHeight, segmentSizesOption, segmentSizesTable } from '../../chart/segment-sizes.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { ExportButton } from '../../component/export-button.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import { Clusters } from './clusters.tsx'
import { SegmentCard } from './segment-card.tsx'
import { SegmentCuts } from './segment-cuts.tsx'

/** The customers in groups: how large, how much money, what sets them apart, what to do. */
export function Segments({ answer }: { readonly answer: UseQueryResult<SegmentListView> }) {
  if (answer.isPending) return <Loading shape="cards" />
  if (answer.isError) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  return <SegmentList view={answer.data} />
}

function SegmentList({ view }: { readonly view: SegmentListView }) {
  const text = useText()
  const words = useChartWords()
  const [cutsOpen, { toggle }] = useDisclosure(false)
  const id = useId()
  const [largest] = view.segments.toSorted((a, b) => b.customers - a.customers)
  const build = useCallback((look: ChartLook) => segmentSizesOption(view, words, look), [view, words])
  return (
    <Stack>
      <Chart
        title={
          largest
            ? text('customers.groups.largest', {
                name: words.name('segment', largest.segment),
                people: words.format.percent(largest.share),
                money: words.format.percent(largest.netShare),
              })
            : words.say(view.sentence)
        }
        note={text('customers.groups.note')}
        build={build}
        table={segmentSizesTable(view, words)}
        height={segmentSizesHeight(view.segments.length)}
        fileName="segments"
      />
      <div className="no-print" style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <Button variant="subtle" color="gray" onClick={toggle} aria-expanded={cutsOpen} aria-controls={id}>
          {text('customers.cuts')}
        </Button>
        <ExportButton list="segments" />
      </div>
      <Collapse expanded={cutsOpen} id={id}>
        <SegmentCuts cuts={view.cuts} />
      </Collapse>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {view.segments.map((segment) => (
          <SegmentCard key={segment.segment} segment={segment} />
        ))}
      </SimpleGrid>
      <Clusters />
    </Stack>
  )
}
