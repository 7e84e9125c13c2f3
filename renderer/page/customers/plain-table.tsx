import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

interface PlainTableProps {
  readonly heads: readonly string[]
  /** The first cell names the row; it also is its key. */
  readonly rows: readonly (readonly [name: string, ...cells: ReactNode[]])[]
}

/** A small table of figures, names left and figures right. */
export function PlainTable({ heads, rows }: PlainTableProps) {
  return (
    <Table.ScrollContainer minWidth={400}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, i) => (
              <Table.Th key={head} ta={i === 0 ? 'left' : 'right'}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="figure">
          {rows.map(([name, ...cells]) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              {heads.slice(1).map((head, i) => (
                <Table.Td key={head} ta="right">
                  {cells[i]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
