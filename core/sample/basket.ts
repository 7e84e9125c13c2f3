/** What one order holds, what it costs, and how it ends. */
import type { DayNumber } from '../model/day.ts'
import { roundHalfAway } from '../model/money.ts'
import type { Dice } from './dice.ts'
import { seasonOf } from './season.ts'
import type { OrderState, Person, Product, SampleOrder, ShopPlan } from './shop-plan.ts'

const FAVOURITE_AGAIN = 0.62
const ONE_MORE_LINE = 0.34
const MOST_LINES = 5
const PARTIAL_REFUND = 0.02
const LOVER_CODE = { code: 'FANS5', share: 0.05 } as const

type Line = SampleOrder['lines'][number]

export function createBasket(plan: ShopPlan, person: Person | null, day: DayNumber, dice: Dice): SampleOrder {
  const lines = createLines(plan, person, dice)
  const goodsMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0)
  const reduction = reductionFor(plan, person, day, dice)
  const discountMinor = roundHalfAway(goodsMinor * reduction.share)
  const { feeMinor, freeFromMinor } = plan.shipping
  const shippingMinor = person === null || goodsMinor - discountMinor >= freeFromMinor ? 0 : feeMinor
  const state = person === null ? 'completed' : stateOf(plan, day, dice)
  const payableMinor = goodsMinor - discountMinor
  return {
    person,
    day,
    secondOfDay: hourOf(dice) * 3600 + dice.integer(0, 3599),
    lines,
    goodsMinor,
    discountMinor,
    coupon: reduction.code,
    shippingMinor,
    refundMinor: refundOf(state, payableMinor, lines, dice),
    state,
  }
}

function createLines(plan: ShopPlan, person: Person | null, dice: Dice): readonly Line[] {
  const products: Product[] = []
  const choose = () => dice.weighted(plan.products, (product) => product.popularity)
  products.push(person !== null && dice.chance(FAVOURITE_AGAIN) ? person.favourite : choose())
  while (products.length < MOST_LINES && dice.chance(ONE_MORE_LINE)) {
    const next = choose()
    if (!products.includes(next)) products.push(next)
  }
  return products.map((product) => ({ product, quantity: quantityOf(person, dice) }))
}

function quantityOf(person: Person | null, dice: Dice): number {
  if (person?.kind === 'wholesale') return dice.integer(8, 24)
  return dice.chance(0.82) ? 1 : dice.integer(2, 3)
}

/** Most people use a promotion that runs; discount lovers always find something off. */
function reductionFor(plan: ShopPlan, person: Person | null, day: DayNumber, dice: Dice) {
  const none = { code: '', share: 0 }
  if (person === null) return none
  if (person.kind === 'wholesale') return { code: 'TRADE', share: 0.18 }
  const lover = person.kind === 'discount-lover'
  const { promotion } = seasonOf(plan, day)
  if (promotion && (lover || dice.chance(0.6))) return promotion
  return lover && dice.chance(0.7) ? LOVER_CODE : none
}

/** Young orders are still on their way; a few are cancelled, never paid, or given back whole. */
function stateOf(plan: ShopPlan, day: DayNumber, dice: Dice): OrderState {
  const draw = dice.uniform()
  if (draw < 0.012) return 'cancelled'
  if (draw < 0.02) return 'unpaid'
  if (draw < 0.034) return 'refunded'
  if (day > plan.endDay - 2) return 'paid'
  return day > plan.endDay - 7 ? 'shipped' : 'completed'
}

function refundOf(state: OrderState, payableMinor: number, lines: readonly Line[], dice: Dice): number {
  if (state === 'refunded') return payableMinor
  if (state !== 'completed' || !dice.chance(PARTIAL_REFUND)) return 0
  return Math.min(payableMinor, lines[lines.length - 1]?.product.priceMinor ?? 0)
}

/** Shopping peaks after dinner, with a smaller peak at noon. */
function hourOf(dice: Dice): number {
  return dice.weighted(hours, (hour) => hourWeights[hour] ?? 0)
}

const hourWeights = [2, 1, 0, 0, 0, 0, 1, 2, 4, 6, 7, 8, 9, 8, 6, 5, 5, 5, 6, 8, 11, 12, 9, 5]
const hours = hourWeights.map((_, hour) => hour)
