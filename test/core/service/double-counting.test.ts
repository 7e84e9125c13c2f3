import { describe, expect, it, onTestFinished } from 'vitest'
import { findDoubles, matchPayments, type PaidDocument } from '../../../core/analysis/payment/match-payments.ts'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { dayToText } from '../../../core/model/day.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

/** A fixed stream of numbers in 0…1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const prices = [1900, 2900, 3900, 5900, 12_900]
const firstDay = 20_500

/** `count` sales at the prices of one price list, over 90 days. */
function sales(count: number, seed: number, prefix: string): PaidDocument[] {
  const random = dice(seed)
  return Array.from({ length: count }, (_, index) => ({
    orderId: index,
    key: `${prefix}${1000 + index}`,
    reference: '',
    note: '',
    day: firstDay + Math.floor(random() * 90),
    // Postage depends on the address.
    paidMinor: prices[Math.floor(random() * prices.length)]! + Math.floor(random() * 4) * 150,
    currency: '',
    isReturn: false,
  }))
}

describe('matching payments with orders', () => {
  const orders = sales(120, 1, 'A')

  it('finds all payments of the same orders, up to a day apart', () => {
    const payments = orders.map((order, index) => ({ ...order, key: `ch_${index}`, day: order.day + (index % 3) - 1 }))
    expect(findDoubles(payments, orders).length).toBeGreaterThanOrEqual(115)
  })

  it('finds them too where the shop takes money in other ways as well', () => {
    const payments = orders
      .filter((_, index) => index % 2 === 0)
      .map((order, index) => ({ ...order, key: `ch_${index}` }))
    expect(findDoubles(payments, orders)).toHaveLength(60)
  })

  it.each([2, 3, 4, 5, 6])('leaves two shops with one price list alone (seed %i)', (seed) => {
    expect(findDoubles(sales(120, seed, 'ch_'), orders)).toEqual([])
    expect(matchPayments(sales(120, seed, 'ch_'), orders).length).toBeGreaterThan(10)
  })

  it('leaves two busy shops alone whose payments match each day by chance', () => {
    const busy = sales(3000, 11, 'A')
    const other = sales(3000, 12, 'ch_')
    expect(matchPayments(other, busy).length).toBeGreaterThan(2000)
    expect(findDoubles(other, busy)).toEqual([])
  })

  it('believes a long number by itself, a short one with its amount, and no number of the other currency', () => {
    const order = { ...orders[0]!, key: '2026030112345678', paidMinor: 5000 }
    const payment = { ...order, key: 'pay', reference: '2026030112345678', paidMinor: 4900, day: order.day + 5 }
    expect(matchPayments([payment], [order])).toHaveLength(1)
    const short = { ...order, key: '#1001' }
    expect(matchPayments([{ ...payment, reference: '1001' }], [short])).toHaveLength(0)
    expect(matchPayments([{ ...payment, reference: '', note: 'Order #1001', paidMinor: 5000 }], [short])).toHaveLength(
      1,
    )
    expect(matchPayments([{ ...payment, reference: '1001', paidMinor: 5000, currency: 'USD' }], [short])).toHaveLength(
      0,
    )
  })
})

const online = tableMappingSchema.parse({
  version: 1,
  name: 'Online shop',
  platform: 'online',
  content: 'orders',
  columns: { orderKey: 'No', orderDate: 'Day', customerKey: 'Who', paid: 'Paid' },
  rules: { dateOrder: 'ymd' },
})
const onlineHead = 'No,Day,Who,Paid\n'
const wechatHead =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\n'

function wechatRow(day: string, id: number, order: string, paid: string, refund = '') {
  const back = refund === '' ? ['SUCCESS', '', '0.00'] : ['REFUND', `50300${id}`, refund]
  const settled = refund === '' ? paid : '0.00'
  const cells = `${day} 08:00:00,wx,1,,,42000000000000${id},${order},oA${id},JSAPI,${back[0]},OTHERS,CNY,${settled},0.00,${back[1]},,${back[2]},0.00,,,茶,,0.00,0.60%,${paid},${refund || '0.00'},`
  return cells
    .split(',')
    .map((cell) => `\`${cell}`)
    .join(',')
}

async function openOnline() {
  const shop = await openShop(temporaryFolder(), { currency: 'CNY', timezone: 'Asia/Shanghai' })
  onTestFinished(() => shop.core.close())
  const orders = sales(30, 7, 'W')
  const text =
    onlineHead + orders.map((o) => `${o.key},${dayToText(o.day)},p${o.orderId},${o.paidMinor / 100}`).join('\n')
  await shop.client.run('import/start', { files: [{ fileId: shop.file('orders.csv', text), mapping: online }] })
  return { ...shop, orders }
}

