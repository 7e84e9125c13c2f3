/** Helpers of this room's tests: write bytes to a file, read a table to its end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type IngestEnd, type IngestOptions, type OpenedTable, openTables } from '../../../core/ingest/open-table.ts'
import { quietContext } from '../../../core/job/context.ts'
import { dayToText } from '../../../core/model/day.ts'
import { addLine, isCounted, noLineSums, settleOrder } from '../../../core/model/order.ts'
import { headersOf, textAt } from '../../../core/model/order-columns.ts'
import {
  type CustomerRecord,
  type LineKind,
  lineKinds,
  type OrderHeader,
  type ProductRecord,
  type ShopRecordBatch,
} from '../../../core/model/shop-record.ts'

export const fixture = (path: string) => join(import.meta.dirname, '../../fixture', path)

let folder: string | null = null

/** A file with these bytes in a folder that goes when the tests end. */
export function tempFile(name: string, content: string | Uint8Array): string {
  folder ??= mkdtempSync(join(tmpdir(), 'ingest-'))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = null
})

export const chinese: IngestOptions = { timezone: 'Asia/Shanghai', currency: 'CNY' }
export const british: IngestOptions = { timezone: 'Europe/London', currency: 'GBP' }

export interface ReadLine {
  readonly line: number
  readonly order: string
  readonly product: string | null
  readonly kind: string
  readonly quantity: number
  readonly amountMinor: number
  readonly discountMinor: number
  readonly refundMinor: number
  readonly variant: string
  readonly lineKey: string
}

export interface ReadTable {
  readonly table: OpenedTable
  readonly end: IngestEnd
  readonly batches: readonly ShopRecordBatch[]
  readonly orders: readonly OrderHeader[]
  readonly customers: readonly CustomerRecord[]
  readonly products: readonly ProductRecord[]
  readonly lines: readonly ReadLine[]
}

export async function readAll(table: OpenedTable): Promise<ReadTable> {
  const batches: ShopRecordBatch[] = []
  const run = table.batches(quietContext)
  let step = await run.next()
  for (; !step.done; step = await run.next()) batches.push(step.value)
  const orders = batches.flatMap((batch) => headersOf(batch.orders))
  const products = batches.flatMap((batch) => batch.products)
  const lines = batches.flatMap(({ lines: columns }) =>
    Array.from({ length: columns.count }, (_, i) => ({
      line: columns.fileLine[i]!,
      order: orders[columns.order[i]!]!.key,
      product: products[columns.product[i]!]?.key ?? null,
      kind: lineKinds[columns.kind[i]!]!,
      quantity: columns.quantity[i]!,
      amountMinor: columns.amountMinor[i]!,
      discountMinor: columns.discountMinor[i]!,
      refundMinor: columns.refundMinor[i]!,
      variant: textAt(columns.variant, i),
      lineKey: textAt(columns.lineKey, i),
    })),
  )
  const customers = batches.flatMap((batch) => batch.customers)
  return { table, end: step.value, batches, orders, customers, products, lines }
}

export async function readFixture(path: string, options: IngestOptions): Promise<ReadTable> {
  const [table] = await openTables(fixture(path), path.split('/').at(-1)!, options)
  return readAll(table!)
}

/** Writes the content as a file and reads its first table. */
export async function readContent(
  content: string | Uint8Array,
  options: IngestOptions,
  name = 'table.csv',
): Promise<ReadTable> {
  const [table] = await openTables(tempFile(name, content), name, options)
  return readAll(table!)
}

export const warningCodes = ({ end }: ReadTable) => end.warnings.map(({ code }) => code)
export const rejected = ({ batches }: ReadTable) => batches.flatMap((batch) => batch.rejected)
/** Where rows were left out and why; what stood in them is looked at by the tests of samples. */
export const skipped = ({ batches }: ReadTable) =>
  batches.flatMap((batch) => batch.skipped.map(({ fileLine, code }) => ({ fileLine, code })))
export const dayOf = (header: OrderHeader) => (header.day === null ? null : dayToText(header.day))

/** What counts of each order in the end, by its number: null where it counts for nothing. Settled as the shop does it. */
export function netByOrder({ orders, lines, table }: ReadTable): Record<string, number | null> {
  return Object.fromEntries(
    orders.map((header) => {
      const own = lines.filter(({ order }) => order === header.key)
      const sums = own.reduce((sum, line) => addLine(sum, { ...line, kind: line.kind as LineKind }), noLineSums)
      const counts = table.facet !== 'lines' && isCounted(header.day, header.status, own.length)
      return [header.key, counts ? settleOrder(header, sums).netMinor : null]
    }),
  )
}
