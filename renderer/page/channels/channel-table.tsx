import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { ChannelListView, ChannelView } from '../../../core/contract/view/channel.ts'
import { useAction } from '../../client/use-action.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { Figure } from '../../component/figure.tsx'
import { channelName } from '../../text/channel-name.ts'
import { currencySymbol } from '../../text/currency.ts'
import { type TextFunction, useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { amount, type PeopleWords } from '../customers/people-columns.tsx'
import { PercentField } from '../settings/fields.tsx'

type Say = ReturnType<typeof useSay>
type SaveFee = (channel: string, feeShare: number) => void

/** Every channel with what it brings, keeps and costs; the fees are filled in here. */
export function ChannelTable({ view }: { readonly view: ChannelListView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const { run } = useAction('channel/fee')
  const columns = useMemo(() => {
    const saveFee: SaveFee = (channel, feeShare) => void run({ channel, feeShare })
    return [
      ...peopleColumns({ text, name, format }),
      ...moneyColumns({ text, name, format }, saveFee),
      roleColumn(text, say),
    ]
  }, [text, name, format, say, run])
  return (
    <DataTable
      label={text('channels.list')}
      filters={
        <Title order={2} size="h3">
          {text('channels.list')}
        </Title>
      }
      columns={columns}
      rows={view.channels}
      rowId={(row) => row.channel}
      sorting={{ id: 'margin', descending: true }}
      actions={<ExportButton list="channels" />}
    />
  )
}

function peopleColumns({ text, name, format }: PeopleWords): readonly Column<ChannelView>[] {
  const called = (row: ChannelView) => channelName(row.channel, { text, name })
  const share = (id: 'first' | 'again', of: (row: ChannelView) => number | null): Column<ChannelView> => ({
    id,
    title: text(`channels.${id}`),
    explain: text(`channels.${id}.explain`),
    numeric: true,
    width: 84,
    sort: of,
    cell: (row) => {
      const value = of(row)
      return value === null ? '' : format.percent(value)
    },
  })
  return [
    { id: 'channel', title: text('channels.channel'), width: 116, sort: called, cell: called },
    {
      id: 'orders',
      title: text('channels.orders'),
      numeric: true,
      width: 66,
      sort: (row) => row.orders,
      cell: (row) => <Figure of={{ figure: 'orders', channel: row.channel }}>{format.number(row.orders)}</Figure>,
    },
    {
      id: 'people',
      title: text('channels.people'),
      explain: text('channels.people.explain'),
      numeric: true,
      width: 66,
      sort: (row) => row.customers,
      cell: (row) => format.number(row.customers),
    },
    share('first', (row) => row.newCustomerShare),
    share('again', (row) => row.repeatShare),
  ]
}

function moneyColumns({ text, name, format }: PeopleWords, saveFee: SaveFee): readonly Column<ChannelView>[] {
  return [
    {
      id: 'net',
      title: text('channels.net'),
      unit: currencySymbol(format),
      numeric: true,
      width: 92,
      sort: (row) => row.netMinor,
      cell: (row) => <Figure of={{ figure: 'net', channel: row.channel }}>{amount(row.netMinor, format)}</Figure>,
    },
    {
      id: 'fee',
      title: text('channels.fee'),
      explain: text('channels.fee.explain'),
      width: 84,
      cell: (row) => (
        <PercentField
          label={text('channels.fee.of', { channel: channelName(row.channel, { text, name }) })}
          hiddenLabel
          share={row.feeShare}
          onSave={(share) => saveFee(row.channel, share)}
        />
      ),
    },
    {
      id: 'margin',
      title: text('channels.margin'),
      unit: currencySymbol(format),
      explain: text('channels.margin.explain'),
      numeric: true,
      width: 124,
      sort: (row) => row.marginAfterFeesMinor,
      cell: (row) => amount(row.marginAfterFeesMinor, format),
    },
  ]
}

function roleColumn(text: TextFunction, say: Say): Column<ChannelView> {
  return {
    id: 'role',
    title: text('channels.role'),
    width: 300,
    wrap: true,
    cell: (row) => say(row.role),
  }
}
