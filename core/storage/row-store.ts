/**
 * Tables of which each row of a file gives one row: people, products, reviews, visits, stock, leads, consents. Every import's rows are
 * kept; what is published is, per key, the row of the import with the highest rank. So any import can be taken back, in any order.
 */
import type { RowKind, RowRecords } from '../model/row-record.ts'
import type { WritableDatabase } from './database.ts'
import { bulkInsert } from './order-table.ts'

/** Row ids of what a record names by index; null for −1. */
export interface RowIds {
  readonly sourceId: number
  customer(index: number): number | null
  product(index: number): number | null
}

export interface RowTable<R> {
  readonly table: string
  /** Columns that together name the thing; the rest is what is said of it. */
  readonly key: readonly string[]
  readonly content: readonly string[]
  /** What is found out from other rows after every change, and no word of the file. */
  readonly found?: readonly string[]
  /** Values of key and content, in that order. */
  values(record: R, ids: RowIds): readonly unknown[]
}

/** Costs have a store of their own: a report's rows for one day add up. */
export type StoredRowKind = Exclude<RowKind, 'productCosts' | 'advertisingCosts'>

const list = (texts: readonly string[]) => JSON.stringify(texts)

export const rowTables: { readonly [K in StoredRowKind]: RowTable<RowRecords[K][number]> } = {
  customerProfiles: {
    table: 'customer_profiles',
    key: ['customer_id'],
    content: [
      'tags',
      'level',
      'note',
      'source',
      'joined_day',
      'birthday',
      'points',
      'stated_orders',
      'stated_spend_minor',
    ],
    values: (row, ids) => [
      ids.customer(row.customer),
      list(row.tags),
      row.level,
      row.note,
      row.source,
      row.joinedDay,
      row.birthday,
      row.points,
      row.statedOrders,
      row.statedSpendMinor,
    ],
  },
  consents: {
    table: 'consents',
    key: ['customer_id', 'channel', 'day'],
    content: ['state', 'source'],
    values: (row, ids) => [ids.customer(row.customer), row.channel, row.day, row.state, row.source],
  },
  leads: {
    table: 'leads',
    key: ['customer_id', 'kind', 'day', 'product_id'],
    content: ['source', 'note', 'value_minor'],
    values: (row, ids) => [
      ids.customer(row.customer),
      row.kind,
      row.day,
      ids.product(row.product),
      row.source,
      row.note,
      row.valueMinor,
    ],
  },
  productProfiles: {
    table: 'product_profiles',
    key: ['product_id'],
    content: ['handle', 'name', 'vendor', 'tags', 'attributes', 'price_minor', 'status'],
    values: (row, ids) => [
      ids.product(row.product),
      row.handle,
      row.name,
      row.vendor,
      list(row.tags),
      JSON.stringify(row.attributes),
      row.priceMinor,
      row.status,
    ],
  },
  stockLevels: {
    table: 'stock_levels',
    key: ['product_id', 'location', 'day'],
    content: ['quantity'],
    values: (row, ids) => [ids.product(row.product), row.location, row.day, row.quantity],
  },
  reviews: {
    table: 'reviews',
    key: ['source_id', 'key'],
    content: [
      'product_key',
      'product_handle',
      'product_title',
      'order_key',
      'email',
      'buyer_key',
      'author',
      'rating',
      'title',
      'body',
      'follow_up',
      'reply',
      'day',
      'reply_day',
      'is_public',
    ],
    found: ['product_id', 'customer_id', 'order_id'],
    values: (row, ids) => [
      ids.sourceId,
      row.key,
      row.productKey,
      row.productHandle,
      row.productTitle,
      row.orderKey,
      row.email,
      row.buyerKey,
      row.author,
      row.rating,
      row.title,
      row.text,
      row.followUp,
      row.reply,
      row.day,
      row.replyDay,
      row.isPublic ? 1 : 0,
    ],
  },
  productVisits: {
    table: 'product_visits',
    key: ['source_id', 'product_id', 'listing', 'day', 'visit_source'],
    content: [
      'visitors',
      'views',
      'favourites',
      'carts',
      'buyers',
      'paid_items',
      'paid_minor',
      'refund_minor',
      'dwell_seconds',
    ],
    values: (row, ids) => [
      ids.sourceId,
      ids.product(row.product),
      row.listing,
      row.day,
      row.source,
      row.visitors,
      row.views,
      row.favourites,
      row.carts,
      row.buyers,
      row.paidItems,
      row.paidMinor,
      row.refundMinor,
      row.dwellSeconds,
    ],
  },
  visits: {
    table: 'visits',
    key: ['source_id', 'customer_id', 'product_id', 'kind', 'at', 'day', 'words', 'repeat'],
    content: ['dwell_seconds', 'visit_source'],
    values: (row, ids) => [
      ids.sourceId,
      ids.customer(row.customer),
      ids.product(row.product),
      row.kind,
      row.at,
      row.day,
      row.words,
      row.repeat,
      row.dwellSeconds,
      row.source,
    ],
  },
}

