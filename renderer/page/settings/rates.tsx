import { Button, Group, NumberInput, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '../../../core/contract/view/shop.ts'
import { CurrencySelect } from '../../component/money-zone.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { NumberField } from './fields.tsx'
import { Section } from './section.tsx'
import type { SaveSettings } from './use-save-settings.ts'

type RateTable = SettingsView['rates']

/** The list with the rate of a currency from a day on set anew, or taken away where `rate` is null. */
export function withRate(rates: RateTable, code: string, from: string | null, rate: number | null): RateTable {
  const others = (rates[code] ?? []).filter((known) => known.from !== from)
  const list = rate === null ? others : [...others, { from, rate }]
  const { [code]: _replaced, ...rest } = rates
  return list.length === 0 ? rest : { ...rest, [code]: list }
}

/** What one unit of another currency is worth: set by the owner, looked up nowhere. */
export function Rates({ settings, save }: { readonly settings: SettingsView; readonly save: SaveSettings }) {
  const text = useText()
  const set = (code: string, from: string | null, rate: number | null) => {
    const rates = withRate(settings.rates, code, from, rate)
    save({ rates: Object.fromEntries(Object.entries(rates).map(([key, list]) => [key, [...list]])) })
  }
  const rows = Object.entries(settings.rates).flatMap(([code, list]) => list.map((entry) => ({ code, ...entry })))
  return (
    <Section title={text('settings.rates')}>
      <Text c="dimmed" size="xs">
        {text('settings.rates.text')}
      </Text>
      {rows.length > 0 && (
        <Table>
          <Table.Tbody>
            {rows.map(({ code, from, rate }) => (
              <RateRow key={`${code} ${from}`} code={code} from={from} rate={rate} set={set} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <NewRate own={settings.currency} add={set} />
    </Section>
  )
}

interface RateRowProps {
  readonly code: string
  readonly from: string | null
  readonly rate: number
  readonly set: (code: string, from: string | null, rate: number | null) => void
}

function RateRow({ code, from, rate, set }: RateRowProps) {
  const text = useText()
  const format = useFormat()
  return (
    <Table.Tr>
      <Table.Td>{text('settings.rate.of', { code })}</Table.Td>
      <Table.Td>
        <NumberField
          hiddenLabel
          label={text('settings.rate.of', { code })}
          value={rate}
          digits={8}
          suffix={` ${format.currency}`}
          onSave={(value) => value > 0 && set(code, from, value)}
        />
      </Table.Td>
      <Table.Td>
        {from === null ? text('settings.rate.always') : text('settings.rate.since', { day: format.day(from) })}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={text('settings.rate.remove', { code })}
          onClick={() => set(code, from, null)}
        >
          {text('rules.remove')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

function NewRate({ own, add }: { readonly own: string; readonly add: RateRowProps['set'] }) {
  const text = useText()
  const [code, setCode] = useState(own === 'USD' ? 'EUR' : 'USD')
  const [rate, setRate] = useState<number | string>('')
  const [from, setFrom] = useState('')
  const isReady = typeof rate === 'number' && rate > 0 && code !== own
  return (
    <Group align="flex-end">
      <CurrencySelect value={code} onChange={setCode} />
      <NumberInput
        label={text('settings.rate.value')}
        value={rate}
        onChange={setRate}
        min={0}
        decimalScale={8}
        hideControls
        w={120}
      />
      <TextInput
        type="date"
        label={text('settings.rate.from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!isReady}
        onClick={() => {
          add(code, from || null, Number(rate))
          setRate('')
          setFrom('')
        }}
      >
        {text('settings.rate.add')}
      </Button>
    </Group>
  )
}
