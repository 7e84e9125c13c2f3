/** Sentences about what people are likely to buy next. */
import type { LocalTexts } from '../language.ts'

export const nextBasketText = {
  'next-basket.reason.repeat': {
    en: 'Bought {times} {times?time|times} before.',
    zh: '以前买过 {times} 次。',
  },
  'next-basket.reason.alike': { en: 'People with similar baskets buy it.', zh: '购买习惯相近的人会买。' },
  'next-basket.reason.popular': { en: 'It sells well in your shop.', zh: '在本店卖得好。' },
  'next-basket.graded': {
    en: 'Of what people then really bought, the list of {top} held {chosen}; the shop’s bestsellers alone would have held {popular}.',
    zh: '后来真正买的东西中，{top} 个推荐命中了 {chosen}；只推荐店里畅销品会命中 {popular}。',
  },
  'next-basket.nobody': {
    en: 'Nobody has bought twice yet, so the lists cannot be graded.',
    zh: '还没有人买过两次，所以无法给推荐评分。',
  },
  'next-basket.too-few-neighbours': {
    en: 'Too few customers to learn from people alike (have {have}, need {need}): own purchases and bestsellers are used.',
    zh: '客户太少，无法参考相近的人（现有 {have}，需要 {need}）：改用本人买过的和畅销品。',
  },
} as const satisfies Record<string, LocalTexts>
