/** What is known of people beside their orders: profiles of customer lists, leads, and their words on being contacted. */
import type { DayNumber } from '../model/day.ts'
import type { ConsentChannel, ConsentRecord, LeadKind } from '../model/row-record.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { publishedRows } from './row-store.ts'

/** Of the records of the person behind a customer id. */
const isSamePerson = `customer_id IN (SELECT customer_id FROM customers
  WHERE coalesce(person_id, customer_id) = (SELECT coalesce(person_id, customer_id) FROM customers WHERE customer_id = ?))`

export interface ProfileRow {
  readonly platform: string
  readonly tags: readonly string[]
  readonly level: string
  readonly note: string
  readonly source: string
  readonly joinedDay: DayNumber | null
  readonly birthday: string
  readonly points: number | null
  readonly statedOrders: number | null
  readonly statedSpendMinor: number | null
}

/** One profile per record of the person that a customer list speaks of. */
export function listProfilesOf(database: ReadableDatabase, customerId: number): ProfileRow[] {
  const rows = database
    .prepare(
      `SELECT platform, tags, level, note, profile.source, joined_day AS joinedDay, birthday, points,
         stated_orders AS statedOrders, stated_spend_minor AS statedSpendMinor
       FROM (${publishedRows('customerProfiles', isSamePerson)}) AS profile JOIN customers USING (customer_id) JOIN sources USING (source_id)
       ORDER BY platform, customer_id`,
    )
    .all(customerId) as (Omit<ProfileRow, 'tags'> & { tags: string })[]
  return rows.map((row) => ({ ...row, tags: JSON.parse(row.tags) as string[] }))
}

export interface LeadRow {
  readonly kind: LeadKind
  readonly day: DayNumber | null
  readonly product: string
  readonly source: string
  readonly note: string
  readonly valueMinor: number | null
}

/** Newest first. */
export function listLeadsOf(database: ReadableDatabase, customerId: number): LeadRow[] {
  return database
    .prepare(
      `SELECT kind, day, coalesce(nullif(title, ''), key, '') AS product, lead.source, note, value_minor AS valueMinor
       FROM (${publishedRows('leads', isSamePerson)}) AS lead LEFT JOIN products USING (product_id)
       ORDER BY day DESC`,
    )
    .all(customerId) as LeadRow[]
}

/** A record of a person with the ways to reach them; `personId` is equal for all records of one person. */
export interface AddressRow {
  readonly customerId: number
  readonly personId: number
  readonly platform: string
  readonly key: string
  readonly email: string
  readonly phone: string
}

export function listAddresses(database: ReadableDatabase): AddressRow[] {
  return database
    .prepare(
      `SELECT customer_id AS customerId, coalesce(person_id, customer_id) AS personId, platform, key, email, phone
       FROM customers JOIN sources USING (source_id)`,
    )
    .all() as AddressRow[]
}

export interface ConsentRow extends Pick<ConsentRecord, 'channel' | 'state'> {
  /** Null for what the owner recorded: it stands for the natural key. */
  readonly customerId: number | null
  readonly platform: string
  readonly key: string
  readonly email: string
  readonly phone: string
  /** The day it was said; where a file does not say when, the day up to which the file speaks. */
  readonly day: DayNumber
  /** False where the file gave no day. */
  readonly isDated: boolean
  readonly origin: 'file' | 'owner'
  /** True where the key may be another platform's: a list of its own, from which no order came. */
  readonly isLooseKey: boolean
}

/** Every published word of every person, and what the owner recorded by hand. */
export function listConsents(database: ReadableDatabase): ConsentRow[] {
  const rows = database
    .prepare(
      `SELECT customer_id AS customerId, platform, key, email, phone, channel, state, coalesce(day, rank / 86400) AS day, day IS NOT NULL AS isDated,
         'file' AS origin,
         key_kind = 'platform' AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.source_id = customers.source_id) AS isLooseKey
       FROM (${publishedRows('consents')}) AS consent JOIN customers USING (customer_id) JOIN sources USING (source_id)
         JOIN (SELECT import_id, rank FROM imports) USING (import_id)
       UNION ALL
       SELECT NULL, platform, key, email, phone, channel, 'refused', day, 1, 'owner', 0 FROM manual_refusals`,
    )
    .all() as (Omit<ConsentRow, 'isDated' | 'isLooseKey'> & { isDated: number; isLooseKey: number })[]
  return rows.map((row) => ({ ...row, isDated: row.isDated === 1, isLooseKey: row.isLooseKey === 1 }))
}

