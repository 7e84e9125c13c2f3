/** Samples of what an import did to tables of which each row gives one thing, and to costs. */
import type { MappingField, TableMapping } from '../contract/mapping.ts'
import type { ReadableDatabase } from './database.ts'
import type { SampledImport, SampleFate, StoredSample, StoredSamples } from './import-samples.ts'
import { placedRows, rowTables, type StoredRowKind } from './row-store.ts'

const shown = 5

const kindsOf: Readonly<Partial<Record<TableMapping['content'], readonly StoredRowKind[]>>> = {
  customers: ['customerProfiles', 'consents'],
  products: ['productProfiles', 'stockLevels'],
  reviews: ['reviews'],
  'product-visits': ['productVisits'],
  visits: ['visits'],
  stock: ['stockLevels'],
  leads: ['leads'],
  consents: ['consents'],
}

/** What the columns are called as fields; `day` means another one in every table. Columns without a field are not shown. */
const fieldOf: Readonly<Record<string, MappingField>> = {
  tags: 'tags',
  level: 'level',
  note: 'note',
  source: 'source',
  visit_source: 'source',
  joined_day: 'joinedDate',
  birthday: 'birthday',
  points: 'points',
  stated_orders: 'statedOrders',
  stated_spend_minor: 'statedSpend',
  channel: 'consentChannel',
  state: 'consentState',
  value_minor: 'cartValue',
  handle: 'productHandle',
  product_handle: 'productHandle',
  vendor: 'vendor',
  attributes: 'attributeValue',
  price_minor: 'unitPrice',
  status: 'status',
  location: 'location',
  quantity: 'stockQuantity',
  product_key: 'productKey',
  product_title: 'productTitle',
  order_key: 'orderKey',
  email: 'email',
  buyer_key: 'customerKey',
  author: 'customerName',
  rating: 'rating',
  title: 'reviewTitle',
  body: 'reviewText',
  follow_up: 'followUp',
  reply: 'reply',
  reply_day: 'replyDate',
  visitors: 'visitors',
  views: 'views',
  favourites: 'favourites',
  carts: 'carts',
  buyers: 'buyers',
  paid_items: 'paidItems',
  paid_minor: 'paid',
  refund_minor: 'refund',
  dwell_seconds: 'dwellSeconds',
  words: 'searchWords',
}

const dayField: Readonly<Partial<Record<StoredRowKind, MappingField>>> = {
  consents: 'consentDate',
  leads: 'leadDate',
  stockLevels: 'stockDate',
  reviews: 'reviewDate',
  productVisits: 'visitDate',
  visits: 'visitDate',
}

function fieldFor(kind: StoredRowKind, column: string): MappingField | undefined {
  if (column === 'day') return dayField[kind]
  if (column === 'kind') return kind === 'leads' ? 'leadKind' : 'visitKind'
  return fieldOf[column]
}

const none = (): StoredSamples => ({ added: [], changed: [], unchanged: [] })

/** By line of the file, of which one may give rows of several kinds: new if all that it says is, else changed if any of it is. */
export function rowSamples(database: ReadableDatabase, { importId, content }: SampledImport): StoredSamples {
  const samples = none()
  const kinds = kindsOf[content] ?? []
  if (kinds.length === 0) return samples
  const fates = fatesOf(database, kinds, importId)
  const effects = kinds.flatMap((kind) =>
    effectsOn(database, kind, importId, [...fates.keys()]).map((effect) => ({ kind, ...effect })),
  )
  for (const [line, fate] of fates) {
    const own = effects.filter((effect) => effect.line === line)
    const [first] = own
    if (!first) continue
    const name = nameOf(database, rowTables[first.kind].key, JSON.parse(first.keyValues) as unknown[])
    const values = own.flatMap((effect) => valuesOf(effect, fate))
    samples[fate].push({ line, name, currency: '', values })
  }
  return samples
}

