import { Group, NumberInput, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type Period, type PeriodUnit, periodUnits } from '../../../../core/model/segment-rule.ts'
import { useText } from '../../../text/use-text.ts'

const choices = ['ever', 'last', 'earlier', 'this', 'previous', 'days'] as const
type Choice = (typeof choices)[number]

function choiceOf(period: Period | null): Choice {
  if (period === null) return 'ever'
  if (period.kind === 'calendar') return period.back === 0 ? 'this' : 'previous'
  return period.kind
}

function periodFor(choice: Choice): Period | null {
  switch (choice) {
    case 'ever':
      return null
    case 'last':
    case 'earlier':
      return { kind: choice, count: 60, unit: 'day' }
    case 'this':
      return { kind: 'calendar', unit: 'month', back: 0 }
    case 'previous':
      return { kind: 'calendar', unit: 'month', back: 1 }
    case 'days':
      return { kind: 'days', from: null, to: null }
  }
}

interface PeriodFieldProps {
  readonly value: Period | null
  /** Without "at any time". */
  readonly required?: boolean
  readonly onChange: (period: Period | null) => void
}

/** When: a length of time up to now, a calendar period, or two days. */
export function PeriodField({ value, required = false, onChange }: PeriodFieldProps) {
  const text = useText()
  const known = required ? choices.filter((choice) => choice !== 'ever') : choices
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <Select
        label={text('find.when')}
        data={known.map((choice) => ({ value: choice, label: text(`find.when.${choice}`) }))}
        value={choiceOf(value)}
        onChange={(choice) => choice && onChange(periodFor(choice as Choice))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        w={150}
      />
      {value !== null && <PeriodDetail value={value} onChange={onChange} />}
    </Group>
  )
}

function PeriodDetail({ value, onChange }: { readonly value: Period; readonly onChange: (period: Period) => void }) {
  const text = useText()
  if (value.kind === 'days') {
    return (
      <>
        {(['from', 'to'] as const).map((end) => (
          <DateInput
            key={end}
            label={text(`find.when.${end}`)}
            valueFormat={text('campaign.day-format')}
            value={value[end]}
            onChange={(day) => onChange({ ...value, [end]: day })}
            popoverProps={{ withinPortal: false }}
            clearable
            w={130}
          />
        ))}
      </>
    )
  }
  const units = value.kind === 'calendar' ? periodUnits.filter((unit) => unit !== 'day') : periodUnits
  return (
    <>
      {value.kind !== 'calendar' && (
        <NumberInput
          label={text('find.when.count')}
          min={1}
          max={9999}
          value={value.count}
          onChange={(count) => onChange({ ...value, count: Math.max(1, Math.round(Number(count) || 1)) })}
          w={90}
        />
      )}
      <Select
        label={text('find.when.unit')}
        data={units.map((unit) => ({ value: unit, label: text(`find.unit.${unit}`) }))}
        value={value.unit}
        onChange={(unit) => unit && onChange({ ...value, unit: unit as PeriodUnit } as Period)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        w={110}
      />
    </>
  )
}
