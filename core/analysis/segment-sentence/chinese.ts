import type { Period, PeriodUnit } from '../../model/segment-rule.ts'
import { daysOf } from './days.ts'
import { quantityToken, type Side } from './quantity.ts'
import type { Head, Lexicon, Token, WordRule } from './token.ts'

const rule = (pattern: string, make: WordRule['make']): WordRule => ({ pattern: new RegExp(pattern, 'uy'), make })
const says = (words: string, token: Token): WordRule => rule(words, () => token)
const head = (name: Head, words: string): WordRule => says(words, { type: 'head', head: name })

const NUM = '\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?万?'
const CUR = '(?:[¥£€$]|人民币|美元)'
const TIME = '(?:天|日|周|年|个?(?:星期|礼拜|季度)|个月)'
const UNIT = `次|回|趟|单|笔(?:订单)?|个(?:订单|单)|${TIME}|元钱?|块钱?|人民币|美元|欧元|英镑|%|成`
const BEFORE: readonly (readonly [words: string, side: Side])[] = [
  ['至少|最少|不少于|不低于|不小于|起码|最低|满|达到?|>=|≥', 'at-least'],
  ['多于|超过了?|大于|高于|不止|不只|>', 'more'],
  ['最多|至多|不超过|不多于|不高于|不大于|顶多|最高|<=|≤', 'at-most'],
  ['少于|低于|小于|不到|不足|未满|没到|<', 'less'],
  ['正好|恰好|刚好|仅仅?|只有?|才|=', 'exactly'],
]
const AFTER: readonly (readonly [words: string, side: Side])[] = [
  ['(?:及|或|和)?以上|(?:或|及)更多|起|\\+', 'at-least'],
  ['多', 'more'],
  ['(?:及|或|和)?以下|(?:或|及)更少', 'at-most'],
]
const SIDE = BEFORE.map(([words]) => words).join('|')
const POST = AFTER.map(([words]) => words).join('|')
const sideOf = (said: string | undefined, list: typeof BEFORE): Side | null =>
  said === undefined ? null : (list.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(said))?.[1] ?? null)
const amountOf = (text: string) => Number(text.replaceAll(/[,万]/gu, '')) * (text.endsWith('万') ? 10_000 : 1)
const currencies: Readonly<Record<string, string>> = {
  '¥': '¥',
  $: '$',
  元: '¥',
  块: '¥',
  人民币: 'CNY',
  '£': 'GBP',
  英镑: 'GBP',
  '€': 'EUR',
  欧元: 'EUR',
  美元: 'USD',
}
const periodUnit = (word: string): PeriodUnit => {
  if (/[天日]/u.test(word)) return 'day'
  if (/[周期拜]/u.test(word)) return 'week'
  if (word.includes('季')) return 'quarter'
  return word.includes('月') ? 'month' : 'year'
}

function unitOf(word: string | undefined, symbol: string | undefined) {
  if (symbol !== undefined) return 'money'
  if (word === undefined) return null
  if (/^(?:次|回|趟|单|笔|个订单|个单)/u.test(word)) return 'times'
  if (/^[%成]/u.test(word)) return 'percent'
  return new RegExp(`^${TIME}$`, 'u').test(word) ? periodUnit(word) : 'money'
}

/** “两次或三次” is one amount, “满500或买过3次” are two. */
const JOINT = '(?:到|至|~|-|–|(?<=(?<![\\d¥£€$.,])\\d{1,3}[次单天]?)[或和](?=\\d+(?:次|单|天|个?月|周|年)))'
/** “2026年前” names a year. */
const LONGEST_YEARS = 1900
const quantity = rule(
  `(?:第)?(?:(?<side>${SIDE}) ?)?(?<c1>${CUR} ?)?(?<n1>${NUM})(?<u1>${UNIT})?(?:${JOINT}(?<c2>${CUR} ?)?(?<n2>${NUM}))? ?(?<p0>多)?(?<unit>${UNIT})? ?(?:\\((?:含|包含)\\))?(?<p1>${POST})?(?:之间)?(?<when>(?:之|以)?(?:内|里|来|前))?(?:钱)?`,
  ({ 0: all, groups = {} }) => {
    const { side: before, n1 = '', n2, u1, c1, c2, unit: word, p0, p1, when } = groups
    if (all.startsWith('第')) return null
    const symbol = (c1 ?? c2)?.trim()
    const unitWord = word ?? u1
    const unit = unitOf(unitWord, symbol)
    const side = sideOf(before, BEFORE) ?? sideOf(p1, AFTER) ?? sideOf(p0, AFTER)
    const tenths = unitWord === '成' ? 10 : 1
    const [from, to] = [amountOf(n1) * tenths, n2 === undefined ? null : amountOf(n2) * tenths]
    const currency = unit === 'money' ? (currencies[symbol ?? unitWord?.replace('钱', '') ?? ''] ?? null) : null
    if (when === undefined) return quantityToken({ from, to, side, unit, currency })
    if (unit === null || unit === 'times' || unit === 'money' || unit === 'percent') return null
    if (unit === 'year' && from > LONGEST_YEARS) return null
    const isEarlier = when.endsWith('前') && side !== 'less' && side !== 'at-most'
    return { type: 'period', period: { kind: isEarlier ? 'earlier' : 'last', count: to ?? from, unit } }
  },
)

