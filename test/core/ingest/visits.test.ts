/** What people looked at: per product and day, and act by act. All numbers are added up by hand. */
import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { readSeconds } from '../../../core/ingest/duration-text.ts'
import { guessMapping } from '../../../core/ingest/guess-mapping.ts'
import { visitKindOf } from '../../../core/ingest/visit-records.ts'
import { chinese, readContent, readFixture, rejected, skipped } from './ingest-file.ts'

describe('the product sheet of 生意参谋', async () => {
  const read = await readFixture('sycm-products/products.xlsx', chinese)
  const rows = read.batches.flatMap((batch) => batch.rows.productVisits)

  it('is recognised below its title row', () => {
    expect(read.table).toMatchObject({
      preset: 'sycm-products',
      platform: 'taobao',
      content: 'product-visits',
      confidence: 1,
      headerLine: 2,
    })
  })

  it('gives counts per product and day, and nothing where the sheet has a dash', () => {
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      day: 20_513,
      visitors: 1204,
      views: 3310,
      favourites: 86,
      carts: 120,
      buyers: 41,
      paidItems: 45,
      paidMinor: 531_000,
      refundMinor: 11_800,
      dwellSeconds: 48.2,
    })
    expect(rows[1]).toMatchObject({ refundMinor: null, dwellSeconds: 65 })
    expect(rows[3]).toMatchObject({ visitors: 12, favourites: null, paidMinor: null })
  })

  it('takes a span of one day for that day, and says why it takes no longer one', async () => {
    const rows = [
      '统计日期,商品ID,商品名称,商品访客数,商品浏览量,商品收藏人数,商品加购件数,支付买家数,支付件数,支付金额',
      '2026-03-01 ~ 2026-03-01,1,龙井,10,20,1,2,1,1,100.00',
      '2026-03-01~2026-03-07,1,龙井,70,140,7,14,7,7,700.00',
    ]
    const spans = await readContent(rows.join('\n'), chinese, 'sheet.csv')
    expect(spans.batches.flatMap((batch) => batch.rows.productVisits)).toMatchObject([{ day: 20_513, visitors: 10 }])
    expect(rejected(spans)).toMatchObject([{ fileLine: 3, code: 'date-several-days', value: '2026-03-01~2026-03-07' }])
  })

  it('knows an article by the shop’s own number and keeps its two pages apart', () => {
    expect(read.products.map(({ key, title }) => [key, title])).toEqual([
      ['LJ250', '龙井茶 250g'],
      ['738000000002', '青瓷盖碗 一套'],
    ])
    expect(rows.map(({ product, listing }) => [product, listing])).toEqual([
      [0, 'LJ250 738000000001'],
      [1, '738000000002'],
      [0, 'LJ250 738000000001'],
      [0, 'LJ250 738000000003'],
    ])
  })

  it('accounts for every row: the sum is not counted, a word among numbers is told', () => {
    expect(skipped(read)).toEqual([{ fileLine: 8, code: 'total-row' }])
    expect(rejected(read)).toMatchObject([
      { fileLine: 7, code: 'number-unreadable', column: '商品访客数', value: '约三百' },
    ])
    // 5310 + 768 + 3894 taken, 768 not.
    expect(read.end.totals).toEqual({ fileMinor: 1_074_000, importedMinor: 997_200, rejectedMinor: 76_800 })
    // The end of 2 March in Shanghai.
    expect(read.end.lastMoment).toBe(Date.parse('2026-03-02T16:00:00Z') / 1000 - 1)
  })
})

