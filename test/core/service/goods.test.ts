import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { fixture } from '../ingest/ingest-file.ts'
import { type OpenShop, openShop } from './open-core.ts'

const files = {
  orders: 'shopify-orders/orders_export.csv',
  products: 'shopify-products/products_export.csv',
  judgeme: 'judgeme-reviews/reviews.csv',
  loox: 'loox-reviews/loox.csv',
  shopify: 'shopify-reviews/product-reviews.csv',
  yotpo: 'yotpo-reviews/yotpo.csv',
} as const

async function britishShop() {
  const shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
  onTestFinished(() => shop.core.close())
  return shop
}

async function importFixture({ client, file }: OpenShop, name: keyof typeof files) {
  const path = files[name]
  const fileId = file(path.split('/').at(-1)!, readFileSync(fixture(path)))
  const run = await client.run('import/start', { files: [{ fileId }] })
  expect(run.failures).toEqual([])
  return run.imports[0]!
}

async function importTable(shop: OpenShop, name: string, content: string, mapping: object) {
  const parsed = tableMappingSchema.parse({ version: 1, name, ...mapping })
  const run = await shop.client.run('import/start', { files: [{ fileId: shop.file(name, content), mapping: parsed }] })
  expect(run.failures).toEqual([])
  return run.imports[0]!
}

const reviewsIn = async ({ client }: OpenShop) => (await client.call('review/list', {})).reviews
const hashOf = async ({ client }: OpenShop) => (await client.call('facts/read', {})).dataHash

describe('product lists', () => {
  it('complete the products that orders named, and give their costs', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'orders')
    const before = await shop.client.call('facts/read', {})
    const view = await importFixture(shop, 'products')
    expect(view).toMatchObject({ preset: 'shopify-products', linesAdded: 6, rowsRejected: 1, rowsSkipped: 1 })
    const after = await shop.client.call('facts/read', {})
    expect(after).toMatchObject({ products: before.products, netMinor: before.netMinor })
    // TEA-01 and CUP-02 of order #1001: 2 × 12.50 + 1 × 8.00 − 1.00 − 3.00 − (2 × 4.00 + 3.10) = 17.90
    const { customers } = await shop.client.call('portrait/list', {})
    const mia = customers.find(({ name }) => name === 'Mia Wong')
    expect(mia).toMatchObject({ marginMinor: 1790 })
    expect(mia?.favouriteCategories).toContain('Tea')
  })

  it('are counted by line, and a changed cost changes its line', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'products')
    const text = readFileSync(fixture(files.products), 'utf8')
    const run = await shop.client.run('import/start', {
      files: [{ fileId: shop.file('new.csv', text.replace(',4.00,', ',4.50,')) }],
    })
    expect(run.imports[0]).toMatchObject({ linesAdded: 0, linesChanged: 1, linesUnchanged: 5 })
  })
})

