/** Sentences about whether two records are one person. Points are bits: one more doubles the odds. */
import type { LocalTexts } from '../language.ts'

const steps = {
  'identity.step.prior': {
    en: 'Any two records of your shop are rarely one person.',
    zh: '随便两条记录，很少是同一个人。',
  },
  'identity.step.name.same': {
    en: 'The same full name; {count} {count?record has|records have} it.',
    zh: '姓名完全相同；店里有 {count} 条记录用这个姓名。',
  },
  'identity.step.name.close': {
    en: 'Names that differ by a slip or an initial; {count} {count?record shares|records share} the surname.',
    zh: '姓名只差一点；店里有 {count} 条记录姓这个姓。',
  },
  'identity.step.name.surname': {
    en: 'The same surname, another given name; {count} {count?record shares|records share} the surname.',
    zh: '同姓不同名；店里有 {count} 条记录姓这个姓。',
  },
  'identity.step.name.different': { en: 'Different names.', zh: '姓名不同。' },
  'identity.step.phone.same': {
    en: 'The same phone number; {count} {count?record has|records have} it.',
    zh: '手机号相同；店里有 {count} 条记录用这个号码。',
  },
  'identity.step.phone.part': {
    en: 'One phone number is partly hidden; the digits that show agree.',
    zh: '手机号有几位被隐藏，露出来的数字一致。',
  },
  'identity.step.phone.different': { en: 'Different phone numbers.', zh: '手机号不同。' },
  'identity.step.email.same': {
    en: 'The same e-mail address; {count} {count?record has|records have} it.',
    zh: '邮箱相同；店里有 {count} 条记录用这个邮箱。',
  },
  'identity.step.email.part': {
    en: 'The same e-mail name at another provider.',
    zh: '邮箱名相同，只是邮箱服务商不同。',
  },
  'identity.step.email.different': { en: 'Different e-mail addresses.', zh: '邮箱不同。' },
  'identity.step.place.same': {
    en: 'The same town; {count} {count?record is|records are} from there.',
    zh: '城市相同；店里有 {count} 条记录来自这里。',
  },
  'identity.step.place.region': {
    en: 'The same region; {count} {count?record is|records are} from there.',
    zh: '省份或地区相同；店里有 {count} 条记录来自这里。',
  },
  'identity.step.place.different': { en: 'Different places.', zh: '地区不同。' },
} as const satisfies Record<`identity.step.${string}`, LocalTexts>

export const identityText = {
  ...steps,
  'identity.line': { en: '{what} ({bits} points)', zh: '{what}（{bits} 分）' },
  'identity.sum': {
    en: '{bits} points together: {probability} likely to be one person.',
    zh: '合计 {bits} 分：有 {probability} 的可能是同一个人。',
  },
  'identity.household': {
    en: 'They share a phone or e-mail and the surname, but not the given name: perhaps one household.',
    zh: '手机号或邮箱相同，同姓不同名：可能是一家人。',
  },
  'identity.merged.phone': { en: 'The same mobile number.', zh: '手机号相同。' },
  'identity.merged.email': { en: 'The same e-mail address.', zh: '邮箱相同。' },
  'identity.merged.owner': { en: 'You said so.', zh: '由您确认。' },
  'identity.frozen.too-many': {
    en: 'More than five records hang together. A reseller or a shared number is likelier than one person.',
    zh: '有五条以上的记录连在一起，更像是代购或共用号码，而不是同一个人。',
  },
  'identity.frozen.one-platform': {
    en: 'Two of these records are from one platform. One person with two accounts, or two people?',
    zh: '其中有两条记录来自同一个平台。是一个人有两个账号，还是两个人？',
  },
  'identity.frozen.names': {
    en: 'These records share a phone or e-mail, but the names do not go together.',
    zh: '这些记录的手机号或邮箱相同，但姓名对不上。',
  },
  'identity.hidden': {
    en: '{n} {n?order carries a hidden phone number|orders carry hidden phone numbers}; one person may be counted twice.',
    zh: '有 {n} 个订单的手机号被平台隐藏，同一位客户可能被算成两位。',
  },
} as const satisfies Record<`identity.${string}`, LocalTexts>
