import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../core/contract/language.ts'
import { encodeGbk } from '../../../core/sample/gbk.ts'
import { giftPlan } from '../../../core/sample/gift-plan.ts'
import { type SampleCampaign, sampleShop } from '../../../core/sample/sample-shop.ts'
import { simulateShop } from '../../../core/sample/simulate.ts'
import { teaPlan } from '../../../core/sample/tea-plan.ts'
import { parseCsv, recordsOf } from './read-csv.ts'

const shops = { zh: sampleShop('zh'), en: sampleShop('en') }

function fileText(language: Language, start: string, encoding: 'utf-8' | 'gbk' = 'utf-8'): string {
  const file = shops[language].files.find(({ name }) => name.startsWith(start))
  if (!file) throw new Error(`no file ${start}`)
  return new TextDecoder(encoding, { fatal: true }).decode(file.bytes)
}

interface Purchase {
  readonly key: string
  readonly day: string
  readonly goods: number
}

/** What each buyer paid for goods, as the files say it. */
function purchases(language: Language): readonly Purchase[] {
  if (language === 'en') {
    return recordsOf(fileText('en', 'orders_export'))
      .filter((row) => row['Financial Status'] !== '' && !['voided', 'pending'].includes(row['Financial Status'] ?? ''))
      .map((row) => ({
        key: row.Email ?? '',
        day: (row['Created at'] ?? '').slice(0, 10),
        goods: Number(row.Subtotal) - Number(row['Refunded Amount']),
      }))
  }
  const taobao = recordsOf(fileText('zh', 'ExportOrderList', 'gbk'))
    .filter((row) => row.订单状态 !== '交易关闭')
    .map((row) => ({
      key: row.买家会员名 ?? '',
      day: (row.订单创建时间 ?? '').slice(0, 10),
      goods: Number(row.买家应付货款) - Number(row.退款金额),
    }))
  const youzan = recordsOf(fileText('zh', '有赞'))
    .filter((row) => row.订单状态 !== '交易关闭')
    .map((row) => ({
      key: row.买家手机号 ?? '',
      day: (row.订单创建时间 ?? '').slice(0, 10),
      goods: Number(row.商品金额合计) - Number(row.店铺优惠合计) - Number(row.订单已退款金额),
    }))
  return [...taobao, ...youzan]
}

describe.each(['zh', 'en'] as const)('the %s sample shop', (language) => {
  const shop = shops[language]

  test('is the same byte for byte on every call and every machine', () => {
    const hash = createHash('sha256')
    for (const file of shop.files) hash.update(file.name).update(file.bytes)
    for (const file of sampleShop(language).files) {
      expect(shop.files.find(({ name }) => name === file.name)?.bytes).toEqual(file.bytes)
    }
    expect(hash.digest('hex').slice(0, 16)).toBe({ zh: 'e7f6ee57a4513e1b', en: 'f54653fc9ebb5725' }[language])
  })

  test('has the size of a small shop, a year and a half long', () => {
    const bought = purchases(language)
    const buyers = new Set(bought.map((purchase) => purchase.key).filter((key) => key !== ''))
    expect(buyers.size).toBeGreaterThan(language === 'zh' ? 400 : 360)
    expect(buyers.size).toBeLessThanOrEqual(language === 'zh' ? 420 : 380)
    const days = bought.map((purchase) => purchase.day).sort()
    expect(days[0]?.slice(0, 7)).toBe('2025-05')
    expect(days.at(-1)).toBe(shop.endDay)
    expect(shop.endDay).toBe('2026-11-17')
  })

  test('is heavy-tailed: many came once, a few come all the time', () => {
    const counts = new Map<string, number>()
    for (const { key } of purchases(language)) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
    const sorted = [...counts.values()].sort((a, b) => b - a)
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.25)
    expect(sorted[0]).toBeGreaterThan(20)
  })

  test('sells more in high season', () => {
    const inMonth = (month: string) => purchases(language).filter((purchase) => purchase.day.startsWith(month)).length
    const [high, low] = language === 'zh' ? ['2026-06', '2026-07'] : ['2025-12', '2026-01']
    expect(inMonth(high)).toBeGreaterThan(1.4 * inMonth(low))
  })

  test('has campaigns that earned, lost, and cannot be told', () => {
    const outcomes = shop.campaigns.map((campaign) => measured(campaign, purchases(language)))
    const verdicts = outcomes.map(({ buyers, low, high }) =>
      buyers < 3 ? 'counts-only' : buyers < 11 ? 'rough' : low > 0 ? 'earned' : high < 0 ? 'lost' : 'not-proven',
    )
    expect(verdicts.toSorted()).toEqual(['counts-only', 'earned', 'lost', 'not-proven'])
  })

  test('lists nobody both as contacted and as left alone, and only people who had bought before', () => {
    for (const { contactedKeys, holdoutKeys, firstDay } of shop.campaigns) {
      const all = [...contactedKeys, ...holdoutKeys]
      expect(new Set(all).size).toBe(all.length)
      const before = new Set(
        purchases(language)
          .filter((each) => each.day < firstDay)
          .map((each) => each.key),
      )
      // A cancelled first order is no purchase, yet the owner may write to that person.
      expect(all.filter((key) => before.has(key)).length / all.length).toBeGreaterThan(0.95)
    }
  })
})