describe('reviews', () => {
  it('are linked to product, person, order line and day', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'orders')
    await importFixture(shop, 'products')
    expect(await importFixture(shop, 'judgeme')).toMatchObject({ linesAdded: 5, rowsRejected: 3, customersAdded: 1 })
    const reviews = await reviewsIn(shop)
    expect(reviews.map(({ author, product, orderDay, isPublic }) => [author, product, orderDay, isPublic])).toEqual([
      ['A. N.', 'unknown-thing', null, true],
      ['Nora', 'Gift box', null, true],
      ['x', 'Jasmine tea, 100 g', null, false],
      ['Mia Wong', 'Jasmine tea, 100 g', '2025-12-06', true],
      ['lee', 'Cup "Moon" - White', null, true],
    ])
    const mia = reviews.find(({ author }) => author === 'Mia Wong')!
    expect(mia).toMatchObject({
      orderKey: '#1001',
      source: { file: 'reviews.csv', line: 2 },
      day: '2026-01-10',
    })
    const { customers } = await shop.client.call('portrait/list', { search: 'Mia' })
    expect(mia.customerId).toBe(customers[0]?.customerId)
    const portrait = await shop.client.call('portrait/read', { customerId: mia.customerId! })
    expect(portrait.reviews).toEqual([mia])
    const list = await shop.client.call('review/list', { productId: mia.productId! })
    // Mia gave 5 stars, the spam 1.
    expect(list).toMatchObject({ total: 2, meanRating: 3, ratings: [1, 0, 0, 0, 1] })
    expect(await shop.client.call('facts/read', {})).toMatchObject({ reviews: 5 })
  })

  it('make no second record of a known buyer', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'orders')
    // Zoe is new, Mia bought before; the third gives only a name.
    expect(await importFixture(shop, 'loox')).toMatchObject({ customersAdded: 1, linesAdded: 3 })
    expect(await importFixture(shop, 'shopify')).toMatchObject({ customersAdded: 0, linesAdded: 2 })
    expect(await importFixture(shop, 'yotpo')).toMatchObject({ customersAdded: 0, linesAdded: 2 })
    const reviews = await reviewsIn(shop)
    expect(reviews.find(({ author }) => author === 'Someone')?.customerId).toBeNull()
    // By title, which differs in case and blanks from the orders'.
    expect(reviews.find(({ author }) => author === 'Gast')).toMatchObject({ product: 'Jasmine tea, 100 g' })
  })

  it('find the order by its number, and its product where it has one only', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'orders')
    const content = 'order,stars,text\n6123456789002,4,fine\n6123456789001,5,good\n999,3,who knows\n'
    const columns = { orderKey: 'order', rating: 'stars', reviewText: 'text' }
    await importTable(shop, 'own', content, { content: 'reviews', columns })
    const byText = Object.fromEntries((await reviewsIn(shop)).map((review) => [review.text, review]))
    expect(byText.fine).toMatchObject({ product: 'Gift box', orderDay: '2026-01-01' })
    expect(byText.fine?.customerId).not.toBeNull()
    // Two products in the order and none named: which is meant cannot be known.
    expect(byText.good).toMatchObject({ productId: null, product: '', orderDay: '2025-12-06' })
    expect(byText['who knows']).toMatchObject({ orderKey: '999', customerId: null, orderDay: null })
  })

  it('say the same in whatever order files come, and after any is taken back', async () => {
    const names = ['judgeme', 'products', 'orders', 'yotpo'] as const
    const one = await britishShop()
    for (const name of names) await importFixture(one, name)
    const other = await britishShop()
    for (const name of names.toReversed()) await importFixture(other, name)
    expect(await hashOf(other)).toBe(await hashOf(one))
    const words = async (shop: OpenShop) =>
      (await reviewsIn(shop))
        .map(({ author, product, orderKey, customerId }) => [author, product, orderKey, customerId !== null].join('|'))
        .sort()
    expect(await words(other)).toEqual(await words(one))

    const { imports } = await one.client.call('import/list', {})
    const orders = imports.find(({ preset }) => preset === 'shopify-orders')!
    const before = await hashOf(one)
    await one.client.run('import/undo', { importId: orders.importId! })
    // Mia's order is gone, and with it what her review was linked to; she herself is still known by her address.
    const mia = (await reviewsIn(one)).find(({ author }) => author === 'Mia Wong')
    expect(mia).toMatchObject({ orderKey: '', orderDay: null, customerId: expect.any(String) })
    await importFixture(one, 'orders')
    expect(await hashOf(one)).toBe(before)
    expect(await words(one)).toEqual(await words(other))
  })

  it('leave nothing behind when all is taken back', async () => {
    const shop = await britishShop()
    const empty = await hashOf(shop)
    const views = []
    for (const name of ['products', 'judgeme', 'loox'] as const) views.push(await importFixture(shop, name))
    expect(await hashOf(shop)).not.toBe(empty)
    const removed = []
    for (const { importId } of views)
      removed.push((await shop.client.run('import/undo', { importId: importId! })).linesRemoved)
    expect(removed).toEqual([6, 5, 3])
    expect(await hashOf(shop)).toBe(empty)
    expect(await reviewsIn(shop)).toEqual([])
  })

  it('go out as a spreadsheet', async () => {
    const shop = await britishShop()
    await importFixture(shop, 'orders')
    await importFixture(shop, 'shopify')
    const params = { list: 'reviews', format: 'csv', language: 'zh' } as const
    const { fileId, fileName } = await shop.client.call('list/export', params)
    expect(fileName).toBe('评价.csv')
    const text = readFileSync(shop.core.files.find(fileId)!.path, 'utf8')
    expect(text.split(/\r?\n/)[0]).toContain('评价日期,评分,商品,评价人')
    expect(text).toContain('Smells of summer.')
    expect(text).toContain('product-reviews.csv')
  })
})

