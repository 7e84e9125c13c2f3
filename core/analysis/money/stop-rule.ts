import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile'

export type SpendingVerdict = 'stop' | 'wait' | 'earns' | 'not-proven'

export interface SpendingDecision {
  readonly verdict: SpendingVerdict
  /** Orders that would pay for the spend: spend ÷ margin per order. */
  readonly lambda: number
  /** Spend from which the same count of orders proves waste, minor units; null where it is already decided. */
  readonly decideAtMinor: number | null
  /** Margin of the orders less the spend, with the range that 8 of 10 such counts would leave. */
  readonly profitMinor: number
  readonly lowMinor: number
  readonly highMinor: number
}

/** With three orders to be expected, none at all happens by chance in fewer than 1 of 20 cases (e⁻³ = 4.98 %). */
const NONE_BY_CHANCE = 3
const CHANCE = 0.05

/**
 * Whether a line of spending is proven waste. If it just paid for itself it would bring λ = spend ÷ margin per order; so few orders
 * that at most 5 % of such lines would have them (Poisson) mean `stop`. So many that at most 5 % would mean `earns`. Without orders and
 * not yet decided it is `wait`, with the spend at which it can be decided; else `not-proven`.
 *
 * `decideSpending(30_000, 10_000, 0).verdict` is `stop`; with 20_000 spent it is `wait`, to be decided at 30_000.
 * `marginPerOrderMinor` above 0; all amounts in minor units.
 */
export function decideSpending(spendMinor: number, marginPerOrderMinor: number, orders: number): SpendingDecision {
  const lambda = spendMinor / marginPerOrderMinor
  // The mean at which `orders` or fewer have a chance of 5 %: a quantile of the gamma distribution.
  const limit = orders === 0 ? NONE_BY_CHANCE : gammaQuantile(1 - CHANCE, orders + 1, 1)
  const least = orders === 0 ? 0 : gammaQuantile(CHANCE, orders, 1)
  const verdict = lambda >= limit ? 'stop' : lambda < least ? 'earns' : orders === 0 ? 'wait' : 'not-proven'
  const worth = (count: number) => Math.round(count * marginPerOrderMinor - spendMinor)
  return {
    verdict,
    lambda,
    decideAtMinor: verdict === 'stop' || verdict === 'earns' ? null : Math.round(limit * marginPerOrderMinor),
    profitMinor: worth(orders),
    lowMinor: worth(orders === 0 ? 0 : gammaQuantile(0.1, orders, 1)),
    highMinor: worth(gammaQuantile(0.9, orders + 1, 1)),
  }
}
