/** Who belongs to a group by rules, and what a sentence about people means in this shop. */

import { matchRules } from '../analysis/segment/match-rules.ts'
import { plainText, productsCalled } from '../analysis/segment/match-words.ts'
import { parseSentence } from '../analysis/segment-sentence/parse-sentence.ts'
import type { Vocabulary } from '../analysis/segment-sentence/token.ts'
import type { LocalTexts } from '../contract/language.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import { catalogue } from '../contract/text/catalogue.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import { sayRules } from '../contract/text/segment-rule.ts'
import { segmentCodes } from '../contract/view/portrait.ts'
import type { ReadSentenceView, SegmentPeopleView, SegmentPersonRow } from '../contract/view/segment.ts'
import { dayToText } from '../model/day.ts'
import type { SegmentCondition, SegmentRule, SegmentRules } from '../model/segment-rule.ts'
import { listSavedSegments } from '../storage/saved-segment-store.ts'
import { readConsents } from './consent-service.ts'
import { type CustomerBase, readCustomerBase, readEverybody } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSegmentGround } from './segment-ground.ts'
import type { ShopSession } from './shop-session.ts'

export type GroupChoice = CheckedParams['segment/people']['group']

/** A sentence as rules, with the names that this shop gives to goods, places and channels. */
export function readSegmentSentence(session: ShopSession, params: CheckedParams['segment/parse']): ReadSentenceView {
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const vocabulary = vocabularyOf(session, base, params)
  const { rules, unknown, otherCurrency } = parseSentence(params.text, params.language, vocabulary)
  return {
    rules,
    said: rules && saidOf(session, base, rules),
    unknown,
    problem: rules ? null : problemOf(unknown, otherCurrency, base.history.currency),
  }
}

function problemOf(unknown: readonly string[], otherCurrency: string | null, currency: string): Sentence {
  if (unknown.length > 0) return sentence('segment.read.unknown', { words: quoted(unknown) })
  return otherCurrency === null ? sentence('segment.read.nothing') : sentence('segment.read.currency', { currency })
}

function quoted(words: readonly string[]) {
  return { kind: 'list', items: words.map((word) => `“${word}”`) } as const
}

/** Of goods only those that the sentence could name: a shop may have a hundred thousand. */
function vocabularyOf(
  session: ShopSession,
  { asOf, history, details }: CustomerBase,
  { text, language }: CheckedParams['segment/parse'],
): Vocabulary {
  const said = plainText(text)
  const isSaid = (name: string) => name !== '' && said.includes(plainText(name))
  const distinct = (names: Iterable<string>) => [...new Set(names)].filter(isSaid)
  return {
    asOf,
    currency: history.currency,
    places: distinct(details.flatMap(({ country, region, city }) => [country, region, city])),
    channels: distinct(history.channels),
    channelNames: history.channels.flatMap((channel) => {
      const key = `sales-channel.${channel}`
      return isSentenceKey(key) ? [{ name: catalogue[key][language], channel }] : []
    }),
    products: distinct([...history.productTitle, ...history.categories]),
    segments: segmentCodes.map((code) => ({ name: catalogue[`segment.${code}`][language], code })),
    groups: listSavedSegments(session.reader).map(({ segmentId, name }) => ({ name, segmentId: String(segmentId) })),
  }
}

/** The rules in both languages. */
export function saidOf(session: ShopSession, { history }: CustomerBase, rules: SegmentRules): LocalTexts {
  const nameById = new Map(listSavedSegments(session.reader).map(({ segmentId, name }) => [String(segmentId), name]))
  const names = { currency: history.currency, groupName: (id: string) => nameById.get(id) ?? '?' }
  return { zh: sayRules('zh', rules, names), en: sayRules('en', rules, names) }
}

