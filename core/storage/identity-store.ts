/**
 * Which records are one person. Decisions of the owner are rows of `identity_edges`; `customers.person_id` is derived from them and from
 * keys in common, and is written anew whenever either changed. Records themselves are never touched, so everything can be taken back.
 */
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { type CustomerDetails, listCustomers } from './party-store.ts'

/** A row of `customers` with what identity is judged by. */
export interface IdentityRow {
  readonly id: number
  readonly platform: string
  readonly key: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly hiddenPhone: string
  readonly country: string
  readonly region: string
  readonly city: string
  readonly isShortLived: boolean
}

/** A number that a buyer showed for less than this may be the platform's. */
const shortLifeSeconds = 30 * 86_400
/** From so many such numbers on it is. */
const manyNumbers = 3

/** Address and number of every record: enough to tell who could be merged with anybody. */
export function listIdentityKeys(
  database: ReadableDatabase,
): IterableIterator<readonly [id: number, email: string, phone: string]> {
  return database
    .prepare(`SELECT customer_id, email, phone FROM customers WHERE email <> '' OR phone <> ''`)
    .raw()
    .iterate() as IterableIterator<[number, string, string]>
}

/** Every record, or those of the given ids. */
export function listIdentityRows(database: ReadableDatabase, ids?: Iterable<number>): IdentityRow[] {
  const wanted = ids === undefined ? null : JSON.stringify([...ids])
  const shortLived = new Set(listShortLived(database))
  const rows = database
    .prepare(
      `SELECT customer_id, platform, key, name, email, phone, hidden_phone, country, region, city
       FROM customers JOIN sources USING (source_id)
       WHERE @wanted IS NULL OR customer_id IN (SELECT value FROM json_each(@wanted))`,
    )
    .raw()
    .all({ wanted }) as [number, string, string, string, string, string, string, string, string, string][]
  return rows.map(([id, platform, key, name, email, phone, hiddenPhone, country, region, city]) => ({
    id,
    platform,
    key,
    name,
    email,
    phone,
    hiddenPhone,
    country,
    region,
    city,
    isShortLived: shortLived.has(id),
  }))
}

/** Buyers with several numbers of which each was named by files of less than 30 days. */
function listShortLived(database: ReadableDatabase): number[] {
  const imports = database.prepare('SELECT count(*) FROM imports WHERE undone_at IS NULL').pluck().get() as number
  if (imports < manyNumbers) return []
  return database
    .prepare(
      `SELECT customer_id FROM (
         SELECT customer_id, phone, max(rank) - min(rank) AS life FROM customer_records JOIN imports USING (import_id)
         WHERE phone <> '' GROUP BY customer_id, phone)
       GROUP BY customer_id HAVING count(*) >= ? AND max(life) < ?`,
    )
    .pluck()
    .all(manyNumbers, shortLifeSeconds) as number[]
}

/** False where nothing could be merged: one platform only, and nobody said otherwise. */
export function mayHoldTwins(database: ReadableDatabase): boolean {
  return (
    database
      .prepare(
        `SELECT (SELECT count(DISTINCT source_id) FROM imports WHERE undone_at IS NULL) > 1
           OR EXISTS (SELECT 1 FROM identity_edges WHERE kind = 'same')`,
      )
      .pluck()
      .get() === 1
  )
}

/** Each list of customer ids is one person, and its first id stands for it. Everybody else is a person of one record. */
export function writePeople(database: WritableDatabase, people: readonly (readonly number[])[]): void {
  const wanted = new Map(people.flatMap((ids) => ids.map((id) => [id, ids[0] as number] as const)))
  const before = database
    .prepare('SELECT customer_id, person_id FROM customers WHERE person_id IS NOT NULL')
    .raw()
    .all() as [number, number][]
  const write = database.prepare('UPDATE customers SET person_id = ? WHERE customer_id = ?')
  for (const [id, person] of before) {
    if (wanted.get(id) === person) wanted.delete(id)
    else if (!wanted.has(id)) write.run(null, id)
  }
  for (const [id, person] of wanted) write.run(person, id)
}

/** SQL: all records of the person behind a customer id, as `(customer_id)`. */
export function recordsOfPerson(customerId: string): string {
  return `SELECT customer_id FROM customers WHERE customer_id = ${customerId}
     OR person_id = (SELECT person_id FROM customers WHERE customer_id = ${customerId})`
}

/** A person with what is known from all records: field by field the first that says anything, in natural order. */
export interface PersonDetails extends CustomerDetails {
  /** In natural order; the first stands for the person. */
  readonly records: readonly RecordName[]
  readonly customerIds: readonly number[]
}

