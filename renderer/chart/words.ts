import type { Sentence } from '../../core/contract/sentence.ts'
import type { Format, TextFunction } from '../text/use-text.ts'

/** What a chart needs to speak the reader's language. */
export interface ChartWords {
  readonly format: Format
  readonly text: TextFunction
  readonly say: (sentence: Sentence) => string
  /** The name of a code, e.g. `name('segment', 'new')`. */
  readonly name: (family: string, code: string) => string
}

const locales = { zh: 'zh-CN', en: 'en-GB' } as const

/** Short money for axes: `£12K`, `¥1.2万`. */
export function axisMoney({ language, currency }: Pick<Format, 'language' | 'currency'>): (minor: number) => string {
  const format = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  })
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return (minor) => format.format(minor / 10 ** digits)
}

/** `2026-11` as `Nov 26` or `26年11月`; January carries the year in full. */
export function monthLabel(language: 'zh' | 'en', month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', year: '2-digit', month: 'short' }).format(date)
}
