/** Invented people and groups, as the core would answer. */
import { sentence } from '../../core/contract/sentence.ts'
import type { PortraitView, SegmentListView, SegmentView } from '../../core/contract/view/portrait.ts'
import type { TaggedPortrait } from '../../core/contract/view/trait.ts'

export function portraitRow(change: Partial<TaggedPortrait> = {}): TaggedPortrait {
  return {
    tags: [],
    customerId: '1',
    key: 'ann@example.test',
    platform: 'Shopify',
    records: [{ platform: 'Shopify', key: 'ann@example.test' }],
    name: 'Ann Lee',
    firstOrderDay: '2026-01-05',
    lastOrderDay: '2026-10-20',
    orderCount: 7,
    monetaryMinor: 123_400,
    marginMinor: 45_600,
    recencyDays: 31,
    r: 4,
    f: 5,
    m: 5,
    segment: 'loyal',
    probabilityAlive: 0.83,
    expectedOrders90: 2.1,
    clvMinor: 30_000,
    clvLowMinor: 12_000,
    clvHighMinor: 52_000,
    nextOrder: {
      p10: '2026-11-22',
      p25: '2026-11-28',
      p50: '2026-12-05',
      p75: '2026-12-19',
      p90: '2027-01-20',
      basis: 'own',
    },
    rhythmDays: 33,
    regularity: 2.6,
    discountShare: 0.12,
    refuses: [],
    favouriteCategories: ['Tea'],
    favouriteProducts: ['Green tea 100 g'],
    channels: ['Online store'],
    country: 'GB',
    region: 'Kent',
    ...change,
  }
}

export function portraitView(change: Partial<PortraitView> = {}): PortraitView {
  return {
    asOf: '2026-11-20',
    currency: 'GBP',
    customer: portraitRow(),
    email: 'ann@example.test',
    phone: '',
    summary: [],
    traits: [],
    refills: [],
    timeline: ['2026-08-10', '2026-09-14', '2026-10-20'].map((day, index) => ({
      day,
      kind: index === 1 ? ('return' as const) : ('order' as const),
      platform: 'Shopify',
      reference: `#100${index}`,
      netMinor: index === 1 ? -1_250 : 4_000 + index * 100,
      items: [{ title: 'Green tea 100 g', quantity: 2, amountMinor: 4_000 }],
      channel: 'Online store',
      source: { importId: '1', file: 'orders.csv', line: 12 + index },
    })),
    categories: [{ name: 'Tea', netMinor: 100_000, share: 0.81 }],
    reviews: [],
    offer: null,
    consents: [],
    profiles: [],
    leads: [],
    ...change,
  }
}

export function segmentView(change: Partial<SegmentView> = {}): SegmentView {
  return {
    segment: 'champions',
    customers: 24,
    share: 0.08,
    netMinor: 900_000,
    netShare: 0.41,
    marginMinor: null,
    medianRecencyDays: 12,
    medianOrderCount: 8,
    meanOrderMinor: 4_200,
    traits: [],
    advice: sentence('failure.internal'),
    ...change,
  }
}

export const segmentList: SegmentListView = {
  asOf: '2026-11-20',
  currency: 'GBP',
  segments: [
    segmentView(),
    segmentView({ segment: 'hibernating', customers: 140, share: 0.47, netMinor: 210_000, netShare: 0.1 }),
  ],
  cuts: { recencyDays: [20, 45, 90, 200], orderCount: [2, 3, 5, 8], monetaryMinor: [2_000, 5_000, 10_000, 30_000] },
  sentence: sentence('failure.internal'),
}
