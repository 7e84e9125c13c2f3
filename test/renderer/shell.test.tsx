// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { ShopkeeperError } from '../../core/contract/reply.ts'
import type { TodayView } from '../../core/contract/view/today.ts'
import { resourceOf } from '../../renderer/text/resources.ts'
import { createFakeCore, fakeShop } from '../builder/fake-core.ts'
import { click, close, control, settle, showApp, words } from './render.tsx'

const today: TodayView = {
  asOf: '2026-11-20',
  dataAgeDays: 3,
  currency: 'CNY',
  cards: [
    {
      kind: 'contact',
      sentence: { key: 'segment.at-risk', params: {} },
      detail: null,
      number: 12,
      low: 80_000,
      high: 210_000,
      moneyMinor: 150_000,
      sureness: 'likely',
      action: { page: 'customers', filter: 'at-risk' },
      items: [{ label: '王小明', note: { key: 'rung.reminder', params: {} }, customerId: '7' }],
    },
  ],
}

afterEach(close)

test('Today shows a card with its sentence, money, range, sureness and way on', async () => {
  await showApp(createFakeCore({ 'today/read': () => today }))
  expect(words()).toContain('What should I do today?')
  expect(words()).toContain('1 thing is worth your time.')
  expect(words()).toContain('Who should I contact this week?')
  expect(words()).toContain('¥1,500')
  expect(words()).toContain('¥800 to ¥2,100likely')
  expect(control('See this week’s list').getAttribute('href')).toBe('#/customers?segment=at-risk')
})

test('the language switches without asking the core anew', async () => {
  const core = createFakeCore({ 'today/read': () => today })
  await showApp(core)
  const asked = core.calls.length
  await click('中文')
  expect(words()).toContain('今天我该做什么？')
  expect(words()).toContain('流失风险')
  expect(document.documentElement.lang).toBe('zh-CN')
  expect(core.calls.length).toBe(asked)
  await click('English')
  expect(words()).toContain('What should I do today?')
})

test('a failed answer says what to do, and trying again asks again', async () => {
  let broken = true
  const core = createFakeCore({
    'today/read': () => {
      if (broken) throw new ShopkeeperError('shop-damaged', { file: 'tea.shop' })
      return today
    },
  })
  await showApp(core)
  expect(words()).toContain('The shop file tea.shop is damaged.')
  broken = false
  await click('Try again')
  expect(words()).toContain('Who should I contact this week?')
})

test('what changes in the shop is asked for again', async () => {
  let age = 3
  const core = createFakeCore({ 'today/read': () => ({ ...today, dataAgeDays: age }) })
  await showApp(core)
  age = 30
  core.emit({ name: 'data/changed', data: { what: 'import' } })
  await settle()
  expect(words()).toContain('Your newest data are 30 days old.')
})

test('without a shop the page says the one step, and the sample opens in one click', async () => {
  let shop: typeof fakeShop | null = null
  const core = createFakeCore({
    'shop/read': () => shop,
    'shop/list': () => ({ shops: [], openShopId: null }),
    'today/read': () => today,
    'sample/create': ({ language }) => {
      shop = { ...fakeShop, sample: language }
      return shop
    },
    'shop/remove': ({ shopId }) => {
      shop = null
      return { shopId }
    },
  })
  await showApp(core)
  expect(words()).toContain('Drop your export files here')
  await click('Chinese tea shop')
  core.emit({ name: 'data/changed', data: { what: 'shop' } })
  await settle()
  expect(words()).toContain('This is a made-up shop to look around in.')
  await click('Remove the sample')
  core.emit({ name: 'data/changed', data: { what: 'shop' } })
  await settle()
  expect(words()).toContain('Drop your export files here')
})

test('both languages have the same keys, Chinese without singulars', () => {
  const english = Object.keys(resourceOf('en')).map((key) => key.replace(/_(one|other)$/, ''))
  const chinese = Object.keys(resourceOf('zh'))
  expect(new Set(english)).toEqual(new Set(chinese))
  expect(Object.values(resourceOf('zh')).every((text) => text.length > 0)).toBe(true)
})
