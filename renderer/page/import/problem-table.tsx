import { Table, Text } from '@mantine/core'
import type { ImportProblemView } from '../../../core/contract/view/import.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import classes from './import.module.css'

interface ProblemTableProps {
  readonly problems: readonly ImportProblemView[]
  /** All rows that were not taken; more than are shown. */
  readonly total: number
}

/** Rows that were not taken: where they stand, what they say, why not. */
export function ProblemTable({ problems, total }: ProblemTableProps) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  if (total === 0) return <Text c="dimmed">{text('import.problem.none')}</Text>
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="figure-right">{text('import.problem.line')}</Table.Th>
            <Table.Th>{text('import.column')}</Table.Th>
            <Table.Th>{text('import.problem.value')}</Table.Th>
            <Table.Th>{text('import.problem.reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr key={`${problem.line} ${problem.column} ${problem.code}`}>
              <Table.Td className="figure-right">{format.number(problem.line)}</Table.Td>
              <Table.Td>{problem.column || text('import.problem.whole-row')}</Table.Td>
              <Table.Td className={classes.value} title={problem.cells?.join(' | ')}>
                {problem.value || problem.cells?.join(' | ')}
              </Table.Td>
              <Table.Td>{name('problem', problem.code, { column: problem.column, value: problem.value })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {problems.length < total && (
        <Text size="xs" c="dimmed" mt="xs">
          {text('import.problem.first', { shown: problems.length, count: total })}
        </Text>
      )}
    </>
  )
}
