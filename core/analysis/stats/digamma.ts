/**
 * The derivative of the logarithm of the gamma function, for x > 0: recurrence up to 6, then the asymptotic series
 * (Abramowitz & Stegun 6.3.18). To about 1e-12. `digamma(1)` is −0.5772156649.
 */
export function digamma(x: number): number {
  let below = 0
  let at = x
  for (; at < 8; at++) below -= 1 / at
  const square = 1 / (at * at)
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
  return below + Math.log(at) - 0.5 / at - series
}
