/** Fields that save themselves when they are left or Enter is pressed; Escape brings the saved value back. */
import { NumberInput, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { currencyDigits, currencySymbol } from '../../text/currency.ts'
import { useFormat } from '../../text/use-text.ts'
import classes from './settings.module.css'

interface FieldProps {
  readonly label: string
  readonly description?: string
  /** For fields inside a table, whose label stands in its header. */
  readonly hiddenLabel?: boolean
}

interface NumberFieldProps extends FieldProps {
  readonly value: number
  readonly onSave: (value: number) => void
  readonly max?: number
  readonly digits: number
  readonly prefix?: string
  readonly suffix?: string
}

export function NumberField({
  label,
  description,
  hiddenLabel,
  value,
  onSave,
  max,
  digits,
  prefix,
  suffix,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<number | string>(value)
  useEffect(() => setDraft(value), [value])
  const commit = () => {
    if (typeof draft !== 'number' || draft === value) setDraft(value)
    else onSave(draft)
  }
  return (
    <NumberInput
      {...(hiddenLabel ? { 'aria-label': label } : { label })}
      description={description}
      value={draft}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => finishOnKey(event, () => setDraft(value))}
      min={0}
      {...(max === undefined ? {} : { max })}
      clampBehavior="strict"
      decimalScale={digits}
      {...(prefix ? { prefix } : {})}
      {...(suffix ? { suffix } : {})}
      hideControls
      classNames={{ wrapper: classes.short }}
    />
  )
}

/** Enter leaves the field, which saves it. */
function finishOnKey(event: KeyboardEvent<HTMLInputElement>, reset: () => void): void {
  if (event.key === 'Enter') event.currentTarget.blur()
  if (event.key === 'Escape') reset()
}

interface PercentFieldProps extends FieldProps {
  /** 0…1, or more where `max` says so. */
  readonly share: number
  readonly max?: number
  readonly onSave: (share: number) => void
}

export function PercentField({ share, max = 1, onSave, ...field }: PercentFieldProps) {
  return (
    <NumberField
      {...field}
      value={Math.round(share * 1000) / 10}
      onSave={(percent) => onSave(Math.round(percent * 10) / 1000)}
      max={max * 100}
      digits={1}
      suffix="%"
    />
  )
}

interface MoneyFieldProps extends FieldProps {
  readonly minor: number
  readonly onSave: (minor: number) => void
  /** Decimal places beyond the currency's own, for prices below a cent. */
  readonly moreDigits?: number
}

export function MoneyField({ minor, onSave, moreDigits = 0, ...field }: MoneyFieldProps) {
  const { currency, language } = useFormat()
  const digits = currencyDigits(currency)
  const unit = 10 ** digits
  return (
    <NumberField
      {...field}
      value={minor / unit}
      onSave={(main) => onSave(Number((main * unit).toFixed(moreDigits)))}
      digits={digits + moreDigits}
      prefix={currencySymbol({ language, currency })}
    />
  )
}

interface CountFieldProps extends FieldProps {
  readonly value: number
  readonly unit: string
  readonly max: number
  readonly onSave: (value: number) => void
}

export function CountField({ unit, ...field }: CountFieldProps) {
  return <NumberField {...field} digits={0} suffix={unit} />
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onSave: (value: string) => void
}

export function TextField({ label, description, value, onSave }: TextFieldProps) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commit = () => {
    const next = draft.trim()
    if (!next || next === value) setDraft(value)
    else onSave(next)
  }
  return (
    <TextInput
      label={label}
      description={description}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => finishOnKey(event, () => setDraft(value))}
      maxLength={80}
    />
  )
}
