import { Button, Group, Text } from '@mantine/core'
import type { ImportRunView } from '../../../core/contract/view/import.ts'
import type { Job } from '../../client/use-job.ts'
import { Failed } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import { ImportSummary } from './import-summary.tsx'

interface ImportFootProps {
  readonly preview: Job<'import/preview'>
  readonly importing: Job<'import/start'>
  /** The last look at the files; null before the first. */
  readonly run: ImportRunView | null
  /** Files that cannot be read yet and would stay out. */
  readonly left: number
  readonly ready: boolean
  readonly onLook: () => void
  readonly onAdd: () => Promise<void>
  readonly onCancel: () => void
  readonly onImport: () => void
}

/** Always in sight: what went wrong, what the import would do, and the button that does it. */
export function ImportFoot({
  preview,
  importing,
  run,
  left,
  ready,
  onLook,
  onAdd,
  onCancel,
  onImport,
}: ImportFootProps) {
  const text = useText()
  const readable = run?.imports.length ?? 0
  return (
    <div className={classes.foot}>
      {importing.status === 'cancelled' && <Text role="status">{text('import.cancelled')}</Text>}
      {importing.status === 'failed' && <Failed error={importing.failure} />}
      {preview.status === 'failed' && <Failed error={preview.failure} onRetry={onLook} />}
      <div className={classes.actions}>
        <ImportSummary run={preview.status === 'running' ? null : run} />
        <Group gap="sm" wrap="nowrap">
          <Button variant="subtle" onClick={() => void onAdd()}>
            {text('import.add')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {text('common.cancel')}
          </Button>
          <Button disabled={!ready} onClick={onImport}>
            {left > 0 && readable > 0 ? text('import.start.rest', { count: readable }) : text('import.start')}
          </Button>
        </Group>
      </div>
    </div>
  )
}
