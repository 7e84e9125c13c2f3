import { Drawer, Group, List, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { MethodParams } from '../../core/contract/methods.ts'
import type { FigureRow, FigureView } from '../../core/contract/view/figure.ts'
import { useCall } from '../client/core.tsx'
import { type Format, type TextFunction, useFormat, useSay, useSayValue, useText } from '../text/use-text.ts'
import type { Column } from './data-table/column.ts'
import { DataTable } from './data-table/data-table.tsx'
import { ExportButton } from './export-button.tsx'
import { Failed, Loading } from './state.tsx'

/** More than anybody reads; the export has all. */
const rowsShown = 1000

interface FigureDrawerProps {
  readonly choice: Omit<MethodParams['figure/explain'], 'offset' | 'limit'>
  readonly onClose: () => void
}

/** How a figure is made, over what, and the rows of files that add up to it. */
export function FigureDrawer({ choice, onClose }: FigureDrawerProps) {
  const text = useText()
  const answer = useCall('figure/explain', { ...choice, limit: rowsShown })
  return (
    // React hands clicks on to where the figure stands, which may be a row that opens something else.
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps events of the drawer inside it
    <div
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Drawer
        opened
        onClose={onClose}
        position="right"
        size={760}
        attributes={{ header: { role: 'none' } }}
        overlayProps={{ backgroundOpacity: 0.2 }}
        title={text('figure.title')}
        closeButtonProps={{ 'aria-label': text('common.close') }}
      >
        {answer.isError ? (
          <Failed error={answer.error} onRetry={() => void answer.refetch()} />
        ) : answer.data ? (
          <Explained view={answer.data} choice={choice} />
        ) : (
          <Loading />
        )}
      </Drawer>
    </div>
  )
}

function Explained({ view, choice }: { readonly view: FigureView; readonly choice: FigureDrawerProps['choice'] }) {
  const text = useText()
  const say = useSay()
  const sayValue = useSayValue()
  const format = useFormat()
  const columns = useMemo(() => columnsOf(view, text, format, say, sayValue), [view, text, format, say, sayValue])
  const number = format.number(view.rowCount)
  return (
    <Stack gap="sm">
      <Text className="figure-large">
        {view.unit === 'money' ? format.money(view.value, { exact: true }) : format.number(view.value)}
      </Text>
      <Text>{say(view.formula)}</Text>
      {view.filters.length > 0 && (
        <List size="sm">
          {view.filters.map((filter) => (
            <List.Item key={filter.key}>{say(filter)}</List.Item>
          ))}
        </List>
      )}
      {view.leftOut && (
        <Text size="sm" c="dimmed">
          {say(view.leftOut)}
        </Text>
      )}
      <DataTable
        label={text('figure.list')}
        columns={columns}
        rows={view.rows}
        rowId={(row) => String(view.rows.indexOf(row))}
        empty={text('figure.none')}
        filters={
          <Group>
            <Text size="sm" c="dimmed">
              {view.rowCount > view.rows.length
                ? text('figure.rows.first', { shown: format.number(view.rows.length), number })
                : text('figure.rows', { count: view.rowCount, number })}
            </Text>
          </Group>
        }
        actions={<ExportButton list="figure" params={{ figure: choice }} disabled={view.rowCount === 0} />}
        maxHeight="max(320px, 100dvh - 360px)"
      />
    </Stack>
  )
}

function columnsOf(
  view: FigureView,
  text: TextFunction,
  format: Format,
  say: ReturnType<typeof useSay>,
  sayValue: ReturnType<typeof useSayValue>,
): readonly Column<FigureRow>[] {
  const isMoney = view.unit === 'money'
  const hasDays = view.rows.some(({ day }) => day !== null)
  // The name of one and the same person in every row says nothing.
  const hasPeople = new Set(view.rows.map(({ who }) => who)).size > 1
  const fileOf = ({ source }: FigureRow) => (source ? `${source.file}:${source.line}` : text('figure.by-hand'))
  const day: Column<FigureRow> = {
    id: 'day',
    title: text('figure.day'),
    width: 104,
    sort: (row) => row.day,
    cell: (row) => (row.day === null ? '' : format.day(row.day)),
  }
  const who: Column<FigureRow> = {
    id: 'who',
    title: text('figure.who'),
    width: 140,
    sort: (row) => row.who,
    cell: (row) => <span title={row.who}>{row.who}</span>,
  }
  return [
    ...(hasDays ? [day] : []),
    {
      id: 'what',
      title: text('figure.what'),
      width: 140,
      sort: (row) => sayValue(row.label),
      cell: (row) => {
        const label = [sayValue(row.label), ...(row.detail ? [say(row.detail)] : [])].join(' · ')
        return <span title={label}>{label}</span>
      },
    },
    ...(hasPeople ? [who] : []),
    {
      id: 'adds',
      title: text('figure.adds'),
      numeric: true,
      width: 90,
      sort: (row) => row.amount,
      cell: (row) => (isMoney ? format.money(row.amount, { exact: true }) : format.number(row.amount)),
    },
    {
      id: 'file',
      title: text('figure.file'),
      width: 190,
      sort: fileOf,
      cell: (row) => <span title={fileOf(row)}>{fileOf(row)}</span>,
    },
  ]
}
