import type { Period, PeriodUnit } from '../../model/segment-rule.ts'
import { daysOf } from './days.ts'
import { quantityToken, type Side } from './quantity.ts'
import type { Head, Lexicon, Token, WordRule } from './token.ts'

const END = '(?![\\p{L}\\p{N}])'
const rule = (pattern: string, make: WordRule['make']): WordRule => ({ pattern: new RegExp(pattern, 'uy'), make })
/** Whole words: each space may be several, and nothing may follow on. */
const says = (words: string, token: Token): WordRule => rule(`(?:${words})${END}`, () => token)
const head = (name: Head, words: string): WordRule => says(words, { type: 'head', head: name })

const spelled: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
}
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const monthNumber = (name: string) =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(name.slice(0, 3)) + 1

const NUM = '\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?k?'
const CUR = '(?:£|\\$|€|¥|us\\$|rmb|cny|usd|gbp|eur|aud|cad|jpy)'
const UNIT =
  'times?|orders?|purchases?|occasions?|visits?|transactions?|days?|weeks?|months?|quarters?|years?|%|per ?cent|pounds?|quid|dollars?|euros?|yuan|rmb|gbp|usd|eur|cny'
const SIDES: readonly (readonly [words: string, side: Side])[] = [
  ['at least|no fewer than|no less than|not less than|a minimum of|minimum|min|>=|≥', 'at-least'],
  ['more than|over|above|greater than|exceeding|upwards of|in excess of|>', 'more'],
  ['at most|no more than|not more than|not over|up to|a maximum of|maximum|max|<=|≤', 'at-most'],
  ['fewer than|less than|under|below|not even|<', 'less'],
  ['exactly|precisely|only|just|=', 'exactly'],
]
const SIDE = SIDES.map(([words]) => words).join('|')
const AFTER: readonly (readonly [words: string, side: Side])[] = [
  ['or more|or over|or above|and more|and up|plus|\\+|at least|minimum', 'at-least'],
  ['or fewer|or less|or under|or below|at most|maximum|max|tops', 'at-most'],
]
const POST = AFTER.map(([words]) => words).join('|')
const sideOf = (said: string | undefined, list: typeof SIDES): Side | null =>
  said === undefined ? null : (list.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(said))?.[1] ?? null)

const amountOf = (text: string) => Number(text.replaceAll(/[,k]/gu, '')) * (text.endsWith('k') ? 1000 : 1)
const currencies: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  '¥': '¥',
  $: '$',
  us$: 'USD',
  rmb: 'CNY',
  yuan: 'CNY',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  dollar: '$',
  dollars: '$',
  euro: 'EUR',
  euros: 'EUR',
}
const currencyOf = (word: string): string => currencies[word] ?? word.toUpperCase()

function unitOf(word: string | undefined, symbol: string | undefined) {
  if (symbol !== undefined) return 'money'
  if (word === undefined) return null
  if (/^(?:time|order|purchase|occasion|visit|transaction)/u.test(word)) return 'times'
  if (/^(?:%|per)/u.test(word)) return 'percent'
  const unit = /^(day|week|month|quarter|year)/u.exec(word)?.[1]
  return unit === undefined ? 'money' : (unit as PeriodUnit)
}

/** "2 or 3 times" is one amount, "over £500 or 3 times" are two. */
const JOINT =
  '(?: ?(?:to|-|–) ?|(?<=(?:between|from) .{1,20}) and | or (?=\\d+ (?:times|orders|purchases|days|weeks|months|years)\\b)(?<=(?<![\\d£$€¥.,])\\d{1,3} or ))'