/**
 * Incremental profit with its 95 % range: difference of mean spend (Welch), times an assumed margin of 45 %, times the people
 * contacted, minus cost (methods.md 2.4).
 */
function measured(campaign: SampleCampaign, bought: readonly Purchase[]) {
  const { firstDay, lastDay, contactedKeys, holdoutKeys } = campaign
  const spend = new Map<string, number>()
  for (const { key, day, goods } of bought) {
    if (day >= firstDay && day <= lastDay) spend.set(key, (spend.get(key) ?? 0) + goods)
  }
  const arm = (keys: readonly string[]) => {
    const values = keys.map((key) => spend.get(key) ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
    return { mean, error: variance / values.length, buyers: values.filter((value) => value > 0).length }
  }
  const [contacted, holdout] = [arm(contactedKeys), arm(holdoutKeys)]
  const cost = campaign.costLines.reduce((sum, line) => sum + line.amountMinor, 0) / 100
  const scale = 0.45 * contactedKeys.length
  const profit = scale * (contacted.mean - holdout.mean) - cost
  const half = scale * 1.98 * Math.sqrt(contacted.error + holdout.error)
  return { buyers: Math.min(contacted.buyers, holdout.buyers), low: profit - half, high: profit + half }
}

describe('platform files', () => {
  test('order numbers are unique, and every Taobao item belongs to an order', () => {
    const orders = recordsOf(fileText('zh', 'ExportOrderList', 'gbk')).map((row) => row.订单编号 ?? '')
    expect(new Set(orders).size).toBe(orders.length)
    for (const number of orders) expect(number).toMatch(/^="\d{19}"$/)
    const items = recordsOf(fileText('zh', 'ExportOrderDetailList', 'gbk')).map((row) => row.订单编号 ?? '')
    expect(new Set(items)).toEqual(new Set(orders))
    const youzan = recordsOf(fileText('zh', '有赞')).map((row) => row.订单号)
    expect(new Set(youzan).size).toBe(youzan.length)
    const shopify = recordsOf(fileText('en', 'orders_export')).filter((row) => row.Id !== '')
    expect(new Set(shopify.map((row) => row.Id)).size).toBe(shopify.length)
    expect(new Set(shopify.map((row) => row.Name)).size).toBe(shopify.length)
  })

  test('money adds up on every order', () => {
    for (const row of recordsOf(fileText('en', 'orders_export'))) {
      if (row.Id === '') continue
      expect(Number(row.Subtotal) + Number(row.Shipping)).toBeCloseTo(Number(row.Total), 2)
    }
    for (const row of recordsOf(fileText('zh', '有赞'))) {
      const payable = Number(row.商品金额合计) + Number(row.运费) - Number(row.店铺优惠合计)
      expect(payable).toBeCloseTo(Number(row.应收订单金额), 2)
    }
  })

  test('have the real number of columns in every row', () => {
    const widths = (text: string) => [...new Set(parseCsv(text).map((row) => row.length))]
    expect(widths(fileText('en', 'orders_export'))).toEqual([79])
    expect(widths(fileText('zh', '有赞'))).toEqual([60])
    expect(widths(fileText('zh', 'ExportOrderList', 'gbk'))).toEqual([61])
    expect(widths(fileText('zh', 'ExportOrderDetailList', 'gbk'))).toEqual([10])
    expect(widths(fileText('zh', '万相台'))).toEqual([11])
  })

  test('hold what real shops have: cancelled, unpaid and refunded orders, walk-ins, one wholesale buyer, notes of two lines', () => {
    for (const plan of [teaPlan, giftPlan]) {
      const { orders } = simulateShop(plan)
      const states = new Set(orders.map((order) => order.state))
      for (const state of ['cancelled', 'unpaid', 'refunded', 'shipped'] as const) expect(states.has(state)).toBe(true)
      expect(orders.some((order) => order.person === null)).toBe(true)
      expect(orders.some((order) => order.state === 'completed' && order.refundMinor > 0)).toBe(true)
      const wholesale = orders.filter((order) => order.person?.kind === 'wholesale')
      expect(wholesale.every((order) => order.lines.every((line) => line.quantity >= 8))).toBe(true)
      expect(wholesale.length).toBeGreaterThan(10)
    }
    expect(recordsOf(fileText('en', 'orders_export')).some((row) => row.Notes?.includes('\n'))).toBe(true)
  })

  test('the platforms claim more than the gift shop took', () => {
    const sum = (start: string, column: string, skip: (row: Readonly<Record<string, string>>) => boolean) => {
      const text = fileText('en', start)
      const table = start.startsWith('Campaign') ? text.split('\n').slice(2).join('\n') : text
      return recordsOf(table)
        .filter((row) => !skip(row))
        .reduce((total, row) => total + Number(row[column]), 0)
    }
    const meta = sum('Fern', 'Purchases conversion value', (row) => row['Campaign name'] === '')
    const google = sum('Campaign report', 'Conv. value', (row) => (row.Day ?? '').startsWith('Total'))
    const till = purchases('en').reduce((total, { goods }) => total + goods, 0)
    expect(meta + google).toBeGreaterThan(till)
  })
})

test('GBK bytes read back, and a character without a place is refused', () => {
  const text = '明前龙井，100克 ="1" ￥'
  expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text)
  expect(encodeGbk('茶')).toEqual(Uint8Array.of(0xb2, 0xe8))
  expect(() => encodeGbk('🍵')).toThrow('GBK')
})
