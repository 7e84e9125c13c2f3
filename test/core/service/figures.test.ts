/** Whatever figure a page shows, its rows must add up to it and name lines that are there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CoreClient, createClient } from '../../../core/contract/client.ts'
import type { MethodParams } from '../../../core/contract/methods.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'
import { makeFolder } from '../../builder/folder.ts'

describe.each(['zh', 'en'] as const)('the %s sample shop', (language) => {
  const folder = makeFolder()
  let core: Core
  let client: CoreClient

  beforeAll(async () => {
    core = createTestCore(folder.path, new Date('2026-11-23T09:00:00Z'))
    client = createClient({ invoke: core.dispatch, listen: core.listen })
    await client.run('sample/create', { language })
  }, 60_000)
  afterAll(async () => {
    await core.close()
    folder.remove()
  })

  /** The value, after a look at the rows. */
  async function open(params: MethodParams['figure/explain']): Promise<number> {
    const view = await client.call('figure/explain', { ...params, limit: 200_000 })
    expect(view.rows).toHaveLength(view.rowCount)
    expect(view.rows.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
      view.value,
      view.unit === 'money' ? 0 : 6,
    )
    return view.value
  }

  it('opens every figure of the facts', async () => {
    const facts = await client.call('facts/read', {})
    const pairs = [
      ['net', facts.netMinor],
      ['gross', facts.grossMinor],
      ['discount', facts.discountMinor],
      ['refund', facts.refundMinor],
      ['adjustment', facts.adjustmentMinor],
      ['postage', facts.shippingMinor],
      ['tax', facts.taxMinor],
      ['orders', facts.orders],
      ['returns', facts.returns],
    ] as const
    for (const [figure, value] of pairs) expect(await open({ figure }), figure).toBe(value)
  })

  it('says of the net what it is made of', async () => {
    const { formula, value } = await client.call('figure/explain', { figure: 'net' })
    const minor = (name: string) => (formula.params[name] as { readonly minor: number }).minor
    expect(minor('gross') - minor('discount') - minor('refund') + minor('adjustment')).toBe(value)
  })

  it('opens what each customer spent and ordered', async () => {
    const { customers } = await client.call('portrait/list', { limit: 200_000 })
    for (const { customerId, monetaryMinor, orderCount } of customers.filter((_, index) => index % 17 === 0)) {
      expect(await open({ figure: 'net', customerId })).toBe(monetaryMinor)
      expect(await open({ figure: 'orders', customerId })).toBe(orderCount)
    }
  })

  it('opens months, products, places and channels', async () => {
    const sales = await client.call('sales/views', { months: null })
    for (const { month, netMinor, orders } of sales.months.slice(-6)) {
      const days = { firstDay: `${month}-01`, lastDay: lastDayOf(month) }
      expect(await open({ figure: 'net', ...days })).toBe(netMinor)
      expect(await open({ figure: 'orders', ...days })).toBe(orders)
    }
    for (const { country, region, netMinor } of sales.regions.slice(0, 8))
      expect(await open({ figure: 'net', place: { country, region } })).toBe(netMinor)
    for (const { productId, netMinor, items } of sales.products.slice(0, 8)) {
      expect(Math.abs((await open({ figure: 'net', productId })) - netMinor)).toBeLessThanOrEqual(1)
      expect(await open({ figure: 'items', productId })).toBe(items)
    }
    const { channels } = await client.call('channel/list', {})
    for (const { channel, netMinor, orders } of channels) {
      expect(await open({ figure: 'net', channel })).toBe(netMinor)
      expect(await open({ figure: 'orders', channel })).toBe(orders)
    }
  })

  it('opens profit and each cost of the money page', async () => {
    const { now } = await client.call('money/read', {})
    const days = { firstDay: now.firstDay, lastDay: now.lastDay }
    expect(await open({ figure: 'profit', ...days })).toBe(now.profitMinor)
    expect(await open({ figure: 'net', ...days })).toBe(now.netMinor)
    expect(await open({ figure: 'product-cost', ...days })).toBe(now.productCostMinor)
    expect(await open({ figure: 'marketing', ...days })).toBe(now.marketingMinor)
    expect(await open({ figure: 'people', ...days })).toBe(now.peopleMinor)
    expect(await open({ figure: 'overhead', ...days })).toBe(now.overheadMinor)
  })

  it('opens what the people of a campaign spent, and what it cost', async () => {
    const { campaigns } = await client.call('campaign/list', {})
    const own = campaigns.filter(({ state }) => state === 'sent')
    for (const { campaignId, attributedRevenueMinor, costs } of own) {
      expect(await open({ figure: 'net', campaignId })).toBe(attributedRevenueMinor)
      expect(await open({ figure: 'campaign-cost', campaignId })).toBe(costs.totalMinor)
    }
  })

  it('opens what a group of people spent', async () => {
    const group = { rules: { who: 'buyers', rule: { kind: 'late' } } } as const
    const { people } = await client.call('segment/people', { group, limit: 200_000 })
    const spent = people.reduce((sum, { monetaryMinor }) => sum + monetaryMinor, 0)
    expect(await open({ figure: 'net', group })).toBe(spent)
  })

  it('names the lines of the files', async () => {
    const { rows } = await client.call('figure/explain', { figure: 'net', limit: 50 })
    for (const { source, label } of rows) {
      expect(label).not.toBe('')
      expect(source?.line).toBeGreaterThan(1)
      expect(source?.file).toMatch(/\.(csv|xlsx)$/)
    }
  })

  it('refuses a person and a campaign that are not there', async () => {
    for (const params of [{ customerId: '999999' }, { campaignId: '999999' }])
      expect(await core.dispatch('figure/explain', { figure: 'net', ...params })).toMatchObject({
        error: { code: 'not-found' },
      })
  })
})

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
