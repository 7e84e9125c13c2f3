/** Sentences about offers: who to contact, with what and why. */
import type { LocalTexts } from '../language.ts'

export const offerText = {
  'offer.reason.due': {
    en: 'Usually buys every {rhythm}, last {age} ago. Bought {product} {count} {count?time|times}.',
    zh: '通常每隔 {rhythm}买一次，上次是 {age}前；{product}买过 {count} 次。',
  },
  'offer.reason.late': {
    en: 'Late: usually {rhythm} between orders, now {age}. Bought {product} {count} {count?time|times}.',
    zh: '该来没来：通常间隔 {rhythm}，现在已经 {age}。{product}买过 {count} 次。',
  },
  'offer.reason.second-order': {
    en: 'Bought once, {age} ago ({bought}); the second order decides whether they stay.',
    zh: '{age}前买过一次（{bought}）；第二单决定会不会成为回头客。',
  },
  'offer.reason.repeat': {
    en: 'Bought {product} {count} {count?time|times}; the last order was {age} ago.',
    zh: '{product}买过 {count} 次，上次下单在 {age}前。',
  },
  'offer.reason.popular': {
    en: 'Last bought {age} ago; {product} is what your customers buy most and they have not had it.',
    zh: '上次下单在 {age}前；{product}是本店最受欢迎而他还没买过的。',
  },
  'offer.reason.no-product': {
    en: 'Last bought {age} ago; no product is known that sells and is in stock.',
    zh: '上次下单在 {age}前；目前没有已知在卖且有货的商品可以推荐。',
  },
  'offer.answer': {
    en: 'Contact {people} people this week: about {money} more profit, likely between {low} and {high}, under the assumptions in Settings.',
    zh: '本周联系 {people} 人：按“设置”里的假设，大约多赚 {money}，多半在 {low} 到 {high} 之间。',
  },
  'offer.answer-none': {
    en: 'Nobody is worth a paid contact this week; what a contact costs and brings is set in Settings.',
    zh: '本周没有值得花钱联系的人；联系的成本和效果可在“设置”中调整。',
  },
  'offer.warning.assumed': {
    en: 'No tested effect yet: the plan uses your assumptions (a reminder brings {lift} more orders). Send with a control group to learn the true effect.',
    zh: '还没有验证过的效果：方案用的是您的假设（提醒一下能多 {lift} 的订单）。带对照组发一次，就能知道真实效果。',
  },
  'offer.warning.margin-assumed': {
    en: 'Product costs are not known for all goods: a margin of {margin} is assumed. Import a table of product costs to replace it.',
    zh: '部分商品没有成本：按毛利率 {margin} 计算。导入商品成本表即可替换。',
  },
  'offer.warning.no-contact-details': {
    en: '{people} people have neither e-mail nor full phone number in your files; find them by their buyer ID on the platform.',
    zh: '{people} 人在文件里没有邮箱或完整手机号；请在平台上按买家账号联系。',
  },
  'offer.warning.sold-out': {
    en: '{count} {count?product that sells is|products that sell are} out of stock by your newest stock list and {count?is|are} not suggested to anybody.',
    zh: '有 {count} 款在卖的商品，按最新库存已经没有货，没有推荐给任何人。',
  },
  'offer.warning.few-data': {
    en: 'Few data: {buyers} buyers so far, so take the order of the list more seriously than its amounts.',
    zh: '数据较少：目前只有 {buyers} 位买家，名单的先后比金额更可信。',
  },
} as const satisfies Record<string, LocalTexts>