/** Kinds of which one line of a file may give several rows: a word on each of two channels. */
const severalPerLine: ReadonlySet<StoredRowKind> = new Set(['consents'])

export const storedRowKinds = Object.keys(rowTables) as StoredRowKind[]

/** In rows of the file, so that an import's account adds up. */
export interface RowCounts {
  added: number
  changed: number
  unchanged: number
}

/** Writes one import's rows; call `finish` once the import's rank is set. */
export function rowWriter(database: WritableDatabase, importId: number, ids: RowIds) {
  const inserts = new Map<StoredRowKind, ReturnType<typeof bulkInsert>>()
  function insertInto(kind: StoredRowKind) {
    const { table, key, content } = rowTables[kind]
    const insert = inserts.get(kind) ?? bulkInsert(database, table, ['import_id', 'file_line', ...key, ...content])
    inserts.set(kind, insert)
    return insert
  }
  function addAll<K extends StoredRowKind>(kind: K, rows: RowRecords[K]): void {
    const table: RowTable<RowRecords[K][number]> = rowTables[kind]
    const insert = insertInto(kind)
    for (const row of rows) insert.add(importId, row.fileLine, ...table.values(row, ids))
    insert.flush()
  }
  return {
    add(rows: RowRecords) {
      for (const kind of storedRowKinds) if (rows[kind].length > 0) addAll(kind, rows[kind])
    },
    finish(): RowCounts {
      const [first, ...others] = inserts.keys()
      if (first === undefined) return { added: 0, changed: 0, unchanged: 0 }
      return others.length === 0 && !severalPerLine.has(first)
        ? countRows(database, rowTables[first], importId)
        : countLines(database, [first, ...others], importId)
    },
  }
}

export type KeyedTable = Pick<RowTable<never>, 'table' | 'key' | 'content'>

/** Every row that speaks of a thing, with its place among all of them and among those of its side: this import's, or the others'. */
export function placedRows({ table, key, content }: KeyedTable): string {
  const names = key.join(', ')
  const order = 'ORDER BY rank DESC, import_id DESC, row_id DESC'
  return `SELECT ${names}, file_line, import_id = @importId AS is_own, json_array(${content.join(', ')}) AS word,
      row_number() OVER (PARTITION BY ${names} ${order}) AS place,
      row_number() OVER (PARTITION BY ${names}, import_id = @importId ${order}) AS place_of_side,
      sum(import_id = @importId) OVER (PARTITION BY ${names}) AS own_rows
    FROM ${table} JOIN (SELECT import_id, rank FROM imports) USING (import_id)`
}

/** What the import's rows did to the published ones. */
function countRows(database: WritableDatabase, table: KeyedTable, importId: number): RowCounts {
  return database
    .prepare(
      `WITH said AS (${placedRows(table)}),
       things AS (
         SELECT max(own_rows) AS own_rows, max(place = 1 AND is_own) AS wins,
           max(CASE WHEN is_own AND place_of_side = 1 THEN word END) AS own_word,
           max(CASE WHEN NOT is_own AND place_of_side = 1 THEN word END) AS other_word
         FROM said WHERE own_rows > 0 GROUP BY ${table.key.join(', ')})
       SELECT total(own_rows) FILTER (WHERE other_word IS NULL) AS added,
         total(own_rows) FILTER (WHERE wins AND other_word <> own_word) AS changed,
         total(own_rows) FILTER (WHERE other_word = own_word OR NOT wins) AS unchanged
       FROM things`,
    )
    .get({ importId }) as RowCounts
}

