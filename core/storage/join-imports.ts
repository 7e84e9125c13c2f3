/**
 * Rows that were put right come in as an import of their own and then join the one that they belong to, as if its file had been right
 * from the start: their lines go to their places within their orders, and undoing the import takes them back with the rest.
 */
import type { WritableDatabase } from './database.ts'
import { decodeHeader, decodeLines, encodeHeader, encodeLines, type HeaderContent } from './order-content.ts'
import { type Facet, orderVersions, type Version } from './order-versions.ts'
import { joinParties } from './party-store.ts'
import { rowTables } from './row-store.ts'
import { ordersSharedBy } from './undo.ts'

/** How the rows of one order come together in this table. */
export interface JoiningRules {
  /** Each row carries its part of the order's money. */
  readonly moneyInParts: boolean
  /** Each line has its own status: an order with a living line is not called off. */
  readonly statusPerLine: boolean
}

export interface JoinCounts {
  /** Rows of orders whose published word is now this import's. */
  added: number
  /** Rows of orders of which the shop keeps another import's word. */
  unchanged: number
}

/**
 * Moves all that `from` said to `to` and removes `from`. `to` must have its final rank.
 * `hasNewRank`: its rank has grown, so every order that it shares with others is judged anew.
 */
export async function joinImport(
  database: WritableDatabase,
  { from, to, rules, hasNewRank }: { from: number; to: number; rules: JoiningRules; hasNewRank: boolean },
  breathe: () => Promise<void>,
): Promise<JoinCounts> {
  const versions = orderVersions(database)
  const counts: JoinCounts = { added: 0, unchanged: 0 }
  joinParties(database, from, to)
  let done = 0
  for (const orderId of ordersOf(database, from)) {
    const rows = joinOrder(versions, orderId, from, to, rules)
    versions.republish(orderId, null)
    const order = versions.table.readOrder(orderId)
    const isOwn = rows.facet === 'lines' ? order.lines_import_id === to : order.import_id === to
    counts[isOwn ? 'added' : 'unchanged'] += rows.count
    if (++done % 500 === 0) await breathe()
  }
  if (hasNewRank) for (const orderId of ordersSharedBy(database, to)) versions.republish(orderId, null)
  for (const table of rowTableNames) {
    database.prepare(`UPDATE ${table} SET import_id = ? WHERE import_id = ?`).run(to, from)
  }
  database.prepare('DELETE FROM imports WHERE import_id = ?').run(from)
  return counts
}

const rowTableNames = ['product_costs', 'advertising_costs', ...Object.values(rowTables).map(({ table }) => table)]

function ordersOf(database: WritableDatabase, importId: number): number[] {
  return database
    .prepare(
      `SELECT order_id FROM orders WHERE import_id = @importId OR lines_import_id = @importId
       UNION SELECT order_id FROM order_versions WHERE import_id = @importId`,
    )
    .pluck()
    .all({ importId }) as number[]
}

/** Answers how many rows of the file joined, and in which facet they are counted. */
function joinOrder(
  versions: ReturnType<typeof orderVersions>,
  orderId: number,
  from: number,
  to: number,
  rules: JoiningRules,
): { readonly facet: Facet; readonly count: number } {
  const words = (['header', 'lines'] as const).map((facet) => ({
    facet,
    more: versions.wordOf(orderId, facet, from),
    own: versions.wordOf(orderId, facet, to),
  }))
  let joined: { facet: Facet; count: number } = { facet: 'header', count: 0 }
  for (const { facet, more, own } of words) {
    if (!more) continue
    const word = own ? (facet === 'lines' ? joinedLines(own, more) : joinedHeader(own, more, rules)) : more
    joined = { facet, count: more.fileLines.length }
    versions.restate(orderId, facet, [from, to], { ...word, importId: to })
  }
  return joined
}

/** All lines in file order; a line number that the order already has is the same line once more. */
function joinedLines(own: Version, more: Version): Version {
  const known = linesOf(own)
  const keys = new Set(known.map(({ line }) => line.lineKey).filter((key) => key !== ''))
  const all = [...known, ...linesOf(more).filter(({ line }) => !keys.has(line.lineKey))]
  all.sort((a, b) => a.fileLine - b.fileLine)
  return { ...own, content: encodeLines(all.map(({ line }) => line)), fileLines: all.map(({ fileLine }) => fileLine) }
}

function linesOf({ content, fileLines }: Version) {
  return decodeLines(content).map((line, index) => ({ line, fileLine: fileLines[index] ?? 0 }))
}

/** The row that stands first in the file speaks; the other fills its blanks. */
function joinedHeader(own: Version, more: Version, rules: JoiningRules): Version {
  const isLater = (own.fileLines[0] ?? 0) <= (more.fileLines[0] ?? 0)
  const [first, second] = isLater ? [own, more] : [more, own]
  const [base, rest] = [decodeHeader(first.content), decodeHeader(second.content)]
  const header = Object.fromEntries(
    (Object.keys(base) as (keyof HeaderContent)[]).map((field) => [field, joinedValue(field, base, rest, rules)]),
  ) as unknown as HeaderContent
  return { ...first, content: encodeHeader(header) }
}

const partFields: ReadonlySet<keyof HeaderContent> = new Set<keyof HeaderContent>([
  'goodsMinor',
  'paidMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
])

function joinedValue(field: keyof HeaderContent, base: HeaderContent, rest: HeaderContent, rules: JoiningRules) {
  const [value, other] = [base[field], rest[field]]
  if (rules.moneyInParts && partFields.has(field) && typeof value === 'number' && typeof other === 'number')
    return value + other
  if (rules.statusPerLine && field === 'status' && value === 'cancelled') return other
  return value === null || value === '' || (field === 'status' && value === 'unknown') ? other : value
}
