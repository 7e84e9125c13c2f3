/** Groups by rules over a sample shop: every count must be what a plain question to the tables gives. */
import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CoreClient, createClient } from '../../../core/contract/client.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'
import { makeFolder } from '../../builder/folder.ts'

const folder = makeFolder()
let core: Core
let client: CoreClient
let tables: Database.Database

beforeAll(async () => {
  core = createTestCore(folder.path, new Date('2026-11-23T09:00:00Z'))
  client = createClient({ invoke: core.dispatch, listen: core.listen })
  const started = await client.run('sample/create', { language: 'en' })
  tables = new Database(`${folder.path}/shops/${started.shopId}.shop`, { readonly: true })
}, 60_000)
afterAll(async () => {
  tables.close()
  await core.close()
  folder.remove()
})

async function rulesOf(text: string) {
  const { rules, problem } = await client.call('segment/parse', { text, language: 'en' })
  if (!rules) throw new Error(`${text}: ${JSON.stringify(problem)}`)
  return rules
}

async function people(text: string) {
  const view = await client.call('segment/people', { group: { rules: await rulesOf(text) }, limit: 200_000 })
  return view.people.map(({ customerId }) => customerId).sort()
}

/** Persons who bought and of whom the condition on their orders holds; day 20774 is the shop's last, 17 Nov 2026. */
function persons(having: string, where = '1'): string[] {
  return tables
    .prepare(
      `WITH sales AS (
         SELECT coalesce(person_id, customer_id) AS person, o.*, strftime('%w', o.day * 86400, 'unixepoch') AS weekday
         FROM orders AS o JOIN customers USING (customer_id) WHERE o.published = 1 AND o.kind <> 'adjustment'),
       goods AS (
         SELECT DISTINCT order_id, 1 AS is_tea FROM order_lines JOIN products USING (product_id)
         WHERE lower(' ' || title) LIKE '% tea%' OR lower(' ' || category) LIKE '% tea%')
       SELECT cast(person AS TEXT) FROM sales LEFT JOIN goods USING (order_id)
       WHERE ${where} GROUP BY person HAVING sum(kind = 'sale') > 0 AND (${having})`,
    )
    .pluck()
    .all()
    .sort() as string[]
}

const last = 20_774

