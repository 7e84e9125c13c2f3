import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useJob } from '../../client/use-job.ts'
import { notifyDone, notifyFailure } from '../../component/notify.tsx'
import { useSayFailure, useText } from '../../text/use-text.ts'

/** Takes an import back in one click. It is not asked twice: the file can simply be imported again. */
export function UndoButton({ importId, file }: { readonly importId: string; readonly file: string }) {
  const text = useText()
  const sayFailure = useSayFailure()
  const { status, failure, start } = useJob('import/undo')

  useEffect(() => {
    if (status === 'failed' && failure) notifyFailure(sayFailure(failure))
  }, [status, failure, sayFailure])

  async function undo() {
    const undone = await start({ importId })
    if (undone) notifyDone(text('data.undo.done', { file, lines: undone.linesRemoved }))
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={status === 'running'}
      aria-label={text('data.undo.of', { file })}
      onClick={() => void undo()}
    >
      {text('data.undo')}
    </Button>
  )
}