const period = (pattern: string, of: (match: RegExpExecArray, asOf: number) => Period | null): WordRule =>
  rule(pattern, (match, { asOf }) => {
    const found = of(match, asOf)
    return found === null ? null : { type: 'period', period: found }
  })

const DATE =
  '(?:(?:(?:\\d{4}|今|去|前)年)?\\d{1,2}月(?:份|\\d{1,2}[日号]?)?|\\d{4}年|(?:19|20)\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)'

/** First and last day of what a date names; without a year the latest that has begun. */
function dateSpan(text: string, asOf: number) {
  const [, year, month, day] =
    /^(?:(\d{4}|今|去|前)(?:年|[-/.]))?(?:(\d{1,2})(?:月份?)?)?(?:[-/.]?(\d{1,2})[日号]?)?$/u.exec(text) ?? []
  const thisYear = Number(new Date(asOf * 86_400_000).toISOString().slice(0, 4))
  const named = year === undefined ? null : ({ 今: thisYear, 去: thisYear - 1, 前: thisYear - 2 }[year] ?? Number(year))
  return daysOf(asOf, named, month === undefined ? null : Number(month), day === undefined ? null : Number(day))
}

const calendarUnits: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'year'>> = {
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
}
const CALENDAR = Object.keys(calendarUnits).join('|')
const calendar = (word: string | undefined, back: number): Period => ({
  kind: 'calendar',
  unit: calendarUnits[word ?? '月'] ?? 'month',
  back,
})

const periods: readonly WordRule[] = [
  period(
    `(?:在)?(?:最近|近|过去|这)的?(?<n>${NUM})(?<unit>${TIME})(?:(?:之|以)?内|里|来|间|中)?`,
    ({ groups = {} }) => ({
      kind: 'last',
      count: amountOf(groups.n ?? '1'),
      unit: periodUnit(groups.unit ?? '天'),
    }),
  ),
  period(`(?:在)?(?:本|这个?|当)(?<unit>${CALENDAR})(?:内|里|以来)?`, ({ groups = {} }) => calendar(groups.unit, 0)),
  period(`(?:在)?上一?个?(?<unit>周|星期|礼拜|月|季度)(?:内|里)?`, ({ groups = {} }) => calendar(groups.unit, 1)),
  period('(?:在)?今年(?:内|里|以来)?', () => calendar('年', 0)),
  period('(?:在)?去年(?:内|里|一年)?', () => calendar('年', 1)),
  period('今天|今日', () => ({ kind: 'last', count: 1, unit: 'day' })),
  period('最近|近期|近来', () => ({ kind: 'last', count: 30, unit: 'day' })),
  period(`(?:在|于)?(?<date>${DATE})(?:里|内|期间|当天|当月)?`, ({ groups = {} }, asOf) =>
    dateSpan(groups.date ?? '', asOf),
  ),
  period(`(?:自从?|从|在)?(?<date>${DATE})(?<after>以来|之后|以后|后|起|开始|至今)`, ({ groups = {} }, asOf) => {
    const span = dateSpan(groups.date ?? '', asOf)
    const isAfter = groups.after?.endsWith('后')
    return span && { ...span, from: isAfter ? daysOf.next(span.to) : span.from, to: null }
  }),
  period(`(?:截至|截止到?|到|在|于)?(?<date>${DATE})(?:之前|以前|前|为止)`, ({ groups = {}, 0: all }, asOf) => {
    const span = dateSpan(groups.date ?? '', asOf)
    return span && { ...span, to: all.endsWith('前') ? daysOf.before(span.from) : span.to, from: null }
  }),
  period(`(?:截至|截止到?)(?<date>${DATE})`, ({ groups = {} }, asOf) => {
    const span = dateSpan(groups.date ?? '', asOf)
    return span && { ...span, from: null }
  }),
  period(`(?:从|在)?(?<first>${DATE})(?:到|至|~|-|–|和)(?<second>${DATE})(?:之?间|期间)?`, ({ groups = {} }, asOf) => {
    const [first, second] = [dateSpan(groups.first ?? '', asOf), dateSpan(groups.second ?? '', asOf)]
    return first && second && { kind: 'days', from: first.from, to: second.to }
  }),
]

