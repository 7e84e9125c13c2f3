/**
 * What makes a person belong to a group, as plain data: kept in the shop file, built by clicks, read from a sentence, said back.
 * Every condition is about one person as known on the day of asking, so a kept group moves with time unless it is frozen.
 */
export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** Days, both ends counted, `YYYY-MM-DD` at the edges. */
export type Period =
  /** The last `count` units up to the day of asking: the last 1 day is that day alone. */
  | { readonly kind: 'last'; readonly count: number; readonly unit: PeriodUnit }
  /** Everything before the last `count` units. */
  | { readonly kind: 'earlier'; readonly count: number; readonly unit: PeriodUnit }
  /** The calendar week (from Monday), month, quarter or year, `back` of them ago; 0 is the running one. */
  | { readonly kind: 'calendar'; readonly unit: Exclude<PeriodUnit, 'day'>; readonly back: number }
  /** From a day to a day; null is open. */
  | { readonly kind: 'days'; readonly from: string | null; readonly to: string | null }

/** Which orders are meant. Everything that is set has to hold of one and the same order. */
export interface OrderFilter {
  /** Names or words of products and categories, any of which the order has; empty: whatever was bought. */
  readonly what: readonly string[]
  readonly when: Period | null
  /** True: only with a discount; false: only without. */
  readonly discount: boolean | null
  /** Any of these channels; empty: all. */
  readonly channels: readonly string[]
  /** Net of the order. */
  readonly orderAtLeastMinor: number | null
  readonly orderAtMostMinor: number | null
  readonly time: 'weekend' | 'workday' | 'evening' | null
}

/** At least one end is set; both are counted in. */
export interface Bounds {
  readonly atLeast: number | null
  readonly atMost: number | null
}

export type SegmentCondition =
  /** So many orders; `atMost` 0 is "not". */
  | ({ readonly kind: 'orders'; readonly of: OrderFilter } & Bounds)
  /** Net money in minor units: of the lines where `what` is named, else of the orders. */
  | ({ readonly kind: 'spent'; readonly of: OrderFilter } & Bounds)
  /** Mean net of a person's orders, in minor units. */
  | ({ readonly kind: 'order-value' } & Bounds)
  | { readonly kind: 'first-order'; readonly when: Period }
  | { readonly kind: 'last-order'; readonly when: Period }
  /** Share of a person's orders that had a discount, 0…1. */
  | ({ readonly kind: 'discount-share' } & Bounds)
  /** Orders of which something came back. */
  | ({ readonly kind: 'returns' } & Bounds)
  /** One of the groups by recency, frequency and money. */
  | { readonly kind: 'segment'; readonly codes: readonly string[] }
  /** Country, region or city. */
  | { readonly kind: 'place'; readonly names: readonly string[] }
  | { readonly kind: 'first-channel'; readonly names: readonly string[] }
  /** Contacted by a campaign whose list went out; null: ever. */
  | { readonly kind: 'contacted'; readonly when: Period | null }
  /** An address is known and not refused. */
  | { readonly kind: 'reachable'; readonly by: 'email' | 'sms' | 'phone' | 'any' }
  /** Wrote a review of up to 2 (bad) or from 4 stars (good); null: any. */
  | { readonly kind: 'reviewed'; readonly mood: 'good' | 'bad' | null; readonly when: Period | null }
  /** Longer away than one and a half of their own usual gaps. */
  | { readonly kind: 'late' }
  /** Chance of still being a customer, 0…1. */
  | ({ readonly kind: 'chance' } & Bounds)
  /** In another kept group. */
  | { readonly kind: 'group'; readonly segmentId: string }

export type SegmentRule =
  | { readonly kind: 'all'; readonly rules: readonly SegmentRule[] }
  | { readonly kind: 'any'; readonly rules: readonly SegmentRule[] }
  | { readonly kind: 'not'; readonly rule: SegmentRule }
  | SegmentCondition

/** Who is looked through: those who bought, those on a list who never did, or both. */
export const segmentWhos = ['buyers', 'non-buyers', 'everyone'] as const
export type SegmentWho = (typeof segmentWhos)[number]

export interface SegmentRules {
  readonly who: SegmentWho
  /** `{ kind: 'all', rules: [] }` is everybody of `who`. */
  readonly rule: SegmentRule
}

export const anyOrder: OrderFilter = {
  what: [],
  when: null,
  discount: null,
  channels: [],
  orderAtLeastMinor: null,
  orderAtMostMinor: null,
  time: null,
}

export const everybody: SegmentRule = { kind: 'all', rules: [] }

/** One rule stays itself; several are joined; `all` in `all` and `any` in `any` are laid flat. */
export function joinRules(kind: 'all' | 'any', rules: readonly SegmentRule[]): SegmentRule {
  const flat = rules.flatMap((rule) => (rule.kind === kind ? rule.rules : [rule]))
  return flat.length === 1 ? (flat[0] as SegmentRule) : { kind, rules: flat }
}

/** The opposite, told by bounds where a condition has them: "not at least one order" is "at most none". */
export function negateRule(rule: SegmentRule): SegmentRule {
  if (rule.kind === 'not') return rule.rule
  if (rule.kind === 'orders' || rule.kind === 'returns') {
    const { atLeast, atMost } = rule
    if (atLeast !== null && atLeast > 0 && atMost === null) return { ...rule, atLeast: null, atMost: atLeast - 1 }
    if (atLeast === null && atMost !== null) return { ...rule, atLeast: atMost + 1, atMost: null }
  }
  return { kind: 'not', rule }
}
