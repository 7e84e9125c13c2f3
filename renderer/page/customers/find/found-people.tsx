import { Button, Group, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MethodParams } from '../../../../core/contract/methods.ts'
import type { SegmentPeopleView, SegmentPersonRow } from '../../../../core/contract/view/segment.ts'
import { useCall } from '../../../client/core.tsx'
import { changeQuery, useRoute } from '../../../client/route.ts'
import type { Column } from '../../../component/data-table/column.ts'
import { DataTable } from '../../../component/data-table/data-table.tsx'
import { ExportButton } from '../../../component/export-button.tsx'
import { Failed, Loading } from '../../../component/state.tsx'
import { currencySymbol } from '../../../text/currency.ts'
import { useFormat, useName, useSay, useText } from '../../../text/use-text.ts'
import { NewCampaignDialog } from '../../campaigns/new-campaign-dialog.tsx'
import { amount, type PeopleWords, unknown } from '../people-columns.tsx'
import { KeepGroup } from './keep-group.tsx'

type GroupChoice = MethodParams['segment/people']['group']

/** More rows than anybody scrolls through; the export has all. */
const rowsShown = 2000

/** How many they are, who they are, and what can be done with them. */
export function FoundPeople({ group }: { readonly group: GroupChoice }) {
  const answer = useCall('segment/people', { group, limit: rowsShown }, { keepPrevious: true })
  if (answer.isError) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  return answer.data ? <Found view={answer.data} group={group} /> : <Loading />
}

function Found({ view, group }: { readonly view: SegmentPeopleView; readonly group: GroupChoice }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const { query } = useRoute()
  const [dialog, setDialog] = useState<'campaign' | 'keep' | null>(null)
  const columns = useMemo(() => columnsOf({ text, name, format }), [text, name, format])
  const nobody = view.total === 0
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <div>
          <Text size="lg" fw={600} aria-live="polite">
            {say(view.sentence)}
          </Text>
          {view.notes.map((note) => (
            <Text key={note.key} size="sm">
              {say(note)}
            </Text>
          ))}
        </div>
        <Group gap="xs" className="no-print">
          <Button onClick={() => setDialog('campaign')} disabled={nobody}>
            {text('find.campaign')}
          </Button>
          {'rules' in group && (
            <Button variant="default" onClick={() => setDialog('keep')}>
              {text('find.save')}
            </Button>
          )}
          <ExportButton list="group" params={{ group }} disabled={nobody} />
        </Group>
      </Group>
      <DataTable
        label={text('find.people')}
        columns={columns}
        rows={view.people}
        rowId={(row) => row.customerId}
        empty={text('find.nobody')}
        selectedId={query.person ?? null}
        onOpen={(row) => changeQuery({ person: row.customerId })}
        maxHeight="420px"
      />
      {dialog === 'campaign' && (
        <NewCampaignDialog
          onClose={() => setDialog(null)}
          given={{
            audience: { group },
            people: view.total,
            channel: view.people.some(({ email }) => email !== '') ? 'email' : 'sms',
            words: text('campaign.audience.group', { count: view.total, number: format.number(view.total) }),
          }}
        />
      )}
      {dialog === 'keep' && <KeepGroup rules={view.rules} onClose={() => setDialog(null)} />}
    </>
  )
}

function columnsOf({ text, format, name }: PeopleWords): readonly Column<SegmentPersonRow>[] {
  return [
    {
      id: 'name',
      title: text('customers.name'),
      width: 160,
      sort: (row) => row.name,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'segment',
      title: text('customers.segment'),
      width: 120,
      sort: (row) => row.segment && name('segment', row.segment),
      cell: (row) => (row.segment === null ? unknown : name('segment', row.segment)),
    },
    {
      id: 'orders',
      title: text('customers.orders'),
      numeric: true,
      width: 80,
      sort: (row) => row.orderCount,
      cell: (row) => format.number(row.orderCount),
    },
    {
      id: 'spent',
      title: text('customers.spent'),
      unit: currencySymbol(format),
      numeric: true,
      width: 100,
      sort: (row) => row.monetaryMinor,
      cell: (row) => amount(row.monetaryMinor, format),
    },
    {
      id: 'last',
      title: text('customers.last-order'),
      width: 110,
      sort: (row) => row.lastOrderDay,
      cell: (row) => (row.lastOrderDay === null ? unknown : format.day(row.lastOrderDay)),
    },
    {
      id: 'contact',
      title: text('find.contact'),
      width: 320,
      cell: (row) => {
        const ways = [row.email, row.phone].filter((each) => each !== '').join(' · ')
        return <span title={ways}>{ways || unknown}</span>
      },
    },
  ]
}