export function addManualRefusal(
  database: WritableDatabase,
  person: Pick<AddressRow, 'platform' | 'key' | 'email' | 'phone'>,
  channel: ConsentChannel,
  day: DayNumber,
): void {
  const { platform, key, email, phone } = person
  database
    .prepare('INSERT OR REPLACE INTO manual_refusals VALUES (@platform, @key, @channel, @email, @phone, @day)')
    .run({ platform, key, channel, email, phone, day })
}

export function removeManualRefusal(
  database: WritableDatabase,
  { platform, key }: Pick<AddressRow, 'platform' | 'key'>,
  channel: ConsentChannel,
): void {
  database
    .prepare('DELETE FROM manual_refusals WHERE platform = ? AND key = ? AND channel = ?')
    .run(platform, key, channel)
}

/**
 * Of the people whose orders the platform counts itself, for how many its count differs from the shop's. Null where there is nothing
 * to hold against each other: the import says nothing of its platform's people or orders, or the shop has no orders of known people there.
 */
export function compareStatedOrders(
  database: ReadableDatabase,
  importId: number,
): { readonly people: number; readonly all: number } | null {
  const speaks = database
    .prepare(
      `SELECT source_id FROM imports WHERE import_id = @importId
         AND EXISTS (SELECT 1 FROM customer_profiles)
         AND (EXISTS (SELECT 1 FROM customer_profiles WHERE import_id = @importId)
           OR EXISTS (SELECT 1 FROM orders WHERE import_id = @importId))
         AND EXISTS (SELECT 1 FROM orders JOIN customers USING (customer_id)
           WHERE orders.source_id = imports.source_id AND published = 1 AND key_kind <> 'name')`,
    )
    .pluck()
    .get({ importId }) as number | undefined
  if (speaks === undefined) return null
  const found = database
    .prepare(
      `WITH placed AS (
         SELECT coalesce(person_id, customer_id) AS person, count(*) AS orders
         FROM orders JOIN customers USING (customer_id)
         WHERE orders.source_id = @sourceId AND published = 1 AND kind = 'sale' GROUP BY person),
       stated AS (
         SELECT coalesce(person_id, customer_id) AS person, sum(stated_orders) AS orders
         FROM (${publishedRows('customerProfiles')}) JOIN customers USING (customer_id)
         WHERE source_id = @sourceId AND stated_orders IS NOT NULL GROUP BY person)
       SELECT count(*) AS "all", count(*) FILTER (WHERE stated.orders <> coalesce(placed.orders, 0)) AS people
       FROM stated LEFT JOIN placed USING (person)`,
    )
    .get({ sourceId: speaks }) as { people: number; all: number }
  return found.all === 0 ? null : found
}

/** What files say of people beside orders: where they joined, their level, tags, and what they asked for. */
export function listStatedTraits(database: ReadableDatabase): { customerId: number; kind: string; value: string }[] {
  return database
    .prepare(
      `SELECT customer_id AS customerId, 'level' AS kind, level AS value FROM customer_profiles WHERE level <> ''
       UNION SELECT customer_id, 'source', source FROM customer_profiles WHERE source <> ''
       UNION SELECT customer_id, 'tag', trim(tag.value) FROM customer_profiles, json_each('["' || replace(replace(replace(replace(tags, '\\', ''), '"', ''), '，', ','), ',', '","') || '"]') AS tag
         WHERE tags <> '' AND trim(tag.value) <> ''
       UNION SELECT customer_id, 'lead', kind FROM leads
       UNION SELECT customer_id, 'source', source FROM leads WHERE source <> ''
       UNION SELECT customer_id, 'wish', products.category FROM leads JOIN products USING (product_id) WHERE products.category <> ''`,
    )
    .all() as { customerId: number; kind: string; value: string }[]
}
