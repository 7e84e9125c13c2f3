import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../core/ingest/guess-mapping.ts'
import { plainText } from '../../../core/ingest/html-text.ts'
import { openTables } from '../../../core/ingest/open-table.ts'
import { readRating } from '../../../core/ingest/rating-text.ts'
import { dayToText } from '../../../core/model/day.ts'
import {
  british,
  chinese,
  fixture,
  type ReadTable,
  readAll,
  readFixture,
  rejected,
  skipped,
  tempFile,
} from './ingest-file.ts'

const rowsOf = ({ batches }: ReadTable) => ({
  profiles: batches.flatMap(({ rows }) => rows.productProfiles),
  stock: batches.flatMap(({ rows }) => rows.stockLevels),
  costs: batches.flatMap(({ rows }) => rows.productCosts),
  reviews: batches.flatMap(({ rows }) => rows.reviews),
})
const dayText = (day: number | null) => (day === null ? null : dayToText(day))

describe('Shopify products', async () => {
  const read = await readFixture('shopify-products/products_export.csv', british)
  const { profiles, stock, costs } = rowsOf(read)
  const keyOf = (product: number) => read.products[product]?.key

  it('are told from a table of costs', () => {
    expect(read.table).toMatchObject({
      preset: 'shopify-products',
      platform: 'shopify',
      content: 'products',
      confidence: 1,
    })
  })

  it('give one product per variant, named as orders name it', () => {
    expect(read.products).toEqual([
      { key: 'TEA-01', title: 'Jasmine tea, 100 g', category: 'Tea' },
      { key: 'CUP-02', title: 'Cup "Moon" - White', category: 'Home & Garden > Kitchen & Dining > Tableware' },
      { key: 'CUP-03', title: 'Cup "Moon" - Blue', category: 'Home & Garden > Kitchen & Dining > Tableware' },
      { key: 'gift box', title: 'Gift box', category: 'Gifts' },
      { key: 'wool scarf - red / s', title: 'Wool scarf - Red / S', category: 'Scarves' },
      { key: 'wool scarf - blue / l', title: 'Wool scarf - Blue / L', category: 'Scarves' },
    ])
  })

  it('carry maker, tags, state and option names from the first row to later variants', () => {
    expect(profiles.map((profile) => ({ ...profile, product: keyOf(profile.product), fileLine: 0 }))).toMatchObject([
      {
        product: 'TEA-01',
        handle: 'jasmine-tea',
        name: 'Jasmine tea, 100 g',
        vendor: 'Green Hill',
        tags: ['green', 'jasmine', 'gift'],
        attributes: {},
        priceMinor: 1250,
        status: 'active',
      },
      { product: 'CUP-02', attributes: { Colour: ['White'] }, priceMinor: 800, vendor: 'Kiln & Co' },
      { product: 'CUP-03', attributes: { Colour: ['Blue'] }, priceMinor: 850, vendor: 'Kiln & Co', name: 'Cup "Moon"' },
      { product: 'gift box', attributes: {}, tags: [] },
      { product: 'wool scarf - red / s', attributes: { Colour: ['Red'], Size: ['S'] }, status: 'draft' },
      { product: 'wool scarf - blue / l', attributes: { Colour: ['Blue'], Size: ['L'] }, status: 'draft' },
    ])
  })

  it('give costs and stock where they are stated', () => {
    expect(costs.map(({ productKey, costMinor }) => [productKey, costMinor])).toEqual([
      ['TEA-01', 400],
      ['CUP-02', 310],
      ['CUP-03', 310],
      ['wool scarf - red / s', 1100],
      ['wool scarf - blue / l', 1100],
    ])
    expect(stock.map(({ product, quantity, day }) => [keyOf(product), quantity, day])).toEqual([
      ['TEA-01', 12, null],
      ['CUP-02', 0, null],
      ['CUP-03', 5, null],
      ['gift box', -2, null],
      ['wool scarf - red / s', 3, null],
    ])
  })

  it('leave out pictures on purpose and set aside a price that is none', () => {
    expect(skipped(read)).toMatchObject([{ fileLine: 4, code: 'picture-row' }])
    expect(rejected(read)).toMatchObject([{ column: 'Variant Price', value: 'tbc', code: 'number-unreadable' }])
    expect(read.end).toMatchObject({ rowsRead: 8, rowsRejected: 1, rowsSkipped: 1 })
  })
})

