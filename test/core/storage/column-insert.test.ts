/** Rows inserted as columns are the rows that were given, whichever way each column travels. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addLine, noLineSums, orderKindOf } from '../../../core/model/order.ts'
import { textColumn } from '../../../core/model/order-columns.ts'
import { type LineColumns, lineKinds } from '../../../core/model/shop-record.ts'
import { type ColumnValues, columnInsert } from '../../../core/storage/column-insert.ts'
import type { WritableDatabase } from '../../../core/storage/database.ts'
import { tallyLines } from '../../../core/storage/order-tally.ts'

const names = ['id', 'amount', 'half', 'word', 'text', 'flag', 'double']

function openTable(): WritableDatabase {
  const database = new Database(':memory:') as unknown as WritableDatabase
  database.exec(
    'CREATE TABLE t (id INTEGER, amount INTEGER, half REAL, word TEXT, text TEXT, flag INTEGER, double INTEGER) STRICT',
  )
  return database
}

const word = fc.oneof(fc.constantFrom('', "O'Neil", '已付款', 'a\0b'), fc.string({ maxLength: 3 }))
const row = fc.record({
  id: fc.integer(),
  amount: fc.option(fc.constantFrom(0, 5, 1e12), { nil: null }),
  half: fc.constantFrom(0.5, 0.1, 3),
  word,
  text: fc.string({ maxLength: 5 }),
  flag: fc.integer({ min: 0, max: 31 }),
})
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

function columnsOf(rows: readonly Row[]): ColumnValues[] {
  return [
    Int32Array.from(rows, ({ id }) => id),
    Float64Array.from(rows, ({ amount }) => amount ?? Number.NaN),
    Float64Array.from(rows, ({ half }) => half),
    textColumn(rows.map((one) => one.word)),
    rows.map(({ text }) => text),
    Uint8Array.from(rows, ({ flag }) => flag),
    { from: '{flag} * 2' },
  ]
}

it('keeps every value, also where a column stops being the same everywhere', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 130 }), { maxLength: 4 }), (batches) => {
      const database = openTable()
      const insert = columnInsert(database, 't', names)
      for (const rows of batches) insert.add(Int32Array.from(rows.keys()), columnsOf(rows))
      const expected = batches.flat().map((one) => ({ ...one, double: one.flag * 2 }))
      expect(database.prepare('SELECT * FROM t ORDER BY rowid').all()).toEqual(expected)
      database.close()
    }),
    { numRuns: 60, seed: 7 },
  )
})

it('inserts only the rows that are named', () => {
  const database = openTable()
  const all: ColumnValues[] = [Int32Array.of(1, 2, 3), null, 1, textColumn(['a', 'b', 'a']), ['x', 'y', 'z'], 0, null]
  columnInsert(database, 't', names).add(Int32Array.of(0, 2), all)
  expect(database.prepare('SELECT id, word, text FROM t').raw().all()).toEqual([
    [1, 'a', 'x'],
    [3, 'a', 'z'],
  ])
})

it('sums the lines of orders as adding them one by one does', () => {
  const minor = fc.integer({ min: -500, max: 500 })
  const line = fc.record({
    order: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom(...lineKinds),
    quantity: fc.integer({ min: -2, max: 2 }),
    amountMinor: minor,
    discountMinor: fc.nat(50),
    refundMinor: fc.nat(50),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const numbers = (pick: (one: (typeof lines)[number]) => number) => Float64Array.from(lines, pick)
      const columns: LineColumns = {
        count: lines.length,
        fileLine: new Int32Array(lines.length),
        order: Int32Array.from(lines, ({ order }) => order + 10),
        product: new Int32Array(lines.length),
        kind: Uint8Array.from(lines, ({ kind }) => lineKinds.indexOf(kind)),
        quantity: numbers(({ quantity }) => quantity),
        amountMinor: numbers(({ amountMinor }) => amountMinor),
        discountMinor: numbers(({ discountMinor }) => discountMinor),
        refundMinor: numbers(({ refundMinor }) => refundMinor),
        lineKey: textColumn(lines.map(() => '')),
        variant: textColumn(lines.map(() => '')),
      }
      const tally = tallyLines(columns, 10, 4)
      for (let order = 0; order < 4; order++) {
        const own = lines.filter((one) => one.order === order)
        // Adding 0 makes one zero of both.
        const plain = (sums: object) => Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum + 0]))
        expect(plain(tally.sums(order))).toEqual(plain(own.reduce(addLine, noLineSums)))
        expect(lineKinds[tally.kind[order]!]).toBe(orderKindOf(own))
        expect(tally.lines[order]).toBe(own.length)
      }
    }),
    { numRuns: 300, seed: 7 },
  )
})
