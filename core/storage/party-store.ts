/**
 * Customers and products as files name them. Each import's own record is kept; what is published is, field by field, the latest
 * record that says anything (latest by rank, so that the order of importing makes no difference).
 */
import type { Statement } from 'better-sqlite3'
import { textColumn } from '../model/order-columns.ts'
import type { CustomerRecord, ProductRecord } from '../model/shop-record.ts'
import { type ColumnValues, columnInsert } from './column-insert.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

interface PartyTable {
  readonly table: 'customers' | 'products'
  readonly records: 'customer_records' | 'product_records'
  readonly id: 'customer_id' | 'product_id'
  readonly fields: readonly string[]
}

const customerTable: PartyTable = {
  table: 'customers',
  records: 'customer_records',
  id: 'customer_id',
  fields: ['name', 'email', 'phone', 'country', 'region', 'city', 'hidden_phone'],
}

const productTable: PartyTable = {
  table: 'products',
  records: 'product_records',
  id: 'product_id',
  fields: ['title', 'category'],
}

export interface PartyWriter<T> {
  /** The row id of a record, added or found; what the record says is kept under the import. */
  add(record: T): number
  /** The same of many: what goes into an empty table goes in at once. No key may occur twice. */
  addAll(records: readonly T[]): number[]
  readonly added: number
}

export function customerWriter(
  database: WritableDatabase,
  importId: number,
  sourceId: number,
): PartyWriter<CustomerRecord> {
  return partyWriter(database, customerTable, importId, {
    find: database.prepare('SELECT customer_id FROM customers WHERE source_id = ? AND key = ?').pluck(),
    findKey: (record) => [sourceId, record.key],
    insert: database.prepare(
      'INSERT INTO customers (source_id, key, key_kind, name, email, phone, country, region, city, hidden_phone) VALUES (?,?,?,?,?,?,?,?,?,?)',
    ),
    insertRow: (record) => [sourceId, record.key, record.keyKind, ...customerValues(record)],
    values: customerValues,
    columns: (records) => [
      sourceId,
      records.map((record) => record.key),
      textColumn(records.map((record) => record.keyKind)),
      ...customerTable.fields.map((_, i) => textColumn(records.map((record) => customerValues(record)[i] as string))),
    ],
    names: ['source_id', 'key', 'key_kind', ...customerTable.fields],
  })
}

export interface ProductWriter extends PartyWriter<ProductRecord> {
  /** Gives a product another title under this import, once the whole file is known. */
  retitle(productId: number, title: string): void
}

export function productWriter(database: WritableDatabase, importId: number): ProductWriter {
  const retitleRecord = database.prepare('UPDATE product_records SET title = ? WHERE product_id = ? AND import_id = ?')
  const retitle = database.prepare('UPDATE products SET title = ? WHERE product_id = ?')
  const writer = partyWriter(database, productTable, importId, {
    find: database.prepare('SELECT product_id FROM products WHERE key = ?').pluck(),
    findKey: (record) => [record.key],
    insert: database.prepare('INSERT INTO products (key, title, category) VALUES (?,?,?)'),
    insertRow: (record) => [record.key, ...productValues(record)],
    values: productValues,
    columns: (records) => [
      records.map((record) => record.key),
      records.map((record) => record.title),
      textColumn(records.map((record) => record.category)),
    ],
    names: ['key', ...productTable.fields],
  })
  return {
    add: writer.add,
    addAll: writer.addAll,
    get added() {
      return writer.added
    },
    retitle(productId, title) {
      retitleRecord.run(title, productId, importId)
      // Where other imports speak of the product too, `publishParties` decides anew.
      retitle.run(title, productId)
    },
  }
}

const customerValues = (record: CustomerRecord): string[] => [
  record.name,
  record.email,
  record.phone,
  record.country,
  record.region,
  record.city,
  record.hiddenPhone ?? '',
]
const productValues = (record: ProductRecord): string[] => [record.title, record.category]

interface PartyStatements<T> {
  readonly find: Statement<unknown[]>
  readonly findKey: (record: T) => readonly unknown[]
  readonly insert: Statement<unknown[]>
  readonly insertRow: (record: T) => readonly unknown[]
  readonly values: (record: T) => string[]
  /** Column names of new rows, without the id, and their values for many records. */
  readonly names: readonly string[]
  readonly columns: (records: readonly T[]) => readonly ColumnValues[]
}

