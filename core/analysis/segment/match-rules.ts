import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import type { Bounds, Period, SegmentCondition, SegmentRule, SegmentRules } from '../../model/segment-rule.ts'
import type { CustomerSummaries } from '../customer/summary.ts'
import { countOrders, sumOrders } from './match-orders.ts'
import { plainText } from './match-words.ts'
import { spanOf } from './period.ts'

/** Longer away than so many of their own usual gaps is late. */
export const LATE_GAPS = 1.5

/** What is known of everybody, as columns in the history's order. */
export interface SegmentGround {
  readonly asOf: DayNumber
  readonly history: PurchaseHistory
  readonly summaries: CustomerSummaries
  /** The group's code per person; empty for those who never bought. */
  readonly segmentOf: (c: number) => string
  readonly places: readonly { readonly country: string; readonly region: string; readonly city: string }[]
  /** Null under the gates of the lifetime model. */
  readonly chance: ArrayLike<number> | null
  readonly contacts: readonly { readonly c: number; readonly day: DayNumber }[]
  readonly reviews: readonly { readonly c: number; readonly day: DayNumber; readonly rating: number }[]
  readonly canReach: (c: number, by: 'email' | 'sms' | 'phone' | 'any') => boolean
  /** People of another kept group; nobody for one that is gone. */
  readonly membersOf: (segmentId: string) => Uint8Array
}

/** 1 for everybody who belongs, in the history's order. One pass over the orders per condition on orders. */
export function matchRules(ground: SegmentGround, { who, rule }: SegmentRules): Uint8Array {
  const { orderCount } = ground.summaries
  const matched = matchRule(ground, rule)
  if (who === 'everyone') return matched
  return matched.map((is, c) => (is === 1 && orderCount[c]! > 0 === (who === 'buyers') ? 1 : 0))
}

function matchRule(ground: SegmentGround, rule: SegmentRule): Uint8Array {
  switch (rule.kind) {
    case 'all':
      return combine(ground, rule.rules, 1, (all, one) => all & one)
    case 'any':
      return combine(ground, rule.rules, 0, (any, one) => any | one)
    case 'not':
      return matchRule(ground, rule.rule).map((is) => 1 - is)
    default:
      return matchCondition(ground, rule)
  }
}

function combine(
  ground: SegmentGround,
  rules: readonly SegmentRule[],
  start: 0 | 1,
  join: (so: number, one: number) => number,
): Uint8Array {
  const so = new Uint8Array(ground.summaries.customerCount).fill(start)
  for (const rule of rules) {
    const one = matchRule(ground, rule)
    for (let c = 0; c < so.length; c++) so[c] = join(so[c]!, one[c]!)
  }
  return so
}

function matchCondition(ground: SegmentGround, condition: SegmentCondition): Uint8Array {
  const { asOf, history, summaries } = ground
  const { orderCount, customerCount } = summaries
  const each = (is: (c: number) => boolean) => {
    const found = new Uint8Array(customerCount)
    for (let c = 0; c < customerCount; c++) if (is(c)) found[c] = 1
    return found
  }
  const bought = (c: number) => orderCount[c]! > 0
  const during = (period: Period) => {
    const { from, to } = spanOf(period, asOf)
    return (day: number) => day >= from && day <= to
  }
  switch (condition.kind) {
    case 'orders': {
      const counts = countOrders(history, asOf, condition.of)
      return each((c) => isWithin(counts[c]!, condition))
    }
    case 'spent': {
      const sums = sumOrders(history, asOf, condition.of)
      return each((c) => isWithin(sums[c]!, condition))
    }
    case 'order-value':
      return each((c) => bought(c) && isWithin(summaries.monetaryMinor[c]! / orderCount[c]!, condition))
    case 'first-order': {
      const is = during(condition.when)
      return each((c) => bought(c) && is(summaries.firstDay[c]!))
    }
    case 'last-order': {
      const is = during(condition.when)
      return each((c) => bought(c) && is(summaries.lastDay[c]!))
    }
    case 'discount-share':
      return each((c) => bought(c) && isWithin(summaries.discountedOrderCount[c]! / orderCount[c]!, condition))
    case 'returns': {
      const counts = countReturns(history, asOf)
      return each((c) => isWithin(counts[c]!, condition))
    }
    case 'segment':
      return each((c) => condition.codes.includes(ground.segmentOf(c)))
    case 'place': {
      const names = new Set(condition.names.map(plainText))
      const is = (name: string) => name !== '' && names.has(plainText(name))
      return each((c) => {
        const { country, region, city } = ground.places[c]!
        return is(country) || is(region) || is(city)
      })
    }
    case 'first-channel': {
      const names = new Set(condition.names.map(plainText))
      const wanted = history.channels.map((name) => names.has(plainText(name)))
      return each((c) => wanted[firstChannel(history, asOf, c)] === true)
    }
    case 'contacted': {
      const is = condition.when === null ? () => true : during(condition.when)
      return listed(
        customerCount,
        ground.contacts.filter(({ day }) => day <= asOf && is(day)),
      )
    }
    case 'reachable':
      return each((c) => ground.canReach(c, condition.by))
    case 'reviewed': {
      const is = condition.when === null ? () => true : during(condition.when)
      const { mood } = condition
      const hasMood = (rating: number) => mood === null || (mood === 'bad' ? rating > 0 && rating <= 2 : rating >= 4)
      return listed(
        customerCount,
        ground.reviews.filter(({ day, rating }) => day <= asOf && is(day) && hasMood(rating)),
      )
    }
    case 'late':
      return each((c) => summaries.recencyDays[c]! > LATE_GAPS * summaries.medianGapDays[c]!)
    case 'chance':
      return each((c) => bought(c) && ground.chance !== null && isWithin(ground.chance[c]!, condition))
    case 'group':
      return ground.membersOf(condition.segmentId)
  }
}

function isWithin(value: number, { atLeast, atMost }: Bounds): boolean {
  return !Number.isNaN(value) && (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost)
}

function listed(customers: number, entries: readonly { readonly c: number }[]): Uint8Array {
  const found = new Uint8Array(customers)
  for (const { c } of entries) found[c] = 1
  return found
}

function firstChannel(history: PurchaseHistory, asOf: DayNumber, c: number): number {
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
    if (history.orderIsSale[o] === 1) return history.orderChannel[o]!
  }
  return -1
}

/** Sales with a refund of their own, and return documents. */
function countReturns(history: PurchaseHistory, asOf: DayNumber): Int32Array {
  const counts = new Int32Array(history.customerCount)
  for (let c = 0; c < counts.length; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const isReturn = history.orderIsSale[o] !== 1 && history.orderNetMinor[o]! < 0
      if (isReturn || history.orderRefundMinor[o]! > 0) counts[c]!++
    }
  }
  return counts
}
