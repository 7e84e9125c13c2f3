import { Paper, Table, Text } from '@mantine/core'
import type { SegmentListView } from '../../../core/contract/view/portrait.ts'
import { type TextFunction, useFormat, useText } from '../../text/use-text.ts'

/** What each score means in days, orders and money; the best score first. */
export function SegmentCuts({ cuts }: { readonly cuts: SegmentListView['cuts'] }) {
  const text = useText()
  const format = useFormat()
  const rows = [
    { title: text('customers.cuts.recency'), steps: stepsOf(cuts.recencyDays, (days) => format.days(days), text) },
    {
      title: text('customers.cuts.orders'),
      steps: stepsOf(cuts.orderCount, (count) => format.number(count), text).toReversed(),
    },
    {
      title: text('customers.cuts.money'),
      steps: stepsOf(cuts.monetaryMinor, (minor) => format.money(minor), text).toReversed(),
    },
  ]
  const scores = cuts.recencyDays.length === 2 ? [5, 3, 1] : [5, 4, 3, 2, 1]
  return (
    <Paper p="md">
      <Text size="sm" c="dimmed" mb="xs">
        {text('customers.cuts.note')}
      </Text>
      <Table aria-label={text('customers.cuts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('customers.cuts.score')}</Table.Th>
            {scores.map((score) => (
              <Table.Th key={score} className="figure-right">
                {score}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ title, steps }) => (
            <Table.Tr key={title}>
              <Table.Th scope="row">{title}</Table.Th>
              {scores.map((score, place) => (
                <Table.Td key={score} className="figure-right">
                  {steps[place]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

/** `[10, 20]` as `under 10`, `10 to 20`, `20 or more`. */
export function stepsOf(
  cuts: readonly number[],
  say: (value: number) => string,
  text: TextFunction,
): readonly string[] {
  const words = cuts.map(say)
  const between = words.slice(1).map((high, index) => text('customers.cuts.between', { low: words[index] ?? '', high }))
  return [
    text('customers.cuts.under', { high: words[0] ?? '' }),
    ...between,
    text('customers.cuts.over', { low: words.at(-1) ?? '' }),
  ]
}
