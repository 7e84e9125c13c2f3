import type { DayNumber } from '../../model/day.ts'

/** How much each act tells of interest. */
export const actWeights = { view: 1, search: 1, share: 3, favourite: 3, cart: 4, purchase: 6 } as const
export type Act = keyof typeof actWeights

export interface InterestEvent {
  readonly day: DayNumber
  readonly kind: Act
  /** Seconds on the page; null where unknown. */
  readonly dwellSeconds?: number | null
}

export const usualHalfLifeDays = 14
/** Who looks so long looks twice. */
const LONG_VIEW_SECONDS = 60

/**
 * Σ weight × 0.5^(age / half-life) over what happened up to and with `asOf`. A view of a minute and more weighs 2.
 *
 * One view 14 days ago at the usual half-life is .5.
 */
export function interestOf(
  events: readonly InterestEvent[],
  asOf: DayNumber,
  halfLifeDays = usualHalfLifeDays,
): number {
  let sum = 0
  for (const { day, kind, dwellSeconds } of events) {
    if (day > asOf) continue
    const isLong = kind === 'view' && (dwellSeconds ?? 0) >= LONG_VIEW_SECONDS
    sum += (isLong ? 2 : actWeights[kind]) * 0.5 ** ((asOf - day) / halfLifeDays)
  }
  return sum
}
