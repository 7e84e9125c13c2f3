import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ShopkeeperError } from '../../core/contract/reply.ts'
import { sentence } from '../../core/contract/sentence.ts'
import { stepsOf } from '../../renderer/page/customers/segment-cuts.tsx'
import { tenths } from '../../renderer/page/customers/tenths.ts'
import { windowStart } from '../../renderer/page/customers/use-people.ts'
import { createFakeCore, type FakeAnswers, fakeShop } from '../builder/fake-core.ts'
import { chartWords } from './chart-words.ts'
import { portraitRow, portraitView, segmentList } from './customers-views.ts'
import { click, close, settle, showApp, words } from './render.tsx'

const people = [portraitRow(), portraitRow({ customerId: '2', name: 'Bo Chen', segment: 'new', marginMinor: null })]

function shopOf(answers: FakeAnswers = {}) {
  return createFakeCore({
    'shop/read': () => ({ ...fakeShop, currency: 'GBP' }),
    'segment/list': () => segmentList,
    'portrait/list': () => ({ asOf: '2026-11-20', currency: 'GBP', total: 2, customers: people, modelNote: null }),
    'portrait/read': () => portraitView(),
    ...answers,
  })
}

const listCalls = (core: ReturnType<typeof shopOf>) =>
  core.calls.filter(({ method }) => method === 'portrait/list').map(({ params }) => params as Record<string, unknown>)

