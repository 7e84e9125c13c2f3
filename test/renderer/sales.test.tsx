import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import type { CampaignListView } from '../../core/contract/view/campaign.ts'
import { type DataKindView, type DataLevelView, dataKinds } from '../../core/contract/view/data-level.ts'
import type { DataQualityView } from '../../core/contract/view/import.ts'
import type { OfferListView } from '../../core/contract/view/offer.ts'
import type { SalesViewsView } from '../../core/contract/view/product-views.ts'
import { lightLook } from '../../renderer/chart/look.ts'
import { svgOf } from '../../renderer/chart/picture.ts'
import { busiest, salesHoursOption, salesHoursTable } from '../../renderer/chart/sales-hours.ts'
import { salesMonthsOption, salesMonthsTable } from '../../renderer/chart/sales-months.ts'
import { createFakeCore, type FakeAnswers, fakeShop } from '../builder/fake-core.ts'
import { campaignList } from './campaigns-views.ts'
import { chartWords } from './chart-words.ts'
import { click, close, control, showApp, words } from './render.tsx'

const people = sentence('sales.people.platform', {
  platform: { kind: 'sentence', sentence: sentence('platform.pinduoduo') },
})
const hours = Array.from({ length: 7 }, (_, weekday) =>
  Array.from({ length: 24 }, (_, hour) => (hour === 20 ? 10 + weekday : 0)),
)
const view: SalesViewsView = {
  asOf: '2026-03-20',
  currency: 'CNY',
  spanFrom: null,
  firstDay: '2026-01-02',
  lastDay: '2026-03-20',
  orders: 95,
  netMinor: 950_000,
  shareWithoutBuyer: 1,
  products: [
    {
      productId: '1',
      key: 'BLC125',
      title: '碧螺春 125g 罐装',
      category: '',
      orders: 80,
      items: 91,
      netMinor: 800_000,
      refundShare: 0.04,
      buyerShare: 0,
      visits: { visitors: 1204, views: 3310, favourites: null, carts: 120, buyers: 41, conversion: 41 / 1204 },
    },
    {
      productId: '',
      key: '',
      title: '',
      category: '',
      orders: 15,
      items: 15,
      netMinor: 150_000,
      refundShare: null,
      buyerShare: 0,
      visits: null,
    },
  ],
  hasVisits: true,
  regions: [
    { country: 'CN', region: '浙江', orders: 60, netMinor: 600_000, share: 600 / 950 },
    { country: 'CN', region: '', orders: 35, netMinor: 350_000, share: 350 / 950 },
  ],
  months: [
    { month: '2026-01', orders: 50, netMinor: 500_000 },
    { month: '2026-02', orders: 0, netMinor: -1_000 },
    { month: '2026-03', orders: 45, netMinor: 451_000 },
  ],
  hours,
  ordersWithoutTime: 4,
  sentence: sentence('sales.none'),
  peopleSentence: people,
}

const kinds: readonly DataKindView[] = dataKinds.map((kind) => ({
  kind,
  level: 'none',
  rows: 0,
  firstDay: null,
  lastDay: null,
  platforms: [],
  sentence: sentence('data.has.stock.none'),
  gaps: kind === 'buyers' ? [sentence('data.fill.buyers.pinduoduo')] : [sentence('data.fill.stock')],
}))
const level: DataLevelView = {
  kinds: kinds.map((entry) =>
    entry.kind === 'visits'
      ? {
          ...entry,
          level: 'product-day',
          rows: 4,
          firstDay: '2026-03-01',
          platforms: ['taobao', 'My log'],
          sentence: sentence('data.has.visits.product-day'),
          gaps: [],
        }
      : entry,
  ),
  peopleSentence: people,
}

const shopOf = (answers: FakeAnswers = {}) =>
  createFakeCore({ 'sales/views': () => view, 'data/level': () => level, ...answers })

afterEach(close)

