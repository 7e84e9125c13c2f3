import { ActionIcon, Anchor, Paper, Table, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { SavedSegmentView } from '../../../../core/contract/view/segment.ts'
import { useCall } from '../../../client/core.tsx'
import { useAction } from '../../../client/use-action.ts'
import { notifyDone } from '../../../component/notify.tsx'
import { useFormat, useLanguage, useSay, useText } from '../../../text/use-text.ts'
import { PlainTable } from '../plain-table.tsx'

/** More than this side by side is no table any more. */
const mostCompared = 8

interface SavedGroupsProps {
  readonly saved: readonly SavedSegmentView[]
  readonly onOpen: (group: SavedSegmentView) => void
}

/** The groups that were kept, how many people each has now, and how far they overlap. */
export function SavedGroups({ saved, onOpen }: SavedGroupsProps) {
  const text = useText()
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {text('find.saved')}
      </Title>
      {saved.length === 0 ? (
        <Text c="dimmed">{text('find.saved.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={600}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('find.saved.name')}</Table.Th>
                <Table.Th>{text('find.saved.rules')}</Table.Th>
                <Table.Th ta="right">{text('find.saved.people')}</Table.Th>
                <Table.Th>{text('find.saved.kind')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {saved.map((group) => (
                <SavedRow key={group.segmentId} group={group} onOpen={() => onOpen(group)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {saved.length > 1 && <Overlap ids={saved.slice(0, mostCompared).map(({ segmentId }) => segmentId)} />}
    </Paper>
  )
}

function SavedRow({ group, onOpen }: { readonly group: SavedSegmentView; readonly onOpen: () => void }) {
  const text = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const remove = useAction('segment/remove')
  const { segmentId, name, said, people, frozenDay } = group

  async function drop() {
    if (!(await remove.run({ segmentId }))) return
    const undo = { label: text('find.saved.undo'), run: () => void remove.run({ segmentId, restore: true }) }
    notifyDone(text('find.saved.removed', { name }), undo)
  }

  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" onClick={onOpen} aria-label={text('find.saved.open', { name })}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{said[language]}</Table.Td>
      <Table.Td ta="right" className="figure">
        {format.number(people)}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {frozenDay === null ? text('find.saved.moving') : text('find.saved.frozen', { day: format.day(frozenDay) })}
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => void drop()}
          loading={remove.running}
          aria-label={text('find.saved.remove', { name })}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}

function Overlap({ ids }: { readonly ids: readonly string[] }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const { data } = useCall('segment/overlap', { segmentIds: [...ids] })
  if (!data) return null
  const rows = data.groups.map(
    ({ name }, one) => [name, ...(data.both[one] ?? []).map((people) => format.number(people))] as const,
  )
  return (
    <>
      <Title order={3} size="h4" mt="md" mb={4}>
        {text('find.overlap')}
      </Title>
      <Text mb="xs">{say(data.sentence)}</Text>
      <PlainTable heads={[text('find.saved.name'), ...data.groups.map(({ name }) => name)]} rows={rows} />
    </>
  )
}
