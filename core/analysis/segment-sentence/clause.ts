import { currencyDigits } from '../../model/money.ts'
import {
  anyOrder,
  everybody,
  joinRules,
  negateRule,
  type OrderFilter,
  type Period,
  type SegmentCondition,
  type SegmentRule,
} from '../../model/segment-rule.ts'
import type { NameList, Piece, Reading } from './parse-sentence.ts'
import type { Head } from './token.ts'

/** What could not be read; filled while reading. */
export interface Misread {
  readonly words: string[]
  currency: string | null
}

type Count = Extract<Piece, { type: 'count' | 'percent' }>

/** What one clause says of orders, piece by piece; names of people's groups and places are rules of their own. */
interface Said {
  readonly heads: Set<Head>
  readonly goods: NameList[]
  readonly channels: NameList[]
  period: Period | null
  span: Extract<Piece, { type: 'span' }> | null
  count: Count | null
  number: Extract<Piece, { type: 'number' }> | null
  percent: Count | null
  amount: Extract<Piece, { type: 'amount' }> | null
  discount: boolean | null
  share: Extract<Piece, { type: 'discount-share' }> | null
  time: OrderFilter['time']
  isNegated: boolean
  isOnly: boolean
}

/** One clause as a rule; null for a clause of nothing but filling words. */
export function clauseRule(clause: readonly Piece[], reading: Reading): SegmentRule | null {
  if (clause.length === 0) return null
  const rules: SegmentRule[] = []
  const said = emptySaid()
  let isNegated = false
  for (const piece of clause) {
    if (piece.type === 'not') {
      isNegated = true
      continue
    }
    const own = ownRule(piece)
    if (own) rules.push(isNegated ? negateRule(own) : own)
    else {
      take(said, piece)
      if (isNegated) said.isNegated = true
    }
    isNegated = false
  }
  if (isNegated) said.isNegated = true
  const about = aboutOrders(said, reading)
  const all = [...rules, ...(about ? [about] : [])]
  return all.length === 0 ? everybody : joinRules('all', all)
}

function emptySaid(): Said {
  return {
    heads: new Set(),
    goods: [],
    channels: [],
    period: null,
    span: null,
    count: null,
    number: null,
    percent: null,
    amount: null,
    discount: null,
    share: null,
    time: null,
    isNegated: false,
    isOnly: false,
  }
}

/** What says something of the person alone. */
function ownRule(piece: Piece): SegmentRule | null {
  if (piece.type === 'names') return nameRule(piece)
  if (piece.type !== 'buyers') return null
  return { kind: 'orders', atLeast: piece.atLeast, atMost: piece.atMost, of: anyOrder }
}

function nameRule({ sort, names, mode }: NameList): SegmentRule | null {
  if (sort === 'place') return { kind: 'place', names }
  if (sort === 'segment') return { kind: 'segment', codes: names }
  if (sort !== 'group') return null
  return joinRules(
    mode,
    names.map((segmentId) => ({ kind: 'group', segmentId })),
  )
}

function take(said: Said, piece: Piece): void {
  switch (piece.type) {
    case 'names':
      if (piece.sort === 'channel') said.channels.push(piece)
      else said.goods.push(piece)
      return
    case 'head':
      said.heads.add(piece.head)
      return
    case 'period':
      said.period = piece.period
      return
    case 'span':
      said.span = piece
      return
    case 'count':
      said.count = piece
      return
    case 'number':
      said.number = piece
      return
    case 'percent':
      said.percent = piece
      return
    case 'amount':
      said.amount = piece
      return
    case 'discount':
      said.discount = piece.value
      return
    case 'discount-share':
      said.share = piece
      return
    case 'time':
      said.time = piece.time
      return
    case 'only':
      said.isOnly = true
      return
  }
}

function aboutOrders(said: Said, reading: Reading): SegmentRule | null {
  const condition = conditionOf(said, reading)
  if (condition === null) {
    if (said.isNegated || said.goods.length > 0) reading.misread.words.push(...said.goods.flatMap(({ names }) => names))
    return null
  }
  return condition
}

const reachOf = {
  'reach-email': 'email',
  'reach-sms': 'sms',
  'reach-phone': 'phone',
  'reach-any': 'any',
} as const satisfies Partial<Record<Head, string>>

