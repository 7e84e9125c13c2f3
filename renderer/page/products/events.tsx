import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { useFormat, useText } from '../../text/use-text.ts'

/** The owner's own days that move demand. */
export function Events() {
  const text = useText()
  const format = useFormat()
  const answer = useCall('event/list', {}, { keepPrevious: true })
  const saving = useAction('event/save')
  const removing = useAction('event/remove')
  const [name, setName] = useState('')
  const [day, setDay] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || day === '') return
    if (await saving.run({ name, day })) setDay('')
  }
  return (
    <Paper p="md" component="section" className="no-print">
      <Title order={2} size="h3">
        {text('products.events')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {text('products.events.text')}
      </Text>
      <Stack gap="xs">
        {answer.data?.events.map((event) => (
          <Group key={event.eventId} gap="sm">
            <Text size="sm">
              {event.name} · {format.day(event.day)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text('products.event.remove', { name: event.name, day: format.day(event.day) })}
              onClick={() => void removing.run({ eventId: event.eventId })}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <form onSubmit={(event) => void add(event)}>
          <Group gap="sm" align="flex-end">
            <TextInput
              label={text('products.event.name')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={text('products.event.day')}
              type="date"
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              loading={saving.running}
              disabled={name.trim() === '' || day === ''}
            >
              {text('products.event.add')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Paper>
  )
}
