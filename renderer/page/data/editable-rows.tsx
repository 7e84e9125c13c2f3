import { Table, Text, TextInput } from '@mantine/core'
import type { ImportProblemView } from '../../../core/contract/view/import.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import classes from './data.module.css'

/** Cells of the rows that the owner changed, by line of the file. */
export type CellEdits = ReadonlyMap<number, readonly string[]>

interface EditableRowsProps {
  /** Header names by position. */
  readonly columns: readonly string[]
  readonly problems: readonly ImportProblemView[]
  readonly edits: CellEdits
  /** Null: only to be read. */
  readonly onEdit: ((line: number, cells: readonly string[]) => void) | null
}

/** Rows as they stand in the file, the cell at fault marked, every cell open to be put right. */
export function EditableRows({ columns, problems, edits, onEdit }: EditableRowsProps) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const shown = columnsInUse(columns, problems)
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={4} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="figure-right">{text('import.problem.line')}</Table.Th>
            <Table.Th className={classes.reason}>{text('import.problem.reason')}</Table.Th>
            {shown.map((at) => (
              <Table.Th key={at} className={classes.nowrap}>
                {columns[at] || text('data.column.nameless', { number: at + 1 })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map(({ line, column, value, code, cells = [] }) => {
            const now = edits.get(line) ?? cells
            return (
              <Table.Tr key={`${line} ${code}`}>
                <Table.Td className="figure-right">{format.number(line)}</Table.Td>
                <Table.Td className={classes.reason}>
                  <Text size="sm">{name('problem', code, { column, value })}</Text>
                </Table.Td>
                {shown.map((at) => (
                  <Table.Td key={at}>
                    {onEdit ? (
                      <TextInput
                        size="xs"
                        aria-label={text('data.cell.of', { column: columns[at] ?? '', line })}
                        value={now[at] ?? ''}
                        error={columns[at] === column && now[at] === cells[at]}
                        onChange={(event) => onEdit(line, replaced(now, at, event.currentTarget.value))}
                        className={classes.cell}
                      />
                    ) : (
                      <Text size="sm" className={classes.cell}>
                        {now[at]}
                      </Text>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** Wide exports leave most columns blank: those that say something in one of the rows, or are at fault, are enough. */
function columnsInUse(columns: readonly string[], problems: readonly ImportProblemView[]): readonly number[] {
  const width = Math.max(columns.length, ...problems.map(({ cells = [] }) => cells.length))
  const inUse = Array.from({ length: width }, (_, at) => at).filter((at) =>
    problems.some(({ column, cells = [] }) => cells[at]?.trim() || (column !== '' && columns[at] === column)),
  )
  return inUse.sort((a, b) => faults(columns, problems, b) - faults(columns, problems, a) || a - b)
}

/** Columns at fault come first, where they are seen without scrolling. */
function faults(columns: readonly string[], problems: readonly ImportProblemView[], at: number): number {
  return problems.some(({ column }) => column !== '' && column === columns[at]) ? 1 : 0
}

function replaced(cells: readonly string[], at: number, value: string): readonly string[] {
  const next = [...cells]
  while (next.length <= at) next.push('')
  next[at] = value
  return next
}
