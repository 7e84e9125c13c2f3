import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { consentChannelsIn, consentState, leadKindOf } from '../../../core/ingest/consent-words.ts'
import { guessMapping } from '../../../core/ingest/guess-mapping.ts'
import { dayToText } from '../../../core/model/day.ts'
import {
  british,
  chinese,
  type ReadTable,
  readContent,
  readFixture,
  rejected,
  skipped,
  warningCodes,
} from './ingest-file.ts'

const profiles = ({ batches }: ReadTable) => batches.flatMap(({ rows }) => rows.customerProfiles)
const consents = ({ batches }: ReadTable) => batches.flatMap(({ rows }) => rows.consents)
const leads = ({ batches }: ReadTable) => batches.flatMap(({ rows }) => rows.leads)
const words = (read: ReadTable) =>
  consents(read).map(({ customer, channel, state }) => [read.customers[customer]!.key, channel, state])

describe('Shopify customers', () => {
  it('are known by e-mail as in the orders, else by phone, else by their number', async () => {
    const read = await readFixture('shopify-customers/customers_export.csv', british)
    expect(read.table).toMatchObject({ preset: 'shopify-customers', platform: 'shopify', confidence: 1 })
    expect(read.table.content).toBe('customers')
    expect(read.customers.map(({ key, keyKind, name, phone }) => [key, keyKind, name, phone])).toEqual([
      ['mia.wong@example.com', 'email', 'Mia Wong', '+447700900123'],
      ['lee@example.com', 'email', '', ''],
      // Family name first and no blank between, as the two columns never write it.
      ['xiaoming@example.com', 'email', '王小明', '13912345678'],
      ['7210448301125', 'platform', 'Ola Berg', ''],
    ])
    expect(profiles(read)[0]).toEqual({
      customer: 0,
      tags: ['VIP', 'wholesale'],
      level: '',
      note: 'Rings before coming',
      source: '',
      joinedDay: null,
      birthday: '',
      points: null,
      statedOrders: 1,
      statedSpendMinor: 3350,
      fileLine: 2,
    })
    // The address of the first person holds a line break.
    expect(profiles(read).map(({ fileLine }) => fileLine)).toEqual([2, 4, 5, 6])
  })

  it('say per channel who agreed and who did not', async () => {
    const read = await readFixture('shopify-customers/customers_export.csv', british)
    expect(words(read)).toEqual([
      ['mia.wong@example.com', 'email', 'granted'],
      ['mia.wong@example.com', 'sms', 'refused'],
      ['lee@example.com', 'email', 'refused'],
      ['lee@example.com', 'sms', 'refused'],
      ['xiaoming@example.com', 'email', 'granted'],
      ['xiaoming@example.com', 'sms', 'granted'],
      ['7210448301125', 'email', 'refused'],
      ['7210448301125', 'sms', 'refused'],
    ])
    expect(read.end).toMatchObject({ rowsRead: 4, rowsRejected: 0, rowsSkipped: 0, warnings: [] })
    expect(read.end.totals).toEqual({ fileMinor: 0, importedMinor: 0, rejectedMinor: 0 })
  })

  it('of the older layout are read by the same preset', async () => {
    const read = await readFixture('shopify-customers/customers_export_older.csv', british)
    expect(read.table).toMatchObject({ preset: 'shopify-customers', confidence: 1 })
    expect(read.customers).toMatchObject([
      { key: 'mia.wong@example.com', region: 'England', country: 'GB' },
      // A blank cell of one blank is no phone, and no text for SMS is no word.
      { key: 'ana@example.com', phone: '' },
    ])
    expect(profiles(read)[0]).toMatchObject({ statedOrders: 12, statedSpendMinor: 124_000, tags: ['VIP'] })
    expect(words(read)).toEqual([
      ['mia.wong@example.com', 'email', 'refused'],
      ['mia.wong@example.com', 'sms', 'refused'],
      ['ana@example.com', 'email', 'granted'],
    ])
    expect(rejected(read)).toMatchObject([{ fileLine: 4, code: 'person-missing' }])
  })
})

