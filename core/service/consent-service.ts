/**
 * Who may be contacted, and by what: the one list of refusals that every list of people to contact asks.
 *
 * A word counts for a person, not for a row of a file: it reaches every record that shares the person, the e-mail or the phone with
 * the record that it was said of. Per channel the newest word counts, of one day the refusal; what the owner recorded by hand stands
 * until the owner takes it back; and a refusal of `any` covers every channel.
 */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ContactChannel } from '../contract/view/offer.ts'
import type { ConsentView, PersonConsentsView } from '../contract/view/person.ts'
import { timeZone } from '../ingest/time-zone.ts'
import { dayToText } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import type { ConsentChannel } from '../model/row-record.ts'
import {
  type AddressRow,
  addManualRefusal,
  type ConsentRow,
  listAddresses,
  listConsents,
  removeManualRefusal,
} from '../storage/person-store.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const consentChannelOf = {
  email: 'email',
  sms: 'sms',
  'wechat-work': 'wechat',
  phone: 'phone',
} as const satisfies Record<ContactChannel, ConsentChannel>

export interface Consents {
  /** Everything that was ever said by or of a person, and of it what counts. */
  saidOf(customerId: number): readonly ConsentRow[]
  wordsOf(customerId: number): readonly ConsentRow[]
  /** Channels refused, `any` for all. */
  refusalsOf(customerId: number): readonly ConsentChannel[]
  refuses(customerId: number, channel: ContactChannel): boolean
}

/** Kept until the shop changes. */
export function readConsents(session: ShopSession): Consents {
  return session.cached('consents', () => {
    const words = listConsents(session.reader)
    const saidOf = words.length === 0 ? () => [] : wordsByPerson(words, listAddresses(session.reader))
    const counting = new Map<number, readonly ConsentRow[]>()
    const wordsOf = (customerId: number) => {
      const known = counting.get(customerId) ?? newestPerChannel(saidOf(customerId))
      counting.set(customerId, known)
      return known
    }
    const refusalsOf = (customerId: number) =>
      wordsOf(customerId)
        .filter(({ state }) => state === 'refused')
        .map(({ channel }) => channel)
    return {
      saidOf,
      wordsOf,
      refusalsOf,
      refuses(customerId, channel) {
        const refused = refusalsOf(customerId)
        return refused.includes('any') || refused.includes(consentChannelOf[channel])
      },
    }
  })
}

/** The words that reach any record of the person behind a customer id. */
function wordsByPerson(
  words: readonly ConsentRow[],
  records: readonly AddressRow[],
): (customerId: number) => ConsentRow[] {
  const wordsOn = wordsByRecord(words)
  const byId = new Map(records.map((record) => [record.customerId, record]))
  const joined = groupBy(
    records.filter(({ customerId, personId }) => customerId !== personId),
    ({ personId }) => personId,
  )
  return (customerId) => {
    const personId = byId.get(customerId)?.personId ?? customerId
    const own = [byId.get(personId) ?? [], joined.get(personId) ?? []].flat()
    return [...new Set(own.flatMap(wordsOn))]
  }
}

/** The words that reach a record: its own, those on its addresses, and those on its key in a list that is no platform's. */
function wordsByRecord(words: readonly ConsentRow[]): (record: AddressRow) => ConsentRow[] {
  const index = <K>(keyOf: (word: ConsentRow) => K | null) => {
    const map = groupBy(
      words.filter((word) => keyOf(word) !== null),
      keyOf,
    )
    return (key: K) => map.get(key) ?? []
  }
  const ofCustomer = index((word) => word.customerId)
  const ofEmail = index((word) => word.email || null)
  const ofPhone = index((word) => word.phone || null)
  const ofKey = index((word) => (word.isLooseKey ? word.key : null))
  const byHand = index((word) => (word.origin === 'owner' ? `${word.platform}\u0000${word.key}` : null))
  return ({ customerId, platform, key, email, phone }) => [
    ...ofCustomer(customerId),
    ...ofEmail(email),
    ...ofPhone(phone),
    ...ofKey(key),
    ...byHand(`${platform}\u0000${key}`),
  ]
}

function newestPerChannel(words: readonly ConsentRow[]): ConsentRow[] {
  const best = new Map<ConsentChannel, ConsentRow>()
  for (const word of words) {
    const known = best.get(word.channel)
    if (!known || outweighs(word, known)) best.set(word.channel, word)
  }
  return [...best.values()].sort((a, b) => (a.channel < b.channel ? -1 : 1))
}

function outweighs(a: ConsentRow, b: ConsentRow): boolean {
  if (a.origin !== b.origin) return a.origin === 'owner'
  if (a.day !== b.day) return a.day > b.day
  return a.state === 'refused' && b.state !== 'refused'
}

/** The cheapest way that the files give and the person has not refused; without any, the platform that knows them. Null: refused. */
export function openChannel(
  consents: Consents,
  person: { readonly customerId: number; readonly email: string; readonly phone: string },
  platformChannel: ContactChannel,
): ContactChannel | null {
  const given: ContactChannel[] = [
    ...(person.email ? ['email' as const] : []),
    ...(person.phone ? ['sms' as const] : []),
  ]
  const open = given.find((channel) => !consents.refuses(person.customerId, channel))
  if (open) return open
  // Whoever refused what their addresses allow is not sought out by another way.
  return given.length > 0 || consents.refusalsOf(person.customerId).length > 0 ? null : platformChannel
}

export function consentViewsOf(session: ShopSession, customerId: number): ConsentView[] {
  return readConsents(session)
    .wordsOf(customerId)
    .map(({ channel, state, day, isDated, origin }) => ({
      channel,
      state,
      day: isDated ? dayToText(day) : null,
      origin,
    }))
}

/** Records by hand that a person does not want to be contacted. @throws ShopkeeperError `not-found` */
export function refuseContact(
  session: ShopSession,
  { customerId, channel }: CheckedParams['consent/refuse'],
  now: Date,
): PersonConsentsView {
  const person = requireRecord(session, customerId)
  const day = timeZone(readSettings(session).timezone).dayOf(Math.floor(now.getTime() / 1000))
  session.change((database) => addManualRefusal(database, person, channel, day), 'notes')
  return { customerId, consents: consentViewsOf(session, person.customerId) }
}

/** Takes a refusal recorded by hand back, whichever record of the person it was recorded of; what files say stays. */
export function withdrawRefusal(
  session: ShopSession,
  { customerId, channel }: CheckedParams['consent/withdraw'],
): PersonConsentsView {
  const person = requireRecord(session, customerId)
  const own = readConsents(session)
    .saidOf(person.customerId)
    .filter((word) => word.origin === 'owner' && word.channel === channel)
  session.change((database) => {
    for (const word of own) removeManualRefusal(database, word, channel)
  }, 'notes')
  return { customerId, consents: consentViewsOf(session, person.customerId) }
}

function requireRecord(session: ShopSession, customerId: string): AddressRow {
  const record = listAddresses(session.reader).find((each) => each.customerId === Number(customerId))
  if (!record) throw new ShopkeeperError('not-found')
  return record
}
