import { List, Table, Text, Title } from '@mantine/core'
import type { DataKindView } from '../../../core/contract/view/data-level.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import classes from './data.module.css'

/** Which kinds of data there are, how finely, since when and from where; where one lacks, which file would fill it. */
export function DataLevel() {
  const text = useText()
  const level = useCall('data/level', {})
  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {text('data.level')}
      </Title>
      {level.isPending && <Loading count={6} />}
      {level.isError && <Failed error={level.error} onRetry={() => void level.refetch()} />}
      {level.data && (
        <div className={classes.scroll}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('data.level.kind')}</Table.Th>
                <Table.Th>{text('data.level.what')}</Table.Th>
                <Table.Th>{text('data.level.level')}</Table.Th>
                <Table.Th>{text('data.level.since')}</Table.Th>
                <Table.Th>{text('data.level.from')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {level.data.kinds.map((kind) => (
                <KindRow key={kind.kind} view={kind} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  )
}

function KindRow({ view }: { readonly view: DataKindView }) {
  const say = useSay()
  const name = useName()
  const format = useFormat()
  return (
    <Table.Tr className={classes.kind}>
      <Table.Th scope="row" className={classes.nowrap}>
        {name('data-kind', view.kind)}
      </Table.Th>
      <Table.Td className={classes.what}>
        {say(view.sentence)}
        <Gaps view={view} />
      </Table.Td>
      <Table.Td className={classes.nowrap}>{name('data-level', view.level)}</Table.Td>
      <Table.Td className={classes.nowrap}>{view.firstDay ? format.day(view.firstDay) : ''}</Table.Td>
      <Table.Td>{view.platforms.map((platform) => name('platform', platform)).join(' · ')}</Table.Td>
    </Table.Tr>
  )
}

function Gaps({ view }: { readonly view: DataKindView }) {
  const say = useSay()
  if (view.gaps.length === 0) return null
  return (
    <List size="sm" c="dimmed" mt={4}>
      {view.gaps.map((gap) => (
        <List.Item key={gap.key}>
          <Text span size="sm" c="dimmed">
            {say(gap)}
          </Text>
        </List.Item>
      ))}
    </List>
  )
}
