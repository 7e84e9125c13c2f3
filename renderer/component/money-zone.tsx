import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useLanguage, useText } from '../text/use-text.ts'

/** Currencies in which small shops of our platforms sell; any other can come with the shop's own setting. */
const currencies = [
  'CNY',
  'GBP',
  'EUR',
  'USD',
  'HKD',
  'TWD',
  'JPY',
  'KRW',
  'SGD',
  'MYR',
  'THB',
  'AUD',
  'CAD',
  'CHF',
  'SEK',
]

interface ChoiceProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
}

export function CurrencySelect({ value, onChange, description }: ChoiceProps) {
  const text = useText()
  const { language } = useLanguage()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'currency' })
    const codes = currencies.includes(value) ? currencies : [value, ...currencies]
    return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [language, value])
  return (
    <Select
      label={text('shop.currency')}
      description={description}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
      allowDeselect={false}
      searchable
    />
  )
}

export function TimezoneSelect({ value, onChange, description }: ChoiceProps) {
  const text = useText()
  const data = useMemo(() => [...new Set([value, 'UTC', ...Intl.supportedValuesOf('timeZone')])], [value])
  return (
    <Select
      label={text('shop.timezone')}
      description={description}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
      allowDeselect={false}
      searchable
      limit={60}
    />
  )
}
