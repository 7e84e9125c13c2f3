/** Says a sentence in a language, and formats the values that sentences, tables and reports share. */
import { currencyDigits } from '../../model/money.ts'
import type { Language } from '../language.ts'
import type { Sentence, SentenceValue } from '../sentence.ts'
import { catalogue } from './catalogue.ts'

const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** `say('en', sentence('failure.file-empty', { file: 'a.csv' }))`. */
export function say(language: Language, { key, params }: Sentence): string {
  return fillTemplate(language, catalogue[key][language], params)
}

/** True for a key that the catalogue has: for codes that arrive as text. */
export function isSentenceKey(key: string): key is Sentence['key'] {
  return Object.hasOwn(catalogue, key)
}

export function fillTemplate(
  language: Language,
  template: string,
  params: Readonly<Record<string, SentenceValue>>,
): string {
  return template.replace(/\{(\w+)(?:\?([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one === undefined) return formatValue(language, value)
    return countOf(value) === 1 ? one : (other ?? '')
  })
}

function countOf(value: SentenceValue): number {
  if (typeof value === 'number') return value
  return typeof value === 'object' && value.kind === 'number' ? value.value : Number.NaN
}

export function formatValue(language: Language, value: SentenceValue): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return formatNumber(language, value)
  switch (value.kind) {
    case 'money':
      return formatMoney(language, value.minor, value.currency, { signed: value.signed ?? false })
    case 'day':
      return formatDay(language, value.day)
    case 'percent':
      return formatPercent(language, value.share, { signed: value.signed ?? false, points: value.points ?? false })
    case 'number':
      return formatNumber(language, value.value, { digits: value.digits ?? 0, signed: value.signed ?? false })
    case 'days':
      return formatDays(language, value.days)
    case 'list':
      return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(value.items)
    case 'sentence':
      return say(language, value.sentence)
  }
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(localeOf[language], options)
    numberFormats.set(key, format)
  }
  return format
}

export interface NumberStyle {
  readonly digits?: number
  readonly signed?: boolean
}

export function formatNumber(language: Language, value: number, { digits, signed = false }: NumberStyle = {}): string {
  const places = digits ?? (Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 1 : 0)
  return numberFormat(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    // What rounds to zero has no sign.
    signDisplay: signed ? 'exceptZero' : 'negative',
  }).format(value)
}

export interface MoneyStyle {
  readonly signed?: boolean
  /** Show cents even for round or large amounts, as tables of single orders do. */
  readonly exact?: boolean
}

/** Cents are shown below 100 main units only, unless `exact`: nobody decides on the cents of a total. */
export function formatMoney(
  language: Language,
  minor: number,
  currency: string,
  { signed = false, exact = false }: MoneyStyle = {},
): string {
  const digits = currencyDigits(currency)
  const main = minor / 10 ** digits
  const places = exact || (Math.abs(main) < 100 && !Number.isInteger(main)) ? digits : 0
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }
  try {
    return numberFormat(language, options).format(main === 0 ? 0 : main)
  } catch {
    return `${formatNumber(language, main, { digits: places, signed })} ${currency}`
  }
}

export function formatPercent(
  language: Language,
  share: number,
  { signed = false, points = false }: { readonly signed?: boolean; readonly points?: boolean } = {},
): string {
  const value = share * 100
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0
  const text = formatNumber(language, value, { digits, signed })
  if (points) return language === 'zh' ? `${text} 个百分点` : `${text} points`
  return `${text}%`
}

/** `20 Nov 2026`, `2026年11月20日`. */
export function formatDay(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(date)
}

/** A length of time in the words people use: days up to six weeks, then weeks, then months. */
export function formatDays(language: Language, days: number): string {
  const round = Math.round(days)
  if (round === 0) return language === 'zh' ? '不到 1 天' : 'less than a day'
  const [count, zh, one, other] =
    round < 42
      ? [round, '天', 'day', 'days']
      : round < 120
        ? [Math.round(round / 7), '周', 'week', 'weeks']
        : round < 730
          ? [Math.round(round / 30.4375), '个月', 'month', 'months']
          : [Math.round((round / 365.25) * 10) / 10, '年', 'year', 'years']
  return language === 'zh' ? `${count} ${zh}` : `${count} ${count === 1 ? one : other}`
}
