import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../core/contract/language.ts'
import type { Failure } from '../../core/contract/reply.ts'
import type { Sentence, SentenceValue } from '../../core/contract/sentence.ts'
import {
  formatDay,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  formatValue,
  isSentenceKey,
  type MoneyStyle,
  type NumberStyle,
  say,
} from '../../core/contract/text/say.ts'
import { useShop } from '../client/shop.ts'
import { chooseLanguage } from './i18n.ts'
import type { TextKey } from './resources.ts'

export interface LanguageChoice {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

export function useLanguage(): LanguageChoice {
  const { i18n } = useTranslation()
  return { language: i18n.language === 'zh' ? 'zh' : 'en', setLanguage: chooseLanguage }
}

export type TextValues = Readonly<Record<string, string | number>>
/** A phrase of `renderer/text`; `{count}` chooses the plural. */
export type TextFunction = (key: TextKey, values?: TextValues) => string

export function useText(): TextFunction {
  const { t } = useTranslation()
  return t as unknown as TextFunction
}

/** Says a sentence of the core in the reader's language. */
export function useSay(): (sentence: Sentence) => string {
  const { language } = useLanguage()
  return useCallback((sentence: Sentence) => say(language, sentence), [language])
}

/** Says one value of the core in the reader's language. */
export function useSayValue(): (value: SentenceValue) => string {
  const { language } = useLanguage()
  return useCallback((value: SentenceValue) => formatValue(language, value), [language])
}

/** The name of a code in the core's catalogue, e.g. `name('segment', 'at-risk')`; the code itself where there is none. */
export function useName(): (family: string, code: string, params?: Failure['params']) => string {
  const { language } = useLanguage()
  return useCallback(
    (family, code, params = {}) => {
      const key = `${family}.${code}`
      return isSentenceKey(key) ? say(language, { key, params }) : code
    },
    [language],
  )
}

/** What went wrong and what to do about it; codes without a sentence fall back to the general one. */
export function useSayFailure(): (failure: { readonly code: string; readonly params: Failure['params'] }) => string {
  const { language } = useLanguage()
  return useCallback(
    ({ code, params }) => {
      const key = `failure.${code}`
      if (!isSentenceKey(key)) return say(language, { key: 'failure.internal', params: {} })
      return say(language, { key, params: readable(language, params) })
    },
    [language],
  )
}

/** A mapping that lacks something says which field in `detail`; its name is said in the reader's language. */
function readable(language: Language, params: Failure['params']): Failure['params'] {
  if (typeof params.detail !== 'string') return params
  const fields = params.detail.split(' / ')
  const names = fields.map((field) => {
    const key = `field.${field}`
    return isSentenceKey(key) ? say(language, { key, params: {} }) : field
  })
  return { ...params, detail: names.join(' / ') }
}

export interface Format {
  readonly language: Language
  /** ISO code of the open shop's currency. */
  readonly currency: string
  money(minor: number, style?: MoneyStyle): string
  number(value: number, style?: NumberStyle): string
  percent(share: number, style?: { readonly signed?: boolean; readonly points?: boolean }): string
  /** `20 Nov 2026`, `2026年11月20日`. */
  day(day: string): string
  /** `3 weeks`, `3 周`. */
  days(days: number): string
  /** `3 days ago · 20 Nov 2026`: as people say it, and exactly. */
  ago(day: string): string
  /** Local date and time of an ISO instant. */
  moment(instant: string): string
  /** A file's size in the usual units. */
  bytes(bytes: number): string
}

/** Formats values in the reader's language and the shop's currency. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const currency = useShop()?.currency ?? 'CNY'
  return useMemo(() => formatFor(language, currency), [language, currency])
}

const localeOf = { zh: 'zh-CN', en: 'en-GB' } as const

function formatFor(language: Language, currency: string): Format {
  const locale = localeOf[language]
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return {
    language,
    currency,
    money: (minor, style) => formatMoney(language, minor, currency, style),
    number: (value, style) => formatNumber(language, value, style),
    percent: (share, style) => formatPercent(language, share, style),
    day: (day) => formatDay(language, day),
    days: (days) => formatDays(language, days),
    ago: (day) => `${relativeDay(relative, day)} · ${formatDay(language, day)}`,
    moment: (instant) => moment.format(new Date(instant)),
    bytes: (bytes) =>
      bytes < 1e6
        ? `${formatNumber(language, Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${formatNumber(language, bytes / 1e6, { digits: 1 })} MB`,
  }
}

function relativeDay(relative: Intl.RelativeTimeFormat, day: string): string {
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - today) / 86_400_000)
  if (Math.abs(days) < 42) return relative.format(days, 'day')
  if (Math.abs(days) < 730) return relative.format(Math.round(days / 30.4375), 'month')
  return relative.format(Math.round(days / 365.25), 'year')
}
