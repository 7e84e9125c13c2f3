import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { failureOf } from '../client/failure.ts'
import { useSayFailure, useText } from '../text/use-text.ts'
import classes from './component.module.css'

interface LoadingProps {
  /** What is to come: cards in a grid, or rows of a table. */
  readonly shape?: 'cards' | 'rows'
  readonly count?: number
}

/** A skeleton in the true shape of what is to come. */
export function Loading({ shape = 'rows', count = shape === 'cards' ? 6 : 10 }: LoadingProps) {
  const text = useText()
  const blocks = Array.from({ length: count }, (_, index) => index)
  return (
    <div role="status" aria-label={text('common.loading')} className={shape === 'cards' ? classes.cards : classes.rows}>
      {blocks.map((block) => (
        <Skeleton key={block} height={shape === 'cards' ? 176 : 28} radius="sm" />
      ))}
    </div>
  )
}

interface FailedProps {
  readonly error: unknown
  /** The way out; a button that tries again. */
  readonly onRetry?: (() => void) | undefined
}

/** What went wrong, in a sentence, with a way out. */
export function Failed({ error, onRetry }: FailedProps) {
  const text = useText()
  const sayFailure = useSayFailure()
  return (
    <Paper withBorder p="lg" role="alert">
      <Group align="flex-start" wrap="nowrap">
        <IconAlertTriangle aria-hidden className={classes.warnIcon} size={20} />
        <Stack gap="sm" align="flex-start">
          <Title order={3}>{text('state.failed')}</Title>
          <Text>{sayFailure(failureOf(error))}</Text>
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {text('common.retry')}
            </Button>
          )}
        </Stack>
      </Group>
    </Paper>
  )
}

interface EmptyProps {
  readonly title: string
  /** What is lacking, and which file would help. */
  readonly text: ReactNode
  readonly action?: ReactNode
}

/** Nothing to show yet: what is lacking and the one thing to do about it. */
export function Empty({ title, text, action }: EmptyProps) {
  return (
    <Paper withBorder p="xl">
      <Stack gap="sm" align="flex-start" className={classes.prose}>
        <Title order={2}>{title}</Title>
        <Text component="div" c="dimmed">
          {text}
        </Text>
        {action}
      </Stack>
    </Paper>
  )
}
