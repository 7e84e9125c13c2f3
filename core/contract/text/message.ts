/** The messages that come with the app, and what may be wrong with one. `[…]` is left out where a fact in it is not known. */
import type { LocalTexts } from '../language.ts'

export const messageText = {
  'message.reminder': {
    en: '[Hi {name}, ]it has been {since} since your last order. If you need {product} again, we are here.',
    zh: '[{name}，]您好，距上次下单已{since}。需要{product}时，欢迎再来。',
  },
  'message.gift': {
    en: '[Hi {name}, ]order {product} by {until} and we add a small gift.',
    zh: '[{name}，]您好，{until}前购买{product}，随单附赠一份小礼物。',
  },
  'message.bundle': {
    en: '[Hi {name}, ]until {until} you can have {product} as a bundle at a better price.',
    zh: '[{name}，]您好，{until}前{product}可搭配成套餐，更划算。',
  },
  'message.free-delivery': {
    en: '[Hi {name}, ]order {product} by {until} and delivery is free.',
    zh: '[{name}，]您好，{until}前购买{product}包邮。',
  },
  'message.ten-off': {
    en: '[Hi {name}, ]10% off {product} until {until}.',
    zh: '[{name}，]您好，{until}前购买{product}享九折。',
  },
  'message.fifteen-off': {
    en: '[Hi {name}, ]15% off {product} until {until}.',
    zh: '[{name}，]您好，{until}前购买{product}享八五折。',
  },
  'message.sms': { en: '{text} {shop}. Reply STOP to opt out.', zh: '【{shop}】{text}拒收请回复R' },
  'message.problem.missing': {
    en: 'Not known: {facts}. Put that part in [square brackets] so that it can be left out.',
    zh: '缺少：{facts}。请把这部分放进[方括号]，缺少时自动省略。',
  },
  'message.problem.unknown': {
    en: 'There is no fact called {facts}. Known are: {known}.',
    zh: '没有叫{facts}的内容。可用的有：{known}。',
  },
  'message.problem.brackets': {
    en: 'A square bracket is opened and not closed, or the other way round.',
    zh: '方括号没有成对。',
  },
  'message.problem.scarcity': {
    en: 'It claims that little is left or time is short. Nothing in your data says so; say what is true instead.',
    zh: '这句话暗示所剩不多或时间紧迫，但数据里没有依据，请改成属实的说法。',
  },
  'message.problem.fair-price': {
    en: '{people} people would be offered the same product (such as {product}) at different prices on the same day. China’s personal information law (article 24) forbids unreasonable differences in price between people; give everybody the same price instead.',
    zh: '有 {people} 人会在同一天收到同一商品（如{product}）的不同价格。《个人信息保护法》第二十四条禁止在价格上对个人实行不合理的差别待遇，建议改为人人同价。',
  },
  'message.fact.name': { en: 'the name', zh: '姓名' },
  'message.fact.product': { en: 'a product', zh: '推荐商品' },
  'message.fact.last_product': { en: 'the product bought last', zh: '上次购买的商品' },
  'message.fact.since': { en: 'time since the last order', zh: '距上次下单的时间' },
  'message.fact.until': { en: 'the last day', zh: '截止日期' },
  'message.fact.offer': { en: 'the offer', zh: '优惠' },
  'message.fact.shop': { en: 'the shop’s name', zh: '店名' },
} as const satisfies Record<string, LocalTexts>
