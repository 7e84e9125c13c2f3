/** Sentences inside an answer, said in a language: what `--json` prints instead of keys and values. */

import type { Language } from '../../contract/language.ts'
import type { Sentence } from '../../contract/sentence.ts'
import { isSentenceKey, say } from '../../contract/text/say.ts'

/** A copy of `value` in which every sentence is text. */
export function spoken(language: Language, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => spoken(language, item))
  if (typeof value !== 'object' || value === null) return value
  if (isSentence(value)) return say(language, value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoken(language, item)]))
}

function isSentence(value: object): value is Sentence {
  const { key, params } = value as Partial<Sentence>
  return typeof key === 'string' && typeof params === 'object' && params !== null && isSentenceKey(key)
}

/** The sentence of a coded thing, e.g. `problem` and `date-unreadable`; the code itself where it has none. */
export function sayCode(
  language: Language,
  family: 'problem' | 'warning' | 'failure' | 'job.step' | 'segment' | 'rung' | 'channel' | 'sales-channel' | 'verdict',
  code: string,
  params: Sentence['params'] = {},
): string {
  const key = `${family}.${code}`
  return isSentenceKey(key) ? say(language, { key, params }) : code
}