/** The same where one line of the file gives several rows: a line is new if all that it says is, else changed if any of it is. */
function countLines(database: WritableDatabase, kinds: readonly StoredRowKind[], importId: number): RowCounts {
  const effects = kinds.map((kind) => {
    const thing = `PARTITION BY ${rowTables[kind].key.join(', ')}`
    return `SELECT file_line,
        CASE WHEN other_word IS NULL THEN 'added' WHEN wins AND other_word <> own_word THEN 'changed'
          ELSE 'unchanged' END AS effect
      FROM (SELECT file_line, is_own, max(place = 1 AND is_own) OVER (${thing}) AS wins,
          max(CASE WHEN is_own AND place_of_side = 1 THEN word END) OVER (${thing}) AS own_word,
          max(CASE WHEN NOT is_own AND place_of_side = 1 THEN word END) OVER (${thing}) AS other_word
        FROM (${placedRows(rowTables[kind])}) WHERE own_rows > 0)
      WHERE is_own`
  })
  return database
    .prepare(
      `WITH lines AS (
         SELECT min(effect) AS least, max(effect) AS most FROM (${effects.join(' UNION ALL ')}) GROUP BY file_line)
       SELECT count(*) FILTER (WHERE least = most AND most = 'added') AS added,
         count(*) FILTER (WHERE least <> most OR most = 'changed') AS changed,
         count(*) FILTER (WHERE least = most AND most = 'unchanged') AS unchanged
       FROM lines`,
    )
    .get({ importId }) as RowCounts
}

/**
 * The published rows of a table as a subquery, with `import_id` and `file_line` of where each stands. `where` is a condition on key
 * columns: the rows of a few things are found without ranking all.
 */
export function publishedRows(kind: StoredRowKind, where = '1'): string {
  const { table, key, content, found = [] }: Omit<RowTable<never>, 'values'> = rowTables[kind]
  const names = [...key, ...content, ...found].join(', ')
  return `SELECT ${names}, import_id, file_line FROM (
     SELECT ${table}.*, row_number() OVER (
       PARTITION BY ${key.join(', ')} ORDER BY rank DESC, import_id DESC, row_id DESC) AS place
     FROM ${table} JOIN (SELECT import_id, rank FROM imports) USING (import_id) WHERE ${where}) WHERE place = 1`
}

/** Every published row by what it says, not by ids: for the hash over a shop's data. */
export function publishedContent(kind: StoredRowKind): string {
  const { key, content } = rowTables[kind]
  const names = [...key, ...content].map(naturalName)
  return `SELECT ${names.join(', ')} FROM (${publishedRows(kind)}) AS r ORDER BY ${names.map((_, i) => i + 1).join(', ')}`
}

function naturalName(column: string): string {
  switch (column) {
    case 'source_id':
      return '(SELECT platform FROM sources WHERE source_id = r.source_id)'
    case 'customer_id':
      return `(SELECT platform || ' ' || key FROM customers JOIN sources USING (source_id) WHERE customer_id = r.customer_id)`
    case 'product_id':
      return '(SELECT key FROM products WHERE product_id = r.product_id)'
    default:
      return column
  }
}

/** Deletes what an import said; answers how many lines of its file that were. */
export function forgetRows(database: WritableDatabase, importId: number): number {
  const lines = storedRowKinds.map(
    (kind) => `SELECT file_line FROM ${rowTables[kind].table} WHERE import_id = @importId`,
  )
  const removed = database
    .prepare(`SELECT count(*) FROM (${lines.join(' UNION ')})`)
    .pluck()
    .get({ importId }) as number
  for (const { table } of Object.values(rowTables)) {
    database.prepare(`DELETE FROM ${table} WHERE import_id = ?`).run(importId)
  }
  return removed
}