describe('acts of single visitors', async () => {
  const text = [
    '用户ID,手机号,商品名称,行为,访问时间,搜索词,停留时长',
    'u1,13912345678,龙井茶,浏览,2026-03-01 20:15:00,,1分20秒',
    'u1,13912345678,龙井茶,浏览,2026-03-01 20:15:00,,5',
    'u2,,龙井茶,加入购物车,2026-03-01 21:00:00,,',
    'u2,,,搜索,2026-03-01 21:00:05,明前 龙井,',
    '1*******6198,138****1234,龙井茶,收藏,2026-03-02,,',
    'u1,,龙井茶,购买,2026-03-02 08:00:00,,',
    'u3,,,浏览,2026-03-02 08:00:00,,',
    'u3,,龙井茶,分享,昨天,,',
    'u3,,龙井茶,浏览,2026-03-02 09:00:00,,很久',
  ].join('\n')
  const names = text.split('\n')[0]!.split(',')
  const mapping = guessMapping(
    'visits.csv',
    names,
    names.map(() => []),
  )
  const read = await readContent(text, { ...chinese, mapping: { ...mapping, platform: 'taobao' } })
  const visits = read.batches.flatMap((batch) => batch.rows.visits)

  it('are mapped by their column names', () => {
    expect(mapping).toMatchObject({
      content: 'visits',
      columns: {
        customerKey: '用户ID',
        phone: '手机号',
        productTitle: '商品名称',
        visitKind: '行为',
        visitDate: '访问时间',
        searchWords: '搜索词',
        dwellSeconds: '停留时长',
      },
    })
  })

  it('say who did what, when, for how long', () => {
    expect(visits).toMatchObject([
      { customer: 0, product: 0, kind: 'view', at: 1_772_367_300, day: 20_513, repeat: 0, dwellSeconds: 80 },
      { customer: 0, product: 0, kind: 'view', at: 1_772_367_300, repeat: 1, dwellSeconds: 5 },
      { customer: 1, product: 0, kind: 'cart', repeat: 0, dwellSeconds: null },
      { customer: 1, product: -1, kind: 'search', words: '明前 龙井' },
      { customer: -1, product: 0, kind: 'favourite', at: null, day: 20_514 },
    ])
  })

  it('make people of visitors, never of hidden names', () => {
    expect(read.customers.map(({ key, phone }) => [key, phone])).toEqual([
      ['u1', '13912345678'],
      ['u2', ''],
    ])
  })

  it('tell what was left out and why', () => {
    expect(skipped(read)).toEqual([{ fileLine: 7, code: 'other-act' }])
    expect(rejected(read).map(({ fileLine, code, column }) => [fileLine, code, column])).toEqual([
      [8, 'product-missing', ''],
      [9, 'date-unreadable', '访问时间'],
      [10, 'number-unreadable', '停留时长'],
    ])
  })
})

describe('guessing', () => {
  const guess = (header: string): TableMapping => {
    const names = header.split(',')
    return guessMapping(
      'x.csv',
      names,
      names.map(() => []),
    )
  }

  it('tells counts per product and day from acts of visitors', () => {
    expect(guess('Date,SKU,Product,Visitors,Page views,Added to cart')).toMatchObject({
      content: 'product-visits',
      columns: { visitDate: 'Date', productKey: 'SKU', visitors: 'Visitors', views: 'Page views' },
    })
    expect(guess('Email,Product,Event,Timestamp,Search term')).toMatchObject({
      content: 'visits',
      columns: { email: 'Email', visitKind: 'Event', visitDate: 'Timestamp', searchWords: 'Search term' },
    })
    expect(guess('日期,商品名称,访客数,浏览量,收藏人数')).toMatchObject({
      content: 'product-visits',
      columns: { visitDate: '日期', visitors: '访客数', favourites: '收藏人数' },
    })
  })

  it('leaves orders and advertising as they are', () => {
    expect(guess('Order ID,Date,SKU,Quantity,Price').content).toBe('order-lines')
    expect(guess('Day,Campaign,Spend,Impressions,Clicks').content).toBe('advertising-costs')
  })
})

it('reads lengths of time as people write them', () => {
  const written = [
    '80',
    '80秒',
    '1分20秒',
    '1小时2分',
    '1m 20s',
    '1:20',
    '00:01:20',
    '12.5 sec',
    '1,200',
    '很久',
    '1分 左右',
  ]
  expect(written.map(readSeconds)).toEqual([80, 80, 80, 3720, 80, 80, 80, 12.5, 1200, Number.NaN, Number.NaN])
})

it('knows what a visitor did in both languages', () => {
  expect(
    ['浏览', '搜索', '收藏', '加购', '分享', 'page_view', 'add_to_cart', 'Wishlist', 'search', 'shared'].map(
      visitKindOf,
    ),
  ).toEqual(['view', 'search', 'favourite', 'cart', 'share', 'view', 'cart', 'favourite', 'search', 'share'])
  expect(['购买', 'purchase', '支付'].map(visitKindOf)).toEqual([null, null, null])
})
