import { standardNormalQuantile } from '../stats/normal.ts'

/** What is needed of a customer's future to range the money it brings. */
export interface FutureOrders {
  readonly probabilityAlive: number
  /** Chances of 0, 1, 2 … orders for a living customer; see `orderCountChances`. */
  readonly chances: readonly number[]
  /** Relative variances of `PurchaseValues`. */
  readonly withinVariance: number
  readonly betweenVariance: number
}

/**
 * The 10 % and 90 % points of the future spend, in purchases of the person's expected value.
 *
 * Parametric: the chance of nothing and the first two moments of the rest are exact under the model; between them the spend of
 * those who buy is taken as log-normal. `{ low: 0, high: 0 }` for someone who will hardly buy.
 */
export function spendRange({ probabilityAlive, chances, withinVariance, betweenVariance }: FutureOrders): {
  readonly low: number
  readonly high: number
} {
  let [some, first, second] = [0, 0, 0]
  for (let n = 1; n < chances.length; n++) {
    some += chances[n]!
    first += n * chances[n]!
    second += n * n * chances[n]!
  }
  const nothing = 1 - probabilityAlive * some
  if (!(some > 0 && probabilityAlive > 0)) return { low: 0, high: 0 }
  const mean = first / some
  const square = (first / some) * withinVariance + (second / some) * (1 + betweenVariance)
  const logVariance = Math.log(Math.max(1, square / mean ** 2))
  const pointAt = (share: number) => {
    const rest = (share - nothing) / (1 - nothing)
    if (rest <= 0) return 0
    return mean * Math.exp(-logVariance / 2 + Math.sqrt(logVariance) * standardNormalQuantile(rest))
  }
  return { low: pointAt(0.1), high: pointAt(0.9) }
}