function partyWriter<T>(
  database: WritableDatabase,
  party: PartyTable,
  importId: number,
  statements: PartyStatements<T>,
): PartyWriter<T> {
  const marks = party.fields.map(() => '?').join(',')
  const keepRecord = database.prepare(`INSERT OR REPLACE INTO ${party.records} VALUES (?, ?, ${marks})`)
  // In a table that starts empty nothing can be found, so nothing is looked for.
  const startsEmpty = database.prepare(`SELECT 1 FROM ${party.table} LIMIT 1`).get() === undefined
  const insertMany = columnInsert(database, party.table, [party.id, ...statements.names])
  const fields = party.fields.join(', ')
  const keepMany = database.prepare(
    `INSERT INTO ${party.records} (${party.id}, import_id, ${fields})
     SELECT ${party.id}, ?, ${fields} FROM ${party.table} WHERE ${party.id} > ? ORDER BY ${party.id}`,
  )
  const lastId = database.prepare(`SELECT coalesce(max(${party.id}), 0) FROM ${party.table}`).pluck()
  let added = 0

  function add(record: T): number {
    const found = startsEmpty ? undefined : (statements.find.get(...statements.findKey(record)) as number | undefined)
    const id = found ?? Number(statements.insert.run(...statements.insertRow(record)).lastInsertRowid)
    if (found === undefined) added += 1
    keepRecord.run(id, importId, ...statements.values(record))
    return id
  }

  function addAll(records: readonly T[]): number[] {
    if (!startsEmpty || records.length === 0) return records.map(add)
    const last = lastId.get() as number
    const ids = records.map((_, i) => last + 1 + i)
    insertMany.add(Int32Array.from(ids.keys()), [Float64Array.from(ids), ...statements.columns(records)])
    keepMany.run(importId, last)
    added += records.length
    return ids
  }

  return {
    get added() {
      return added
    },
    add,
    addAll,
  }
}

/** Recomputes what is published of every customer and product that the import speaks of and that others speak of too. */
export function publishParties(database: WritableDatabase, importId: number): void {
  for (const party of [customerTable, productTable]) {
    const shared = database
      .prepare(
        `SELECT DISTINCT mine.${party.id} FROM ${party.records} mine JOIN ${party.records} other USING (${party.id})
         WHERE mine.import_id = ? AND other.import_id <> mine.import_id`,
      )
      .pluck()
      .all(importId) as number[]
    publish(database, party, shared)
  }
}

function publish(database: WritableDatabase, party: PartyTable, ids: readonly number[]): void {
  const list = database.prepare(
    `SELECT ${party.fields.join(', ')} FROM ${party.records} JOIN imports USING (import_id)
     WHERE ${party.id} = ? ORDER BY rank DESC, import_id DESC`,
  )
  const update = database.prepare(
    `UPDATE ${party.table} SET ${party.fields.map((field) => `${field} = ?`).join(', ')} WHERE ${party.id} = ?`,
  )
  for (const id of ids) {
    const records = list.all(id) as Record<string, string>[]
    if (records.length === 0) continue
    const values = party.fields.map((field) => records.find((record) => record[field] !== '')?.[field] ?? '')
    update.run(...values, id)
  }
}

/**
 * Takes back what an import said of customers and products; those nobody else speaks of go. A customer on a campaign's list stays,
 * because that list is a record of what was done.
 */
export function forgetParties(database: WritableDatabase, importId: number): void {
  for (const party of [customerTable, productTable]) {
    const ids = database
      .prepare(`DELETE FROM ${party.records} WHERE import_id = ? RETURNING ${party.id}`)
      .pluck()
      .all(importId) as number[]
    const remove = database.prepare(
      `DELETE FROM ${party.table} WHERE ${party.id} = @id
         AND NOT EXISTS (SELECT 1 FROM ${party.records} WHERE ${party.id} = @id)
         AND NOT EXISTS (SELECT 1 FROM campaign_people WHERE ${party.id} = @id)`,
    )
    publish(
      database,
      party,
      ids.filter((id) => remove.run({ id }).changes === 0),
    )
  }
}

/**
 * What `from` says of customers and products becomes the word of `to`: only what `to` left blank is filled. The published records of
 * all of them are worked out anew.
 */
export function joinParties(database: WritableDatabase, from: number, to: number): void {
  for (const { table, records, id, fields } of [customerTable, productTable]) {
    const filled = fields.map((field) => `${field} = CASE WHEN ${field} = '' THEN excluded.${field} ELSE ${field} END`)
    database
      .prepare(
        `INSERT INTO ${records} (${id}, import_id, ${fields.join(', ')})
         SELECT ${id}, @to, ${fields.join(', ')} FROM ${records} WHERE import_id = @from
         ON CONFLICT (${id}, import_id) DO UPDATE SET ${filled.join(', ')}`,
      )
      .run({ from, to })
    const ids = database.prepare(`DELETE FROM ${records} WHERE import_id = ? RETURNING ${id}`).pluck().all(from)
    publish(database, { table, records, id, fields }, ids as number[])
  }
  publishParties(database, to)
}

export interface CustomerDetails {
  readonly customerId: number
  readonly key: string
  readonly platform: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly country: string
  readonly region: string
  readonly city: string
}

/** Every record; `personId` is the record that stands for the person where several are one (identity-store.ts). */
export function listCustomers(database: ReadableDatabase): (CustomerDetails & { readonly personId: number | null })[] {
  return database
    .prepare(
      `SELECT customer_id AS customerId, key, platform, name, email, phone, country, region, city, person_id AS personId
       FROM customers JOIN sources USING (source_id)`,
    )
    .all() as (CustomerDetails & { personId: number | null })[]
}
