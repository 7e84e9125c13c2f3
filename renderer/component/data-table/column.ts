import {
  type ColumnDef,
  createColumnHelper,
  createSortedRowModel,
  type Row as ModelRow,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Language } from '../../../core/contract/language.ts'

export type SortValue = string | number | null

/** One column of a table, in the words of the page that shows it. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** Stands beside the title, so that the cells are bare figures. */
  readonly unit?: string
  /** What the column means, on hover or focus of its header. */
  readonly explain?: string
  /** Figures stand at the right; the largest come first when sorted. */
  readonly numeric?: boolean
  /** Long text stands in two small lines. */
  readonly wrap?: boolean
  /** Least width in pixels; what is left over is shared in proportion. */
  readonly width: number
  /** How the column sorts here, or `server` where the core sorts; absent: not at all. Null comes last either way. */
  readonly sort?: 'server' | ((row: Row) => SortValue)
  readonly cell: (row: Row) => ReactNode
}

export interface Sorting {
  readonly id: string
  readonly descending: boolean
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
export type Features = typeof features

const collators = { zh: new Intl.Collator('zh-CN', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) }

/** Orders two values of one column; text by the reader's alphabet, numbers inside text by size. */
export function compareValues(language: Language, a: SortValue | undefined, b: SortValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collators[language].compare(String(a ?? ''), String(b ?? ''))
}

/** The columns in the form of the table library. */
export function columnDefs<Row extends object>(
  columns: readonly Column<Row>[],
  language: Language,
): ColumnDef<Features, Row, unknown>[] {
  const helper = createColumnHelper<Features, Row>()
  const sortFn = (a: ModelRow<Features, Row>, b: ModelRow<Features, Row>, id: string) =>
    compareValues(language, a.getValue<SortValue>(id), b.getValue<SortValue>(id))
  return columns.map(({ id, title, numeric = false, sort, cell }) => {
    const sortValue = typeof sort === 'function' ? sort : () => null
    // The library sorts `undefined` last in both directions; null it would compare.
    return helper.accessor((row) => sortValue(row) ?? undefined, {
      id,
      header: title,
      cell: ({ row }) => cell(row.original),
      enableSorting: sort !== undefined,
      sortDescFirst: numeric,
      sortFn,
      sortUndefined: 'last',
    }) as ColumnDef<Features, Row, unknown>
  })
}
