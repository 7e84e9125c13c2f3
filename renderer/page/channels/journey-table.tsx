import { useMemo } from 'react'
import type { ChannelJourneyView, ChannelListView } from '../../../core/contract/view/channel.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { channelName } from '../../text/channel-name.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'

/** How many people began in one channel and later bought in another. */
export function JourneyTable({ view }: { readonly view: ChannelListView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const columns = useMemo((): readonly Column<ChannelJourneyView>[] => {
    const place = (id: 'from' | 'to'): Column<ChannelJourneyView> => ({
      id,
      title: text(`channels.${id}`),
      width: 160,
      sort: (row) => channelName(row[id], { text, name }),
      cell: (row) => channelName(row[id], { text, name }),
    })
    const people: Column<ChannelJourneyView> = {
      id: 'customers',
      title: text('channels.people'),
      numeric: true,
      width: 96,
      sort: (row) => row.customers,
      cell: (row) => format.number(row.customers),
    }
    return [place('from'), place('to'), people]
  }, [text, name, format])
  return (
    <DataTable
      label={text('channels.journeys')}
      columns={columns}
      rows={view.journeys}
      rowId={(row) => `${row.from}\n${row.to}`}
      sorting={{ id: 'customers', descending: true }}
      maxHeight="320px"
    />
  )
}
