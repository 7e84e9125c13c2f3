import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import type { AudienceView, CampaignProgressView, CampaignView } from '../../core/contract/view/campaign.ts'
import type { SettingsView } from '../../core/contract/view/shop.ts'
import { recreationOf } from '../../renderer/page/campaigns/recreation.ts'
import { createFakeCore, type FakeAnswers, fakeShop } from '../builder/fake-core.ts'
import { advertising, campaignList, campaignView, losing, planned } from './campaigns-views.ts'
import { segmentList } from './customers-views.ts'
import { click, close, showApp, words } from './render.tsx'

const settings = { holdoutShare: 0.1, hourlyRateMinor: 2_000 } as SettingsView

function shopOf(answers: FakeAnswers = {}) {
  return createFakeCore({
    'shop/read': () => ({ ...fakeShop, currency: 'GBP' }),
    'settings/read': () => settings,
    'segment/list': () => segmentList,
    'campaign/list': () => campaignList,
    ...answers,
  })
}

const showOne = (campaign: CampaignView, answers: FakeAnswers = {}) => {
  const core = shopOf({ 'campaign/read': () => campaign, ...answers })
  return showApp(core, `#/campaigns?campaign=${campaign.campaignId}`).then(() => core)
}

const audience: AudienceView = {
  campaignId: 'c3',
  frozenAt: null,
  refused: 0,
  people: ['1', '2', '3', '4'].map((customerId, index) => ({
    customerId,
    name: customerId,
    arm: index === 0 ? 'control' : 'contact',
    email: '',
    phone: '',
    product: '',
    offer: '',
    message: '',
  })),
}

afterEach(close)

describe('a campaign that is over', () => {
  const sent = campaignView({
    campaignId: 'c9',
    name: 'Autumn letter',
    state: 'sent',
    verdict: 'earned',
    contacted: 90,
    holdout: 10,
    incrementalProfitMinor: 40_000,
    low: 10_000,
    high: 70_000,
    varianceCut: 0.19,
    plan: {
      costMinor: 5_000,
      lowMinor: -5_000,
      likelyMinor: 20_000,
      highMinor: 45_000,
      variance: { buyersMinor: 15_000, valueMinor: 6_000, costMinor: -1_000, totalMinor: 20_000 },
      sentence: sentence('campaign.plan.within', { planned: { kind: 'money', minor: 20_000, currency: 'GBP' } }),
    },
  })
  const progress: CampaignProgressView = {
    currency: 'GBP',
    days: [
      { day: '2026-10-01', likelyMinor: -5_000, lowMinor: -5_000, highMinor: -5_000 },
      { day: '2026-10-02', likelyMinor: 40_000, lowMinor: 10_000, highMinor: 70_000 },
    ],
    paybackDay: '2026-10-02',
    sentence: sentence('campaign.progress.paid', {
      day: { kind: 'day', day: '2026-10-02' },
      days: { kind: 'days', days: 2 },
    }),
  }
  const answers = { 'campaign/progress': () => progress, 'campaign/audience': () => audience }

  it('stands beside its plan, part by part, and names the day from which it had paid', async () => {
    await showOne(sent, answers)
    const shown = words()
    expect(shown).toContain('The range of what was measured holds it')
    for (const part of ['+£150', '+£60', '-£10']) expect(shown).toContain(part)
    expect(shown).toContain('It had paid for itself on 2 Oct 2026, after 2 days.')
    // A variance smaller by 19 % is a range narrower by 10 %.
    expect(shown).toContain('Range narrowed by10.0%')
  })

  it('is done again with the same people, goal and channel, and the advice of its verdict', async () => {
    await showOne(sent, answers)
    await click('Plan the next round')
    expect(words()).toContain(
      '4 people of “Autumn letter”, drawn into groups anew. Last time it earned more than it cost',
    )
    const name = [...document.querySelectorAll('input')].find(({ value }) => value.startsWith('Autumn letter'))
    expect(name?.value).toBe('Autumn letter, again')
  })
})

