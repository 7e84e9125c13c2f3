import { Paper, Table, Text, Title } from '@mantine/core'
import type { CampaignLesson } from '../../../core/contract/view/campaign.ts'
import { useCall } from '../../client/core.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'

/** What the finished campaigns taught, kind by kind: the next plan starts from it. */
export function Lessons() {
  const text = useText()
  const say = useSay()
  const { data } = useCall('campaign/lessons', {})
  if (!data || data.lessons.length === 0) return null
  // Kinds that were tried once or twice teach nothing yet: the sentence counts them.
  const told = data.lessons.filter(({ advice }) => advice !== 'cannot-tell')
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {text('campaign.lessons')}
      </Title>
      <Text size="sm" c="dimmed">
        {say(data.sentence)}
      </Text>
      {told.length > 0 && <LessonTable lessons={told} />}
    </Paper>
  )
}

function LessonTable({ lessons }: { readonly lessons: readonly CampaignLesson[] }) {
  const text = useText()
  return (
    <Table.ScrollContainer minWidth={600}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('campaign.lessons.kind')}</Table.Th>
            <Table.Th ta="right">{text('campaign.lessons.count')}</Table.Th>
            <Table.Th>{text('campaign.lessons.verdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lessons.map((lesson) => (
            <LessonRow key={`${lesson.channel} ${lesson.goal}`} lesson={lesson} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function LessonRow({ lesson }: { readonly lesson: CampaignLesson }) {
  const name = useName()
  const say = useSay()
  const format = useFormat()
  return (
    <Table.Tr>
      <Table.Td>{`${name('goal', lesson.goal)} · ${name('channel', lesson.channel)}`}</Table.Td>
      <Table.Td ta="right" className="figure">
        {format.number(lesson.campaigns.length)}
      </Table.Td>
      <Table.Td>{say(lesson.sentence)}</Table.Td>
    </Table.Tr>
  )
}