export function listPeople(database: ReadableDatabase): PersonDetails[] {
  const people: PersonDetails[] = []
  const gathered = new Map<number, CustomerDetails[]>()
  for (const { personId, ...record } of listCustomers(database)) {
    if (personId === null) people.push(personOf([record]))
    else gathered.set(personId, [...(gathered.get(personId) ?? []), record])
  }
  for (const [personId, records] of gathered) {
    const isFirst = (record: CustomerDetails) => record.customerId === personId
    records.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || byName(a, b))
    people.push(personOf(records))
  }
  return people
}

function byName(a: RecordName, b: RecordName): number {
  const [left, right] = a.platform === b.platform ? [a.key, b.key] : [a.platform, b.platform]
  return left < right ? -1 : 1
}

function personOf(records: readonly CustomerDetails[]): PersonDetails {
  const [first] = records as [CustomerDetails, ...CustomerDetails[]]
  const known = (field: 'name' | 'email' | 'phone' | 'country' | 'region' | 'city') =>
    first[field] || (records.find((record) => record[field] !== '')?.[field] ?? '')
  return {
    ...first,
    name: records.find(({ name }) => name !== '' && !name.includes('*'))?.name ?? known('name'),
    email: known('email'),
    phone: known('phone'),
    country: known('country'),
    region: known('region'),
    city: known('city'),
    records: records.map(({ platform, key }) => ({ platform, key })),
    customerIds: records.map(({ customerId }) => customerId),
  }
}

/** What a platform calls a record. */
export interface RecordName {
  readonly platform: string
  readonly key: string
}

export interface IdentityEdge {
  readonly edgeId: number
  readonly left: RecordName
  readonly right: RecordName
  readonly kind: 'same' | 'not-same'
  readonly who: string
  readonly decidedAt: string
  /** JSON list of sentences. */
  readonly evidence: string
  /** Rows of the two records, null where no import names them any more. */
  readonly leftId: number | null
  readonly rightId: number | null
}

/** Newest first. */
export function listIdentityEdges(database: ReadableDatabase): IdentityEdge[] {
  const idOf = (side: string) =>
    `(SELECT customer_id FROM customers JOIN sources USING (source_id) WHERE platform = ${side}_platform AND key = ${side}_key)`
  const rows = database
    .prepare(
      `SELECT edge_id AS edgeId, left_platform, left_key, right_platform, right_key, kind, who, decided_at AS decidedAt, evidence,
         ${idOf('left')} AS leftId, ${idOf('right')} AS rightId
       FROM identity_edges ORDER BY decided_at DESC, edge_id DESC`,
    )
    .all() as (Omit<IdentityEdge, 'left' | 'right'> & Record<string, string>)[]
  return rows.map(({ left_platform, left_key, right_platform, right_key, ...edge }) => ({
    ...edge,
    left: { platform: left_platform ?? '', key: left_key ?? '' },
    right: { platform: right_platform ?? '', key: right_key ?? '' },
  }))
}

/** A later word on the same two records takes the place of the earlier. `left` comes before `right` in natural order. */
export function saveIdentityEdge(
  database: WritableDatabase,
  edge: Omit<IdentityEdge, 'edgeId' | 'leftId' | 'rightId'>,
): number {
  const { left, right, kind, who, decidedAt, evidence } = edge
  const saved = database
    .prepare(
      `INSERT OR REPLACE INTO identity_edges (left_platform, left_key, right_platform, right_key, kind, who, decided_at, evidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(left.platform, left.key, right.platform, right.key, kind, who, decidedAt, evidence)
  return Number(saved.lastInsertRowid)
}

/** False where there is none of that id. */
export function removeIdentityEdge(database: WritableDatabase, edgeId: number): boolean {
  return database.prepare('DELETE FROM identity_edges WHERE edge_id = ?').run(edgeId).changes > 0
}

/** Counted orders whose buyer's number is hidden by the platform, and known from no other record of theirs. */
export function countHiddenPhoneOrders(database: ReadableDatabase): number {
  return database
    .prepare(
      `SELECT count(*) FROM customers JOIN orders USING (customer_id)
       WHERE hidden_phone <> '' AND phone = '' AND published = 1 AND kind = 'sale'
         AND NOT EXISTS (SELECT 1 FROM customers AS other WHERE other.person_id = customers.person_id AND other.phone <> '')`,
    )
    .pluck()
    .get() as number
}

/** Orders and last day of each of the given records. */
export function readRecordOrders(
  database: ReadableDatabase,
  customerId: number,
): { readonly orders: number; readonly lastDay: number | null } {
  return database
    .prepare(
      `SELECT count(*) AS orders, max(day) AS lastDay FROM orders WHERE customer_id = ? AND published = 1 AND kind = 'sale'`,
    )
    .get(customerId) as { orders: number; lastDay: number | null }
}
