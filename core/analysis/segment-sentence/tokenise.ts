import { plainText } from '../segment/match-words.ts'
import type { Lexicon, Token, Vocabulary, WordRule } from './token.ts'

/** Shorter names in Latin letters count only when written in capitals: "in" is not India. */
const SHORTEST_LATIN_NAME = 3

/**
 * Cuts a sentence into pieces. At each place the longest match wins, names of the shop before words of the language where both are as
 * long; what nothing knows is a word.
 */
export function tokenise(text: string, lexicon: Lexicon, vocabulary: Vocabulary): Token[] {
  const { quoted, bare } = liftQuotes(text.normalize('NFKC'))
  const capitals = bare.replaceAll(/\s+/gu, ' ').trim()
  const plain = lexicon.prepare(capitals.toLowerCase())
  const rules = [...quoteRule(quoted, vocabulary), ...lexicon.rules]
  const namesAt = nameFinder(
    vocabulary,
    lexicon.prepare,
    new Set(capitals.match(/(?<![\p{L}\p{N}])\p{Lu}{2}(?![\p{L}\p{N}])/gu) ?? []),
  )
  const tokens: Token[] = []
  for (let at = 0; at < plain.length; ) {
    if (plain[at] === ' ') {
      at++
      continue
    }
    const name = namesAt(plain, at)
    const said = longest(rules, plain, at, vocabulary)
    const best = name && name.length >= (said?.length ?? 0) ? name : said
    const found = best ?? wordAt(lexicon, plain, at)
    tokens.push(...found.tokens)
    at += found.length
  }
  return tokens.filter(({ type }) => type !== 'filler')
}

interface Found {
  readonly tokens: readonly Token[]
  readonly length: number
}

function longest(rules: readonly WordRule[], text: string, at: number, vocabulary: Vocabulary): Found | null {
  let best: Found | null = null
  for (const { pattern, make } of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || match[0].length <= (best?.length ?? 0)) continue
    const made = make(match, vocabulary)
    if (made !== null) best = { tokens: [made].flat(), length: match[0].length }
  }
  return best
}

function wordAt(lexicon: Lexicon, text: string, at: number): Found {
  lexicon.word.lastIndex = at
  const word = lexicon.word.exec(text)?.[0] ?? text.slice(at, at + 1)
  return { tokens: [{ type: 'word', text: word }], length: word.length }
}

/** A private letter stands for each quoted name, so that nothing inside it is read. */
const FIRST_QUOTE = 0xe000

function liftQuotes(text: string): { readonly quoted: readonly string[]; readonly bare: string } {
  const quoted: string[] = []
  const bare = text
    .replaceAll(/[\ue000-\uefff]/gu, '')
    .replaceAll(
      /“([^”]+)”|"([^"]+)"|「([^」]+)」|『([^』]+)』|《([^》]+)》/gu,
      (_, ...inside: (string | undefined)[]) => {
        quoted.push((inside.slice(0, 5).find((each) => typeof each === 'string') ?? '').trim())
        return ` ${String.fromCodePoint(FIRST_QUOTE + quoted.length - 1)} `
      },
    )
  return { quoted, bare }
}

