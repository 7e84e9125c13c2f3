import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { type OpenShop, openShop } from './open-core.ts'

let shop: OpenShop

beforeEach(async () => {
  shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
})

afterEach(() => shop.core.close())

const name = (person: number) => `Person${String(person).padStart(2, '0')}`
const email = (person: number) => `p${person}@example.com`
const phone = (person: number) => `+4477009001${String(person).padStart(2, '0')}`

const orderMapping: TableMapping = {
  version: 1,
  name: 'orders',
  platform: 'shopify',
  content: 'order-lines',
  columns: {
    orderKey: 'order',
    orderDate: 'date',
    customerName: 'name',
    email: 'email',
    phone: 'phone',
    productTitle: 'item',
    unitPrice: 'price',
  },
}

const people = 20

/** Twenty people who buy every month for half a year, all but the last of them due again; the odd ones give a phone too. */
function ordersFile(): string {
  const rows = Array.from({ length: 6 }, (_, month) =>
    Array.from({ length: people }, (_, person) =>
      [
        `${month}-${person}`,
        `2026-0${month + 1}-${person === people - 1 ? 20 : `0${1 + (person % 4)}`}`,
        name(person),
        email(person),
        person % 2 === 1 ? phone(person) : '',
        'Tea',
        '80.00',
      ].join(','),
    ),
  )
  return `order,date,name,email,phone,item,price\n${rows.flat().join('\n')}\n`
}

const refusalMapping: TableMapping = {
  version: 1,
  name: 'unsubscribed',
  content: 'consents',
  columns: { email: 'mail', consentChannel: 'by', consentState: 'says', consentDate: 'on' },
}

async function importFile(fileName: string, content: string | Uint8Array, mapping?: TableMapping) {
  const fileId = shop.file(fileName, content)
  const run = await shop.client.run('import/start', {
    files: [{ fileId, ...(mapping === undefined ? {} : { mapping }) }],
  })
  expect(run.failures).toEqual([])
  return run.imports[0]!
}

const undo = (importId: string | null) => shop.client.run('import/undo', { importId: importId! })
const importOrders = () => importFile('orders.csv', ordersFile(), orderMapping)
const importRefusals = (rows: readonly string[]) =>
  importFile('unsubscribed.csv', `mail,by,says,on\n${rows.join('\n')}\n`, refusalMapping)

async function offers() {
  await shop.client.call('settings/update', { holdoutShare: 0, liftByRung: { reminder: 1 } })
  const view = await shop.client.call('offer/list', {})
  return { ...view, names: view.offers.map((offer) => offer.name).sort() }
}

async function idOf(person: number): Promise<string> {
  const { customers } = await shop.client.call('portrait/list', { search: name(person) })
  return customers[0]!.customerId
}

type ListExport = MethodParams['list/export']

