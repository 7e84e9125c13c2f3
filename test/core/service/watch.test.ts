/** Real folders and real files; a file counts as settled after 150 ms instead of two seconds. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../../../core/contract/client.ts'
import type { CoreEvent } from '../../../core/contract/events.ts'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { createCore } from '../../../core/host/compose.ts'
import { testNow } from '../../builder/core.ts'
import { temporaryFolder } from '../../builder/folder.ts'

const orders = 'Name,Email,Financial Status,Paid at\n#1001,a@b.example,paid,2026-01-02 10:00:00 +0000\n'
const table = (day: number) =>
  `date,buyer,order,amount\n2026-01-0${day},Ann,${day},12.50\n2026-01-0${day},Bob,${day}9,7.00\n`
const mapping: TableMapping = {
  version: 1,
  name: 'orders',
  content: 'orders',
  columns: { orderDate: 'date', customerKey: 'buyer', orderKey: 'order', lineAmount: 'amount' },
}
const settledMs = 150

/** A core of which the folder outlives it, so that it can be started again. */
function start(folder: string) {
  const events: CoreEvent[] = []
  const times = { everyMs: 40, settledMs, wholeMs: 300 }
  const core = createCore({
    shopsFolder: join(folder, 'shops'),
    temporaryFolder: join(folder, 'temporary'),
    version: '0.0.0-test',
    host: 'test',
    now: () => testNow,
    watch: times,
  })
  core.listen((event) => void events.push(event))
  onTestFinished(() => core.close())
  const client = createClient({ invoke: core.dispatch, listen: core.listen })
  const shop = join(folder, 'shops', 'test.shop')
  return {
    core,
    client,
    open: () => core.openShopFile(shop, { create: true, currency: 'GBP', timezone: 'Europe/London' }),
    names: async () => (await client.call('watch/read', {})).waiting.map(({ name }) => name).sort(),
    told: (name: CoreEvent['name']) => events.filter((event) => event.name === name).length,
  }
}

async function watching() {
  const folder = temporaryFolder()
  const downloads = join(folder, 'Downloads')
  mkdirSync(downloads)
  const put = (name: string, content: string | Uint8Array = orders) => writeFileSync(join(downloads, name), content)
  put('old.csv')
  const app = start(folder)
  await app.open()
  const chosen = await app.client.call('watch/choose', { folderId: app.core.files.mint(downloads) })
  return { ...app, folder, downloads, put, chosen }
}

