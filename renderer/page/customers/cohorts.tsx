import { Paper, Stack, Text, Title } from '@mantine/core'
import type { CohortView, SecondPurchaseRow } from '../../../core/contract/view/trait.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { PlainTable } from './plain-table.tsx'

const shownMonths = 12

/** Who comes back: month by month, and for the second purchase. */
export function Cohorts() {
  const answer = useCall('cohort/read', {})
  const name = useName()
  if (answer.isError) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Loading />
  const { second } = answer.data
  return (
    <Stack>
      <Retention view={answer.data} />
      <Second
        view={answer.data}
        by="source"
        rows={second.source.map((row) => ({ ...row, value: name('sales-channel', row.value) }))}
      />
      <Second view={answer.data} by="product" rows={second.product} />
      <Second view={answer.data} by="cohort" rows={second.cohort} />
    </Stack>
  )
}

function Retention({ view }: { readonly view: CohortView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const longest = Math.min(shownMonths, Math.max(0, ...view.cohorts.map(({ cells }) => cells.length - 1)))
  const months = Array.from({ length: longest }, (_, i) => i + 1)
  const rows = view.cohorts.map(({ cohort, customers, cells }) => {
    const shares = months.map((month) => {
      const cell = cells[month]
      return (
        cell && (
          <Text key={month} span inherit {...(cell.isUnfinished ? { c: 'dimmed', fs: 'italic' } : {})}>
            {format.percent(cell.share)}
          </Text>
        )
      )
    })
    return [cohort, format.number(customers), ...shares] as const
  })
  return (
    <Paper p="md" component="section">
      <Title order={3}>{text('cohorts.retention')}</Title>
      <Text>{say(view.sentences.retention)}</Text>
      <Text size="sm" c="dimmed">
        {text('cohorts.retention.note')}
      </Text>
      <PlainTable
        heads={[text('cohorts.month'), text('movement.people'), ...months.map((month) => `+${month}`)]}
        rows={rows}
      />
    </Paper>
  )
}

interface SecondProps {
  readonly view: CohortView
  readonly by: 'source' | 'product' | 'cohort'
  readonly rows: readonly SecondPurchaseRow[]
}

function Second({ view, by, rows }: SecondProps) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const heads = [
    'cohorts.value',
    'movement.people',
    'cohorts.share',
    'cohorts.range',
    'cohorts.median',
    'movement.margin',
  ] as const
  const cells = rows.map(({ value, customers, share, low, high, medianDays, marginMinor, isUnfinished }) => {
    if (customers === 0) return [value, text('cohorts.waiting')] as const
    const range = `${format.percent(low)} – ${format.percent(high)}`
    const people = format.number(customers) + (by === 'cohort' && isUnfinished ? ` (${text('cohorts.waiting')})` : '')
    const median = medianDays === null ? '' : format.days(medianDays)
    return [
      value,
      people,
      format.percent(share),
      range,
      median,
      marginMinor === null ? '' : format.money(marginMinor),
    ] as const
  })
  if (rows.length === 0) return null
  return (
    <Paper p="md" component="section">
      <Title order={3}>{`${text('cohorts.second')} · ${text(`cohorts.second.${by}`)}`}</Title>
      <Text>{say(by === 'source' ? view.sentences.source : view.sentences.second)}</Text>
      <PlainTable heads={heads.map((head) => text(head))} rows={cells} />
    </Paper>
  )
}
