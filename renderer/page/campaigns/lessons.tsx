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
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {text('campaign.lessons')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say(data.sentence)}
      </Text>
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
            {data.lessons.map((lesson) => (
              <LessonRow key={`${lesson.channel} ${lesson.goal}`} lesson={lesson} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
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
