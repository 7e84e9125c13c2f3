import { Anchor, Text } from '@mantine/core'
import { sentence } from '../../core/contract/sentence.ts'
import type { DataNote as Note } from '../../core/contract/view/quarantine.ts'
import { go } from '../client/route.ts'
import { useSay } from '../text/use-text.ts'
import classes from './component.module.css'

/** How many rows of the files the answer rests on; where some were left out, the way to them. Silent before the first import. */
export function DataNote({ note }: { readonly note: Note | undefined }) {
  const say = useSay()
  if (!note || note.rowsUsed + note.rowsLeftOut === 0) return null
  const { rowsUsed: used, rowsLeftOut: left } = note
  if (left === 0) {
    return (
      <Text size="xs" c="dimmed" className={classes.dataNote}>
        {say(sentence('data-note.all', { used }))}
      </Text>
    )
  }
  return (
    <Anchor component="button" size="xs" className={classes.dataNote} onClick={() => go('data')}>
      {say(sentence('data-note.some', { used, all: used + left, left }))}
    </Anchor>
  )
}
