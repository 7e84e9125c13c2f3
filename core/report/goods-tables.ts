/** Products, pairs and near-copies as tables. */
import type { Language } from '../contract/language.ts'
import { say } from '../contract/text/say.ts'
import type { ChannelListView, ChannelView } from '../contract/view/channel.ts'
import type { BundleView, GoodsRow, GoodsView } from '../contract/view/goods.ts'
import type { WishListView } from '../contract/view/wish.ts'
import { buildTable, type ColumnSpec, type Table, wordFor, wordOrText } from './table.ts'

export function goodsTable(view: GoodsView, language: Language): Table {
  const columns: readonly ColumnSpec<GoodsRow>[] = [
    { key: 'product', type: 'text', width: 36, value: (row) => row.title },
    { key: 'product-key', type: 'text', value: (row) => row.key },
    { key: 'category', type: 'text', value: (row) => row.category },
    { key: 'orders', type: 'integer', value: (row) => row.orders },
    { key: 'items', type: 'number', value: (row) => row.items },
    { key: 'net', type: 'money', value: (row) => row.netMinor },
    { key: 'margin', type: 'money', value: (row) => row.marginMinor },
    { key: 'buyers', type: 'integer', value: (row) => row.buyers },
    { key: 'repeat-share', type: 'percent', value: (row) => row.repeatShare },
    { key: 'return-share', type: 'percent', value: (row) => row.returnShare },
    { key: 'stock', type: 'number', value: (row) => row.stock },
    { key: 'cover-days', type: 'integer', value: (row) => row.coverDays },
    { key: 'reason', type: 'text', width: 60, value: (row) => say(language, row.reason) },
  ]
  return buildTable(language, {
    sheet: 'goods',
    currency: view.currency,
    columns,
    rows: view.rows,
    note: view.sentence,
  })
}

export function bundlesTable(view: GoodsView, language: Language): Table {
  const columns: readonly ColumnSpec<BundleView>[] = [
    { key: 'product', type: 'text', width: 36, value: (row) => row.titles[0] },
    { key: 'product-2', type: 'text', width: 36, value: (row) => row.titles[1] },
    { key: 'orders', type: 'integer', value: (row) => row.count },
    { key: 'lift', type: 'number', value: (row) => Math.round(row.lift * 100) / 100 },
    { key: 'expected-profit', type: 'money', value: (row) => row.expectedProfitMinor },
  ]
  return buildTable(language, {
    sheet: 'bundles',
    currency: view.currency,
    columns,
    rows: view.bundles,
    note: view.bundleSentence,
  })
}

export function channelsTable(view: ChannelListView, language: Language): Table {
  const columns: readonly ColumnSpec<ChannelView>[] = [
    { key: 'channel', type: 'text', width: 24, value: (row) => wordOrText(language, 'sales-channel', row.channel) },
    { key: 'orders', type: 'integer', value: (row) => row.orders },
    { key: 'people', type: 'integer', value: (row) => row.customers },
    { key: 'first-share', type: 'percent', value: (row) => row.newCustomerShare },
    { key: 'repeat-share', type: 'percent', value: (row) => row.repeatShare },
    { key: 'net', type: 'money', value: (row) => row.netMinor },
    { key: 'fee-share', type: 'percent', value: (row) => row.feeShare },
    { key: 'margin-after-fees', type: 'money', value: (row) => row.marginAfterFeesMinor },
    { key: 'role', type: 'text', width: 60, value: (row) => say(language, row.role) },
  ]
  return buildTable(language, {
    sheet: 'channels',
    currency: view.currency,
    columns,
    rows: view.channels,
    note: view.sentence,
  })
}

/** Every mention of every wish, with the line of the file. */
export function wishesTable(view: WishListView, language: Language): Table {
  const rows = view.wishes.flatMap(({ kind, mentions }) => mentions.map((mention) => ({ kind, ...mention })))
  const columns: readonly ColumnSpec<(typeof rows)[number]>[] = [
    { key: 'wish', type: 'text', width: 20, value: (row) => wordFor(language, `wish.kind.${row.kind}`) },
    { key: 'words', type: 'text', width: 60, value: (row) => row.text },
    { key: 'name', type: 'text', value: (row) => row.name },
    { key: 'day', type: 'day', value: (row) => row.day },
    { key: 'item', type: 'text', value: (row) => wordFor(language, `wish.from.${row.from}`) },
    { key: 'file', type: 'text', width: 28, value: (row) => row.source.file },
    { key: 'line', type: 'integer', value: (row) => row.source.line },
  ]
  return buildTable(language, { sheet: 'wishes', currency: view.currency, columns, rows, note: view.sentence })
}
