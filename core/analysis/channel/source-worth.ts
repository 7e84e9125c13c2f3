/** What people who began in one channel bring, and when they have paid back what it cost to win them. */
import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { normalSpread } from '../stats/normal.ts'
import { momentsOf } from '../stats/welch.ts'

export const worthDays = [30, 90, 365] as const
/** Fewer people have no mean worth the name. */
const LEAST_PEOPLE = 10
/** People that a day of the payback curve must rest on. */
const LEAST_CURVE = 30
const CURVE_DAYS = 365

export interface MarginWithin {
  readonly days: (typeof worthDays)[number]
  /** People whose first order lies that long ago. */
  readonly people: number
  /** Mean margin per person from the first order on, that order included; 95 %. */
  readonly meanMinor: number
  readonly lowMinor: number
  readonly highMinor: number
}

export interface SourceWorth {
  /** Index in `history.channels`. */
  readonly channel: number
  readonly people: number
  /** In the order of `worthDays`; null under ten people who have been customers that long. */
  readonly margins: readonly (MarginWithin | null)[]
}

interface Beginning {
  readonly c: number
  readonly channel: number
  readonly day: DayNumber
}

/** By the channel of a person's first sale, most people first. `marginShare` stands in where the cost of an order is not known. */
export function sourceWorths(history: PurchaseHistory, asOf: DayNumber, marginShare: number): SourceWorth[] {
  const byChannel = new Map<number, Beginning[]>()
  for (const beginning of beginningsOf(history, asOf)) {
    const list = byChannel.get(beginning.channel)
    if (list) list.push(beginning)
    else byChannel.set(beginning.channel, [beginning])
  }
  return [...byChannel]
    .map(([channel, people]) => ({
      channel,
      people: people.length,
      margins: worthDays.map((days) => marginWithin(history, people, days, asOf, marginShare)),
    }))
    .sort((a, b) => b.people - a.people)
}

function beginningsOf(history: PurchaseHistory, asOf: DayNumber): Beginning[] {
  const found: Beginning[] = []
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      if (history.orderIsSale[o] !== 1) continue
      found.push({ c, channel: history.orderChannel[o]!, day: history.orderDay[o]! })
      break
    }
  }
  return found
}

function marginWithin(
  history: PurchaseHistory,
  people: readonly Beginning[],
  days: (typeof worthDays)[number],
  asOf: DayNumber,
  marginShare: number,
): MarginWithin | null {
  const old = people.filter(({ day }) => day + days <= asOf)
  if (old.length < LEAST_PEOPLE) return null
  const { mean, sd } = momentsOf(old.map((each) => marginOf(history, each, days, marginShare)))
  const half = (normalSpread(0.95) * sd) / Math.sqrt(old.length)
  return { days, people: old.length, meanMinor: mean, lowMinor: mean - half, highMinor: mean + half }
}

function marginOf(history: PurchaseHistory, { c, day }: Beginning, days: number, marginShare: number): number {
  let margin = 0
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
    if (history.orderDay[o]! < day || history.orderDay[o]! > day + days) continue
    margin += orderMargin(history, o, marginShare)
  }
  return margin
}

function orderMargin({ orderMarginMinor, orderNetMinor }: PurchaseHistory, o: number, marginShare: number): number {
  const known = orderMarginMinor[o]!
  return Number.isNaN(known) ? orderNetMinor[o]! * marginShare : known
}

/**
 * Days from the first order until the mean margin of new people has paid `costMinor`; 0 where the first order does. Null where a year
 * does not, or too few have been customers long enough. Each day's mean is over those who have been customers at least that long.
 */
export function paybackDays(
  history: PurchaseHistory,
  asOf: DayNumber,
  marginShare: number,
  costMinor: number,
): number | null {
  const gained = new Float64Array(CURVE_DAYS + 1)
  const left = new Int32Array(CURVE_DAYS + 2)
  const people = beginningsOf(history, asOf)
  for (const { c, day } of people) {
    const known = Math.min(CURVE_DAYS, asOf - day)
    left[known + 1]! += 1
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
      const age = history.orderDay[o]! - day
      if (age >= 0 && age <= known) gained[age]! += orderMargin(history, o, marginShare)
    }
  }
  let sum = 0
  let present = people.length
  for (let age = 0; age <= CURVE_DAYS; age++) {
    present -= left[age]!
    if (present < LEAST_CURVE) return null
    sum += gained[age]! / present
    if (sum >= costMinor) return age
  }
  return null
}
