/** Words of the page by their key, so that tests find things as people do and still follow a change of wording. */
import type { Language } from '../../core/contract/language.ts'
import { resourceOf, type TextKey } from '../../renderer/text/resources.ts'

export function wordsOf(language: Language): (key: TextKey) => string {
  const resource = resourceOf(language)
  return (key) => {
    const text = resource[key]
    if (text === undefined) throw new Error(`the page has no “${key}”`)
    return text
  }
}
