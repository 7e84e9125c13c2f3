import { Modal, Stack, Text } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { FileColumnView, ImportRunView } from '../../../core/contract/view/import.ts'
import { useJob } from '../../client/use-job.ts'
import { JobProgressBar } from '../../component/job-progress-bar.tsx'
import { useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import { ImportDone } from './import-done.tsx'
import { ImportFiles } from './import-files.tsx'
import { ImportFoot } from './import-foot.tsx'
import type { ImportInput } from './import-provider.tsx'

interface ImportDialogProps {
  readonly files: readonly ImportInput[]
  readonly onChange: (files: readonly ImportInput[]) => void
  readonly onAdd: () => Promise<void>
  readonly onClose: () => void
}

/** What a file is for the core: without the name, which it knows. */
function paramsOf(files: readonly ImportInput[]) {
  return { files: files.map(({ name: _, ...file }) => file) }
}

/** Look first, change how a file is read, then import; closing never loses a running import. */
export function ImportDialog({ files, onChange, onAdd, onClose }: ImportDialogProps) {
  const text = useText()
  const preview = useJob('import/preview')
  const importing = useJob('import/start')
  const [seen, setSeen] = useState<ImportRunView | null>(null)
  const [columns, setColumns] = useState<ReadonlyMap<string, readonly FileColumnView[]>>(new Map())
  // Files whose columns were changed but not looked at again.
  const [stale, setStale] = useState<ReadonlySet<string>>(new Set())
  const { start: look, cancel: stopLooking } = preview

  const lookAt = useCallback(() => {
    void look(paramsOf(files)).then((run) => {
      if (!run) return
      setSeen(run)
      setColumns((known) => withColumnsOf(known, run))
    })
  }, [files, look])
  useEffect(() => {
    lookAt()
    return stopLooking
  }, [lookAt, stopLooking])

  const readable = new Set(seen?.imports.map(({ fileId }) => fileId))
  const taken = files.filter(({ fileId }) => readable.has(fileId))
  const looking = preview.status === 'running'

  function titleOf({ status, result }: typeof importing): string {
    if (status === 'running') return text('import.start')
    if (status !== 'done') return text('import.title')
    return text(result?.imports.length ? 'import.done' : 'import.done.none')
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      title={titleOf(importing)}
      classNames={{ title: classes.title, body: classes.body }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      {importing.status === 'done' && importing.result ? (
        <ImportDone run={importing.result} onClose={onClose} />
      ) : importing.status === 'running' ? (
        <Stack>
          <Text>{text('import.running')}</Text>
          <JobProgressBar progress={importing.progress} onCancel={importing.cancel} />
        </Stack>
      ) : (
        <Stack>
          {looking && (
            <Stack gap="xs">
              <Text c="dimmed">{text('import.looking')}</Text>
              <JobProgressBar progress={preview.progress} onCancel={seen ? stopLooking : onClose} />
            </Stack>
          )}
          {seen && (
            <ImportFiles
              run={seen}
              columns={columns}
              files={files}
              onChange={onChange}
              onStale={(fileId, isStale) => setStale((known) => withMember(known, fileId, isStale))}
            />
          )}
          <ImportFoot
            preview={preview}
            importing={importing}
            run={seen}
            left={files.length - taken.length}
            ready={!looking && taken.length > 0 && stale.size === 0}
            onLook={lookAt}
            onAdd={onAdd}
            onCancel={onClose}
            onImport={() => void importing.start(paramsOf(taken))}
          />
        </Stack>
      )}
    </Modal>
  )
}

/** A mapping that cannot be used hides the columns that it is to be mended with: they are remembered from the look before. */
function withColumnsOf(known: ReadonlyMap<string, readonly FileColumnView[]>, { imports, failures }: ImportRunView) {
  const next = new Map(known)
  for (const { fileId, columns } of [...imports, ...failures]) {
    if (fileId !== null && columns.length > 0) next.set(fileId, columns)
  }
  return next
}

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  if (set.has(member) === present) return set
  const next = new Set(set)
  if (present) next.add(member)
  else next.delete(member)
  return next
}