function conditionOf(said: Said, reading: Reading): SegmentRule | null {
  const { heads } = said
  const negated = (rule: SegmentRule) => (said.isNegated ? negateRule(rule) : rule)
  const when = said.period ?? (said.span && ({ kind: 'last', count: said.span.count, unit: said.span.unit } as const))
  for (const [name, by] of Object.entries(reachOf)) {
    if (heads.has(name as Head)) return aside(said, reading, negated({ kind: 'reachable', by }))
  }
  if (heads.has('first-channel') && said.channels.length > 0)
    return negated({ kind: 'first-channel', names: said.channels.flatMap(({ names }) => names) })
  if (heads.has('contact')) return aside(said, reading, negated({ kind: 'contacted', when }))
  if (heads.has('return')) {
    const { atLeast, atMost } = countSaid(said)
    return aside(said, reading, negated({ kind: 'returns', atLeast, atMost }))
  }
  for (const [name, mood] of [
    ['bad-review', 'bad'],
    ['good-review', 'good'],
    ['review', null],
  ] as const) {
    if (heads.has(name)) return aside(said, reading, negated({ kind: 'reviewed', mood, when }))
  }
  if (heads.has('late')) return negated({ kind: 'late' })
  if (said.share) {
    const { atLeast, atMost } = said.share
    return negated({ kind: 'discount-share', atLeast, atMost })
  }
  if (said.percent && (heads.has('orders-share') || said.discount !== null)) {
    const { atLeast, atMost } = said.percent
    return negated({ kind: 'discount-share', atLeast, atMost })
  }
  if (heads.has('chance') && said.percent) {
    const { atLeast, atMost } = said.percent
    return negated({ kind: 'chance', atLeast, atMost })
  }
  if (heads.has('average')) {
    const bounds = moneySaid(said, reading)
    return bounds && negated({ kind: 'order-value', ...bounds })
  }
  if (heads.has('first-order') && when) return aside(said, reading, dated('first-order', said, when))
  if (heads.has('last-order') && when) return aside(said, reading, dated('last-order', said, when))
  return orderRule(said, when, reading)
}

/** "Last order not in 60 days" and "last order 60 days ago" are both before. */
function dated(kind: 'first-order' | 'last-order', said: Said, when: Period): SegmentRule {
  const rule: SegmentCondition = { kind, when }
  return said.isNegated ? negateRule(rule) : rule
}

/** Goods named in a clause about something else are told as not understood rather than left out in silence. */
function aside(said: Said, reading: Reading, rule: SegmentRule): SegmentRule {
  reading.misread.words.push(...said.goods.flatMap(({ names }) => names))
  return rule
}

function orderRule(said: Said, when: Period | null, reading: Reading): SegmentRule | null {
  const { heads, discount, time } = said
  const isBuying = heads.size > 0 || said.count !== null || said.number !== null
  const isAnything =
    isBuying || said.goods.length + said.channels.length > 0 || when || said.amount || discount !== null || time
  if (!isAnything) return null
  const money = moneySaid(said, reading)
  const isSpent = heads.has('spend') || (money !== null && !heads.has('order') && said.count === null)
  const filter: OrderFilter = {
    ...anyOrder,
    when,
    discount,
    time,
    ...(money !== null && !isSpent ? { orderAtLeastMinor: money.atLeast, orderAtMostMinor: money.atMost } : {}),
  }
  // "No discount", standing alone, says that none was ever used.
  if (!isBuying && said.goods.length + said.channels.length === 0 && discount !== null && when === null) {
    return discount === said.isNegated
      ? { kind: 'discount-share', atLeast: null, atMost: 0 }
      : { kind: 'orders', atLeast: 1, atMost: null, of: { ...filter, discount: true } }
  }
  return eachOf(said, filter, (of) => {
    const rule: SegmentCondition =
      isSpent && money !== null ? { kind: 'spent', of, ...money } : { kind: 'orders', of, ...countSaid(said) }
    return said.isNegated ? negateRule(rule) : rule
  })
}

/** "Tea and coffee" is both, "tea or coffee" any; so with channels. "Not tea or coffee" is neither. */
function eachOf(said: Said, filter: OrderFilter, make: (of: OrderFilter) => SegmentRule): SegmentRule {
  const goods = said.goods.length === 0 ? [[]] : choices(said.goods)
  const channels = said.channels.length === 0 ? [[]] : choices(said.channels)
  const rules = goods.flatMap((what) => channels.map((names) => make({ ...filter, what, channels: names })))
  return joinRules('all', rules)
}

function choices(lists: readonly NameList[]): readonly (readonly string[])[] {
  return lists.flatMap(({ mode, names }) => (mode === 'any' ? [names] : names.map((name) => [name])))
}

/** Once is enough where nothing is said. */
function countSaid({ count, number, isOnly }: Said) {
  const said = count ?? number
  if (said === null) return { atLeast: 1, atMost: null }
  const step = 'isStrict' in said && said.isStrict ? 1 : 0
  const [atLeast, atMost] = [said.atLeast && said.atLeast + step, said.atMost && said.atMost - step]
  return isOnly && said.isBare && atMost === null ? { atLeast, atMost: atLeast } : { atLeast, atMost }
}

/** Signs that several currencies share. */
const shared: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN'],
}

function isCurrency(said: string, ofShop: string): boolean {
  return said === ofShop || shared[said]?.includes(ofShop) === true
}

/** Bounds in minor units; "over 500" leaves 500 itself out. */
function moneySaid({ amount, number, heads }: Said, { vocabulary, misread }: Reading) {
  const said = amount ?? (heads.has('spend') || heads.has('average') ? number : null)
  if (said === null) return null
  if (said.type === 'amount' && said.currency !== null && !isCurrency(said.currency, vocabulary.currency))
    misread.currency = said.currency
  const unit = 10 ** currencyDigits(vocabulary.currency)
  const step = said.isStrict ? 1 : 0
  const { atLeast, atMost } = said
  return {
    atLeast: atLeast === null ? null : Math.round(atLeast * unit) + step,
    atMost: atMost === null ? null : Math.round(atMost * unit) - step,
  }
}