describe('offers', () => {
  const mapping = {
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
  }
  /** Forty people, three orders each: tea and postage every time, a cup now and then. */
  const rows = Array.from({ length: 120 }, (_, i) => {
    const day = `2026-0${1 + Math.floor(i / 40)}-${String(1 + (i % 27)).padStart(2, '0')}`
    const line = (what: string, price: string) => `${i},${day},p${i % 40},${what},1,${price}\n`
    return line('Tea', '30.00') + line('POSTAGE', '4.00') + (i % 3 === 0 ? line('Cup', '20.00') : '')
  }).join('')

  it('suggest neither postage nor what has run out', async () => {
    const shop = await britishShop()
    await importTable(shop, 'till', `No,Day,Who,What,Qty,Price\n${rows}`, mapping)
    const suggested = async () => {
      const { offers, warnings } = await shop.client.call('offer/list', { asOf: '2026-03-28', limit: 1000 })
      return { titles: [...new Set(offers.flatMap(({ productTitles }) => productTitles))].sort(), warnings }
    }
    const before = await suggested()
    expect(before.titles).toContain('Tea')
    expect(before.titles).not.toContain('POSTAGE')
    expect(before.warnings.map(({ key }) => key)).not.toContain('offer.warning.sold-out')
    const { customers } = await shop.client.call('portrait/list', { asOf: '2026-03-28' })
    expect(customers[0]?.favouriteProducts).not.toContain('POSTAGE')

    const stock = { content: 'stock', columns: { productTitle: 'What', stockQuantity: 'Left', stockDate: 'On' } }
    const old = await importTable(shop, 'old stock', 'What,Left,On\nTEA,9,2026-03-01\nCup,9,2026-03-01\n', stock)
    expect((await suggested()).titles).toContain('Tea')
    const { importId } = await importTable(shop, 'stock', 'What,Left,On\ntea,0,2026-03-20\n', stock)
    const after = await suggested()
    expect(after.titles).toEqual(['Cup'])
    expect(after.warnings).toContainEqual(
      expect.objectContaining({ key: 'offer.warning.sold-out', params: { count: 1 } }),
    )
    const none = await importTable(shop, 'no stock', 'What,Left,On\ncup,-1,2026-03-21\n', stock)
    const { offers } = await shop.client.call('offer/list', { asOf: '2026-03-28', limit: 1000 })
    expect(offers.length).toBeGreaterThan(0)
    expect(new Set(offers.map(({ productTitles, reason }) => `${productTitles} ${reason.key}`))).toEqual(
      new Set([' offer.reason.no-product']),
    )
    await shop.client.run('import/undo', { importId: none.importId! })
    await shop.client.run('import/undo', { importId: importId! })
    await shop.client.run('import/undo', { importId: old.importId! })
    expect((await suggested()).titles).toEqual(before.titles)
  })

  it('add up stock over locations, each at its newest count', async () => {
    const shop = await britishShop()
    await importTable(shop, 'till', `No,Day,Who,What,Qty,Price\n${rows}`, mapping)
    const columns = { productTitle: 'What', stockQuantity: 'Left', stockDate: 'On', location: 'Where' }
    const content =
      'What,Where,Left,On\nTea,East,0,2026-03-20\nTea,West,2,2026-03-01\nCup,East,0,2026-03-20\nCup,West,0,2026-03-01\n'
    await importTable(shop, 'stock', content, { content: 'stock', columns })
    const { offers } = await shop.client.call('offer/list', { asOf: '2026-03-28', limit: 1000 })
    expect([...new Set(offers.flatMap(({ productTitles }) => productTitles))]).toEqual(['Tea'])
  })
})
