import { Button, Group, Modal, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import type { LayoutView } from '../../../core/contract/view/quarantine.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { saveMapping } from '../import/mapping.ts'
import { MappingEditor } from '../import/mapping-editor.tsx'
import classes from './data.module.css'

/** What the shop was told once about the columns and dates of a kind of file: to be changed, handed on, or forgotten. */
export function Layouts() {
  const text = useText()
  const list = useCall('mapping/list', {})
  const saving = useAction('mapping/save')
  const [edited, setEdited] = useState<LayoutView | null>(null)
  if (!list.data || list.data.layouts.length === 0) return null

  async function save(layout: string, mapping: TableMapping) {
    if (!(await saving.run({ layout, mapping }))) return
    setEdited(null)
    notifyDone(text('data.layout.saved'))
  }

  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {text('data.layouts')}
      </Title>
      <Text c="dimmed" mb="sm">
        {text('data.layouts.text')}
      </Text>
      <div className={classes.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('data.layout.name')}</Table.Th>
              <Table.Th>{text('data.layout.told')}</Table.Th>
              <Table.Th>{text('data.layout.used')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{text('data.layout.change')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.data.layouts.map((layout) => (
              <LayoutRow key={layout.layout} layout={layout} onEdit={() => setEdited(layout)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        size={960}
        title={text('data.layout.of', { name: edited?.name ?? '' })}
        closeButtonProps={{ 'aria-label': text('common.close') }}
      >
        {edited && (
          <MappingEditor
            file={edited.name}
            columns={edited.columns.map((name) => ({ name, field: null, samples: [] }))}
            mapping={edited.mapping}
            onApply={(mapping) => void save(edited.layout, mapping)}
            onStale={() => undefined}
            startOpen
            applyLabel={text('data.layout.save')}
          />
        )}
      </Modal>
    </section>
  )
}

function LayoutRow({ layout, onEdit }: { readonly layout: LayoutView; readonly onEdit: () => void }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const removing = useAction('mapping/remove')
  const { mapping, dateOrder, columns, usedBy, lastUsed } = layout
  const [file] = usedBy
  return (
    <Table.Tr>
      <Table.Td>
        {mapping ? mapping.name : name('preset', layout.name)}
        <Text size="xs" c="dimmed" lineClamp={1} className={classes.file}>
          {columns.filter((column) => column !== '').join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        {mapping && text('data.layout.columns', { count: Object.keys(mapping.columns).length })}
        {mapping && dateOrder && ' · '}
        {dateOrder && text(`import.map.date-order.${dateOrder}`)}
      </Table.Td>
      <Table.Td className={classes.file}>
        {file ? file.file : text('data.layout.unused')}
        {lastUsed && (
          <Text size="xs" c="dimmed">
            {format.day(lastUsed)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {mapping && (
            <>
              <Button size="compact-sm" variant="subtle" onClick={onEdit}>
                {text('data.layout.change')}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => saveMapping(mapping)}>
                {text('import.map.save')}
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={removing.running}
            aria-label={text('data.layout.forget.of', { name: layout.name })}
            onClick={() => void removing.run({ layout: layout.layout })}
          >
            {text('data.layout.forget')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
