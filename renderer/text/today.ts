import type { Texts } from './texts.ts'

/** The Today page: each card's question and its one button. */
export const todayText = {
  'today.question': { en: 'What should I do today?', zh: '今天我该做什么？' },
  'today.answer': {
    en: { one: '1 thing is worth your time.', other: '{count} things are worth your time.' },
    zh: '有 {count} 件事值得看。',
  },
  'today.old': {
    en: 'Your newest data are {days} old. Import the latest export first: some of this may be done already.',
    zh: '最新的数据已是 {days}前的。请先导入最新的导出文件，有些事可能已经处理过了。',
  },
  'today.nothing': { en: 'Nothing needs you today', zh: '今天没有要处理的事' },
  'today.nothing.text': {
    en: 'The orders you have tell nothing that would be worth acting on. Newer exports or product costs would help.',
    zh: '现有订单里没有值得立刻处理的事。导入更新的订单或商品成本会有帮助。',
  },
  'today.act.contact': { en: 'See this week’s list', zh: '查看本周名单' },
  'today.act.losing': { en: 'See who', zh: '看看是谁' },
  'today.act.campaign': { en: 'See details', zh: '查看活动' },
  'today.act.profit': { en: 'See the costs', zh: '查看成本' },
  'today.act.stop-spending': { en: 'See what to stop', zh: '看看该停什么' },
  'today.act.claims': { en: 'Compare', zh: '对比一下' },
  'today.act.best-customers': { en: 'Meet them', zh: '认识他们' },
  'today.act.dependence': { en: 'See these customers', zh: '查看这些客户' },
  'today.act.changes': { en: 'See what changed', zh: '看看变化' },
  'today.act.data': { en: 'Look at the data', zh: '查看数据' },
} as const satisfies Texts
