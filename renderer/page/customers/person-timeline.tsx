import { Accordion, Button, Group, Table, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { PortraitView, TimelineEntry } from '../../../core/contract/view/portrait.ts'
import { Chart } from '../../chart/chart.tsx'
import { chartedEntries, customerTimelineOption, customerTimelineTable } from '../../chart/customer-timeline.ts'
import type { ChartLook } from '../../chart/look.ts'
import { useChartWords } from '../../chart/use-words.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { dayRange } from './day-range.ts'
import { PersonSection } from './person-section.tsx'

/** Fewer orders make a sentence, not a picture. */
const leastCharted = 3
const firstShown = 12

/** Every order and contact; each opens to its lines and says which file it came from. */
export function PersonTimeline({ view }: { readonly view: PortraitView }) {
  const text = useText()
  const [all, setAll] = useState(false)
  const entries = view.timeline.toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const severalPlatforms = view.customer.records.length > 1
  const shown = all ? entries : entries.slice(0, firstShown)
  return (
    <PersonSection title={text('person.orders')}>
      {chartedEntries(view).length >= leastCharted && <TimelineChart view={view} />}
      <Accordion multiple variant="default" chevronPosition="left" order={4}>
        {shown.map((entry, index) => (
          <Entry
            key={`${entry.reference} ${entry.day} ${index}`}
            entry={entry}
            value={String(index)}
            severalPlatforms={severalPlatforms}
          />
        ))}
      </Accordion>
      {entries.length > shown.length && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {text('person.orders.more', { count: entries.length })}
          </Button>
        </Group>
      )}
    </PersonSection>
  )
}

function TimelineChart({ view }: { readonly view: PortraitView }) {
  const words = useChartWords()
  const { text, format } = words
  const build = useCallback((look: ChartLook) => customerTimelineOption(view, words, look), [view, words])
  const { nextOrder, orderCount } = view.customer
  const title = nextOrder
    ? text('person.orders.title', {
        count: orderCount,
        next: dayRange(format.language, nextOrder.p25, nextOrder.p75),
      })
    : text('person.orders.title-plain', { count: orderCount })
  return (
    <Chart
      title={title}
      build={build}
      table={customerTimelineTable(view, words)}
      height={160}
      fileName="orders"
      order={3}
    />
  )
}

interface EntryProps {
  readonly entry: TimelineEntry
  readonly value: string
  /** Whether the person bought on more than one, so that each order says on which. */
  readonly severalPlatforms: boolean
}

function Entry({ entry, value, severalPlatforms }: EntryProps) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  const channel = name(entry.kind === 'contact' ? 'channel' : 'sales-channel', entry.channel)
  return (
    <Accordion.Item value={value}>
      <Accordion.Control>
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>
            {format.day(entry.day)}
            <Text span size="sm" c="dimmed" ml={8}>
              {text(`person.entry.${entry.kind}`, { reference: entry.reference })}
            </Text>
          </span>
          <span className="figure">{entry.netMinor === null ? '' : format.money(entry.netMinor, { exact: true })}</span>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {entry.items.length > 0 && <EntryLines entry={entry} />}
        <Text size="xs" c="dimmed">
          {[
            ...(entry.source
              ? [text('person.entry.source', { file: entry.source.file, line: entry.source.line })]
              : []),
            ...(severalPlatforms && entry.platform
              ? [text('person.entry.platform', { platform: name('platform', entry.platform) })]
              : []),
            ...(entry.channel ? [text('person.entry.channel', { channel })] : []),
          ].join(' · ')}
        </Text>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function EntryLines({ entry }: { readonly entry: TimelineEntry }) {
  const text = useText()
  const format = useFormat()
  return (
    <Table mb="xs" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('person.entry.product')}</Table.Th>
          <Table.Th className="figure-right">{text('person.entry.quantity')}</Table.Th>
          <Table.Th className="figure-right">{text('person.entry.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entry.items.map((item, index) => (
          <Table.Tr key={`${index} ${item.title}`}>
            <Table.Td>{item.title}</Table.Td>
            <Table.Td className="figure-right">{format.number(item.quantity)}</Table.Td>
            <Table.Td className="figure-right">{format.money(item.amountMinor, { exact: true })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