/** The words of an exported file, unpacked where it is a workbook. */
async function exported(params: Omit<ListExport, 'language'>): Promise<string> {
  const { fileId } = await shop.client.call('list/export', { language: 'en', ...params } as ListExport)
  const bytes = readFileSync(shop.core.files.find(fileId)!.path)
  if (params.format === 'csv') return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

it('names nobody in any list to contact who refused, by hand or by a list of another source', async () => {
  await importOrders()
  const before = await offers()
  expect(before.names).toContain(name(3))
  expect(before.names).toContain(name(4))
  expect(before.skipped.refused).toBeUndefined()

  await importRefusals([`${email(3)},all,no,2026-06-10`])
  await shop.client.call('consent/refuse', { customerId: await idOf(4) })
  const after = await offers()
  expect(after.names).toEqual(before.names.filter((each) => each !== name(3) && each !== name(4)))
  expect(after.skipped.refused).toBe(2)
  for (const format of ['csv', 'xlsx'] as const) {
    const text = await exported({ list: 'offers', format })
    expect(text).toContain(name(5))
    expect(text).not.toContain(name(3))
    expect(text).not.toContain(name(4))
  }
  // The plain list of customers is a record: it names them, and says so.
  const record = await exported({ list: 'customers', format: 'csv' })
  expect(record).toContain('Refuses contact')
  expect(
    record
      .split('\n')
      .filter((line) => line.includes('All contact'))
      .map((line) => /Person\d+/.exec(line)?.[0])
      .sort(),
  ).toEqual([name(3), name(4)])
})

it('leaves whoever refuses out of campaigns, before and after the list was made', async () => {
  await importOrders()
  await importRefusals([`${email(3)},all,no,2026-06-10`])
  const ids = await Promise.all([3, 5, 6].map(idOf))
  const { campaignId } = await shop.client.call('campaign/create', {
    name: 'June',
    goal: 'repeat',
    channel: 'email',
    firstDay: '2026-07-01',
    lastDay: '2026-07-31',
    audience: { customerIds: ids },
    holdoutShare: 0,
  })
  const namesOf = async () =>
    (await shop.client.call('campaign/audience', { campaignId })).people.map((person) => person.name).sort()
  expect(await namesOf()).toEqual([name(5), name(6)])

  await shop.client.call('consent/refuse', { customerId: ids[1]!, channel: 'email' })
  expect(await shop.client.call('campaign/audience', { campaignId })).toMatchObject({ refused: 1 })
  expect(await namesOf()).toEqual([name(6)])
  const campaign = await shop.client.call('campaign/freeze', { campaignId })
  expect(campaign.contacted).toBe(1)
  for (const format of ['csv', 'xlsx'] as const) {
    const text = await exported({ list: 'campaign-audience', format, campaignId })
    expect(text).toContain(email(6))
    expect(text).not.toMatch(/Person0[35]|p[35]@/)
  }

  await shop.client.call('consent/refuse', { customerId: ids[2]! })
  expect(await namesOf()).toEqual([])
})

it('keeps to the channels that are open, and seeks nobody out by another way', async () => {
  await importOrders()
  await importRefusals([`${email(5)},email,no,2026-06-10`, `${email(6)},email,no,2026-06-10`])
  const { offers: listed, skipped } = await offers()
  // Five gave a phone, six did not.
  expect(listed.find((offer) => offer.name === name(5))?.channel).toBe('sms')
  expect(listed.some((offer) => offer.name === name(6))).toBe(false)
  expect(skipped.refused).toBe(1)
})

it('lets the newest word count, and the owner’s until it is taken back', async () => {
  await importOrders()
  await importRefusals([
    `${email(7)},email,no,2026-05-01`,
    `${email(7)},email,yes,2026-05-20`,
    `${email(8)},email,yes,2026-05-01`,
    `${email(8)},email,no,2026-05-20`,
  ])
  const consentsOf = async (person: number) =>
    (await shop.client.call('portrait/read', { customerId: await idOf(person) })).consents
  expect(await consentsOf(7)).toEqual([{ channel: 'email', state: 'granted', day: '2026-05-20', origin: 'file' }])
  expect(await consentsOf(8)).toEqual([{ channel: 'email', state: 'refused', day: '2026-05-20', origin: 'file' }])

  const customerId = await idOf(7)
  const refused = await shop.client.call('consent/refuse', { customerId, channel: 'email' })
  expect(refused.consents).toMatchObject([{ channel: 'email', state: 'refused', origin: 'owner' }])
  await importRefusals([`${email(7)},email,yes,2099-01-01`])
  expect(await consentsOf(7)).toMatchObject([{ state: 'refused', origin: 'owner' }])
  const back = await shop.client.call('consent/withdraw', { customerId, channel: 'email' })
  expect(back.consents).toMatchObject([{ state: 'granted', day: '2099-01-01', origin: 'file' }])
  await expect(shop.client.call('consent/refuse', { customerId: '999999' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('remembers a refusal by hand while its person is taken back and imported again', async () => {
  const first = await importOrders()
  await shop.client.call('consent/refuse', { customerId: await idOf(9) })
  await undo(first.importId)
  expect(await shop.client.call('facts/read', {})).toMatchObject({ orders: 0, customers: 0 })
  await importOrders()
  expect((await offers()).names).not.toContain(name(9))
  const { consents } = await shop.client.call('portrait/read', { customerId: await idOf(9) })
  expect(consents).toMatchObject([{ channel: 'any', state: 'refused', origin: 'owner' }])
})

it('forgets what a list said when the list is taken back', async () => {
  await importOrders()
  const before = (await offers()).names
  const list = await importRefusals([`${email(3)},all,no,2026-06-10`, `${email(99)},"email, sms",no,2026-06-10`])
  expect(list).toMatchObject({ linesAdded: 2, customersAdded: 2, rowsRead: 2, firstDay: '2026-06-10' })
  expect((await offers()).names).not.toContain(name(3))
  expect(await undo(list.importId)).toMatchObject({ linesRemoved: 2 })
  expect((await offers()).names).toEqual(before)
})

const header = readFileSync(
  join(import.meta.dirname, '../../fixture/shopify-customers/customers_export.csv'),
  'utf8',
).split('\n')[0]

function customersFile(
  rows: readonly { person: number; orders: number; email?: string; sms?: string; tags?: string }[],
) {
  const lines = rows.map(({ person, orders, email: byEmail = 'yes', sms = 'no', tags = '' }) =>
    [
      `'72104483${person}`,
      name(person),
      'Smith',
      email(person),
      byEmail,
      '',
      '',
      '',
      '',
      '',
      'GB',
      '',
      '',
      '',
      sms,
      '80.00',
      orders,
      '',
      'no',
      `"${tags}"`,
    ].join(','),
  )
  return `${header}\n${lines.join('\n')}\n`
}

it('takes a customer list beside the orders: profiles, people who never bought, counts held against each other', async () => {
  const before = await shop.client.call('facts/read', {})
  const alone = await importFile(
    'customers.csv',
    customersFile([
      { person: 1, orders: 6 },
      { person: 50, orders: 0 },
    ]),
  )
  // One row is one line of the account, however much it says.
  expect(alone).toMatchObject({ linesAdded: 2, linesChanged: 0, linesUnchanged: 0, rowsRead: 2, customersAdded: 2 })
  expect(alone.warnings).toEqual([])
  expect((await shop.client.call('facts/read', {})).customers).toBe(0)

  const orders = await importOrders()
  expect((await shop.client.call('facts/read', {})).customers).toBe(people)
  expect(orders.warnings.map(({ code }) => code)).not.toContain('stated-totals-differ')

  const newer = await importFile(
    'customers-2.csv',
    customersFile([
      { person: 1, orders: 6, tags: 'VIP, tea' },
      { person: 50, orders: 0 },
      { person: 2, orders: 9, email: 'no' },
    ]),
  )
  expect(newer).toMatchObject({ linesAdded: 1, linesChanged: 1, linesUnchanged: 1, customersAdded: 0 })
  expect(newer.warnings).toEqual([{ code: 'stated-totals-differ', params: { people: 1, all: 3 } }])
  const { imports } = await shop.client.call('import/list', {})
  expect(imports[0]!.warnings).toEqual(newer.warnings)

  const portrait = await shop.client.call('portrait/read', { customerId: await idOf(1) })
  expect(portrait.profiles).toMatchObject([
    { platform: 'shopify', tags: ['VIP', 'tea'], statedOrders: 6, statedSpendMinor: 8000 },
  ])
  expect(portrait.customer.refuses).toEqual(['sms'])
  expect(portrait.consents).toEqual([
    { channel: 'email', state: 'granted', day: null, origin: 'file' },
    { channel: 'sms', state: 'refused', day: null, origin: 'file' },
  ])
  expect((await offers()).names).not.toContain(name(2))

  expect(await undo(newer.importId)).toMatchObject({ importId: newer.importId, linesRemoved: 3 })
  const older = await shop.client.call('portrait/read', { customerId: await idOf(1) })
  expect(older.profiles).toMatchObject([{ tags: [] }])
  await undo(alone.importId)
  await undo(orders.importId)
  expect((await shop.client.call('facts/read', {})).dataHash).toBe(before.dataHash)
})

it('shows what interest a buyer once showed', async () => {
  await importOrders()
  const mapping: TableMapping = {
    version: 1,
    name: 'enquiries',
    platform: 'shopify',
    content: 'leads',
    columns: { email: 'mail', leadKind: 'kind', leadDate: 'on', productTitle: 'item', note: 'note' },
  }
  const view = await importFile(
    'leads.csv',
    `mail,kind,on,item,note\n${email(1)},Enquiry,2025-12-20,Tea,asks for samples\nnew@example.com,Contest,2026-01-02,,\n`,
    mapping,
  )
  expect(view).toMatchObject({ linesAdded: 2, customersAdded: 1, lastDay: '2026-01-02' })
  const { leads } = await shop.client.call('portrait/read', { customerId: await idOf(1) })
  expect(leads).toEqual([
    { kind: 'enquiry', day: '2025-12-20', product: 'Tea', source: '', note: 'asks for samples', valueMinor: null },
  ])
})
