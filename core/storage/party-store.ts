/**
 * Customers and products as files name them. Each import's own record is kept; what is published is, field by field, the latest
 * record that says anything (latest by rank, so that the order of importing makes no difference).
 */
import type { Statement } from 'better-sqlite3'
import type { CustomerRecord, ProductRecord } from '../model/shop-record.ts'
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
  fields: ['name', 'email', 'phone', 'country', 'region', 'city'],
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
      'INSERT INTO customers (source_id, key, key_kind, name, email, phone, country, region, city) VALUES (?,?,?,?,?,?,?,?,?)',
    ),
    insertRow: (record) => [sourceId, record.key, record.keyKind, ...customerValues(record)],
    values: customerValues,
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
  })
  return {
    add: writer.add,
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
]
const productValues = (record: ProductRecord): string[] => [record.title, record.category]

interface PartyStatements<T> {
  readonly find: Statement<unknown[]>
  readonly findKey: (record: T) => readonly unknown[]
  readonly insert: Statement<unknown[]>
  readonly insertRow: (record: T) => readonly unknown[]
  readonly values: (record: T) => string[]
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
  let added = 0
  return {
    get added() {
      return added
    },
    add(record) {
      const found = startsEmpty ? undefined : (statements.find.get(...statements.findKey(record)) as number | undefined)
      const id = found ?? Number(statements.insert.run(...statements.insertRow(record)).lastInsertRowid)
      if (found === undefined) added += 1
      keepRecord.run(id, importId, ...statements.values(record))
      return id
    },
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

export function listCustomers(database: ReadableDatabase): CustomerDetails[] {
  return database
    .prepare(
      `SELECT customer_id AS customerId, key, platform, name, email, phone, country, region, city
       FROM customers JOIN sources USING (source_id)`,
    )
    .all() as CustomerDetails[]
}