const quantity = rule(
  `(?:(?:in|for|within|since|during|of|on) )?(?:(?:the|a|an) )?(?:(?<side>${SIDE}) ?)?(?:(?<pair>between|from) )?(?<c1>${CUR} ?)?(?<n1>${NUM})(?:${JOINT}(?<c2>${CUR} ?)?(?<n2>${NUM}))? ?(?<p1>${POST})? ?(?:different |separate )?(?<unit>(?:${UNIT})${END})?(?: (?<p2>${POST})${END})?(?<ago> (?:ago|or more ago|back)${END})?${END}`,
  ({ groups = {} }) => {
    const { side: before, n1 = '', n2, c1, c2, unit: word, p1, p2, ago, pair } = groups
    if (pair !== undefined && n2 === undefined) return null
    const unit = unitOf(word, c1 ?? c2)
    const side = sideOf(before, SIDES) ?? sideOf(p1, AFTER) ?? sideOf(p2, AFTER)
    const said = c1?.trim() ?? c2?.trim() ?? (unit === 'money' ? word : undefined)
    const currency = said === undefined ? null : currencyOf(said)
    const [from, to] = [amountOf(n1), n2 === undefined ? null : amountOf(n2)]
    if (ago === undefined) return quantityToken({ from, to, side, unit, currency })
    if (unit === null || unit === 'times' || unit === 'money' || unit === 'percent') return null
    const kind = side === 'less' || side === 'at-most' ? 'last' : 'earlier'
    return { type: 'period', period: { kind, count: from, unit } }
  },
)

const period = (pattern: string, of: (match: RegExpExecArray, asOf: number) => Period | null): WordRule =>
  rule(`${pattern}${END}`, (match, { asOf }) => {
    const found = of(match, asOf)
    return found === null ? null : { type: 'period', period: found }
  })

