/**
 * What a review says, without a network: a mood −1 (bad) … 1 (good) for the whole and for each aspect it names. Words come from the
 * project's own lists; negation, degree, contrast, exception and mockery decide how they count (methods.md 2.6).
 */
import { type ReviewAspect, reviewAspects } from './aspects.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { CutWords } from './cut-words.ts'
import { meaningOf, type WordMeaning } from './mood-words.ts'
import { isDefaultPraise, plainText } from './plain-text.ts'

export interface AspectMood {
  readonly aspect: ReviewAspect
  readonly mood: number
}

export interface ReviewMood {
  readonly mood: number
  /** In the order of `reviewAspects`; only those spoken of with an opinion. */
  readonly aspects: readonly AspectMood[]
  /** Written by the platform, or empty: mood 0, no aspects, in no count of moods. */
  readonly isDefault: boolean
}

interface Said {
  readonly value: number
  readonly aspect: ReviewAspect | null
}

interface Word extends WordMeaning {
  readonly text: string
}

const silence: ReviewMood = { mood: 0, aspects: [], isDefault: true }

export function readMood(text: string, cut: CutWords): ReviewMood {
  if (isDefaultPraise(text)) return silence
  const clauses = clausesOf(plainText(text))
  const said = clauses.map((clause) => ({ clause, opinions: opinionsOf(clause, wordsOf(clause.text, cut)) }))
  const totals = { good: 0, bad: 0 }
  const aspects = new Map<ReviewAspect, { sum: number; size: number }>()
  const add = ({ value, aspect }: Said, weight: number) => {
    totals[value > 0 ? 'good' : 'bad'] += Math.abs(value) * weight
    if (aspect === null || Math.abs(value) < 0.7) return
    const known = aspects.get(aspect) ?? { sum: 0, size: 0 }
    aspects.set(aspect, { sum: known.sum + value, size: known.size + Math.abs(value) })
  }
  for (const { clause, opinions } of said) for (const each of opinions.said) add(each, clause.weight)
  for (const each of exceptions(said)) add(each, 0.3)
  const { good, bad } = totals
  // Facts told without any opinion word are more often a complaint than praise.
  if (good + bad === 0) return { mood: -0.05, aspects: [], isDefault: false }
  return {
    mood: rounded((good - bad) / (good + bad + 1)),
    aspects: reviewAspects.flatMap((aspect) => {
      const sums = aspects.get(aspect)
      return sums && sums.sum !== 0 ? [{ aspect, mood: rounded(sums.sum / (sums.size + 0.5)) }] : []
    }),
    isDefault: false,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** The longest run of words that the lists know counts as one. */
function wordsOf(clause: string, cut: CutWords): Word[] {
  const tokens = cut(clause)
  const words: Word[] = []
  for (let i = 0; i < tokens.length; ) {
    let length = 1
    let text = tokens[i]!
    let meaning = meaningOf(text)
    for (let more = Math.min(7, tokens.length - i); more > 1; more--) {
      const run = tokens.slice(i, i + more)
      const joined = run.join(/[a-z]/.test(text) ? ' ' : '')
      const found = meaningOf(joined)
      if (!found) continue
      ;[length, text, meaning] = [more, joined, found]
      break
    }
    words.push({ mood: faceMood(text), aspect: null, names: null, isNegation: false, degree: 1, ...meaning, text })
    i += length
  }
  return words
}

const goodFaces = /[😀-😆😇😉-😋😍😎😗-😚😻🙂🤗🤩🥰🥳👍👏👌❤♥💕💖💗💞💯🌹🎉✨🌟💪🙏☺😁🤝⭐]/u
const badFaces = /[😐😒-😔😖😞-😤😥-😩😫😭😠😡😰-😵🙁🙄🤢🤮🤬👎💔💩☹🤦🤡🥱]/u

function faceMood(text: string): number {
  return goodFaces.test(text) ? 2 : badFaces.test(text) ? -2 : 0
}

const negationReach = 4

function opinionsOf(clause: Clause, words: readonly Word[]): { said: readonly Said[]; named: readonly ReviewAspect[] } {
  const said: Said[] = []
  const used = new Set<number>()
  words.forEach((word, i) => {
    if (word.mood === 0 || (word.isNegation && word.mood > -1.5) || isHurryBeforeFault(words, i)) return
    const before = words.slice(Math.max(0, i - negationReach), i)
    const at = before.findLastIndex((each) => each.isNegation)
    const isNegated = at >= 0 && !before.slice(at + 1).some((each) => Math.abs(each.mood) > 1 && !each.isNegation)
    if (isNegated) used.add(i - before.length + at)
    const degree = degreeBefore(words, i)
    const value = isNegated ? opposite(word.mood) : word.mood * degree
    const aspect = nearestAspect(words, i) ?? word.aspect
    said.push({ value: clause.isMocking && value > 0 ? -value * 0.5 : value, aspect })
  })
  words.forEach((word, i) => {
    if (word.isNegation && !used.has(i)) said.push({ value: -0.4, aspect: null })
    const next = words[i + 1]
    if (/^(?:太|有点|有点儿|too)$/u.test(word.text) && next && next.mood === 0 && !next.isNegation)
      said.push({ value: -1, aspect: nearestAspect(words, i) })
  })
  return { said, named: words.flatMap(({ names }) => (names ? [names] : [])) }
}

/** "Not good" is bad; "not bad" is only rather good. */
function opposite(mood: number): number {
  return mood > 0 ? -mood : -mood * 0.5
}

/** "很快就坏了": quick is no praise where a fault follows. */
function isHurryBeforeFault(words: readonly Word[], i: number): boolean {
  if (!/^(?:很快|快|quickly|fast|easily)$/u.test(words[i]!.text)) return false
  return (
    words.slice(i + 1, i + 4).some(({ mood }) => mood <= -2) ||
    /^(?:breaks?|broke|broken|tears?|tore)$/.test(words[i - 1]?.text ?? '')
  )
}

function degreeBefore(words: readonly Word[], i: number): number {
  const before = words.slice(Math.max(0, i - 2), i)
  return before.reduce((product, { degree }) => product * degree, 1)
}

/** The aspect named last before the opinion in its clause, else the first after it. */
function nearestAspect(words: readonly Word[], i: number): ReviewAspect | null {
  if (words[i]!.names) return words[i]!.names
  for (let at = i - 1; at >= 0; at--) if (words[at]!.names) return words[at]!.names
  return words.slice(i + 1).find(({ names }) => names)?.names ?? null
}

type SaidOfClause = { readonly clause: Clause; readonly opinions: ReturnType<typeof opinionsOf> }

/** "Apart from the box, all is fine": the box is not. */
function exceptions(said: readonly SaidOfClause[]): Said[] {
  return said.flatMap(({ clause, opinions }) => {
    if (!clause.isExcepted || opinions.said.some(({ value }) => Math.abs(value) >= 1)) return []
    const rest = said.filter(({ clause: other }) => other.sentence === clause.sentence && other !== clause)
    const tone = rest.flatMap(({ opinions: other }) => other.said).reduce((sum, { value }) => sum + value, 0)
    return tone === 0 ? [] : opinions.named.map((aspect) => ({ value: tone > 0 ? -1.5 : 1.5, aspect }))
  })
}
