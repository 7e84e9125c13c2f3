import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../core/contract/client.ts'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { openShopDatabase } from '../../../core/storage/database.ts'
import { createTestCore } from '../../builder/core.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const mapping = tableMappingSchema.parse({
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'No',
    orderDate: 'Day',
    customerKey: 'Who',
    productTitle: 'What',
    quantity: 'Qty',
    unitPrice: 'Price',
  },
  rules: { dateOrder: 'ymd' },
})
const head = 'No,Day,Who,What,Qty,Price\n'
const rows = [
  '1,2026-01-05,anna,tea,2,10.00',
  '1,2026-01-05,anna,cup,1,7.50',
  '2,2026-01-06,bo,tea,1,10.00',
  '3,2026-01-07,,tea,1,10.00',
]

async function till() {
  const shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
  onTestFinished(() => shop.core.close())
  return shop
}

describe('importing', () => {
  it('previews exactly what it then does, and the preview leaves the shop as it was', async () => {
    const { client, file } = await till()
    const before = await client.call('facts/read', {})
    const files = [{ fileId: file('till.csv', `${head}${rows.join('\n')}\n4,nonsense,anna,tea,1,10.00\n`), mapping }]
    const preview = await client.run('import/preview', { files })
    expect(await client.call('facts/read', {})).toEqual(before)
    const result = await client.run('import/start', { files })
    expect(result.imports).toEqual(preview.imports.map((view) => ({ ...view, importId: '1' })))
    expect(result.imports[0]).toMatchObject({ linesAdded: 4, ordersAdded: 3, customersAdded: 2, rowsRejected: 1 })
    expect(result.imports[0]?.problems[0]).toMatchObject({
      line: 6,
      column: 'Day',
      value: 'nonsense',
      code: 'date-unreadable',
    })
    expect(await client.call('facts/read', {})).toMatchObject({
      orders: 3,
      customers: 2,
      anonymousOrders: 1,
      grossMinor: 4750,
      netMinor: 4750,
    })
  })

  it('changes nothing when the same file comes twice, and an undo takes it back whole', async () => {
    const { client, file } = await till()
    const empty = (await client.call('facts/read', {})).dataHash
    const files = [{ fileId: file('till.csv', head + rows.join('\n')), mapping }]
    await client.run('import/start', { files })
    const { dataHash } = await client.call('facts/read', {})
    const again = await client.run('import/start', { files })
    expect(again.imports[0]).toMatchObject({ linesAdded: 0, linesChanged: 0, linesUnchanged: 4 })
    expect((await client.call('facts/read', {})).dataHash).toBe(dataHash)
    expect(await client.run('import/undo', { importId: '1' })).toMatchObject({ linesRemoved: 4 })
    expect((await client.call('facts/read', {})).dataHash).toBe(empty)
    await expect(client.run('import/undo', { importId: '1' })).rejects.toMatchObject({ code: 'import-not-found' })
  })

  it('remembers a mapping by the layout of the columns', async () => {
    const { client, file } = await till()
    await client.run('import/start', { files: [{ fileId: file('a.csv', head + rows[0]), mapping }] })
    const next = await client.run('import/start', { files: [{ fileId: file('b.csv', head + rows.join('\n')) }] })
    expect(next.imports[0]).toMatchObject({ preset: 'mapping', linesAdded: 3, linesUnchanged: 1, ordersAdded: 2 })
  })

  it('asks for a mapping where it does not know the columns, and imports the other files', async () => {
    const { client, file } = await till()
    const strange = file('strange.csv', 'alpha,beta\n1,2\n')
    const run = await client.run('import/start', {
      files: [{ fileId: strange }, { fileId: file('till.csv', head + rows.join('\n')), mapping }],
    })
    expect(run.failures[0]).toMatchObject({ fileId: strange, code: 'file-unrecognised' })
    expect(run.failures[0]?.columns.map((column) => column.name)).toEqual(['alpha', 'beta'])
    expect(run.imports).toHaveLength(1)
  })

  it('takes the currency of the first file where nobody chose one', async () => {
    const shop = await openShop(temporaryFolder())
    onTestFinished(() => shop.core.close())
    const pounds = tableMappingSchema.parse({ ...mapping, constants: { currency: 'GBP' } })
    await shop.client.run('import/start', {
      files: [{ fileId: shop.file('a.csv', head + rows.join('\n')), mapping: pounds }],
    })
    expect(await shop.client.call('facts/read', {})).toMatchObject({ currency: 'GBP', orders: 3 })
    const other = shop.file('b.csv', head + rows.join('\n'))
    const run = await shop.client.run('import/start', { files: [{ fileId: other, currency: 'EUR', mapping }] })
    expect(run.failures[0]).toMatchObject({ code: 'shop-currency-differs', params: { found: 'EUR', currency: 'GBP' } })
  })

  it('rolls a cancelled import back whole', async () => {
    const { client, file } = await till()
    const many = Array.from({ length: 60_000 }, (_, i) => `${i},2026-01-05,c${i % 500},tea,1,10.00`)
    const controller = new AbortController()
    const files = [{ fileId: file('big.csv', head + many.join('\n')), mapping }]
    const running = client.run(
      'import/start',
      { files },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    await expect(running).rejects.toMatchObject({ code: 'job-cancelled' })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 0, imports: 0 })
  })

  it('says that the disk is full, and keeps what was there', async () => {
    const { client, file, path, core } = await till()
    await client.run('import/start', { files: [{ fileId: file('a.csv', head + rows.join('\n')), mapping }] })
    const { dataHash } = await client.call('facts/read', {})
    await core.close()
    const database = openShopDatabase(path, { create: false })
    onTestFinished(() => database.close())
    // A page limit is SQLite's own way of running out of room.
    database.writer.pragma(`max_page_count = ${(database.writer.pragma('page_count', { simple: true }) as number) + 2}`)
    const { createShopSession } = await import('../../../core/service/shop-session.ts')
    const { importFiles } = await import('../../../core/service/import-service.ts')
    const { quietContext } = await import('../../../core/job/context.ts')
    const { readShopFacts } = await import('../../../core/service/facts-service.ts')
    const session = createShopSession('test', database)
    const many = Array.from({ length: 20_000 }, (_, i) => `x${i},2026-01-05,d${i},tea ${i},1,10.00`)
    const big = core.files.find(file('big.csv', head + many.join('\n')))
    const input = { fileId: 'big', path: big?.path ?? '', name: 'big.csv', mapping }
    await expect(importFiles(session, [input], true, new Date(0), quietContext)).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(readShopFacts(session).dataHash).toBe(dataHash)
  })
})

