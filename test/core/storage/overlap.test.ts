import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ShopDatabase } from '../../../core/storage/database.ts'
import { hashData, readFacts } from '../../../core/storage/facts-store.ts'
import { importOrders, openTestShop, type TestImport, type TestOrder, undoOrders } from './batches.ts'

let folder = ''
let shop: ShopDatabase
let serial = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overlap-'))
  shop = freshShop()
})
afterEach(() => {
  shop.close()
  rmSync(folder, { recursive: true, force: true })
})

function freshShop(): ShopDatabase {
  serial += 1
  return openTestShop(join(folder, `${serial}.shop`))
}

const order = (key: string, more: Partial<TestOrder> = {}): TestOrder => ({
  key,
  customer: 'anna',
  day: 100,
  lines: [{ product: 'tea', quantity: 1, amountMinor: 1000 }],
  ...more,
})

describe('overlapping imports', () => {
  it('adds what is new, keeps what is equal, and corrects what a later export changed', async () => {
    await importOrders(shop.writer, { rank: 1, orders: [order('1'), order('2')] })
    const later = await importOrders(shop.writer, {
      rank: 2,
      orders: [order('1'), order('2', { refundMinor: 1000 }), order('3', { customer: 'bo' })],
    })
    expect(later.counts).toEqual({ ordersAdded: 1, linesAdded: 1, linesChanged: 1, linesUnchanged: 1, ordersOlder: 0 })
    expect(readFacts(shop.reader)).toMatchObject({ orders: 3, grossMinor: 3000, refundMinor: 1000, netMinor: 2000 })
  })

  it('does not let an older export overwrite a newer one', async () => {
    await importOrders(shop.writer, { rank: 2, orders: [order('1', { refundMinor: 500 })] })
    const older = await importOrders(shop.writer, { rank: 1, orders: [order('1')] })
    expect(older.counts).toMatchObject({ linesChanged: 0, linesUnchanged: 1, ordersOlder: 1 })
    expect(readFacts(shop.reader).refundMinor).toBe(500)
  })

  it('does not lose lines to an export that ends in the middle of an order', async () => {
    const lines = [
      { product: 'tea', quantity: 1, amountMinor: 1000 },
      { product: 'cup', quantity: 1, amountMinor: 700 },
    ]
    await importOrders(shop.writer, { rank: 1, orders: [order('1', { lines })] })
    const cut = await importOrders(shop.writer, { rank: 2, orders: [order('1', { lines: lines.slice(0, 1) })] })
    expect(cut.counts).toMatchObject({ linesChanged: 0, linesUnchanged: 2 })
    expect(readFacts(shop.reader)).toMatchObject({ orderLines: 2, grossMinor: 1700 })
  })

  it('keeps two equal lines of one order', async () => {
    const twice = order('1', {
      lines: [
        { product: 'tea', quantity: 1, amountMinor: 1000 },
        { product: 'tea', quantity: 1, amountMinor: 1000 },
      ],
    })
    await importOrders(shop.writer, { rank: 1, orders: [twice] })
    expect(readFacts(shop.reader)).toMatchObject({ orderLines: 2, grossMinor: 2000 })
  })

  it('replaces the sketch of an order-level file by real lines, and draws it again when those are undone', async () => {
    const sketched = order('1', { paidMinor: 1500, lines: [{ product: 'several', quantity: 3, amountMinor: 1500 }] })
    await importOrders(shop.writer, { rank: 1, facet: 'header', orders: [sketched] })
    const before = hashData(shop.reader)
    const items = await importOrders(shop.writer, {
      rank: 1,
      facet: 'lines',
      orders: [
        order('1', {
          lines: [
            { product: 'tea', quantity: 1, amountMinor: 1000 },
            { product: 'cup', quantity: 2, amountMinor: 700 },
          ],
        }),
      ],
    })
    expect(items.counts).toMatchObject({ linesAdded: 2, ordersAdded: 0 })
    expect(readFacts(shop.reader)).toMatchObject({ grossMinor: 1700, discountMinor: 200, netMinor: 1500 })
    await undoOrders(shop.writer, items.importId)
    expect(hashData(shop.reader)).toBe(before)
  })

  it('waits with lines whose order has not come yet', async () => {
    await importOrders(shop.writer, { rank: 1, facet: 'lines', orders: [order('1')] })
    expect(readFacts(shop.reader)).toMatchObject({ orders: 0, orderLines: 0 })
    await importOrders(shop.writer, { rank: 1, facet: 'header', orders: [order('1', { lines: [] })] })
    expect(readFacts(shop.reader)).toMatchObject({ orders: 1, orderLines: 1, customers: 1 })
  })
})

describe('any imports, undone in any order', () => {
  const line = fc.record({
    product: fc.constantFrom('tea', 'cup', 'pot'),
    quantity: fc.integer({ min: 1, max: 3 }),
    amountMinor: fc.integer({ min: 0, max: 500 }),
  })
  const testOrder = fc.record({
    key: fc.constantFrom('1', '2', '3', '4'),
    customer: fc.constantFrom('anna', 'bo', null),
    name: fc.constantFrom('', 'Anna', 'Anna B.'),
    day: fc.integer({ min: 100, max: 102 }),
    refundMinor: fc.constantFrom(0, 100),
    status: fc.constantFrom('paid' as const, 'cancelled' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  const facets = fc.constantFrom('both' as const, 'header' as const, 'lines' as const)
  const orders = fc.uniqueArray(testOrder, { minLength: 1, maxLength: 4, selector: (each) => each.key })
  const imports = fc
    .array(fc.record({ facet: facets, orders }), { minLength: 1, maxLength: 4 })
    // Ranks are all different: files with the same newest moment are ordered by arrival.
    .map((list) => list.map((each, index): TestImport => ({ ...each, rank: ((index * 7) % 5) + index / 10 })))

  it('leave exactly what the remaining imports say, whichever way the shop came there', async () => {
    await fc.assert(
      fc.asyncProperty(imports, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), async (list, keep) => {
        const [whole, part] = [freshShop(), freshShop()]
        try {
          const ids: number[] = []
          for (const each of list) ids.push((await importOrders(whole.writer, integerRank(each))).importId)
          for (const [index, id] of ids.entries()) if (!keep[index]) await undoOrders(whole.writer, id)
          for (const [index, each] of list.entries()) {
            if (keep[index]) await importOrders(part.writer, integerRank(each))
          }
          expect(hashData(whole.reader)).toBe(hashData(part.reader))
          expect(readFacts(whole.reader).netMinor).toBe(readFacts(part.reader).netMinor)
          expect(whole.reader.pragma('foreign_key_check')).toEqual([])
        } finally {
          whole.close()
          part.close()
        }
      }),
      { numRuns: 150, seed: 20 },
    )
  })

  it('give the same shop in any order of importing', async () => {
    await fc.assert(
      fc.asyncProperty(imports, async (list) => {
        const [forth, back] = [freshShop(), freshShop()]
        try {
          for (const each of list) await importOrders(forth.writer, integerRank(each))
          for (const each of [...list].reverse()) await importOrders(back.writer, integerRank(each))
          expect(hashData(back.reader)).toBe(hashData(forth.reader))
        } finally {
          forth.close()
          back.close()
        }
      }),
      { numRuns: 100, seed: 21 },
    )
  })

  function integerRank(each: TestImport): TestImport {
    return { ...each, rank: Math.round(each.rank * 10) }
  }
})
