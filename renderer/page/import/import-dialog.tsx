import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ShopkeeperError } from '../../../core/contract/reply.ts'
import type { FileColumnView, ImportRunView } from '../../../core/contract/view.ts'
import { useJob } from '../../client/use-job.ts'
import { JobProgressBar } from '../../component/job-progress-bar.tsx'
import { Failed } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import { ImportDone } from './import-done.tsx'
import { ImportFiles } from './import-files.tsx'
import type { ImportInput } from './import-provider.tsx'
import { ImportSummary } from './import-summary.tsx'

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

  useEffect(() => {
    void look(paramsOf(files)).then((run) => {
      if (!run) return
      setSeen(run)
      setColumns((known) => withColumnsOf(known, run))
    })
    return stopLooking
  }, [files, look, stopLooking])

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
          <div className={classes.foot}>
            {importing.status === 'cancelled' && <Text role="status">{text('import.cancelled')}</Text>}
            {importing.status === 'failed' && <Failed error={errorOf(importing.failure)} />}
            {preview.status === 'failed' && (
              <Failed error={errorOf(preview.failure)} onRetry={() => void look(paramsOf(files)).then(setSeen)} />
            )}
            <div className={classes.actions}>
              <ImportSummary run={looking ? null : seen} />
              <Group gap="sm" wrap="nowrap">
                <Button variant="subtle" onClick={() => void onAdd()}>
                  {text('import.add')}
                </Button>
                <Button variant="default" onClick={onClose}>
                  {text('common.cancel')}
                </Button>
                <Button
                  disabled={looking || taken.length === 0 || stale.size > 0}
                  onClick={() => void importing.start(paramsOf(taken))}
                >
                  {taken.length < files.length && taken.length > 0
                    ? text('import.start.rest', { count: taken.length })
                    : text('import.start')}
                </Button>
              </Group>
            </div>
          </div>
        </Stack>
      )}
    </Modal>
  )
}

function errorOf(
  failure: { readonly code: ShopkeeperError['code']; readonly params: ShopkeeperError['params'] } | null,
) {
  return failure ? new ShopkeeperError(failure.code, failure.params) : null
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