it('reads WooCommerce customers, guests among them', async () => {
  const read = await readFixture('woocommerce-customers/customers.csv', british)
  expect(read.table).toMatchObject({ preset: 'woocommerce-customers', platform: 'woocommerce', confidence: 1 })
  expect(read.customers.map(({ key, keyKind, country }) => [key, keyKind, country])).toEqual([
    ['mia.wong@example.com', 'email', 'GB'],
    ['guest@example.com', 'email', 'FR'],
    ['owner@example.com', 'email', ''],
  ])
  const joined = profiles(read).map(({ joinedDay }) => (joinedDay === null ? null : dayToText(joinedDay)))
  expect(joined).toEqual(['2025-12-01', null, '2024-01-15'])
  expect(profiles(read).map(({ statedOrders, statedSpendMinor }) => [statedOrders, statedSpendMinor])).toEqual([
    [2, 4800],
    [1, 1250],
    [0, 0],
  ])
  expect(consents(read)).toEqual([])
})

describe('Youzan customers', async () => {
  const read = await readFixture('youzan-customers/customers.csv', chinese)

  it('carry what the platform knows of them', () => {
    expect(read.table).toMatchObject({ preset: 'youzan-customers', platform: 'youzan', confidence: 1 })
    expect(read.customers).toMatchObject([
      { key: '13800000001', keyKind: 'phone', name: '张春来', region: '江苏省', country: '中国' },
      { key: '13800000002', name: '茶客', region: '' },
    ])
    expect(profiles(read)).toMatchObject([
      {
        tags: ['老客', '爱碧螺春'],
        level: '银卡',
        source: '微信小程序 自主访问',
        birthday: '1990-05-01',
        points: 320,
        statedOrders: 1,
        statedSpendMinor: 11_000,
      },
      { tags: [], level: '', source: '', points: 0, statedOrders: 0 },
    ])
    expect(dayToText(profiles(read)[0]!.joinedDay!)).toBe('2025-06-18')
  })

  it('never make a person of a hidden phone, nor swallow the second person of one phone', () => {
    expect(rejected(read)).toMatchObject([{ fileLine: 4, code: 'person-missing' }])
    expect(skipped(read)).toMatchObject([{ fileLine: 5, code: 'repeated-line' }])
    expect(read.end).toMatchObject({ rowsRead: 4, rowsRejected: 1, rowsSkipped: 1 })
    // The first person keeps name and place.
    expect(read.customers[0]!.city).toBe('')
    expect(warningCodes(read)).toEqual([])
  })
})

const list = (content: TableMapping['content'], columns: TableMapping['columns'], more: Partial<TableMapping> = {}) =>
  ({ version: 1, name: 'own list', content, columns, ...more }) satisfies TableMapping

it('lets a repeated person of a customer list refuse, not agree', async () => {
  const mapping = list('customers', { email: 'mail', customerName: 'who', emailConsent: 'news' })
  const read = await readContent('mail,who,news\na@x.io,Ann,yes\na@x.io,Bob,yes\na@x.io,Cat,no\n', {
    ...british,
    mapping,
  })
  expect(words(read)).toEqual([
    ['a@x.io', 'email', 'granted'],
    ['a@x.io', 'email', 'refused'],
  ])
  expect(read.customers).toMatchObject([{ name: 'Ann' }])
  expect(profiles(read)).toHaveLength(1)
  expect(skipped(read)).toMatchObject([{ fileLine: 3, code: 'repeated-line' }])
})

it('sets a row aside whose word cannot be read, so that no refusal is lost', async () => {
  const mapping = list('customers', { email: 'mail', emailConsent: 'news' })
  const read = await readContent('mail,news\na@x.io,perhaps\nb@x.io,\n', { ...british, mapping })
  expect(rejected(read)).toMatchObject([{ fileLine: 2, column: 'news', value: 'perhaps', code: 'consent-unreadable' }])
  expect(consents(read)).toEqual([])
})

