import gammaln from '@stdlib/math-base-special-gammaln'
import { digamma } from '../stats/digamma.ts'
import { minimise, type Objective } from '../stats/lbfgs.ts'

/** Purchase values of one customer are gamma with shape `p` and an own rate, drawn from a gamma of shape `q` and rate `v` (money). */
export interface GammaGammaParameters {
  readonly p: number
  readonly q: number
  readonly v: number
}

export interface GammaGammaFit extends GammaGammaParameters {
  readonly logLikelihood: number
  /** Repeat buyers with a mean value above 0. */
  readonly customers: number
  /** Of repeat count and mean value, which the model takes as unrelated; over .3 doubt it. NaN without spread. */
  readonly correlation: number
  /** False where the fit went astray or the mean would be infinite (q ≤ 1): use shrunk means instead. */
  readonly usable: boolean
}

/**
 * Fits the Gamma-Gamma model of purchase values (Fader & Hardie, note 025) by maximum likelihood with its gradient.
 *
 * `repeatCount` and the mean value of repeat purchases `meanRepeat`, any money unit; rows without repeats or without a positive
 * mean are left out. Under 3 rows nothing is usable. CDNOW: p 6.25, q 3.74, v 15.44.
 */
export function fitGammaGamma(repeatCount: ArrayLike<number>, meanRepeat: ArrayLike<number>): GammaGammaFit {
  const rows: number[] = []
  for (let i = 0; i < repeatCount.length; i++) if (repeatCount[i]! > 0 && meanRepeat[i]! > 0) rows.push(i)
  const counts = Int32Array.from(rows, (i) => repeatCount[i]!)
  const unit = rows.reduce((sum, i) => sum + meanRepeat[i]!, 0) / rows.length
  const means = Float64Array.from(rows, (i) => meanRepeat[i]! / unit)
  const correlation = correlationOf(counts, means)
  if (rows.length < 3) {
    return {
      p: Number.NaN,
      q: Number.NaN,
      v: Number.NaN,
      logLikelihood: Number.NaN,
      customers: rows.length,
      correlation,
      usable: false,
    }
  }
  const found = minimise(gammaGammaObjective(counts, means), [Math.log(2), Math.log(3), Math.log(1)])
  const [p, q, v] = Array.from(found.point, Math.exp) as [number, number, number]
  const sane = [p, q, v].every((value) => value > 1e-3 && value < 1e3)
  return {
    p,
    q,
    v: v * unit,
    logLikelihood: -found.value * rows.length - rows.length * Math.log(unit),
    customers: rows.length,
    correlation,
    usable: found.converged && sane && q > 1.05,
  }
}

function gammaGammaObjective(counts: Int32Array, means: Float64Array): Objective {
  const distinct = [...new Set(counts)]
  const rowsOf = new Map<number, number>()
  for (const x of counts) rowsOf.set(x, (rowsOf.get(x) ?? 0) + 1)
  const n = counts.length
  return (theta, gradient) => {
    const [p, q, v] = Array.from(theta, Math.exp) as [number, number, number]
    let sum = n * (q * Math.log(v) - gammaln(q))
    let byP = 0
    let byQ = n * (Math.log(v) - digamma(q))
    let byV = (n * q) / v
    for (const x of distinct) {
      const rows = rowsOf.get(x)!
      sum += rows * (gammaln(p * x + q) - gammaln(p * x) + p * x * Math.log(x))
      byP += rows * x * (digamma(p * x + q) - digamma(p * x) + Math.log(x))
      byQ += rows * digamma(p * x + q)
    }
    for (let i = 0; i < n; i++) {
      const x = counts[i]!
      const logMean = Math.log(means[i]!)
      const spent = x * means[i]! + v
      const logSpent = Math.log(spent)
      sum += (p * x - 1) * logMean - (p * x + q) * logSpent
      byP += x * (logMean - logSpent)
      byQ -= logSpent
      byV -= (p * x + q) / spent
    }
    gradient.set([(-byP * p) / n, (-byQ * q) / n, (-byV * v) / n])
    return -sum / n
  }
}

/**
 * What the customer is expected to spend per purchase: their own mean drawn towards the population's, the more so the fewer
 * repeats they have. Without repeats it is the population's mean, p v / (q − 1). NaN where q ≤ 1.
 *
 * CDNOW's first customer, 2 repeats of 22.35 on average: 24.65.
 */
export function expectedValue({ p, q, v }: GammaGammaParameters, repeatCount: number, meanRepeat: number): number {
  const shape = p * repeatCount + q - 1
  return shape > 0 && q > 1 ? (p * (v + repeatCount * meanRepeat)) / shape : Number.NaN
}

function correlationOf(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const n = xs.length
  let [meanX, meanY, sxx, syy, sxy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const dx = xs[i]! - meanX
    const dy = ys[i]! - meanY
    meanX += dx / (i + 1)
    meanY += dy / (i + 1)
    sxx += dx * (xs[i]! - meanX)
    syy += dy * (ys[i]! - meanY)
    sxy += dx * (ys[i]! - meanY)
  }
  return sxy / Math.sqrt(sxx * syy)
}
