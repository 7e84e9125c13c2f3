import { Button, Modal, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ImportHistoryView } from '../../../core/contract/view/import.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import classes from './data.module.css'
import { RejectedRows } from './rejected-rows.tsx'
import { UndoButton } from './undo-button.tsx'

type ImportEntry = ImportHistoryView['imports'][number]

/** Every import with what it did; each can be taken back in one click and imported again. */
export function ImportHistory({ imports }: { readonly imports: readonly ImportEntry[] }) {
  const text = useText()
  const [shown, setShown] = useState<ImportEntry | null>(null)
  const numbers = ['lines', 'changed', 'unchanged', 'rejected', 'total'] as const
  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {text('data.history')}
      </Title>
      <div className={classes.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('data.file')}</Table.Th>
              <Table.Th>{text('data.when')}</Table.Th>
              <Table.Th>{text('data.period')}</Table.Th>
              {numbers.map((key) => (
                <Table.Th key={key} className="figure-right">
                  {text(`data.${key}`)}
                </Table.Th>
              ))}
              <Table.Th>
                <VisuallyHidden>{text('data.undo')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map((entry) => (
              <ImportRow key={entry.importId ?? entry.importedAt} entry={entry} onShow={() => setShown(entry)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size={960}
        title={text('data.problems.of', { file: shown?.file ?? '' })}
        closeButtonProps={{ 'aria-label': text('common.close') }}
      >
        {shown?.importId && <RejectedRows importId={shown.importId} />}
      </Modal>
    </section>
  )
}

function ImportRow({ entry, onShow }: { readonly entry: ImportEntry; readonly onShow: () => void }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const { file, importId, undoneAt } = entry
  return (
    <Table.Tr className={undoneAt ? classes.undone : undefined}>
      <Table.Td className={classes.file}>
        {file}
        <Text size="xs" c="dimmed">
          {name('preset', entry.preset)}
        </Text>
      </Table.Td>
      <Table.Td className={classes.nowrap}>{format.moment(entry.importedAt)}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {entry.firstDay && entry.lastDay && (
          <>
            {format.day(entry.firstDay)} –
            <br />
            {format.day(entry.lastDay)}
          </>
        )}
      </Table.Td>
      <Table.Td className="figure-right">{format.number(entry.linesAdded)}</Table.Td>
      <Table.Td className="figure-right">{format.number(entry.linesChanged)}</Table.Td>
      <Table.Td className="figure-right">{format.number(entry.linesUnchanged)}</Table.Td>
      <Table.Td className="figure-right">
        {entry.rowsRejected === 0 ? (
          0
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onShow}
            aria-label={text('data.problems.show', { count: entry.rowsRejected, file })}
          >
            {format.number(entry.rowsRejected)}
          </Button>
        )}
      </Table.Td>
      <Table.Td className="figure-right">{format.money(entry.totals.importedMinor)}</Table.Td>
      <Table.Td className="figure-right">
        {undoneAt ? text('data.undone') : importId && <UndoButton importId={importId} file={file} />}
      </Table.Td>
    </Table.Tr>
  )
}
