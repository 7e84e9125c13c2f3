/** What people ask to have changed. */
import type { LocalTexts } from '../language.ts'

export const wishText = {
  'wish.kind.engraving': { en: 'A name or words on it', zh: '刻字、印字' },
  'wish.kind.packaging': { en: 'Wrapped as a present', zh: '礼品包装' },
  'wish.kind.card': { en: 'A card with it', zh: '附贺卡' },
  'wish.kind.size': { en: 'Another size', zh: '换尺寸' },
  'wish.kind.colour': { en: 'Another colour', zh: '换颜色' },
  'wish.kind.ingredients': { en: 'Other ingredients', zh: '调整配料' },
  'wish.kind.amount': { en: 'Another amount', zh: '换规格分量' },
  'wish.from.note': { en: 'order note', zh: '订单备注' },
  'wish.from.enquiry': { en: 'enquiry', zh: '咨询' },
  'wish.from.review': { en: 'review', zh: '评价' },
  'wish.answer': {
    en: '{count} {count?change is|changes are} asked for again and again in {read} notes, enquiries and reviews.',
    zh: '在 {read} 条备注、咨询和评价里，有 {count} 种改动被反复要求。',
  },
  'wish.nothing': {
    en: 'In {read} notes, enquiries and reviews no change is asked for by three people or more.',
    zh: '{read} 条备注、咨询和评价里，没有被三人以上要求的改动。',
  },
  'wish.no-words': {
    en: 'Your files have no order notes, enquiries or reviews. Import an export that has them to see what people want changed.',
    zh: '文件里没有订单备注、咨询或评价。导入带这些内容的文件，就能看出大家想改什么。',
  },
  'wish.sentence': {
    en: '{people} people asked for it, {mentions} {mentions?time|times}.',
    zh: '{people} 人提过，共 {mentions} 次。',
  },
  'wish.sentence-paid': {
    en: '{people} people asked for it, {mentions} {mentions?time|times}. Half of such orders are above {usual}, of all others above {rest}.',
    zh: '{people} 人提过，共 {mentions} 次。这些订单的中位金额是 {usual}，其他订单是 {rest}。',
  },
} as const satisfies Record<string, LocalTexts>
