/** What every reader of one table needs to know. */
import { currencyDigits, type Minor, roundHalfAway } from '../model/money.ts'
import type { DateOrder } from './date-text.ts'
import { type Clocks, TextReader } from './field-readers.ts'
import type { TablePlan } from './table-plan.ts'
import { timeZone } from './time-zone.ts'

export interface Reading {
  readonly plan: TablePlan
  /** The shop's currency. */
  readonly currency: string
  readonly clocks: Clocks
  /** Main units of the row at hand to whole minor units of its currency, halves away from zero. */
  toMinor(main: number): Minor
  /** The currency of the row at hand; '' for the shop's own. Set for every row of a table that names currencies. */
  readonly rowCurrency: string
  useCurrency(code: string): void
  /** Whether amounts of a currency can be counted: the shop's own, or one that the owner set a rate for. */
  takes(code: string): boolean
  /** For rows that come later than their table: the key of an order that is known from it; null for any other. */
  keyOfOrder(number: string): string | null
}

export interface ShopBasics {
  readonly currency: string
  readonly timezone: string
  /** Other currencies that the owner set a rate for. */
  readonly ratedCurrencies?: readonly string[]
  readonly keyOfOrder?: Reading['keyOfOrder']
}

export function makeReading(plan: TablePlan, shop: ShopBasics, orders: ReadonlyMap<number, DateOrder | null>): Reading {
  const ownScale = 10 ** currencyDigits(shop.currency)
  const rated = new Set(shop.ratedCurrencies)
  let scale = ownScale
  let rowCurrency = ''
  return {
    plan,
    currency: shop.currency,
    clocks: {
      shop: timeZone(shop.timezone),
      file: timeZone(plan.rules.timezone ?? shop.timezone),
      orderOf: (column) => (orders.has(column) ? orders.get(column)! : plan.rules.dateOrder),
    },
    toMinor: (main) => roundHalfAway(main * scale),
    get rowCurrency() {
      return rowCurrency
    },
    useCurrency(code) {
      if (code === rowCurrency) return
      rowCurrency = code
      scale = code === '' ? ownScale : 10 ** currencyDigits(code)
    },
    takes: (code) => code === '' || rated.has(code),
    keyOfOrder: shop.keyOfOrder ?? (() => null),
  }
}

/** ISO code of a currency cell, '' where it names none: `rmb` and `元` are CNY. */
export function currencyCode(text: string): string {
  if (/^(?:rmb|cny|人民币|元|¥|\uffe5)$/i.test(text)) return 'CNY'
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : ''
}

/** Reads a table's currency column or constant: the code that a row names, '' where it names none. */
export function statedCurrencyReader({ plan }: Reading, codeOf = currencyCode): TextReader {
  const source = plan.fields.currency
  return new TextReader(source && { ...source, constant: codeOf(source.constant ?? '') || null }, codeOf)
}

/** The same, with '' for the shop's own currency too. */
export function currencyReader(reading: Reading): TextReader {
  const foreignCode = (text: string) => {
    const code = currencyCode(text)
    return code === reading.currency ? '' : code
  }
  return statedCurrencyReader(reading, foreignCode)
}
