/**
 * The main job on a real year of a gift shop (UCI Online Retail). Expected figures were computed from the file itself by other means.
 * The data do not travel with the repository: where they are absent the test says so.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const root = join(import.meta.dirname, '../../..')
const packed = join(root, '../shared/data/online-retail/online_retail.csv.gz')
const present = existsSync(packed)
if (!present) console.warn('skipped: Online Retail is not on this machine, so the main job was not run on it')

it.skipIf(!present)(
  'imports, answers, changes nothing the second time, and is undone whole',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const shop = await openShop(folder)
    onTestFinished(() => shop.core.close())
    const { client } = shop
    const path = join(folder, 'online_retail.csv')
    await pipeline(createReadStream(packed), createGunzip(), createWriteStream(path))
    const mapping = tableMappingSchema.parse(
      JSON.parse(readFileSync(join(root, 'test/fixture/online-retail.mapping.json'), 'utf8')),
    )
    const empty = (await client.call('facts/read', {})).dataHash
    const files = [{ fileId: shop.core.files.mint(path), mapping }]
    const run = await client.run('import/start', { files })
    expect(run.imports[0]).toMatchObject({ rowsRead: 541_909, linesAdded: 541_909, rowsRejected: 0, rowsSkipped: 0 })

    const facts = await client.call('facts/read', {})
    expect(facts).toMatchObject({
      currency: 'GBP',
      timezone: 'Europe/London',
      orders: 20_725,
      returns: 3_836,
      customers: 4_372,
      buyers: 4_339,
      anonymousOrders: 2_189,
      orderLines: 541_909,
      products: 4_070,
      firstOrderDay: '2010-12-01',
      lastOrderDay: '2011-12-09',
    })
    const pounds = (minor: number) => minor / 100
    expect(Math.abs(pounds(facts.grossMinor) - 10_655_622.48)).toBeLessThan(1)
    expect(Math.abs(pounds(facts.refundMinor) - 896_812.49)).toBeLessThan(1)
    expect(Math.abs(pounds(facts.adjustmentMinor) + 11_062.06)).toBeLessThan(1)
    expect(Math.abs(pounds(facts.netMinor) - 9_747_747.93)).toBeLessThan(1)

    const portraits = await client.call('portrait/list', { limit: 10_000 })
    expect(portraits.customers).toHaveLength(4_339)
    const segments = await client.call('segment/list', {})
    expect(segments.segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(4_339)
    const offers = await client.call('offer/list', { budgetMinor: 50_000, limit: 5_000 })
    expect(offers.spentMinor).toBeLessThanOrEqual(50_000)
    expect(offers.offers.length).toBeGreaterThan(0)
    expect(new Set([...offers.offers.map((offer) => offer.customerId), ...offers.holdout]).size).toBe(
      offers.offers.length + offers.holdout.length,
    )
    const today = await client.call('today/read', {})
    expect(today.cards.map((card) => card.kind)).toContain('contact')

    const again = await client.run('import/start', { files })
    expect(again.imports[0]).toMatchObject({ linesAdded: 0, linesChanged: 0, linesUnchanged: 541_909 })
    expect((await client.call('facts/read', {})).dataHash).toBe(facts.dataHash)
    expect(await client.run('import/undo', { importId: '1' })).toMatchObject({ linesRemoved: 541_909 })
    expect((await client.call('facts/read', {})).dataHash).toBe(empty)
  },
)