const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?,? ?(?:\\d{4})?|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?|(?:${months})(?: (?:of )?\\d{4})?|\\d{4}-\\d{2}|(?:19|20)\\d{2})`

/** First and last day of what a date names; a month without a year is the latest that has begun. */
function dateSpan(text: string, asOf: number) {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/u.exec(text)
  if (iso) return daysOf(asOf, Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]))
  if (/^\d{4}$/u.test(text)) return daysOf(asOf, Number(text), null, null)
  const name = new RegExp(`(?:${months})`, 'u').exec(text)?.[0] ?? ''
  const numbers = (text.replace(name, ' ').match(/\d+/gu) ?? []).map(Number)
  const year = numbers.find((each) => each > 31) ?? null
  return daysOf(asOf, year, monthNumber(name), numbers.find((each) => each <= 31) ?? null)
}

const periods: readonly WordRule[] = [
  period(
    `(?:(?:in|within|during|over|throughout|for) )?(?:the )?(?:last|past|previous|recent|most recent|latest) (?:(?<n>${NUM}) )?(?<unit>day|week|month|quarter|year)s?`,
    ({ 0: all, groups = {} }) => {
      const unit = groups.unit as PeriodUnit
      const isCalendar = groups.n === undefined && unit !== 'day' && /^(?:last|previous|in the previous)/u.test(all)
      return isCalendar
        ? { kind: 'calendar', unit: unit as Exclude<PeriodUnit, 'day'>, back: 1 }
        : { kind: 'last', count: Number(groups.n ?? 1), unit }
    },
  ),
  period(
    '(?:(?:in|during|so far) )?(?:this|the current) (?<unit>week|month|quarter|year)(?: so far)?',
    ({ groups = {} }) => ({ kind: 'calendar', unit: groups.unit as 'week', back: 0 }),
  ),
  period(`(?<=(?:or|and|,) )(?<date>(?:${months})(?: \\d{4})?)`, ({ groups = {} }, asOf) =>
    dateSpan(groups.date ?? '', asOf),
  ),
  period(`last (?<date>${months})`, ({ groups = {} }, asOf) => dateSpan(groups.date ?? '', asOf)),
  period('today', () => ({ kind: 'last', count: 1, unit: 'day' })),
  period('recently|lately|of late', () => ({ kind: 'last', count: 30, unit: 'day' })),
  period(`(?:(?:in|during|on|throughout) )(?:the year )?(?<date>${DATE})`, ({ groups = {} }, asOf) =>
    dateSpan(groups.date ?? '', asOf),
  ),
  period(
    `(?:since|from|starting|after|as of)(?: the)? (?<date>${DATE})(?: onwards?)?`,
    ({ 0: all, groups = {} }, asOf) => {
      const span = dateSpan(groups.date ?? '', asOf)
      return span && { ...span, from: all.startsWith('after') ? daysOf.next(span.to) : span.from, to: null }
    },
  ),
  period(`(?:until|till|up to|before|by|prior to) (?<date>${DATE})`, ({ 0: all, groups = {} }, asOf) => {
    const span = dateSpan(groups.date ?? '', asOf)
    const isBefore = all.startsWith('before') || all.startsWith('prior')
    return span && { ...span, to: isBefore ? daysOf.before(span.from) : span.to, from: null }
  }),
  period(`(?:between|from) (?<first>${DATE}) (?:and|to|until|till|-|–) (?<second>${DATE})`, ({ groups = {} }, asOf) => {
    const [first, second] = [dateSpan(groups.first ?? '', asOf), dateSpan(groups.second ?? '', asOf)]
    return first && second && { kind: 'days', from: first.from, to: second.to }
  }),
]

const DISCOUNT =
  '(?:discounts?|coupons?|vouchers?|offers?|promotions?|promo codes?|deals?|money off|reductions?|codes?)'
const discounts: readonly WordRule[] = [
  says(
    `(?:with|using|on|for|at|used|use|got|redeemed|took) (?:a |an |any |some |the )?(?:special )?${DISCOUNT}|on sale|discounted|at a reduced price|with money off`,
    { type: 'discount', value: true },
  ),
  says(
    `(?:without|not (?:with|on|using)|with no|no|not with|without using) (?:a |an |any |some )?${DISCOUNT}|at (?:the )?full price|full[- ]price|undiscounted`,
    { type: 'discount', value: false },
  ),
  says(
    `(?:never|not|(?:do|did|does|has|have) not|has never|have never) (?:ever )?(?:use|used|using|redeem|redeemed|take|taken|took|got|get|need|needed) (?:a |an |any )?${DISCOUNT}|always (?:pays?|paid|bought|buys?) (?:the )?full price|always (?:pays?|paid|buys?|bought) without (?:a |any )?${DISCOUNT}|only (?:buys?|bought|pays?|paid) (?:at )?full price`,
    { type: 'discount-share', atLeast: null, atMost: 0 },
  ),
  says(
    `(?:mostly|mainly|usually|often|typically) (?:buys? |bought |orders? |shops? )?(?:on|with|using|uses?) (?:a |an |any )?(?:${DISCOUNT}|sale)|(?:discount|bargain|coupon|deal) (?:hunters?|seekers?|lovers?|shoppers?|buyers?)`,
    { type: 'discount-share', atLeast: 0.5, atMost: null },
  ),
  says(
    `(?:always|only) (?:buys? |bought |orders? |ordered |shops? )?(?:on|with|using|uses?) (?:a |an )?(?:${DISCOUNT}|sale)`,
    { type: 'discount-share', atLeast: 1, atMost: null },
  ),
]

const heads: readonly WordRule[] = [
  head('spend', 'spent|spend|spends|spending|paid|total spend(?:ing)?|lifetime spend|worth|brought in'),
  head(
    'average',
    '(?:an |with an |have an |has an |their |whose )?(?:average|mean|typical|usual) (?:order(?: value| size)?|basket(?: size| value)?|spend per order|ticket|purchase)|(?:spends? |spent )?(?:on average|per order|each order|a time)|aov',
  ),
  head(
    'first-order',
    '(?:made |placed |had |with )?(?:a |their |his |her |the |whose )?(?:very )?first (?:order(?:ed)?|bought|purchased?|purchase|came|shopped|time)(?: was| is| bought)?|became (?:a )?customers?|joined|new since|started buying',
  ),
  head(
    'last-order',
    '(?:made |placed |had )?(?:a |their |his |her |the |whose )?(?:last|latest|most recent) (?:order(?:ed)?|bought|purchased?|purchase|shopped|came|seen|visit)(?: was| is| bought)?|last seen',
  ),
  head(
    'first-channel',
    '(?:who )?(?:first|originally|initially) (?:came|bought|ordered|found us|arrived) (?:through|via|from|on|at)|acquired (?:through|via|from|on)|came to us (?:through|via|from)',
  ),
  head(
    'contact',
    '(?:was |were |have been |has been |been |already |we )?(?:contacted|messaged|e-?mailed|texted|written to|reached out to|called|mailed|targeted|approached)|received (?:a |an |any |our )?(?:message|campaign|e-?mail|mailing)s?|got (?:a |an )?(?:message|campaign|e-?mail)s?',
  ),
  head(
    'return',
    '(?:has |have |had )?(?:returned|sent|brought|give|gave) (?:something|anything|goods|items?|an order|orders|things|products?)(?: back)?|sent back|(?:asked for |had |got |with |claimed )?(?:a |any )?refund(?:s|ed)?|(?:with |any |had )?(?:a )?returns?',
  ),
  head(
    'bad-review',
    '(?:left|wrote|gave|with|posted|has|have)? ?(?:us )?(?:a |any )?(?:bad|negative|poor|1-star|one-star|angry|unhappy) (?:reviews?|ratings?|feedback|comments?)|complained',
  ),
  head(
    'good-review',
    '(?:left|wrote|gave|with|posted|has|have)? ?(?:us )?(?:a |any )?(?:good|positive|great|5-star|five-star|happy|nice) (?:reviews?|ratings?|feedback|comments?)',
  ),
  head(
    'review',
    '(?:left|wrote|written|gave|with|posted|has|have)? ?(?:us )?(?:a |any )?(?:reviews?|ratings?|feedback)|reviewed',
  ),
  head(
    'late',
    'late(?: by their own rhythm| against their own rhythm| to reorder)?|overdue|past (?:their|his|her) usual (?:rhythm|gap|interval|time)|longer away than usual|slower than usual',
  ),
  head(
    'chance',
    '(?:with |have |has )?(?:a |the |their )?(?:chance|likelihood|probability|odds)(?: of (?:coming back|returning|buying again|still being a customer|staying))?(?: is| of)?|likely to (?:come back|return|buy again)',
  ),
  head(
    'reach-email',
    '(?:can be reached|can be contacted|reachable|contactable) by e-?mail|(?:has|have|with|gave) (?:an? )?e-?mails?(?: address(?:es)?)?|(?:can|may) be e-?mailed|(?:we |i )?(?:can|may) e-?mail',
  ),
  head(
    'reach-sms',
    '(?:can be reached|can be contacted|reachable|contactable) by (?:sms|text(?: message)?)|(?:can|may) be texted|has a mobile(?: number)?',
  ),
  head(
    'reach-phone',
    '(?:can be reached|can be contacted|reachable|contactable) by phone|(?:has|have|with|gave) (?:a )?(?:phone|telephone)(?: number)?s?|(?:can|may) be (?:phoned|called)',
  ),
  head(
    'reach-any',
    '(?:can be reached|can be contacted|reachable|contactable|(?:we )?(?:can|may) contact(?: them)?|with contact details|has contact details)',
  ),
  head('orders-share', 'of (?:their |all |the )?orders'),
  head('order', 'orders?|baskets?|placed(?: an)? orders?|purchases?'),
  head(
    'buy',
    'bought|buys?|buying|purchased|purchasing|ordered|ordering|got|shopped|shopping|shops|buyers? of|purchasers? of|come|came|been here|returned to us|active|seen|owners? of|owns?|owned',
  ),
]

const repeat: Token = { type: 'count', isBare: false, atLeast: 2, atMost: null }
const once: Token = { type: 'buyers', atLeast: 1, atMost: 1 }
const others: readonly WordRule[] = [
  says(
    'repeat (?:buyers?|customers?|purchasers?|shoppers?)|returning (?:customers?|buyers?)|regulars?|regular (?:customers?|buyers?)',
    { type: 'buyers', atLeast: 2, atMost: null },
  ),
  says('again|repeatedly|more than once|came back|come back|multiple times|multiple orders', repeat),
  says('several times|many times|often|frequent(?:ly)?|a few times', { ...repeat, atLeast: 3 }),
  says(
    '(?:one|single|1)[- ](?:time|order)s? (?:buyers?|customers?|shoppers?|purchasers?)|one-timers?|one-off (?:buyers?|customers?)',
    once,
  ),
  says('non-?buyers?|leads?|prospects?|never[- ]buyers?|members? who never bought', {
    type: 'buyers',
    atLeast: null,
    atMost: 0,
  }),
  says('(?:at|on|over|during) (?:the )?weekends?|on saturdays? (?:and|or) sundays?', { type: 'time', time: 'weekend' }),
  says('on (?:workdays?|weekdays?|working days)|during the week', { type: 'time', time: 'workday' }),
  says('in the evenings?|at night|after (?:6 ?pm|18:00)', { type: 'time', time: 'evening' }),
  says("not|never|no|n't|without|excluding|except(?: for)?|other than|none|neither|nor|outside|nothing|nobody", {
    type: 'not',
  }),
  rule(`(?:lapsed|inactive|dormant|silent|gone quiet|gone|lost|disappeared|missing)${END}`, () => [
    { type: 'not' },
    { type: 'head', head: 'buy' },
  ]),
  says('only|just|exactly', { type: 'only' }),
  says('and|but|yet|also|as well as|plus|while|&|though|although|then', { type: 'and' }),
  says('or|or else|otherwise', { type: 'or' }),
  says('(?<=(?:buyers|customers|shoppers|clients|people|those) )who', { type: 'and' }),
  rule('[;。]|[,.](?!\\d)|(?<!\\d)[,.]', () => ({ type: 'comma' })),
  rule('\\(', () => ({ type: 'open' })),
  rule('\\)', () => ({ type: 'close' })),
  rule("[?!:…'’]", () => ({ type: 'filler' })),
  says(
    'either|the|an?|any|some|of|their|them|they|these|those|who|whom|which|that|whose|people|persons?|customers?|buyers?|shoppers?|clients?|everyone|everybody|anyone|somebody|all|ha(?:s|ve|d|ving)|been|is|are|was|were|being|did|do|does|to|us|our|my|me|we|i|you|your|shop|store|with|for|from|in|on|at|via|by|through|it|this|there|find|show|list|give|get|select|want|need|please|something|anything|things?|stuff|products?|items?|goods|total|in total|altogether|overall|ever|already|both|still|so far|made|make|placed|place|based|living|lives?|located|group|groups|the group|segment|list of|as|be|can|more|up|if|least once|since then|once more|us before|before|his|her|he|she|per|each|every|currently|now|same|time',
    { type: 'filler' },
  ),
]

/** What English says of customers; `docs/segment-sentences.md` tells it to owners. */
export const english: Lexicon = {
  prepare,
  rules: [...others, ...heads, ...discounts, ...periods, quantity],
  word: /[\p{L}\p{N}][\p{L}\p{N}'’&/-]*/uy,
  joint: ' ',
}

function prepare(text: string): string {
  return text
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/(?<=\d)(?: ?%| per ?cent)(?= ?(?:to|and|-|–) ?\d)/gu, '')
    .replaceAll(/\bcan't\b/gu, 'can not')
    .replaceAll(/\bwon't\b/gu, 'will not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\bonce or twice\b/gu, '1 to 2 times')
    .replaceAll(/\b(?:at least|more than|only|just|exactly) once\b/gu, (said) => said.replace('once', '1 times'))
    .replaceAll(/\bonce\b(?! more)/gu, '1 times')
    .replaceAll(/\btwice\b/gu, '2 times')
    .replaceAll(/\bthrice\b/gu, '3 times')
    .replaceAll(/\b(?:a )?half (?:a )?year\b|\bsix-month\b/gu, '6 months')
    .replaceAll(/\b(?:a )?fortnight\b/gu, '14 days')
    .replaceAll(/\ba couple of (?=day|week|month|year|time|order)/gu, '2 ')
    .replaceAll(/\ba few (?=day|week|month|year)/gu, '3 ')
    .replaceAll(/\b(?:a|an|one) (?=(?:day|week|month|quarter|year)\b)/gu, '1 ')
    .replaceAll(/\b(?:a )?dozen\b/gu, '12')
    .replaceAll(/\b(?:a|one) hundred\b/gu, '100')
    .replaceAll(/\b(?:a|one) thousand\b/gu, '1000')
    .replaceAll(
      new RegExp(
        `\\b(${Object.keys(spelled)
          .filter((word) => word !== 'no')
          .join(
            '|',
          )})\\b(?=[ -](?:hundred|thousand|times?|orders?|purchases?|days?|weeks?|months?|quarters?|years?|or|to|and|pounds?|dollars?|euros?|yuan|percent|per cent))`,
        'gu',
      ),
      (word) => String(spelled[word]),
    )
    .replaceAll(/(\d+) hundred\b/gu, (_, n: string) => String(Number(n) * 100))
    .replaceAll(/(\d+) thousand\b/gu, (_, n: string) => String(Number(n) * 1000))
    .replaceAll(/(\d)[- ](day|week|month|year)s?\b/gu, '$1 $2s')
}