/** 1 per member, in the order of everybody (`readEverybody`): customers first, then those who never ordered. @throws ShopkeeperError `not-found` for a kept group that is gone */
export function membersOf(session: ShopSession, base: CustomerBase, group: GroupChoice): Uint8Array {
  const ground = readSegmentGround(session, base)
  if ('rules' in group) return matchRules(ground, group.rules)
  requireSaved(session, group.segmentId)
  return ground.membersOf(group.segmentId)
}

export function requireSaved(session: ShopSession, segmentId: string) {
  const row = listSavedSegments(session.reader).find((each) => String(each.segmentId) === segmentId)
  if (!row) throw new ShopkeeperError('not-found')
  return row
}

export function listSegmentPeople(session: ShopSession, params: CheckedParams['segment/people']): SegmentPeopleView {
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const { group, offset, limit } = params
  const rules = 'rules' in group ? group.rules : requireSaved(session, group.segmentId).rules
  const { monetaryMinor } = base.summaries
  const found: number[] = []
  membersOf(session, base, group).forEach((is, c) => {
    if (is === 1) found.push(c)
  })
  found.sort((a, b) => monetaryMinor[b]! - monetaryMinor[a]! || a - b)
  const outOf = countOf(base, rules)
  const people = { people: found.length, all: outOf, share: { kind: 'percent', share: found.length / outOf } } as const
  return {
    asOf: dayToText(base.asOf),
    currency: base.history.currency,
    rules,
    said: saidOf(session, base, rules),
    total: found.length,
    outOf,
    sentence: outOf === 0 ? sentence('segment.people.nobody') : sentence(`segment.people.${rules.who}`, people),
    notes: notesOf(session, base, rules),
    people: found.slice(offset, offset + limit).map((c) => personRow(session, base, c)),
  }
}

function countOf({ summaries }: CustomerBase, { who }: SegmentRules): number {
  const { customerCount, buyerCount } = summaries
  return { buyers: buyerCount, 'non-buyers': customerCount - buyerCount, everyone: customerCount }[who]
}

export function personRow(session: ShopSession, base: CustomerBase, c: number): SegmentPersonRow {
  const { summaries, segments } = base
  const { customerId, name, key, email, phone } = base.details[c]!
  const consents = readConsents(session)
  const orderCount = summaries.orderCount[c]!
  return {
    customerId: String(customerId),
    name: name || key,
    email: consents.refuses(customerId, 'email') ? '' : email,
    phone: consents.refuses(customerId, 'sms') && consents.refuses(customerId, 'phone') ? '' : phone,
    segment: orderCount > 0 ? (segmentCodes[segments[c]!] ?? null) : null,
    orderCount,
    monetaryMinor: summaries.monetaryMinor[c]!,
    lastOrderDay: orderCount > 0 ? dayToText(summaries.lastDay[c]!) : null,
  }
}

/** What makes a rule find nobody for a reason that its words do not show. */
function notesOf(session: ShopSession, { history, lifetime }: CustomerBase, { rule }: SegmentRules): Sentence[] {
  const conditions = conditionsOf(rule)
  const goods = conditions.flatMap((condition) => ('of' in condition ? condition.of.what : []))
  const missing = [...new Set(goods)].filter((name) => !productsCalled(history, name).includes(1))
  const saved = new Set(listSavedSegments(session.reader).map(({ segmentId }) => String(segmentId)))
  const isGone = (condition: SegmentCondition) => condition.kind === 'group' && !saved.has(condition.segmentId)
  return [
    ...(missing.length > 0 ? [sentence('segment.note.goods', { goods: quoted(missing) })] : []),
    ...(lifetime.kind !== 'assessed' && conditions.some(({ kind }) => kind === 'chance')
      ? [sentence('segment.note.chance')]
      : []),
    ...(conditions.some(isGone) ? [sentence('segment.note.group')] : []),
  ]
}

export function conditionsOf(rule: SegmentRule): readonly SegmentCondition[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.flatMap(conditionsOf)
  return rule.kind === 'not' ? conditionsOf(rule.rule) : [rule]
}
