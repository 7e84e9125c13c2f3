/** Who buys in a sample shop: a heavy-tailed crowd with a few characters that every owner knows. */
import type { Dice } from './dice.ts'
import { seasonOf } from './season.ts'
import type { Person, ShopPlan } from './shop-plan.ts'

// Shapes of the crowd. Rates follow a gamma distribution (many slow, few fast) and losses a beta distribution, as the MBG/NBD
// model assumes (Batislam, Denizel and Filiztekin 2007).
const RATE_SHAPE = 1.1
const LOSS_WEIGHT = 4
const DISCOUNT_LOVER_SHARE = 0.16
const LAPSED_REGULARS = 14

export function createPeople(plan: ShopPlan, dice: Dice): readonly Person[] {
  const days = Array.from({ length: plan.endDay - plan.firstDay + 1 }, (_, offset) => plan.firstDay + offset)
  const arrivalWeight = (day: number) => seasonOf(plan, day).factor * (1 - (0.35 * (day - plan.firstDay)) / days.length)
  return Array.from({ length: plan.people }, (_, index) => createPerson(index))

  function createPerson(index: number): Person {
    const favourite = dice.weighted(plan.products, (product) => product.popularity)
    if (index === 0) {
      const steady = { gapDays: 24, regularity: 6, lossChance: 0 }
      return { index, kind: 'wholesale', firstDay: plan.firstDay + 9, ...steady, favourite }
    }
    if (index <= LAPSED_REGULARS) {
      const firstDay = plan.firstDay + dice.integer(0, 60)
      const steady = { gapDays: dice.integer(20, 34), regularity: 4, lossChance: 0 }
      return { index, kind: 'lapsed-regular', firstDay, ...steady, favourite }
    }
    return {
      index,
      kind: dice.chance(DISCOUNT_LOVER_SHARE) ? 'discount-lover' : 'usual',
      firstDay: dice.weighted(days, arrivalWeight),
      // A gamma rate means 1 / gamma for the gap; very fast and very slow people are held within reason.
      gapDays: Math.min(Math.max(plan.gapDays / dice.gamma(RATE_SHAPE, 1), 9), 700),
      regularity: plan.regularity,
      lossChance: dice.beta(LOSS_WEIGHT * plan.lossChance, LOSS_WEIGHT * (1 - plan.lossChance)),
      favourite,
    }
  }
}
