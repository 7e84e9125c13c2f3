/** The pages of money, products, channels and sureness over both sample shops: figures that must agree with each other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CoreClient } from '../../../core/contract/client.ts'
import { createClient } from '../../../core/contract/client.ts'
import type { Language } from '../../../core/contract/language.ts'
import { creditModels } from '../../../core/contract/view/channel.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'
import { makeFolder } from '../../builder/folder.ts'

describe.each(['zh', 'en'] as const)('the %s sample shop', (language: Language) => {
  const folder = makeFolder()
  let core: Core
  let client: CoreClient

  beforeAll(async () => {
    core = createTestCore(folder.path)
    client = createClient({ invoke: core.dispatch, listen: core.listen })
    await client.run('sample/create', { language })
  }, 60_000)
  afterAll(async () => {
    await core.close()
    folder.remove()
  })

  it('explains a change of profit to the last cent', async () => {
    const { now, before, bridge, months } = await client.call('money/read', {})
    expect(before.profitMinor + bridge.reduce((sum, { minor }) => sum + minor, 0)).toBe(now.profitMinor)
    expect(now.netMinor - now.productCostMinor - now.marketingMinor - now.peopleMinor - now.overheadMinor).toBeCloseTo(
      now.profitMinor,
      -1,
    )
    for (const month of months) expect(month.netMinor - month.costMinor).toBe(month.profitMinor)
    // All months together are the shop's net, as the sample is younger than two years.
    const facts = await client.call('facts/read', {})
    expect(Math.abs(months.reduce((sum, { netMinor }) => sum + netMinor, 0) - facts.netMinor)).toBeLessThan(
      months.length,
    )
  })

  it('takes running costs off profit from their first day on, and gives them back when they are removed', async () => {
    const plain = (await client.call('money/read', {})).now
    const rent = { name: 'rent', kind: 'rent', amountMinor: 304_375, fromDay: plain.firstDay } as const
    const { costId } = await client.call('cost/save', rent)
    const charged = await client.call('money/read', {})
    // 30 of the 30.4375 days of a mean month.
    expect(charged.now.profitMinor).toBeCloseTo(plain.profitMinor - 300_000, -1)
    expect(charged.before.overheadMinor).toBe(0)
    await client.call('cost/save', { ...rent, costId, control: 'stoppable' })
    expect((await client.call('money/read', {})).savableMinor).toBeGreaterThan(0)
    await client.call('cost/remove', { costId })
    expect((await client.call('money/read', {})).now).toEqual(plain)
    await client.call('cost/remove', { costId, restore: true })
    expect((await client.call('money/read', {})).runningCosts).toHaveLength(1)
    await client.call('cost/remove', { costId })
  })

  it('counts products as the sales page does, and says of each what to do', async () => {
    const goods = await client.call('goods/list', {})
    expect(goods.rows).toHaveLength(goods.products)
    expect(goods.keepOrDrop.map(({ productId }) => productId)).toEqual(goods.rows.map(({ productId }) => productId))
    for (const { weeks, past } of goods.demand) {
      expect(weeks).toHaveLength(12)
      for (const { low, likely, high } of weeks) {
        expect(low).toBeLessThanOrEqual(likely)
        expect(likely).toBeLessThanOrEqual(high)
      }
      expect(weeks[0]!.week > past.at(-1)!.week).toBe(true)
    }
    const product = await client.call('goods/read', { productId: goods.rows[0]!.productId })
    expect(product.product).toEqual(goods.rows[0])
    expect(product.firstBuyers).toBeLessThanOrEqual(product.product.buyers)
  })

  it('shares the credit of orders by several rules, each of which gives out exactly the orders there are', async () => {
    const { credits, orders, sharedOrders, neededOrders, sentence } = await client.call('channel/credit', {})
    expect(sharedOrders).toBeGreaterThanOrEqual(neededOrders)
    expect(sentence.key).toBe('credit.range')
    for (const model of creditModels) {
      expect(credits.reduce((sum, credit) => sum + credit.orders[model], 0)).toBeCloseTo(orders, 6)
    }
    for (const { low, high, orders: by } of credits) {
      expect([Math.min(...Object.values(by)), Math.max(...Object.values(by))]).toEqual([low, high])
    }
    const channels = await client.call('channel/list', {})
    const sold = new Map(
      credits.filter(({ kind }) => kind === 'sale').map(({ channel, orders: by }) => [channel, by.last]),
    )
    // Only a sale can be the last touch, so the last-touch account is the year's orders of known people by channel.
    for (const { channel, orders: all } of channels.channels) expect(sold.get(channel) ?? 0).toBeLessThanOrEqual(all)
    expect([...sold.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(orders, 6)
  })

  it('lets the owner name a day that moves demand', async () => {
    const { eventId } = await client.call('event/save', { name: 'fair', day: '2026-05-01' })
    await client.call('event/save', { eventId, name: 'fair', day: '2026-05-02' })
    expect(await client.call('event/list', {})).toEqual({ events: [{ eventId, name: 'fair', day: '2026-05-02' }] })
    await client.call('event/remove', { eventId })
    expect((await client.call('event/list', {})).events).toEqual([])
    await expect(client.call('event/remove', { eventId })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('splits orders and money by channel without losing any', async () => {
    const [{ channels }, facts] = [await client.call('channel/list', {}), await client.call('facts/read', {})]
    expect(channels.reduce((sum, { orders }) => sum + orders, 0)).toBe(facts.orders)
    expect(channels.reduce((sum, { netMinor }) => sum + netMinor, 0)).toBe(facts.netMinor)
    const [best] = channels
    await client.call('channel/fee', { channel: best!.channel, feeShare: 0.1 })
    const again = (await client.call('channel/list', {})).channels.find(({ channel }) => channel === best!.channel)!
    expect(again.marginAfterFeesMinor).toBeCloseTo(best!.marginAfterFeesMinor - 0.1 * best!.netMinor, -1)
    await client.call('channel/fee', { channel: best!.channel, feeShare: 0 })
  })

  it('opens each gate from its threshold on', async () => {
    const { gates } = await client.call('sureness/read', {})
    for (const { gate, have, need, isOpen } of gates) {
      if (gate !== 'lifetime') expect(isOpen, gate).toBe(have >= need)
    }
    expect(gates.find(({ gate }) => gate === 'lifetime')?.grade).not.toBeNull()
  })
})

it('a shop without orders answers each of them in words', async () => {
  const folder = makeFolder()
  const core = createTestCore(folder.path)
  const client = createClient({ invoke: core.dispatch, listen: core.listen })
  await client.call('shop/create', { name: 'empty', currency: 'GBP', timezone: 'Europe/London' })
  expect((await client.call('money/read', {})).now.profitMinor).toBe(0)
  expect(await client.call('goods/list', {})).toMatchObject({ products: 0, rows: [], demand: [], bundles: [] })
  expect((await client.call('channel/list', {})).channels).toEqual([])
  expect((await client.call('sureness/read', {})).gates.every(({ isOpen }) => !isOpen)).toBe(true)
  expect((await client.call('review/mood', {})).sentence).toBeDefined()
  await core.close()
  folder.remove()
})

describe('what people ask to have changed', () => {
  const folder = makeFolder()
  let core: Core
  let client: CoreClient

  beforeAll(async () => {
    core = createTestCore(folder.path)
    client = createClient({ invoke: core.dispatch, listen: core.listen })
    await client.run('sample/create', { language: 'en' })
  }, 60_000)
  afterAll(async () => {
    await core.close()
    folder.remove()
  })

  it('comes with the words, the file lines and whom to ask first, and goes out as a list', async () => {
    const { wishes, read } = await client.call('goods/wishes', {})
    const packaging = wishes.find(({ kind }) => kind === 'packaging')
    expect(read).toBeGreaterThan(50)
    expect(packaging?.people).toBeGreaterThanOrEqual(3)
    expect(packaging?.mentions[0]?.text).toContain('wrap')
    expect(packaging?.mentions[0]?.source.line).toBeGreaterThan(1)
    expect(packaging?.askFirst.length).toBeGreaterThan(0)
    expect(packaging?.usualOrderMinor).toBeGreaterThan(0)
    // "trade" is no wish.
    expect(wishes.flatMap(({ mentions }) => mentions).every(({ text }) => text !== 'trade')).toBe(true)
    const { bytes } = await client.call('list/export', { list: 'wishes', format: 'xlsx', language: 'zh' })
    expect(bytes).toBeGreaterThan(1000)
  })
})