describe('campaigns', () => {
  it('puts claims beside the till and lists every campaign with sign, range and verdict', async () => {
    await showApp(shopOf(), '#/campaigns')
    const shown = words()
    expect(shown).toContain('The platforms together claim £1,500. In the same days your till took £1,200.')
    expect(shown).toContain('125% of all sales are claimed')
    expect(shown).toContain('-420-1,200 to +360')
    expect(shown).toContain('Not proven yet')
    expect(document.querySelector('[data-row="0"]')?.textContent).toContain('Winter letter')
  })

  it('names its monthly finding and draws nothing without one', async () => {
    await showApp(shopOf(), '#/campaigns')
    expect(words()).toContain('In Oct 26 you spent £600 on campaigns; sales in their days came to £1,500')
    await close()
    await showApp(
      shopOf({ 'campaign/list': () => ({ ...campaignList, campaigns: [planned], months: [] }) }),
      '#/campaigns',
    )
    expect(document.querySelectorAll('[role="img"]')).toHaveLength(0)
  })

  it('says which reports make advertising appear where there is no campaign', async () => {
    await showApp(
      shopOf({ 'campaign/list': () => ({ ...campaignList, campaigns: [], months: [] }) }),
      '#/campaigns',
      'zh',
    )
    expect(words()).toContain('阿里妈妈“推广报表”')
  })
})

describe('one campaign', () => {
  it('says how likely it earned its cost and how good the evidence is', async () => {
    await showOne(campaignView())
    expect(words()).toContain('Chance that it earned more than it cost: over 9 in 10')
    expect(words()).toContain('A · control group')
    expect(words()).toContain('likely +£90 to +£1,100')
    expect(words()).toContain('14 bought')
  })

  it('is kept as sent at the press of one button', async () => {
    const core = await showOne(planned, { 'campaign/freeze': () => campaignView() })
    expect(words()).not.toContain('Verdict: ')
    await click('I have sent it')
    expect(core.calls.find(({ method }) => method === 'campaign/freeze')?.params).toEqual({ campaignId: 'c3' })
  })

  it('keeps hours as hours when costs are saved, so that the core can price them', async () => {
    const core = await showOne(campaignView(), { 'campaign/update': () => campaignView() })
    expect(words()).toContain('Hours count at £20 each')
    await click('Add a cost')
    await click('Save')
    expect(core.calls.find(({ method }) => method === 'campaign/update')?.params).toEqual({
      campaignId: 'c1',
      costLines: [
        { kind: 'media', label: 'Messages', amountMinor: 4_000, hours: null, day: null },
        { kind: 'people', label: 'Writing', amountMinor: 6_000, hours: 3, day: null },
        { kind: 'media', label: '', amountMinor: 0, hours: null, day: null },
      ],
    })
  })

  it('can be discarded and brought back', async () => {
    const core = await showOne(planned, {
      'campaign/audience': () => audience,
      'campaign/remove': () => ({ campaignId: 'c3' }),
      'campaign/create': () => planned,
    })
    await click('Discard this plan')
    expect(words()).toContain('“Winter letter” is discarded')
    await click('Undo')
    expect(core.calls.find(({ method }) => method === 'campaign/create')?.params).toEqual(
      recreationOf(planned, audience),
    )
  })

  it('shows imported advertising to be read only', async () => {
    await showOne(advertising)
    expect(words()).toContain('These costs come from imported reports')
    expect(words()).not.toContain('Add a cost')
    expect(words()).not.toContain('I have sent it')
  })

  it('leaves the chance to the sentence where nothing is proven', async () => {
    await showOne(losing)
    expect(words()).not.toContain('Chance that it earned')
  })
})

describe('plans', () => {
  it('brings back the same people with the same share left alone', () => {
    expect(recreationOf({ ...planned, holdout: 1 }, audience)).toMatchObject({
      audience: { customerIds: ['1', '2', '3', '4'] },
      holdoutShare: 0.25,
      costLines: [{ kind: 'media' }, { kind: 'people', hours: 3 }],
    })
    expect(recreationOf(planned, { ...audience, people: [] })).toBeNull()
  })
})
