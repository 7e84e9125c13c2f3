import { Button, Group, Pagination, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ProblemState, problemStates } from '../../../core/contract/view/quarantine.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { useJob } from '../../client/use-job.ts'
import { ExportButton } from '../../component/export-button.tsx'
import { notifyDone } from '../../component/notify.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useSayFailure, useText } from '../../text/use-text.ts'
import { type CellEdits, EditableRows } from './editable-rows.tsx'

const pageSize = 50

/**
 * The rows of one import that were not taken: put right in place and read again, told to be no data, or written out as a spreadsheet.
 * What is taken joins its import, so undoing that takes it back too.
 */
export function RejectedRows({ importId }: { readonly importId: string }) {
  const text = useText()
  const sayFailure = useSayFailure()
  const [state, setState] = useState<ProblemState>('open')
  const [page, setPage] = useState(1)
  const [edits, setEdits] = useState<CellEdits>(new Map())
  const offset = (page - 1) * pageSize
  const rows = useCall('import/problems', { importId, state, offset, limit: pageSize }, { keepPrevious: true })
  const fixing = useAction('import/fix')
  const dropping = useAction('import/drop-problems')
  const retrying = useJob('import/retry')
  if (rows.isPending) return <Loading />
  if (rows.isError) return <Failed error={rows.error} onRetry={() => void rows.refetch()} />
  const { total, columns, problems } = rows.data

  async function retry() {
    const changed = [...edits].map(([line, cells]) => ({ line, cells: [...cells] }))
    if (changed.length > 0 && !(await fixing.run({ importId, rows: changed }))) return
    const result = await retrying.start({ importId })
    if (!result) return
    setEdits(new Map())
    const { rowsTaken: count, rowsStillRejected: rest } = result
    notifyDone(text(rest === 0 ? 'data.retry.all' : 'data.retry.some', { count, rest }))
  }

  async function drop(restore: boolean) {
    if (!(await dropping.run({ importId, restore }))) return
    if (!restore) notifyDone(text('data.drop.done'), { label: text('data.drop.back'), run: () => void drop(true) })
  }

  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={text('data.problems.which')}
          size="xs"
          data={problemStates.map((value) => ({ value, label: text(`data.problems.${value}`) }))}
          value={state}
          onChange={(value) => {
            setState(value as ProblemState)
            setPage(1)
          }}
        />
        <ExportButton list="import-problems" params={{ importId }} />
      </Group>
      {problems.length === 0 ? (
        <Text c="dimmed">{text(`data.problems.none.${state}`)}</Text>
      ) : (
        <EditableRows
          columns={columns}
          problems={problems}
          edits={edits}
          onEdit={state === 'open' ? (line, cells) => setEdits((known) => new Map(known).set(line, cells)) : null}
        />
      )}
      {retrying.status === 'failed' && retrying.failure && (
        <Text role="alert" className="loss">
          {sayFailure(retrying.failure)}
        </Text>
      )}
      <Group justify="space-between">
        {total > pageSize ? (
          <Pagination
            total={Math.ceil(total / pageSize)}
            value={page}
            onChange={setPage}
            getControlProps={(control) =>
              control === 'previous' || control === 'next' ? { 'aria-label': text(`data.page.${control}`) } : {}
            }
          />
        ) : (
          <span />
        )}
        {state === 'open' && total > 0 && (
          <Group gap="sm">
            <Button variant="default" loading={dropping.running} onClick={() => void drop(false)}>
              {text('data.drop')}
            </Button>
            <Button loading={fixing.running || retrying.status === 'running'} onClick={() => void retry()}>
              {text('data.retry')}
            </Button>
          </Group>
        )}
        {state === 'dismissed' && total > 0 && (
          <Button variant="default" loading={dropping.running} onClick={() => void drop(true)}>
            {text('data.drop.back')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
