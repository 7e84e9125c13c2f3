import { Group, Pagination, Stack } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../client/core.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import { ProblemTable } from '../import/problem-table.tsx'

const pageSize = 100

/** The rows of one import that were not taken, page by page, and as a spreadsheet to mend and import again. */
export function RejectedRows({ importId }: { readonly importId: string }) {
  const text = useText()
  const [page, setPage] = useState(1)
  const offset = (page - 1) * pageSize
  const rows = useCall('import/problems', { importId, offset, limit: pageSize }, { keepPrevious: true })
  if (rows.isPending) return <Loading />
  if (rows.isError) return <Failed error={rows.error} onRetry={() => void rows.refetch()} />
  const { total, problems } = rows.data
  return (
    <Stack>
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
        <ExportButton list="import-problems" params={{ importId }} />
      </Group>
      <ProblemTable problems={problems} total={problems.length} />
    </Stack>
  )
}
