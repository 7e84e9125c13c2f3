/** What amounts of other currencies are worth in the shop's, by the rates that the owner sets. Without a rate nothing is added up. */
import type { DayNumber } from './day.ts'
import { currencyDigits } from './money.ts'

/** From a day on (null: since ever), one main unit of the foreign currency is worth `rate` main units of the shop's. */
export interface Rate {
  readonly fromDay: DayNumber | null
  readonly rate: number
}

/** The shop's currency, and the rates of others by ISO code. */
export interface Exchange {
  readonly currency: string
  readonly rates: ReadonlyMap<string, readonly Rate[]>
}

/**
 * The rate of a currency on a day: the latest that had begun, else the earliest there is; an unknown day has the latest. Null where no
 * rate is set. The shop's own currency, also written as '', has 1.
 */
export function rateOn({ currency: own, rates }: Exchange, currency: string, day: DayNumber | null): number | null {
  if (currency === '' || currency === own) return 1
  const begins = ({ fromDay }: Rate) => fromDay ?? Number.NEGATIVE_INFINITY
  const byDay = [...(rates.get(currency) ?? [])].sort((a, b) => begins(a) - begins(b))
  const begun = day === null ? byDay : byDay.filter((rate) => begins(rate) <= day)
  return (begun.at(-1) ?? byDay[0])?.rate ?? null
}

/** Shop minor units per minor unit of `currency`: 7.1 for USD at 7.1 in a CNY shop, 4.8 for JPY at 0.048 (the yen has no cents). */
export function factorOn(exchange: Exchange, currency: string, day: DayNumber | null): number | null {
  const rate = rateOn(exchange, currency, day)
  if (rate === null || currency === '' || currency === exchange.currency) return rate
  return rate * 10 ** (currencyDigits(exchange.currency) - currencyDigits(currency))
}
