/** Sentences about campaigns: what they cost, what they brought in, how sure that is. */
import type { LocalTexts } from '../language.ts'

export const campaignText = {
  'campaign.verdict.earned': {
    en: '{name} earned {money} more than it cost, likely between {low} and {high}.',
    zh: '{name}扣除成本后多赚 {money}，多半在 {low} 到 {high} 之间。',
  },
  'campaign.verdict.lost': {
    en: '{name} cost {money} more than it brought in, likely between {low} and {high}.',
    zh: '{name}比带来的多花了 {money}，多半在 {low} 到 {high} 之间。',
  },
  'campaign.verdict.not-proven': {
    en: '{name}: not proven yet. The profit lies between {low} and {high}; the chance that it is above zero is {chance}.',
    zh: '{name}：尚未证实。盈亏在 {low} 到 {high} 之间，赚钱的可能性{chance}。',
  },
  'campaign.verdict.rough': {
    en: '{name}: rough. The profit lies between {low} and {high}, with {buyers} buyers in the smaller group.',
    zh: '{name}：粗略。盈亏在 {low} 到 {high} 之间，较小一组只有 {buyers} 位买家。',
  },
  'campaign.verdict.counts-only': {
    en: '{name}: {contactedBuyers} of {contacted} contacted people bought, {holdoutBuyers} of {holdout} left alone. Too few buyers to tell.',
    zh: '{name}：联系的 {contacted} 人中 {contactedBuyers} 人购买，没联系的 {holdout} 人中 {holdoutBuyers} 人购买。买家太少，看不出来。',
  },
  'campaign.verdict.no-control': {
    en: '{name}: people on the list bought for {revenue}, at a cost of {cost}. Without a control group nobody can say how much of it is owed to the campaign.',
    zh: '{name}：名单上的人买了 {revenue}，花费 {cost}。没有对照组，说不清其中多少是活动带来的。',
  },
  'campaign.verdict.advertising': {
    en: '{name}: {platform} charged {cost} and claims {revenue}. A claim is not an effect: only a test with people left alone would show it.',
    zh: '{name}：{platform}收费 {cost}，自称带来 {revenue}。自称不等于效果：只有留出对照组才能看出来。',
  },
  'campaign.verdict.advertising-silent': {
    en: '{name}: {platform} charged {cost} and does not say what it brought in.',
    zh: '{name}：{platform}收费 {cost}，没有报告带来多少销售。',
  },
  'campaign.verdict.planned': {
    en: '{name} is planned for {people} people, with {holdout} left alone. Export the list, send it, then say so here.',
    zh: '{name}计划联系 {people} 人，另留 {holdout} 人不联系。导出名单、发出后，在这里点“已发出”。',
  },
  'campaign.next.more-buyers': {
    en: 'To tell, {needed} more buyers are needed in the smaller group: a larger list, or a longer time, or the next rounds pooled.',
    zh: '要看出结果，较小一组还需要 {needed} 位买家：扩大名单、延长时间，或与后几轮合并。',
  },
  'campaign.next.repeat': {
    en: 'What would prove it: the same campaign once more with a control group of the same size or larger.',
    zh: '怎样才能证实：同样的活动再做一次，对照组不小于这次。',
  },
  'campaign.next.control': {
    en: 'Leave some people out at random next time: from then on you know.',
    zh: '下次随机留出一部分人不联系，就能知道真实效果。',
  },
  'campaign.next.on-off': {
    en: 'To find out, switch it off for two weeks, then on again, and compare the till.',
    zh: '想知道真实效果：停两周、再开两周，对比店里的实际收入。',
  },
  'campaign.next.detectable': {
    en: 'With {contacted} people contacted and {holdout} left alone you can only see a change of {points} or more.',
    zh: '联系 {contacted} 人、留出 {holdout} 人时，只有变化达到 {points} 以上才看得出来。',
  },
  'campaign.next.import': {
    en: 'The orders in this shop end on {day}. Import those up to {last} to see the result.',
    zh: '店里的订单只到{day}。导入到{last}为止的订单，就能看到结果。',
  },
  'campaign.chance': { en: 'about {tenths} in 10', zh: '约十分之{tenths}' },
  'campaign.answer.measured': {
    en: 'Your {count} tested {count?campaign|campaigns} brought {money} after all costs; {earned} earned more than {earned?it|they} cost for certain.',
    zh: '{count} 次有对照组的活动，扣除全部成本后共 {money}；其中 {earned} 次确定赚钱。',
  },
  'campaign.answer.unmeasured': {
    en: 'You spent {cost} on {count} {count?campaign|campaigns}. None had a control group, so what they brought in cannot be told apart from what would have come anyway.',
    zh: '{count} 次活动共花费 {cost}。都没有对照组，分不清哪些是活动带来的、哪些本来就会来。',
  },
  'campaign.answer.none': {
    en: 'No campaign yet. Start one from Offers: the control group comes with it.',
    zh: '还没有活动。从“推荐”开始第一次活动，会自动留出对照组。',
  },
} as const satisfies Record<string, LocalTexts>
