/** Sales by product and by region as tables. */
import type { Language } from '../contract/language.ts'
import type { SalesProductView, SalesRegionView, SalesViewsView } from '../contract/view/product-views.ts'
import { buildTable, type ColumnSpec, type Table } from './table.ts'

export function salesProductsTable(view: SalesViewsView, language: Language): Table {
  const visits: readonly ColumnSpec<SalesProductView>[] = [
    { key: 'visitors', type: 'integer', value: (row) => row.visits?.visitors ?? null },
    { key: 'views', type: 'integer', value: (row) => row.visits?.views ?? null },
    { key: 'favourites', type: 'integer', value: (row) => row.visits?.favourites ?? null },
    { key: 'carts', type: 'integer', value: (row) => row.visits?.carts ?? null },
    { key: 'visit-buyers', type: 'integer', value: (row) => row.visits?.buyers ?? null },
    { key: 'conversion', type: 'percent', value: (row) => row.visits?.conversion ?? null },
  ]
  const columns: readonly ColumnSpec<SalesProductView>[] = [
    { key: 'product', type: 'text', width: 36, value: (row) => row.title },
    { key: 'product-key', type: 'text', value: (row) => row.key },
    { key: 'category', type: 'text', value: (row) => row.category },
    { key: 'orders', type: 'integer', value: (row) => row.orders },
    { key: 'items', type: 'number', value: (row) => row.items },
    { key: 'net', type: 'money', value: (row) => row.netMinor },
    { key: 'refund-share', type: 'percent', value: (row) => row.refundShare },
    { key: 'buyer-share', type: 'percent', value: (row) => row.buyerShare },
    ...(view.hasVisits ? visits : []),
  ]
  return buildTable(language, {
    sheet: 'sales-products',
    currency: view.currency,
    columns,
    rows: view.products,
    note: view.sentence,
  })
}

export function salesRegionsTable(view: SalesViewsView, language: Language): Table {
  const columns: readonly ColumnSpec<SalesRegionView>[] = [
    { key: 'country', type: 'text', value: (row) => row.country },
    { key: 'region', type: 'text', width: 24, value: (row) => row.region },
    { key: 'orders', type: 'integer', value: (row) => row.orders },
    { key: 'net', type: 'money', value: (row) => row.netMinor },
    { key: 'net-share', type: 'percent', value: (row) => row.share },
  ]
  return buildTable(language, {
    sheet: 'sales-regions',
    currency: view.currency,
    columns,
    rows: view.regions,
    note: view.sentence,
  })
}
