import type { Objective } from '../stats/lbfgs.ts'
import type { RepeatRows } from './repeat-rows.ts'

/**
 * `bg-nbd`: Fader, Hardie & Lee 2005. `mbg-nbd`: Batislam et al. 2007, where a customer may also be lost right after the first
 * purchase, so that a one-time buyer's chance of being alive falls with time.
 */
export type LifetimeModel = 'bg-nbd' | 'mbg-nbd'

/**
 * Customers buy at random at their own rate, drawn from a gamma of shape `r` and rate `alpha` (in time units); after a purchase
 * each is lost with an own probability, drawn from a beta of `a` and `b`.
 */
export interface LifetimeParameters {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** One more chance to be lost, at the first purchase, is all that sets MBG/NBD apart. */
export function firstChance(model: LifetimeModel): 0 | 1 {
  return model === 'mbg-nbd' ? 1 : 0
}

/**
 * The mean negative log-likelihood per customer over θ = (ln r, ln alpha, ln a, ln b), with its gradient.
 *
 * All that depends on the repeat count alone is tabulated by recurrence (ln Γ(r+x) − ln Γ(r) is a sum of logs), so a customer
 * costs two logs and one exp, and nothing is raised to a power before the last step.
 */
export function lifetimeObjective(rows: RepeatRows, model: LifetimeModel): Objective {
  const { repeatCount, repeatSpan, customerAge, weight } = withoutEqualRows(rows)
  const n = rows.repeatCount.length
  const chance = firstChance(model)
  let most = 0
  for (const x of repeatCount) most = Math.max(most, x)
  const table = emptyTable(most)
  return (theta, gradient) => {
    const [r, alpha, a, b] = Array.from(theta, Math.exp) as [number, number, number, number]
    fillTable(table, { r, alpha, a, b }, chance)
    let sum = 0
    let [byR, byAlpha, byA, byB] = [0, 0, 0, 0]
    for (let i = 0; i < weight.length; i++) {
      const x = repeatCount[i]!
      const w = weight[i]!
      const shape = r + x
      const logAge = Math.log(alpha + customerAge[i]!)
      const alive = -shape * logAge
      // `lost` is the share of the likelihood that belongs to being lost after the last purchase.
      let lost = 0
      let logSpan = 0
      let term = alive
      if (x + chance > 0) {
        logSpan = Math.log(alpha + repeatSpan[i]!)
        const ahead = table.loss[x]! - shape * logSpan - alive
        const ratio = Math.exp(-Math.abs(ahead))
        term = alive + Math.max(0, ahead) + Math.log1p(ratio)
        lost = ahead > 0 ? 1 / (1 + ratio) : ratio / (1 + ratio)
        byA += w * lost
        byB -= (w * lost * b) / (b + x - 1 + chance)
        byAlpha -= (w * shape * lost * alpha) / (alpha + repeatSpan[i]!)
      }
      sum += w * (table.level[x]! + term)
      byR += w * r * (table.byR[x]! - (1 - lost) * logAge - lost * logSpan)
      byAlpha += w * (r - (shape * (1 - lost) * alpha) / (alpha + customerAge[i]!))
      byA += w * a * table.byA[x]!
      byB += w * b * table.byB[x]!
    }
    gradient.set([-byR / n, -byAlpha / n, -byA / n, -byB / n])
    return -sum / n
  }
}

/** One-time buyers of equal age become one row with a weight: most customers of most shops. */
function withoutEqualRows({ repeatCount, repeatSpan, customerAge }: RepeatRows) {
  const size = repeatCount.length
  const counts = new Int32Array(size)
  const spans = new Float64Array(size)
  const ages = new Float64Array(size)
  const weight = new Float64Array(size)
  const rowOfAge = new Map<number, number>()
  let rows = 0
  for (let i = 0; i < size; i++) {
    const known = repeatCount[i] === 0 ? rowOfAge.get(customerAge[i]!) : undefined
    if (known !== undefined) {
      weight[known]!++
      continue
    }
    if (repeatCount[i] === 0) rowOfAge.set(customerAge[i]!, rows)
    counts[rows] = repeatCount[i]!
    spans[rows] = repeatSpan[i]!
    ages[rows] = customerAge[i]!
    weight[rows++] = 1
  }
  return {
    repeatCount: counts.subarray(0, rows),
    repeatSpan: spans.subarray(0, rows),
    customerAge: ages.subarray(0, rows),
    weight: weight.subarray(0, rows),
  }
}

interface CountTable {
  /** The part of the log-likelihood that depends on the repeat count only. */
  readonly level: Float64Array
  /** ln of the odds of being lost at the last of x purchases against staying. */
  readonly loss: Float64Array
  readonly byR: Float64Array
  readonly byA: Float64Array
  readonly byB: Float64Array
}

function emptyTable(most: number): CountTable {
  const column = () => new Float64Array(most + 1)
  return { level: column(), loss: column(), byR: column(), byA: column(), byB: column() }
}

function fillTable(table: CountTable, { r, alpha, a, b }: LifetimeParameters, chance: 0 | 1): void {
  let level = r * Math.log(alpha)
  let [byR, byA, byB] = [Math.log(alpha), 0, 0]
  const survive = (trial: number) => {
    level += Math.log((b + trial) / (a + b + trial))
    byA -= 1 / (a + b + trial)
    byB += 1 / (b + trial) - 1 / (a + b + trial)
  }
  if (chance === 1) survive(0)
  for (let x = 0; x < table.level.length; x++) {
    if (x > 0) {
      level += Math.log(r + x - 1)
      byR += 1 / (r + x - 1)
      survive(x - 1 + chance)
    }
    table.level[x] = level
    table.loss[x] = Math.log(a / (b + x - 1 + chance))
    table.byR[x] = byR
    table.byA[x] = byA
    table.byB[x] = byB
  }
}
