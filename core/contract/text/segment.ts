/** What is said of groups by rules and of sentences about people. */
import type { LocalTexts } from '../language.ts'

export const segmentText = {
  'segment.read.nothing': {
    en: 'Say who you are looking for, such as: bought tea twice, not in 60 days, no discount.',
    zh: '请说说您要找谁，例如：买过两次茶，60天没来，不用优惠。',
  },
  'segment.read.unknown': {
    en: 'Not understood: {words}. Say it in other words, or set the rules below.',
    zh: '没有看懂：{words}。请换个说法，或在下面直接设置条件。',
  },
  'segment.read.currency': {
    en: 'This shop counts in {currency}; please name the amount in {currency}.',
    zh: '本店以 {currency} 计价，请用 {currency} 写金额。',
  },
  'segment.people.buyers': {
    en: '{people} of {all} {all?customer|customers}: {share}.',
    zh: '{all} 位客户中有 {people} 位，占 {share}。',
  },
  'segment.people.non-buyers': {
    en: '{people} of {all} {all?person|people} who never bought: {share}.',
    zh: '{all} 位从未购买的人中有 {people} 位，占 {share}。',
  },
  'segment.people.everyone': {
    en: '{people} of {all} {all?person|people}, buyers or not: {share}.',
    zh: '全部 {all} 人（含未购买）中有 {people} 位，占 {share}。',
  },
  'segment.people.nobody': { en: 'There is nobody to look through yet.', zh: '还没有可以筛选的人。' },
  'segment.note.goods': {
    en: 'Nothing in this shop is called {goods}. Check the spelling, or use a word of the title.',
    zh: '店里没有叫{goods}的商品。请检查写法，或用商品名里的一个词。',
  },
  'segment.note.chance': {
    en: 'There are too few repeat orders to know anybody’s chance of coming back, so that rule finds nobody.',
    zh: '重复购买还太少，暂时算不出谁会回来，所以这一条件找不到人。',
  },
  'segment.note.group': {
    en: 'The rules name a saved group that is gone; nobody is in it.',
    zh: '条件里用到的一个分组已不存在，视为没有人。',
  },
  'segment.overlap.most': {
    en: '{people} {people?person is|people are} both in “{one}” and in “{other}”: {share} of the smaller group.',
    zh: '“{one}”和“{other}”有 {people} 人重合，占较小一组的 {share}。',
  },
  'segment.overlap.none': { en: 'Nobody is in two of these groups.', zh: '这些分组之间没有重合的人。' },
} as const satisfies Record<string, LocalTexts>
