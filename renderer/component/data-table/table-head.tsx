import { Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Column, Sorting } from './column.ts'
import classes from './data-table.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sorting: Sorting | null
  readonly onSort: (id: string) => void
}

/** The header row: title and unit, sort by click or key, explanation on hover or focus. */
export function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={column.numeric ? classes.numeric : undefined}
            aria-sort={ariaSort(column, sorting)}
          >
            <HeadCell column={column} sorting={sorting} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ariaSort<Row>(column: Column<Row>, sorting: Sorting | null) {
  if (!column.sort) return undefined
  if (sorting?.id !== column.id) return 'none'
  return sorting.descending ? 'descending' : 'ascending'
}

interface HeadCellProps<Row> extends Omit<TableHeadProps<Row>, 'columns'> {
  readonly column: Column<Row>
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const label = (
    <>
      <span className={classes.title}>{column.title}</span>
      {column.unit && <span className={classes.unit}>{column.unit}</span>}
      {sorting?.id === column.id && <SortMark descending={sorting.descending} />}
    </>
  )
  if (column.sort) {
    return (
      <Explained text={column.explain}>
        <button type="button" className={classes.headButton} onClick={() => onSort(column.id)}>
          {label}
        </button>
      </Explained>
    )
  }
  return (
    <Explained text={column.explain}>
      <span className={classes.headText} tabIndex={column.explain ? 0 : undefined}>
        {label}
      </span>
    </Explained>
  )
}

function SortMark({ descending }: { readonly descending: boolean }) {
  const Icon = descending ? IconArrowDown : IconArrowUp
  return <Icon size={14} aria-hidden className={classes.sortMark} />
}

function Explained({ text, children }: { readonly text?: string | undefined; readonly children: ReactNode }) {
  if (!text) return children
  return (
    <Tooltip label={text} multiline w={260} withArrow events={{ hover: true, focus: true, touch: true }}>
      {children}
    </Tooltip>
  )
}
