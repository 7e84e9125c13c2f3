import type { Language } from '../../../core/contract/language.ts'

const locales = { zh: 'zh-CN', en: 'en-GB' } as const
const formatOf = (language: Language, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'short', day: 'numeric', ...style })
// Chinese tables write 12/3: the words 月 and 日 would double the width.
const short = { zh: formatOf('zh', { month: 'numeric' }), en: formatOf('en', {}) }
const dated = { zh: formatOf('zh', { year: '2-digit' }), en: formatOf('en', { year: '2-digit' }) }

const timeOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** Two days of the coming months as people write them: `12 – 19 Dec`, `20 Dec – 7 Jan`; the year goes without saying. */
export function dayRange(language: Language, first: string, last: string): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  if (sameYear) return short[language].formatRange(timeOf(first), timeOf(last))
  return `${shortDay(language, first)} – ${shortDay(language, last)}`
}

/** Two days of any year: `24 Aug – 27 Sept 26`. */
export function datedRange(language: Language, first: string, last: string): string {
  return dated[language].formatRange(timeOf(first), timeOf(last))
}

/** A day without its year: `12 Dec`. */
export function shortDay(language: Language, day: string): string {
  return short[language].format(timeOf(day))
}
