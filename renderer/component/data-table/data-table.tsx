/**
 * The one table of the app: sticky header, units in the header, sort, rows by keyboard, any number of rows, whole on paper.
 * Rows beyond what fits are not drawn, but have their room, so that the scroll bar tells the truth.
 */
import { type SortingState, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useText } from '../../text/use-text.ts'
import { type Column, columnDefs, features, type Sorting } from './column.ts'
import classes from './data-table.module.css'
import { type RowPlace, rowHeight, SkeletonBody, TableBody } from './table-body.tsx'
import { TableHead } from './table-head.tsx'
import { usePrinting } from './use-printing.ts'
import { useRowFocus } from './use-row-focus.ts'

/** A long list of which only a part is here: `rows` start at `offset` of `count`. */
export interface RowWindow {
  readonly offset: number
  readonly count: number
  /** Called with the first and last row in sight, so that the owner can fetch them. */
  readonly onVisible: (first: number, last: number) => void
}

interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers. */
  readonly label: string
  /** Keep it stable (`useMemo`): a new list is a new table. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly window?: RowWindow
  readonly loading?: boolean
  /** Shown in place of rows where there are none. */
  readonly empty?: ReactNode
  readonly selectedId?: string | null
  /** Makes rows open on click and Enter. */
  readonly onOpen?: (row: Row) => void
  readonly sorting?: Sorting | null
  /** Given where the core sorts; else the table sorts what it has. */
  readonly onSort?: (sorting: Sorting) => void
  /** Search and filters, at the top left. */
  readonly filters?: ReactNode
  /** Export and the like, at the top right. */
  readonly actions?: ReactNode
  /** Greatest height before the rows scroll; any CSS length. */
  readonly maxHeight?: string
}

/** Short lists are drawn whole: the browser's own search then finds every row. */
const drawnWhole = 120

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    window,
    loading = false,
    filters,
    actions,
    maxHeight = 'max(360px, 100dvh - 344px)',
  } = props
  // State, not a ref: the rows must be drawn again once their scroll box is there.
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null)
  const { sorting, toggle, state } = useSorting(props)
  const { language } = useLanguage()
  const defs = useMemo(() => columnDefs(columns, language), [columns, language])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: props.rowId,
    manualSorting: props.onSort !== undefined,
    state: { sorting: state },
  })
  const count = window?.count ?? rows.length
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const model = table.getRowModel().rows
  return (
    <div>
      {(filters || actions) && (
        <div className={classes.bar}>
          <div>{filters}</div>
          <div className={classes.actions}>{actions}</div>
        </div>
      )}
      <div ref={setScroll} className={classes.scroll} style={{ '--table-height': maxHeight } as CSSProperties}>
        <table
          className={classes.table}
          style={{ '--table-least': `${least}px` } as CSSProperties}
          role={props.onOpen ? 'grid' : undefined}
          aria-label={label}
          aria-busy={loading}
          aria-rowcount={count + 1}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ '--column': `${column.width}px` } as CSSProperties} />
            ))}
          </colgroup>
          <TableHead columns={columns} sorting={sorting} onSort={toggle} />
          {loading ? (
            <SkeletonBody columns={columns} />
          ) : count === 0 ? (
            <BlankBody columns={columns.length}>{props.empty}</BlankBody>
          ) : (
            <Rows
              {...props}
              count={count}
              scroll={scroll}
              rowAt={(index) => model[index - (window?.offset ?? 0)] ?? null}
            />
          )}
        </table>
      </div>
      <PartNote shown={rows.length} count={count} />
    </div>
  )
}

type RowsProps<Row extends object> = DataTableProps<Row> & {
  readonly count: number
  readonly scroll: HTMLDivElement | null
  readonly rowAt: Parameters<typeof TableBody<Row>>[0]['rowAt']
}

function Rows<Row extends object>({
  columns,
  window,
  count,
  scroll,
  rowAt,
  rows,
  selectedId = null,
  onOpen,
}: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const printing = usePrinting()
  const activeRow = useRef(0)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header row stays over the first row.
    scrollPaddingStart: rowHeight,
    // The row that holds the focus stays drawn, so that Tab finds its way back.
    rangeExtractor: (range) => [...new Set([activeRow.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen?.(row.original)
  }
  const focus = useRowFocus({ count, body, reveal: (index) => virtual.scrollToIndex(index), open })
  activeRow.current = focus.active
  const offset = window?.offset ?? 0
  const whole = printing || count <= drawnWhole
  const places = whole ? placesOf(printing ? offset : 0, printing ? rows.length : count) : virtual.getVirtualItems()
  useVisibleRows(whole ? null : virtual.range, window)
  const height = printing ? rows.length * rowHeight : count * rowHeight
  return (
    <TableBody
      columns={columns}
      places={places}
      height={height}
      rowAt={rowAt}
      selectedId={selectedId}
      onOpen={onOpen ?? null}
      focus={focus}
      bodyRef={body}
    />
  )
}

function placesOf(first: number, count: number): readonly RowPlace[] {
  return Array.from({ length: count }, (_, place) => ({
    index: first + place,
    start: place * rowHeight,
    end: (place + 1) * rowHeight,
  }))
}

function useVisibleRows(range: { readonly startIndex: number; readonly endIndex: number } | null, window?: RowWindow) {
  const onVisible = window?.onVisible
  const first = range?.startIndex
  const last = range?.endIndex
  useEffect(() => {
    if (first !== undefined && last !== undefined) onVisible?.(first, last)
  }, [first, last, onVisible])
}

function useSorting<Row extends object>({ columns, sorting: given = null, onSort }: DataTableProps<Row>) {
  const [own, setOwn] = useState<Sorting | null>(given)
  const sorting = onSort ? given : own
  const toggle = (id: string) => {
    const first = columns.find((column) => column.id === id)?.numeric ?? false
    const next = { id, descending: sorting?.id === id ? !sorting.descending : first }
    if (onSort) onSort(next)
    else setOwn(next)
  }
  const state = useMemo<SortingState>(() => (sorting ? [{ id: sorting.id, desc: sorting.descending }] : []), [sorting])
  return { sorting, toggle, state }
}

function BlankBody({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  const text = useText()
  return (
    <tbody>
      <tr>
        <td colSpan={columns} className={classes.blank}>
          {children ?? text('table.empty')}
        </td>
      </tr>
    </tbody>
  )
}

/** On paper only: says so where the list is longer than what was printed. */
function PartNote({ shown, count }: { readonly shown: number; readonly count: number }) {
  const text = useText()
  if (shown >= count) return null
  return <p className={classes.partOnly}>{text('table.part', { shown, count })}</p>
}
