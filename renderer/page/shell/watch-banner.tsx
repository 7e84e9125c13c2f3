import { Button } from '@mantine/core'
import { useCallback } from 'react'
import type { WaitingFileView } from '../../../core/contract/view/watch.ts'
import { useWatch, useWatchEvents } from '../../client/use-watch.ts'
import { notifyFailure } from '../../component/notify.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './shell.module.css'

/** So many files one look can take. */
const MOST_AT_ONCE = 50
const MOST_NAMED = 3

/** Asks about files that are new in the watched folder. Either answer is the last word on them until they change. */
export function WatchBanner() {
  const text = useText()
  const { view, dismiss } = useWatch()
  const { look, dialogOpen } = useImport()
  useWatchEvents(useCallback((folder) => notifyFailure(text('watch.lost', { folder })), [text]))
  const question = useQuestion()
  if (!view || view.folderName === null || view.waiting.length === 0 || dialogOpen) return null

  function lookAt(files: readonly WaitingFileView[]) {
    look(files.map(({ fileId, name }) => ({ fileId, name })))
    void dismiss(files.map(({ fileId }) => fileId))
  }

  return (
    <div className={`${classes.watch} no-print`} role="status">
      <span>{question(view.folderName, view.waiting)}</span>
      <Button size="compact-sm" onClick={() => lookAt(view.waiting.slice(0, MOST_AT_ONCE))}>
        {text('watch.look')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void dismiss(view.waiting.map(({ fileId }) => fileId))}>
        {text('watch.no')}
      </Button>
    </div>
  )
}

function useQuestion(): (folder: string, files: readonly WaitingFileView[]) => string {
  const text = useText()
  const format = useFormat()
  return (folder, files) => {
    const [first, second] = files
    if (first && !second) return text('watch.found', { folder, file: first.name })
    const named = files.slice(0, MOST_NAMED).map(({ name }) => name)
    const list = named.join(text('watch.comma'))
    const all = files.length > MOST_NAMED ? text('watch.and-more', { files: list }) : list
    return text('watch.found.many', { folder, amount: format.number(files.length), files: all })
  }
}
