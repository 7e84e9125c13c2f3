/** The sample tea shop: a year and a half around the Chinese shopping calendar, and four campaigns with known true effects. */

import { dayOf } from './plan-days.ts'
import type { CampaignPlan, Season, ShopPlan } from './shop-plan.ts'
import { teaProducts } from './tea-products.ts'

function season(first: string, last: string, factor: number, code = '', share = 0): Season {
  const days = { firstDay: dayOf(first), lastDay: dayOf(last), factor }
  return code === '' ? days : { ...days, promotion: { code, share } }
}

const seasons: readonly Season[] = [
  season('2025-06-01', '2025-06-20', 1.8, '618', 0.12),
  season('2025-09-18', '2025-10-05', 1.5),
  season('2025-10-31', '2025-11-11', 2.2, '双11', 0.15),
  season('2026-01-15', '2026-02-10', 1.9, '年货节', 0.08),
  season('2026-02-11', '2026-02-24', 0.3),
  season('2026-03-25', '2026-04-20', 1.5),
  season('2026-06-01', '2026-06-20', 1.8, '618', 0.12),
  season('2026-09-08', '2026-09-25', 1.5),
  season('2026-10-31', '2026-11-11', 2.2, '双11', 0.15),
]

const campaigns: readonly CampaignPlan[] = [
  {
    name: '春茶上新 短信通知',
    goal: 'new-product',
    channel: 'sms',
    firstDay: dayOf('2026-03-25'),
    lastDay: dayOf('2026-04-20'),
    listed: ({ daysSince }) => daysSince <= 240,
    listSize: 180,
    holdoutShare: 0.4,
    extraOrderChance: 0.06,
    costLines: (contacted) => [
      { kind: 'media', label: '短信', amountMinor: contacted * 5, hours: null },
      { kind: 'people', label: '文案与发送', amountMinor: 24_000, hours: 4 },
    ],
  },
  {
    name: '618 老客回购提醒',
    goal: 'repeat',
    channel: 'sms',
    firstDay: dayOf('2026-05-25'),
    lastDay: dayOf('2026-06-22'),
    listed: ({ daysSince }) => daysSince <= 270,
    listSize: 240,
    holdoutShare: 0.4,
    extraOrderChance: 0.62,
    costLines: (contacted) => [
      { kind: 'media', label: '短信', amountMinor: contacted * 5, hours: null },
      { kind: 'people', label: '文案与发送', amountMinor: 18_000, hours: 3 },
    ],
  },
  {
    name: '中秋礼盒 样茶寄送与电话邀约',
    goal: 'new-product',
    channel: 'phone',
    firstDay: dayOf('2026-08-28'),
    lastDay: dayOf('2026-09-26'),
    listed: ({ daysSince }) => daysSince <= 270,
    listSize: 220,
    holdoutShare: 0.4,
    extraOrderChance: 0.02,
    costLines: (contacted) => [
      { kind: 'product', label: '试饮小样', amountMinor: contacted * 3_000, hours: null },
      { kind: 'media', label: '快递', amountMinor: contacted * 1_000, hours: null },
      { kind: 'people', label: '电话回访', amountMinor: 240_000, hours: 40 },
    ],
  },
  {
    name: '沉睡客户 微信唤醒',
    goal: 'win-back',
    channel: 'wechat-work',
    firstDay: dayOf('2026-10-12'),
    lastDay: dayOf('2026-10-25'),
    listed: ({ orders, daysSince }) => orders >= 2 && daysSince > 150,
    listSize: 32,
    holdoutShare: 0.25,
    extraOrderChance: 0.12,
    costLines: () => [{ kind: 'people', label: '逐个发送', amountMinor: 12_000, hours: 2 }],
  },
]

export const teaPlan: ShopPlan = {
  seed: 20_261_117,
  firstDay: dayOf('2025-05-12'),
  endDay: dayOf('2026-11-17'),
  people: 420,
  products: teaProducts,
  seasons,
  campaigns,
  gapDays: 58,
  regularity: 3,
  lossChance: 0.24,
  shipping: { feeMinor: 1_000, freeFromMinor: 9_900 },
  walkInsPerDay: 0.25,
}