/** In quotes: a kept group where it says so ("in the group …"), the name of a place or channel the shop has, else of goods. */
function quoteRule(quoted: readonly string[], vocabulary: Vocabulary): WordRule[] {
  const groups = new Map(vocabulary.groups.map(({ name, segmentId }) => [plainText(name), segmentId]))
  const letter = '([\\ue000-\\uefff])'
  const nameOf = (match: RegExpExecArray) => quoted[(match[1]?.codePointAt(0) ?? 0) - FIRST_QUOTE] ?? ''
  const group = (match: RegExpExecArray): Token | null => {
    const segmentId = groups.get(plainText(nameOf(match)))
    return segmentId === undefined ? null : { type: 'group', text: segmentId }
  }
  const place = (match: RegExpExecArray): Token => ({ type: 'place', text: nameOf(match) })
  const coded = new Map(vocabulary.channelNames.map(({ name, channel }) => [plainText(name), channel]))
  const channel = (match: RegExpExecArray): Token => ({
    type: 'channel',
    text: coded.get(plainText(nameOf(match))) ?? nameOf(match),
  })
  const firstChannel = (match: RegExpExecArray): readonly Token[] => [
    { type: 'head', head: 'first-channel' },
    channel(match),
  ]
  return [
    { pattern: new RegExp(`first (?:came|bought|ordered) (?:through|via) ${letter}`, 'uy'), make: firstChannel },
    { pattern: new RegExp(`(?:最初|最早|首次|首单)(?:来自|从)${letter}`, 'uy'), make: firstChannel },
    { pattern: new RegExp(`(?:(?:is |are )?in )?(?:the |my )?(?:group|list|segment) ${letter}`, 'uy'), make: group },
    { pattern: new RegExp(`(?:属于|在)?(?:分组|人群|名单)\\s*${letter}\\s*(?:里|中|内)?`, 'uy'), make: group },
    { pattern: new RegExp(`(?:lives? in|living in) ${letter}`, 'uy'), make: place },
    { pattern: new RegExp(`(?:住在|来自|所在地(?:是|为)?)\\s*${letter}`, 'uy'), make: place },
    { pattern: new RegExp(`(?:through|via) ${letter}`, 'uy'), make: channel },
    { pattern: new RegExp(`(?:通过|经由|从)\\s*${letter}`, 'uy'), make: channel },
    {
      pattern: new RegExp(letter, 'uy'),
      make: (match) => {
        const name = plainText(nameOf(match))
        if (coded.has(name) || vocabulary.channels.some((each) => plainText(each) === name)) return channel(match)
        if (vocabulary.places.some((each) => plainText(each) === name)) return place(match)
        return { type: 'what', text: nameOf(match) }
      },
    },
  ]
}

/** The longest name of the shop that begins at a place of the text. */
function nameFinder(vocabulary: Vocabulary, prepare: Lexicon['prepare'], capitals: ReadonlySet<string>) {
  const byStart = new Map<string, { readonly plain: string; readonly token: Token }[]>()
  const add = (name: string, token: Token) => {
    const plain = plainText(name)
    const isLatin = /^[\p{Script=Latin}\p{N}\s.-]+$/u.test(plain)
    if (plain === '' || (isLatin && plain.length < SHORTEST_LATIN_NAME && !capitals.has(plain.toUpperCase()))) return
    if (/^\p{N}+$/u.test(plain)) return
    const written = prepare(plain)
    const start = written.slice(0, 1)
    const list = byStart.get(start) ?? []
    list.push({ plain: written, token })
    byStart.set(start, list)
  }
  for (const { name, segmentId } of vocabulary.groups) add(name, { type: 'group', text: segmentId })
  for (const { name, code } of vocabulary.segments) add(name, { type: 'segment', text: code })
  for (const { name, channel } of vocabulary.channelNames) add(name, { type: 'channel', text: channel })
  for (const name of vocabulary.channels) add(name, { type: 'channel', text: name })
  for (const name of vocabulary.places) add(name, { type: 'place', text: name })
  for (const name of vocabulary.products) add(name, { type: 'what', text: name })
  const edge = /[\p{Script=Latin}\p{N}]/u
  return (text: string, at: number): Found | null => {
    let best: Found | null = null
    if (at > 0 && edge.test(text[at - 1] as string) && edge.test(text[at] as string)) return null
    for (const { plain, token } of byStart.get(text[at] as string) ?? []) {
      if (plain.length <= (best?.length ?? 0) || !text.startsWith(plain, at)) continue
      const next = text[at + plain.length]
      if (next !== undefined && edge.test(plain.at(-1) as string) && edge.test(next)) continue
      best = { tokens: [token], length: plain.length }
    }
    return best
  }
}
