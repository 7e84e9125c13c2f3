import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core'
import type { IdentityProposalView, RecordView } from '../../../core/contract/view/identity.ts'
import { Explain } from '../../component/explain.tsx'
import { type Format, type TextFunction, useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import classes from './data.module.css'
import { useDecide, usePairName } from './use-identity.ts'

interface IdentityProposalProps {
  readonly proposal: IdentityProposalView
  readonly onLater: () => void
}

/** Two records side by side, what speaks for one person line by line, and three answers. */
export function IdentityProposal({ proposal, onLater }: IdentityProposalProps) {
  const text = useText()
  const say = useSay()
  const { a, b } = proposal
  // A household is two people: neither answer is pushed.
  const likely = proposal.kind === 'person' ? 'filled' : 'default'
  const pair = usePairName()(a, b)
  const { decide, running } = useDecide()
  const answer = (key: 'same.yes' | 'same.no' | 'same.later') => ({
    children: text(key),
    'aria-label': text('same.of', { answer: text(key), pair }),
  })
  return (
    <Paper withBorder p="md" component="article" aria-label={pair}>
      <Stack gap="sm">
        <Text fw={600}>{say(proposal.sentence)}</Text>
        <div className={classes.pair}>
          <SideBySide a={a} b={b} />
          <Waterfall proposal={proposal} />
        </div>
        <Group gap="xs">
          <Button {...answer('same.yes')} variant={likely} loading={running} onClick={() => void decide(a, b, true)} />
          <Button
            {...answer('same.no')}
            variant="default"
            disabled={running}
            onClick={() => void decide(a, b, false)}
          />
          <Button {...answer('same.later')} variant="subtle" disabled={running} onClick={onLater} />
        </Group>
      </Stack>
    </Paper>
  )
}

const fields = ['platform', 'key', 'name', 'phone', 'email', 'place', 'orders'] as const

function SideBySide({ a, b }: { readonly a: RecordView; readonly b: RecordView }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const cells = (record: RecordView): Record<(typeof fields)[number], string> => ({
    platform: name('platform', record.platform),
    key: record.key,
    name: record.name,
    phone: record.phone,
    email: record.email,
    place: [record.region, record.city].filter(Boolean).join(' '),
    orders: ordersOf(record, text, format),
  })
  const [left, right] = [cells(a), cells(b)]
  return (
    <Table verticalSpacing={4} layout="fixed">
      <Table.Tbody>
        {fields.map((field) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" className={classes.fieldName}>
              {text(`same.field.${field}`)}
            </Table.Th>
            <Table.Td className={classes.file}>{left[field] || '–'}</Table.Td>
            <Table.Td className={classes.file}>{right[field] || '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function ordersOf({ orders, lastOrderDay }: RecordView, text: TextFunction, format: Format): string {
  if (orders === 0 || lastOrderDay === null) return text('same.no-orders')
  return text('same.orders', { count: orders, day: format.day(lastOrderDay) })
}

function Waterfall({ proposal: { steps, bits } }: { readonly proposal: IdentityProposalView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const points = (value: number) => format.number(value, { digits: 1, signed: true })
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('same.why')}</Table.Th>
          <Table.Th className="figure-right">
            <Explain text={text('same.points.explain')}>{text('same.points')}</Explain>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map((step) => (
          <Table.Tr key={step.sentence.key}>
            <Table.Td>{say(step.sentence)}</Table.Td>
            <Table.Td className="figure-right">{points(step.bits)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Td />
          <Table.Th className="figure-right">{points(bits)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}
