import { Group, NumberInput } from '@mantine/core'
import type { Bounds } from '../../../../core/model/segment-rule.ts'
import { MoneyInput } from '../../../component/money-input.tsx'
import { useText } from '../../../text/use-text.ts'

interface BoundsFieldProps {
  readonly value: Bounds
  readonly of: 'count' | 'money' | 'share'
  readonly onChange: (bounds: Bounds) => void
}

/** From and to, either of which may be left open. */
export function BoundsField({ value, of, onChange }: BoundsFieldProps) {
  const text = useText()
  const factor = of === 'share' ? 100 : 1
  return (
    <Group gap="xs">
      {(['atLeast', 'atMost'] as const).map((end) => {
        const label = text(end === 'atLeast' ? 'find.at-least' : 'find.at-most')
        const set = (to: number | null) => onChange({ ...value, [end]: to })
        if (of === 'money') return <MoneyInput key={end} label={label} minor={value[end]} onChange={set} width={130} />
        return (
          <NumberInput
            key={end}
            label={label}
            min={0}
            {...(of === 'share' ? { max: 100, suffix: '%' } : {})}
            value={value[end] === null ? '' : Math.round(value[end] * factor * 10) / 10}
            onChange={(to) => set(to === '' ? null : Number(to) / factor)}
            w={110}
          />
        )
      })}
    </Group>
  )
}
