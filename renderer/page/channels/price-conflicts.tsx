import { useMemo } from 'react'
import type { ChannelListView, PriceConflictView } from '../../../core/contract/view/channel.ts'
import type { Column } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { channelName } from '../../text/channel-name.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'

/** Products that one channel sells cheaper than another. */
export function PriceConflicts({ view }: { readonly view: ChannelListView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const columns = useMemo((): readonly Column<PriceConflictView>[] => {
    const price = ({ channel, priceMinor, sales }: PriceConflictView['prices'][number]) =>
      text('channels.price', {
        channel: channelName(channel, { text, name }),
        price: format.money(priceMinor),
        sales: format.number(sales),
      })
    return [
      {
        id: 'product',
        title: text('channels.product'),
        width: 220,
        wrap: true,
        sort: (row) => row.title,
        cell: (row) => row.title,
      },
      {
        id: 'prices',
        title: text('channels.prices'),
        width: 360,
        wrap: true,
        cell: (row) => row.prices.map(price).join(' · '),
      },
      {
        id: 'difference',
        title: text('channels.difference'),
        numeric: true,
        width: 96,
        sort: (row) => row.differenceShare,
        cell: (row) => format.percent(row.differenceShare),
      },
    ]
  }, [text, name, format])
  return (
    <DataTable
      label={text('channels.conflicts')}
      columns={columns}
      rows={view.priceConflicts}
      rowId={(row) => row.productId}
      sorting={{ id: 'difference', descending: true }}
      maxHeight="320px"
    />
  )
}
