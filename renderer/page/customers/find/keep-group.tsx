import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SegmentRules } from '../../../../core/model/segment-rule.ts'
import { useAction } from '../../../client/use-action.ts'
import { notifyDone } from '../../../component/notify.tsx'
import { useText } from '../../../text/use-text.ts'

/** A name for the rules, and whether the people stay the same. */
export function KeepGroup({ rules, onClose }: { readonly rules: SegmentRules; readonly onClose: () => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const [isFrozen, setFrozen] = useState(false)
  const save = useAction('segment/save')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const saved = await save.run({ name: name.trim(), rules, isFrozen })
    if (!saved) return
    notifyDone(text('find.saved.done', { name: saved.name }))
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={text('find.save')}
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={text('find.save.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={80}
            data-autofocus
          />
          <Checkbox
            label={text('find.save.frozen')}
            description={text('find.save.frozen.text')}
            checked={isFrozen}
            onChange={(event) => setFrozen(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text('common.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={save.running}>
              {text('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
