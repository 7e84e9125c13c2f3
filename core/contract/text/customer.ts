/** Sentences about customers and segments. */
import type { LocalTexts } from '../language.ts'

export const customerText = {
  'customer.summary.once': {
    en: '{name} bought once, on {day}, for {money}; that was {age} ago.',
    zh: '{name}只在{day}买过一次，花了 {money}；距今 {age}。',
  },
  'customer.summary.repeat': {
    en: '{name} has bought {orders} times since {day} and spent {money}; the last order was {age} ago.',
    zh: '{name}自{day}以来买过 {orders} 次，共花费 {money}；最近一次在 {age}前。',
  },
  'customer.summary.taste': { en: 'Most of it went on {items}.', zh: '主要买{items}。' },
  'customer.summary.taste-unknown': {
    en: 'What was bought is not in the files.',
    zh: '文件里没有写明买了什么。',
  },
  'customer.summary.rhythm': {
    en: 'Usually there are {days} between orders; the next one is likely between {from} and {to}.',
    zh: '通常每隔 {days}买一次；下一次大约在{from}到{to}之间。',
  },
  'customer.summary.shop-rhythm': {
    en: 'Too few orders for a rhythm of their own; going by your shop, the next one is likely between {from} and {to}.',
    zh: '订单太少，看不出个人规律；按本店规律，下一次大约在{from}到{to}之间。',
  },
  'customer.summary.no-rhythm': {
    en: 'When the next order comes cannot be told yet.',
    zh: '下一次什么时候买，还说不准。',
  },
  'customer.model.too-few-customers': {
    en: 'Too few customers to estimate future value (have {have}, need {need}). Shown instead: past spend and days since the last order.',
    zh: '客户太少，无法估算未来价值（现有 {have}，需要 {need}）。改为显示过去的消费和距上次下单的天数。',
  },
  'customer.model.too-few-repeat-buyers': {
    en: 'Too few repeat buyers to estimate future value (have {have}, need {need}). Shown instead: past spend and days since the last order.',
    zh: '回头客太少，无法估算未来价值（现有 {have}，需要 {need}）。改为显示过去的消费和距上次下单的天数。',
  },
  'customer.model.history-too-short': {
    en: 'The orders cover too short a time to estimate future value ({have}, need {need}). Import older orders to see it.',
    zh: '订单覆盖的时间太短，无法估算未来价值（现有 {have}，需要 {need}）。导入更早的订单后即可看到。',
  },
  'customer.model.rule-is-better': {
    en: 'On your own past orders a plain rule (recent buyers keep buying at their own pace) was as good as the model, so the rule is used.',
    zh: '用本店过去的订单检验，简单规则（近期买过的人会按自己的节奏继续买）不比模型差，所以采用规则。',
  },
  'segment.answer': {
    en: '{buyers} people have bought; the {top} of them who are champions bring {share} of the money.',
    zh: '共有 {buyers} 人买过；其中 {top} 位核心客户带来 {share} 的销售额。',
  },
  'segment.answer-none': { en: 'Nobody has bought yet.', zh: '还没有人下单。' },
  'segment.advice.champions': {
    en: 'Show them new things first and thank them; they come without a discount.',
    zh: '新品先给他们看，多说谢谢；他们不用优惠也会来。',
  },
  'segment.advice.loyal': {
    en: 'Keep their rhythm: remind them when a refill is due.',
    zh: '跟住他们的节奏：快用完时提醒一声。',
  },
  'segment.advice.promising': {
    en: 'Give them a reason for the next order: what goes with what they bought.',
    zh: '给他们下一单的理由：推荐和买过的东西搭配的商品。',
  },
  'segment.advice.new': {
    en: 'The second order decides: ask how the first one was, and suggest one thing.',
    zh: '第二单最关键：问问第一单用得怎样，只推荐一样。',
  },
  'segment.advice.needs-attention': {
    en: 'They are cooling: a personal word now costs less than winning them back later.',
    zh: '他们正在变冷：现在的一句问候，比以后挽回便宜得多。',
  },
  'segment.advice.at-risk': {
    en: 'Good customers who are late: contact the best of them this week.',
    zh: '原来买得不错，现在迟迟没来：本周先联系其中最好的。',
  },
  'segment.advice.cant-lose': {
    en: 'Your best of the past: call them yourself.',
    zh: '曾经最好的客户：请亲自打电话。',
  },
  'segment.advice.hibernating': {
    en: 'Hardly worth a paid message: leave them to your newsletter.',
    zh: '不值得再花钱发消息：留给普通群发即可。',
  },
  'trait.category': {
    en: '{share} buy mostly {value}, {rest} of the others do.',
    zh: '{share} 主要买{value}，其他人是 {rest}。',
  },
  'trait.channel': {
    en: '{share} buy through {value}, {rest} of the others do.',
    zh: '{share} 从{value}下单，其他人是 {rest}。',
  },
  'trait.country': {
    en: '{share} are in {value}, {rest} of the others are.',
    zh: '{share} 在{value}，其他人是 {rest}。',
  },
  'trait.region': {
    en: '{share} are in {value}, {rest} of the others are.',
    zh: '{share} 在{value}，其他人是 {rest}。',
  },
  'trait.discount': {
    en: '{share} buy mostly on discount, {rest} of the others do.',
    zh: '{share} 主要在打折时买，其他人是 {rest}。',
  },
  'trait.weekend': {
    en: '{share} buy mostly at weekends, {rest} of the others do.',
    zh: '{share} 多在周末买，其他人是 {rest}。',
  },
  'trait.evening': {
    en: '{share} buy mostly in the evening, {rest} of the others do.',
    zh: '{share} 多在晚上买，其他人是 {rest}。',
  },
  'trait.multi-item': {
    en: '{share} usually buy several things at once, {rest} of the others do.',
    zh: '{share} 通常一次买多样，其他人是 {rest}。',
  },
} as const satisfies Record<string, LocalTexts>
