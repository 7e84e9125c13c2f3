import { NumberInput } from '@mantine/core'
import { currencyDigits, currencySymbol } from '../text/currency.ts'
import { useFormat } from '../text/use-text.ts'

interface MoneyInputProps {
  /** Null: nothing entered. */
  readonly minor: number | null
  readonly onChange: (minor: number | null) => void
  readonly label?: string
  readonly ariaLabel?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly width?: number
}

/** An amount in the shop's currency: typed in main units, kept in whole minor units. */
export function MoneyInput({
  minor,
  onChange,
  label,
  ariaLabel,
  placeholder,
  disabled = false,
  width,
}: MoneyInputProps) {
  const { currency, language } = useFormat()
  const digits = currencyDigits(currency)
  return (
    <NumberInput
      label={label}
      aria-label={ariaLabel}
      placeholder={placeholder ?? ''}
      prefix={currencySymbol({ language, currency })}
      value={minor === null ? '' : minor / 10 ** digits}
      onChange={(value) => onChange(value === '' ? null : Math.round(Number(value) * 10 ** digits))}
      decimalScale={digits}
      allowNegative={false}
      thousandSeparator=","
      hideControls
      disabled={disabled}
      {...(width ? { w: width } : {})}
    />
  )
}
