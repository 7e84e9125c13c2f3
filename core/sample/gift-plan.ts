/** The sample gift shop: a year and a half around the British gift calendar, and four campaigns with known true effects. */

import { giftProducts } from './gift-products.ts'
import { dayOf } from './plan-days.ts'
import type { CampaignPlan, Season, ShopPlan } from './shop-plan.ts'

function season(first: string, last: string, factor: number, code = '', share = 0): Season {
  const days = { firstDay: dayOf(first), lastDay: dayOf(last), factor }
  return code === '' ? days : { ...days, promotion: { code, share } }
}

const seasons: readonly Season[] = [
  season('2025-06-05', '2025-06-14', 1.4),
  season('2025-08-01', '2025-08-31', 0.8, 'SUMMER10', 0.1),
  season('2025-11-24', '2025-12-01', 2.6, 'FRIDAY15', 0.15),
  season('2025-12-02', '2025-12-19', 2.6),
  season('2025-12-27', '2026-01-31', 0.6, 'JANUARY20', 0.2),
  season('2026-02-04', '2026-02-13', 1.5),
  season('2026-03-01', '2026-03-14', 1.9),
  season('2026-06-10', '2026-06-20', 1.4),
  season('2026-08-01', '2026-08-31', 0.8, 'SUMMER10', 0.1),
  season('2026-10-20', '2026-11-17', 1.4),
]

const campaigns: readonly CampaignPlan[] = [
  {
    name: 'Mother’s Day reminder',
    goal: 'repeat',
    channel: 'email',
    firstDay: dayOf('2026-02-23'),
    lastDay: dayOf('2026-03-22'),
    listed: ({ daysSince }) => daysSince <= 300,
    listSize: 240,
    holdoutShare: 0.4,
    extraOrderChance: 0.62,
    costLines: (contacted) => [
      { kind: 'media', label: 'E-mail service', amountMinor: contacted * 2, hours: null },
      { kind: 'people', label: 'Writing and sending', amountMinor: 6_000, hours: 3 },
    ],
  },
  {
    name: 'Spring arrivals newsletter',
    goal: 'new-product',
    channel: 'email',
    firstDay: dayOf('2026-04-20'),
    lastDay: dayOf('2026-05-18'),
    listed: ({ daysSince }) => daysSince <= 300,
    listSize: 200,
    holdoutShare: 0.4,
    extraOrderChance: 0.05,
    costLines: (contacted) => [
      { kind: 'media', label: 'E-mail service', amountMinor: contacted * 2, hours: null },
      { kind: 'people', label: 'Photos and writing', amountMinor: 12_000, hours: 6 },
    ],
  },
  {
    name: 'Birthday box and phone call',
    goal: 'repeat',
    channel: 'phone',
    firstDay: dayOf('2026-08-24'),
    lastDay: dayOf('2026-09-27'),
    listed: ({ daysSince }) => daysSince <= 300,
    listSize: 230,
    holdoutShare: 0.4,
    extraOrderChance: 0.02,
    costLines: (contacted) => [
      { kind: 'product', label: 'Little gift', amountMinor: contacted * 600, hours: null },
      { kind: 'media', label: 'Postage', amountMinor: contacted * 350, hours: null },
      { kind: 'people', label: 'Phone calls', amountMinor: 48_000, hours: 24 },
    ],
  },
  {
    name: 'Win-back text',
    goal: 'win-back',
    channel: 'sms',
    firstDay: dayOf('2026-10-05'),
    lastDay: dayOf('2026-10-18'),
    listed: ({ orders, daysSince }) => orders >= 2 && daysSince > 150,
    listSize: 32,
    holdoutShare: 0.25,
    extraOrderChance: 0.12,
    costLines: (contacted) => [{ kind: 'media', label: 'Text messages', amountMinor: contacted * 5, hours: null }],
  },
]

export const giftPlan: ShopPlan = {
  seed: 20_261_225,
  firstDay: dayOf('2025-05-12'),
  endDay: dayOf('2026-11-17'),
  people: 380,
  products: giftProducts,
  seasons,
  campaigns,
  gapDays: 66,
  regularity: 1.4,
  lossChance: 0.22,
  shipping: { feeMinor: 395, freeFromMinor: 4_000 },
  walkInsPerDay: 0.5,
}