describe('reviews', async () => {
  const judgeme = await readFixture('judgeme-reviews/reviews.csv', british)
  const loox = await readFixture('loox-reviews/loox.csv', british)
  const shopify = await readFixture('shopify-reviews/product-reviews.csv', british)
  const yotpo = await readFixture('yotpo-reviews/yotpo.csv', british)

  it('are recognised by their columns', () => {
    for (const [read, preset] of [
      [judgeme, 'judgeme-reviews'],
      [loox, 'loox-reviews'],
      [shopify, 'shopify-reviews'],
      [yotpo, 'yotpo-reviews'],
    ] as const) {
      expect(read.table).toMatchObject({ preset, content: 'reviews' })
      expect(read.table.confidence).toBeGreaterThanOrEqual(0.9)
      expect(read.customers).toEqual([])
      expect(read.products).toEqual([])
    }
  })

  it('keep text, stars, answer and what they name, as text without HTML', () => {
    expect(rowsOf(judgeme).reviews[0]).toMatchObject({
      title: 'Lovely, again',
      text: 'My third tin, and it is still "the one" 🍵\nFast & safe.',
      rating: 5,
      email: 'mia.wong@example.com',
      author: 'Mia Wong',
      productKey: '7001',
      productHandle: 'jasmine-tea',
      reply: 'Thank you, Mia',
      isPublic: true,
      fileLine: 2,
    })
    expect(rowsOf(judgeme).reviews[1]?.text).toBe('Chipped on arrival,\nbut they sent another')
    expect(rowsOf(shopify).reviews[0]?.text).toBe('Smells of summer.\nWould buy again')
    expect(rowsOf(yotpo).reviews[0]).toMatchObject({ text: 'It holds; it pours', productTitle: 'Cup "Moon"' })
  })

  it('have their days in the shop zone', () => {
    const days = (read: ReadTable) => rowsOf(read).reviews.map(({ day }) => dayText(day))
    expect(days(judgeme)).toEqual(['2026-01-10', '2025-12-20', '2026-01-12', '2026-01-13', '2026-01-16'])
    // 23:30 in New York is the next day in London.
    expect(days(loox)).toEqual(['2026-01-01', '2025-12-15', '2025-12-16'])
    expect(days(yotpo)).toEqual(['2025-03-15', '2025-03-04'])
    expect(dayText(rowsOf(shopify).reviews[0]!.replyDay)).toBe('2025-12-29')
  })

  it('know spam, hidden and unpublished ones', () => {
    const hidden = (read: ReadTable) =>
      rowsOf(read)
        .reviews.filter(({ isPublic }) => !isPublic)
        .map(({ author }) => author)
    expect(hidden(judgeme)).toEqual(['x'])
    expect(hidden(loox)).toEqual(['Someone'])
    expect(hidden(shopify)).toEqual(['Lee'])
  })

  it('are set aside with the column at fault', () => {
    expect(rejected(judgeme).map(({ fileLine, column, value, code }) => [fileLine, column, value, code])).toEqual([
      [7, 'rating', '6', 'rating-out-of-range'],
      [8, 'body', '', 'text-missing'],
      [9, 'review_date', 'soon', 'date-unreadable'],
    ])
  })

  it('keep the number of the platform, else one that the same words always give', async () => {
    expect(rowsOf(loox).reviews.map(({ key }) => key)).toEqual(['lx_1', 'lx_2', 'lx_3'])
    const again = await readFixture('judgeme-reviews/reviews.csv', british)
    const keys = rowsOf(judgeme).reviews.map(({ key }) => key)
    expect(rowsOf(again).reviews.map(({ key }) => key)).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('an own review list', () => {
  const text = [
    '订单号,商品名称,买家,评分,评价内容,追评,评价时间,回复',
    '20260105001,雪芽绿茶,小雨,好评,香气很好，水也甜,喝完又买了,2026-01-20 09:30:00,谢谢您',
    '20260105001,雪芽绿茶,小雨,好评,香气很好，水也甜,喝完又买了,2026-01-20 09:30:00,谢谢您',
    '20260107002,白瓷杯,t***3,差评,收到时碎了,,2026-01-21,',
    ',白瓷杯,,中评,一般,,2026-01-22,',
    ',白瓷杯,,中评,一般,,2026-01-22,',
    ',白瓷杯,,十分,一般,,2026-01-22,',
  ].join('\n')

  it('is guessed and read', async () => {
    const names = text.split('\n')[0]!.split(',')
    const mapping = guessMapping(
      '评价.csv',
      names,
      names.map(() => []),
    )
    expect(mapping).toMatchObject({
      content: 'reviews',
      columns: {
        orderKey: '订单号',
        productTitle: '商品名称',
        customerKey: '买家',
        rating: '评分',
        reviewText: '评价内容',
        followUp: '追评',
        reviewDate: '评价时间',
        reply: '回复',
      },
    })
    const [table] = await openTables(tempFile('评价.csv', text), '评价.csv', { ...chinese, mapping })
    const read = await readAll(table!)
    expect(
      rowsOf(read).reviews.map(({ orderKey, buyerKey, author, rating }) => [orderKey, buyerKey, author, rating]),
    ).toEqual([
      ['20260105001', '小雨', '小雨', 5],
      ['20260107002', '', 't***3', 1],
      ['', '', '', 3],
      ['', '', '', 3],
    ])
    expect(rowsOf(read).reviews[0]?.followUp).toBe('喝完又买了')
    expect(skipped(read)).toMatchObject([{ fileLine: 3, code: 'repeated-line' }])
    expect(rejected(read)).toMatchObject([{ fileLine: 7, value: '十分', code: 'rating-out-of-range' }])
  })
})

describe('guessing what an own list is', () => {
  const guess = (header: string) => {
    const names = header.split(',')
    return guessMapping(
      'list.csv',
      names,
      names.map(() => []),
    )
  }

  it.each([
    ['text,stars,product,date', 'reviews', { reviewText: 'text', rating: 'stars', reviewDate: 'date' }],
    ['Customer,Email,Item,Rating,Title,Comment,Date', 'reviews', { reviewTitle: 'Title', reviewText: 'Comment' }],
    ['SKU,Item,Warehouse,Qty,Date', 'stock', { stockQuantity: 'Qty', location: 'Warehouse', stockDate: 'Date' }],
    [
      '商品编码,商品名称,仓库,库存数量',
      'stock',
      { productKey: '商品编码', stockQuantity: '库存数量', location: '仓库' },
    ],
    ['SKU,Product,Brand,Category,Price,Stock', 'products', { vendor: 'Brand', stockQuantity: 'Stock' }],
    [
      '货号,品名,品牌,类目,颜色,材质,售价,成本价,库存',
      'products',
      { vendor: '品牌', attributeValue: ['颜色', '材质'], unitCost: '成本价', stockQuantity: '库存' },
    ],
    ['货号,品名,成本价', 'product-costs', { unitCost: '成本价' }],
    ['Order ID,Date,Customer,Product,Qty,Price,Rating', 'order-lines', { orderKey: 'Order ID', unitPrice: 'Price' }],
    ['订单号,日期,买家,商品,数量,单价,品牌', 'order-lines', { quantity: '数量' }],
    ['date,product,quantity,amount', 'order-lines', { quantity: 'quantity' }],
  ])('%s', (header, content, columns) => {
    expect(guess(header)).toMatchObject({ content, columns })
  })
})

describe('an own stock list', () => {
  it('takes levels below zero, knows totals, and sets aside what is no number', async () => {
    const text =
      '货号,品名,仓库,库存,盘点日期\nA1,茶,东仓,5,2026-02-01\nA1,茶,西仓,-1,2026-02-01\nA2,杯,东仓,无,2026-02-01\n,,,3,\n合计,,,7,\n'
    const mapping = guessMapping(
      '库存.csv',
      text.split('\n')[0]!.split(','),
      [0, 1, 2, 3, 4].map(() => []),
    )
    const [table] = await openTables(tempFile('库存.csv', text), '库存.csv', { ...chinese, mapping })
    const read = await readAll(table!)
    expect(rowsOf(read).stock.map(({ location, quantity, day }) => [location, quantity, dayText(day)])).toEqual([
      ['东仓', 5, '2026-02-01'],
      ['西仓', -1, '2026-02-01'],
    ])
    expect(rejected(read).map(({ code }) => code)).toEqual(['number-unreadable', 'product-missing'])
    expect(skipped(read)).toMatchObject([{ fileLine: 6, code: 'total-row' }])
  })
})

describe('an own product list', () => {
  it('joins the rows of one number to one product with all its colours', async () => {
    const text = '货号,品名,颜色,材质,售价\nB1,围巾,红,羊毛,99\nB1,围巾,蓝,羊毛,99\n'
    const mapping = guessMapping(
      '商品.csv',
      text.split('\n')[0]!.split(','),
      [0, 1, 2, 3, 4].map(() => []),
    )
    const [table] = await openTables(tempFile('商品.csv', text), '商品.csv', { ...chinese, mapping })
    const read = await readAll(table!)
    expect(read.products).toEqual([{ key: 'B1', title: '围巾', category: '' }])
    expect(rowsOf(read).profiles.at(-1)).toMatchObject({
      attributes: { 颜色: ['红', '蓝'], 材质: ['羊毛'] },
      priceMinor: 9900,
    })
  })
})

describe('ratings and HTML', () => {
  it.each([
    ['5', 5],
    ['4.5', 4.5],
    ['4/5', 4],
    ['3 out of 5', 3],
    ['5 stars', 5],
    ['★★★★☆', 4],
    ['⭐️⭐️', 2],
    ['五星', 5],
    ['4分', 4],
    ['好评', 5],
    ['中评', 3],
    ['差评', 1],
    ['', null],
    ['0', Number.NaN],
    ['6', Number.NaN],
    ['88%', Number.NaN],
    ['wow', Number.NaN],
  ])('%s is %s', (text, rating) => {
    expect(readRating(text)).toEqual(rating)
  })

  it('leaves what only looks like a tag', () => {
    expect(plainText('I <3 it; 2 < 3 & 4 > 1')).toBe('I <3 it; 2 < 3 & 4 > 1')
    expect(plainText('a<br/>b &#128512; &hearts;<script src="x">')).toBe('a\nb 😀 &hearts;')
  })
})

describe('the fixtures', () => {
  it.each([
    ['judgeme-reviews/reviews.csv', 'title,body,rating,review_date,source,curated,'],
    ['yotpo-reviews/yotpo.csv', 'Review Title;Review Content;Review Score;Date;'],
  ])('%s begins as the platform writes it', (path, start) => {
    expect(readFileSync(fixture(path), 'utf8').startsWith(start)).toBe(true)
  })
})
