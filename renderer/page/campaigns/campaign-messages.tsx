import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CampaignMessagesView, messageFacts } from '../../../core/contract/view/message.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { useFormat, useLanguage, useName, useSay, useText } from '../../text/use-text.ts'
import { PersonSection } from '../customers/person-section.tsx'

/** The places as they are written; the page's own texts have places of the same kind. */
const factNames = Object.fromEntries(messageFacts.map((fact) => [fact, `{${fact}}`]))

type Kind = CampaignMessagesView['kinds'][number]

/** What is said to the people of a plan: one template per kind of offer, filled with facts of each person. */
export function CampaignMessages({ campaignId }: { readonly campaignId: string }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const { language } = useLanguage()
  const { data } = useCall('message/read', { campaignId, language }, { keepPrevious: true })
  if (!data || data.kinds.length === 0) return null
  return (
    <PersonSection title={text('message.title')}>
      {data.problems.map((problem) => (
        <Alert key={problem.key} color="yellow" variant="light">
          {say(problem)}
        </Alert>
      ))}
      {data.refused > 0 && (
        <Alert color="yellow" variant="light">
          {text('message.refused', { count: data.refused, number: format.number(data.refused) })}
        </Alert>
      )}
      <Stack>
        {data.kinds.map((kind) => (
          <KindOfMessage key={`${language} ${kind.rung} ${kind.template}`} kind={kind} />
        ))}
      </Stack>
      <Text size="xs" c="dimmed">
        {text('message.help', factNames)}
      </Text>
    </PersonSection>
  )
}

function KindOfMessage({ kind }: { readonly kind: Kind }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const { language } = useLanguage()
  const save = useAction('message/save')
  const [draft, setDraft] = useState(kind.template)
  const isChanged = draft !== kind.template
  const people = text('customers.count', { count: kind.people, number: format.number(kind.people) })
  return (
    <Stack gap={4}>
      <Textarea
        label={`${name('rung', kind.rung)} · ${people}`}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
      {isChanged && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            loading={save.running}
            onClick={() => void save.run({ language, rung: kind.rung, text: draft })}
          >
            {text('common.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDraft(kind.template)}>
            {text('common.cancel')}
          </Button>
        </Group>
      )}
      {kind.example !== '' && (
        <Text size="sm" c="dimmed">
          {text('message.example', { message: kind.example })}
        </Text>
      )}
      {kind.sms && (
        <Text size="sm" c="dimmed" className="figure">
          {text('message.sms', { count: kind.sms.messages, characters: format.number(kind.sms.characters) })}
        </Text>
      )}
    </Stack>
  )
}
