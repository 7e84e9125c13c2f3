/** Words and formats for charts without a page around them. */

import type { Language } from '../../core/contract/language.ts'
import {
  formatDay,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  isSentenceKey,
  say,
} from '../../core/contract/text/say.ts'
import type { ChartWords } from '../../renderer/chart/words.ts'
import { resourceOf } from '../../renderer/text/resources.ts'

export function chartWords(language: Language, currency: string): ChartWords {
  const texts = resourceOf(language)
  return {
    text: (key, values = {}) =>
      (texts[key] ?? texts[`${key}_other`] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
        String(values[name] ?? whole),
      ),
    say: (sentence) => say(language, sentence),
    name: (family, code) => {
      const key = `${family}.${code}`
      return isSentenceKey(key) ? say(language, { key, params: {} }) : code
    },
    format: {
      language,
      currency,
      money: (minor, style) => formatMoney(language, minor, currency, style),
      number: (value, style) => formatNumber(language, value, style),
      percent: (share, style) => formatPercent(language, share, style),
      day: (day) => formatDay(language, day),
      days: (days) => formatDays(language, days),
      ago: (day) => day,
      moment: (instant) => instant,
      bytes: (bytes) => String(bytes),
    },
  }
}
