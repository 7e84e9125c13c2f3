/**
 * A real year of a gift shop (UCI Online Retail, 541,909 lines). The figures are those of the data's own description, computed there
 * from the file itself by other means. The data do not travel with the repository: where they are absent the test says so.
 */
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { expect, it } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { openTables } from '../../../core/ingest/open-table.ts'
import { quietContext } from '../../../core/job/context.ts'
import { lineKinds } from '../../../core/model/shop-record.ts'
import { british, fixture } from './ingest-file.ts'

const packed = join(import.meta.dirname, '../../../../shared/data/online-retail/online_retail.csv.gz')
const present = existsSync(packed)
if (!present) console.warn('skipped: Online Retail is not on this machine, so its 541,909 lines were not read')

it.skipIf(!present)('reads Online Retail by its mapping, line for line and penny for penny', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'online-retail-'))
  try {
    const path = join(folder, 'online_retail.csv')
    await pipeline(createReadStream(packed), createGunzip(), createWriteStream(path))
    const mapping = tableMappingSchema.parse(JSON.parse(readFileSync(fixture('online-retail.mapping.json'), 'utf8')))
    const [table] = await openTables(path, 'online_retail.csv', { ...british, mapping })
    expect(table!.statedCurrency).toBe('GBP')

    const sums = { sale: 0, return: 0, adjustment: 0 }
    const counts = {
      lines: 0,
      returnLines: 0,
      orders: 0,
      anonymousOrders: 0,
      customers: 0,
      products: 0,
      largestBatch: 0,
    }
    const run = table!.batches(quietContext)
    let step = await run.next()
    for (; !step.done; step = await run.next()) {
      const { lines, orders, customers, products, orderPatches } = step.value
      for (let i = 0; i < lines.count; i++) {
        const kind = lineKinds[lines.kind[i]!]!
        sums[kind] += lines.amountMinor[i]!
        if (kind === 'return') counts.returnLines++
      }
      counts.lines += lines.count
      counts.orders += orders.count
      counts.anonymousOrders += orders.customer.filter((customer) => customer < 0).length
      counts.customers += customers.length
      counts.products += products.length
      counts.largestBatch = Math.max(counts.largestBatch, lines.count)
      expect(orderPatches).toEqual([])
    }
    const { end } = { end: step.value }
    expect(end).toMatchObject({ rowsRead: 541_909, rowsRejected: 0, rowsSkipped: 0, warnings: [] })
    expect(counts).toMatchObject({ lines: 541_909, returnLines: 9288, orders: 25_900, customers: 4372, products: 4070 })
    expect(counts.largestBatch).toBeLessThan(10_000)
    expect(Math.abs(sums.sale - 1_065_562_248)).toBeLessThanOrEqual(100)
    expect(Math.abs(sums.return + 89_681_249)).toBeLessThanOrEqual(100)
    expect(Math.abs(sums.adjustment + 1_106_206)).toBeLessThanOrEqual(100)
    expect(end.totals).toEqual({
      fileMinor: end.totals.importedMinor,
      importedMinor: sums.sale + sums.return + sums.adjustment,
      rejectedMinor: 0,
    })
    // The last invoice: 9 December 2011, 12:50 in London, where winter time is UTC.
    expect(end.lastMoment).toBe(Date.parse('2011-12-09T12:50:00Z') / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
