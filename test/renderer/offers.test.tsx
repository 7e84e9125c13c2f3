import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import type { CampaignPreviewView } from '../../core/contract/view/campaign.ts'
import type { OfferListView, OfferView } from '../../core/contract/view/offer.ts'
import type { SettingsView } from '../../core/contract/view/shop.ts'
import { createFakeCore, type FakeAnswers, fakeShop } from '../builder/fake-core.ts'
import { campaignList, planned } from './campaigns-views.ts'
import { click, close, control, settle, showApp, words } from './render.tsx'

const offer: OfferView = {
  customerId: '7',
  name: 'Ann Lee',
  segment: 'at-risk',
  productIds: ['1'],
  productTitles: ['Green tea 100 g'],
  productKind: 'repeat',
  offer: 'reminder',
  channel: 'email',
  day: '2026-11-24',
  costMinor: 30,
  expectedProfitMinor: 640,
  lowMinor: 120,
  highMinor: 1_300,
  marginAtStakeMinor: 2_000,
  reason: sentence('rung.reminder'),
  evidence: 'assumed',
  sureness: 'rough',
}

const list: OfferListView = {
  asOf: '2026-11-20',
  currency: 'GBP',
  budgetMinor: null,
  spentMinor: 30,
  expectedProfitMinor: 640,
  boundGapMinor: 55,
  offers: [offer],
  holdout: ['8', '9'],
  skipped: { 'not-due': 40, 'too-late': 12, 'contacted-recently': 3 },
  warnings: [sentence('segment.new')],
  sentence: sentence('segment.at-risk'),
}

const preview: CampaignPreviewView = {
  currency: 'CNY',
  asked: 202,
  skipped: [{ reason: 'refused', people: 2 }],
  contact: 160,
  holdout: 40,
  usualShare: 0.05,
  detectable: 0.112,
  costMinor: 20_000,
  marginPerOrderMinor: 6_000,
  breakEvenBuyers: 4,
  breakEvenShare: 0.021,
  expected: {
    lowMinor: -20_000,
    likelyMinor: -15_200,
    highMinor: -10_400,
    extraBuyers: 5,
    basis: sentence('campaign.learn.nobody'),
  },
  learn: sentence('campaign.learn.points', {
    contact: 160,
    holdout: 40,
    points: { kind: 'percent', share: 0.112, points: true },
  }),
}
const settings = { holdoutShare: 0.1, hourlyRateMinor: 2_000 } as SettingsView

function shopOf(answers: FakeAnswers = {}) {
  return createFakeCore({
    'shop/read': () => ({ ...fakeShop, currency: 'GBP' }),
    'settings/read': () => settings,
    'offer/list': () => list,
    ...answers,
  })
}

afterEach(close)

describe('offers', () => {
  it('answers with expected profit, how far from the best, and each person’s offer with range and evidence', async () => {
    await showApp(shopOf(), '#/offers')
    const shown = words()
    expect(shown).toContain('Who should I contact this week, with what?')
    expect(shown).toContain('£6.40')
    expect(shown).toContain('at most £0.55 below the best possible plan')
    const row = document.querySelector('[data-row="0"]')?.textContent
    expect(row).toContain('A reminder')
    expect(row).toContain('1.20 to 13')
    expect(row).toContain('rough')
  })

  it('says why the others are not listed and who is left alone', async () => {
    await showApp(shopOf(), '#/offers')
    expect(words()).toContain('40 are not due')
    expect(words()).toContain('12 are most likely gone')
    expect(words()).toContain('3 were contacted recently')
    expect(words()).toContain('2 people are left alone on purpose')
  })

  it('plans within a budget', async () => {
    const core = shopOf()
    await showApp(core, '#/offers')
    const budget = document.querySelector<HTMLInputElement>('input[placeholder="no limit"]')
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(budget, '12.5')
      budget?.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 360))))
    await settle()
    expect(core.calls.filter(({ method }) => method === 'offer/list').at(-1)?.params).toMatchObject({
      budgetMinor: 1_250,
    })
  })

  it('becomes a campaign with a control group', async () => {
    const core = shopOf({
      'campaign/create': () => planned,
      'campaign/preview': () => preview,
      'campaign/read': () => planned,
      'campaign/list': () => campaignList,
    })
    await showApp(core, '#/offers')
    await click('Make this a campaign')
    expect(words()).toContain('1 person from this week’s list')
    expect(words()).toContain('you can only see a rise of 11 points or more')
    expect(words()).toContain('4 extra buyers')
    expect(words()).toContain('2 refused this channel')
    await click('Make the list')
    const params = core.calls.find(({ method }) => method === 'campaign/create')?.params
    expect(params).toMatchObject({
      audience: { offers: { budgetMinor: null, limit: 200 } },
      channel: 'email',
      holdoutShare: 0.1,
    })
    expect(window.location.hash).toBe('#/campaigns?campaign=c3')
  })

  it('says so where nobody is worth a contact', async () => {
    await showApp(shopOf({ 'offer/list': () => ({ ...list, offers: [], holdout: [] }) }), '#/offers', 'zh')
    expect(words()).toContain('这周不用联系任何人')
    expect((control('做成一次活动') as HTMLButtonElement).disabled).toBe(true)
  })
})
