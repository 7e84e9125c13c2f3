/** The one i18next instance: both languages are in the bundle, so switching is instant and works offline. */
import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../core/contract/language.ts'
import { formatNumber } from '../../core/contract/text/say.ts'
import { recall, remember } from '../client/memory.ts'
import { resourceOf } from './resources.ts'

export const i18n = i18next.createInstance()

/** The stored choice, else the system's language: Chinese for any `zh`, English for everyone else. */
function firstLanguage(): Language {
  const stored = recall('language')
  if (stored === 'zh' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function markDocument(language: string): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** Numbers in phrases are grouped as the language does it; the plural still sees the bare count. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) =>
    typeof value === 'number' ? formatNumber(language === 'zh' ? 'zh' : 'en', value) : value,
}

i18n.on('languageChanged', markDocument)
void i18n
  .use(numbers)
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    fallbackLng: false,
    resources: { en: { translation: resourceOf('en') }, zh: { translation: resourceOf('zh') } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, alwaysFormat: true },
  })

/** Switches the whole page at once and remembers the choice. */
export function chooseLanguage(language: Language): void {
  remember('language', language)
  void i18n.changeLanguage(language)
}
