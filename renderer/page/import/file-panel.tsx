import { Group, Stack, Tabs, Text } from '@mantine/core'
import type { ImportFileView } from '../../../core/contract/view/import.ts'
import { Explain } from '../../component/explain.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import type { ImportInput } from './import-provider.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import { ProblemTable } from './problem-table.tsx'
import { Questions } from './questions.tsx'
import { EncodingChoice, Reading } from './reading.tsx'
import { Samples } from './samples.tsx'

interface FilePanelProps {
  readonly file: ImportFileView
  readonly onChange: (changes: Partial<ImportInput>) => void
  readonly onStale: (stale: boolean) => void
}

/** What one file would do to the shop, how it is read, and what cannot be taken. */
export function FilePanel({ file, onChange, onStale }: FilePanelProps) {
  const text = useText()
  return (
    <Tabs defaultValue="rows" keepMounted>
      <Tabs.List mb="md">
        <Tabs.Tab value="rows">{text('import.tab.rows')}</Tabs.Tab>
        <Tabs.Tab value="columns">{text('import.tab.columns')}</Tabs.Tab>
        <Tabs.Tab value="problems">{text('import.tab.problems', { count: file.rowsRejected })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rows">
        <Stack>
          <EncodingChoice candidates={file.encodingCandidates} chosen={file.encoding} onChange={onChange} />
          <Questions questions={file.questions} onAnswer={onChange} />
          <Counts file={file} />
          <MoneyCheck file={file} />
          <Warnings file={file} />
          <Samples file={file} />
          <Reading file={file} onChange={onChange} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="columns">
        <MappingEditor
          file={file.file}
          columns={file.columns}
          mapping={file.mapping}
          onApply={(mapping) => onChange({ mapping })}
          onStale={onStale}
          startOpen={file.mapping !== null}
        />
      </Tabs.Panel>
      <Tabs.Panel value="problems">
        <ProblemTable problems={file.problems} total={file.rowsRejected} />
      </Tabs.Panel>
    </Tabs>
  )
}

function Counts({ file }: { readonly file: ImportFileView }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const skipped = Object.entries(file.skippedBy).map(([code, count]) => `${name('skip', code)} ${format.number(count)}`)
  const counts = [
    { key: 'new', value: file.linesAdded },
    { key: 'changed', value: file.linesChanged },
    { key: 'unchanged', value: file.linesUnchanged },
    { key: 'rejected', value: file.rowsRejected },
    { key: 'skipped', value: file.rowsSkipped },
  ] as const
  return (
    <div>
      <dl className={classes.counts} style={{ margin: 0 }}>
        {counts.map(({ key, value }) => (
          <div key={key} className={classes.count}>
            <Text component="dt" size="xs" c="dimmed">
              <Explain text={text(`import.explain.${key}`)}>{text(`import.${key}`)}</Explain>
            </Text>
            <dd className={`figure ${classes.countNumber}`} style={{ margin: 0 }}>
              {format.number(value)}
            </dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" mt="xs" c="dimmed" fz="xs" className="figure">
        <span>{text('import.rows-read', { count: file.rowsRead })}</span>
        <span>· {text('import.brings', { orders: file.ordersAdded, customers: file.customersAdded })}</span>
        {file.firstDay && file.lastDay && (
          <span>· {text('import.period', { first: format.day(file.firstDay), last: format.day(file.lastDay) })}</span>
        )}
        {skipped.length > 0 && <span>· {skipped.join(', ')}</span>}
      </Group>
    </div>
  )
}

/** The file's own sum against what is taken and what is not, so that no money goes missing unseen. */
function MoneyCheck({ file }: { readonly file: ImportFileView }) {
  const text = useText()
  const format = useFormat()
  const { fileMinor, importedMinor, rejectedMinor } = file.totals
  if (fileMinor === 0 && importedMinor === 0) return null
  const difference = fileMinor - importedMinor - rejectedMinor
  const money = (minor: number) => format.money(minor, { exact: true })
  return (
    <Group gap="sm" align="baseline" className="figure">
      <Text fw={600}>{text('import.money')}</Text>
      <Text>
        {text('import.money.sum', {
          file: money(fileMinor),
          taken: money(importedMinor),
          rejected: money(rejectedMinor),
        })}
      </Text>
      {difference !== 0 && <Text className="loss">{text('import.money.off', { difference: money(difference) })}</Text>}
    </Group>
  )
}

function Warnings({ file }: { readonly file: ImportFileView }) {
  const text = useText()
  const name = useName()
  return file.warnings.map(({ code, params, cells }) => (
    <Text key={`${code} ${params.column ?? ''}`} className={classes.warning}>
      {name('warning', code, params)}
      {cells && cells.length > 1 && (
        <Text component="span" display="block" size="sm">
          {cells.map(({ line, value }) => text('import.warning.cell', { line, value })).join(' · ')}
        </Text>
      )}
    </Text>
  ))
}
