import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Sentence } from '../../../../core/contract/sentence.ts'
import type { SegmentRules } from '../../../../core/model/segment-rule.ts'
import { useAction } from '../../../client/use-action.ts'
import { useLanguage, useSay, useText } from '../../../text/use-text.ts'

/** One sentence about people, read by the core; what was not understood is told under the field. */
export function SentenceField({ onRead }: { readonly onRead: (rules: SegmentRules) => void }) {
  const text = useText()
  const say = useSay()
  const { language } = useLanguage()
  const [sentence, setSentence] = useState('')
  const [problem, setProblem] = useState<Sentence | null>(null)
  const parse = useAction('segment/parse')

  async function read(event: FormEvent) {
    event.preventDefault()
    const view = await parse.run({ text: sentence.trim() || text('find.sentence.example'), language })
    if (!view) return
    if (sentence.trim() === '') setSentence(text('find.sentence.example'))
    setProblem(view.problem)
    if (view.rules) onRead(view.rules)
  }

  return (
    <form onSubmit={(event) => void read(event)}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          label={text('find.sentence')}
          placeholder={text('find.sentence.example')}
          value={sentence}
          onChange={(event) => {
            setSentence(event.currentTarget.value)
            setProblem(null)
          }}
          error={problem && say(problem)}
          maxLength={1000}
          style={{ flex: 1 }}
        />
        <Button type="submit" loading={parse.running} mt={25}>
          {text('find.sentence.read')}
        </Button>
      </Group>
    </form>
  )
}