interface EffectRow {
  readonly kind: StoredRowKind
  readonly effect: SampleFate
  readonly line: number
  readonly keyValues: string
  readonly ownWord: string
  readonly otherWord: string | null
}

/** What each row of the import does to its thing; the import's word on a thing is its last. */
function effectQuery(kind: StoredRowKind): string {
  const { key } = rowTables[kind]
  const thing = `PARTITION BY ${key.join(', ')}`
  return `SELECT file_line AS line, key_values AS keyValues, own_word AS ownWord, other_word AS otherWord,
      CASE WHEN other_word IS NULL THEN 'added' WHEN wins AND other_word <> own_word THEN 'changed' ELSE 'unchanged' END AS effect
    FROM (SELECT file_line, is_own, json_array(${key.join(', ')}) AS key_values, max(place = 1 AND is_own) OVER (${thing}) AS wins,
        max(CASE WHEN is_own AND place_of_side = 1 THEN word END) OVER (${thing}) AS own_word,
        max(CASE WHEN NOT is_own AND place_of_side = 1 THEN word END) OVER (${thing}) AS other_word
      FROM (${placedRows(rowTables[kind])}) WHERE own_rows > 0)
    WHERE is_own`
}

/** The first lines of each fate, in file order. */
function fatesOf(
  database: ReadableDatabase,
  kinds: readonly StoredRowKind[],
  importId: number,
): Map<number, SampleFate> {
  const effects = kinds.map((kind) => `SELECT line, effect FROM (${effectQuery(kind)})`).join(' UNION ALL ')
  const rows = database
    .prepare(
      `SELECT line, fate FROM (
         SELECT *, row_number() OVER (PARTITION BY fate ORDER BY line) AS number FROM (
           SELECT line, CASE WHEN min(effect) = max(effect) THEN min(effect) ELSE 'changed' END AS fate
           FROM (${effects}) GROUP BY line))
       WHERE number <= ${shown} ORDER BY line`,
    )
    .raw()
    .all({ importId }) as [number, SampleFate][]
  return new Map(rows)
}

function effectsOn(database: ReadableDatabase, kind: StoredRowKind, importId: number, lines: readonly number[]) {
  return database
    .prepare(`SELECT * FROM (${effectQuery(kind)}) WHERE line IN (SELECT value FROM json_each(@lines))`)
    .all({ importId, lines: JSON.stringify(lines) }) as Omit<EffectRow, 'kind'>[]
}

const isSilent = (value: unknown) => value === null || value === '' || value === '[]' || value === '{}'

function valuesOf({ kind, effect, keyValues, ownWord, otherWord }: EffectRow, fate: SampleFate) {
  const { key, content } = rowTables[kind]
  const own = JSON.parse(ownWord) as unknown[]
  const other = otherWord === null ? null : (JSON.parse(otherWord) as unknown[])
  const named = (columns: readonly string[], values: readonly unknown[]) =>
    columns.flatMap((column, i) => {
      const field = fieldFor(kind, column)
      return field ? [{ field, value: values[i], before: other?.[i] ?? null }] : []
    })
  if (fate === 'changed') {
    return effect === 'unchanged'
      ? []
      : named(content, own).filter(({ value, before }) => value !== before && !(isSilent(value) && isSilent(before)))
  }
  return [...named(key, JSON.parse(keyValues) as unknown[]), ...named(content, own)]
    .filter(({ value }) => !isSilent(value))
    .map(({ field, value }) => ({ field, value }))
}

/** The person or product that a row is about, else its own key. */
function nameOf(database: ReadableDatabase, key: readonly string[], values: readonly unknown[]): string {
  const names = key.map((column, i) => {
    if (column === 'customer_id') return partyKey(database, 'customers', values[i])
    if (column === 'product_id') return partyKey(database, 'products', values[i])
    return column === 'key' ? String(values[i]) : ''
  })
  return names.filter((name) => name !== '').join(' · ')
}

