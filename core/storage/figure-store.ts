/** The documents behind a figure, what each adds to it, and where it stands in a file. */

import type { DocumentFigure } from '../contract/view/figure.ts'
import { roundHalfAway } from '../model/money.ts'
import type { ReadableDatabase } from './database.ts'

export interface DocumentChoice {
  readonly figure: DocumentFigure
  readonly firstDay: number
  readonly lastDay: number
  /** Records of people; null: everybody, also without a buyer. */
  readonly customerIds: readonly number[] | null
  /** Null: any; −1: lines that name no product. */
  readonly productId: number | null
  /** Null: any; '': orders that name none. */
  readonly channel: string | null
}

export interface FigureDocument {
  readonly orderId: number
  readonly amount: number
  /** Country and region as written. */
  readonly place: string
}

const columnOf = {
  net: 'net_minor',
  gross: 'gross_minor',
  discount: 'discount_minor',
  refund: 'refund_minor',
  adjustment: 'adjustment_minor',
  postage: 'shipping_minor',
  tax: 'tax_minor',
  orders: "kind = 'sale'",
  returns: "kind = 'return'",
  items: '0',
} as const satisfies Record<DocumentFigure, string>

/** The order's own place, else the buyer's. */
const place = `country || char(10) || CASE WHEN region <> '' THEN region
  ELSE coalesce((SELECT region FROM customers WHERE customers.customer_id = orders.customer_id), '') END`

/** Lines of an order lie together: `order_id × 1,048,576 + position`. */
const linesOfOrder = 'line_id >= orders.order_id * 1048576 AND line_id < (orders.order_id + 1) * 1048576'

/** Every document that counts and is of the choice. */
export function listFigureDocuments(database: ReadableDatabase, choice: DocumentChoice): FigureDocument[] {
  const { where, values } = clausesOf(choice)
  const documents = database
    .prepare(
      `SELECT order_id AS orderId, ${columnOf[choice.figure]} AS amount, ${place} AS place
       FROM orders WHERE published = 1 AND ${where}`,
    )
    .all(values) as FigureDocument[]
  const byLines = choice.figure === 'items' || (choice.figure === 'net' && choice.productId !== null)
  if (!byLines) {
    // A document without the thing is no row of it; but every order has its net, if only of nothing.
    return choice.figure === 'net' ? documents : documents.filter(({ amount }) => amount !== 0)
  }
  const amounts = lineAmounts(database, choice, documents)
  return documents.flatMap((document) => {
    const amount = amounts.get(document.orderId)
    return amount === undefined ? [] : [{ ...document, amount }]
  })
}

/** Documents of the same choice that do not count. */
export function countLeftOut(database: ReadableDatabase, choice: DocumentChoice): number {
  const { where, values } = clausesOf(choice)
  return database
    .prepare(`SELECT count(*) FROM orders WHERE published = 0 AND day IS NOT NULL AND ${where}`)
    .pluck()
    .get(values) as number
}

function clausesOf({ firstDay, lastDay, customerIds, productId, channel }: DocumentChoice) {
  const clauses = ['+day BETWEEN @firstDay AND @lastDay']
  const values: Record<string, string | number> = { firstDay, lastDay }
  if (customerIds !== null) {
    clauses.push('customer_id IN (SELECT value FROM json_each(@customerIds))')
    values.customerIds = JSON.stringify(customerIds)
  }
  if (channel !== null) {
    clauses.push("coalesce((SELECT name FROM channels WHERE channels.channel_id = orders.channel_id), '') = @channel")
    values.channel = channel
  }
  if (productId !== null) {
    clauses.push(`EXISTS (SELECT 1 FROM order_lines WHERE ${linesOfOrder} AND coalesce(product_id, -1) = @productId)`)
    values.productId = productId
  }
  return { where: clauses.join(' AND '), values }
}

interface FigureLine {
  readonly orderId: number
  readonly product: number
  readonly items: number
  readonly ownMinor: number
  readonly sizeMinor: number
  readonly netMinor: number
}