const soon = { timeout: 5_000, interval: 25 }
const pause = (ms = settledMs * 3) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a watched folder', () => {
  it('is none until one is chosen, and is shown by its name only', async () => {
    const { core, client, chosen, downloads } = await watching()
    expect(chosen).toEqual({ folderName: 'Downloads', isFolderThere: true, waiting: [] })
    expect(JSON.stringify(await client.call('settings/read', {}))).not.toContain(downloads)
    expect(await client.call('watch/stop', {})).toEqual({ folderName: null, isFolderThere: true, waiting: [] })
    expect(await client.call('watch/read', {})).toMatchObject({ folderName: null })
    await expect(client.call('watch/choose', { folderId: 'made-up' })).rejects.toMatchObject({ code: 'not-found' })
    const file = core.files.mint(join(downloads, 'old.csv'))
    await expect(client.call('watch/choose', { folderId: file })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('asks about a new file by itself and once, imports nothing and leaves the file where it is', async () => {
    const { core, client, put, told, names, downloads } = await watching()
    put('orders_export.csv')
    await vi.waitFor(() => expect(told('watch/found')).toBe(1), soon)
    const { waiting } = await client.call('watch/read', {})
    expect(waiting).toEqual([{ fileId: expect.any(String), name: 'orders_export.csv', seenAt: testNow.toISOString() }])
    expect(core.files.find(waiting[0]!.fileId)?.path).toBe(join(downloads, 'orders_export.csv'))
    await pause()
    expect(told('watch/found')).toBe(1)
    expect((await client.call('import/list', {})).imports).toEqual([])
    await client.call('watch/dismiss', { fileIds: waiting.map(({ fileId }) => fileId) })
    await pause()
    expect(await names()).toEqual([])
    expect(readdirSync(downloads).sort()).toEqual(['old.csv', 'orders_export.csv'])
  })

  it('asks again when a file of that name has other contents', async () => {
    const { client, put, names } = await watching()
    put('old.csv', `${orders}#1002,c@d.example,paid,2026-01-03 10:00:00 +0000\n`)
    await vi.waitFor(async () => expect(await names()).toEqual(['old.csv']), soon)
    const { waiting } = await client.call('watch/read', {})
    await client.call('watch/dismiss', { fileIds: waiting.map(({ fileId }) => fileId) })
    expect(await names()).toEqual([])
  })

  it('waits until a file stands still', async () => {
    const { put, names, told } = await watching()
    for (let line = 1; line <= 8; line += 1) {
      put('growing.csv', orders.repeat(line))
      await pause(settledMs / 3)
      expect(await names()).toEqual([])
    }
    await vi.waitFor(async () => expect(await names()).toEqual(['growing.csv']), soon)
    expect(told('watch/found')).toBe(1)
  })

  it('passes over what is hidden, unfinished, empty, a link, a folder or no table', async () => {
    const { put, names, downloads, folder } = await watching()
    for (const name of ['.hidden.csv', '~$orders.xlsx', '.~lock.orders.csv#', 'a.csv.crdownload', 'b.csv.part'])
      put(name)
    put('b.csv')
    put('empty.csv', '')
    put('photo.jpg')
    put('photos.zip', zipSync({ 'beach.jpg': new Uint8Array([0xff, 0xd8, 0xff]) }))
    put('program.txt', new Uint8Array(300).fill(1))
    writeFileSync(join(folder, 'outside.csv'), orders)
    symlinkSync(join(folder, 'outside.csv'), join(downloads, 'link.csv'))
    mkdirSync(join(downloads, 'folder.csv'))
    put('tables.zip', zipSync({ 'orders.csv': new TextEncoder().encode(orders) }))
    put('orders.TXT', table(1).replaceAll(',', '\t'))
    put('real.csv')
    await vi.waitFor(async () => expect(await names()).toEqual(['orders.TXT', 'real.csv', 'tables.zip']), soon)
    renameSync(join(downloads, 'b.csv.part'), join(downloads, 'b.csv'))
    await vi.waitFor(async () => expect(await names()).toContain('b.csv'), soon)
  })

  it('does not ask about bytes that are imported already, also under another name', async () => {
    const { core, client, put, names, folder } = await watching()
    writeFileSync(join(folder, 'orders.csv'), table(2))
    put('same.csv', table(2))
    put('other.csv', table(3))
    await vi.waitFor(async () => expect(await names()).toEqual(['other.csv', 'same.csv']), soon)
    const fileId = core.files.mint(join(folder, 'orders.csv'))
    const run = await client.run('import/start', { files: [{ fileId, mapping }] })
    expect(run.failures).toEqual([])
    expect(await names()).toEqual(['other.csv'])
    put('copy of same.csv', table(2))
    await pause()
    expect(await names()).toEqual(['other.csv'])
  })

  it('does not ask about a list that the app itself has written', async () => {
    const { core, client, put, names, downloads } = await watching()
    const { fileId } = await client.call('list/export', { list: 'customers', format: 'csv', language: 'en' })
    copyFileSync(core.files.find(fileId)!.path, join(downloads, 'customers.csv'))
    put('real.csv')
    await vi.waitFor(async () => expect(await names()).toEqual(['real.csv']), soon)
  })

  it('remembers over a restart what was answered, and finds what came meanwhile', async () => {
    const first = await watching()
    first.put('one.csv')
    first.put('two.csv')
    await vi.waitFor(async () => expect(await first.names()).toEqual(['one.csv', 'two.csv']), soon)
    const { waiting } = await first.client.call('watch/read', {})
    await first.client.call('watch/dismiss', { fileIds: [waiting.find(({ name }) => name === 'one.csv')!.fileId] })
    await first.core.close()
    first.put('three.csv')
    const again = start(first.folder)
    await again.open()
    await vi.waitFor(async () => expect(await again.names()).toEqual(['three.csv', 'two.csv']), soon)
  })

  it('keeps an answer that was given while an import was writing', async () => {
    const first = await watching()
    first.put('one.csv', table(4))
    await vi.waitFor(async () => expect(await first.names()).toEqual(['one.csv']), soon)
    const [file] = (await first.client.call('watch/read', {})).waiting
    const run = first.client.run('import/preview', { files: [{ fileId: file!.fileId }] })
    await first.client.call('watch/dismiss', { fileIds: [file!.fileId] })
    await run
    await first.core.close()
    const again = start(first.folder)
    await again.open()
    expect(await again.names()).toEqual([])
    await pause()
    expect(await again.names()).toEqual([])
  })

  it('says once that the folder is gone, also after a restart, and goes on when it is back', async () => {
    const first = await watching()
    first.put('one.csv')
    await vi.waitFor(async () => expect(await first.names()).toEqual(['one.csv']), soon)
    const away = `${first.downloads} away`
    renameSync(first.downloads, away)
    await vi.waitFor(() => expect(first.told('watch/lost')).toBe(1), soon)
    await pause()
    expect(first.told('watch/lost')).toBe(1)
    expect(await first.client.call('watch/read', {})).toEqual({
      folderName: 'Downloads',
      isFolderThere: false,
      waiting: [],
    })
    await first.core.close()
    const again = start(first.folder)
    await again.open()
    expect(await again.client.call('watch/read', {})).toMatchObject({ isFolderThere: false })
    expect(again.told('watch/lost')).toBe(0)
    renameSync(away, first.downloads)
    await vi.waitFor(async () => expect(await again.names()).toEqual(['one.csv']), soon)
    rmSync(first.downloads, { recursive: true })
    await vi.waitFor(() => expect(again.told('watch/lost')).toBe(1), soon)
  })

  it('belongs to its shop', async () => {
    const { client, put, names } = await watching()
    put('one.csv')
    await vi.waitFor(async () => expect(await names()).toEqual(['one.csv']), soon)
    await client.call('shop/create', { name: 'Another' })
    expect(await client.call('watch/read', {})).toEqual({ folderName: null, isFolderThere: true, waiting: [] })
    await client.call('shop/open', { shopId: 'test' })
    expect(await names()).toEqual(['one.csv'])
  })

  it('costs little with ten thousand files', async () => {
    const { put, names, client, core, downloads } = await watching()
    for (let i = 0; i < 10_000; i += 1) put(`old ${i}.csv`, 'a,b\n1,2\n')
    await client.call('watch/choose', { folderId: core.files.mint(downloads) })
    put('new.csv')
    await vi.waitFor(async () => expect(await names()).toEqual(['new.csv']), soon)
    const began = performance.now()
    for (let i = 0; i < 20; i += 1) await client.call('watch/read', {})
    // Listing them all takes about 200 ms; as long as nothing moves, it is done at most once in these reads.
    expect((performance.now() - began) / 20).toBeLessThan(100)
  })
})