describe('consent lists', () => {
  it('read who, by what, when and why', async () => {
    const mapping = list('consents', {
      phone: '手机',
      consentChannel: '渠道',
      consentState: '状态',
      consentDate: '时间',
      source: '原因',
    })
    const rows = [
      '13800000001,短信、邮件,退订,2026-05-01 09:00,太频繁',
      "'13800000002,,同意,2026/5/2,",
      '138****0003,短信,退订,2026-05-03,',
    ]
    const read = await readContent(`手机,渠道,状态,时间,原因\n${rows.join('\n')}\n合计,,,,\n`, { ...chinese, mapping })
    expect(words(read)).toEqual([
      ['13800000001', 'sms', 'refused'],
      ['13800000001', 'email', 'refused'],
      ['13800000002', 'any', 'granted'],
    ])
    expect(consents(read)[0]).toMatchObject({ source: '太频繁', fileLine: 2 })
    expect(dayToText(consents(read)[2]!.day!)).toBe('2026-05-02')
    expect(rejected(read)).toMatchObject([{ fileLine: 4, code: 'person-missing' }])
    expect(skipped(read)).toMatchObject([{ fileLine: 5, code: 'total-row' }])
  })

  it('take a bare list for refusals of all contact, and keep a refusal against a consent of the same day', async () => {
    const bare = await readContent('mail\na@x.io\nb@x.io\na@x.io\n', {
      ...british,
      mapping: list('consents', { email: 'mail' }),
    })
    expect(words(bare)).toEqual([
      ['a@x.io', 'any', 'refused'],
      ['b@x.io', 'any', 'refused'],
    ])
    expect(skipped(bare)).toMatchObject([{ fileLine: 4, code: 'repeated-line' }])
    const mapping = list('consents', { email: 'mail', consentState: 'says' })
    const mixed = await readContent('mail,says\na@x.io,no\na@x.io,yes\n', { ...british, mapping })
    expect(words(mixed)).toEqual([['a@x.io', 'any', 'refused']])
  })

  it('take a refusal by an unknown channel for all, and no consent from one', async () => {
    const mapping = list('consents', { email: 'mail', consentState: 'says', consentChannel: 'by' })
    const read = await readContent('mail,says,by\na@x.io,unsubscribed,pigeon\nb@x.io,yes,pigeon\n', {
      ...british,
      mapping,
    })
    expect(words(read)).toEqual([['a@x.io', 'any', 'refused']])
    expect(rejected(read)).toMatchObject([{ fileLine: 3, column: 'by', code: 'consent-unreadable' }])
  })
})

it('reads leads of every kind, each once', async () => {
  const mapping = list('leads', {
    email: 'email',
    leadKind: 'type',
    leadDate: 'date',
    productTitle: 'item',
    cartValue: 'total',
    source: 'from',
    note: 'note',
    smsConsent: 'sms',
  })
  const rows = [
    'a@x.io,Abandoned checkout,2026-03-01,Teapot,"1,250.50",ads,,no',
    'a@x.io,Abandoned checkout,2026-03-01,Teapot,99,ads,,no',
    'b@x.io,Contact form,2026-03-02,,,web,"Asks for\nwholesale",',
    'c@x.io,,,,,,,',
    ',Contest,2026-03-02,,,,,',
    'd@x.io,Contest,someday,,,,,',
  ]
  const read = await readContent(`email,type,date,item,total,from,note,sms\n${rows.join('\n')}\n`, {
    ...british,
    mapping,
  })
  expect(leads(read)).toMatchObject([
    { customer: 0, kind: 'cart', product: 0, source: 'ads', valueMinor: 125_050, fileLine: 2 },
    { customer: 1, kind: 'enquiry', product: -1, note: 'Asks for\nwholesale', valueMinor: null },
    // Nothing is said, but the list has a column of carts.
    { customer: 2, kind: 'cart', day: null },
  ])
  expect(read.products).toMatchObject([{ key: 'teapot', title: 'Teapot' }])
  expect(words(read)).toEqual([['a@x.io', 'sms', 'refused']])
  expect(skipped(read)).toMatchObject([{ fileLine: 3, code: 'repeated-line' }])
  expect(rejected(read).map(({ code }) => code)).toEqual(['person-missing', 'date-unreadable'])
})

