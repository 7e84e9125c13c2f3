/**
 * Says rules about people back in either language, in the very words that a sentence about people may use
 * (`analysis/segment-sentence`): what is said here is read there as the same rules.
 */

import { currencyDigits } from '../../model/money.ts'
import type {
  Bounds,
  OrderFilter,
  Period,
  SegmentCondition,
  SegmentRule,
  SegmentRules,
} from '../../model/segment-rule.ts'
import type { Language } from '../language.ts'
import { catalogue } from './catalogue.ts'
import { formatDay, formatMoney, formatNumber, isSentenceKey } from './say.ts'

export interface RuleNames {
  readonly currency: string
  /** The name of another kept group. */
  readonly groupName: (segmentId: string) => string
}

interface Words {
  readonly language: Language
  readonly names: RuleNames
}

export function sayRules(language: Language, { who, rule }: SegmentRules, names: RuleNames): string {
  const words = { language, names }
  const everybody = rule.kind === 'all' && rule.rules.length === 0
  const said = everybody ? '' : sayIn(words, rule, false)
  const never = pick(language, 'never bought', '从未购买')
  if (who === 'non-buyers') return everybody ? never : `${never}${pick(language, ' and ', '，并且')}${said}`
  return said || pick(language, 'all customers', '全部客户')
}

/** One condition, or a bracket of several. */
export function sayRule(language: Language, rule: SegmentRule, names: RuleNames): string {
  return sayIn({ language, names }, rule, false)
}

function sayIn(words: Words, rule: SegmentRule, inBrackets: boolean): string {
  const { language } = words
  const bracket = (text: string) => pick(language, `(${text})`, `（${text}）`)
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const joint = rule.kind === 'all' ? pick(language, ' and ', '，并且') : pick(language, ' or ', '，或者')
      const sorts = rule.rules.map(sortOfNames)
      const isShared = (sort: string | null) => sort !== null && sorts.filter((each) => each === sort).length > 1
      const text = rule.rules
        .map((each, at) =>
          isShared(sorts[at] ?? null) ? bracket(sayIn(words, each, false)) : sayIn(words, each, true),
        )
        .join(joint)
      return inBrackets && rule.rules.length > 1 ? bracket(text) : text
    }
    case 'not':
      return `${pick(language, 'not ', '不是')}${bracket(sayIn(words, rule.rule, false))}`
    default:
      return language === 'zh' ? sayChinese(words, rule) : sayEnglish(words, rule)
  }
}

/** Names of one sort beside each other would be read as one list. */
function sortOfNames(rule: SegmentRule): string | null {
  if (rule.kind === 'place' || rule.kind === 'segment' || rule.kind === 'group') return rule.kind
  const isThrough = rule.kind === 'first-channel' || ('of' in rule && rule.of.channels.length > 0)
  return isThrough ? 'channel' : null
}

function pick(language: Language, en: string, zh: string): string {
  return language === 'zh' ? zh : en
}

function sayEnglish(words: Words, condition: SegmentCondition): string {
  switch (condition.kind) {
    case 'orders': {
      const { of } = condition
      const [verb, count] = englishCount(condition, of.what.length > 0)
      return join([verb, goods(words, of), count, ...englishFilter(words, of)])
    }
    case 'spent': {
      const { of } = condition
      const on = of.what.length > 0 ? `on ${goods(words, of)}` : ''
      return join(['spent', moneyBounds(words, condition), on, ...englishFilter(words, of)])
    }
    case 'order-value':
      return `average order ${moneyBounds(words, condition)}`
    case 'first-order':
      return `first order ${sayPeriod('en', condition.when)}`
    case 'last-order':
      return `last order ${sayPeriod('en', condition.when)}`
    case 'discount-share':
      if (condition.atMost === 0) return 'never used a discount'
      return `${percentBounds('en', condition)} of orders with a discount`
    case 'returns':
      if (condition.atMost === 0) return 'never had a return'
      return join(['sent something back', times('en', condition)])
    case 'segment':
      return list(
        words,
        condition.codes.map((code) => segmentName('en', code)),
      )
    case 'place':
      return eachOr('en', 'lives in ', 'lives in ', condition.names)
    case 'first-channel':
      return eachOr(
        'en',
        'first came through ',
        'through ',
        condition.names.map((name) => channelSaid('en', name)),
      )
    case 'contacted':
      return join(['contacted', condition.when === null ? '' : sayPeriod('en', condition.when)])
    case 'reachable':
      return {
        email: 'can be reached by e-mail',
        sms: 'can be reached by SMS',
        phone: 'can be reached by phone',
        any: 'can be reached',
      }[condition.by]
    case 'reviewed': {
      const mood = condition.mood === null ? '' : { good: 'good', bad: 'bad' }[condition.mood]
      return join(['wrote a', mood, 'review', condition.when === null ? '' : sayPeriod('en', condition.when)])
    }
    case 'late':
      return 'late by their own rhythm'
    case 'chance':
      return `chance of coming back ${percentBounds('en', condition)}`
    case 'group':
      return `in the group “${words.names.groupName(condition.segmentId)}”`
  }
}

