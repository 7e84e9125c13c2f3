/** Records made comparable: names, numbers and addresses read once. */
import { type EmailAddress, readEmail } from './email.ts'
import { type PersonName, readName } from './name.ts'
import { type HomeCountry, isForwarded, mobileNumberOf, phoneTail, shownDigits } from './phone.ts'
import type { IdentityRecord } from './record.ts'

export interface Traits {
  readonly record: IdentityRecord
  readonly name: PersonName | null
  readonly email: EmailAddress | null
  /** Equal for equal numbers; null where there is no full number. */
  readonly phone: string | null
  /** True for a valid mobile number that is the buyer's own and not lent by the platform. */
  readonly phoneIsOwn: boolean
  readonly shown: { readonly start: string; readonly end: string } | null
  /** 杭州 for 杭州市; empty where unknown. */
  readonly city: string
  readonly region: string
}

/**
 * One entry per record, in their order. Numbers whose last eight digits nobody else has are not parsed: they can match nothing, and
 * parsing a hundred thousand takes seconds.
 */
export function readTraits(records: readonly IdentityRecord[], home: HomeCountry): Traits[] {
  const tails = new Map<string, number>()
  const tailOf = records.map(({ phone }) => {
    const tail = phone === '' ? '' : phoneTail(phone)
    if (tail.length >= 7) tails.set(tail, (tails.get(tail) ?? 0) + 1)
    return tail
  })
  const placeOf = remembering(placeKey)
  return records.map((record, index) => {
    const tail = tailOf[index] as string
    const isShared = (tails.get(tail) ?? 0) > 1
    const number = isShared ? mobileNumberOf(record.phone, homeOf(record.country, home)) : null
    return {
      record,
      name: readName(record.name),
      email: record.email === '' ? null : readEmail(record.email),
      phone: number ?? (tail.length >= 7 ? unparsed(record.phone) : null),
      phoneIsOwn: number !== null && !record.isShortLived && !isForwarded(record.phone),
      shown: record.hiddenPhone === '' ? null : shownDigits(record.hiddenPhone),
      city: placeOf(record.city),
      region: placeOf(record.region),
    }
  })
}

/** Ids of those who could be merged at all: a number's last digits or an address in common with another. */
export function idsWithSharedKeys(records: Iterable<readonly [id: number, email: string, phone: string]>): Set<number> {
  const firstWith = new Map<string, number>()
  const shared = new Set<number>()
  const add = (key: string, id: number) => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, id)
    else shared.add(first).add(id)
  }
  for (const [id, email, phone] of records) {
    if (email !== '') add(email.toLowerCase(), id)
    if (phone !== '') add(phoneTail(phone), id)
  }
  return shared
}

function remembering(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>([['', '']])
  return (text) => {
    const found = known.get(text) ?? compute(text)
    known.set(text, found)
    return found
  }
}

/** Provinces and towns are written with and without their suffix. */
function placeKey(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return plain.replace(/(?<=..)(?:市|省|特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区)$/u, '')
}

/** Marked, so that it equals no parsed number; `+` stays where the country is written out. */
function unparsed(phone: string): string {
  const plain = phone.normalize('NFKC').trim().replace(/^00/, '+')
  return `~${plain.startsWith('+') ? '+' : ''}${plain.replace(/\D/g, '')}`
}

const countryByName: Readonly<Record<string, HomeCountry>> = {
  CN: 'CN',
  CHINA: 'CN',
  中国: 'CN',
  中国大陆: 'CN',
  GB: 'GB',
  UK: 'GB',
  'UNITED KINGDOM': 'GB',
  英国: 'GB',
  US: 'US',
  USA: 'US',
  'UNITED STATES': 'US',
  美国: 'US',
  HK: 'HK',
  香港: 'HK',
  TW: 'TW',
  台湾: 'TW',
  DE: 'DE',
  GERMANY: 'DE',
  FR: 'FR',
  FRANCE: 'FR',
  CA: 'CA',
  CANADA: 'CA',
  AU: 'AU',
  AUSTRALIA: 'AU',
  JP: 'JP',
  JAPAN: 'JP',
  SG: 'SG',
  SINGAPORE: 'SG',
}

function homeOf(country: string, home: HomeCountry): HomeCountry {
  return country === '' ? home : (countryByName[country.toUpperCase()] ?? home)
}
