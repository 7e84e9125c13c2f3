/**
 * Money is an integer of minor units (cents, fen) beside a currency code; amounts of different currencies are never added.
 * Main units exist only at the edges: in files that people read or write.
 */

/** Whole minor units, e.g. 1299 for 12.99. Safe up to 2^53 − 1. */
export type Minor = number

const digitsByCurrency = new Map<string, number>()

/**
 * How many decimal places a currency has: 2 for CNY and GBP, 0 for JPY, 3 for KWD. Unknown codes count as 2.
 * Source: ISO 4217 as carried by the runtime's Intl data.
 */
export function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  let digits = 2
  try {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? digits
  } catch {
    // Not an ISO code: the common two places are the least surprising reading.
  }
  digitsByCurrency.set(currency, digits)
  return digits
}

/** Minor units to main units, for spreadsheets and charts: `toMainUnits(1299, 'CNY')` is 12.99. */
export function toMainUnits(minor: Minor, currency: string): number {
  return minor / 10 ** currencyDigits(currency)
}

/** Main units to whole minor units, halves away from zero: `toMinor(0.125, 'CNY')` is 13. */
export function toMinor(main: number, currency: string): Minor {
  return roundHalfAway(main * 10 ** currencyDigits(currency))
}

/**
 * Rounds to a whole number, halves away from zero, forgiving the last bits of binary fractions:
 * 1.005 × 100 is 100.49999999999999 in binary and must still become 101.
 */
export function roundHalfAway(value: number): number {
  const magnitude = Math.abs(value)
  const rounded = Math.floor(magnitude + 0.5 + magnitude * Number.EPSILON * 2)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
