/** Which season a day falls in. */
import type { DayNumber } from '../model/day.ts'
import type { Season, ShopPlan } from './shop-plan.ts'

const quietDay: Season = { firstDay: 0, lastDay: 0, factor: 1 }

/** The first season that holds the day; usual demand where none does. */
export function seasonOf(plan: Pick<ShopPlan, 'seasons'>, day: DayNumber): Season {
  return plan.seasons.find((season) => season.firstDay <= day && day <= season.lastDay) ?? quietDay
}
