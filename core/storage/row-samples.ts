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

export function rowSamples(database: ReadableDatabase, { importId, content }: SampledImport): StoredSamples {
  const samples = none()
  for (const kind of kindsOf[content] ?? []) {
    for (const row of placedEffects(database, kind, importId)) samples[row.effect].push(sampleOf(database, kind, row))
  }
  return samples
}

interface EffectRow {
  readonly effect: SampleFate
  readonly line: number
  readonly keyValues: string
  readonly ownWord: string
  readonly otherWord: string | null
}

function placedEffects(database: ReadableDatabase, kind: StoredRowKind, importId: number): EffectRow[] {
  const { key } = rowTables[kind]
  const thing = `PARTITION BY ${key.join(', ')}`
  return database
    .prepare(
      `SELECT effect, file_line AS line, key_values AS keyValues, own_word AS ownWord, other_word AS otherWord FROM (
         SELECT *, row_number() OVER (PARTITION BY effect ORDER BY file_line) AS number FROM (
           SELECT *, CASE WHEN other_word IS NULL THEN 'added' WHEN wins AND other_word <> own_word THEN 'changed'
               ELSE 'unchanged' END AS effect
           FROM (SELECT file_line, is_own, json_array(${key.join(', ')}) AS key_values, word AS own_word,
               max(place = 1 AND is_own) OVER (${thing}) AS wins,
               max(CASE WHEN NOT is_own AND place_of_side = 1 THEN word END) OVER (${thing}) AS other_word
             FROM (${placedRows(rowTables[kind])}) WHERE own_rows > 0)
           WHERE is_own))
       WHERE number <= ${shown} ORDER BY line`,
    )
    .all({ importId }) as EffectRow[]
}

function sampleOf(database: ReadableDatabase, kind: StoredRowKind, row: EffectRow): StoredSample {
  const { key, content } = rowTables[kind]
  const keyValues = JSON.parse(row.keyValues) as unknown[]
  const own = JSON.parse(row.ownWord) as unknown[]
  const other = row.otherWord === null ? null : (JSON.parse(row.otherWord) as unknown[])
  const named = (columns: readonly string[], values: readonly unknown[], old: readonly unknown[] | null) =>
    columns.flatMap((column, i) => {
      const field = fieldFor(kind, column)
      const before = old === null ? {} : { before: old[i] }
      return field ? [{ field, value: values[i], ...before }] : []
    })
  const isSilent = (value: unknown) => value === null || value === '' || value === '[]' || value === '{}'
  const values =
    row.effect === 'changed'
      ? named(content, own, other).filter(({ value, before }) => value !== before)
      : [...named(key, keyValues, null), ...named(content, own, null)].filter(({ value }) => !isSilent(value))
  return { line: row.line, name: nameOf(database, key, keyValues), currency: '', values }
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
  readonly table: 'product_costs' | 'advertising_costs'
  readonly key: readonly string[]
  readonly name: string
  /** Columns by field, as what an import says of one key. */
  readonly fields: readonly (readonly [string, MappingField])[]
}

const costTables: readonly CostTable[] = [
  {
    table: 'product_costs',
    key: ['product_key', 'from_day'],
    name: 'product_key',
    fields: [
      ['max(title)', 'productTitle'],
      ['max(from_day)', 'fromDate'],
      // The last of several rows counts (cost-store.ts).
      ["substr(max(printf('%020d', product_cost_id) || cost_minor), 21) + 0", 'unitCost'],
    ],
  },
  {
    table: 'advertising_costs',
    key: ['platform', 'campaign_key', 'first_day', 'last_day'],
    name: 'campaign_key',
    fields: [
      ['max(campaign_name)', 'campaignName'],
      ['max(first_day)', 'firstDate'],
      ['max(last_day)', 'lastDate'],
      ['total(spend_minor)', 'spend'],
      ['total(impressions)', 'impressions'],
      ['total(clicks)', 'clicks'],
      ['total(claimed_revenue_minor)', 'claimedRevenue'],
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
function costWords(database: ReadableDatabase, { table, key, name, fields }: CostTable): Map<string, CostWord[]> {
  const rows = database
    .prepare(
      `SELECT import_id, min(file_line) AS line, ${name} AS name, max(currency) AS currency,
         json_array(${fields.map(([column]) => column).join(', ')}) AS word, json_array(${key.join(', ')}) AS keyText
       FROM ${table} JOIN (SELECT import_id, rank FROM imports) USING (import_id)
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
