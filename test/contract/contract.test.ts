/**
 * One suite over every host: what a merchant does in a first week, and what must be refused. Each host runs it in order on a
 * folder of its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CoreClient, createClient } from '../../core/contract/client.ts'
import type { CoreEvent } from '../../core/contract/events.ts'
import { openOverCommandLine } from '../builder/command-line.ts'
import { makeFolder } from '../builder/folder.ts'
import { openInProcess, openOverPort } from '../builder/local-hosts.ts'
import { type ShopTable, shopTableMapping, writeShopTable } from '../builder/shop-table.ts'
import type { OpenTestHost, TestHost } from '../builder/transport.ts'
import { openOverHttp } from '../builder/web-host.ts'

const hosts: readonly (readonly [string, OpenTestHost])[] = [
  ['in process', openInProcess],
  ['over a message port', openOverPort],
  ['over HTTP', openOverHttp],
  ['over the command line', openOverCommandLine],
]

describe.each(hosts)('the contract %s', (name, open) => {
  const folder = makeFolder()
  const table: ShopTable = writeShopTable(folder.path, 90)
  let host: TestHost
  let client: CoreClient
  const events: CoreEvent[] = []
  let emptyHash = ''
  let importId = ''

  beforeAll(async () => {
    host = await open(folder.path)
    client = createClient(host.transport)
    host.transport.listen((event) => void events.push(event))
  })
  afterAll(async () => {
    await host.close()
    folder.remove()
  })

  const refusal = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) })

  it('says who it is', async () => {
    expect(await client.call('app/about', {})).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      host: name === 'over the command line' ? 'command-line' : 'test',
    })
  })

  it('refuses what it does not know or understand', async () => {
    expect(await host.transport.invoke('shop/paint' as 'shop/read', {})).toEqual(refusal('unknown-method'))
    expect(await host.transport.invoke('portrait/list', { limit: -1 })).toEqual(refusal('bad-params'))
    expect(await host.transport.invoke('facts/read', { surplus: 1 })).toEqual(refusal('bad-params'))
    expect(await host.transport.invoke('facts/read', {})).toEqual(refusal('no-shop-open'))
    expect(await host.transport.invoke('shop/open', { shopId: '../elsewhere' })).toEqual(refusal('not-found'))
  })

  it('creates a shop, once', async () => {
    const shop = await client.call('shop/create', { name: 'Contract', currency: 'CNY', timezone: 'Asia/Shanghai' })
    expect(shop).toMatchObject({ name: 'Contract', currency: 'CNY', orders: 0, customers: 0, sample: null })
    expect(await host.transport.invoke('shop/create', { name: 'Contract' })).toEqual(refusal('shop-exists'))
    expect(await host.transport.invoke('shop/create', { name: 'a/b' })).toEqual(refusal('shop-name-invalid'))
    expect((await client.call('shop/list', {})).shops.map((each) => each.shopId)).toEqual([shop.shopId])
    emptyHash = (await client.call('facts/read', {})).dataHash
  })

  it('previews what it would import and keeps nothing', async () => {
    const fileId = await host.reference(table.path)
    const run = await client.run('import/preview', { files: [{ fileId, mapping: shopTableMapping }] })
    expect(run.failures).toEqual([])
    expect(run.imports[0]).toMatchObject({
      importId: null,
      linesAdded: table.lines,
      ordersAdded: table.orders,
      rowsRejected: 0,
    })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 0, dataHash: emptyHash })
  })

  it('imports what the preview promised', async () => {
    const fileId = await host.reference(table.path)
    const run = await client.run('import/start', { files: [{ fileId, mapping: shopTableMapping }] })
    expect(run.imports[0]).toMatchObject({
      file: 'orders.csv',
      linesAdded: table.lines,
      customersAdded: table.customers,
    })
    importId = run.imports[0]?.importId ?? ''
    expect(await client.call('facts/read', {})).toMatchObject({
      orders: table.orders,
      orderLines: table.lines,
      customers: table.customers,
      netMinor: table.netMinor,
    })
  })

  it('changes nothing when the same file comes again', async () => {
    const before = await client.call('facts/read', {})
    const fileId = await host.reference(table.path)
    const run = await client.run('import/start', { files: [{ fileId, mapping: shopTableMapping }] })
    expect(run.imports[0]).toMatchObject({ linesAdded: 0, linesChanged: 0, linesUnchanged: table.lines })
    expect((await client.call('facts/read', {})).dataHash).toBe(before.dataHash)
  })

  it('tells who the customers are', async () => {
    const list = await client.call('portrait/list', { limit: 10, sort: 'monetaryMinor', descending: true })
    expect(list).toMatchObject({ total: table.customers, currency: 'CNY' })
    expect(list.customers).toHaveLength(10)
    const [{ tags, ...best } = { tags: [], customerId: '' }] = list.customers
    expect(tags.every(({ tag, support }) => tag !== '' && support > 0)).toBe(true)
    const one = await client.call('portrait/read', { customerId: best.customerId })
    expect(one.customer).toEqual(best)
    expect(one.timeline.length).toBeGreaterThan(0)
    const { segments } = await client.call('segment/list', {})
    expect(segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(table.customers)
    expect(await host.transport.invoke('portrait/read', { customerId: 'nobody' })).toEqual(refusal('not-found'))
  })

  it('says what to do today and whom to offer what', async () => {
    const today = await client.call('today/read', {})
    expect(today.cards.length).toBeGreaterThan(0)
    const offers = await client.call('offer/list', { limit: 20 })
    expect(offers.offers.length).toBeLessThanOrEqual(20)
    expect(offers.spentMinor).toBe(offers.offers.reduce((sum, offer) => sum + offer.costMinor, 0))
  })

  it('plans a campaign with a control group and freezes its list', async () => {
    const planned = await client.call('campaign/create', {
      name: 'Spring',
      goal: 'repeat',
      channel: 'email',
      firstDay: '2026-03-03',
      lastDay: '2026-03-17',
      costLines: [{ kind: 'media', amountMinor: 5_000 }],
      audience: { segment: 'loyal' },
      holdoutShare: 0.2,
    })
    expect(planned).toMatchObject({ state: 'planned', costs: { media: 5_000, totalMinor: 5_000 } })
    const { campaignId } = planned
    expect(await client.call('campaign/freeze', { campaignId })).toMatchObject({ state: 'sent' })
    expect(await host.transport.invoke('campaign/freeze', { campaignId })).toEqual(refusal('campaign-frozen'))
    const { people } = await client.call('campaign/audience', { campaignId })
    const { contacted, holdout } = await client.call('campaign/read', { campaignId })
    expect(people.filter((person) => person.arm === 'contact')).toHaveLength(contacted)
    expect(people.filter((person) => person.arm === 'control')).toHaveLength(holdout)
    expect((await client.call('campaign/list', {})).campaigns.map((each) => each.campaignId)).toContain(campaignId)
    expect(await client.call('campaign/remove', { campaignId })).toEqual({ campaignId })
  })

  it('writes lists and reports as files', async () => {
    const csv = await client.call('list/export', { list: 'customers', format: 'csv', language: 'en' })
    const text = new TextDecoder().decode(await host.read(csv.fileId))
    expect(text.trimEnd().split('\n').length).toBeGreaterThan(table.customers)
    const report = await client.run('report/create', { format: 'xlsx', language: 'zh' })
    expect(report.sheets.length).toBeGreaterThan(3)
    // A workbook is a ZIP archive, which begins with PK.
    expect([...(await host.read(report.fileId)).slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('cancels an import whole', async () => {
    const before = await client.call('facts/read', {})
    const big = writeShopTable(folderIn(folder.path, 'big'), 8000)
    const fileId = await host.reference(big.path)
    const stop = new AbortController()
    const running = client.run(
      'import/start',
      { files: [{ fileId, mapping: shopTableMapping }] },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    await expect(running).rejects.toMatchObject({ code: 'job-cancelled' })
    expect((await client.call('facts/read', {})).dataHash).toBe(before.dataHash)
  })

  it('names each file that cannot be read, and takes the others', async () => {
    const gone = await host.reference(table.path)
    const empty = await host.reference(emptyFile(folder.path))
    const run = await client.run('import/preview', {
      files: [{ fileId: empty }, { fileId: gone, mapping: shopTableMapping }],
    })
    expect(run.failures).toMatchObject([{ file: 'empty.csv', code: 'file-empty' }])
    expect(run.imports).toHaveLength(1)
  })

  it('takes an import back', async () => {
    expect(await client.run('import/undo', { importId })).toMatchObject({ importId, linesRemoved: table.lines })
    expect((await client.call('facts/read', {})).dataHash).toBe(emptyHash)
    await expect(client.run('import/undo', { importId })).rejects.toMatchObject({ code: 'import-not-found' })
  })

  it('told what changed', () => {
    const ended = events.flatMap((event) =>
      event.name === 'job/ended' ? [`${event.data.kind} ${event.data.outcome.state}`] : [],
    )
    expect(ended).toEqual([
      'import/preview completed',
      'import/start completed',
      'import/start completed',
      'report/create completed',
      'import/start cancelled',
      'import/preview completed',
      'import/undo completed',
      'import/undo failed',
    ])
    expect(events.some((event) => event.name === 'data/changed')).toBe(true)
  })
})

function folderIn(parent: string, name: string): string {
  const path = join(parent, name)
  mkdirSync(path)
  return path
}

function emptyFile(folder: string): string {
  const path = join(folder, 'empty.csv')
  writeFileSync(path, '')
  return path
}
