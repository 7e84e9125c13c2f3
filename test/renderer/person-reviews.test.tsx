import { afterEach, describe, expect, it } from 'vitest'
import type { ReviewRow } from '../../core/contract/view/review.ts'
import { createFakeCore, fakeShop } from '../builder/fake-core.ts'
import { portraitRow, portraitView, segmentList } from './customers-views.ts'
import { click, close, showApp, words } from './render.tsx'

const review: ReviewRow = {
  reviewId: '7',
  platform: 'judgeme',
  product: 'Jasmine tea',
  productId: '1',
  customerId: '1',
  author: 'Ann',
  rating: 4,
  title: 'Calm',
  text: 'Smells of summer.',
  followUp: 'Bought it again',
  reply: 'Thank you, Ann',
  day: '2026-01-10',
  replyDay: '2026-01-11',
  isPublic: false,
  orderKey: '#1001',
  orderDay: '2025-12-06',
  source: { importId: '3', file: 'reviews.csv', line: 2 },
}

const dataNote = { rowsUsed: 3, rowsLeftOut: 0 }

async function showPerson(reviews: readonly ReviewRow[]) {
  const core = createFakeCore({
    'shop/read': () => ({ ...fakeShop, currency: 'GBP' }),
    'segment/list': () => ({ ...segmentList, dataNote }),
    'portrait/list': () => ({
      asOf: '2026-11-20',
      currency: 'GBP',
      total: 1,
      customers: [portraitRow()],
      modelNote: null,
      dataNote,
    }),
    'portrait/read': () => ({ ...portraitView({ reviews }), dataNote }),
  })
  await showApp(core, '#/customers?person=1')
}

afterEach(close)

describe('what a person wrote', () => {
  it('stands with stars, answer, order and the file it came from', async () => {
    await showPerson([review])
    for (const part of [
      'Reviews',
      'Jasmine tea',
      '4 of 5 stars',
      'Calm',
      'Smells of summer.',
      'Later: Bought it again',
      'Your reply: Thank you, Ann',
      'order #1001 · not public · From reviews.csv, line 2',
    ])
      expect(words()).toContain(part)
  })

  it('shows five and the rest on demand', async () => {
    await showPerson(Array.from({ length: 7 }, (_, i) => ({ ...review, reviewId: String(i), text: `No. ${i};` })))
    expect(words()).toContain('No. 4;')
    expect(words()).not.toContain('No. 6;')
    await click('Show all 7')
    expect(words()).toContain('No. 6;')
  })

  it('takes no room where nothing was written', async () => {
    await showPerson([])
    expect(words()).toContain('Orders and contacts')
    expect(document.querySelector('[role="dialog"]')?.textContent).not.toContain('Reviews')
  })
})
