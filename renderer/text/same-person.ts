import type { Texts } from './texts.ts'

/** One person on several platforms: questions, decisions and the way back. */
export const samePersonText = {
  'same.title': { en: 'Same person?', zh: '是同一个人吗？' },
  'same.none': {
    en: 'Nothing to ask. Records with the same full mobile number or e-mail are counted as one person.',
    zh: '没有需要您判断的。手机号或邮箱完全相同的记录已算作同一个人。',
  },
  'same.waiting': {
    en: { one: 'One pair of records may be one person.', other: '{count} pairs of records may be one person.' },
    zh: '有 {count} 对记录可能是同一个人。',
  },
  'same.shown': { en: 'The likeliest {shown} for today:', zh: '今天先看最像的 {shown} 对：' },
  'same.done-today': { en: 'Enough for today. The rest comes tomorrow.', zh: '今天先到这里，其余的明天再看。' },
  'same.field.platform': { en: 'Platform', zh: '平台' },
  'same.field.key': { en: 'Buyer id', zh: '买家账号' },
  'same.field.name': { en: 'Name', zh: '姓名' },
  'same.field.phone': { en: 'Phone', zh: '手机号' },
  'same.field.email': { en: 'E-mail', zh: '邮箱' },
  'same.field.place': { en: 'Place', zh: '地区' },
  'same.field.orders': { en: 'Orders', zh: '订单' },
  'same.orders': {
    en: { one: '1 order, on {day}', other: '{count} orders, the last on {day}' },
    zh: '{count} 单，最近一单 {day}',
  },
  'same.no-orders': { en: 'none', zh: '没有' },
  'same.why': { en: 'What speaks for it and against it', zh: '依据' },
  'same.points': { en: 'Points', zh: '分数' },
  'same.points.explain': {
    en: 'One point more doubles the odds of one person; one point less halves them.',
    zh: '每多 1 分，是同一个人的可能翻一倍；每少 1 分，减一半。',
  },
  'same.yes': { en: 'Same person', zh: '是同一个人' },
  'same.no': { en: 'Not the same', zh: '不是同一个人' },
  'same.later': { en: 'Later', zh: '以后再说' },
  'same.pair': { en: '{a} and {b}', zh: '{a} 和 {b}' },
  'same.of': { en: '{answer}: {pair}', zh: '{answer}：{pair}' },
  'same.decided.yes': { en: '{pair} count as one person now.', zh: '{pair} 现在算作同一个人。' },
  'same.decided.no': { en: '{pair} stay two people.', zh: '{pair} 仍算作两个人。' },
  'same.decided.blocked': {
    en: '{pair} stay apart, because you said of one of their other records that it is someone else.',
    zh: '{pair} 仍然分开，因为您说过其中一方的另一条记录不是同一个人。',
  },
  'same.undo': { en: 'Undo', zh: '撤销' },
  'same.undo.of': { en: 'Undo: {pair}', zh: '撤销：{pair}' },
  'same.frozen': { en: 'Please look at these', zh: '请看一下这些' },
  'same.all-same': { en: 'All one person', zh: '都是同一个人' },
  'same.all-different': { en: 'All different people', zh: '都是不同的人' },
  'same.merged': {
    en: { one: 'One person was found on several platforms', other: '{count} people were found on several platforms' },
    zh: '有 {count} 位客户在多个平台买过',
  },
  'same.more': { en: 'Show all {count}', zh: '显示全部 {count} 条' },
  'same.decisions': { en: 'What you said', zh: '您的判断' },
  'same.gone': { en: 'no longer in the files', zh: '文件里已没有' },
} as const satisfies Texts
