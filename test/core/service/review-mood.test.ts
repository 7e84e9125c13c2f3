/** What reviews say, through a real core: a ready table, and a small shop whose figures are counted by hand. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { say } from '../../../core/contract/text/say.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

async function shop() {
  const opened = await openShop(temporaryFolder(), { currency: 'CNY', timezone: 'Asia/Shanghai' })
  onTestFinished(() => opened.core.close())
  return opened
}

describe('a ready table', () => {
  it('answers one mood a row and its agreement with the stars', async () => {
    const { client, file } = await shop()
    const table =
      'text,stars\n"除了快递快，其他一无是处",1\n此用户没有填写评价,5\n"Better than expected",5\n很好,1\n还行,3\n'
    const view = await client.call('review/table', { fileId: file('r.csv', table) })
    expect(view.rows.map(({ mood }) => Math.sign(mood))).toEqual([-1, 0, 1, 1, 1])
    expect(view.rows[0]!.aspects).toEqual([{ aspect: 'delivery', mood: 0.8 }])
    expect(view.defaults).toBe(1)
    // Default praise and 3 stars are out; 2 of 3 agree.
    expect(view.agreement).toMatchObject({ n: 3, accuracy: 2 / 3 })
  })

  it.each([
    ['GBK with Chinese headers', Buffer.from('c6c0bcdbc4dac8dd2cd0c7bcb60abadcb2ee2c310a', 'hex')],
    ['review and rating', 'review,rating\nvery bad,1\n'],
    ['body and ★', 'body;评分\nvery bad;★☆☆☆☆\n'],
  ])('reads %s', async (_name, content) => {
    const { client, file } = await shop()
    const view = await client.call('review/table', { fileId: file('r.csv', content) })
    expect(view.agreement).toMatchObject({ n: 1, accuracy: 1 })
  })

  it('says which column is missing', async () => {
    const { client, file } = await shop()
    await expect(client.call('review/table', { fileId: file('r.csv', 'a,b\n1,2\n') })).rejects.toMatchObject({
      code: 'table-column',
    })
  })
})

const till = tableMappingSchema.parse({
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'No',
    orderDate: 'When',
    customerKey: 'Who',
    email: 'Mail',
    productKey: 'SKU',
    productTitle: 'What',
    quantity: 'Qty',
    unitPrice: 'Price',
  },
})
const orders = [
  'No,When,Who,Mail,SKU,What,Qty,Price',
  '1,2026-01-01,ann,ann@example.com,T,tea,1,100.00',
  '2,2026-01-02,bob,bob@example.com,T,tea,1,100.00',
  '3,2026-01-03,cat,cat@example.com,C,cup,1,50.00',
  '4,2026-02-01,ann,ann@example.com,T,tea,1,100.00',
  '5,2026-02-03,bob,bob@example.com,T,tea,-1,100.00',
  '6,2026-08-01,dan,dan@example.com,C,cup,1,50.00',
].join('\n')
const reviews = [
  'id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase',
  '1,Active,1,ann@example.com,Ann,Ann,包装破损,2026-01-10T08:00:00Z,T,tea,,,true',
  '2,Active,2,bob@example.com,Bob,Bob,味道太淡，包装也差,2026-01-11T08:00:00Z,T,tea,,,true',
  '3,Active,5,cat@example.com,Cat,Cat,很漂亮,2026-01-12T08:00:00Z,C,cup,,,true',
  '4,Active,5,,,,此用户没有填写评价,2026-01-13T08:00:00Z,C,cup,,,true',
  '5,Active,4,dan@example.com,Dan,Dan,质量不错,2026-08-02T08:00:00Z,C,cup,,,true',
].join('\n')

describe('the shop', () => {
  it('counts, prices and ranks as by hand', async () => {
    const { client, file } = await shop()
    await client.run('import/start', { files: [{ fileId: file('till.csv', orders), mapping: till }] })
    await client.run('import/start', { files: [{ fileId: file('reviews.csv', reviews) }] })
    const view = await client.call('review/mood', {})
    for (const list of ['faults', 'unanswered'] as const) {
      const { bytes } = await client.call('list/export', { list, format: 'csv', language: 'zh' })
      expect(bytes).toBeGreaterThan(view[list].length * 10)
    }
    expect(view).toMatchObject({ reviews: 5, defaults: 1, rate: { good: 2, bad: 2, rated: 4, share: 0.5 } })
    expect(view.months.map(({ month, good, rated }) => [month, good, rated])).toEqual([
      ['2026-01', 1, 3],
      ['2026-08', 1, 1],
    ])
    // 100 given back on tea, shared 2 : 1; each bad review adds the assumed margin of a piece, the same for all.
    const faults = view.faults.filter(({ product }) => product === 'tea')
    expect(faults.map(({ aspect, reviews: count, refundMinor }) => [aspect, count, refundMinor])).toEqual([
      ['packaging', 2, 6667],
      ['taste', 1, 3333],
    ])
    expect(faults[0]!.moneyMinor - 6667).toBe(2 * (faults[1]!.moneyMinor - 3333))
    expect(view.unanswered.map(({ author }) => author).sort()).toEqual(['Ann', 'Bob'])
    expect(say('zh', view.unanswered.find(({ author }) => author === 'Ann')!.draft)).toContain('Ann 您好')
    // Ann bought again within 90 days of her bad review, Bob only gave back.
    expect(view.recovery.unanswered).toMatchObject({ people: 2, back: 1, share: 0.5 })
    expect(view.recovery.answered).toMatchObject({ people: 0, share: null })
    // From 10 January on: orders 4 and 6.
    expect(view.complaints).toMatchObject({ orders: 2, bad: 2 })
    expect(say('en', view.sentence)).toContain('Only 4 rated reviews')
  })

  it('says what is lacking where there are none', async () => {
    const { client } = await shop()
    const view = await client.call('review/mood', {})
    expect(say('en', view.sentence)).toContain('No reviews yet')
    expect(view.nextStep).toBeNull()
  })
})
