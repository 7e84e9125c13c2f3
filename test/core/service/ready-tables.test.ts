import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

async function shop() {
  const opened = await openShop(temporaryFolder(), { currency: 'USD', timezone: 'UTC' })
  onTestFinished(() => opened.core.close())
  return opened
}

/** Hillstrom’s e-mail test from its printed cells (methods.md 32, 33): people, visits, buyers; each buyer spends the arm’s mean. */
function hillstrom(): string {
  const arms = [
    ['No E-Mail', 21306, 2262, 122, 13908.33],
    ['Mens E-Mail', 21307, 3894, 267, 30311.69],
    ['Womens E-Mail', 21387, 3238, 189, 23038.11],
  ] as const
  const rows = arms.flatMap(([arm, people, visits, buyers, spend]) =>
    Array.from({ length: people }, (_, i) => {
      const bought = i < buyers
      return `${arm},${i < visits ? 1 : 0},${bought ? 'true' : 'false'},${bought ? (spend / buyers).toFixed(4) : ''}`
    }),
  )
  return `segment,visit,conversion,spend\n${rows.join('\n')}\n`
}

describe('a test on a ready table', () => {
  it('gives Hillstrom’s published differences, ranges and sample ratio (methods.md 37, 38, 39)', async () => {
    const { client, file } = await shop()
    const view = await client.call('experiment/table', {
      fileId: file('hillstrom.csv', hillstrom()),
      arm: 'segment',
      control: 'No E-Mail',
      metrics: ['visit', 'conversion'],
      revenue: 'spend',
      costPerContact: 0.1,
    })
    const of = (arm: string, metric: string) =>
      view.comparisons.find((each) => each.arm === arm && each.metric === metric)!
    expect(view.people).toBe(64_000)
    expect(of('Mens E-Mail', 'visit').difference).toBeCloseTo(0.07659, 6)
    expect(of('Womens E-Mail', 'visit').difference).toBeCloseTo(0.045233, 6)
    expect(of('Mens E-Mail', 'conversion')).toMatchObject({ method: 'newcombe', verdict: 'earned' })
    expect(of('Mens E-Mail', 'conversion').low).toBeCloseTo(0.005014, 6)
    expect(of('Mens E-Mail', 'conversion').high).toBeCloseTo(0.008641, 6)
    expect(of('Womens E-Mail', 'conversion').low).toBeCloseTo(0.001502, 6)
    expect(of('Womens E-Mail', 'conversion').high).toBeCloseTo(0.004745, 6)
    expect(of('Mens E-Mail', 'spend').difference).toBeCloseTo(0.769827, 4)
    expect(of('Mens E-Mail', 'spend').method).toBe('welch')
    expect(view.sampleRatio.chiSquare).toBeCloseTo(0.2025, 4)
    expect(view.sampleRatio.p).toBeCloseTo(0.9037, 4)
    // 21,307 people × .769827 × .4 margin − 21,307 × .1
    expect(view.profit[0]?.arm).toBe('Mens E-Mail')
    expect(view.profit[0]?.incrementalProfit).toBeCloseTo(21307 * (0.769827 * 0.4 - 0.1), 0)
    expect(view.profit[0]?.cost).toBeCloseTo(2130.7, 6)
    expect(view.why.map(({ key }) => key)).toContain('experiment.blank-as-zero')
  })

  it('raises the alarm where the arms are not as planned, and keeps quiet where they are', async () => {
    const { client, file } = await shop()
    const rows = Array.from({ length: 3000 }, (_, i) => `${i % 3 === 0 ? 'a' : 'b'},${i % 7 === 0 ? 1 : 0}`)
    const fileId = file('arms.csv', `arm,bought\n${rows.join('\n')}\n`)
    const ask = { fileId, arm: 'arm', control: 'a', metrics: ['bought'] }
    expect((await client.call('experiment/table', ask)).sampleRatio.alarm).toBe(true)
    const planned = await client.call('experiment/table', { ...ask, ratio: { a: 1, b: 2 } })
    expect(planned.sampleRatio).toMatchObject({ alarm: false, chiSquare: 0 })
    expect(planned.profit).toEqual([])
  })

  it('a group may be called none, as most tables do; a word for nothing among numbers is still nothing', async () => {
    const { client, file } = await shop()
    const rows = Array.from(
      { length: 100 },
      (_, i) => `${i % 2 === 0 ? 'none' : 'mail'},${i % 10 === 0 ? 'N/A' : i % 3}`,
    )
    const view = await client.call('experiment/table', {
      fileId: file('none.csv', `group,visits\n${rows.join('\n')}\n`),
      arm: 'group',
      control: 'none',
      metrics: ['visits'],
    })
    expect(view.arms.map(({ name, n }) => [name, n])).toEqual([
      ['none', 50],
      ['mail', 50],
    ])
    expect(view.why).toContainEqual({ key: 'experiment.blank-as-zero', params: { count: 10 } })
  })

  it('says which column, cell or arm is at fault', async () => {
    const { client, file } = await shop()
    const fileId = file('faults.csv', 'arm,spend\na,1\nb,much\n,3\n')
    const ask = { fileId, arm: 'arm', control: 'a', metrics: ['spend'] }
    await expect(client.call('experiment/table', ask)).rejects.toMatchObject({
      code: 'table-cell',
      params: { line: 3, column: 'spend', value: 'much' },
    })
    await expect(client.call('experiment/table', { ...ask, arm: 'group' })).rejects.toMatchObject({
      code: 'table-column',
    })
    await expect(client.call('experiment/table', { ...ask, control: 'none' })).rejects.toMatchObject({
      code: 'table-arm',
    })
  })

  it('a handful of buyers is counts only', async () => {
    const { client, file } = await shop()
    const rows = Array.from({ length: 80 }, (_, i) => `${i % 2 === 0 ? 'left' : 'mailed'},${i < 3 ? 20 : 0}`)
    const view = await client.call('experiment/table', {
      fileId: file('few.csv', `arm,spend\n${rows.join('\n')}\n`),
      arm: 'arm',
      control: 'left',
      metrics: [],
      revenue: 'spend',
    })
    expect(view.profit[0]?.verdict).toBe('counts-only')
    expect(view.why[0]?.key).toBe('experiment.profit.counts-only')
  })
})

