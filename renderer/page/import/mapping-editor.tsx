import { Button, FileButton, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { fieldsOfContent, type MappingField, type TableMapping } from '../../../core/contract/mapping.ts'
import type { FileColumnView } from '../../../core/contract/view/import.ts'
import { notifyFailure } from '../../component/notify.tsx'
import { useName, useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import { fieldOf, mappingOfColumns, readMapping, saveMapping, withField } from './mapping.ts'
import { MappingRules } from './mapping-rules.tsx'

interface MappingEditorProps {
  readonly file: string
  readonly columns: readonly FileColumnView[]
  /** The mapping in use or a first guess; null where a platform's preset needs none. */
  readonly mapping: TableMapping | null
  readonly onApply: (mapping: TableMapping) => void
  readonly onStale: (stale: boolean) => void
  /** False: show what the columns are read as, and offer to change it. */
  readonly startOpen: boolean
  /** Of the button that takes the draft; by default it looks at the file again. */
  readonly applyLabel?: string
}

/** The file's columns with examples, and what each means. Changes count once the file is looked at again. */
export function MappingEditor({ file, columns, mapping, onApply, onStale, startOpen, applyLabel }: MappingEditorProps) {
  const text = useText()
  const name = file.replace(/\.\w+$/, '').slice(0, 40) || file
  const [draft, setDraft] = useState(startOpen ? (mapping ?? mappingOfColumns(name, columns)) : null)
  const [changed, setChanged] = useState(false)

  function edit(next: TableMapping) {
    setDraft(next)
    setChanged(true)
    onStale(true)
  }
  async function load(chosen: File | null) {
    if (!chosen) return
    const loaded = readMapping(await chosen.text())
    if (loaded) edit(loaded)
    else notifyFailure(text('import.map.bad-file'))
  }

  return (
    <Stack>
      {draft && <MappingRules mapping={draft} onChange={edit} />}
      <ColumnTable columns={columns} mapping={draft} onChange={edit} />
      <Group justify="space-between">
        <Group gap="xs">
          {draft ? (
            <Button variant="subtle" onClick={() => saveMapping(draft)}>
              {text('import.map.save')}
            </Button>
          ) : (
            <Button variant="subtle" onClick={() => setDraft(mappingOfColumns(name, columns))}>
              {text('import.map.own')}
            </Button>
          )}
          <FileButton onChange={(chosen) => void load(chosen)} accept="application/json,.json">
            {(props) => (
              <Button {...props} variant="subtle">
                {text('import.map.load')}
              </Button>
            )}
          </FileButton>
        </Group>
        {draft && (
          <Group gap="sm">
            {changed && applyLabel === undefined && <Text className="loss">{text('import.map.changed')}</Text>}
            <Button
              variant={changed ? 'filled' : 'default'}
              onClick={() => {
                setChanged(false)
                onApply(draft)
              }}
            >
              {applyLabel ?? text('import.again')}
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  )
}

interface ColumnTableProps {
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping | null
  readonly onChange: (mapping: TableMapping) => void
}

function ColumnTable({ columns, mapping, onChange }: ColumnTableProps) {
  const text = useText()
  const name = useName()
  const offered = mapping ? fieldsOfContent[mapping.content] : []
  const fields = offered.map((field) => ({ value: field as string, label: name('field', field) }))
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('import.column')}</Table.Th>
          <Table.Th>{text('import.samples')}</Table.Th>
          <Table.Th w={260}>{text('import.meaning')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column) => (
          <Table.Tr key={column.name}>
            <Table.Td>{column.name}</Table.Td>
            <Table.Td className={classes.samples} title={column.samples.join('\n')}>
              {column.samples.slice(0, 3).join(' · ')}
            </Table.Td>
            <Table.Td>
              {mapping ? (
                <Select
                  aria-label={text('import.meaning.of', { column: column.name })}
                  data={fields}
                  value={fieldOf(mapping, column.name)}
                  onChange={(field) => onChange(withField(mapping, column.name, field as MappingField | null))}
                  placeholder={text('import.meaning.none')}
                  clearable
                  searchable
                  size="xs"
                />
              ) : (
                <Text {...(column.field ? {} : { c: 'dimmed' })}>
                  {column.field ? name('field', column.field) : text('import.meaning.none')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
