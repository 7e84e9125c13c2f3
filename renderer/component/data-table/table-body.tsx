import type { Row as ModelRow } from '@tanstack/react-table'
import type { VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useId } from 'react'
import type { Column, Features } from './column.ts'
import classes from './data-table.module.css'
import type { RowFocus } from './use-row-focus.ts'

export const rowHeight = 36

/** A row's place in the list and on the page, in pixels from the first row. */
export type RowPlace = Pick<VirtualItem, 'index' | 'start' | 'end'>

interface TableBodyProps<Row extends object> {
  readonly columns: readonly Column<Row>[]
  readonly places: readonly RowPlace[]
  /** Height of all rows, also those that are not drawn. */
  readonly height: number
  /** Null while the row is still on its way. */
  readonly rowAt: (index: number) => ModelRow<Features, Row> | null
  readonly selectedId: string | null
  readonly onOpen: ((row: Row) => void) | null
  readonly focus: RowFocus
  readonly bodyRef: RefObject<HTMLTableSectionElement | null>
}

/** The rows in sight, with room for the others: a real table body, whatever its length. */
export function TableBody<Row extends object>({
  places,
  height,
  bodyRef,
  focus,
  onOpen,
  ...rest
}: TableBodyProps<Row>) {
  let end = 0
  return (
    <tbody ref={bodyRef} onKeyDown={onOpen ? focus.onKeyDown : undefined}>
      {places.map((place) => {
        const gap = place.start - end
        end = place.end
        return (
          <RowWithGap key={place.index} gap={gap} columns={rest.columns.length}>
            <BodyRow {...rest} index={place.index} onOpen={onOpen} focus={focus} />
          </RowWithGap>
        )
      })}
      <Spacer height={height - end} columns={rest.columns.length} />
    </tbody>
  )
}

interface RowWithGapProps {
  readonly gap: number
  readonly columns: number
  readonly children: ReactNode
}

function RowWithGap({ gap, columns, children }: RowWithGapProps) {
  return (
    <>
      <Spacer height={gap} columns={columns} />
      {children}
    </>
  )
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden className={classes.spacer}>
      <td colSpan={columns} className={classes.room} style={{ height }} />
    </tr>
  )
}

type BodyRowProps<Row extends object> = Pick<
  TableBodyProps<Row>,
  'columns' | 'rowAt' | 'selectedId' | 'onOpen' | 'focus'
> & { readonly index: number }

function BodyRow<Row extends object>({ columns, rowAt, selectedId, onOpen, focus, index }: BodyRowProps<Row>) {
  const row = rowAt(index)
  const opens = onOpen && row
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={onOpen ? row !== null && row.id === selectedId : undefined}
      className={opens ? classes.open : undefined}
      tabIndex={onOpen ? (focus.active === index ? 0 : -1) : undefined}
      onFocus={onOpen ? () => focus.setActive(index) : undefined}
      onClick={opens ? () => onOpen(row.original) : undefined}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? classes.numeric : undefined}>
          {row ? <Cell column={column} row={row.original} /> : <span className={classes.skeleton} />}
        </td>
      ))}
    </tr>
  )
}

function Cell<Row extends object>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return column.wrap ? <div className={classes.wrap}>{column.cell(row)}</div> : column.cell(row)
}

/** The shape of a table whose rows are on their way. */
export function SkeletonBody({
  columns,
  rows = 8,
}: {
  readonly columns: readonly Column<never>[]
  readonly rows?: number
}) {
  const id = useId()
  return (
    <tbody>
      {Array.from({ length: rows }, (_, index) => (
        <tr key={`${id}${index}`}>
          {columns.map((column) => (
            <td key={column.id} className={column.numeric ? classes.numeric : undefined}>
              <span className={classes.skeleton} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