describe('a ready table of baskets', () => {
  const baskets = Object.fromEntries(
    Array.from({ length: 60 }, (_, user) => [
      `u${user}`,
      Array.from({ length: 5 }, (_, at) => [`own${user % 6}`, at % 2 === 0 ? 'bread' : `own${(user + 1) % 6}`]),
    ]),
  )

  it('scores every method on the last baskets and chooses on the ones before', async () => {
    const { client, file } = await shop()
    const fileId = file('baskets.json', JSON.stringify(baskets))
    const view = await client.call('next-basket/table', { fileId, top: 3 })
    expect(view).toMatchObject({ customers: 60, baskets: 60, top: 3 })
    expect(view.methods.map(({ name }) => name)).toContain(view.chosen)
    // Everybody’s last basket holds their own item and bread, both among their three.
    expect(view.methods.find(({ name }) => name === 'p-top-freq')).toMatchObject({ recall: 1, hitRate: 1, ndcg: 1 })
    const some = await client.call('next-basket/table', {
      fileId,
      usersFileId: file('users.json', JSON.stringify(['u1', 'u2', 'nobody'])),
      top: 3,
    })
    expect(some.customers).toBe(2)
  })

  it.each(['[]', '{"a":1}', '{"a":[[{}]]}', 'a,b'])('refuses %s', async (text) => {
    const { client, file } = await shop()
    await expect(client.call('next-basket/table', { fileId: file('x.json', text) })).rejects.toMatchObject({
      code: 'table-json',
    })
  })
})
