import { Button, Group, Stack, Text } from '@mantine/core'
import type { ImportFileView } from '../../../core/contract/view/import.ts'
import type { ImportQuestion } from '../../../core/contract/view/quarantine.ts'
import { useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import type { ImportInput } from './import-provider.tsx'

interface QuestionsProps {
  readonly questions: ImportFileView['questions']
  readonly onAnswer: (answer: Pick<ImportInput, 'dateOrder'>) => void
}

/** What the file cannot tell by itself: asked once for files of its kind, remembered with the import. */
export function Questions({ questions, onAnswer }: QuestionsProps) {
  const [first] = questions
  return first ? <DateOrder question={first} onAnswer={onAnswer} /> : null
}

function DateOrder({ question, onAnswer }: { readonly question: ImportQuestion } & Pick<QuestionsProps, 'onAnswer'>) {
  const text = useText()
  const [sample = ''] = question.samples
  return (
    <Stack gap="xs" className={classes.warning}>
      <Text fw={600}>{text('import.question.date', { column: question.column, sample })}</Text>
      <Group gap="sm">
        {(['dmy', 'mdy'] as const).map((order) => (
          <Button
            key={order}
            size="compact-sm"
            variant={order === question.assumed ? 'outline' : 'default'}
            onClick={() => onAnswer({ dateOrder: order })}
          >
            {text(`import.question.date.${order}`, { date: readAs(sample, order) })}
          </Button>
        ))}
        <Text size="sm" c="dimmed">
          {text('import.question.once')}
        </Text>
      </Group>
    </Stack>
  )
}

/** `03/04/2026` read either way, day and month apart: `3 · 4`. Empty where the text has no two numbers. */
function readAs(sample: string, order: 'dmy' | 'mdy'): string {
  const [one, two] = sample.match(/\d+/g) ?? []
  if (one === undefined || two === undefined) return ''
  const [day, month] = order === 'dmy' ? [one, two] : [two, one]
  return new Date(Date.UTC(2000, Number(month) - 1, Number(day))).toLocaleDateString(
    document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en-GB',
    { timeZone: 'UTC', day: 'numeric', month: 'long' },
  )
}
