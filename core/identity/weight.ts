/**
 * How much a field says about two records being one person, after Fellegi and Sunter (1969), in the form that Splink's theory guide
 * gives it: a field that agrees in a share m of true pairs and a share u of chance pairs adds log2(m / u) bits; the odds start at
 * lambda / (1 − lambda), where lambda is the share of true pairs among all.
 */

export function bitsOf(m: number, u: number): number {
  return Math.log2(m / u)
}

export function priorBits(lambda: number): number {
  return Math.log2(lambda / (1 - lambda))
}

/** `probabilityOf(6.4193)` is .98845: prior and fields together. */
export function probabilityOf(totalBits: number): number {
  return 1 / (1 + 2 ** -totalBits)
}
