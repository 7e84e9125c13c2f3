import { firstChance, type LifetimeModel, type LifetimeParameters } from './likelihood.ts'

/** One customer in the model's time unit; see `RepeatRows`. */
export interface RepeatRow {
  readonly repeatCount: number
  readonly repeatSpan: number
  readonly customerAge: number
}

/**
 * The chance that the customer will buy again at all, 0…1 (Hardie's note 021; Batislam et al. 2007), as a logistic of a log ratio
 * so that nothing overflows. Under BG/NBD every one-time buyer has 1: that is the model, and why MBG/NBD is the default.
 *
 * BG/NBD .243, 4.414, .793, 2.426 for 2 repeats, span 30.43, age 38.86: .72658.
 */
export function probabilityAlive(
  { r, alpha, a, b }: LifetimeParameters,
  model: LifetimeModel,
  { repeatCount: x, repeatSpan, customerAge }: RepeatRow,
): number {
  const chance = firstChance(model)
  if (x + chance === 0) return 1
  const lost = Math.log(a / (b + x - 1 + chance)) + (r + x) * Math.log((alpha + customerAge) / (alpha + repeatSpan))
  return 1 / (1 + Math.exp(lost))
}

/**
 * Purchases to be expected in the next `time` units, given what was seen (Fader, Hardie & Lee 2005, eq. 10; Batislam et al. 2007).
 *
 * The published hypergeometric form is turned by Euler's transformation so that a = 1 is an ordinary point and the series is
 * short. A customer of age 0 without repeats gives the expectation of a new one. BG/NBD .243, 4.414, .793, 2.426 for 2 repeats,
 * span 30.43, age 38.86, 39 weeks ahead: 1.226.
 */
export function expectedOrders(
  parameters: LifetimeParameters,
  model: LifetimeModel,
  row: RepeatRow,
  time: number,
): number {
  if (!(time > 0)) return 0
  return expectedIfAlive(parameters, model, row, time) * probabilityAlive(parameters, model, row)
}

function expectedIfAlive(
  { r, alpha, a, b }: LifetimeParameters,
  model: LifetimeModel,
  { repeatCount: x, customerAge }: RepeatRow,
  time: number,
): number {
  const chance = firstChance(model)
  const z = time / (alpha + customerAge + time)
  const logRest = Math.log1p(-z)
  const e = a - 1
  const c = a + b + x - 1 + chance
  const first = a + b - 1 - r + chance
  let term = (first * z) / c
  let series = term
  for (let k = 1; k < 5000 && Math.abs(term) > 1e-14 * Math.abs(series); k++) {
    term *= ((first + k) * (e + k) * z) / ((c + k) * (k + 1))
    series += term
  }
  const growth = e === 0 ? logRest : Math.expm1(e * logRest) / e
  return c * (-growth - Math.exp(e * logRest) * series)
}

/**
 * Chances of 0, 1, 2 … purchases within `time` for a customer alive now (Fader, Hardie & Lee 2005, eq. 8), until all but 1e-9 is
 * told or `most` counts are. For someone alive after x repeats at age T, pass r + x, alpha + T, a and b + x (MBG/NBD: b + x + 1):
 * what is learned of the rate and the loss carries over exactly.
 *
 * `.243, 4.414, .793, 2.426` within 39 weeks: the chance of none is .5738.
 */
export function orderCountChances(parameters: LifetimeParameters, time: number, most = 5000): number[] {
  const { r, alpha, a, b } = parameters
  const logBuy = Math.log(time / (alpha + time))
  const chances: number[] = []
  let logCount = r * Math.log(alpha / (alpha + time))
  let stayed = 1
  let stayedBefore = 1
  let below = 0
  let told = 0
  for (let n = 0; n <= most && told < 1 - 1e-9; n++) {
    const leftAtLast = n === 0 ? 0 : (stayedBefore * a) / (a + b + n - 1)
    const count = Math.exp(logCount)
    const chance = stayed * count + leftAtLast * Math.max(0, 1 - below)
    chances.push(chance)
    told += chance
    below += count
    stayedBefore = stayed
    stayed *= (b + n) / (a + b + n)
    logCount += Math.log((r + n) / (n + 1)) + logBuy
  }
  return chances
}