describe('words', () => {
  it.each([
    ['yes', 'granted'],
    ['是', 'granted'],
    ['TRUE', 'granted'],
    ['Subscribed', 'granted'],
    ['opt-in', 'granted'],
    ['no', 'refused'],
    ['否', 'refused'],
    ['FALSE', 'refused'],
    ['Unsubscribed', 'refused'],
    ['not subscribed', 'refused'],
    ['已退订', 'refused'],
    ['do not contact', 'refused'],
    ['perhaps', null],
    ['', null],
  ] as const)('%s: %s', (text, state) => expect(consentState(text)).toBe(state))

  it('name channels and kinds of interest', () => {
    expect(consentChannelsIn('邮件、短信/微信')).toEqual(['email', 'sms', 'wechat'])
    expect(consentChannelsIn('E-mail, Phone')).toEqual(['email', 'phone'])
    expect(consentChannelsIn('全部')).toEqual(['any'])
    expect(consentChannelsIn('pigeon')).toEqual([])
    expect(['加购未付款', 'Newsletter signup', '抽奖活动', '询盘', '?'].map(leadKindOf)).toEqual([
      'cart',
      'member',
      'event',
      'enquiry',
      'other',
    ])
  })
})

describe('the first guess', () => {
  const guess = (name: string, header: string) => {
    const names = header.split(',')
    const { content, columns, constants } = guessMapping(
      name,
      names,
      names.map(() => []),
    )
    return { content, columns, ...(constants ? { constants } : {}) }
  }

  it('knows a list of refusals by its name, in both languages', () => {
    expect(guess('退订名单.xlsx', '手机号,姓名,日期,原因')).toEqual({
      content: 'consents',
      columns: { phone: '手机号', customerName: '姓名', consentDate: '日期', source: '原因' },
      constants: { consentState: 'refused' },
    })
    expect(guess('unsubscribed_members_export.csv', 'Email Address,First Name,Last Name,UNSUB_TIME')).toEqual({
      content: 'consents',
      columns: { email: 'Email Address', customerName: ['First Name', 'Last Name'], consentDate: 'UNSUB_TIME' },
      constants: { consentState: 'refused' },
    })
  })

  it('knows one by its columns, and leaves yes and no to them', () => {
    expect(guess('table.csv', 'Email,Consent,Channel,Consent date')).toEqual({
      content: 'consents',
      columns: { email: 'Email', consentState: 'Consent', consentChannel: 'Channel', consentDate: 'Consent date' },
    })
    expect(guess('名单.csv', '邮箱,是否同意联系,渠道,登记日期')).toMatchObject({
      content: 'consents',
      columns: { consentState: '是否同意联系', consentChannel: '渠道', consentDate: '登记日期' },
    })
    expect(guess('newsletter subscribers.csv', 'Email,Date')).toMatchObject({ constants: { consentState: 'granted' } })
  })

  it('knows leads and members', () => {
    expect(guess('leads.csv', 'Name,Email,Type,Date,Source,Notes')).toEqual({
      content: 'leads',
      columns: {
        customerName: 'Name',
        email: 'Email',
        leadKind: 'Type',
        leadDate: 'Date',
        source: 'Source',
        note: 'Notes',
      },
    })
    expect(guess('客户.xlsx', '联系人,电话,意向商品,咨询时间')).toEqual({
      content: 'leads',
      columns: { customerName: '联系人', phone: '电话', productTitle: '意向商品', leadDate: '咨询时间' },
    })
    expect(guess('会员.xlsx', '会员号,姓名,手机号,会员等级,积分,生日,入会日期,累计消费金额,消费次数,标签')).toEqual({
      content: 'customers',
      columns: {
        customerKey: '会员号',
        customerName: '姓名',
        phone: '手机号',
        level: '会员等级',
        points: '积分',
        birthday: '生日',
        joinedDate: '入会日期',
        statedSpend: '累计消费金额',
        statedOrders: '消费次数',
        tags: '标签',
      },
    })
    expect(guess('members.csv', 'Member ID,First Name,Last Name,Phone,Tier,Joined,Accepts Marketing')).toMatchObject({
      content: 'customers',
      columns: {
        customerKey: 'Member ID',
        customerName: ['First Name', 'Last Name'],
        level: 'Tier',
        joinedDate: 'Joined',
        emailConsent: 'Accepts Marketing',
      },
    })
  })

  it('leaves tables of sales, goods and visits alone', () => {
    expect(guess('sales.csv', 'Order ID,Date,Email,Total').content).toBe('orders')
    expect(guess('sales.csv', 'Date,Customer,Product,Quantity,Price').content).toBe('order-lines')
    expect(guess('reviews.csv', 'Email,Rating,Review,Date').content).not.toBe('customers')
  })
})