const DISCOUNT = '(?:优惠券?|折扣|打折|券|红包|活动价|促销|特价|满减|立减)'
const discounts: readonly WordRule[] = [
  says(
    `(?:有|带|用了?|使用了?|使用过|用过|靠|享受了?|享受过|在)${DISCOUNT}(?:时|的时候|期间)?(?:买过?|下单|购买过?)?`,
    { type: 'discount', value: true },
  ),
  says(`${DISCOUNT}(?:时|的时候|期间)(?:买过?|下单|购买过?)?`, { type: 'discount', value: true }),
  says(`(?:没有?|未|不|无)(?:用过?|使用过?|享受过?|带|靠|有)?(?:任何)?${DISCOUNT}|原价|全价|不打折`, {
    type: 'discount',
    value: false,
  }),
  says(
    `(?:从不|从来不|从来没有?|从没有?|从未|一直不|一直没有?)(?:用过?|使用过?|享受过?|靠)?(?:任何)?${DISCOUNT}(?:买|下单|购买)?|(?:总是|每次都?|一直|都是?|只(?:按|用|以)?)(?:按|用|以)?(?:原价|全价)(?:买|下单|购买)?`,
    { type: 'discount-share', atLeast: null, atMost: 0 },
  ),
  says(
    `(?:经常|常常?|多半|大多|主要|通常|往往|一般)(?:都?(?:用|靠|在|使用|等))?${DISCOUNT}(?:时|的时候)?(?:才?(?:买|下单|购买))?|(?:爱|喜欢)(?:用|等)?${DISCOUNT}|(?:优惠|折扣)敏感`,
    { type: 'discount-share', atLeast: 0.5, atMost: null },
  ),
  says(`(?:总是|每次都?|一直|只|只有|都)(?:用|靠|在|使用|等|有)?${DISCOUNT}(?:时|的时候)?(?:才?(?:买|下单|购买))?`, {
    type: 'discount-share',
    atLeast: 1,
    atMost: null,
  }),
]

