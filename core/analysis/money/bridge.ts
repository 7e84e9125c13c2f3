/** One product in one period, minor units. */
export interface PeriodProduct {
  readonly product: number
  readonly pieces: number
  readonly netMinor: number
  /** Cost of the pieces sold. */
  readonly costMinor: number
}

export interface Period {
  readonly products: readonly PeriodProduct[]
  /** Net of the orders that no product explains: discounts and refunds of whole orders, lines without a product. */
  readonly otherNetMinor: number
  readonly marketingMinor: number
  readonly peopleMinor: number
  readonly overheadMinor: number
}

export const bridgeParts = [
  'volume',
  'mix',
  'price',
  'product-cost',
  'order-level',
  'marketing',
  'people',
  'overhead',
  'rounding',
] as const
export type BridgePart = (typeof bridgeParts)[number]

export interface Bridge {
  readonly beforeMinor: number
  readonly afterMinor: number
  /** What each part did to profit, in the order of `bridgeParts`; they add up to after − before, to the minor unit. */
  readonly parts: readonly { readonly part: BridgePart; readonly minor: number }[]
}

/** What was earned: net less product cost, marketing, people and overhead. Whole minor units. */
export function profitOf({ products, otherNetMinor, marketingMinor, peopleMinor, overheadMinor }: Period): number {
  const margin = products.reduce((sum, { netMinor, costMinor }) => sum + netMinor - costMinor, 0)
  return Math.round(margin + otherNetMinor - marketingMinor - peopleMinor - overheadMinor)
}

/**
 * Why profit changed between two periods. Volume: more or fewer pieces at the margin of before. Mix: other pieces among as many, each
 * at its margin of before (of now, where it was not sold before). Price and product cost: what a piece of the same product brought and
 * cost. What roundings leave over is a part of its own.
 */
export function profitBridge(before: Period, after: Period): Bridge {
  const old = new Map(before.products.map((each) => [each.product, each]))
  const pieces = (period: Period) => period.products.reduce((sum, each) => sum + each.pieces, 0)
  const margin = (period: Period) => period.products.reduce((sum, each) => sum + each.netMinor - each.costMinor, 0)
  const [q0, q1] = [pieces(before), pieces(after)]
  const usual = q0 > 0 ? margin(before) / q0 : q1 > 0 ? margin(after) / q1 : 0
  let [price, cost, atOldMargin] = [0, 0, 0]
  for (const now of after.products) {
    const then = old.get(now.product)
    if (now.pieces <= 0) {
      // Money without pieces (returns of what was sold earlier) is a matter of price.
      price += now.netMinor - now.costMinor
      continue
    }
    const reference = then !== undefined && then.pieces > 0 ? then : now
    const unit = (value: number, count: number) => value / count
    price += now.pieces * (unit(now.netMinor, now.pieces) - unit(reference.netMinor, reference.pieces))
    cost -= now.pieces * (unit(now.costMinor, now.pieces) - unit(reference.costMinor, reference.pieces))
    atOldMargin += now.pieces * unit(reference.netMinor - reference.costMinor, reference.pieces)
  }
  const counted = after.products.reduce((sum, each) => sum + Math.max(0, each.pieces), 0)
  const beforeMinor = profitOf(before)
  const afterMinor = profitOf(after)
  const moves: readonly (readonly [BridgePart, number])[] = [
    ['volume', (counted - q0) * usual],
    ['mix', atOldMargin - counted * usual],
    ['price', price],
    ['product-cost', cost],
    ['order-level', after.otherNetMinor - before.otherNetMinor],
    ['marketing', before.marketingMinor - after.marketingMinor],
    ['people', before.peopleMinor - after.peopleMinor],
    ['overhead', before.overheadMinor - after.overheadMinor],
  ]
  const parts = moves.map(([part, amount]) => ({ part, minor: Math.round(amount) }))
  const left = afterMinor - beforeMinor - parts.reduce((sum, { minor }) => sum + minor, 0)
  return { beforeMinor, afterMinor, parts: [...parts, { part: 'rounding' as const, minor: left }] }
}
