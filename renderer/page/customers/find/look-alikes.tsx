import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MethodParams } from '../../../../core/contract/methods.ts'
import type { LookAlikeView } from '../../../../core/contract/view/segment.ts'
import { useCall } from '../../../client/core.tsx'
import { changeQuery, useRoute } from '../../../client/route.ts'
import type { Column } from '../../../component/data-table/column.ts'
import { DataTable } from '../../../component/data-table/data-table.tsx'
import { ExportButton } from '../../../component/export-button.tsx'
import { Failed, Loading } from '../../../component/state.tsx'
import { useFormat, useSay, useText } from '../../../text/use-text.ts'

type GroupChoice = MethodParams['segment/people']['group']
type Among = 'non-buyers' | 'buyers'
type Row = LookAlikeView['people'][number]

const rowsShown = 200

/** Who is like them? Looked for only when asked, since a model is fitted. */
export function LookAlikes({ group }: { readonly group: GroupChoice }) {
  const text = useText()
  const [isAsked, setAsked] = useState(false)
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {text('alike.title')}
      </Title>
      {isAsked ? (
        <Asked group={group} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {text('alike.text')}
          </Text>
          <Button variant="default" onClick={() => setAsked(true)}>
            {text('alike.look')}
          </Button>
        </>
      )}
    </Paper>
  )
}

function Asked({ group }: { readonly group: GroupChoice }) {
  const text = useText()
  const [among, setAmong] = useState<Among>('buyers')
  const answer = useCall('segment/alike', { group, among, limit: rowsShown }, { keepPrevious: true })
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={text('find.who')}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'buyers', label: text('alike.among.buyers') },
          { value: 'non-buyers', label: text('alike.among.non-buyers') },
        ]}
        value={among}
        onChange={(next) => setAmong(next as Among)}
      />
      {answer.isError ? (
        <Failed error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Alike view={answer.data} group={group} among={among} />
      ) : (
        <Loading />
      )}
    </Stack>
  )
}

function Alike({
  view,
  group,
  among,
}: {
  readonly view: LookAlikeView
  readonly group: GroupChoice
  readonly among: Among
}) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const { query } = useRoute()
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { id: 'name', title: text('customers.name'), width: 160, cell: (row) => row.name },
      {
        id: 'spent',
        title: text('customers.spent'),
        numeric: true,
        width: 100,
        cell: (row) => format.money(row.monetaryMinor),
      },
      {
        id: 'shared',
        title: text('alike.shared'),
        width: 420,
        wrap: true,
        cell: (row) => row.shared.map(say).join(format.language === 'zh' ? '、' : ', '),
      },
    ],
    [text, say, format],
  )
  return (
    <>
      <Text>{say(view.sentence)}</Text>
      {view.traits.length > 0 && (
        <Text size="sm" c="dimmed">
          {text('alike.traits', { traits: view.traits.map(say).join(format.language === 'zh' ? '；' : '; ') })}
        </Text>
      )}
      {view.total > 0 && (
        <>
          <Group justify="flex-end" className="no-print">
            <ExportButton list="alike" params={{ group, among }} />
          </Group>
          <DataTable
            label={text('alike.title')}
            columns={columns}
            rows={view.people}
            rowId={(row) => row.customerId}
            selectedId={query.person ?? null}
            onOpen={(row) => changeQuery({ person: row.customerId })}
            maxHeight="360px"
          />
        </>
      )}
    </>
  )
}
