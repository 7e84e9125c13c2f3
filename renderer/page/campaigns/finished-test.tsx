import { Button, Group, List, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatNumber } from '../../../core/contract/text/say.ts'
import type { ExperimentView } from '../../../core/contract/view/experiment.ts'
import { useCore } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { PlainTable } from '../customers/plain-table.tsx'

interface Chosen {
  readonly fileId: string
  readonly name: string
}

/** A test that was run elsewhere, on a table of its own: the same answer as the command gives. */
export function FinishedTest({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const [result, setResult] = useState<ExperimentView | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={text('test.title')}
      closeButtonProps={{ 'aria-label': text('test.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {text('test.text')}
        </Text>
        <TestForm onResult={setResult} />
        {result && <TestResult view={result} />}
      </Stack>
    </Modal>
  )
}

function TestForm({ onResult }: { readonly onResult: (view: ExperimentView) => void }) {
  const text = useText()
  const { host } = useCore()
  const analysing = useAction('experiment/table')
  const [file, setFile] = useState<Chosen | null>(null)
  const [columns, setColumns] = useState({ arm: '', control: '', metrics: '', revenue: '', before: '' })
  const [cost, setCost] = useState<number | string>(0)
  const [margin, setMargin] = useState<number | string>(40)
  const metrics = columns.metrics
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isComplete = file !== null && columns.arm.trim() !== '' && columns.control.trim() !== '' && metrics.length > 0

  async function choose() {
    const [first] = await host.pickFiles()
    if (first) setFile(first)
  }
  async function analyse(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    const optional = (name: 'revenue' | 'before') => columns[name].trim() || null
    const view = await analysing.run({
      fileId: file.fileId,
      arm: columns.arm.trim(),
      control: columns.control.trim(),
      metrics,
      revenue: optional('revenue'),
      before: optional('before'),
      costPerContact: Number(cost) || 0,
      margin: (Number(margin) || 0) / 100,
    })
    if (view) onResult(view)
  }
  const field = (name: keyof typeof columns) => (
    <TextInput
      label={text(`test.${name}`)}
      value={columns[name]}
      maxLength={200}
      onChange={(event) => {
        const { value } = event.currentTarget
        setColumns((before) => ({ ...before, [name]: value }))
      }}
    />
  )
  return (
    <form onSubmit={(event) => void analyse(event)}>
      <Stack gap="sm">
        <Group gap="sm">
          <Button variant="default" onClick={() => void choose()}>
            {text('test.file')}
          </Button>
          {file && <Text size="sm">{file.name}</Text>}
        </Group>
        <Group grow>
          {field('arm')}
          {field('control')}
        </Group>
        <Group grow>
          {field('metrics')}
          {field('revenue')}
        </Group>
        <Group grow align="flex-end">
          {field('before')}
          <NumberInput
            label={text('test.cost')}
            value={cost}
            onChange={setCost}
            min={0}
            decimalScale={4}
            hideControls
          />
          <NumberInput
            label={text('test.margin')}
            value={margin}
            onChange={setMargin}
            min={0}
            max={100}
            suffix="%"
            hideControls
          />
          <Button type="submit" loading={analysing.running} disabled={!isComplete}>
            {text('test.run')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function TestResult({ view }: { readonly view: ExperimentView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const figure = (value: number) => formatNumber(format.language, value, { digits: Math.abs(value) < 1 ? 4 : 2 })
  const arms = view.arms.flatMap((arm) =>
    Object.entries(arm.metrics).map(
      ([metric, { mean }]) => [`${arm.name} · ${metric}`, format.number(arm.n), figure(mean)] as const,
    ),
  )
  const comparisons = view.comparisons.map(
    ({ arm, metric, difference, low, high, verdict }) =>
      [
        `${arm} · ${metric}`,
        figure(difference),
        low === null || high === null ? '–' : `${figure(low)} – ${figure(high)}`,
        name('verdict', verdict),
      ] as const,
  )
  return (
    <Stack gap="sm" role="status">
      <Text size="sm" c="dimmed">
        {text('test.people', { people: format.number(view.people), file: view.file })}
      </Text>
      <List>
        {view.why.map((sentence) => (
          <List.Item key={say(sentence)}>{say(sentence)}</List.Item>
        ))}
      </List>
      <PlainTable
        heads={[text('test.metric'), text('test.difference'), text('test.range'), text('test.verdict')]}
        rows={comparisons}
      />
      <PlainTable heads={[text('test.group'), text('test.size'), text('test.mean')]} rows={arms} />
    </Stack>
  )
}
