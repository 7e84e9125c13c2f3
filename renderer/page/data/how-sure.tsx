import { Table, Text, Title } from '@mantine/core'
import type { GateView } from '../../../core/contract/view/sureness.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import classes from './data.module.css'

/** Every gate between the data and an answer: what there is, what is needed, how the answer did, what would help. */
export function HowSure() {
  const text = useText()
  const say = useSay()
  const answer = useCall('sureness/read', {}, { keepPrevious: true })
  return (
    <section>
      <Title order={2} mt="lg">
        {text('sure.title')}
      </Title>
      {answer.isPending && <Loading count={6} />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {say(answer.data.sentence)}
          </Text>
          <div className={classes.scroll}>
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{text('sure.answer')}</Table.Th>
                  <Table.Th ta="right">{text('sure.have')}</Table.Th>
                  <Table.Th ta="right">{text('sure.need')}</Table.Th>
                  <Table.Th>{text('sure.state')}</Table.Th>
                  <Table.Th>{text('sure.shown')}</Table.Th>
                  <Table.Th>{text('sure.how')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {answer.data.gates.map((gate) => (
                  <GateRow key={gate.gate} view={gate} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
    </section>
  )
}

function GateRow({ view }: { readonly view: GateView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const figure = (value: number) => (view.isShare ? format.percent(value) : format.number(Math.floor(value)))
  return (
    <Table.Tr className={classes.kind}>
      <Table.Th scope="row">{text(`sure.gate.${view.gate}`)}</Table.Th>
      <Table.Td ta="right">{figure(view.have)}</Table.Td>
      <Table.Td ta="right">{figure(view.need)}</Table.Td>
      <Table.Td>
        <span className={classes.nowrap}>{text(view.isOpen ? 'sure.open' : 'sure.shut')}</span>
      </Table.Td>
      <Table.Td>
        {say(view.shown)}
        {view.grade && (
          <Text size="sm" c="dimmed">
            {say(view.grade)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{say(view.how)}</Table.Td>
    </Table.Tr>
  )
}
