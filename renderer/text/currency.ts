/** How a currency is typed in a field; whole phrases of money are made by `useFormat().money`. */
import type { Language } from '../../core/contract/language.ts'

/** Decimal places: 2 for CNY, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** The short sign, e.g. `¥`; the code itself where there is none. */
export function currencySymbol({ language, currency }: CurrencyIn): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
}

interface CurrencyIn {
  readonly language: Language
  readonly currency: string
}
