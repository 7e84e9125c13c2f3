import { SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportFileView } from '../../../core/contract/view/import.ts'
import type { RowSample, SampleValue, SkippedRowView } from '../../../core/contract/view/quarantine.ts'
import { useFormat, useName, useSayValue, useText } from '../../text/use-text.ts'
import classes from './import.module.css'

const fates = ['changed', 'added', 'unchanged', 'skipped'] as const
type Fate = (typeof fates)[number]

/** A few rows of each fate as they would stand in the shop; what changes is shown with what it was. Rows not taken have a tab of their own. */
export function Samples({ file }: { readonly file: ImportFileView }) {
  const text = useText()
  const given = fates.filter((fate) => file.samples[fate].length > 0)
  const [chosen, setChosen] = useState<Fate | null>(null)
  const fate = chosen && given.includes(chosen) ? chosen : given[0]
  if (!fate) return null
  return (
    <Stack gap="xs">
      {given.length === 1 ? (
        <Text fw={600}>{text(`import.samples.${fate}`)}</Text>
      ) : (
        <SegmentedControl
          aria-label={text('import.samples.of')}
          data={given.map((value) => ({ value, label: text(`import.samples.${value}`) }))}
          value={fate}
          onChange={(value) => setChosen(value as Fate)}
          className={classes.fates}
          size="xs"
        />
      )}
      {fate === 'skipped' ? <SkippedRows rows={file.samples.skipped} /> : <SampleRows rows={file.samples[fate]} />}
    </Stack>
  )
}

function SampleRows({ rows }: { readonly rows: readonly RowSample[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="figure-right">{text('import.problem.line')}</Table.Th>
          <Table.Th>{text('import.samples.what')}</Table.Th>
          <Table.Th>{text('import.samples.says')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ line, name, values }) => (
          <Table.Tr key={`${line} ${name}`}>
            <Table.Td className="figure-right">{format.number(line)}</Table.Td>
            <Table.Td className={classes.sampleName}>{name}</Table.Td>
            <Table.Td>
              <dl className={classes.sampleValues}>
                {values.map((value) => (
                  <SampleItem key={value.field} item={value} />
                ))}
              </dl>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function SampleItem({ item: { field, value, before } }: { readonly item: SampleValue }) {
  const text = useText()
  const name = useName()
  const sayValue = useSayValue()
  const said = (each: SampleValue['value']) => (each === null ? text('import.samples.nothing') : sayValue(each))
  return (
    <div>
      <dt>{name('field', field)}</dt>
      <dd className="figure">
        {before !== undefined && (
          <>
            <del>{said(before)}</del> <span aria-hidden>→</span>{' '}
          </>
        )}
        {said(value)}
      </dd>
    </div>
  )
}

function SkippedRows({ rows }: { readonly rows: readonly SkippedRowView[] }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="figure-right">{text('import.problem.line')}</Table.Th>
          <Table.Th>{text('import.samples.why')}</Table.Th>
          <Table.Th>{text('import.samples.says')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ line, code, cells }) => (
          <Table.Tr key={line}>
            <Table.Td className="figure-right">{format.number(line)}</Table.Td>
            <Table.Td className={classes.sampleName}>{name('skip', code)}</Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed" lineClamp={2}>
                {cells.filter((cell) => cell !== '').join(' · ') || text('import.samples.nothing')}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
