/** Likeness to a group, trait by trait. */
import type { LocalTexts } from '../language.ts'

export const lookAlikeText = {
  'alike.trait.country': { en: 'lives in {value}', zh: '住在{value}' },
  'alike.trait.region': { en: 'lives in {value}', zh: '住在{value}' },
  'alike.trait.city': { en: 'lives in {value}', zh: '住在{value}' },
  'alike.trait.platform': { en: 'known from {value}', zh: '来自{value}' },
  'alike.trait.mail': { en: 'e-mail at {value}', zh: '邮箱是 {value}' },
  'alike.trait.phone': { en: 'gave a phone number', zh: '留了电话' },
  'alike.trait.level': { en: 'level: {value}', zh: '等级：{value}' },
  'alike.trait.source': { en: 'came through {value}', zh: '渠道：{value}' },
  'alike.trait.tag': { en: 'tagged {value}', zh: '标签：{value}' },
  'alike.trait.lead': { en: 'enquiry: {value}', zh: '线索：{value}' },
  'alike.trait.wish': { en: 'asked for {value}', zh: '问过{value}' },
  'alike.trait.category': { en: 'buys mostly {value}', zh: '主要买{value}' },
  'alike.trait.channel': { en: 'buys through {value}', zh: '常在{value}购买' },
  'alike.trait.discount': { en: 'buys mostly on discount', zh: '多在优惠时购买' },
  'alike.trait.weekend': { en: 'orders at weekends', zh: '常在周末下单' },
  'alike.trait.evening': { en: 'orders in the evening', zh: '常在晚上下单' },
  'alike.trait.multi-item': { en: 'orders several things at once', zh: '一次买多件' },
  'alike.few-seeds': {
    en: 'The group has {have} people; from {need} on others can be compared with it.',
    zh: '这个分组有 {have} 人，满 {need} 人才能找相似的人。',
  },
  'alike.few-others': {
    en: 'There are too few people outside the group to tell what sets it apart.',
    zh: '分组以外的人太少，看不出有何不同。',
  },
  'alike.nobody': { en: 'There is nobody to compare with the group.', zh: '没有可以比较的人。' },
  'alike.no-traits': {
    en: 'Nothing that is known of these people sets the group apart: tried on people it had not seen, a ranking is no better than chance.',
    zh: '就已知的情况看，这个分组没有明显的不同：拿没见过的人一试，排出来的名单和随机差不多。',
  },
  'alike.model': {
    en: '{people} people, most alike first, by a model of the {seeds} people in the group. Tried on people it had not seen, it picks the right one of two in {right} of cases.',
    zh: '{people} 人，越靠前越相似；依据分组里 {seeds} 人建立的模型。拿没见过的人来试，两人中挑对的占 {right}。',
  },
  'alike.rough': {
    en: '{people} people, most alike first: rough, by the traits that {seeds} people share. Tried on people it had not seen, it picks the right one of two in {right} of cases.',
    zh: '{people} 人，越靠前越相似；只按 {seeds} 人的共同点粗略排列。拿没见过的人来试，两人中挑对的占 {right}。',
  },
} as const satisfies Record<string, LocalTexts>
