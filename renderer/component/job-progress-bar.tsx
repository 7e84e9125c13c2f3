import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import type { JobProgress } from '../../core/contract/events.ts'
import { useName, useText } from '../text/use-text.ts'

interface JobProgressBarProps {
  /** Null before the first word from the job. */
  readonly progress: JobProgress | null
  readonly onCancel: () => void
}

/** What is being done, how much is left, and a way to stop it. */
export function JobProgressBar({ progress, onCancel }: JobProgressBarProps) {
  const text = useText()
  const name = useName()
  const step = progress ? name('job.step', progress.step, { file: text('common.files') }) : text('common.loading')
  const count =
    progress?.total && progress.total > 1 ? text('job.count', { done: progress.done, total: progress.total }) : ''
  return (
    <Stack gap="xs" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{step}</Text>
        <Text size="xs" c="dimmed" className="figure">
          {count}
        </Text>
      </Group>
      <Group wrap="nowrap">
        <Progress flex={1} value={(progress?.fraction ?? 0) * 100} aria-label={step} transitionDuration={150} />
        <Button size="compact-sm" variant="subtle" onClick={onCancel} aria-label={text('job.cancel')}>
          {text('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
