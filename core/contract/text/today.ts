/** Sentences of the Today page: each card answers one question of the owner. */
import type { LocalTexts } from '../language.ts'

export const todayText = {
  'today.question.contact': { en: 'Who should I contact this week?', zh: '这周我该联系谁？' },
  'today.question.losing': { en: 'Who am I about to lose?', zh: '哪些老客快流失了？' },
  'today.question.campaign': { en: 'Did my last campaign work?', zh: '上次活动有效果吗？' },
  'today.question.profit': { en: 'Am I making money after everything?', zh: '算上所有成本，我到底赚没赚？' },
  'today.question.stop-spending': { en: 'What do I stop spending on?', zh: '哪些钱不该再花？' },
  'today.question.claims': { en: 'Do the platforms claim the same sale?', zh: '各平台是不是在抢功？' },
  'today.question.best-customers': { en: 'Who are my best customers, really?', zh: '谁才是真正的好客户？' },
  'today.question.dependence': { en: 'How dependent am I on a few customers?', zh: '我是否太依赖少数客户？' },
  'today.question.changes': { en: 'What changed since last time?', zh: '和上次比有什么变化？' },
  'today.question.data': { en: 'Can I trust these numbers?', zh: '这些数字可信吗？' },

  'today.contact': {
    en: '{people} people are worth a word this week, {first} first; about {money} more profit if you do.',
    zh: '本周值得联系 {people} 人，先找{first}；联系后大约多赚 {money}。',
  },
  'today.contact.detail': {
    en: 'Under your assumptions. {holdout} more are left alone, so that next time you know.',
    zh: '按您的假设估算。另留 {holdout} 人不联系，下次就有真凭实据。',
  },
  'today.losing': {
    en: '{people} regulars are late against their own rhythm; they spent {money} with you in all.',
    zh: '{people} 位老客超过了自己的购买节奏还没来；他们一共花过 {money}。',
  },
  'today.losing.item': { en: 'every {rhythm}, now {age}', zh: '通常{rhythm}一次，已 {age}' },
  'today.profit': {
    en: 'In the last {days} days you sold {net}, {change} against the {days} days before; about {profit} is left after goods and campaigns.',
    zh: '最近 {days} 天卖了 {net}，比前 {days} 天 {change}；扣除货品和活动成本，大约剩 {profit}。',
  },
  'today.profit.detail-known': {
    en: 'Goods by your own product costs ({margin} margin); rent and your own pay are not in it.',
    zh: '货品按您导入的成本计算（毛利率 {margin}）；不含房租和您自己的工资。',
  },
  'today.profit.detail-assumed': {
    en: 'Goods at an assumed margin of {margin}. Import product costs for the true figure.',
    zh: '货品按假设的毛利率 {margin} 计算。导入商品成本即可得到真实数字。',
  },
  'today.stop-spending': {
    en: '{lines} advertising {lines?line|lines} cost {money} in the last {days} days and brought too few orders for chance to explain.',
    zh: '{lines} 条广告最近 {days} 天花了 {money}，订单少到不能用运气解释。',
  },
  'today.stop-spending.item': { en: '{money} spent, {orders} {orders?order|orders}', zh: '花费 {money}，{orders} 单' },
  'today.claims': {
    en: 'The platforms claim {claimed} of the {till} your till took in the same days: {share}.',
    zh: '同一时期店里实收 {till}，各平台自称带来 {claimed}：占 {share}。',
  },
  'today.claims.over': {
    en: 'More than everything you sold: some sales are claimed more than once.',
    zh: '比全部销售还多：有的订单被重复邀功。',
  },
  'today.claims.under': {
    en: 'A claim is not an effect: many of these buyers would have come anyway.',
    zh: '自称不等于效果：其中不少人本来就会来。',
  },
  'today.dependence': {
    en: 'Your {people} largest customers bring {share} of the money.',
    zh: '最大的 {people} 位客户带来 {share} 的销售额。',
  },
  'today.dependence.item': { en: '{money}, {orders} orders', zh: '{money}，{orders} 单' },
  'today.data.rejected': {
    en: '{rows} rows of your files could not be taken and are missing from every figure here.',
    zh: '有 {rows} 行没能导入，这里的每个数字都不包含它们。',
  },
  'today.data.no-costs': {
    en: 'No product costs yet, so every profit leans on an assumed margin of {margin}.',
    zh: '还没有商品成本，所有利润都按假设的毛利率 {margin} 计算。',
  },
  'today.data.no-buyers': {
    en: 'Only {share} of your orders name a buyer; the others count in totals, not in people.',
    zh: '只有 {share} 的订单有买家信息；其余的只计入总额，不计入客户。',
  },
} as const satisfies Record<string, LocalTexts>
