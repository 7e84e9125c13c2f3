import { weekdayOf } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { FAVOURITES } from '../customer/favourites.ts'
import type { CustomerSummaries } from '../customer/summary.ts'

export type TraitKind =
  | 'category'
  | 'discount'
  | 'channel'
  | 'country'
  | 'region'
  | 'weekend'
  | 'evening'
  | 'multi-item'

/** One thing that can be said of each customer: an index in `values`, −1 where it is not known. */
export interface Attribute {
  readonly kind: TraitKind
  readonly values: readonly string[]
  readonly ofCustomer: Int32Array
  /** For yes-no matters: only the value 1 is worth a sentence. */
  readonly isYesNo: boolean
}

/** Where each customer lives, in the history's order; empty text is unknown. */
export interface Places {
  readonly country: readonly string[]
  readonly region: readonly string[]
}

const EVENING_HOUR = 18
const WEEKEND_DAY = 6

/**
 * What can be said of customers beside their scores: favourite category, mostly on discount, main channel, country, region, and
 * whether at least half of their orders were on a weekend, after 18:00, or of several products. Columns over all customers; who
 * never bought is unknown in all. One pass over orders and lines.
 */
export function attributesOf(history: PurchaseHistory, summaries: CustomerSummaries, places?: Places): Attribute[] {
  const bought = (c: number) => summaries.orderCount[c]! > 0
  const perCustomer = (of: (c: number) => number) =>
    Int32Array.from(summaries.orderCount, (_, c) => (bought(c) ? of(c) : -1))
  const yesNo = (kind: TraitKind, ofCustomer: Int32Array): Attribute => ({
    kind,
    values: ['', ''],
    ofCustomer,
    isYesNo: true,
  })
  const habits = habitsOf(history, summaries)
  const found: Attribute[] = [
    {
      kind: 'category',
      values: history.categories,
      ofCustomer: perCustomer((c) => summaries.favourites.category[c * FAVOURITES]!),
      isYesNo: false,
    },
    {
      kind: 'channel',
      values: history.channels,
      ofCustomer: perCustomer((c) => {
        const at = summaries.channelStart[c]!
        return at < summaries.channelStart[c + 1]! ? summaries.channels[at]! : -1
      }),
      isYesNo: false,
    },
    yesNo(
      'discount',
      perCustomer((c) => half(summaries.discountedOrderCount[c]!, summaries.orderCount[c]!)),
    ),
    yesNo(
      'weekend',
      perCustomer((c) => half(habits.weekend[c]!, summaries.orderCount[c]!)),
    ),
    yesNo(
      'evening',
      perCustomer((c) => half(habits.evening[c]!, habits.withHour[c]!)),
    ),
    yesNo(
      'multi-item',
      perCustomer((c) => half(habits.multiItem[c]!, habits.withProduct[c]!)),
    ),
  ]
  for (const kind of places ? (['country', 'region'] as const) : []) {
    found.push(placeAttribute(kind, places![kind], bought))
  }
  return found
}

function half(count: number, of: number): number {
  if (of === 0) return -1
  return 2 * count >= of ? 1 : 0
}

function placeAttribute(
  kind: 'country' | 'region',
  names: readonly string[],
  bought: (c: number) => boolean,
): Attribute {
  const indexOf = new Map<string, number>()
  const ofCustomer = Int32Array.from(names, (name, c) => {
    if (name === '' || !bought(c)) return -1
    if (!indexOf.has(name)) indexOf.set(name, indexOf.size)
    return indexOf.get(name)!
  })
  return { kind, values: [...indexOf.keys()], ofCustomer, isYesNo: false }
}

function habitsOf(history: PurchaseHistory, summaries: CustomerSummaries) {
  const column = () => new Int32Array(summaries.customerCount)
  const habits = {
    weekend: column(),
    evening: column(),
    withHour: column(),
    multiItem: column(),
    withProduct: column(),
  }
  for (let c = 0; c < summaries.customerCount; c++) {
    for (
      let o = history.orderStart[c]!;
      o < history.orderStart[c + 1]! && history.orderDay[o]! <= summaries.asOf;
      o++
    ) {
      if (history.orderIsSale[o] !== 1) continue
      if (weekdayOf(history.orderDay[o]!) >= WEEKEND_DAY) habits.weekend[c]!++
      if (history.orderHour[o]! >= 0) habits.withHour[c]!++
      if (history.orderHour[o]! >= EVENING_HOUR) habits.evening[c]!++
      const products = differentProducts(history, o)
      if (products > 0) habits.withProduct[c]!++
      if (products > 1) habits.multiItem[c]!++
    }
  }
  return habits
}

/** 0, 1, or 2 for several: counting stops at the second product. */
function differentProducts(history: PurchaseHistory, order: number): 0 | 1 | 2 {
  let first = -1
  for (let l = history.lineStart[order]!; l < history.lineStart[order + 1]!; l++) {
    const p = history.lineProduct[l]!
    if (p < 0 || history.lineQuantity[l]! <= 0 || p === first) continue
    if (first >= 0) return 2
    first = p
  }
  return first >= 0 ? 1 : 0
}