/** Pieces of the lines, or their net, to which what only the order knows is added by their amounts (as `sales-store` does). */
function lineAmounts(
  database: ReadableDatabase,
  { figure, productId }: DocumentChoice,
  documents: readonly FigureDocument[],
): Map<number, number> {
  const lines = database
    .prepare(
      `SELECT order_id AS orderId, coalesce(product_id, -1) AS product, iif(order_lines.kind = 0, quantity, 0) AS items,
         amount_minor - order_lines.discount_minor - order_lines.refund_minor AS ownMinor, abs(amount_minor) AS sizeMinor,
         net_minor AS netMinor
       FROM json_each(@orders) JOIN orders ON orders.order_id = value JOIN order_lines USING (order_id) ORDER BY line_id`,
    )
    .all({ orders: JSON.stringify(documents.map(({ orderId }) => orderId)) }) as FigureLine[]
  const byOrder = new Map<number, FigureLine[]>()
  for (const line of lines) byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line])
  const amounts = new Map<number, number>()
  for (const [orderId, all] of byOrder) {
    const own = all.reduce((sum, line) => sum + line.ownMinor, 0)
    const size = all.reduce((sum, line) => sum + line.sizeMinor, 0)
    const wanted = all.filter(({ product }) => productId === null || product === productId)
    const netOf = (line: FigureLine) =>
      line.ownMinor + (line.netMinor - own) * (size === 0 ? 1 / all.length : line.sizeMinor / size)
    amounts.set(
      orderId,
      wanted.reduce((sum, line) => sum + (figure === 'items' ? line.items : netOf(line)), 0),
    )
  }
  return amounts
}

export interface DocumentSource {
  readonly orderId: number
  readonly day: number
  readonly reference: string
  readonly customerId: number | null
  readonly platform: string
  readonly importId: number
  readonly file: string
  readonly line: number
}

/** Where documents stand in files: the header's line, or that of the first line of goods. */
export function listDocumentSources(database: ReadableDatabase, orderIds: readonly number[]): DocumentSource[] {
  return database
    .prepare(
      `SELECT order_id AS orderId, day, coalesce(nullif(reference, ''), orders.key) AS reference, customer_id AS customerId,
         platform, imports.import_id AS importId, file_name AS file, file_line AS line
       FROM json_each(?) JOIN orders ON orders.order_id = value JOIN sources USING (source_id)
         JOIN imports ON imports.import_id = coalesce(orders.import_id, lines_import_id)
       ORDER BY json_each.key`,
    )
    .all(JSON.stringify(orderIds)) as DocumentSource[]
}

export interface NetParts {
  readonly gross: number
  readonly discount: number
  readonly refund: number
  readonly adjustment: number
}

/** What the net of documents is made of. */
export function sumNetParts(database: ReadableDatabase, orderIds: readonly number[]): NetParts {
  const sums = database
    .prepare(
      `SELECT total(gross_minor) AS gross, total(discount_minor) AS discount, total(refund_minor) AS refund,
         total(net_minor) - total(gross_minor) + total(discount_minor) + total(refund_minor) AS adjustment
       FROM json_each(?) JOIN orders ON orders.order_id = value`,
    )
    .get(JSON.stringify(orderIds)) as NetParts
  return { ...sums, adjustment: roundHalfAway(sums.adjustment) }
}

export interface CostSource {
  readonly importId: number
  readonly file: string
  readonly line: number
}

/** The line of the newest file that names a product's cost. */
export function findProductCost(database: ReadableDatabase, productKey: string): CostSource | null {
  return (
    (database
      .prepare(
        `SELECT import_id AS importId, file_name AS file, file_line AS line FROM product_costs JOIN imports USING (import_id)
         WHERE product_key = ? ORDER BY rank DESC, import_id DESC, from_day DESC, file_line DESC LIMIT 1`,
      )
      .get(productKey) as CostSource | undefined) ?? null
  )
}

/** The first line of an import that names a campaign of advertising from a day on. */
export function findAdvertisingCost(
  database: ReadableDatabase,
  row: {
    readonly importId: number
    readonly platform: string
    readonly campaignKey: string
    readonly firstDay: number
  },
): CostSource | null {
  const { importId, platform, campaignKey, firstDay } = row
  return (
    (database
      .prepare(
        `SELECT import_id AS importId, file_name AS file, file_line AS line FROM advertising_costs JOIN imports USING (import_id)
         WHERE import_id = @importId AND platform = @platform AND campaign_key = @campaignKey AND first_day = @firstDay
         ORDER BY file_line LIMIT 1`,
      )
      .get({ importId, platform, campaignKey, firstDay }) as CostSource | undefined) ?? null
  )
}