describe('people by rules', () => {
  it.each([
    ['everyone', '1'],
    ['ordered at least 3 times', "sum(kind = 'sale') >= 3"],
    ['ordered exactly once', "sum(kind = 'sale') = 1"],
    ['spent over £300', 'sum(net_minor) > 30000'],
    ['spent £100 to £200', 'sum(net_minor) BETWEEN 10000 AND 20000'],
    ['ordered in the last 30 days', `sum(kind = 'sale' AND day > ${last - 30}) >= 1`],
    ['did not order in the last 90 days', `sum(kind = 'sale' AND day > ${last - 90}) = 0`],
    ['ordered since 1 September 2026', `sum(kind = 'sale' AND day >= 20697) >= 1`],
    ['first order in the last 60 days', `min(CASE WHEN kind = 'sale' THEN day END) > ${last - 60}`],
    ['never used a discount', "sum(kind = 'sale' AND discount_minor > 0) = 0"],
    ['bought tea at least twice', "sum(kind = 'sale' AND is_tea IS NOT NULL) >= 2"],
    ['bought tea with a discount', "sum(kind = 'sale' AND is_tea IS NOT NULL AND discount_minor > 0) >= 1"],
    [
      'bought tea twice, not in 60 days, no discount',
      `sum(kind = 'sale' AND is_tea IS NOT NULL) >= 2 AND sum(kind = 'sale' AND day > ${last - 60}) = 0
       AND sum(kind = 'sale' AND discount_minor > 0) = 0`,
    ],
    ['bought twice at the weekend', "sum(kind = 'sale' AND weekday IN ('0', '6')) >= 2"],
    ['orders over £40', "sum(kind = 'sale' AND net_minor > 4000) >= 1"],
    [
      '(spent over £300 or ordered more than 5 times) and did not order in the last 90 days',
      `(sum(net_minor) > 30000 OR sum(kind = 'sale') > 5) AND sum(kind = 'sale' AND day > ${last - 90}) = 0`,
    ],
  ])('%s: as the tables say', async (text, having) => {
    const found = await people(text)
    expect(found).toEqual(persons(having))
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('kept groups', () => {
  it('move with time, or stay as they were when frozen', async () => {
    const rules = await rulesOf('ordered in the last 30 days')
    const moving = await client.call('segment/save', { name: 'Recent', rules })
    const frozen = await client.call('segment/save', { name: 'Recent then', rules, isFrozen: true })
    expect(frozen.people).toBe(moving.people)
    const earlier = await client.call('segment/saved', { asOf: '2026-06-30' })
    const [then, kept] = earlier.segments
    expect(then?.people).not.toBe(moving.people)
    expect(kept?.people).toBe(frozen.people)
    expect(kept?.frozenDay).toBe('2026-11-17')
  })

  it('are named in sentences, joined and taken from each other', async () => {
    const recent = new Set(await people('in the group Recent'))
    expect([...recent].sort()).toEqual(await people('ordered in the last 30 days'))
    const rest = await people('spent over £300, not in the group Recent')
    expect(rest).toEqual((await people('spent over £300')).filter((id) => !recent.has(id)))
  })

  it('say how many people two of them share', async () => {
    const rich = await client.call('segment/save', { name: 'Rich', rules: await rulesOf('spent over £300') })
    const { segments } = await client.call('segment/saved', {})
    const recent = segments.find(({ name }) => name === 'Recent')
    const overlap = await client.call('segment/overlap', { segmentIds: [recent?.segmentId ?? '', rich.segmentId] })
    const both = (await people('in the group Recent and spent over £300')).length
    expect(overlap.both).toEqual([
      [recent?.people, both],
      [both, rich.people],
    ])
    expect(overlap.sentence.params).toMatchObject({ people: both, one: 'Recent', other: 'Rich' })
  })

  it('refuse a name that is taken, and a group that is part of itself', async () => {
    const { segments } = await client.call('segment/saved', {})
    const rich = segments.find(({ name }) => name === 'Rich')
    const rules = await rulesOf('in the group Rich')
    await expect(client.call('segment/save', { name: 'rich', rules })).rejects.toMatchObject({
      code: 'segment-name-taken',
    })
    const around = await client.call('segment/save', { name: 'Around', rules })
    const self = { segmentId: rich?.segmentId ?? '', name: 'Rich', rules: await rulesOf('in the group Around') }
    await expect(client.call('segment/save', self)).rejects.toMatchObject({ code: 'segment-of-itself' })
    await client.call('segment/remove', { segmentId: around.segmentId })
    expect((await client.call('segment/saved', {})).segments.map(({ name }) => name)).not.toContain('Around')
    await client.call('segment/remove', { segmentId: around.segmentId, restore: true })
    expect((await client.call('segment/saved', {})).segments.map(({ name }) => name)).toContain('Around')
  })

  it('refuse rules that are none, too deep, or without an end', async () => {
    const bad = [
      { who: 'buyers', rule: { kind: 'orders' } },
      { who: 'buyers', rule: { kind: 'spent', atLeast: 'much' } },
      { who: 'nobody', rule: { kind: 'late' } },
      { who: 'buyers', rule: JSON.parse(`${'{"kind":"not","rule":'.repeat(5000)}{"kind":"late"}${'}'.repeat(5000)}`) },
    ]
    for (const rules of bad) {
      const reply = await core.dispatch('segment/people', { group: { rules } })
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-params' } })
    }
  })
})

describe('what is done with them', () => {
  it('fills the left-out parts of rules in a file', async () => {
    const reply = await client.call('segment/people', {
      group: { rules: { rule: { kind: 'orders', atLeast: 3 } } as never },
      limit: 200_000,
    })
    expect(reply.people.map(({ customerId }) => customerId).sort()).toEqual(await people('ordered at least 3 times'))
  })

  it('says what this shop does not have', async () => {
    const view = await client.call('segment/people', { group: { rules: await rulesOf('bought gizmos') } })
    expect(view.total).toBe(0)
    expect(view.notes).toMatchObject([{ key: 'segment.note.goods' }])
  })

  it('writes them as a list and plans a campaign for them, some left alone', async () => {
    const group = { rules: await rulesOf('spent over £100') }
    const { total } = await client.call('segment/people', { group })
    const { fileId } = await client.call('list/export', { list: 'group', group, format: 'csv', language: 'en' })
    const csv = readFileSync(core.files.find(fileId)?.path ?? '', 'utf8')
    expect(csv.trim().split('\r\n').length).toBeGreaterThan(total)
    expect(csv.split('\r\n').at(-2)).toMatch(/,1\d\d\.\d\d,2/)
    const campaign = await client.call('campaign/create', {
      name: 'Thanks',
      goal: 'repeat',
      channel: 'email',
      firstDay: '2026-11-24',
      lastDay: '2026-12-20',
      audience: { group },
      holdoutShare: 0.2,
    })
    expect(campaign.contacted + campaign.holdout).toBeLessThanOrEqual(total)
    expect(campaign.holdout).toBeGreaterThan(0)
  })
})

describe('members who never ordered', () => {
  it('are found, kept apart from buyers, and can be contacted', async () => {
    const head =
      'First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags'
    const member = (name: string, city: string) =>
      `${name},Member,${name.toLowerCase()}@example.com,yes,,,,${city},England,ENG,United Kingdom,GB,,,no,0.00,0,,no,`
    const path = `${folder.path}/members.csv`
    writeFileSync(path, [head, member('Lea', 'London'), member('Max', 'York'), member('Noa', 'London')].join('\n'))
    const before = (await people('everyone')).length
    await client.run('import/start', { files: [{ fileId: core.files.mint(path, 'members.csv') }] })
    expect(await people('everyone')).toHaveLength(before)
    const group = { rules: await rulesOf('never bought, in London, has an email') }
    const view = await client.call('segment/people', { group })
    expect(view.people.map(({ name, orderCount, lastOrderDay }) => [name, orderCount, lastOrderDay]).sort()).toEqual([
      ['Lea Member', 0, null],
      ['Noa Member', 0, null],
    ])
    expect((await people('never bought or ordered at least once')).length).toBeGreaterThanOrEqual(before + 3)
    const campaign = await client.call('campaign/create', {
      name: 'Welcome',
      goal: 'new-customers',
      channel: 'email',
      firstDay: '2026-11-24',
      lastDay: '2026-12-20',
      audience: { group },
      holdoutShare: 0,
    })
    const audience = await client.call('campaign/audience', { campaignId: campaign.campaignId })
    expect(audience.people.map(({ email }) => email).sort()).toEqual(['lea@example.com', 'noa@example.com'])
    const kept = await client.call('segment/save', { name: 'London members', rules: group.rules, isFrozen: true })
    expect(kept.people).toBe(2)
  })
})
