import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import type { SegmentPeopleView } from '../../core/contract/view/segment.ts'
import { anyOrder, type SegmentRules } from '../../core/model/segment-rule.ts'
import { createFakeCore, type FakeAnswers, fakeShop } from '../builder/fake-core.ts'
import { segmentList } from './customers-views.ts'
import { click, close, settle, showApp, words } from './render.tsx'

const tea: SegmentRules = {
  who: 'buyers',
  rule: {
    kind: 'all',
    rules: [
      { kind: 'orders', of: { ...anyOrder, what: ['tea'] }, atLeast: 2, atMost: null },
      { kind: 'discount-share', atLeast: null, atMost: 0 },
    ],
  },
}

function peopleView(rules: SegmentRules): SegmentPeopleView {
  return {
    asOf: '2026-11-20',
    currency: 'GBP',
    rules,
    said: { en: 'rules', zh: '条件' },
    total: 1,
    outOf: 420,
    sentence: sentence('segment.people.buyers', { people: 1, all: 420, share: { kind: 'percent', share: 1 / 420 } }),
    notes: [],
    people: [
      {
        customerId: '7',
        name: 'Ann Lee',
        email: 'ann@example.com',
        phone: '',
        segment: 'loyal',
        orderCount: 4,
        monetaryMinor: 12_300,
        lastOrderDay: '2026-08-01',
      },
    ],
  }
}

function shopOf(answers: FakeAnswers = {}) {
  return createFakeCore({
    'shop/read': () => ({ ...fakeShop, currency: 'GBP' }),
    'segment/list': () => segmentList,
    'segment/saved': () => ({ asOf: '2026-11-20', segments: [] }),
    'segment/parse': () => ({ rules: tea, said: { en: 'said', zh: '说' }, unknown: [], problem: null }),
    'segment/people': ({ group }) => peopleView('rules' in group ? group.rules : tea),
    ...answers,
  })
}

async function say(text: string) {
  const field = document.querySelector('main form input') as HTMLInputElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => field.form?.requestSubmit())
  await settle()
}

const lastGroup = (core: ReturnType<typeof shopOf>) =>
  core.calls.findLast(({ method }) => method === 'segment/people')?.params as { group: { rules: SegmentRules } }

afterEach(close)

describe('finding people', () => {
  it('reads a sentence, shows it as rules and lists who fits', async () => {
    const core = shopOf()
    await showApp(core, '#/customers?tab=find')
    await say('bought tea twice, no discount')
    expect(core.calls.find(({ method }) => method === 'segment/parse')?.params).toEqual({
      text: 'bought tea twice, no discount',
      language: 'en',
    })
    expect(words()).toContain('bought “tea” at least 2 times')
    expect(words()).toContain('never used a discount')
    expect(words()).toContain('1 of 420 customers: 0.2%.')
    expect(words()).toContain('ann@example.com')
  })

  it('asks anew when a rule is taken out', async () => {
    const core = shopOf()
    await showApp(core, '#/customers?tab=find')
    await say('bought tea twice, no discount')
    await click(/^Take out: never used a discount/)
    expect(lastGroup(core).group.rules.rule).toEqual({
      kind: 'all',
      rules: [tea.rule.kind === 'all' ? tea.rule.rules[0] : null],
    })
  })

  it('says what it did not understand and keeps the rules', async () => {
    const problem = sentence('segment.read.unknown', { words: { kind: 'list', items: ['“blue”'] } })
    const core = shopOf({ 'segment/parse': () => ({ rules: null, said: null, unknown: ['blue'], problem }) })
    await showApp(core, '#/customers?tab=find')
    await say('blue')
    expect(words()).toContain('Not understood: “blue”.')
    expect(words()).toContain('No rule yet: everybody is meant.')
  })

  it('speaks Chinese', async () => {
    await showApp(shopOf(), '#/customers?tab=find', 'zh')
    await say('买过两次茶，不用优惠')
    expect(words()).toContain('买过“tea”至少 2 次')
    expect(words()).toContain('420 位客户中有 1 位')
  })
})