describe('sales', () => {
  it('says what sold, when and where, and why nobody is portrayed', async () => {
    await showApp(shopOf(), '#/sales')
    const shown = words()
    expect(shown).toContain('What do I sell, where and when?')
    expect(shown).toContain('¥9,500')
    expect(shown).toContain('100% of the orders name no buyer')
    expect(shown).toContain('Pinduoduo’s file names no buyer')
    expect(shown).toContain('Jan 26 brought the most: ¥5,000 from 50 orders')
    expect(shown).toContain('Most orders come in on Sunday, and between 20:00 and 21:00')
    expect(shown).toContain('4 orders give only their day')
    expect(shown).toContain('碧螺春 125g 罐装 sold best: 84% of net sales')
    // One known region beside the unknown is no ranking: its share stands in the table.
    expect(shown).toContain('浙江China606,00063%')
    expect(shown).toContain('Not named in the files')
    expect(shown).toContain('3.4%')
  })

  it('speaks Chinese as well', async () => {
    await showApp(shopOf(), '#/sales', 'zh')
    expect(words()).toContain('拼多多的文件不含买家')
    expect(words()).toContain('星期日的订单最多，一天里 20:00 到 21:00 最多')
    expect(control('销售').getAttribute('aria-current')).toBe('page')
  })

  it('exports what the span shows', async () => {
    const core = shopOf({ 'list/export': () => ({ fileId: 'f', fileName: 'Sales by product.xlsx', bytes: 1 }) })
    await showApp(core, '#/sales?months=all')
    expect(core.calls.find(({ method }) => method === 'sales/views')?.params).toEqual({ months: null })
    await click('Export')
    await click('Excel workbook (.xlsx)')
    expect(core.calls.find(({ method }) => method === 'list/export')?.params).toMatchObject({
      list: 'sales-products',
      months: null,
    })
  })

  it('has no chart of hours where the files give only days', async () => {
    await showApp(shopOf({ 'sales/views': () => ({ ...view, ordersWithoutTime: 95 }) }), '#/sales')
    expect(words()).toContain('Your files give only the days of the orders')
  })
})

describe('its charts', () => {
  const english = chartWords('en', 'CNY')

  it('have the figures of the months, the open one hatched', () => {
    expect(salesMonthsTable(view, english).rows[2]).toEqual(['Mar 26 (not over yet)', '45', '¥4,510'])
    const { series } = salesMonthsOption(view, english, lightLook) as unknown as {
      series: { data: { itemStyle: { decal?: object; color: string } }[] }[]
    }
    expect(series[0]!.data.map(({ itemStyle }) => itemStyle.decal !== undefined)).toEqual([false, false, true])
    expect(series[0]!.data[1]!.itemStyle.color).toBe(lightLook.series[1])
  })

  it('name no busy hour from few orders', () => {
    expect(busiest(view)).toEqual({ weekday: 6, hour: 20 })
    expect(busiest({ hours: hours.map((day) => day.map((count) => (count > 15 ? 1 : 0))) })).toBeNull()
    expect(salesHoursTable(view, english).rows[0]).toEqual(['Sunday', '20:00–21:00', '16'])
  })

  it('become drawings', async () => {
    const option = salesHoursOption(view, english, lightLook)
    const svg = await svgOf({ title: 'Hours', option, width: 800, height: 260 }).text()
    expect(svg).toContain('Sun')
    expect(svg).toContain('21:00')
  })
})

describe('where no file names a buyer', () => {
  const shop = () => ({ ...fakeShop, customers: 0 })
  const pages: readonly [string, FakeAnswers][] = [
    ['#/customers', {}],
    [
      '#/offers',
      { 'offer/list': () => ({ offers: [], holdout: [], skipped: {}, warnings: [] }) as unknown as OfferListView },
    ],
    ['#/campaigns', { 'campaign/list': () => ({ ...campaignList, campaigns: [] }) as CampaignListView }],
  ]

  it.each(pages)('%s says why it is empty and leads to Sales', async (hash, answers) => {
    await showApp(shopOf({ 'shop/read': shop, ...answers }), hash)
    expect(words()).toContain('portraits of people are not possible from it')
    expect(words()).toContain('Pinduoduo hides its buyers in every order export')
    await click('See products, regions and times')
    expect(window.location.hash).toBe('#/sales')
  })
})

it('the Data page says what the data can tell, from where, and what would fill a gap', async () => {
  const quality = { orders: 10, rowsRejected: 0, shareWithBuyer: 0 } as DataQualityView
  await showApp(shopOf({ 'import/list': () => ({ imports: [], interrupted: [], quality }) }), '#/data')
  const shown = words()
  expect(shown).toContain('What your data can tell')
  expect(shown).toContain('Your platform gives visits per product and day, not per person.per product and day')
  expect(shown).toContain('1 Mar 2026')
  expect(shown).toContain('Taobao/Tmall · My log')
  expect(shown).toContain('A table with product number and quantity in stock fills this.')
})