const BUY = '(?:买|购买|购入|下单|下过单|订购|拍下?|入手|光顾|购物|回购|复购|成交)'
const heads: readonly WordRule[] = [
  head(
    'spend',
    '(?:累计|一共|总共|总计|合计|总)?(?:消费|花费|花|支付|付款|支出)(?:总?金?额|总计|掉)?[了过]?|(?:总|累计)(?:消费|金)额|贡献',
  ),
  head(
    'average',
    '(?:平均)?(?:客单价|每单金额|单均)|平均(?:每次|每单|每笔|订单)(?:消费|花费?|金额|花了?)?|平均(?:消费|花)',
  ),
  head(
    'first-order',
    `首次${BUY}?|第一次${BUY}?(?:了|过)?|首单|首购|最早${BUY}|初次${BUY}?|成为(?:客户|顾客|会员)|新增`,
  ),
  head(
    'last-order',
    `(?:(?:最近|最后)(?:的)?一?次?|上一?次)(?:${BUY}|消费|来)(?:了|过|时间)?|最后一?单|末次${BUY}|(?:最近|上)一单|最近${BUY}`,
  ),
  head('first-channel', '最初(?:来自|从)|首单(?:来自|渠道(?:是|为)?)|首次来自|最早(?:来自|从)|第一次(?:来自|从)'),
  head(
    'contact',
    '(?:被|已|曾)?(?:联系|触达|推送|群发|发送?|打扰|营销)过?(?:短信|邮件|消息|信息)?(?:的?(?:名单|活动))?过?|(?:收到|接到)过?(?:我们的?)?(?:短信|邮件|消息|推送|活动)|发过(?:短信|邮件|消息)',
  ),
  head('return', '(?:有过?|申请过?|发生过?)?(?:退货|退款|退过货|退过款|退单|退换|退过)(?:记录|过)?'),
  head('bad-review', '(?:给过?|写过?|留过?|有过?|打过?)?(?:差评|负面评价|中差评|坏评|投诉)过?'),
  head('good-review', '(?:给过?|写过?|留过?|有过?|打过?)?(?:好评|正面评价|五星)过?'),
  head('review', '(?:给过?|写过?|留过?|有过?)?(?:评价|评论)过?'),
  head(
    'late',
    '(?:已经?)?(?:超过|晚于)(?:自己的?|平时的?|通常的?|往常的?)(?:周期|间隔|节奏|时间)|(?:该|应该)(?:回购|复购|再买|再来)(?:了|却没来|还没来)*|(?:比平时|比往常)(?:晚|久)|逾期(?:未|没)?(?:回购|复购)?|拖得比平时久|迟迟没来|晚来了?',
  ),
  head(
    'chance',
    '(?:还会|会)?(?:回来|再买|再来|回购|复购|留存)的?(?:可能性?|概率|几率|机会)(?:是|为)?|(?:可能性?|概率|几率)',
  ),
  head(
    'reach-email',
    '(?:可以?|能|可用)(?:用|通过)?(?:邮件|邮箱)(?:联系|触达)?|(?:有|留了?|留过)(?:电子)?(?:邮箱|邮件地址)|(?:可以?|能)发邮件',
  ),
  head('reach-sms', '(?:可以?|能|可用)(?:用|通过)?短信(?:联系|触达)?|(?:可以?|能)发短信'),
  head(
    'reach-phone',
    '(?:可以?|能|可用)(?:用|通过)?电话(?:联系|触达)?|(?:有|留了?|留过)(?:手机号?码?|电话(?:号码)?|联系电话)|(?:可以?|能)打电话',
  ),
  head('reach-any', '(?:可以?|能)(?:够|直接)?(?:联系|触达)(?:上|到)?|联系得上|(?:有|留了?)联系方式'),
  head('orders-share', '(?:的)?订单(?:里|中)?(?:占比|比例)?(?:用了|有)优惠'),
  head(
    'order',
    '(?:笔|单笔|单次|一单|每单|一次)?订单(?:金额)?|单笔(?:消费|金额)?|单次(?:消费|金额)?|一次性?(?:消费|花了?)|一单(?:消费|金额)?',
  ),
  head('buy', `${BUY}[了过]?|下[了过]?(?=\\d|${SIDE})|来过?(?!自)|到店过?|有过?(?:订单|购买|消费记录|下单)`),
]

const repeat: Token = { type: 'count', isBare: false, atLeast: 2, atMost: null }
const others: readonly WordRule[] = [
  says('回头客|老客户?|老顾客|(?:复购|回购)(?:客户|顾客|的人)', { type: 'buyers', atLeast: 2, atMost: null }),
  says('(?:复购|回购)过|多次|反复|再次|重复购买|不止一次', repeat),
  says('经常(?=买|购|来|下单)|好几次|很多次|许多次|频繁', { ...repeat, atLeast: 3 }),
  says('一次性(?:客户|顾客|买家)|单次(?:客户|顾客|买家)', { type: 'buyers', atLeast: 1, atMost: 1 }),
  says('未成交(?:客户|的人)?|潜在(?:客户|顾客)|潜客|非买家|未购(?:客户|顾客|会员)', {
    type: 'buyers',
    atLeast: null,
    atMost: 0,
  }),
  says('(?:在|于)?周末', { type: 'time', time: 'weekend' }),
  says('(?:在|于)?(?:工作日|平日|周一到周五)', { type: 'time', time: 'workday' }),
  says('(?:在|于)?(?:晚上|夜里|夜间|晚间)', { type: 'time', time: 'evening' }),
  says(`(?:从来)?(?:没有过?|没|未曾|未|不曾|不是|不在|不住在|不|从未|从没|非|除了|除外|排除|去掉|剔除|无)(?!错|同)`, {
    type: 'not',
  }),
  says('只|仅仅?|才|就', { type: 'only' }),
  says('而?并?且|而且|同时|但是?|可是|不过|却|以及|和|及|与|跟|又|也|还要?|既|加上|然后', { type: 'and' }),
  says('或者?|或是|要么|还是', { type: 'or' }),
  rule('[;、。]|[,.](?!\\d)|(?<!\\d)[,.]', () => ({ type: 'comma' })),
  rule('\\(', () => ({ type: 'open' })),
  rule('\\)', () => ({ type: 'close' })),
  rule('[?!:…~·]', () => ({ type: 'filler' })),
  says(
    '所有|全部|全体|(?:的|那些|这些|所有|全部|全体|每个|每位|有哪些|哪些)?(?:客户|顾客|买家|用户|会员|客人|消费者)(?:们|群体|名单)?|的?(?:人群?|们)(?=$|[,;。() ]|里|中|是|有)|请|帮我|给我|我要|我想|想要|想|找出来?|找到|找|列出|筛选出?|选出|看看|查|查询|(?:我们|我)(?:的|家|店)?|本店|小店|店里|店铺|(?:里|中)(?:面|间)?(?=$|[,;。() \\d没未不还买有最近]|从)|的|了|过(?!滤|冬|年|敏)|着|呢|吗|吧|啊|都|曾经?|已经?|在|从|是|有(?!机)|于|为|被|把|对|给|让|那|这|人(?=$|[,;。() ])|住在?|来自|所在|属于|以来|期间|时候|时|内|任何|一些|某些|什么|东西|商品|产品|货(?=$|[,;。() ]|的)|总共|一共|合计|累计|共计|总计|金额|次数|一下|通过|用(?!品)|经由|渠道|平台|上(?=$|[,;。() ]|买|购|下单|有)|店(?=$|[,;。() ]|买|购|下单)|组|分组|之后|后|以(?=单笔)|再|至今|到现在|现在|目前|今(?=$)|曾|大概|大约|左右|约|属|购买记录|记录|才(?=$)|地区|地方|那里|那边',
    { type: 'filler' },
  ),
]

