import { Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileImport } from '@tabler/icons-react'
import { useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './shell.module.css'

/** Files may be dropped anywhere in the window; they are looked at first. For the mouse only: the keyboard has the import buttons. */
export function DropAnywhere() {
  const text = useText()
  const { drop } = useImport()
  return (
    <Dropzone.FullScreen
      onDrop={(files) => void drop(files)}
      activateOnKeyboard={false}
      inputProps={{ tabIndex: -1 }}
      aria-hidden
    >
      <div className={classes.drop}>
        <IconFileImport size={40} stroke={1.4} aria-hidden />
        {text('shell.drop')}
        <Text c="dimmed">{text('shell.drop.hint')}</Text>
      </div>
    </Dropzone.FullScreen>
  )
}
