/** A table read in a thread of its own gives exactly what it gives in this one, and stops when told. */
import { expect, it } from 'vitest'
import { openTables } from '../../../core/ingest/open-table.ts'
import { openTablesForImport } from '../../../core/ingest/threaded-table.ts'
import { type JobContext, quietContext } from '../../../core/job/context.ts'
import type { ShopRecordBatch } from '../../../core/model/shop-record.ts'
import { chinese, readAll, tempFile } from './ingest-file.ts'

const mapping = {
  version: 1 as const,
  name: 'Lines',
  content: 'order-lines' as const,
  columns: {
    orderKey: 'order',
    lineKey: 'line',
    orderDate: 'date',
    phone: 'phone',
    productKey: 'sku',
    quantity: 'qty',
    unitPrice: 'price',
    note: 'note',
  },
}
const options = { ...chinese, mapping }

/** Every tenth row is wrong, every hundredth stands twice. */
function bigTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const order = Math.floor(i / 3)
    const price = i % 10 === 9 ? 'free' : `${i % 97}.${10 + (i % 89)}`
    const line = `A${order},${i % 3},2026-03-${10 + (order % 20)} 10:00:${10 + (i % 50)},139${10_000_000 + (order % 500)},S${i % 40},${1 + (i % 4)},${price},"备注, ${i % 7}"`
    return i % 100 === 50 ? `${line}\n${line}` : line
  })
  return `order,line,date,phone,sku,qty,price,note\n${lines.join('\n')}\n`
}

async function openApart(content: string) {
  const [table] = await openTablesForImport(tempFile('apart.csv', content), 'apart.csv', options, 0)
  return table!
}

it('gives the same batches and the same account', async () => {
  const content = bigTable(40_000)
  const [here] = await openTables(tempFile('here.csv', content), 'apart.csv', options)
  const expected = await readAll(here!)
  const apart = await readAll(await openApart(content))
  expect(expected.batches.length).toBeGreaterThan(4)
  expect(expected.end.rowsRejected).toBe(4000)
  expect(apart.end).toEqual(expected.end)
  expect(apart.batches).toEqual(expected.batches)
})

it('tells why a table cannot be read', async () => {
  const table = await openApart('order,line,date,phone,sku,qty,price,note\nA1,1,someday,,S,1,5,\n')
  await expect(readAll(table)).rejects.toMatchObject({ code: 'file-no-valid-row', params: { line: 2 } })
})

it('tells how far it is, and stops within a second of being cancelled', async () => {
  const table = await openApart(bigTable(200_000))
  const controller = new AbortController()
  const steps: string[] = []
  const context: JobContext = {
    ...quietContext,
    signal: controller.signal,
    progress: (step) => steps.push(step),
  }
  const batches: ShopRecordBatch[] = []
  const run = table.batches(context)
  for (let i = 0; i < 5; i++) batches.push((await run.next()).value as ShopRecordBatch)
  const began = performance.now()
  controller.abort(new Error('stop'))
  await expect(
    (async () => {
      for await (const batch of run) batches.push(batch)
    })(),
  ).rejects.toThrow('stop')
  expect(performance.now() - began).toBeLessThan(1000)
  expect(steps).toContain('read')
})
