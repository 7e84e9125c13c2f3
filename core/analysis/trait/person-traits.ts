import { gapsOf } from '../customer/rhythm.ts'
import { median } from '../stats/quantile.ts'
import { discountAffinity, usualOnDay } from './discount-affinity.ts'
import { drifts } from './drift.ts'
import { isWeekend, partsOfDay, type TraitGround } from './ground.ts'
import { likes } from './likes.ts'
import { loyaltyOf, stageOf } from './loyalty.ts'
import { standsOut } from './shrink.ts'

export const traitTags = [
  'stage',
  'rhythm',
  'basket-size',
  'order-value',
  'part-of-day',
  'weekend',
  'channel',
  'returns',
  'drifting-to',
  'drifting-from',
  'likes-category',
  'likes-brand',
  'likes-colour',
  'likes-size',
  'likes-price',
  'likes-word',
  'discount',
  'loyalty',
  'first-source',
] as const
export type TraitTag = (typeof traitTags)[number]

/** One thing that the orders of a person show, with what it rests on. */
export interface PersonTrait {
  readonly tag: TraitTag
  readonly value: string
  /** Orders that speak of it. */
  readonly support: number
  /** The person's share after drawing it towards the shop's, and the shop's. */
  readonly share?: number
  readonly usual?: number
  readonly days?: number
  readonly spreadDays?: number
  readonly minor?: number
  readonly count?: number
}

/** Fewer orders show nothing but chance. */
export const ENOUGH_ORDERS = 3
/** From this regularity on gaps spread far less than chance would. */
const STEADY = 2

/**
 * The traits of customer `c`, plain facts first (stage, first source), then what at least three orders show and what stands out from
 * the shop. `goodReviews`: how many of four stars and more they wrote. Nobody's gender, age or wealth is guessed.
 */
export function personTraits(ground: TraitGround, c: number, goodReviews = 0): PersonTrait[] {
  const orders = saleOrdersOf(ground, c)
  if (orders.length === 0) return []
  const facts = [stageOf(ground, c, goodReviews), ...firstSource(ground, orders)]
  if (orders.length < ENOUGH_ORDERS) return facts
  return [
    ...facts,
    ...rhythm(ground, c),
    ...loyaltyOf(ground, c),
    ...basket(ground, orders),
    ...times(ground, orders),
    ...channel(ground, orders),
    ...returns(ground, orders),
    ...discount(ground, orders),
    ...likes(ground, orders),
    ...drifts(ground, orders),
  ]
}

function saleOrdersOf({ history, asOf }: TraitGround, c: number): number[] {
  const orders: number[] = []
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
    if (history.orderIsSale[o] === 1) orders.push(o)
  }
  return orders
}

function firstSource({ history }: TraitGround, [first]: readonly number[]): PersonTrait[] {
  const value = history.channels[history.orderChannel[first!]!] ?? ''
  return value === '' ? [] : [{ tag: 'first-source', value, support: 1 }]
}

function rhythm({ summaries }: TraitGround, c: number): PersonTrait[] {
  const gaps = gapsOf(summaries.days, c)
  if (gaps.length < ENOUGH_ORDERS - 1) return []
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0)
  const spreadDays = Math.sqrt(squares / (gaps.length - 1))
  const value = summaries.regularity[c]! >= STEADY ? 'steady' : 'loose'
  return [{ tag: 'rhythm', value, support: gaps.length + 1, days: mean, spreadDays }]
}

function basket({ history, orderCuts }: TraitGround, orders: readonly number[]): PersonTrait[] {
  const support = orders.length
  const nets = median(orders.map((o) => history.orderNetMinor[o]!))
  const kinds = median(
    orders.map((o) => new Set(history.lineProduct.subarray(history.lineStart[o], history.lineStart[o + 1])).size),
  )
  const band = nets < orderCuts[0] ? 'low' : nets < orderCuts[1] ? 'middle' : 'high'
  return [
    { tag: 'basket-size', value: kinds < 1.5 ? 'one' : kinds < 4 ? 'few' : 'many', support, count: kinds },
    { tag: 'order-value', value: band, support, minor: Math.round(nets) },
  ]
}

function times({ history, partShare, weekendShare }: TraitGround, orders: readonly number[]): PersonTrait[] {
  const timed = orders.filter((o) => history.orderHour[o]! >= 0)
  const byPart = partsOfDay.flatMap((value, part) => {
    const k = timed.filter((o) => Math.floor(history.orderHour[o]! / 6) === part).length
    return standsOut({ tag: 'part-of-day', value }, k, timed.length, partShare[part]!)
  })
  const weekends = orders.filter((o) => isWeekend(history.orderDay[o]!)).length
  return [
    ...byPart,
    ...standsOut({ tag: 'weekend', value: 'weekend' }, weekends, orders.length, weekendShare),
    ...standsOut({ tag: 'weekend', value: 'workday' }, orders.length - weekends, orders.length, 1 - weekendShare),
  ]
}

function channel({ history, channelShare }: TraitGround, orders: readonly number[]): PersonTrait[] {
  return history.channels.flatMap((value, index) => {
    const k = orders.filter((o) => history.orderChannel[o] === index).length
    return value === '' ? [] : standsOut({ tag: 'channel', value }, k, orders.length, channelShare[index]!)
  })
}

function returns({ history, returnShare }: TraitGround, orders: readonly number[]): PersonTrait[] {
  const k = orders.filter((o) => history.orderRefundMinor[o]! > 0).length
  return standsOut({ tag: 'returns', value: 'often' }, k, orders.length, returnShare, 0)
}

function discount({ history, discounts }: TraitGround, orders: readonly number[]): PersonTrait[] {
  if (discounts.rate === 0) return []
  const own = orders.map((o) => {
    const isDiscounted = history.orderDiscountMinor[o]! > 0
    return { isDiscounted, usual: usualOnDay(discounts, history.orderDay[o]!, isDiscounted) }
  })
  const { share, low, high } = discountAffinity(own, discounts.rate)
  const value = low > discounts.rate ? 'waits-for-offers' : high < discounts.rate ? 'without-offers' : 'as-others'
  return [{ tag: 'discount', value, support: orders.length, share, usual: discounts.rate }]
}
