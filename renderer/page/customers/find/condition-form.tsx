import { Group, MultiSelect, Select, Stack, TagsInput } from '@mantine/core'
import { type SegmentCode, segmentCodes } from '../../../../core/contract/view/portrait.ts'
import type { SavedSegmentView } from '../../../../core/contract/view/segment.ts'
import type { OrderFilter, SegmentCondition } from '../../../../core/model/segment-rule.ts'
import { useName, useText } from '../../../text/use-text.ts'
import { BoundsField } from './bounds-field.tsx'
import { PeriodField } from './period-field.tsx'

interface ConditionFormProps {
  readonly condition: SegmentCondition
  readonly saved: readonly SavedSegmentView[]
  readonly onChange: (condition: SegmentCondition) => void
}

/** The fields of one rule; what is chosen counts at once. */
export function ConditionForm({ condition, saved, onChange }: ConditionFormProps) {
  const text = useText()
  switch (condition.kind) {
    case 'orders':
    case 'spent':
      return (
        <Stack gap="xs">
          <OrderFields value={condition.of} onChange={(of) => onChange({ ...condition, of })} />
          <BoundsField
            of={condition.kind === 'spent' ? 'money' : 'count'}
            value={condition}
            onChange={(bounds) => onChange({ ...condition, ...bounds })}
          />
        </Stack>
      )
    case 'order-value':
    case 'returns':
    case 'discount-share':
    case 'chance': {
      const of = { 'order-value': 'money', returns: 'count', 'discount-share': 'share', chance: 'share' } as const
      return (
        <BoundsField
          of={of[condition.kind]}
          value={condition}
          onChange={(bounds) => onChange({ ...condition, ...bounds })}
        />
      )
    }
    case 'first-order':
    case 'last-order':
      return (
        <PeriodField
          required
          value={condition.when}
          onChange={(when) => when !== null && onChange({ ...condition, when })}
        />
      )
    case 'contacted':
      return <PeriodField value={condition.when} onChange={(when) => onChange({ ...condition, when })} />
    case 'segment':
      return <SegmentField codes={condition.codes} onChange={(codes) => onChange({ ...condition, codes })} />
    case 'place':
    case 'first-channel':
      return (
        <TagsInput
          label={text('find.names')}
          value={[...condition.names]}
          onChange={(names) => onChange({ ...condition, names })}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      )
    case 'reachable':
      return (
        <Choice
          label={text('find.by')}
          value={condition.by}
          options={(['email', 'sms', 'phone', 'any'] as const).map((by) => [by, text(`find.by.${by}`)])}
          onChange={(by) => onChange({ ...condition, by })}
        />
      )
    case 'reviewed':
      return (
        <Stack gap="xs">
          <Choice
            label={text('find.mood')}
            value={condition.mood ?? 'any'}
            options={(['any', 'good', 'bad'] as const).map((mood) => [mood, text(`find.mood.${mood}`)])}
            onChange={(mood) => onChange({ ...condition, mood: mood === 'any' ? null : mood })}
          />
          <PeriodField value={condition.when} onChange={(when) => onChange({ ...condition, when })} />
        </Stack>
      )
    case 'group':
      return (
        <Choice
          label={text('find.kind.group')}
          value={condition.segmentId}
          options={saved.map(({ segmentId, name }) => [segmentId, name])}
          onChange={(segmentId) => onChange({ ...condition, segmentId })}
        />
      )
    case 'late':
      return null
  }
}

function OrderFields({
  value,
  onChange,
}: {
  readonly value: OrderFilter
  readonly onChange: (of: OrderFilter) => void
}) {
  const text = useText()
  const discountOf = { any: null, yes: true, no: false } as const
  const known = value.discount === null ? 'any' : value.discount ? 'yes' : 'no'
  return (
    <>
      <TagsInput
        label={text('find.goods')}
        value={[...value.what]}
        onChange={(what) => onChange({ ...value, what })}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <Group align="flex-end" gap="xs">
        <PeriodField value={value.when} onChange={(when) => onChange({ ...value, when })} />
        <Choice
          label={text('find.discount')}
          value={known}
          options={(['any', 'yes', 'no'] as const).map((each) => [each, text(`find.discount.${each}`)])}
          onChange={(each) => onChange({ ...value, discount: discountOf[each] })}
        />
      </Group>
    </>
  )
}

function SegmentField({
  codes,
  onChange,
}: {
  readonly codes: readonly string[]
  readonly onChange: (codes: readonly SegmentCode[]) => void
}) {
  const text = useText()
  const name = useName()
  return (
    <MultiSelect
      label={text('find.kind.segment')}
      data={segmentCodes.map((code) => ({ value: code, label: name('segment', code) }))}
      value={[...codes]}
      onChange={(next) => onChange(next as SegmentCode[])}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly (readonly [value: V, label: string])[]
  readonly onChange: (value: V) => void
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Select
      label={label}
      data={options.map(([option, words]) => ({ value: option, label: words }))}
      value={value}
      onChange={(next) => next && onChange(next as V)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      w={180}
    />
  )
}
