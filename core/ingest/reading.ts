/** What every reader of one table needs to know. */
import { currencyDigits, type Minor, roundHalfAway } from '../model/money.ts'
import type { DateOrder } from './date-text.ts'
import type { Clocks } from './field-readers.ts'
import type { TablePlan } from './table-plan.ts'
import { timeZone } from './time-zone.ts'

export interface Reading {
  readonly plan: TablePlan
  /** The shop's currency; all amounts become its minor units. */
  readonly currency: string
  readonly clocks: Clocks
  /** Main units to whole minor units, halves away from zero. */
  toMinor(main: number): Minor
}

export function makeReading(
  plan: TablePlan,
  shop: { readonly currency: string; readonly timezone: string },
  orders: ReadonlyMap<number, DateOrder | null>,
): Reading {
  const scale = 10 ** currencyDigits(shop.currency)
  return {
    plan,
    currency: shop.currency,
    clocks: {
      shop: timeZone(shop.timezone),
      file: timeZone(plan.rules.timezone ?? shop.timezone),
      orderOf: (column) => (orders.has(column) ? orders.get(column)! : plan.rules.dateOrder),
    },
    toMinor: (main) => roundHalfAway(main * scale),
  }
}

/** ISO code of a currency cell, '' where it names none: `rmb` and `元` are CNY. */
export function currencyCode(text: string): string {
  if (/^(?:rmb|cny|人民币|元|¥|\uffe5)$/i.test(text)) return 'CNY'
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : ''
}
