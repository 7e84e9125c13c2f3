import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction } from '../../client/use-action.ts'
import { CurrencySelect, TimezoneSelect } from '../../component/money-zone.tsx'
import { useLanguage, useText } from '../../text/use-text.ts'

interface CreateShopDialogProps {
  readonly opened: boolean
  /** The owner changed their mind. */
  readonly onClose: () => void
  readonly onCreated: () => void
}

/** Asks for what a new shop needs: its name, its money and its clock. */
export function CreateShopDialog({ opened, onClose, onCreated }: CreateShopDialogProps) {
  const text = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('shop.new')}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      <CreateShopForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  )
}

function CreateShopForm({ onClose, onCreated }: Omit<CreateShopDialogProps, 'opened'>) {
  const text = useText()
  const { language } = useLanguage()
  const creating = useAction('shop/create')
  const [name, setName] = useState(text('shop.name.example'))
  const [currency, setCurrency] = useState(language === 'zh' ? 'CNY' : 'GBP')
  const [timezone, setTimezone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await creating.run({ name: name.trim(), currency, timezone })) onCreated()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text c="dimmed">{text('shop.new.text')}</Text>
        <TextInput
          label={text('shop.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          required
          data-autofocus
        />
        <CurrencySelect value={currency} onChange={setCurrency} />
        <TimezoneSelect value={timezone} onChange={setTimezone} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" loading={creating.running} disabled={!name.trim()}>
            {text('shop.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
