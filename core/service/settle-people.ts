/** Works out anew which records are one person, after anything that may have changed it. */
import { groupRecords } from '../identity/group.ts'
import type { HomeCountry } from '../identity/phone.ts'
import type { Decision } from '../identity/record.ts'
import { idsWithSharedKeys, readTraits } from '../identity/traits.ts'
import type { ReadableDatabase, WritableDatabase } from '../storage/database.ts'
import {
  listIdentityEdges,
  listIdentityKeys,
  listIdentityRows,
  mayHoldTwins,
  writePeople,
} from '../storage/identity-store.ts'
import { readChosenBasics } from './settings-service.ts'

/** Must run inside the transaction that changed the records or the decisions. */
export function settlePeople(database: WritableDatabase): void {
  if (!mayHoldTwins(database)) {
    writePeople(database, [])
    return
  }
  const decisions = listDecisions(database)
  const decided = decisions.flatMap(({ a, b }) => [a, b])
  const rows = listIdentityRows(database, new Set([...idsWithSharedKeys(listIdentityKeys(database)), ...decided]))
  const { people } = groupRecords(readTraits(rows, homeCountry(database)), decisions)
  writePeople(
    database,
    people.map(({ members }) => members.map((index) => rows[index]?.id as number)),
  )
}

/** Decisions about records that the shop still has; the others wait for the records to return. */
export function listDecisions(database: ReadableDatabase): Decision[] {
  return listIdentityEdges(database).flatMap(({ leftId, rightId, kind, decidedAt }) =>
    leftId === null || rightId === null ? [] : [{ a: leftId, b: rightId, same: kind === 'same', decidedAt }],
  )
}

const countryOfCurrency: Readonly<Record<string, HomeCountry>> = {
  GBP: 'GB',
  USD: 'US',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  HKD: 'HK',
  TWD: 'TW',
  SGD: 'SG',
  JPY: 'JP',
  MYR: 'MY',
}

/** Where phone numbers without a country are at home, by the shop's money; the euro names no country, so China stays assumed. */
export function homeCountry(database: ReadableDatabase): HomeCountry {
  return countryOfCurrency[readChosenBasics(database).currency ?? 'CNY'] ?? 'CN'
}
