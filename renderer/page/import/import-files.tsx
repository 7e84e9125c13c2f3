import { Accordion, ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import type { FileColumnView, ImportFailureView, ImportRunView } from '../../../core/contract/view/import.ts'
import { useFormat, useName, useSayFailure, useText } from '../../text/use-text.ts'
import { FilePanel } from './file-panel.tsx'
import classes from './import.module.css'
import type { ImportInput } from './import-provider.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import { EncodingChoice } from './reading.tsx'

interface ImportFilesProps {
  readonly run: ImportRunView
  /** The columns of each file when they could last be read. */
  readonly columns: ReadonlyMap<string, readonly FileColumnView[]>
  readonly files: readonly ImportInput[]
  readonly onChange: (files: readonly ImportInput[]) => void
  /** Told whether a file's columns were changed but not looked at again. */
  readonly onStale: (fileId: string, stale: boolean) => void
}

/** Every file that was looked at; those that need the owner come first and stand open. */
export function ImportFiles({ run, columns, files, onChange, onStale }: ImportFilesProps) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const failures = run.failures.filter(({ fileId }) => files.some((file) => file.fileId === fileId))
  const first = failures[0]?.fileId ?? run.imports[0]?.fileId ?? null
  const [open, setOpen] = useState(first)

  function change(fileId: string, changes: Partial<ImportInput>) {
    onStale(fileId, false)
    onChange(files.map((file) => (file.fileId === fileId ? { ...file, ...changes } : file)))
  }
  const leaveOut = (fileId: string) => {
    onStale(fileId, false)
    onChange(files.filter((file) => file.fileId !== fileId))
  }

  return (
    <Accordion value={open} onChange={setOpen} variant="separated" classNames={{ control: classes.control }}>
      {failures.map((failure) => (
        <FileItem key={failure.fileId} fileId={failure.fileId} name={failure.file} onLeaveOut={leaveOut}>
          <Accordion.Panel>
            <FailurePanel
              failure={failure}
              columns={columns.get(failure.fileId) ?? []}
              mapping={failure.mapping ?? files.find(({ fileId }) => fileId === failure.fileId)?.mapping ?? null}
              onMapping={(mapping) => change(failure.fileId, { mapping })}
              onEncoding={(changes) => change(failure.fileId, changes)}
              onStale={(stale) => onStale(failure.fileId, stale)}
            />
          </Accordion.Panel>
        </FileItem>
      ))}
      {run.imports.map((file) => {
        const fileId = file.fileId ?? file.file
        const title =
          file.preset === 'mapping'
            ? text('import.by-mapping')
            : text('import.recognised', { preset: name('preset', file.preset) })
        const match =
          file.preset === 'mapping' ? '' : ` · ${text('import.match', { percent: format.percent(file.confidence) })}`
        return (
          <FileItem key={fileId} fileId={fileId} name={file.file} note={title + match} onLeaveOut={leaveOut}>
            <Accordion.Panel>
              <FilePanel
                file={file}
                onChange={(changes) => change(fileId, changes)}
                onStale={(stale) => onStale(fileId, stale)}
              />
            </Accordion.Panel>
          </FileItem>
        )
      })}
    </Accordion>
  )
}

interface FileItemProps {
  readonly fileId: string
  readonly name: string
  readonly note?: string
  readonly onLeaveOut: (fileId: string) => void
  readonly children: React.ReactNode
}

function FileItem({ fileId, name, note, onLeaveOut, children }: FileItemProps) {
  const text = useText()
  return (
    <Accordion.Item value={fileId}>
      <Group wrap="nowrap" gap={0} pr="xs">
        <Accordion.Control>
          {name}
          <Text component="span" display="block" size="xs" c="dimmed" fw={400}>
            {note ?? text('import.unreadable')}
          </Text>
        </Accordion.Control>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text('import.leave-out', { file: name })}
          onClick={() => onLeaveOut(fileId)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {children}
    </Accordion.Item>
  )
}

interface FailurePanelProps {
  readonly failure: ImportFailureView
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping | null
  readonly onMapping: (mapping: TableMapping) => void
  readonly onEncoding: (changes: Pick<ImportInput, 'encoding'>) => void
  readonly onStale: (stale: boolean) => void
}

/** Why a file cannot be read; where its columns are known, the owner says what they mean. */
function FailurePanel({ failure, columns, mapping, onMapping, onEncoding, onStale }: FailurePanelProps) {
  const sayFailure = useSayFailure()
  return (
    <Stack>
      <Text role="alert" className={classes.warning}>
        {sayFailure(failure)}
      </Text>
      <EncodingChoice
        candidates={failure.encodingCandidates}
        chosen={failure.encodingCandidates[0]?.encoding ?? ''}
        onChange={onEncoding}
      />
      {columns.length > 0 && (
        <MappingEditor
          file={failure.file}
          columns={columns}
          mapping={mapping}
          onApply={onMapping}
          onStale={onStale}
          startOpen
        />
      )}
    </Stack>
  )
}
