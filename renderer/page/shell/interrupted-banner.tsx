import { Button } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { useSay, useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './shell.module.css'

/** After a crash: what was cut off, on which side of it the shop is, and the way on. */
export function InterruptedBanner() {
  const text = useText()
  const say = useSay()
  const { pick } = useImport()
  const answer = useCall('import/list', {})
  const acknowledging = useAction('import/acknowledge')
  const [first] = answer.data?.interrupted ?? []
  if (first === undefined) return null
  return (
    <div className={`${classes.watch} no-print`} role="status">
      <span>{say(first.sentence)}</span>
      {first.kind === 'import' && first.outcome === 'nothing' && (
        <Button size="compact-sm" onClick={() => void pick()}>
          {text('shell.interrupted.again')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={acknowledging.running}
        onClick={() => void acknowledging.run({ attemptId: first.attemptId })}
      >
        {text('shell.interrupted.read')}
      </Button>
    </div>
  )
}
