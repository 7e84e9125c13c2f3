/** Who is like the people of a group: the shop's own members who never bought, or its other customers. */
import { heldOutArea, rankLookAlikes, SEEDS_FOR_ROUGH } from '../analysis/look-alike/rank.ts'
import { attributesOf } from '../analysis/segment/traits.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import type { LookAlikeView } from '../contract/view/segment.ts'
import { dayToText } from '../model/day.ts'
import { listStatedTraits } from '../storage/person-store.ts'
import { channelName } from './channel-name.ts'
import { type CustomerBase, readCustomerBase, readEverybody } from './customer-base.ts'
import { platformName } from './people-sentence.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { membersOf, personRow } from './segment-people.ts'
import type { ShopSession } from './shop-session.ts'

/** Between the kind of a trait and its value; no file has it. */
const SEPARATOR = '\u0001'

export function findLookAlikes(session: ShopSession, params: CheckedParams['segment/alike']): LookAlikeView {
  const { group, among, offset, limit } = params
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  const members = membersOf(session, base, group)
  const traits = traitsOf(session, base, among)
  const everyone = Array.from(traits.keys())
  const isBuyer = (c: number) => base.summaries.orderCount[c]! > 0
  const of = (people: readonly number[]) => people.map((c) => traits[c]!)
  const seeds = everyone.filter((c) => members[c] === 1 && isBuyer(c))
  const others = everyone.filter((c) => members[c] !== 1 && isBuyer(c))
  const candidates = everyone.filter((c) => members[c] !== 1 && isBuyer(c) === (among === 'buyers'))
  const found = rankLookAlikes(of(seeds), of(others), of(candidates))
  const tested = found && heldOutArea(of(seeds), of(others))
  const isWorth = found !== null && found.traits.length > 0 && tested !== null && tested.low > 0.5
  const ranked = isWorth ? found.ranked : []
  return {
    asOf: dayToText(base.asOf),
    currency: base.history.currency,
    method: found?.method ?? null,
    seeds: seeds.length,
    total: ranked.length,
    traits: isWorth ? found.traits.map(traitSentence) : [],
    sentence: answerOf(found?.method ?? null, isWorth ? tested.area : null, {
      seeds: seeds.length,
      others: others.length,
      people: candidates.length,
    }),
    people: ranked.slice(offset, offset + limit).map(({ index, shared }) => ({
      ...personRow(session, base, candidates[index]!),
      shared: shared.map(traitSentence),
    })),
  }
}

function answerOf(
  method: 'model' | 'rough' | null,
  /** Null where the ranking is no better than chance. */
  area: number | null,
  { seeds, others, people }: { readonly seeds: number; readonly others: number; readonly people: number },
): Sentence {
  if (seeds < SEEDS_FOR_ROUGH) return sentence('alike.few-seeds', { have: seeds, need: SEEDS_FOR_ROUGH })
  if (others < SEEDS_FOR_ROUGH || method === null) return sentence('alike.few-others')
  if (people === 0) return sentence('alike.nobody')
  if (area === null) return sentence('alike.no-traits')
  return sentence(`alike.${method}`, { people, seeds, right: { kind: 'percent', share: area } })
}

/** Of everybody, what both sides can have: habits of buying only where buyers are compared with buyers. */
function traitsOf(session: ShopSession, base: CustomerBase, among: 'non-buyers' | 'buyers'): Set<string>[] {
  const { details, indexById } = base
  const traits = details.map(({ country, region, city, email, phone, records }) => {
    const found = new Set<string>()
    const add = (kind: string, value: string) => value !== '' && found.add(`${kind}${SEPARATOR}${value}`)
    add('country', country)
    add('region', region)
    add('city', city)
    add('mail', email.includes('@') ? email.slice(email.indexOf('@') + 1) : '')
    if (phone !== '') add('phone', '1')
    for (const { platform } of records) add('platform', platform)
    return found
  })
  for (const { customerId, kind, value } of listStatedTraits(session.reader))
    traits[indexById.get(customerId) ?? -1]?.add(`${kind}${SEPARATOR}${value}`)
  if (among === 'buyers') addHabits(base, traits)
  return traits
}

function addHabits({ history, summaries }: CustomerBase, traits: readonly Set<string>[]): void {
  for (const { kind, values, ofCustomer, isYesNo } of attributesOf(history, summaries)) {
    for (const [c, value] of ofCustomer.entries()) {
      if (value < 0 || (isYesNo && value !== 1)) continue
      const name = isYesNo ? '1' : (values[value] ?? '')
      if (name !== '') traits[c]?.add(`${kind}${SEPARATOR}${name}`)
    }
  }
}

function traitSentence(trait: string): Sentence {
  const [kind = '', value = ''] = trait.split(SEPARATOR)
  const key = `alike.trait.${kind}`
  if (!isSentenceKey(key)) throw new Error(`no words for ${kind}`)
  return sentence(key, { value: spoken(kind, value) })
}

function spoken(kind: string, value: string): SentenceValue {
  if (kind === 'channel') return channelName(value)
  return kind === 'platform' ? platformName(value) : value
}