function sayChinese(words: Words, condition: SegmentCondition): string {
  switch (condition.kind) {
    case 'orders': {
      const { of } = condition
      const [verb, count] = chineseCount(condition, of.what.length > 0)
      return [...chineseFilter(words, of), verb, goods(words, of), count].join('')
    }
    case 'spent': {
      const { of } = condition
      return [...chineseFilter(words, of), goods(words, of), '消费', moneyBounds(words, condition)].join('')
    }
    case 'order-value':
      return `客单价${moneyBounds(words, condition)}`
    case 'first-order':
      return `首单在${sayPeriod('zh', condition.when)}`
    case 'last-order':
      return `最近一单在${sayPeriod('zh', condition.when)}`
    case 'discount-share':
      if (condition.atMost === 0) return '从不用优惠'
      return `${percentBounds('zh', condition)}的订单用了优惠`
    case 'returns':
      if (condition.atMost === 0) return '没有退过货'
      return `退过货${times('zh', condition)}`
    case 'segment':
      return list(
        words,
        condition.codes.map((code) => segmentName('zh', code)),
      )
    case 'place':
      return eachOr('zh', '住在', '住在', condition.names)
    case 'first-channel':
      return eachOr(
        'zh',
        '最初来自',
        '通过',
        condition.names.map((name) => channelSaid('zh', name)),
      )
    case 'contacted':
      return `${condition.when === null ? '' : sayPeriod('zh', condition.when)}联系过`
    case 'reachable':
      return { email: '可以用邮件联系', sms: '可以用短信联系', phone: '可以用电话联系', any: '可以联系' }[condition.by]
    case 'reviewed': {
      const when = condition.when === null ? '' : sayPeriod('zh', condition.when)
      return `${when}${condition.mood === null ? '写过评价' : { good: '给过好评', bad: '给过差评' }[condition.mood]}`
    }
    case 'late':
      return '超过自己的周期'
    case 'chance':
      return `回来的可能${percentBounds('zh', condition)}`
    case 'group':
      return `在分组“${words.names.groupName(condition.segmentId)}”里`
  }
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function segmentName(language: Language, code: string): string {
  const key = `segment.${code}`
  return key in catalogue ? catalogue[key as keyof typeof catalogue][language] : code
}

function list({ language }: Words, names: readonly string[]): string {
  return names.join(pick(language, ' or ', '或'))
}

function quotedList(words: Words, names: readonly string[]): string {
  return list(
    words,
    names.map((name) => `“${name}”`),
  )
}

function goods(words: Words, { what }: OrderFilter): string {
  return quotedList(words, what)
}

/** Verb and number: "did not buy", "bought … at least 2 times". */
function englishCount(bounds: Bounds, hasGoods: boolean): readonly [string, string] {
  if (bounds.atMost === 0) return [hasGoods ? 'did not buy' : 'did not order', '']
  return [hasGoods ? 'bought' : 'ordered', times('en', bounds)]
}

function chineseCount(bounds: Bounds, hasGoods: boolean): readonly [string, string] {
  const verb = hasGoods ? '买过' : '下过单'
  return bounds.atMost === 0 ? [`没${verb}`, ''] : [verb, times('zh', bounds)]
}

function times(language: Language, { atLeast, atMost }: Bounds): string {
  const word = (count: number) => pick(language, count === 1 ? ' time' : ' times', ' 次')
  const say = (count: number) => `${formatNumber(language, count)}${word(count)}`
  if (atMost === null) {
    return atLeast === null || atLeast <= 1 ? '' : pick(language, `at least ${say(atLeast)}`, `至少 ${say(atLeast)}`)
  }
  if (atLeast === null || atLeast === 0) return pick(language, `at most ${say(atMost)}`, `最多 ${say(atMost)}`)
  if (atLeast === atMost) return pick(language, `exactly ${say(atLeast)}`, `正好 ${say(atLeast)}`)
  return pick(language, `${atLeast} to ${say(atMost)}`, `${atLeast} 到 ${say(atMost)}`)
}

/** A step of one above a round amount is "more than" it. */
function moneyBounds({ language, names: { currency } }: Words, { atLeast, atMost }: Bounds): string {
  const unit = 10 ** currencyDigits(currency)
  const money = (minor: number) => formatMoney(language, minor, currency, { exact: minor % unit !== 0 })
  const isOver = (minor: number, step: 1 | -1) => unit > 1 && (minor - step) % unit === 0
  if (atLeast !== null && atMost !== null) {
    if (atLeast === atMost) return pick(language, `exactly ${money(atLeast)}`, `正好 ${money(atLeast)}`)
    return pick(language, `${money(atLeast)} to ${money(atMost)}`, `${money(atLeast)} 到 ${money(atMost)}`)
  }
  if (atLeast !== null) {
    return isOver(atLeast, 1)
      ? pick(language, `more than ${money(atLeast - 1)}`, `超过 ${money(atLeast - 1)}`)
      : pick(language, `at least ${money(atLeast)}`, `至少 ${money(atLeast)}`)
  }
  const most = atMost ?? 0
  return isOver(most, -1)
    ? pick(language, `less than ${money(most + 1)}`, `低于 ${money(most + 1)}`)
    : pick(language, `at most ${money(most)}`, `最多 ${money(most)}`)
}

function percentBounds(language: Language, { atLeast, atMost }: Bounds): string {
  const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`
  if (atLeast !== null && atMost !== null)
    return pick(language, `${percent(atLeast)} to ${percent(atMost)}`, `${percent(atLeast)} 到 ${percent(atMost)}`)
  return atLeast !== null
    ? pick(language, `at least ${percent(atLeast)}`, `至少 ${percent(atLeast)}`)
    : pick(language, `at most ${percent(atMost ?? 0)}`, `最多 ${percent(atMost ?? 0)}`)
}

/** Platforms write codes; a file's own word stays as it is. */
function channelSaid(language: Language, channel: string): string {
  const key = `sales-channel.${channel}`
  return isSentenceKey(key) ? catalogue[key][language] : channel
}

/** Names with the word that tells what they name before each: places and channels are not goods. */
function eachOr(language: Language, first: string, other: string, names: readonly string[]): string {
  return names.map((name, at) => `${at === 0 ? first : other}“${name}”`).join(pick(language, ' or ', '或'))
}

function englishFilter(words: Words, filter: OrderFilter): string[] {
  const { orderAtLeastMinor: atLeast, orderAtMostMinor: atMost } = filter
  const through = filter.channels.map((name) => `through “${channelSaid('en', name)}”`).join(' or ')
  const time = { weekend: 'at the weekend', workday: 'on workdays', evening: 'in the evening' }
  return [
    filter.when === null ? '' : sayPeriod('en', filter.when),
    filter.discount === null ? '' : filter.discount ? 'with a discount' : 'without a discount',
    through,
    filter.time === null ? '' : time[filter.time],
    atLeast === null && atMost === null ? '' : `in orders of ${moneyBounds(words, { atLeast, atMost })}`,
  ]
}

function chineseFilter(words: Words, filter: OrderFilter): string[] {
  const { orderAtLeastMinor: atLeast, orderAtMostMinor: atMost } = filter
  const through = filter.channels.map((name) => `通过“${channelSaid('zh', name)}”`).join('或')
  const time = { weekend: '在周末', workday: '在工作日', evening: '在晚上' }
  return [
    filter.when === null ? '' : sayPeriod('zh', filter.when),
    through,
    filter.time === null ? '' : time[filter.time],
    filter.discount === null ? '' : filter.discount ? '用优惠' : '不用优惠',
    atLeast === null && atMost === null ? '' : `以单笔订单${moneyBounds(words, { atLeast, atMost })}`,
  ]
}

const unitWords = {
  en: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
  zh: { day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' },
} as const

/** `in the last 60 days`, `最近 60 天`. */
export function sayPeriod(language: Language, period: Period): string {
  switch (period.kind) {
    case 'last':
    case 'earlier': {
      const { count, unit } = period
      const isLast = period.kind === 'last'
      if (language === 'zh')
        return isLast ? `最近 ${count} ${unitWords.zh[unit]}` : `${count} ${unitWords.zh[unit]}以前`
      const length = `${count} ${unitWords.en[unit]}${count === 1 ? '' : 's'}`
      return isLast ? `in the last ${length}` : `more than ${length} ago`
    }
    case 'calendar': {
      const { unit, back } = period
      const zh = {
        week: ['本周', '上周'],
        month: ['本月', '上个月'],
        quarter: ['本季度', '上季度'],
        year: ['今年', '去年'],
      }
      return pick(language, `${back === 0 ? 'this' : 'last'} ${unit}`, zh[unit][back] ?? '')
    }
    case 'days':
      return sayDays(language, period)
  }
}

function sayDays(language: Language, { from, to }: Extract<Period, { kind: 'days' }>): string {
  const day = (text: string) => formatDay(language, text)
  if (from !== null && from === to) return pick(language, `on ${day(from)}`, `在${day(from)}`)
  if (from !== null && to !== null)
    return pick(language, `from ${day(from)} to ${day(to)}`, `从${day(from)}到${day(to)}之间`)
  if (from !== null) return pick(language, `since ${day(from)}`, `${day(from)}起`)
  return to === null ? '' : pick(language, `until ${day(to)}`, `截至${day(to)}`)
}
