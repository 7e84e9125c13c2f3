import type { Texts } from './texts.ts'

/** The Channels page: what each channel brings, keeps and earns. */
export const channelsText = {
  'channels.question': { en: 'Which platform really pays?', zh: '哪个平台真正赚钱？' },
  'sources.title': { en: 'Where good customers come from', zh: '好客户从哪里来' },
  'sources.source': { en: 'First order at', zh: '首单来源' },
  'sources.within': { en: 'Margin in {days} days', zh: '{days} 天毛利' },
  'sources.within.explain': {
    en: 'Margin per person from the first order on, through any channel, with its likely range. Only people who have been customers that long.',
    zh: '从首单起人均毛利（不论之后在哪里买）及大致区间，只算已满这段时间的客户。',
  },
  'sources.people': { en: 'over {number} people', zh: '依据 {number} 人' },
  'sources.on-known': {
    en: 'Campaigns to known customers ({money}) are kept apart.',
    zh: '面向老客户的活动费用（{money}）另计。',
  },
  'channels.none.title': { en: 'No orders yet', zh: '还没有订单' },
  'channels.none': {
    en: 'Import the orders of one or more platforms.',
    zh: '请导入一个或多个平台的订单。',
  },
  'channels.total': { en: 'margin after fees, all channels', zh: '全部渠道的费后毛利' },
  'channels.list': { en: 'Channels', zh: '渠道' },
  'channels.channel': { en: 'Channel', zh: '渠道' },
  'channels.unnamed': { en: 'Not named in the files', zh: '文件里没有写明' },
  'channels.orders': { en: 'Orders', zh: '订单数' },
  'channels.people': { en: 'People', zh: '人数' },
  'channels.people.explain': {
    en: 'People with an order here. Orders without a buyer count in sales, not in people.',
    zh: '在这里下过单的人。没有买家信息的订单计入销售额，不计入人数。',
  },
  'channels.first': { en: 'First orders', zh: '首单占比' },
  'channels.first.explain': {
    en: 'Of the orders of known people: the share that was their first in the shop.',
    zh: '在知道买家的订单里，属于此人第一单的比例。',
  },
  'channels.again': { en: 'Came back', zh: '回头率' },
  'channels.again.explain': {
    en: 'Of the people who began here: the share that bought again, through any channel.',
    zh: '从这里开始购买的人里，后来又买过（不论渠道）的比例。',
  },
  'channels.net': { en: 'Net sales', zh: '净销售额' },
  'channels.fee': { en: 'Fees', zh: '平台费用' },
  'channels.fee.explain': {
    en: 'What the platform keeps of each sale: commission, payment and the rest. Yours to fill in.',
    zh: '平台从每笔成交里收取的比例：佣金、支付手续费等，由您填写。',
  },
  'channels.fee.of': { en: 'Fees of {channel}, in percent', zh: '{channel}的费用比例（%）' },
  'channels.margin': { en: 'Margin after fees', zh: '费后毛利' },
  'channels.margin.explain': {
    en: 'Net sales less product cost and fees. Where product costs are unknown, the usual margin of Settings is assumed.',
    zh: '净销售额减去商品成本和平台费用。商品成本未知时，按设置里的通常毛利率计算。',
  },
  'channels.margin.assumed': {
    en: 'Product cost is known for {share} of the sales; for the rest the usual margin is assumed.',
    zh: '已知商品成本的销售额占 {share}，其余按通常毛利率估算。',
  },
  'channels.role': { en: 'What it does for the shop', zh: '在店里的作用' },
  'channels.journeys': { en: 'From the first channel to a later one', zh: '从第一个渠道到后来的渠道' },
  'channels.from': { en: 'Began in', zh: '最初在' },
  'channels.to': { en: 'Later bought in', zh: '后来也在' },
  'channels.conflicts': { en: 'The same product at different prices', zh: '同一商品价格不同' },
  'channels.product': { en: 'Product', zh: '商品' },
  'channels.prices': { en: 'Price paid per piece', zh: '实付单价' },
  'channels.price': { en: '{channel} {price} ({sales})', zh: '{channel} {price}（{sales} 次）' },
  'channels.difference': { en: 'Cheaper by', zh: '便宜' },
} as const satisfies Texts
