import type { Language } from '../../contract/language.ts'
import { anyOrder, everybody, joinRules, type SegmentRule, type SegmentRules } from '../../model/segment-rule.ts'
import { chinese } from './chinese.ts'
import { clauseRule, type Misread } from './clause.ts'
import { english } from './english.ts'
import type { Token, Vocabulary } from './token.ts'
import { tokenise } from './tokenise.ts'

export interface ReadSentence {
  /** Null where something was not understood. */
  readonly rules: SegmentRules | null
  /** Words that mean nothing here, as they were written. */
  readonly unknown: readonly string[]
  /** A currency that was named and is not the shop's. */
  readonly otherCurrency: string | null
}

const lexicons = { en: english, zh: chinese } as const

/**
 * Reads a sentence about people as rules. Clauses between "and", "or", "but" and commas are judged each by itself over all orders;
 * whatever stands in one clause holds of the same orders. "And" binds closer than "or"; brackets bind closest. Nothing is guessed:
 * a word that means nothing is told, and then there are no rules.
 */
export function parseSentence(text: string, language: Language, vocabulary: Vocabulary): ReadSentence {
  const misread: Misread = { words: [], currency: null }
  const lexicon = lexicons[language]
  const tokens = joinLists(joinWords(afterNot(tokenise(text, lexicon, vocabulary)), lexicon.joint))
  const reader = { tokens, at: 0 }
  const isAll = tokens.length === 0 && text.trim() !== ''
  const rule = isAll ? everybody : readAny(reader, { vocabulary, misread })
  if (reader.at < tokens.length) misread.words.push(')')
  const failed = misread.words.length > 0 || misread.currency !== null || rule === null
  return {
    rules: failed ? null : withWho(rule),
    unknown: misread.words,
    otherCurrency: misread.currency,
  }
}

/** "Except those who …": what is left out begins after the word that joins. */
function afterNot(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ type }, at) => type !== 'and' || tokens[at - 1]?.type !== 'not')
}

/** Unknown words side by side are one name of goods. */
function joinWords(tokens: readonly Token[], joint: string): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (token.type === 'word' && token.text !== '' && last?.type === 'word' && last.text !== '')
      joined[joined.length - 1] = { type: 'word', text: `${last.text}${joint}${token.text}` }
    else joined.push(token)
  }
  return joined
}

/** A list of one sort of name, as one piece: "tea, coffee or cocoa", "Etsy and Shopify". */
export type NameList = {
  readonly type: 'names'
  readonly sort: 'what' | 'place' | 'channel' | 'segment' | 'group' | 'word'
  readonly names: readonly string[]
  readonly mode: 'any' | 'all'
}
export type Piece = Exclude<Token, { readonly text: string }> | NameList

const nameTypes = new Set(['what', 'place', 'channel', 'segment', 'group', 'word'])
const isName = (token: Token | undefined): token is Extract<Token, { readonly text: string }> =>
  token !== undefined && nameTypes.has(token.type)
const isJoint = (token: Token | undefined) =>
  token !== undefined && (token.type === 'and' || token.type === 'or' || token.type === 'comma')

function joinLists(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (!isName(token)) {
      pieces.push(token)
      continue
    }
    let sort = token.type
    const names = [token.text]
    let mode: NameList['mode'] = 'any'
    for (;;) {
      let next = at + 1
      while (isJoint(tokens[next])) next++
      const name = tokens[next]
      if (next === at + 1 || !isName(name) || !isSameSort(sort, name.type) || name.text === '') break
      if (name.type === 'what') sort = 'what'
      if (tokens.slice(at + 1, next).some(({ type }) => type === 'and')) mode = 'all'
      names.push(name.text)
      at = next
    }
    pieces.push({ type: 'names', sort, names, mode })
  }
  return pieces
}

const isGoods = (sort: string) => sort === 'what' || sort === 'word'

function isSameSort(one: string, other: string): boolean {
  return one === other || (isGoods(one) && isGoods(other))
}

export interface Reading {
  readonly vocabulary: Vocabulary
  readonly misread: Misread
}

interface Reader {
  readonly tokens: readonly Piece[]
  at: number
}

function readAny(reader: Reader, reading: Reading): SegmentRule | null {
  const rules: SegmentRule[] = []
  /** The clause before "or": "in May or June" says everything else of it again. */
  let before: readonly Piece[] = []
  for (;;) {
    const { rule, last } = readAll(reader, reading, before)
    if (rule) rules.push(rule)
    if (reader.tokens[reader.at]?.type !== 'or') break
    reader.at++
    before = last
  }
  return rules.length === 0 ? null : joinRules('any', rules)
}

function readAll(reader: Reader, reading: Reading, before: readonly Piece[]) {
  const rules: SegmentRule[] = []
  let last = before
  let isFirst = true
  for (;;) {
    const piece = reader.tokens[reader.at]
    if (piece === undefined || piece.type === 'or' || piece.type === 'close') break
    if (piece.type === 'and' || piece.type === 'comma') {
      reader.at++
      continue
    }
    const negated = piece.type === 'not' && reader.tokens[reader.at + 1]?.type === 'open'
    if (negated) reader.at++
    if (reader.tokens[reader.at]?.type === 'open') {
      reader.at++
      const inner = readAny(reader, reading)
      if (reader.tokens[reader.at]?.type === 'close') reader.at++
      else reading.misread.words.push('(')
      if (inner) rules.push(negated ? { kind: 'not', rule: inner } : inner)
    } else {
      const clause = readClause(reader)
      const full = isFirst && before.length > 0 ? likeBefore(clause, before) : clause
      const rule = clauseRule(full, reading)
      if (rule) rules.push(rule)
      last = full
    }
    isFirst = false
  }
  return { rule: rules.length === 0 ? null : joinRules('all', rules), last }
}

function readClause(reader: Reader): Piece[] {
  const clause: Piece[] = []
  for (;;) {
    const piece = reader.tokens[reader.at]
    if (piece === undefined || ['and', 'or', 'comma', 'open', 'close'].includes(piece.type)) return clause
    clause.push(piece)
    reader.at++
  }
}

/** "bought tea in May or June": the second clause has neither verb nor goods, so it takes those of the first with its own time. */
function likeBefore(clause: readonly Piece[], before: readonly Piece[]): readonly Piece[] {
  const isPart = clause.every(({ type }) => ['period', 'span', 'count', 'amount', 'discount', 'time'].includes(type))
  if (!isPart || clause.length === 0) return clause
  const own = new Set(clause.map(({ type }) => type))
  return [...before.filter(({ type }) => !own.has(type)), ...clause]
}

/** Those who never bought are looked for only where the rules speak of them. */
function withWho(rule: SegmentRule): SegmentRules {
  const parts = rule.kind === 'all' ? rule.rules : [rule]
  if (parts.some(isNeverBought)) {
    return {
      who: 'non-buyers',
      rule: joinRules(
        'all',
        parts.filter((part) => !isNeverBought(part)),
      ),
    }
  }
  return { who: speaksOfNonBuyers(rule) ? 'everyone' : 'buyers', rule }
}

function isNeverBought(rule: SegmentRule): boolean {
  return (
    rule.kind === 'orders' &&
    rule.atMost === 0 &&
    Object.entries(rule.of).every(([field, value]) => {
      const usual = anyOrder[field as keyof typeof anyOrder]
      return Array.isArray(value) ? value.length === 0 : value === usual
    })
  )
}

function speaksOfNonBuyers(rule: SegmentRule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.some(speaksOfNonBuyers)
  return rule.kind === 'not' ? speaksOfNonBuyers(rule.rule) : isNeverBought(rule)
}
