import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { SourceListView, SourceView } from '../../../core/contract/view/channel.ts'
import { useCall } from '../../client/core.tsx'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { Range } from '../../component/data-table/range.tsx'
import { channelName } from '../../text/channel-name.ts'
import { currencySymbol } from '../../text/currency.ts'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { amount, type PeopleWords, unknown } from '../customers/people-columns.tsx'

/** Where good customers come from, and what winning a new one costs. */
export function Sources() {
  const say = useSay()
  const text = useText()
  const { data } = useCall('channel/sources', {})
  if (!data || data.sources.length === 0) return null
  return (
    <section>
      <Title order={2} size="h3">
        {text('sources.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {say(data.sentence)} {say(data.costSentence)} {data.acquisition.onKnownMinor > 0 && <OnKnown view={data} />}
      </Text>
      <SourceTable view={data} />
    </section>
  )
}

function OnKnown({ view }: { readonly view: SourceListView }) {
  const text = useText()
  const format = useFormat()
  return <>{text('sources.on-known', { money: format.money(view.acquisition.onKnownMinor) })}</>
}

function SourceTable({ view }: { readonly view: SourceListView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const columns = useMemo(() => columnsOf({ text, name, format }), [text, name, format])
  return (
    <DataTable
      label={text('sources.title')}
      columns={columns}
      rows={view.sources}
      rowId={(row) => row.channel}
      sorting={{ id: 'people', descending: true }}
      maxHeight="320px"
    />
  )
}

function columnsOf({ text, name, format }: PeopleWords): readonly Column<SourceView>[] {
  const called = (row: SourceView) => channelName(row.channel, { text, name })
  const within = (at: 0 | 1 | 2, days: number): Column<SourceView> => ({
    id: `within-${days}`,
    title: text('sources.within', { days: format.number(days) }),
    unit: currencySymbol(format),
    explain: text('sources.within.explain'),
    numeric: true,
    width: 190,
    sort: (row) => row.margins[at]?.likely ?? null,
    cell: (row) => {
      const margin = row.margins[at]
      if (!margin) return unknown
      const range = `${amount(margin.low, format)}–${amount(margin.high, format)}`
      return (
        <span title={text('sources.people', { number: format.number(margin.people) })}>
          {amount(margin.likely, format)}
          <Range room={14}>{range}</Range>
        </span>
      )
    },
  })
  return [
    { id: 'source', title: text('sources.source'), width: 160, sort: called, cell: called },
    {
      id: 'people',
      title: text('channels.people'),
      numeric: true,
      width: 80,
      sort: (row) => row.people,
      cell: (row) => format.number(row.people),
    },
    within(0, 30),
    within(1, 90),
    within(2, 365),
  ]
}
