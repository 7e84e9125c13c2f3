import type { Texts } from './texts.ts'

/** The Settings page: each assumption with what it does, in plain words. */
export const settingsText = {
  'settings.question': { en: 'What does Shopkeeper assume about my shop?', zh: '掌柜对我的店铺有哪些假设？' },
  'settings.answer': {
    en: 'Where your files say nothing, these figures stand in. Change one and every answer follows.',
    zh: '文件里没有的数字，就用这里的代替。改动后，所有结果随之更新。',
  },
  'settings.saved': { en: 'Saved', zh: '已保存' },
  'settings.undo': { en: 'Undo', zh: '撤销' },
  'settings.shop': { en: 'Shop', zh: '店铺' },
  'settings.page': { en: 'This window', zh: '界面' },
  'settings.profit': { en: 'Profit', zh: '利润' },
  'settings.contact': { en: 'Contacting people', zh: '联系客户' },
  'settings.control': { en: 'Measuring campaigns', zh: '衡量活动效果' },
  'settings.ladder': { en: 'What an offer does and costs', zh: '每种优惠的作用和成本' },
  'settings.language': { en: 'Language', zh: '语言' },
  'settings.currency.text': {
    en: 'The currency you keep your books in. Amounts in others are converted by the rates below, never mixed.',
    zh: '记账使用的币种。其他币种的金额按下面的汇率换算，绝不混在一起。',
  },
  'settings.rates': { en: 'Rates of other currencies', zh: '其他币种的汇率' },
  'settings.rates.text': {
    en: 'Orders and costs in these currencies are taken and converted. Without a rate, such rows are set aside. A changed rate changes every figure at once.',
    zh: '有汇率的币种，订单和成本会按汇率换算后计入；没有汇率的行会先搁置。改动汇率，所有结果随之更新。',
  },
  'settings.rate.of': { en: 'One {code} is worth', zh: '1 {code} 等于' },
  'settings.rate.since': { en: 'From {day} on', zh: '{day} 起' },
  'settings.rate.always': { en: 'At all times', zh: '一直有效' },
  'settings.rate.from': { en: 'From day (may stay empty)', zh: '从哪天起（可不填）' },
  'settings.rate.code': { en: 'Currency', zh: '币种' },
  'settings.rate.value': { en: 'Rate', zh: '汇率' },
  'settings.rate.add': { en: 'Add rate', zh: '添加汇率' },
  'settings.rate.remove': { en: 'Remove the rate of {code}', zh: '删除 {code} 的汇率' },
  'settings.timezone.text': {
    en: 'Decides which day an order belongs to.',
    zh: '决定一笔订单算在哪一天。',
  },
  'settings.margin': { en: 'Margin where costs are unknown', zh: '成本未知时的毛利率' },
  'settings.margin.text': {
    en: 'What stays of a sale after buying the goods. Import product costs and this is no longer needed.',
    zh: '销售额扣除进货成本后剩下的比例。导入商品成本后就不再需要它。',
  },
  'settings.floor': { en: 'Lowest margin of an offer', zh: '优惠后的最低毛利率' },
  'settings.floor.text': {
    en: 'No offer may leave you less than this share of the sale.',
    zh: '任何优惠都不会让您低于这个毛利率。',
  },
  'settings.hourly': { en: 'An hour of work costs', zh: '一小时人工成本' },
  'settings.hourly.text': {
    en: 'Turns the hours that you note for a campaign into money.',
    zh: '把您为活动记下的工时折算成钱。',
  },
  'settings.cost-of': { en: 'One message by {channel} costs', zh: '发一次{channel}的成本' },
  'settings.gap': { en: 'Days between two contacts', zh: '两次联系至少间隔' },
  'settings.gap.text': {
    en: 'Nobody is suggested again before this time is over.',
    zh: '间隔未到的客户不会再被推荐联系。',
  },
  'settings.per-month': { en: 'Contacts a month at most', zh: '每月最多联系' },
  'settings.per-month.text': {
    en: 'Of one person, over all channels.',
    zh: '同一个人，各种方式合计。',
  },
  'settings.quiet': { en: 'Quiet after a complaint', zh: '差评后暂停联系' },
  'settings.quiet.text': {
    en: 'Whoever left a bad review is left in peace for so long.',
    zh: '给过差评的客户在这段时间内不打扰。',
  },
  'settings.times': { en: ' times', zh: ' 次' },
  'settings.never': { en: 'Never contact one person in twenty', zh: '留 5% 的人长期不联系' },
  'settings.never.text': {
    en: 'Always the same people, chosen by lot. They show what all contacts together bring.',
    zh: '随机抽取且固定不变，用来看出所有联系合在一起的效果。',
  },
  'settings.days': { en: ' days', zh: ' 天' },
  'settings.people': { en: ' people', zh: ' 人' },
  'settings.holdout': { en: 'Share left alone', zh: '不联系的比例' },
  'settings.holdout.text': {
    en: 'These people get nothing, by lot. What they buy anyway shows what your message really added.',
    zh: '随机留出这部分客户不联系。他们自然会买多少，对照出联系真正带来了多少。',
  },
  'settings.holdout-minimum': { en: 'At least', zh: '至少留出' },
  'settings.holdout-minimum.text': {
    en: 'Below this number the comparison would say nothing.',
    zh: '人数再少，对比就说明不了什么。',
  },
  'settings.ladder.text': {
    en: 'Until your own campaigns have measured it, the plan leans on these figures: how much more likely a person buys within 30 days, and what the offer takes from the usual basket.',
    zh: '在您自己的活动测出来之前，推荐方案先用这些数字：30 天内下单的可能提高多少，以及优惠占平常客单价的多少。',
  },
  'settings.rung': { en: 'Offer', zh: '优惠' },
  'settings.lift': { en: 'More likely to buy', zh: '下单可能提高' },
  'settings.lift.of': { en: '{rung}: more likely to buy', zh: '{rung}：下单可能提高' },
  'settings.rung-cost': { en: 'Cost, share of the basket', zh: '成本，占客单价' },
  'settings.rung-cost.of': { en: '{rung}: cost, share of the basket', zh: '{rung}：成本，占客单价' },
} as const satisfies Texts
