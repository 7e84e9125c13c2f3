import { Button, Group, Text } from '@mantine/core'
import { useCore } from '../../client/core.tsx'
import { useWatch } from '../../client/use-watch.ts'
import { useText } from '../../text/use-text.ts'
import { Section } from './section.tsx'

/** The folder that the app may look into. Left out where there is none and the host cannot ask for one. */
export function WatchSection() {
  const text = useText()
  const { pickFolder } = useCore().host
  const { view, choose, stop, busy } = useWatch()
  if (!view || (view.folderName === null && !pickFolder)) return null
  const folder = view.folderName

  const pick = async (ask: NonNullable<typeof pickFolder>) => {
    const chosen = await ask()
    if (chosen) await choose(chosen.folderId)
  }
  return (
    <Section title={text('watch.title')}>
      <Text size="sm">{folder === null ? text('watch.text') : text('watch.on', { folder })}</Text>
      {folder !== null && !view.isFolderThere && <Text size="sm">{text('watch.lost', { folder })}</Text>}
      <Group>
        {pickFolder && (
          <Button variant="default" loading={busy} onClick={() => void pick(pickFolder)}>
            {text(folder === null ? 'watch.choose' : 'watch.other')}
          </Button>
        )}
        {folder !== null && (
          <Button variant="default" loading={busy} onClick={() => void stop()}>
            {text('watch.stop')}
          </Button>
        )}
      </Group>
    </Section>
  )
}
