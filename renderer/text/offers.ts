import type { Texts } from './texts.ts'

export const offersText = {
  'offers.question': { en: 'Who should I contact this week, with what?', zh: '这周该联系谁，给什么？' },
  'offers.list': { en: 'People to contact', zh: '联系名单' },
  'offers.budget': { en: 'Budget', zh: '预算' },
  'offers.budget.none': { en: 'no limit', zh: '不限' },
  'offers.profit': { en: 'expected profit, {spent} of cost', zh: '预计利润，花费 {spent}' },
  'offers.gap': {
    en: 'at most {gap} below the best possible plan',
    zh: '比理论上最好的安排最多少 {gap}',
  },
  'offers.to-campaign': { en: 'Make this a campaign', zh: '做成一次活动' },
  'offers.name': { en: 'Name', zh: '姓名' },
  'offers.product': { en: 'Product', zh: '商品' },
  'offers.offer': { en: 'Offer', zh: '优惠' },
  'offers.offer.explain': {
    en: 'The cheapest step that is expected to pay: a reminder comes before a gift, a gift before a discount.',
    zh: '预计划算的最省办法：能提醒就不送礼，能送礼就不打折。',
  },
  'offers.channel': { en: 'By', zh: '方式' },
  'offers.day': { en: 'Best day', zh: '最佳日期' },
  'offers.cost': { en: 'Cost', zh: '成本' },
  'offers.expected': { en: 'Expected profit', zh: '预计利润' },
  'offers.expected.explain': {
    en: 'What the contact should bring beyond what this person would spend anyway, after all costs, with its likely range.',
    zh: '比起不联系多赚的钱，已扣掉所有成本；后面是大致区间。',
  },
  'offers.sureness': { en: 'How sure', zh: '把握' },
  'offers.reason': { en: 'Why', zh: '理由' },
  'offers.evidence.assumed': { en: 'From your assumptions', zh: '按您的假设' },
  'offers.evidence.measured': { en: 'Measured on your campaigns', zh: '来自您的实测' },
  'offers.none.title': { en: 'Nobody to contact this week', zh: '这周不用联系任何人' },
  'offers.none': {
    en: 'No contact is expected to earn more than it costs. A file with product costs makes this sharper, and so do newer orders.',
    zh: '没有哪次联系预计能赚回成本。补一份商品成本，或导入更新的订单，会更准。',
  },
  'offers.none.budget': {
    en: 'This budget is too small for a single contact that pays. Raise it or leave it empty.',
    zh: '这点预算不够做一次划算的联系。请调高，或留空。',
  },
  'offers.skipped': { en: 'Not on the list', zh: '没列入的人' },
  'offers.skipped.not-due': {
    en: '{count} are not due: by their own rhythm nothing is expected for two weeks',
    zh: '{count} 人：还没到时候，按自己的节奏两周内不会下单',
  },
  'offers.skipped.not-worth-it': {
    en: '{count} would cost more than they bring',
    zh: '{count} 人：联系一次花的比带来的多',
  },
  'offers.skipped.too-late': { en: '{count} are most likely gone', zh: '{count} 人：多半不会再来' },
  'offers.skipped.over-budget': { en: '{count} are beyond the budget', zh: '{count} 人：超出预算' },
  'offers.skipped.contacted-recently': { en: '{count} were contacted recently', zh: '{count} 人：最近刚联系过' },
  'offers.skipped.no-contact': { en: '{count} have no e-mail or phone', zh: '{count} 人：没有邮箱或电话' },
  'offers.same-price': { en: 'Same price for everybody', zh: '人人同价' },
  'offers.same-price.text': { en: 'No discounts for some only', zh: '不只给部分人打折' },
  'offers.skipped.contacted-often': {
    en: '{count} were contacted often enough this month',
    zh: '{count} 人：本月联系次数已满',
  },
  'offers.skipped.complained': { en: '{count} complained lately', zh: '{count} 人：最近给过差评，暂不打扰' },
  'offers.skipped.never-contacted': {
    en: '{count} are never contacted, to compare with',
    zh: '{count} 人：长期不联系，用作对照',
  },
  'offers.skipped.refused': { en: '{count} do not want to be contacted', zh: '{count} 人：不愿被联系' },
  'offers.skipped.over-limit': { en: '{count} are further down the list', zh: '{count} 人：排在名单之后' },
  'offers.holdout': {
    en: {
      one: '{count} person is left alone on purpose, so that the effect can be measured.',
      other: '{count} people are left alone on purpose, so that the effect can be measured.',
    },
    zh: '特意留下 {count} 人不联系，用来衡量效果。',
  },
} as const satisfies Texts