describe('a payment statement beside the orders that it paid', () => {
  it('warns, and one rule leaves the payments and their refunds out', async () => {
    const { client, file, orders } = await openOnline()
    const before = await client.call('facts/read', {})
    const rows = orders.map((o, i) => wechatRow(dayToText(o.day), 1000 + i, o.key, (o.paidMinor / 100).toFixed(2)))
    rows.push(wechatRow(dayToText(orders[0]!.day + 3), 1000, orders[0]!.key, '19.00', '5.00'))
    // Sold at the counter, known from nowhere else.
    rows.push(wechatRow('2026-03-01', 2000, '', '88.00'))
    const run = await client.run('import/start', {
      files: [{ fileId: file('bill.csv', wechatHead + rows.join('\n')) }],
    })
    const paid = orders.reduce((sum, order) => sum + order.paidMinor, 0)
    const warning = run.imports[0]?.warnings.find(({ code }) => code === 'counts-twice')
    expect(warning?.params).toEqual({
      orders: 31,
      amount: `${(paid - 500) / 100} CNY`,
      source: 'wechat-pay',
      of: 'online',
    })
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: 2 * paid - 500 + 8800 })

    const { suggestions } = await client.call('rule/list', {})
    expect(suggestions).toEqual([
      {
        kind: 'other',
        conditions: { duplicateOf: { source: 'wechat-pay', of: 'online' } },
        orders: 31,
        netMinor: paid - 500,
      },
    ])
    await client.call('rule/save', { kind: 'other', conditions: suggestions[0]!.conditions })
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: before.netMinor + 8800, ruledOutOrders: 31 })
    expect(await client.call('rule/list', {})).toMatchObject({ suggestions: [], leftOut: { netMinor: paid - 500 } })
    // Taking back the orders makes the payments count again.
    await client.run('import/undo', { importId: '1' })
    expect(await client.call('facts/read', {})).toMatchObject({ netMinor: paid - 500 + 8800, ruledOutOrders: 0 })
  })

  it('says nothing of payments that have nothing to do with the orders', async () => {
    const { client, file } = await openOnline()
    const rows = sales(30, 8, '').map((o, i) =>
      wechatRow(dayToText(o.day), 3000 + i, '', (o.paidMinor / 100).toFixed(2)),
    )
    const run = await client.run('import/start', {
      files: [{ fileId: file('bill.csv', wechatHead + rows.join('\n')) }],
    })
    expect(run.imports[0]?.warnings.map(({ code }) => code)).not.toContain('counts-twice')
    expect((await client.call('rule/list', {})).suggestions).toEqual([])
  })
})

describe('one order in several batches and files', () => {
  const mapping = tableMappingSchema.parse({
    version: 1,
    name: 'Lines',
    content: 'order-lines',
    columns: {
      orderKey: 'No',
      orderDate: 'Day',
      customerKey: 'Who',
      productTitle: 'What',
      quantity: 'Qty',
      unitPrice: 'Price',
      shipping: 'Postage',
      paid: 'Paid',
    },
    rules: { dateOrder: 'ymd', orderMoney: 'first' },
  })
  const head = 'No,Day,Who,What,Qty,Price,Postage,Paid\n'
  const line = (what: string, paid = '26.00') => `1,2026-01-05,anna,${what},1,10.00,6.00,${paid}`
  const expected = { orders: 1, grossMinor: 2000, shippingMinor: 600, discountMinor: 0, netMinor: 2000 }

  async function lines() {
    const shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
    onTestFinished(() => shop.core.close())
    return shop
  }

  it('has its postage once, however far its rows are apart', async () => {
    const { client, file } = await lines()
    const between = Array.from({ length: 9000 }, (_, i) => `${i + 10},2026-01-05,p${i},tea,1,0.00,0.00,0.00`)
    const text = head + [line('tea'), ...between, line('cup')].join('\n')
    await client.run('import/start', { files: [{ fileId: file('far.csv', text), mapping }] })
    expect(await client.call('facts/read', {})).toMatchObject({ ...expected, orders: 9001 })
  })

  it('has it once when an export that was cut short is followed by the whole', async () => {
    const { client, file } = await lines()
    await client.run('import/start', { files: [{ fileId: file('cut.csv', `${head}${line('tea')}\n`), mapping }] })
    await client.run('import/start', {
      files: [{ fileId: file('whole.csv', head + [line('tea'), line('cup')].join('\n')), mapping }],
    })
    expect(await client.call('facts/read', {})).toMatchObject(expected)
  })
})