/** What Chinese says of customers; `docs/segment-sentences.md` tells it to owners. */
export const chinese: Lexicon = {
  prepare,
  rules: [...others, ...heads, ...discounts, ...periods, quantity],
  word: /[\p{Script=Latin}\p{N}]+|\p{L}/uy,
  joint: '',
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const numeral = '[零〇一二两俩三四五六七八九十百千万]+'

/** 一百二十 is 120, 两千 is 2000, 十 is 10. */
function numeralValue(text: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const letter of text) {
    const place = { 十: 10, 百: 100, 千: 1000 }[letter]
    if (letter === '万') {
      total += (section + digit || 1) * 10_000
      section = 0
      digit = 0
    } else if (place === undefined) digit = digits[letter] ?? 0
    else {
      section += (digit || 1) * place
      digit = 0
    }
  }
  return total + section + digit
}

function prepare(text: string): string {
  const unit =
    '次(?!性)|回(?!购|头|来)|趟|单(?!独|品|价)|笔|个?(?:天|周|星期|礼拜|季度|月|年)|日(?!用)|元|块(?!状)|成(?!为)|个订单|万'
  return text
    .replaceAll(/ (?![a-z\d])|(?<![a-z\d]) /gu, '')
    .replaceAll(/(?<=\d)[%成](?=(?:到|至|~|-|–)\d)/gu, '')
    .replaceAll(/半个?月/gu, '15天')
    .replaceAll(/半年/gu, '6个月')
    .replaceAll(/(?:一个)?季度半/gu, '135天')
    .replaceAll(/百分之(\d+)/gu, '$1%')
    .replaceAll(new RegExp(`百分之(${numeral})`, 'gu'), (_, said: string) => `${numeralValue(said)}%`)
    .replaceAll(
      /([一二两三四五六七八九])([二三四五六七八九])(?=次|回|趟|单|天|个月|周|年)/gu,
      (_, a: string, b: string) => `${digits[a]}到${digits[b]}`,
    )
    .replaceAll(
      new RegExp(
        `(?<!第|上|每|星期|周|礼拜|新|(?:最后|最近|最近的)(?=一[次单笔回]))(${numeral})(?=(?:多|来)?(?:${unit}))`,
        'gu',
      ),
      (said) => (said === '万' ? said : String(numeralValue(said))),
    )
    .replaceAll(new RegExp(`(${numeral})(?=(?:到|至|~|-|–)\\d)`, 'gu'), (said) => String(numeralValue(said)))
    .replaceAll(new RegExp(`(${SIDE})(${BUY}[了过]?|[下花][了过]?|消费)(?=${CUR}?\\d)`, 'gu'), '$2$1')
    .replaceAll(new RegExp(`(?<=(?:至少|超过|不到|少于|多于|以上|低于|高于))(${numeral})`, 'gu'), (said) =>
      String(numeralValue(said)),
    )
    .replaceAll(/一次(?=也|都)(?:也|都)/gu, '')
}
