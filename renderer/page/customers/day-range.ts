import type { Language } from '../../../core/contract/view.ts'

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'short', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', day: 'numeric' }),
}

/** Two days of the coming year as people write them: `12 – 19 Dec`, `12月12日 – 19日`. */
export function dayRange(language: Language, first: string, last: string): string {
  return formats[language].formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
}

/** A day without its year: `12 Dec`. */
export function shortDay(language: Language, day: string): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`))
}
