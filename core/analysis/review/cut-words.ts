/**
 * Cuts a clause into words: Chinese by jieba with this project's words added, Latin letters by spaces. The dictionary is loaded on
 * the first call only, since it takes a tenth of a second.
 */
import { meanings } from './mood-words.ts'

export type CutWords = (clause: string) => string[]

let loaded: Promise<CutWords> | null = null

export function loadCutWords(): Promise<CutWords> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<CutWords> {
  const { default: jieba } = (await import('jieba-wasm')) as unknown as { default: typeof import('jieba-wasm') }
  const isHan = /^\p{Script=Han}{2,}$/u
  for (const word of meanings.keys()) if (isHan.test(word)) jieba.add_word(word)
  const run = /\p{Script=Han}+|[a-z]+(?:'[a-z]+)*|\d+|\p{Extended_Pictographic}/gu
  return (clause) =>
    (clause.match(run) ?? []).flatMap((part) =>
      /\p{Script=Han}/u.test(part) ? (part.length === 1 ? [part] : jieba.cut(part, true)) : latinWords(part),
    )
}

const contractions: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  "i'd": ['i', 'would'],
  "it's": ['it'],
  "i've": ['i', 'have'],
  "i'm": ['i'],
}

function latinWords(word: string): readonly string[] {
  const known = Object.hasOwn(contractions, word) ? contractions[word] : undefined
  if (known) return known
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
  const [stem = word, ending] = word.split("'")
  return ending === 'll' ? [stem, 'will'] : [stem]
}
