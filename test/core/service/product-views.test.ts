/** Sales over all orders and the honest label of the data, through a real core. All numbers are added up by hand. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { say } from '../../../core/contract/text/say.ts'
import type { DataKind, DataLevelView } from '../../../core/contract/view/data-level.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { fixture } from '../ingest/ingest-file.ts'
import { type OpenShop, openShop } from './open-core.ts'

async function shop(): Promise<OpenShop> {
  const opened = await openShop(temporaryFolder(), { currency: 'CNY', timezone: 'Asia/Shanghai' })
  onTestFinished(() => opened.core.close())
  return opened
}

const till = tableMappingSchema.parse({
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'No',
    orderDate: 'When',
    customerKey: 'Who',
    productKey: 'SKU',
    productTitle: 'What',
    quantity: 'Qty',
    unitPrice: 'Price',
    orderDiscount: 'Off',
    refund: 'Back',
    region: 'Province',
  },
})
const head = 'No,When,Who,SKU,What,Qty,Price,Off,Back,Province\n'
const rows = [
  '1,2026-01-05 09:30:00,anna,T,tea,2,10.00,5.00,,浙江省',
  '1,2026-01-05 09:30:00,anna,C,cup,1,10.00,5.00,,浙江省',
  '2,2026-02-03 20:10:00,,T,tea,1,10.00,,,浙江',
  '3,2026-02-04 20:40:00,,T,tea,1,10.00,,4.00,北京市',
  '4,2026-04-01,,C,cup,1,10.00,,,****',
]

async function importTill({ client, file }: OpenShop): Promise<void> {
  await client.run('import/start', { files: [{ fileId: file('till.csv', head + rows.join('\n')), mapping: till }] })
}

async function importFixture({ client, file }: OpenShop, path: string) {
  const name = path.split('/').at(-1)!
  return client.run('import/start', { files: [{ fileId: file(name, readFileSync(fixture(path))) }] })
}

const kindOf = (view: DataLevelView, kind: DataKind) => view.kinds.find((entry) => entry.kind === kind)!

describe('sales over all orders', () => {
  it('count orders with and without a buyer, and products add up to the shop’s net', async () => {
    const opened = await shop()
    await importTill(opened)
    const view = await opened.client.call('sales/views', {})
    // 25 + 10 + 6 + 10; only the first names its buyer.
    expect(view).toMatchObject({ orders: 4, netMinor: 5100, shareWithoutBuyer: 0.75, firstDay: '2026-01-05' })
    expect(view).toMatchObject({ lastDay: '2026-04-01', asOf: '2026-04-01', hasVisits: false })
    // The discount of 5 is spread 20 : 10 over tea and cup: 16.67 + 10 + 6 and 8.33 + 10.
    expect(view.products).toMatchObject([
      { key: 'T', title: 'tea', orders: 3, items: 4, netMinor: 3267, buyerShare: 1 / 3 },
      { key: 'C', title: 'cup', orders: 2, items: 2, netMinor: 1833, refundShare: 0, buyerShare: 0.5 },
    ])
    expect(view.products[0]!.refundShare).toBeCloseTo(4 / 36.6667, 5)
    expect((await opened.client.call('facts/read', {})).netMinor).toBe(5100)
  })

  it('bring spellings of one province together; the hidden one is unknown and last', async () => {
    const opened = await shop()
    await importTill(opened)
    const { regions } = await opened.client.call('sales/views', {})
    expect(regions).toEqual([
      { country: 'CN', region: '浙江', orders: 2, netMinor: 3500, share: 3500 / 5100 },
      { country: 'CN', region: '北京', orders: 1, netMinor: 600, share: 600 / 5100 },
      { country: '', region: '', orders: 1, netMinor: 1000, share: 1000 / 5100 },
    ])
  })

  it('say when: months without gaps, weekdays by hour, and how many orders have no time', async () => {
    const opened = await shop()
    await importTill(opened)
    const view = await opened.client.call('sales/views', {})
    expect(view.months).toEqual([
      { month: '2026-01', orders: 1, netMinor: 2500 },
      { month: '2026-02', orders: 2, netMinor: 1600 },
      { month: '2026-03', orders: 0, netMinor: 0 },
      { month: '2026-04', orders: 1, netMinor: 1000 },
    ])
    const busy = view.hours.flatMap((day, weekday) =>
      day.flatMap((orders, hour) => (orders > 0 ? [[weekday, hour, orders]] : [])),
    )
    // Monday 9, Tuesday 20, Wednesday 20 o'clock.
    expect(busy).toEqual([
      [0, 9, 1],
      [1, 20, 1],
      [2, 20, 1],
    ])
    expect(view.ordersWithoutTime).toBe(1)
    const recent = await opened.client.call('sales/views', { months: 3 })
    expect(recent).toMatchObject({ orders: 3, netMinor: 2600, firstDay: '2026-02-03' })
    const early = await opened.client.call('sales/views', { asOf: '2026-02-03', months: 1 })
    expect(early).toMatchObject({ orders: 1, netMinor: 1000, months: [{ month: '2026-02', orders: 1 }] })
  })

  it('follow an undo', async () => {
    const opened = await shop()
    await importTill(opened)
    await opened.client.run('import/undo', { importId: '1' })
    const view = await opened.client.call('sales/views', {})
    expect(view).toMatchObject({ orders: 0, netMinor: 0, products: [], regions: [], months: [] })
    expect(say('en', view.sentence)).toBe('No orders in these days.')
  })

  it('leave as spreadsheets', async () => {
    const opened = await shop()
    await importTill(opened)
    const text = async (list: 'sales-products' | 'sales-regions') => {
      const { fileId } = await opened.client.call('list/export', { list, format: 'csv', language: 'en', months: null })
      return readFileSync(opened.core.files.find(fileId)!.path, 'utf8')
    }
    expect(await text('sales-products')).toContain('tea,T,,3,4,32.67,')
    expect(await text('sales-regions')).toContain('CN,浙江,2,35.00,')
  })
})

describe('a platform without a buyer', () => {
  it('is said plainly, with what can be seen all the same', async () => {
    const opened = await shop()
    await importFixture(opened, 'pinduoduo-orders/orders.csv')
    const view = await opened.client.call('sales/views', {})
    expect(view).toMatchObject({ orders: 2, netMinor: 9500, shareWithoutBuyer: 1 })
    expect(say('en', view.peopleSentence)).toBe(
      'Pinduoduo’s file names no buyer, so portraits of people are not possible from it; products, regions and times are.',
    )
    expect(say('zh', view.peopleSentence)).toBe(
      '拼多多的文件不含买家，因此无法据此做客户画像；商品、地区和时间仍可分析。',
    )
    const level = await opened.client.call('data/level', {})
    expect(kindOf(level, 'buyers')).toMatchObject({ level: 'none', rows: 0 })
    expect(say('en', kindOf(level, 'buyers').gaps[0]!)).toContain('Pinduoduo hides its buyers')
    expect(kindOf(level, 'orders')).toMatchObject({ level: 'order', rows: 2, platforms: ['pinduoduo'] })
  })

  it('is named beside one that has buyers', async () => {
    const opened = await shop()
    await importFixture(opened, 'pinduoduo-orders/orders.csv')
    await importTill(opened)
    const level = await opened.client.call('data/level', {})
    // One of six orders.
    expect(say('en', level.peopleSentence)).toBe(
      '17% of the orders name their buyer: portraits are possible for these people. Pinduoduo’s file names no buyer; its orders count here only.',
    )
    expect(kindOf(level, 'buyers')).toMatchObject({ level: 'person', rows: 1 })
  })
})

describe('visits', () => {
  const orders = `${head}1,2026-03-02 10:00:00,anna,,龙井茶 250g,1,118.00,,,浙江\n`

  async function withVisits() {
    const opened = await shop()
    const { client, file } = opened
    await client.run('import/start', { files: [{ fileId: file('orders.csv', orders), mapping: till }] })
    return { opened, run: await importFixture(opened, 'sycm-products/products.xlsx') }
  }

  it('of a product stand beside its sales, also where the platform numbers it otherwise', async () => {
    const { opened, run } = await withVisits()
    expect(run.imports[0]).toMatchObject({ preset: 'sycm-products', linesAdded: 4, rowsRejected: 1, rowsSkipped: 1 })
    const { products, hasVisits } = await opened.client.call('sales/views', {})
    expect(hasVisits).toBe(true)
    expect(products).toMatchObject([
      {
        title: '龙井茶 250g',
        orders: 1,
        netMinor: 11_800,
        // 1204 + 998 + 12 visitors over two days and two pages; 41 + 30 of them bought.
        visits: { visitors: 2214, views: 5975, favourites: 157, carts: 214, buyers: 71, conversion: 71 / 2214 },
      },
      { key: '738000000002', orders: 0, buyerShare: null, refundShare: null, visits: { visitors: 310 } },
    ])
  })

  it('are labelled honestly, change nothing when they come twice, and go with their import', async () => {
    const { opened, run } = await withVisits()
    const { client } = opened
    const visits = kindOf(await client.call('data/level', {}), 'visits')
    expect(visits).toMatchObject({
      level: 'product-day',
      rows: 4,
      firstDay: '2026-03-01',
      lastDay: '2026-03-02',
      platforms: ['taobao'],
    })
    expect(say('en', visits.sentence)).toBe('Your platform gives visits per product and day, not per person.')
    const again = await importFixture(opened, 'sycm-products/products.xlsx')
    expect(again.imports[0]).toMatchObject({ linesAdded: 0, linesUnchanged: 4 })
    await client.run('import/undo', { importId: run.imports[0]!.importId! })
    expect(kindOf(await client.call('data/level', {}), 'visits')).toMatchObject({ level: 'none', rows: 0 })
    expect((await client.call('sales/views', {})).hasVisits).toBe(false)
  })

  it('of people make potential customers and the finest level', async () => {
    const opened = await shop()
    const { client, file } = opened
    await importTill(opened)
    const log =
      'who,what,act,when\nanna,tea,view,2026-03-01 10:00\nzoe,tea,cart,2026-03-01 11:00\n139****1234,cup,view,2026-03-02\n'
    const mapping = tableMappingSchema.parse({
      version: 1,
      name: 'Log',
      content: 'visits',
      platform: 'Till',
      columns: { customerKey: 'who', productTitle: 'what', visitKind: 'act', visitDate: 'when' },
    })
    const run = await client.run('import/start', { files: [{ fileId: file('log.csv', log), mapping }] })
    // Anna is known by her order; the hidden number makes nobody.
    expect(run.imports[0]).toMatchObject({ linesAdded: 3, customersAdded: 1 })
    const visits = kindOf(await client.call('data/level', {}), 'visits')
    expect(visits).toMatchObject({ level: 'person', rows: 3 })
    expect(say('zh', visits.sentence)).toBe('3 次行为中有 2 次知道是谁：谁看了、搜了、收藏了什么。')
    // Potential customers are no buyers.
    expect(await client.call('shop/read', {})).toMatchObject({ customers: 1 })
  })
})

it('an empty shop says what to begin with', async () => {
  const { client } = await shop()
  const level = await client.call('data/level', {})
  expect(level.kinds.map((view) => view.level)).toEqual(level.kinds.map(() => 'none'))
  expect(say('en', level.peopleSentence)).toBe('Portraits of people need orders first.')
  for (const view of level.kinds) {
    expect(view.gaps.length).toBeGreaterThan(0)
    for (const language of ['en', 'zh'] as const) expect(say(language, view.sentence)).not.toContain('{')
  }
})