describe('a shop file that cannot be opened', () => {
  async function refusal(prepare: (path: string) => void) {
    const folder = temporaryFolder()
    const made = await openShop(folder)
    await made.core.close()
    prepare(made.path)
    const core = createTestCore(folder)
    onTestFinished(() => core.close())
    await core.openShopFile(made.path, { create: false })
  }

  it('is of the schema before campaigns kept their plan: it opens, and lists go out as ever', async () => {
    const folder = temporaryFolder()
    const made = await openShop(folder)
    await made.core.close()
    const old = new Database(made.path)
    old.exec('ALTER TABLE campaigns DROP COLUMN plan')
    old.pragma('user_version = 3')
    old.close()
    const core = createTestCore(folder)
    onTestFinished(() => core.close())
    await core.openShopFile(made.path, { create: false })
    const client = createClient({ invoke: core.dispatch, listen: core.listen })
    expect((await client.call('facts/read', {})).schemaVersion).toBe(4)
    expect((await client.call('campaign/list', {})).campaigns).toEqual([])
  })

  it('is newer than this program', async () => {
    const newer = refusal((path) => {
      const database = new Database(path)
      database.pragma('user_version = 99')
      database.close()
    })
    await expect(newer).rejects.toMatchObject({ code: 'shop-newer', params: { found: 99 } })
  })

  it('is read-only', async () => {
    await expect(refusal((path) => chmodSync(path, 0o444))).rejects.toMatchObject({ code: 'shop-read-only' })
  })

  it('is locked by another program', async () => {
    const locked = refusal((path) => {
      const database = new Database(path)
      database.pragma('locking_mode = EXCLUSIVE')
      database.exec('BEGIN EXCLUSIVE')
      onTestFinished(() => void database.close())
    })
    await expect(locked).rejects.toMatchObject({ code: 'shop-locked' })
  })

  it('is another program’s database, or no database', async () => {
    const folder = temporaryFolder()
    const foreign = join(folder, 'foreign.shop')
    const database = new Database(foreign)
    database.exec('CREATE TABLE t (a)')
    database.close()
    const core = createTestCore(folder)
    onTestFinished(() => core.close())
    await expect(core.openShopFile(foreign, { create: false })).rejects.toMatchObject({ code: 'shop-not-a-shop' })
    const missing = join(folder, 'none.shop')
    await expect(core.openShopFile(missing, { create: false })).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(missing)).toBe(false)
  })
})
