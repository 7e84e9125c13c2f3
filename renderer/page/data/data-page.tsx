import { Button } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import { DataLevel } from './data-level.tsx'
import { DemandRules } from './demand-rules.tsx'
import { HowSure } from './how-sure.tsx'
import { ImportHistory } from './import-history.tsx'
import { Layouts } from './layouts.tsx'
import { Quality } from './quality.tsx'
import { SamePerson } from './same-person.tsx'

/** What the answers stand on: coverage, every import, what was not taken, and the way back. */
export function DataPage() {
  const text = useText()
  const { pick } = useImport()
  const history = useCall('import/list', {})
  const importButton = <Button onClick={() => void pick()}>{text('shell.import')}</Button>
  if (history.isPending) {
    return (
      <>
        <PageHeader question={text('data.question')} />
        <Loading />
      </>
    )
  }
  if (history.isError) return <Failed error={history.error} onRetry={() => void history.refetch()} />

  const { imports, quality } = history.data
  if (imports.length === 0 && quality.orders === 0) {
    return <Empty title={text('data.empty')} text={text('data.empty.text')} action={importButton} />
  }
  return (
    <>
      <PageHeader
        question={text('data.question')}
        answer={text(quality.rowsRejected === 0 ? 'data.answer.whole' : 'data.answer', {
          orders: quality.orders,
          rejected: quality.rowsRejected,
        })}
        action={
          <>
            <ExportButton list="imports" />
            {importButton}
          </>
        }
      />
      <Quality quality={quality} />
      {imports.length > 0 && <ImportHistory imports={imports} />}
      <HowSure />
      <DataLevel />
      <SamePerson />
      <DemandRules />
      <Layouts />
    </>
  )
}