function partyKey(database: ReadableDatabase, table: 'customers' | 'products', id: unknown): string {
  const column = table === 'customers' ? 'customer_id' : 'product_id'
  return (database.prepare(`SELECT key FROM ${table} WHERE ${column} = ?`).pluck().get(id) as string | undefined) ?? ''
}

interface CostTable {
  /** Rows that count: where one table names a product's cost twice for the same day, the last (cost-store.ts). */
  readonly rows: string
  readonly key: readonly string[]
  readonly name: string
  /** What an import says of one key, by field. */
  readonly fields: readonly (readonly [string, MappingField])[]
}

const sumOrNull = (column: string) => `CASE WHEN count(${column}) > 0 THEN total(${column}) END`

const costTables: readonly CostTable[] = [
  {
    rows: `SELECT * FROM product_costs WHERE product_cost_id IN
      (SELECT max(product_cost_id) FROM product_costs GROUP BY import_id, product_key, from_day)`,
    key: ['product_key', 'from_day'],
    name: 'product_key',
    fields: [
      ['max(title)', 'productTitle'],
      ['max(category)', 'category'],
      ['max(from_day)', 'fromDate'],
      ['max(cost_minor)', 'unitCost'],
      ['max(currency)', 'currency'],
    ],
  },
  {
    rows: 'SELECT * FROM advertising_costs',
    key: ['platform', 'campaign_key', 'first_day', 'last_day', 'currency'],
    name: 'campaign_key',
    fields: [
      ['max(campaign_name)', 'campaignName'],
      ['max(first_day)', 'firstDate'],
      ['max(last_day)', 'lastDate'],
      ['total(spend_minor)', 'spend'],
      [sumOrNull('impressions'), 'impressions'],
      [sumOrNull('clicks'), 'clicks'],
      [sumOrNull('claimed_orders'), 'claimedOrders'],
      [sumOrNull('claimed_revenue_minor'), 'claimedRevenue'],
    ],
  },
]

interface CostWord {
  readonly import_id: number
  readonly line: number
  readonly name: string
  readonly currency: string
  readonly word: string
  readonly keyText: string
}

export function costSamples(database: ReadableDatabase, { importId }: SampledImport): StoredSamples {
  const samples = none()
  for (const table of costTables) {
    const words = costWords(database, table)
    for (const own of words.values()) {
      const mine = own.find((word) => word.import_id === importId)
      if (!mine) continue
      const other = own.find((word) => word.import_id !== importId)
      const effect = !other ? 'added' : own[0] === mine && other.word !== mine.word ? 'changed' : 'unchanged'
      samples[effect].push(costSample(table, mine, effect === 'changed' ? other : undefined))
    }
  }
  return samples
}

/** What each import says of each key, the best word first. */
function costWords(database: ReadableDatabase, { rows: from, key, name, fields }: CostTable): Map<string, CostWord[]> {
  const rows = database
    .prepare(
      `SELECT import_id, min(file_line) AS line, ${name} AS name, max(currency) AS currency,
         json_array(${fields.map(([column]) => column).join(', ')}) AS word, json_array(${key.join(', ')}) AS keyText
       FROM (${from}) JOIN (SELECT import_id, rank FROM imports) USING (import_id)
       GROUP BY import_id, ${key.join(', ')} ORDER BY max(rank) DESC, import_id DESC`,
    )
    .all() as CostWord[]
  const words = new Map<string, CostWord[]>()
  for (const row of rows) {
    const known = words.get(row.keyText)
    if (known) known.push(row)
    else words.set(row.keyText, [row])
  }
  return words
}

function costSample({ fields }: CostTable, mine: CostWord, other: CostWord | undefined): StoredSample {
  const own = JSON.parse(mine.word) as unknown[]
  const old = other ? (JSON.parse(other.word) as unknown[]) : null
  const values = fields.map(([, field], i) => ({ field, value: own[i], ...(old ? { before: old[i] } : {}) }))
  const differs = values.filter(({ value, before }) => (old ? value !== before : value !== null && value !== ''))
  return { line: mine.line, name: mine.name, currency: mine.currency, values: differs }
}
