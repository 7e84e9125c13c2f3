import { ScrollArea, Table } from '@mantine/core'
import classes from './chart.module.css'
import type { ChartTable } from './table.ts'

/** The figures behind a chart, reachable and scrollable by keyboard. */
export function ChartData({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  const align = (column: number) => (table.columns[column]?.numeric ? 'figure-right' : undefined)
  return (
    <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
      <Table stickyHeader>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            {table.columns.map(({ title }, column) => (
              <Table.Th key={title} className={align(column)}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, index) => (
            <Table.Tr key={`${index} ${row[0]}`}>
              {row.map((cell, column) => (
                <Table.Td key={table.columns[column]?.title} className={align(column)}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
