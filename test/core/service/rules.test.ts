import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const mapping = tableMappingSchema.parse({
  version: 1,
  name: '我的店',
  content: 'order-lines',
  columns: {
    orderKey: 'No',
    orderDate: 'Day',
    customerKey: 'Who',
    phone: 'Phone',
    productKey: 'Sku',
    productTitle: 'What',
    quantity: 'Qty',
    unitPrice: 'Price',
    note: 'Note',
    coupon: 'Coupon',
    channel: 'Channel',
    payment: 'Payment',
    status: 'Status',
  },
  rules: { dateOrder: 'ymd', status: { cancelled: ['已关闭'] } },
})
const head = 'No,Day,Who,Phone,Sku,What,Qty,Price,Note,Coupon,Channel,Payment,Status\n'
const rows = [
  '1,2026-01-05,anna,13800000001,T1,龙井,2,10.00,请包装好,,门店,微信,已完成',
  '2,2026-01-06,bo,13800000002,T1,龙井,1,10.00,补单-小王,,线上,微信,已完成',
  '3,2026-01-07,cai,13800000003,T2,茶盘,1,30.00,,STAFF,线上,微信,已完成',
  '4,2026-01-08,dan,13800000004,T1,龙井,1,10.00,the latest greatest,,线上,bogus,已完成',
  '5,2026-01-09,eve,13800000005,T9,样茶,1,0.01,,,线上,微信,已完成',
  '6,2026-01-10,bo,13800000002,T2,茶盘,1,30.00,再来一个,,线上,微信,已完成',
  '7,2026-01-11,fu,13800000006,T2,茶盘,1,30.00,ＴＥＳＴ Order,,线上,微信,已关闭',
]

async function shopWithOrders() {
  const shop = await openShop(temporaryFolder(), { currency: 'CNY', timezone: 'Asia/Shanghai' })
  onTestFinished(() => shop.core.close())
  await shop.client.run('import/start', { files: [{ fileId: shop.file('a.csv', head + rows.join('\n')), mapping }] })
  return shop
}

describe('rules on what is no real demand', () => {
  it('leaves out by note, buyer, coupon, channel, flag, product and amount, and counts what it leaves out', async () => {
    const { client } = await shopWithOrders()
    const preview = async (conditions: Parameters<typeof client.call<'rule/preview'>>[1]['conditions']) => {
      const { orders, netMinor } = await client.call('rule/preview', { conditions })
      return [orders, netMinor]
    }
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 6, netMinor: 10_001, ruledOutOrders: 0 })
    expect(await preview({ words: ['补单', '刷单'] })).toEqual([1, 1000])
    // Whole words only: "latest" and "greatest" hold no test, and the order that says so was called off by itself.
    expect(await preview({ words: ['test'] })).toEqual([0, 0])
    expect(await preview({ flags: ['Bogus'] })).toEqual([1, 1000])
    expect(await preview({ buyers: ['BO'] })).toEqual([2, 4000])
    expect(await preview({ buyers: ['138 0000 0002', 'anna'] })).toEqual([3, 6000])
    expect(await preview({ coupons: ['staff'] })).toEqual([1, 3000])
    expect(await preview({ channels: ['门店'] })).toEqual([1, 2000])
    expect(await preview({ products: ['茶盘'] })).toEqual([2, 6000])
    expect(await preview({ products: ['t9'] })).toEqual([1, 1])
    expect(await preview({ amountAtMostMinor: 1 })).toEqual([1, 1])
    expect(await preview({ amountMinor: 3000 })).toEqual([2, 6000])
    expect(await preview({ amountMinor: 3000, buyers: ['bo'] })).toEqual([1, 3000])
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 6, netMinor: 10_001 })
  })

  it('changes every figure when switched on, and brings all back when switched off', async () => {
    const { client } = await shopWithOrders()
    const before = await client.call('facts/read', {})
    const saved = await client.call('rule/save', { kind: 'brushed', name: '刷单', conditions: { words: ['补单'] } })
    expect(saved).toMatchObject({ ruleId: '1', isOn: true, orders: 1, netMinor: 1000 })
    const after = await client.call('facts/read', {})
    expect(after).toMatchObject({
      orders: 5,
      netMinor: 9_001,
      excludedOrders: 2,
      ruledOutOrders: 1,
      ruledOutMinor: 1000,
    })
    expect(after.dataHash).not.toBe(before.dataHash)
    const { customers } = await client.call('portrait/list', {})
    expect(customers.find(({ key }) => key === 'bo')).toMatchObject({ orderCount: 1, monetaryMinor: 3000 })

    const off = await client.call('rule/save', {
      ruleId: '1',
      kind: 'brushed',
      conditions: { words: ['补单'] },
      isOn: false,
    })
    expect(off).toMatchObject({ isOn: false, orders: 1, netMinor: 1000 })
    expect((await client.call('facts/read', {})).dataHash).toBe(before.dataHash)
    await client.call('rule/remove', { ruleId: '1' })
    expect(await client.call('facts/read', {})).toEqual(before)
    await expect(client.call('rule/remove', { ruleId: '1' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(client.call('rule/preview', { conditions: {} })).rejects.toMatchObject({ code: 'bad-params' })
  })

  it('holds for files that come later, and takes them back with their import', async () => {
    const { client, file } = await shopWithOrders()
    await client.call('rule/save', { kind: 'brushed', conditions: { words: ['补单'] } })
    const more = `${head}8,2026-02-01,gao,13800000008,T1,龙井,1,10.00,补单,,线上,微信,已完成`
    const preview = await client.run('import/preview', { files: [{ fileId: file('b.csv', more), mapping }] })
    expect(preview.imports[0]).toMatchObject({ linesAdded: 1, ordersAdded: 1 })
    await client.run('import/start', { files: [{ fileId: file('b.csv', more), mapping }] })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 5, ruledOutOrders: 2, ruledOutMinor: 2000 })
    await client.run('import/undo', { importId: '2' })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 5, ruledOutOrders: 1 })
    // A later export with another note brings the order back among those that count.
    const mended = `${head}2,2026-01-06,bo,13800000002,T1,龙井,1,10.00,已核实,,线上,微信,已完成\n9,2026-03-01,hu,,T1,龙井,1,10.00,,,线上,微信,已完成`
    await client.run('import/start', { files: [{ fileId: file('c.csv', mended), mapping }] })
    expect(await client.call('facts/read', {})).toMatchObject({ orders: 7, ruledOutOrders: 0 })
  })

  it('suggests what it finds in notes, leaves it on until the owner says so, and lists each rule with its share', async () => {
    const { client } = await shopWithOrders()
    const { suggestions, leftOut, notCounted } = await client.call('rule/list', {})
    expect(suggestions).toEqual([{ kind: 'brushed', conditions: { words: ['补单'] }, orders: 1, netMinor: 1000 }])
    expect([leftOut, notCounted]).toEqual([{ orders: 0, netMinor: 0 }, 1])
    await client.call('rule/save', { kind: 'brushed', conditions: { words: ['补单'] } })
    await client.call('rule/save', { kind: 'staff', conditions: { buyers: ['bo'] } })
    const list = await client.call('rule/list', {})
    expect(list).toMatchObject({ leftOut: { orders: 2, netMinor: 4000 }, notCounted: 1, suggestions: [] })
    // The first rule has the order that both would leave out.
    expect(list.rules.map(({ orders, netMinor }) => [orders, netMinor])).toEqual([
      [1, 1000],
      [1, 3000],
    ])
  })
})
