/** Rules on what is no real demand: what they match, and the mark that they leave on orders. */
import type { RuleConditions, RuleKind } from '../contract/rule-conditions.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface DemandRule {
  readonly ruleId: number
  readonly name: string
  readonly kind: RuleKind
  readonly conditions: RuleConditions
  readonly isOn: boolean
}

/** In the order in which they are asked. */
export function listDemandRules(database: ReadableDatabase): DemandRule[] {
  const rows = database
    .prepare('SELECT rule_id AS ruleId, name, kind, conditions, is_on AS isOn FROM demand_rules ORDER BY rule_id')
    .all() as (Omit<DemandRule, 'conditions' | 'isOn'> & { conditions: string; isOn: number })[]
  return rows.map((row) => ({ ...row, conditions: JSON.parse(row.conditions) as RuleConditions, isOn: row.isOn === 1 }))
}

/** Answers the rule's id; a rule that has one is replaced. */
export function saveDemandRule(
  database: WritableDatabase,
  rule: Omit<DemandRule, 'ruleId'> & { readonly ruleId: number | null; readonly createdAt: string },
): number {
  const values = { ...rule, conditions: JSON.stringify(rule.conditions), isOn: rule.isOn ? 1 : 0 }
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO demand_rules (rule_id, name, kind, conditions, is_on, created_at)
       VALUES (@ruleId, @name, @kind, @conditions, @isOn, @createdAt)
       ON CONFLICT (rule_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, conditions = excluded.conditions,
         is_on = excluded.is_on`,
    )
    .run(values)
  return rule.ruleId ?? Number(lastInsertRowid)
}

export function removeDemandRule(database: WritableDatabase, ruleId: number): boolean {
  return database.prepare('DELETE FROM demand_rules WHERE rule_id = ?').run(ruleId).changes > 0
}

/** Ids of the orders of which every condition holds. `duplicateOf` is not asked here: payments are matched by `service`. */
export function findOrdersOf(database: ReadableDatabase, conditions: RuleConditions): number[] {
  const { clauses, values } = clausesOf(database, conditions)
  if (clauses.length === 0) return []
  return database
    .prepare(`SELECT order_id FROM orders WHERE ${clauses.join(' AND ')}`)
    .pluck()
    .all(values) as number[]
}

function clausesOf(database: ReadableDatabase, conditions: RuleConditions) {
  const clauses: string[] = []
  const values: Record<string, string | number> = {}
  const add = (name: string, value: string | number, clause: string) => {
    values[name] = value
    clauses.push(clause)
  }
  const { words, flags, buyers, coupons, channels, products, amountMinor, amountAtMostMinor } = conditions
  if (words || flags || products) teachToMention(database)
  // Cheap conditions first: SQLite asks them from left to right.
  if (buyers) add('buyers', JSON.stringify(buyers.flatMap(spellings)), `customer_id IN (${personsQuery})`)
  if (coupons) add('coupons', JSON.stringify(coupons), `coupon <> '' AND coupon ${isOneOf('@coupons')}`)
  if (channels)
    add(
      'channels',
      JSON.stringify(channels),
      `channel_id IN (SELECT channel_id FROM channels WHERE name ${isOneOf('@channels')})`,
    )
  if (amountMinor !== undefined) add('amount', amountMinor, `kind = 'sale' AND ${charged} = @amount`)
  if (amountAtMostMinor !== undefined) add('atMost', amountAtMostMinor, `kind = 'sale' AND ${charged} <= @atMost`)
  if (words) add('words', JSON.stringify(words), `note <> '' AND mentions(note, @words)`)
  if (flags) add('flags', JSON.stringify(flags), `(mentions(status_text, @flags) OR mentions(payment, @flags))`)
  if (products)
    add(
      'products',
      JSON.stringify(products),
      `order_id IN (SELECT order_id FROM order_lines WHERE product_id IN (
         SELECT product_id FROM products WHERE key ${isOneOf('@products')} OR mentions(title, @products)))`,
    )
  return { clauses, values }
}

/** What was charged for the goods, before anything was given back. */
const charged = '(gross_minor - discount_minor)'

const isOneOf = (list: string) => `COLLATE NOCASE IN (SELECT value COLLATE NOCASE FROM json_each(${list}))`

const buyersQuery = `SELECT customer_id FROM customers WHERE ${['key', 'name', 'email', 'phone']
  .map((column) => `(${column} <> '' AND ${column} ${isOneOf('@buyers')})`)
  .join(' OR ')}`

/** All records of the same people. */
const personsQuery = `SELECT customer_id FROM customers WHERE coalesce(person_id, customer_id) IN (
  SELECT coalesce(person_id, customer_id) FROM customers WHERE customer_id IN (${buyersQuery}))`

/** Telephone numbers are kept without blanks and dashes. */
function spellings(buyer: string): string[] {
  const digits = buyer.replace(/[\s()-]/g, '')
  return /^\+?\d{6,}$/.test(digits) ? [buyer, digits] : [buyer]
}

const taught = new WeakSet<ReadableDatabase>()

/** Gives the connection `mentions(text, words)`: whether one of the words (a JSON list) stands in the text. */
function teachToMention(database: ReadableDatabase): void {
  if (taught.has(database)) return
  taught.add(database)
  const tests = new Map<string, RegExp>()
  const seen = new Map<string, number>()
  database.function('mentions', { deterministic: true }, (text: unknown, words: unknown) => {
    if (typeof text !== 'string' || typeof words !== 'string' || text === '') return 0
    let test = tests.get(words)
    if (!test) {
      if (tests.size > 100) tests.clear()
      test = wordTest(JSON.parse(words) as string[])
      tests.set(words, test)
    }
    // Statuses and many notes repeat from order to order.
    const key = `${words}\n${text}`
    let found = seen.get(key)
    if (found === undefined) {
      if (seen.size > 5000) seen.clear()
      found = test.test(text.normalize('NFKC')) ? 1 : 0
      seen.set(key, found)
    }
    return found
  })
}

/** Matches any of the words, whatever their case and width; a Latin or numeric edge of a word must be a word's edge in the text too. */
export function wordTest(words: readonly string[]): RegExp {
  const parts = words.map((word) => {
    const text = word.normalize('NFKC').trim()
    const body = text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+')
    const start = /^[a-z\d]/i.test(text) ? '(?<![A-Za-z\\d])' : ''
    const end = /[a-z\d]$/i.test(text) ? '(?![A-Za-z\\d])' : ''
    return start + body + end
  })
  return new RegExp(parts.join('|'), 'iu')
}

/** Marks orders with the rule that leaves them out, touching only rows whose mark changes. Must run inside a transaction. */
export function markExcluded(database: WritableDatabase, ruleOf: ReadonlyMap<number, number>): void {
  const marked = new Map(
    database.prepare("SELECT order_id, excluded_by FROM orders WHERE excluded_by <> ''").raw().all() as [
      number,
      string,
    ][],
  )
  const mark = database.prepare(
    `UPDATE orders SET excluded_by = @rule, published = counted AND @rule = '' WHERE order_id = @orderId`,
  )
  for (const [orderId, rule] of ruleOf)
    if (marked.get(orderId) !== String(rule)) mark.run({ orderId, rule: String(rule) })
  for (const orderId of marked.keys()) if (!ruleOf.has(orderId)) mark.run({ orderId, rule: '' })
}

export interface LeftOutRow {
  readonly orders: number
  readonly netMinor: number
}

/** What each rule leaves out of what would count otherwise, by rule id. */
export function sumExcluded(database: ReadableDatabase): Map<number, LeftOutRow> {
  const rows = database
    .prepare(
      `SELECT CAST(excluded_by AS INTEGER) AS ruleId, count(*) AS orders, total(net_minor) AS netMinor
       FROM orders WHERE excluded_by <> '' AND counted = 1 GROUP BY excluded_by`,
    )
    .all() as (LeftOutRow & { ruleId: number })[]
  return new Map(rows.map(({ ruleId, orders, netMinor }) => [ruleId, { orders, netMinor }]))
}

/** Of the given orders, those that count now. */
export function sumPublished(database: ReadableDatabase, orderIds: Iterable<number>): LeftOutRow {
  return database
    .prepare(
      `SELECT count(*) AS orders, total(net_minor) AS netMinor FROM orders
       WHERE published = 1 AND order_id IN (SELECT value FROM json_each(?))`,
    )
    .get(JSON.stringify([...orderIds])) as LeftOutRow
}

/** Notes of orders that count, each with its orders and money; `payment` beside them, where test gateways show. */
export function sumNotes(database: ReadableDatabase): (LeftOutRow & { readonly note: string })[] {
  return database
    .prepare(
      `SELECT note, count(*) AS orders, total(net_minor) AS netMinor FROM orders
       WHERE published = 1 AND note <> '' GROUP BY note`,
    )
    .all() as (LeftOutRow & { note: string })[]
}

/** What was paid in a platform's orders that count by themselves, whatever the rules; a return's amount is what was given back. */
export function listPaid(database: ReadableDatabase, platform: string) {
  const rows = database
    .prepare(
      `SELECT order_id AS orderId, key, reference, note, day, currency, kind = 'return' AS isReturn,
         abs(coalesce(paid_given, (net_minor + refund_minor + shipping_minor) / coalesce(factor, 1))) AS paidMinor
       FROM orders JOIN sources USING (source_id)
       WHERE platform = ? AND counted = 1 AND day IS NOT NULL AND kind <> 'adjustment'`,
    )
    .all(platform) as PaidRow[]
  return rows.map((row) => ({ ...row, isReturn: Boolean(row.isReturn), paidMinor: Math.round(row.paidMinor) }))
}

interface PaidRow {
  readonly orderId: number
  readonly key: string
  readonly reference: string
  readonly note: string
  readonly day: number
  readonly currency: string
  readonly paidMinor: number
  readonly isReturn: boolean
}

/** Platforms with orders that count by themselves. */
export function listOrderPlatforms(database: ReadableDatabase): string[] {
  return database
    .prepare(
      'SELECT platform FROM sources WHERE source_id IN (SELECT DISTINCT source_id FROM orders) ORDER BY platform',
    )
    .pluck()
    .all() as string[]
}

export function platformOfImport(database: ReadableDatabase, importId: number): string {
  return database
    .prepare('SELECT platform FROM imports JOIN sources USING (source_id) WHERE import_id = ?')
    .pluck()
    .get(importId) as string
}
