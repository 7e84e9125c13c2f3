import { Text } from '@mantine/core'
import type { ImportRunView } from '../../../core/contract/view/import.ts'
import { useFormat, useText } from '../../text/use-text.ts'

/** What the import would do, in one line beside the button. */
export function ImportSummary({ run }: { readonly run: ImportRunView | null }) {
  const text = useText()
  const format = useFormat()
  if (!run || run.imports.length === 0) return <span />
  const added = run.imports.reduce((sum, file) => sum + file.linesAdded, 0)
  const changed = run.imports.reduce((sum, file) => sum + file.linesChanged, 0)
  const files = text('import.files', { count: run.imports.length })
  if (added === 0 && changed === 0) return <Text>{text('import.summary.nothing-new', { files })}</Text>
  const { before, after } = run.shop
  return (
    <div className="figure">
      <Text fw={600}>
        {text('import.summary', { count: added, files })}
        {changed > 0 && ` · ${text('import.summary.changed', { count: changed })}`}
      </Text>
      {before.netMinor !== after.netMinor && (
        <Text size="sm" c="dimmed">
          {text('import.summary.shop', { before: format.money(before.netMinor), after: format.money(after.netMinor) })}
        </Text>
      )}
    </div>
  )
}
