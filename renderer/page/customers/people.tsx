import { Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { type SegmentCode, segmentCodes } from '../../../core/contract/view/portrait.ts'
import { changeQuery, useRoute } from '../../client/route.ts'
import type { Sorting } from '../../component/data-table/column.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { Failed } from '../../component/state.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { peopleColumns } from './people-columns.tsx'
import { type PeopleFilter, usePeople } from './use-people.ts'

type SortKey = NonNullable<MethodParams['portrait/list']['sort']>

/** Every customer, to be searched, filtered, sorted, opened and exported. */
export function People() {
  const { query } = useRoute()
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const segment = segmentCodes.find((code) => code === query.segment) ?? null
  const [search, setSearch] = useState(query.search ?? '')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const [sorting, setSorting] = useState<Sorting>({ id: 'monetaryMinor', descending: true })
  const filter = filterOf(settled, segment, sorting)
  const { answer, shown, onVisible } = usePeople(filter)
  const withModel = shown.data?.modelNote == null
  const columns = useMemo(() => peopleColumns({ text, name, format }, withModel), [text, name, format, withModel])
  if (answer.isError) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  const total = shown.data?.total ?? 0
  return (
    <>
      {shown.data?.modelNote && (
        <Text size="sm" c="dimmed" mb="sm">
          {say(shown.data.modelNote)}
        </Text>
      )}
      <DataTable
        label={text('customers.list')}
        columns={columns}
        rows={shown.data?.customers ?? []}
        rowId={(row) => row.customerId}
        window={{ offset: shown.offset, count: total, onVisible }}
        loading={answer.isPending}
        empty={text('customers.none')}
        selectedId={query.person ?? null}
        onOpen={(row) => changeQuery({ person: row.customerId })}
        sorting={sorting}
        onSort={setSorting}
        filters={
          <>
            <TextInput
              label={text('customers.find')}
              placeholder={text('customers.search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w={320}
            />
            <SegmentSelect value={segment} />
            {shown.data && (
              <Text size="sm" c="dimmed" pb={8} aria-live="polite">
                {text('customers.count', { count: total, number: format.number(total) })}
              </Text>
            )}
          </>
        }
        actions={<ExportButton list="customers" params={filter} disabled={total === 0} />}
      />
    </>
  )
}

function filterOf(search: string, segment: SegmentCode | null, sorting: Sorting): PeopleFilter {
  return {
    ...(search ? { search } : {}),
    ...(segment ? { segment } : {}),
    sort: sorting.id as SortKey,
    descending: sorting.descending,
  }
}

function SegmentSelect({ value }: { readonly value: SegmentCode | null }) {
  const text = useText()
  const name = useName()
  return (
    <Select
      label={text('customers.group')}
      placeholder={text('customers.all-groups')}
      data={segmentCodes.map((code) => ({ value: code, label: name('segment', code) }))}
      value={value}
      onChange={(next) => changeQuery({ segment: next })}
      clearable
      w={180}
    />
  )
}
