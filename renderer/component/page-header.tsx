import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Sentence } from '../../core/contract/sentence.ts'
import type { DataNote as Note } from '../../core/contract/view/quarantine.ts'
import { useSay } from '../text/use-text.ts'
import classes from './component.module.css'
import { DataNote } from './data-note.tsx'

interface PageHeaderProps {
  /** The owner's question that this page answers. */
  readonly question: string
  /** The answer in one sentence. */
  readonly answer?: Sentence | string | null | undefined
  /** The number that matters, already formatted. */
  readonly number?: ReactNode
  /** Its range or unit, already formatted. */
  readonly range?: ReactNode
  /** The rows behind the answer. */
  readonly note?: Note | undefined
  /** The one primary button, and what else belongs at the top right. */
  readonly action?: ReactNode
}

/** The top of every page: question, answer, number, action. */
export function PageHeader({ question, answer, number, range, note, action }: PageHeaderProps) {
  const say = useSay()
  return (
    <Group component="header" justify="space-between" align="flex-start" wrap="nowrap" gap="xl" mb="md">
      <Stack gap={4} className={classes.headerText}>
        <Title order={1}>{question}</Title>
        {answer && (
          <Text size="md" c="dimmed" className={classes.answer}>
            {typeof answer === 'string' ? answer : say(answer)}
          </Text>
        )}
        {number && (
          <Group gap="sm" align="baseline">
            <Text className="figure-large" component="div">
              {number}
            </Text>
            {range && (
              <Text size="sm" c="dimmed" component="div">
                {range}
              </Text>
            )}
          </Group>
        )}
        <DataNote note={note} />
      </Stack>
      {action && (
        <Group gap="sm" wrap="nowrap" className={classes.headerAction}>
          {action}
        </Group>
      )}
    </Group>
  )
}
