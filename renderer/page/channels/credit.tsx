import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { type CreditListView, type CreditView, creditModels } from '../../../core/contract/view/channel.ts'
import { useCall } from '../../client/core.tsx'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { channelName } from '../../text/channel-name.ts'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import type { PeopleWords } from '../customers/people-columns.tsx'

/** How the credit of orders may be shared among what came before them: several rules side by side, as a range. */
export function SharedCredit() {
  const say = useSay()
  const text = useText()
  const { data } = useCall('channel/credit', {})
  if (!data || data.orders === 0) return null
  return (
    <section>
      <Title order={2} size="h3">
        {text('credit.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {say(data.sentence)}
      </Text>
      {data.credits.length > 0 && <CreditTable view={data} />}
    </section>
  )
}

function CreditTable({ view }: { readonly view: CreditListView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const columns = useMemo(() => columnsOf({ text, name, format }), [text, name, format])
  return (
    <>
      <DataTable
        label={text('credit.title')}
        columns={columns}
        rows={view.credits}
        rowId={({ kind, channel }) => `${kind}\n${channel}`}
        sorting={{ id: 'range', descending: true }}
        maxHeight="320px"
      />
      <Text size="xs" c="dimmed" mt="xs">
        {text('credit.caption')}
      </Text>
    </>
  )
}

function columnsOf({ text, name, format }: PeopleWords): readonly Column<CreditView>[] {
  const count = (orders: number) => format.number(Math.round(orders))
  const called = ({ kind, channel }: CreditView) =>
    text(`credit.kind.${kind}`, {
      channel:
        kind === 'sale'
          ? channelName(channel, { text, name })
          : kind === 'contact'
            ? name('channel', channel)
            : channel,
    })
  return [
    { id: 'touch', title: text('credit.touch'), width: 220, sort: called, cell: called },
    {
      id: 'range',
      title: text('credit.range'),
      numeric: true,
      width: 150,
      sort: (row) => row.high,
      cell: (row) => text('common.range', { low: count(row.low), high: count(row.high) }),
    },
    ...creditModels.map(
      (model): Column<CreditView> => ({
        id: model,
        title: text(`credit.${model}`),
        explain: text(`credit.${model}.explain`),
        numeric: true,
        width: 110,
        sort: (row) => row.orders[model],
        cell: (row) => count(row.orders[model]),
      }),
    ),
  ]
}