async function type(element: HTMLInputElement, value: string) {
  await act(async () => {
    // React watches the element's own setter, so the value goes in by that of the prototype.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 260))))
  await settle()
}

afterEach(close)

describe('people', () => {
  it('lists everybody with money, rhythm and the range of what is to come', async () => {
    await showApp(shopOf(), '#/customers')
    expect(words()).toContain('Who are my customers?')
    expect(words()).toContain('2 people')
    const row = document.querySelector('[data-row="0"]')?.textContent.replace(/\s+/g, ' ')
    expect(row).toContain('Ann Lee')
    expect(row).toContain('1,234')
    expect(row).toContain('33 days')
    expect(row).toContain('300120–520')
    expect(row).toContain('28 Nov – 19 Dec')
    expect(document.querySelector('[data-row="1"]')?.textContent).toContain('–')
  })

  it('asks the core to search, filter and sort, and exports the same list', async () => {
    const core = shopOf({ 'list/export': () => ({ fileId: 'f', fileName: 'customers.xlsx', bytes: 1 }) })
    await showApp(core, '#/customers?segment=new')
    expect(listCalls(core)[0]).toMatchObject({ segment: 'new', sort: 'monetaryMinor', descending: true, offset: 0 })
    await type(document.querySelector('input[placeholder^="Find"]') as HTMLInputElement, 'chen')
    await click(/^Orders/)
    expect(listCalls(core).at(-1)).toMatchObject({
      search: 'chen',
      segment: 'new',
      sort: 'orderCount',
      descending: true,
    })
    await click('Export')
    await click(/Excel/)
    const exported = core.calls.find(({ method }) => method === 'list/export')?.params
    expect(exported).toMatchObject({
      list: 'customers',
      search: 'chen',
      segment: 'new',
      sort: 'orderCount',
      format: 'xlsx',
    })
    expect(core.saved).toEqual(['customers.xlsx'])
  })

  it('leaves out what the model cannot tell yet, and says so', async () => {
    const modelNote = sentence('segment.new')
    await showApp(
      shopOf({ 'portrait/list': () => ({ asOf: '', currency: 'GBP', total: 2, customers: people, modelNote }) }),
      '#/customers',
    )
    expect(words()).not.toContain('Next 12 months')
    expect(words()).toContain('New')
  })

  it('says which file helps where no order names a buyer', async () => {
    await showApp(shopOf({ 'shop/read': () => ({ ...fakeShop, customers: 0 }) }), '#/customers', 'zh')
    expect(words()).toContain('这些订单没有写明是谁买的')
  })

  it('offers another try where the list fails', async () => {
    let broken = true
    const answer = () => {
      if (broken) throw new ShopkeeperError('shop-damaged')
      return { asOf: '', currency: 'GBP', total: 2, customers: people, modelNote: null }
    }
    await showApp(shopOf({ 'portrait/list': answer }), '#/customers')
    broken = false
    await click('Try again')
    expect(words()).toContain('Ann Lee')
  })
})

describe('one person', () => {
  it('shows numbers with ranges, habits, and every order down to file and line', async () => {
    await showApp(shopOf(), '#/customers?person=1')
    const shown = words()
    expect(shown).toContain('likely £120 to £520')
    expect(shown).toContain('about 8 in 10')
    expect(shown).toContain('Steady, every 33 days')
    expect(shown).toContain('Tea 81%')
    expect(shown).toContain('From orders.csv, line 14')
    expect(shown).toContain('£42.00')
    await click('Close this person')
    expect(window.location.hash).toBe('#/customers')
  })

  it('shows contact wishes, and records a refusal or takes it back', async () => {
    const consents = [
      { channel: 'email', state: 'granted', day: '2026-05-20', origin: 'file' },
      { channel: 'sms', state: 'refused', day: null, origin: 'owner' },
    ] as const
    const answer = () => ({ customerId: '1', consents })
    const core = shopOf({
      'portrait/read': () => portraitView({ consents }),
      'consent/refuse': answer,
      'consent/withdraw': answer,
    })
    await showApp(core, '#/customers?person=1')
    expect(words()).toContain('E-mail: agreed · since 20 May 2026 · from a file')
    expect(words()).toContain('Text messages: refused · recorded by you')
    await click('Record a refusal')
    await click('All contact')
    await click('Take back: Text messages')
    const asked = core.calls.filter(({ method }) => method.startsWith('consent/'))
    expect(asked).toEqual([
      { method: 'consent/refuse', params: { customerId: '1', channel: 'any' } },
      { method: 'consent/withdraw', params: { customerId: '1', channel: 'sms' } },
    ])
  })

  it('shows what the customer list says, and what interest there was', async () => {
    const profile = {
      platform: 'youzan',
      tags: ['VIP', 'tea'],
      level: 'Gold',
      note: '',
      source: '',
      joinedDay: '2025-06-18',
      birthday: '',
      points: 320,
      statedOrders: null,
      statedSpendMinor: null,
    }
    const lead = {
      kind: 'cart' as const,
      day: '2026-03-01',
      product: 'Teapot',
      source: 'ads',
      note: '',
      valueMinor: 12_550,
    }
    await showApp(
      shopOf({ 'portrait/read': () => portraitView({ profiles: [profile], leads: [lead] }) }),
      '#/customers?person=1',
    )
    expect(words()).toContain('VIP · tea')
    expect(words()).toContain('18 Jun 2025')
    expect(words()).toContain('1 Mar 2026 · Cart left behind · Teapot · £126 · ads')
    expect(words()).toContain('Nobody has said yes or no')
    expect(words()).not.toContain('Birthday')
  })

  it('opens from its row', async () => {
    await showApp(shopOf(), '#/customers')
    await act(async () => document.querySelector<HTMLElement>('[data-row="1"]')?.click())
    await settle()
    expect(window.location.hash).toBe('#/customers?person=2')
  })
})

describe('groups', () => {
  it('shows size, money and the way to the people of each', async () => {
    await showApp(shopOf(), '#/customers?tab=segments')
    expect(words()).toContain('24 people · 8%')
    expect(words()).toContain('£9,000 · 41% of sales')
    await click('See these 140 people')
    expect(window.location.hash).toBe('#/customers?segment=hibernating')
  })

  it('says the cut values in words', () => {
    const { text, format } = chartWords('en', 'GBP')
    expect(stepsOf([2, 5], (count) => format.number(count), text)).toEqual(['under 2', '2 to 5', '5 or more'])
  })
})

describe('parts and chances', () => {
  it('asks for the part of a long list that holds the rows in sight', () => {
    expect(windowStart(0, 30)).toBe(0)
    const start = windowStart(25_480, 25_510)
    expect(start).toBeLessThanOrEqual(25_480 - 400)
    expect(start + 2000).toBeGreaterThanOrEqual(25_510 + 400)
  })

  it('never calls anything certain', () => {
    const { text } = chartWords('en', 'GBP')
    expect(tenths(0.01, text)).toBe('under 1 in 10')
    expect(tenths(0.42, text)).toBe('about 4 in 10')
    expect(tenths(0.99, text)).toBe('over 9 in 10')
  })
})
